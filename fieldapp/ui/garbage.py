"""Collects Python's garbage on the GUI thread only.

Left to itself Python collects on whichever thread allocates last; a collection on a worker thread that
frees a window's part or timer there ends the program. So the automatic collection is off while the
app runs, and a timer does it here.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

PAUSE_MILLISECONDS = 1000


class GarbageCollector(QObject):
    """Collects when enough has gathered; one for the whole app."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        # What was imported until now stays for good and need not be looked through each time.
        gc.freeze()
        self._clock = QTimer(self, interval=PAUSE_MILLISECONDS)
        self._clock.timeout.connect(self._collect)
        self._clock.start()

    @Slot()
    def _collect(self) -> None:
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return

"""How far a long work in the background is, looked at by the window now and then."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

_LOOK_MILLISECONDS = 100


class Progress(QObject):
    """Written by the thread that works, read by the window: plain numbers, no signal between.

    ``moved`` tells now and then how much is done, of how much.
    """

    moved = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._done = self._total = 0
        self._looking = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._looking.timeout.connect(self._look)

    def start(self) -> None:
        """Begin to look."""
        self._done = self._total = 0
        self._looking.start()

    def stop(self) -> None:
        """Look no more: it has ended."""
        self._looking.stop()

    def tell(self, done: int, total: int | None) -> None:
        """Note how much is done; called on any thread."""
        self._done, self._total = done, total or 0

    @Slot()
    def _look(self) -> None:
        if self._done:
            self.moved.emit(self._done, self._total)

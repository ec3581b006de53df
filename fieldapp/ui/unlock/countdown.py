"""Counts down the seconds until the next try."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fieldapp.base.clock import Clock

_TICK_MILLISECONDS = 500


class Countdown(QObject):
    """Tells the seconds left by ``ticked``, and ``ended`` when none is."""

    ticked = Signal(int)
    ended = Signal()

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._ends: datetime | None = None
        self._timer = QTimer(self, interval=_TICK_MILLISECONDS)
        self._timer.timeout.connect(self._tick)

    def start(self, seconds: int) -> None:
        """Begin to count; nothing happens for none."""
        if seconds > 0:
            self._ends = self._clock.now() + timedelta(seconds=seconds)
            self._timer.start()
            self._tick()

    @Slot()
    def _tick(self) -> None:
        left = (self._ends - self._clock.now()).total_seconds() if self._ends else 0.0
        if left > 0:
            self.ticked.emit(round(left + 0.5) if left < 1 else round(left))
        else:
            self._timer.stop()
            self.ended.emit()

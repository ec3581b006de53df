"""Where the laptop is, when an officer asks: from a GPS receiver, a file, gpsd or the system.

Nothing runs until ``start``, nothing is kept after ``stop``, and no track is ever stored: there is one
fix, the latest, for as long as it is fresh. Qt reads the sentences; what reaches it, and what of its
answer is believed, is decided in the domain.
"""

import math
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtPositioning import (
    QGeoPositionInfo,
    QGeoPositionInfoSource,
    QNmeaPositionInfoSource,
)

from fieldapp.domain.nmea import Counts, Sieve, trouble_on_line
from fieldapp.domain.position import PositionJudge, PositionTrouble, Reading
from fieldapp.settings import POSITION_GPSD, POSITION_SYSTEM
from fieldapp.ui.position_lines import FileLine, GpsdLine, Line, SerialLine, SieveDevice, is_serial

RANGE_ERROR_METRES = 5.0
"""What one satellite is off by; Qt multiplies it by how the satellites stand (HDOP)."""
TICK_MILLISECONDS = 1000
WINDOW = 5.0
"""Seconds of a line that are looked at to say what is wrong with it."""
SERVICE_PATIENCE = 20.0
"""Seconds that the system may take to find the position."""
DESKTOP_NAME = "fieldapp"
"""By which the system asks the officer whether the app may know the position."""
_NOT_A_SERVICE = frozenset({"nmea", "positionpoll"})


class Position(QObject):
    """Finds the position while it runs; ``changed`` tells at least each second to look anew."""

    changed = Signal()

    def __init__(
        self,
        source: str,
        parent: QObject | None = None,
        *,
        now: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._now = now
        self._began: float | None = None
        self._trouble: PositionTrouble | None = None
        self._judge = PositionJudge()
        self._sieve = Sieve()
        self._last_window, self._window_began = Counts(), 0.0
        self._line: Line | None = None
        self._device: SieveDevice | None = None
        self._receiver: QGeoPositionInfoSource | None = None
        self._tick = QTimer(self, interval=TICK_MILLISECONDS)
        self._tick.timeout.connect(self._look)

    @property
    def is_running(self) -> bool:
        """Say whether a position is being looked for."""
        return self._began is not None

    def use(self, source: str) -> None:
        """Take another source (see `Settings.position_source`); one that runs is begun anew."""
        was_running = self.is_running
        self.stop()
        self._source = source
        if was_running:
            self.start()

    def start(self) -> None:
        """Begin to look for the position."""
        if self.is_running:
            return
        self._began = self._window_began = self._now()
        self._judge, self._sieve = PositionJudge(), Sieve()
        self._last_window, self._trouble = Counts(), None
        if self._source == POSITION_SYSTEM:
            self._open_service()
        elif self._source:
            self._open_line()
        self._tick.start()
        self.changed.emit()

    def stop(self) -> None:
        """End it, and forget the position."""
        self._tick.stop()
        self._began = None
        if self._receiver is not None:
            self._receiver.stopUpdates()
        if self._line is not None:
            self._line.close()
        for part in (self._receiver, self._device, self._line):
            if part is not None:
                part.deleteLater()
        self._receiver, self._device, self._line = None, None, None
        self._judge = PositionJudge()

    def reading(self) -> Reading:
        """Return the position, if one may be believed, or what is wrong."""
        if not self._source:
            return Reading(None, PositionTrouble.OFF)
        found = self._judge.reading(self._now())
        if found.fix is not None and not self._sieve.talkers_disagree:
            return found
        return Reading(None, self._why_not(found.trouble))

    def _why_not(self, judged: PositionTrouble | None) -> PositionTrouble:
        if self._trouble is not None:
            return self._trouble
        if self._sieve.talkers_disagree:
            return PositionTrouble.DISAGREE
        if judged is PositionTrouble.JUMPING or self._began is None:
            return judged or PositionTrouble.LOOKING
        seconds = self._now() - self._began
        if self._source == POSITION_SYSTEM:
            is_soon = seconds < SERVICE_PATIENCE
            return PositionTrouble.LOOKING if is_soon else PositionTrouble.NO_SERVICE
        return trouble_on_line(_sum(self._last_window, self._sieve.counts), seconds=seconds)

    # Where it comes from.

    def _open_service(self) -> None:
        names = [
            name for name in QGeoPositionInfoSource.availableSources() if name not in _NOT_A_SERVICE
        ]
        named = {"desktopId": DESKTOP_NAME}
        source = QGeoPositionInfoSource.createSource(names[0], named, self) if names else None
        if source is None:
            self._trouble = PositionTrouble.NO_SERVICE
        else:
            self._receive(source)

    def _open_line(self) -> None:
        self._device = SieveDevice(self)
        source = QNmeaPositionInfoSource(QNmeaPositionInfoSource.UpdateMode.RealTimeMode, self)
        source.setUserEquivalentRangeError(RANGE_ERROR_METRES)
        source.setDevice(self._device)
        self._receive(source)
        if self._source == POSITION_GPSD:
            self._line = GpsdLine(self)
        elif is_serial(self._source):
            self._line = SerialLine(self._source, self)
        else:
            self._line = FileLine(self._source, self)
        self._line.heard.connect(self._hear)
        self._line.failed.connect(self._fail)
        self._line.open()

    def _receive(self, source: QGeoPositionInfoSource) -> None:
        self._receiver = source
        source.positionUpdated.connect(self._believe)
        source.errorOccurred.connect(self._stumble)
        source.startUpdates()

    # What it says.

    @Slot(object)
    def _hear(self, content: bytes) -> None:
        self._trouble = None
        lines = self._sieve.pass_on(content, self._now())
        if self._device is not None and lines:
            self._device.feed(b"".join(lines))

    @Slot(object)
    def _fail(self, trouble: PositionTrouble) -> None:
        self._trouble = trouble
        self.changed.emit()

    @Slot(QGeoPositionInfo)
    def _believe(self, info: QGeoPositionInfo) -> None:
        spot = info.coordinate()
        accuracy = info.attribute(QGeoPositionInfo.Attribute.HorizontalAccuracy)
        stated = None if math.isnan(accuracy) else accuracy
        self._judge.hear(spot.latitude(), spot.longitude(), stated, self._now())
        self.changed.emit()

    @Slot(QGeoPositionInfoSource.Error)
    def _stumble(self, error: QGeoPositionInfoSource.Error) -> None:
        kinds = QGeoPositionInfoSource.Error
        if error in (kinds.AccessError, kinds.ClosedError) and self._source == POSITION_SYSTEM:
            is_refused = error == kinds.AccessError
            trouble = PositionTrouble.NO_RIGHT if is_refused else PositionTrouble.NO_SERVICE
            self._fail(trouble)

    @Slot()
    def _look(self) -> None:
        if self._line is not None:
            self._line.look(understood=self._sieve.counts.sentences > 0)
        if self._now() - self._window_began > WINDOW:
            self._last_window, self._sieve.counts = self._sieve.counts, Counts()
            self._window_began = self._now()
        self.changed.emit()


def _sum(one: Counts, other: Counts) -> Counts:
    return Counts(
        one.sentences + other.sentences,
        one.nonsense + other.nonsense,
        one.without_fix + other.without_fix,
        one.with_fix + other.with_fix,
    )

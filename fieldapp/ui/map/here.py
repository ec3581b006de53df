"""Where the laptop is, on the map: looked for while an officer wants to see it, and kept nowhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from fieldapp.domain.map_ground import spot_of
from fieldapp.domain.position import PositionTrouble
from fieldapp.ui.map.view import MapView
from fieldapp.ui.position_words import trouble_words

if TYPE_CHECKING:
    from fieldapp.ui.position import Position


class HereOnMap(QObject):
    """Shows the position while it runs. ``told`` says why there is none, ``switched`` on and off."""

    told = Signal(str)
    switched = Signal(bool)

    def __init__(self, view: MapView, source: str) -> None:
        super().__init__(view)
        self._view, self._source = view, source
        self._position: Position | None = None
        self._is_on = self._is_found = False
        self._said: PositionTrouble | None = None

    def use(self, source: str) -> None:
        """Take another source of the position."""
        self._source = source
        if self._position is not None:
            self._position.use(source)

    @Slot()
    def toggle(self) -> None:
        """Begin to look for the position and show it, or stop and forget it."""
        if self._is_on:
            self.stop()
        elif not self._source:
            self.told.emit(trouble_words(PositionTrouble.OFF))
        else:
            self._start()

    def stop(self) -> None:
        """Stop, and show nothing."""
        if not self._is_on:
            return
        self._is_on = False
        if self._position is not None:
            self._position.stop()
        self._view.hide_here()
        self.switched.emit(False)

    def _start(self) -> None:
        if self._position is None:
            from fieldapp.ui.position import Position  # the map itself needs no receiver

            self._position = Position(self._source, self)
            self._position.changed.connect(self._look)
        self._is_on, self._is_found, self._said = True, False, None
        self.switched.emit(True)
        self._position.start()

    @Slot()
    def _look(self) -> None:
        if self._position is None or not self._is_on:
            return
        reading = self._position.reading()
        if reading.fix is None:
            self._view.hide_here()
            self._tell(reading.trouble or PositionTrouble.LOOKING)
            return
        fix = reading.fix
        self._view.show_here(fix.latitude, fix.longitude, fix.accuracy_m)
        if not self._is_found:
            self._is_found = True
            self._view.bring(spot_of(fix.longitude, fix.latitude))

    def _tell(self, trouble: PositionTrouble) -> None:
        if trouble is not self._said:
            self._said = trouble
            self.told.emit(trouble_words(trouble))

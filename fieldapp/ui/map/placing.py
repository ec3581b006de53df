"""Places get their position and their extent on the map; each save can be undone."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.maps import corners_of_place, move_place, set_extent
from fieldapp.actions.record_forms import undo_save
from fieldapp.ui.map.entries import Entry
from fieldapp.ui.map.panel import MapPanel
from fieldapp.ui.map.table import ThingsTable
from fieldapp.ui.session import Session
from fieldapp.ui.way import Way


class Placing(QObject):
    """Lets the officer place things and draw their extent; ``began`` tells that one is begun."""

    began = Signal()

    def __init__(
        self, screen: QWidget, panel: MapPanel, table: ThingsTable, session: Session, way: Way
    ) -> None:
        super().__init__(screen)
        self._panel, self._table = panel, table
        self._session, self._way = session, way
        self._at_hand = ""
        panel.drawn.connect(self._keep_extent)
        panel.view.thing_moved.connect(self._move)

    @Slot(str)
    def start_placing(self, thing_id: str) -> None:
        """Let the officer say where a thing is; the spot comes to `put`."""
        entry = self._take_up(thing_id)
        if entry is not None:
            self.began.emit()
            self._at_hand = thing_id
            self._panel.start_placing(entry.name)

    @Slot(str)
    def start_drawing(self, thing_id: str) -> None:
        """Let the officer draw the extent of a thing."""
        if self._take_up(thing_id) is not None:
            question = self._session.ask(corners_of_place, thing_id)
            question.then(self, partial(self._draw, thing_id))

    def put(self, latitude: float, longitude: float) -> None:
        """Save the spot that was picked as the position of the thing at hand."""
        self._move(self._at_hand, latitude, longitude)

    def _draw(self, thing_id: str, corners: list[tuple[float, float]] | None) -> None:
        entry = self._table.entry_of(thing_id)
        if corners is None:
            self._way.say(self.tr("This extent has several parts and can't be changed here."))
        elif entry is not None:
            self._at_hand = thing_id
            self._panel.start_outline(entry.name, corners)

    def _take_up(self, thing_id: str) -> Entry | None:
        entry = self._table.entry_of(thing_id)
        if entry is not None:
            self._table.choose(thing_id)
            self._panel.view.choose(thing_id, bring=True)
        return entry

    @Slot(str, float, float)
    def _move(self, thing_id: str, latitude: float, longitude: float) -> None:
        question = self._session.do(move_place, thing_id, longitude, latitude)
        question.then(self, partial(self._say_saved, self.tr("Position saved")))

    @Slot(object)
    def _keep_extent(self, corners: list[tuple[float, float]]) -> None:
        words = self.tr("Extent saved") if corners else self.tr("Extent removed")
        question = self._session.do(set_extent, self._at_hand, corners)
        question.then(self, partial(self._say_saved, words))

    def _say_saved(self, words: str, saved_together: str) -> None:
        undo = partial(self._undo, saved_together)
        self._way.say(words, action=self.tr("Undo"), acted=undo)

    def _undo(self, saved_together: str) -> None:
        self._session.do(undo_save, saved_together).then(self)

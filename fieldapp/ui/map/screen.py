"""The room of the map: the officer's area with what stands there, and beside it the same as a table."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from fieldapp.actions.maps import MapPage, import_map, map_page
from fieldapp.domain.map_pack import MapPack
from fieldapp.domain.map_things import PinKind
from fieldapp.settings import Settings
from fieldapp.ui.forms.latest import Latest
from fieldapp.ui.map.entries import lines_of
from fieldapp.ui.map.here import HereOnMap
from fieldapp.ui.map.panel import MapPanel
from fieldapp.ui.map.placing import Placing
from fieldapp.ui.map.side import MapHead, NothingYet
from fieldapp.ui.map.table import ThingsTable
from fieldapp.ui.map.who import WhoHere
from fieldapp.ui.session import Question, Session
from fieldapp.ui.theme import on_change, px
from fieldapp.ui.unlock.file_choice import choose_file
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Button, ButtonKind, column, margins, row

if TYPE_CHECKING:
    from fieldapp.ui.map.paper import MapPaper

_SIDE_WIDTH = 440
_TABLE_ROOM = 620
"""Height from which the meters of each kind leave the table its rows."""
_SHOWN = frozenset({"place", "area", "contact", "partner", "promise", "commitment", "activity"})
_ROOMS = {PinKind.PERSON: "contacts", PinKind.PARTNER: "contacts", PinKind.PRIORITY: "promises"}


class MapScreen(QWidget):
    """Shows the area; places get their position and extent, by mouse and by keyboard."""

    def __init__(self, session: Session, way: Way, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("page")
        self._session, self._way = session, way
        self._language = settings.language if settings.language != "pseudo" else "en"
        self._sought = ""
        self._latest = Latest(self, self._ask, self._show)
        self.panel = MapPanel()
        names = self.panel.floats.kinds.words()
        self._names = names
        self.head = MapHead(names)
        self.table = ThingsTable()
        self._nothing = NothingYet()
        self._side = QFrame()
        self._place = Button("", icon="map-pin")
        self._extent = Button(self.tr("Extent"), icon="polygon")
        self._here = HereOnMap(self.panel.view, settings.position_source)
        self._import = Button(
            self.tr("Map pack"), kind=ButtonKind.TEXT, name=self.tr("Import a map pack")
        )
        self._asking = WhoHere(self, self.panel, session, way, settings)
        self._placing = Placing(self, self.panel, self.table, session, way)
        self._paper: MapPaper | None = None
        self._assemble()
        self._listen()
        self._offer()
        on_change(self._resize)
        self.setFocusProxy(self.table)
        self._latest.ask()

    def open(self, argument: Any) -> None:
        """Show a thing by the id of its record."""
        self._sought = str(argument)
        self._seek()

    def _ask(self) -> Question:
        return self._session.ask(map_page, self._language)

    def _show(self, page: MapPage) -> None:
        self.panel.show_page(page)
        self.head.show_page(page)
        lines = lines_of(page, self._names)
        self.table.show_lines(lines)
        self._nothing.setVisible(not lines)
        self.table.setVisible(bool(lines))
        self.setFocusProxy(self.table if lines else self._nothing)
        self._offer()
        self._seek()

    def _seek(self) -> None:
        if self._sought and self.table.things.row_of(self._sought) is not None:
            sought, self._sought = self._sought, ""
            self.table.choose(sought)
            self._pick(sought)

    def _assemble(self) -> None:
        self._place.setObjectName("place")
        self._extent.setObjectName("extent")
        self._import.setObjectName("import map")
        self._side.setProperty("panel", "sheet")
        side = column(gap=0, margins=margins(1, 0))
        side.addWidget(self.head)
        side.addWidget(self._nothing)
        side.addWidget(self.table, 1)
        side.addStretch()
        self._nothing.hide()
        foot = QFrame()
        foot.setProperty("panel", "foot")
        foot.setLayout(
            row(self._place, self._extent, None, self._import, gap=8, margins=margins(16, 12))
        )
        side.addWidget(foot)
        self._side.setLayout(side)
        whole = row(gap=0)
        whole.addWidget(self.panel, 1)
        whole.addWidget(self._side)
        self.setLayout(whole)

    def _listen(self) -> None:
        self._session.changed.connect(self._follow)
        self.head.wanted_ways.connect(self._fill_in)
        self._nothing.acted.connect(self._log)
        self.table.picked.connect(self._pick)
        self.table.entered_row.connect(self._enter)
        self._place.clicked.connect(self._place_chosen)
        self._extent.clicked.connect(self._draw_chosen)
        self._import.clicked.connect(self._choose_pack)
        card, view = self.panel.floats.card, self.panel.view
        self.panel.wanted_pack.connect(self._choose_pack)
        self._placing.began.connect(self._asking.stop)
        card.wanted_move.connect(self._placing.start_placing)
        card.wanted_extent.connect(self._placing.start_drawing)
        card.wanted_open.connect(self._open_record)
        self.panel.floats.here.clicked.connect(self._here.toggle)
        self.panel.floats.who.clicked.connect(self._asking.start)
        self.panel.floats.paper.clicked.connect(self._print)
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self._print)
        self._here.switched.connect(self.panel.floats.switch_here)
        self._here.told.connect(self._way.say)
        self._way.settings_changed.connect(self._use_settings)
        view.thing_chosen.connect(self._chosen)
        view.thing_opened.connect(self._enter)
        view.place_picked.connect(self._picked_spot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resize()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._here.stop()

    @Slot(object)
    def _use_settings(self, settings: Settings) -> None:
        self._here.use(settings.position_source)

    @Slot()
    def _resize(self) -> None:
        self._side.setFixedWidth(min(px(_SIDE_WIDTH), max(360, self.width() * 4 // 9)))
        self.head.show_detail(shown=self.height() >= px(_TABLE_ROOM))

    @Slot(object)
    def _follow(self, changed: frozenset[str]) -> None:
        if changed & _SHOWN:
            self._latest.ask()

    # Choosing.

    @Slot(str)
    def _pick(self, thing_id: str) -> None:
        self.panel.view.choose(thing_id, bring=True)
        self._offer()

    @Slot(str)
    def _chosen(self, thing_id: str) -> None:
        entry = self.table.entry()
        if thing_id or (entry and entry.is_placed):
            self.table.choose(thing_id)
        self._offer()

    @Slot(str)
    def _enter(self, thing_id: str) -> None:
        """Do what is nearest: place a place, open anything else."""
        entry = self.table.entry_of(thing_id)
        if entry is not None and entry.kind is PinKind.PLACE:
            self._placing.start_placing(thing_id)
        else:
            self._open_record(thing_id)

    @Slot(str)
    def _open_record(self, thing_id: str) -> None:
        entry = self.table.entry_of(thing_id)
        if entry is not None and entry.kind in _ROOMS:
            self._way.go(_ROOMS[entry.kind], thing_id)

    @Slot()
    def _log(self) -> None:
        self._way.log()

    @Slot()
    def _fill_in(self) -> None:
        self._way.go("contacts")

    def _offer(self) -> None:
        """Offer what can be done with the chosen row."""
        entry = self.table.entry()
        is_place = entry is not None and entry.kind is PinKind.PLACE
        self._place.setVisible(is_place)
        self._extent.setVisible(is_place)
        is_there = entry is not None and entry.is_placed
        self._place.setText(self.tr("Move") if is_there else self.tr("Place it"))
        self._place.updateGeometry()

    @Slot()
    def _place_chosen(self) -> None:
        entry = self.table.entry()
        if entry is not None:
            self._placing.start_placing(entry.id)

    @Slot()
    def _draw_chosen(self) -> None:
        entry = self.table.entry()
        if entry is not None:
            self._placing.start_drawing(entry.id)

    @Slot(float, float)
    def _picked_spot(self, latitude: float, longitude: float) -> None:
        if not self._asking.takes(latitude, longitude):
            self._placing.put(latitude, longitude)

    # Paper and packs.

    @property
    def paper(self) -> "MapPaper":
        """Return what writes the map to a file."""
        if self._paper is None:
            # Late: it takes longer to import than the map itself, and few print.
            from fieldapp.ui.map.paper import MapPaper

            self._paper = MapPaper(self, self._session, self._way, self._language)
        return self._paper

    @Slot()
    def _print(self) -> None:
        self.paper.save_map(self.panel.view.hidden_kinds)

    @Slot()
    def _choose_pack(self) -> None:
        choose_file(
            self,
            title=self.tr("Import a map pack"),
            filters=self.tr("Map packs (*.mbtiles)"),
            chosen=self.take_pack,
        )

    def take_pack(self, file: Path) -> None:
        """Import a map pack and show it."""
        self._session.do(import_map, file).then(self, self._took_pack)

    def _took_pack(self, pack: MapPack) -> None:
        self._way.say(self.tr("Imported the map {name}").format(name=pack.name))
        self._latest.ask()

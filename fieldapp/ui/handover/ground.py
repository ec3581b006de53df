"""The map beside a handover: what stands on the community map, or the walk of the briefing day."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLayout

from fieldapp.actions.handovers import EntryLine
from fieldapp.actions.maps import MapPage, map_page
from fieldapp.base.errors import FieldappError
from fieldapp.domain.handover import MapSection, RouteStop
from fieldapp.domain.map_things import Pin, PinKind
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.forms.latest import Latest
from fieldapp.ui.map.foot import MapFoot
from fieldapp.ui.map.view import MapView
from fieldapp.ui.messages import sentences
from fieldapp.ui.session import Question, Session
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Label, column, margins

_KINDS = {
    MapSection.RELATIONSHIPS: PinKind.PERSON,
    MapSection.CONTACTS: PinKind.PERSON,
    MapSection.PLACES: PinKind.PLACE,
    MapSection.PARTNERS: PinKind.PARTNER,
}


class Ground(QFrame):
    """The officer's own ground with a handover's pins. ``chosen`` tells the id of a pressed pin.

    Only known places give a pin its position: where a private person lives is never shown.
    """

    chosen = Signal(str)

    def __init__(self, session: Session, language: Language) -> None:
        super().__init__()
        self.setProperty("panel", "card")
        self._session, self._language = session, language
        self._page: MapPage | None = None
        self._today: date | None = None
        self._is_told = False
        self._entries: Sequence[EntryLine] = ()
        self._stops: Sequence[RouteStop] = ()
        self._shown: tuple[object, bool] = ((), False)
        """The stops, and whether there are pins: when that changes the map is fitted anew."""
        self._view = MapView(self)
        self._foot = MapFoot()
        self._note = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._note.setContentsMargins(12, 6, 12, 6)
        self._pile = column(gap=0, margins=margins(1, 1))
        self._pile.addWidget(self._view, 1)
        self._pile.addWidget(self._note)
        self._pile.addWidget(self._foot)
        self.setLayout(self._pile)
        self._note.hide()
        self._view.thing_chosen.connect(self._tell_chosen)
        self._view.looked.connect(self._follow_scale)
        self._view.broken.connect(self._tell_broken)
        self._view.installEventFilter(self)
        self._fitting = QTimer(self, interval=0, singleShot=True)
        self._fitting.timeout.connect(self._view.show_all)
        self._latest = Latest(self, self._begin, self._take)
        session.changed.connect(self._follow)
        self._latest.ask()

    @Slot(str)
    def _tell_chosen(self, pin_id: str) -> None:
        if pin_id and not self._is_told:
            self.chosen.emit(pin_id)

    @Slot()
    def _follow_scale(self) -> None:
        self._foot.scale.follow(self._view.camera)

    @Slot(object)
    def _tell_broken(self, problem: FieldappError) -> None:
        """Say that the pack can't be read any more: the rest works without."""
        self._note.setText(" ".join(sentences(problem)))
        self._note.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fitting.start()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._page is not None and self._page.base is None:
            self._latest.ask()  # a pack may have been imported meanwhile

    def add_foot(self, foot: QLayout) -> None:
        """Add a line under the map."""
        foot.setContentsMargins(margins(12, 8))
        self._pile.addLayout(foot)

    def show_entries(self, entries: Sequence[EntryLine], today: date) -> None:
        """Show the entries that have a place; those that were struck are not shown."""
        self._today = today
        self._entries = [one for one in entries if not one.entry.struck]
        self._draw()

    def show_route(self, stops: Sequence[RouteStop]) -> None:
        """Show a walk: its stops with their numbers, in order."""
        self._stops = tuple(stops)
        self._draw()

    @Slot(str)
    def choose(self, entry_id: str) -> None:
        """Mark the pin of an entry, and bring it in sight."""
        # The list knows already: told again, it would close what has just been opened.
        self._is_told = True
        self._view.choose(entry_id, bring=True)
        self._is_told = False

    def placed(self, stop: RouteStop) -> RouteStop:
        """Return a stop with the position of its place, where that is known."""
        at = self._places().get(stop.place_id)
        if at is None or stop.latitude is not None:
            return stop
        return stop.model_copy(update={"latitude": at.latitude, "longitude": at.longitude})

    def _places(self) -> Mapping[str, Pin]:
        return {pin.id: pin for pin in self._page.pins} if self._page else {}

    @Slot(object)
    def _follow(self, changed: frozenset[str]) -> None:
        if changed & {"place", "area"}:
            self._latest.ask()

    def _begin(self) -> Question:
        return self._session.ask(map_page, self._language)

    def _take(self, page: MapPage) -> None:
        first = self._page is None
        self._page = page
        self._view.show_base(page.base)
        self._view.show_areas(page.outlines)
        self._foot.show_pack(page.base.pack if page.base else None)
        self._foot.show_outlines(page.outlines)
        self._draw()
        if first:
            self._fitting.start()
        self._note.setVisible(page.base is None)
        self._note.setText(
            self.tr("No offline map here yet. Get one under Map; the list works without.")
        )

    def _draw(self) -> None:
        if self._page is None:
            return
        pins = [] if self._stops else pins_of(self._page, self._entries, self._today)
        self._view.show_things(pins)
        self._view.show_route(self._stops)
        stops = tuple((stop.latitude, stop.longitude) for stop in self._stops)
        had, self._shown = self._shown, (stops, bool(pins))
        if self._shown != had:
            self._fitting.start()


def pins_of(page: MapPage, entries: Sequence[EntryLine], today: date | None = None) -> list[Pin]:
    """Return the pins of the entries that have a known place on the map."""
    places, pins = {pin.id: pin for pin in page.pins}, []
    for one in entries:
        entry = one.entry
        at = places.get(entry.place_id or entry.link_id)
        if at is not None:
            kind = _KINDS.get(entry.section, PinKind.PRIORITY)
            met = entry.last_contact
            pin = Pin(entry.id, kind, one.heading, at.longitude, at.latitude, entry.why)
            days = (today - met).days if today and met else None
            pins.append(replace(pin, last=met, days=days))
    return pins

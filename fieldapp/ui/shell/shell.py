"""The shell: rail and bar around the screens, search, toasts, undo, the log sheet."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.actions.finding import Found, work_in
from fieldapp.actions.people import areas, me
from fieldapp.domain.area import Area
from fieldapp.domain.officer import Officer
from fieldapp.settings import Settings
from fieldapp.storage.store import Store
from fieldapp.ui.attachments.carrier import Carrier
from fieldapp.ui.session import Session
from fieldapp.ui.shell.bar import TopBar
from fieldapp.ui.shell.screens import PLACES, Place
from fieldapp.ui.shell.search_panel import SCREENS, SearchPanel
from fieldapp.ui.sync.runner import SyncKind, SyncRunner, SyncState, pill_words
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import NavigationRail, Toast, column, row

FIRST = "today"


class Shell(QWidget):
    """Everything that is seen while the profile is unlocked."""

    lock_wanted = Signal()

    def __init__(self, session: Session, way: Way, settings: Settings) -> None:
        super().__init__()
        self._session = session
        self._way = way
        self._settings = settings
        self._screens: dict[str, QWidget] = {}
        self._log_sheet: QWidget | None = None
        self._undo: Callable[[], object] | None = None
        self._waiting = 0
        self._runner = SyncRunner(session, settings, self)
        self._carrier = Carrier(session, self)
        self._rail = NavigationRail(self.tr("Places"))
        self._bar = TopBar()
        self._stack = QStackedWidget()
        self._toast = Toast(self)
        self._assemble()
        self._connect()
        self._ask_who()

    def follow(self, settings: Settings) -> None:
        """Sync as changed settings say; screens built from now on get them."""
        self._settings = settings
        self._runner.follow(settings)

    @property
    def here(self) -> str:
        """Return the screen that is shown."""
        return self._rail.here() or FIRST

    def _assemble(self) -> None:
        for place in PLACES:
            add = self._rail.add_bottom if place.at_bottom else self._rail.add
            add(place.key, place.icon, place.title())
        self.setLayout(row(self._rail, column(self._bar, self._stack, gap=0), gap=0))
        self._hits = SearchPanel(
            self, self._bar.search, self._session, "sv" if self._settings.language == "sv" else "en"
        )

    def _connect(self) -> None:
        self._rail.chosen.connect(self.go)
        self._bar.lock_wanted.connect(self.lock_wanted)
        self._bar.log_wanted.connect(self._log_anew)
        self._bar.sync_wanted.connect(self._go_to_sync)
        self._bar.area_chosen.connect(self._work_in)
        self._hits.chosen.connect(self._open_hit)
        self._hits.officer_wanted.connect(self._find_officer)
        self._way.went.connect(self.go)
        self._way.logging.connect(self.log)
        self._way.said.connect(self._say)
        self._runner.state_changed.connect(self._show_sync)
        self._session.changed.connect(self._refresh_who)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._undo_last)
        QShortcut(QKeySequence("F5"), self).activated.connect(self._runner.try_now)

    @Slot(str)
    @Slot(str, object)
    def go(self, key: str, argument: Any = None) -> None:
        """Show a screen; build it when it is shown for the first time."""
        if key not in self._screens:
            self._screens[key] = self._build(next(one for one in PLACES if one.key == key))
        screen = self._screens[key]
        self._stack.setCurrentWidget(screen)
        self._rail.choose(key)
        if argument is not None:
            screen.open(argument)  # type: ignore[attr-defined]
        elif screen.focusProxy() is not None:
            screen.setFocus()

    def _build(self, place: Place) -> QWidget:
        screen = place.build(self._session, self._way, self._settings)
        bind = getattr(screen, "bind", None)
        if bind is not None:
            bind(self._runner)
        if place.key == FIRST:
            screen.to_do.counted.connect(self._count_to_do)  # type: ignore[attr-defined]
        self._stack.addWidget(screen)
        return screen

    @Slot(int)
    def _count_to_do(self, count: int) -> None:
        self._rail.set_count(FIRST, count)

    @Slot()
    def _log_anew(self) -> None:
        self.log(None)

    @Slot(object)
    def log(self, draft: Any) -> None:
        """Open the sheet Log activity."""
        if self._log_sheet is None:
            from fieldapp.ui.activities.log_sheet import LogSheet  # built when first needed

            self._log_sheet = LogSheet(self, self._session, self._way, self._settings)
        self._log_sheet.open_with(draft)  # type: ignore[attr-defined]

    @Slot()
    def _go_to_sync(self) -> None:
        self.go("sync")

    @Slot(str)
    def _work_in(self, area_id: str) -> None:
        self._session.do(work_in, area_id).then(self)

    @Slot(object)
    def _open_hit(self, found: Found) -> None:
        self.go(SCREENS[found.record_type][0], found.record_id)

    @Slot(str)
    def _find_officer(self, words: str) -> None:
        from fieldapp.ui.finder.sheet import OfficerFinder  # built when first needed

        sheet = OfficerFinder(self, self._session, self._way, self._settings, words)
        sheet.open(sheet.first())

    @Slot(str, str, object)
    def _say(self, text: str, action: str, acted: Callable[[], object] | None) -> None:
        self._undo = acted
        key = "Ctrl+Z" if acted else ""
        self._toast.say(text, action=action, key=key, act=self._undo_last if acted else None)

    @Slot()
    def _undo_last(self) -> None:
        undo, self._undo = self._undo, None
        if undo is not None:
            self._toast.hide()
            undo()

    @Slot(object)
    def _show_sync(self, state: SyncState) -> None:
        self._bar.pill.set_state(*pill_words(state, self._session.store.clock.now()))
        self._rail.set_count("sync", state.needs_you)
        waited, self._waiting = self._waiting, state.waiting
        if waited and state.kind is SyncKind.SYNCED and not state.waiting:
            self._say_received()

    def _say_received(self) -> None:
        """A toast that still says "sent when you have a network" says that it was."""
        if self._toast.isVisible() and self._undo is not None:
            self._toast.reword(self.tr("Saved, and received by the server."))

    @Slot(object)
    def _refresh_who(self, types: frozenset[str]) -> None:
        if types & {"area", "officer"}:
            self._ask_who()

    def _ask_who(self) -> None:
        self._session.ask(_who).then(self, self._show_who)

    def _show_who(self, who: tuple[Officer, list[Area], str]) -> None:
        officer, known, here = who
        self._bar.show_officer(officer)
        self._bar.show_areas(known, here)


def _who(store: Store) -> tuple[Officer, list[Area], str]:
    return me(store), areas(store), store.person.area_id

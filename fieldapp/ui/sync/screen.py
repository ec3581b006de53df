"""The sync page: what waits, what needs a person, and how the exchanges went."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from fieldapp.actions.conflicts import Choice, Conflict, settle_conflict, undo_settling
from fieldapp.actions.settle_refused import discard, resend
from fieldapp.actions.sync_state import OutboxLine, SyncPage, sync_page
from fieldapp.settings import Settings
from fieldapp.storage.proposals import Settled
from fieldapp.ui.activity_look import language_of
from fieldapp.ui.conflicts.card import ConflictCard
from fieldapp.ui.session import Session
from fieldapp.ui.sync.line_cards import RefusedCard, WaitingCard
from fieldapp.ui.sync.runner import SyncRunner
from fieldapp.ui.sync.runs_card import RunsCard
from fieldapp.ui.sync.state import SyncKind, SyncState, summary_words
from fieldapp.ui.sync.trouble_card import TroubleCard
from fieldapp.ui.sync.unsent_card import UnsentCard
from fieldapp.ui.theme import Text, Tone, px
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import (
    CARD_GAP,
    PAGE_MARGIN,
    Button,
    Card,
    EmptyState,
    Label,
    ScrollColumn,
    column,
    margins,
    row,
)

_LEFT = 376
_ROOMS = {
    "activity": "activities",
    "promise": "promises",
    "commitment": "promises",
    "contact": "contacts",
    "citizen_contact": "contacts",
}


class SyncScreen(QWidget):
    """Shows the way of the work to the server; ``bind`` gives it the runner of the exchanges."""

    def __init__(self, session: Session, way: Way, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session, self._way = session, way
        self._language = language_of(settings.language)
        self._runner: SyncRunner | None = None
        self._state = SyncState(SyncKind.OFFLINE)
        self._page = SyncPage((), (), ())
        self._chosen: str | None = None
        self._put_aside: str | None = None
        """A choice that was put off, and is not opened by itself again."""
        self._shown: tuple[object, ...] = ()
        self._standing: list[QWidget] = []
        self._build()
        session.changed.connect(self._refresh)
        self._refresh()

    def bind(self, runner: SyncRunner) -> None:
        """Follow the runner of the exchanges."""
        self._runner = runner
        runner.state_changed.connect(self._show_state)
        self._try.clicked.connect(runner.try_now)
        self._show_state(runner.state())

    def open(self, record_id: str) -> None:
        """Show a record that is on its way."""
        self._chosen, self._put_aside = record_id, None
        self._refresh()

    def _build(self) -> None:
        self._summary = Label("", Text.BODY, Tone.QUIET, wrap=True)
        self._try = Button(self.tr("Try now"), icon="arrows-clockwise", key="F5")
        head = row(Label(self.tr("Sync"), Text.TITLE), gap=16)
        head.addWidget(self._summary, 1)
        head.addWidget(self._try)
        self._unsent, self._runs = UnsentCard(), RunsCard()
        self._unsent.chosen.connect(self._choose)
        self._left = ScrollColumn(gap=CARD_GAP)
        self._left.add(self._unsent)
        self._left.add(self._runs)
        self._left.column.addStretch(1)
        self._right = ScrollColumn(gap=CARD_GAP)
        self._right.column.addStretch(1)
        # In a part of its own, as a scrolling column decides its smallest width by itself.
        self._side = QWidget()
        self._side.setLayout(column(self._left))
        body = row(self._side, gap=16)
        body.addWidget(self._right, 1)
        whole = column(head, gap=20, margins=margins(PAGE_MARGIN, 20))
        whole.addLayout(body, 1)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setFixedWidth(min(px(_LEFT), self.width() * 2 // 5))

    def _now(self) -> datetime:
        return self._session.store.clock.now().astimezone(self._state.zone)

    @Slot()
    def _refresh(self) -> None:
        self._session.ask(sync_page, self._language).then(self, self._show_page)

    @Slot(object)
    def _show_state(self, state: SyncState) -> None:
        has_run = (state.last_at, state.next_try_at) != (
            self._state.last_at,
            self._state.next_try_at,
        )
        self._state = state
        self._summary.setText(summary_words(state, self._now()))
        self._try.setVisible(state.kind is not SyncKind.NOT_CONNECTED)
        if has_run:
            self._refresh()
        self._show_details()

    def _show_page(self, page: SyncPage) -> None:
        self._page = page
        now = self._now()
        self._unsent.show_lines(page.lines, page.conflicts, now)
        self._runs.show_runs(page.runs, now)
        if self._found(self._chosen) is None:
            self._chosen = self._first_in_need()
        self._unsent.select(self._chosen)
        self._show_details()

    def _found(self, record_id: str | None) -> OutboxLine | Conflict | None:
        """Return a record of the list: as refused, as a conflict, else as waiting."""
        lines = [line for line in self._page.lines if line.record_id == record_id]
        refused = next((line for line in lines if line.refused), None)
        conflict = next((one for one in self._page.conflicts if one.record_id == record_id), None)
        return refused or conflict or next(iter(lines), None)

    def _first_in_need(self) -> str | None:
        refused = [line.record_id for line in self._page.lines if line.refused]
        torn = [one.record_id for one in self._page.conflicts]
        wanted = [one for one in (*refused, *torn) if one != self._put_aside]
        return next(iter(wanted), None)

    @Slot(str)
    def _choose(self, record_id: str) -> None:
        self._chosen, self._put_aside = record_id, None
        self._show_details()
        for card in self._standing:
            if isinstance(card, ConflictCard):
                card.take_focus()

    def _show_details(self) -> None:
        """Show what is the matter; nothing moves under the hands while it stays the same."""
        found = self._found(self._chosen)
        connected = self._state.kind is not SyncKind.NOT_CONNECTED
        shown = (self._state.trouble, self._state.kind is SyncKind.OFFLINE, connected, found)
        if shown == self._shown:
            return
        self._shown = shown
        for card in self._standing:
            card.hide()
            card.deleteLater()
        self._standing = self._cards(found, connected=connected)
        for place, card in enumerate(self._standing):
            self._right.column.insertWidget(place, card)

    def _cards(self, found: OutboxLine | Conflict | None, *, connected: bool) -> list[QWidget]:
        cards: list[QWidget] = []
        if connected and self._state.trouble is not None:
            cards.append(TroubleCard(self._state))
        if isinstance(found, Conflict):
            cards.append(self._conflict_card(found))
        elif found is not None:
            cards.append(self._line_card(found, connected=connected))
        if not connected:
            cards.append(self._not_connected())
        elif found is None and not cards:
            cards.append(self._all_well())
        return cards

    def _line_card(self, line: OutboxLine, *, connected: bool) -> QWidget:
        if not line.refused:
            waiting = WaitingCard(line, connected=connected)
            waiting.opened.connect(self._go_to)
            return waiting
        card = RefusedCard(line)
        card.opened.connect(self._go_to)
        card.resent.connect(self._resend)
        card.taken_back.connect(self._take_back)
        card.unfolded.connect(self._right.bring_into_sight)
        return card

    def _conflict_card(self, conflict: Conflict) -> QWidget:
        card = ConflictCard(conflict, self._now())
        card.opened.connect(self._go_to)
        card.settled.connect(self._settle)
        card.put_off.connect(self._put_off)
        return card

    def _not_connected(self) -> Card:
        card = Card(divided=True)
        empty = EmptyState(
            "laptop",
            self.tr("This computer is not connected to a server."),
            self.tr("Everything works and is saved here. Connect it when you want to share it."),
            action=self.tr("Connect"),
        )
        empty.acted.connect(self._connect_now)
        card.add(empty)
        return card

    def _all_well(self) -> Card:
        card = Card(divided=True)
        words = self.tr("What two have changed, or what the server refused, is shown here.")
        card.add(EmptyState("check-circle", self.tr("Nothing needs you."), words))
        return card

    @Slot()
    def _connect_now(self) -> None:
        self._way.go("settings", "server")

    @Slot(str, str)
    def _go_to(self, record_type: str, record_id: str) -> None:
        self._way.go(_ROOMS.get(record_type, "today"), record_id)

    @Slot(object, object)
    def _settle(self, conflict: Conflict, choices: Sequence[Choice]) -> None:
        question = self._session.do(
            settle_conflict, conflict.record_type, conflict.record_id, choices
        )
        question.then(self, self._say_settled)

    def _say_settled(self, settled: Settled) -> None:
        self._way.say(
            self.tr("Saved on this computer. Everyone gets the same."),
            action=self.tr("Undo"),
            acted=partial(self._undo_settling, settled),
        )

    def _undo_settling(self, settled: Settled) -> None:
        self._session.do(undo_settling, settled).then(self)

    @Slot()
    def _put_off(self) -> None:
        self._put_aside = self._chosen
        self._chosen = None
        self._unsent.select(None)
        self._show_details()
        self._unsent.take_focus()

    @Slot(str)
    def _resend(self, record_id: str) -> None:
        self._session.do(resend, record_id).then(self, self._say_resent)

    def _say_resent(self, _done: None) -> None:
        self._way.say(self.tr("Saved on this computer. It is sent again."))

    @Slot(str, str)
    def _take_back(self, record_id: str, reason: str) -> None:
        self._session.do(discard, record_id, reason).then(self, self._say_taken_back)

    def _say_taken_back(self, _done: None) -> None:
        self._way.say(self.tr("Taken back. The change stays in the history."))

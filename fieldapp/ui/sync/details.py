"""The right side of the sync page: what is the matter with the chosen record, and with the way."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldapp.actions.conflicts import Conflict
from fieldapp.actions.sync_state import OutboxLine
from fieldapp.ui.conflicts.card import ConflictCard
from fieldapp.ui.sync.deeds import SyncDeeds
from fieldapp.ui.sync.line_cards import HeldCard, RefusedCard, WaitingCard
from fieldapp.ui.sync.state import SyncKind, SyncState
from fieldapp.ui.sync.trouble import is_only_away
from fieldapp.ui.sync.trouble_card import TroubleCard
from fieldapp.ui.widgets import CARD_GAP, Card, EmptyState, ScrollColumn, column

Found = OutboxLine | Conflict | None


class Details(QWidget):
    """Cards of the chosen record; a choice keeps its buttons in sight below them.

    ``put_off`` tells that a choice is left for later, ``removals_accepted`` that what the server
    wants to take away may go.
    """

    put_off = Signal()
    removals_accepted = Signal()

    def __init__(self, deeds: SyncDeeds) -> None:
        super().__init__()
        self._deeds = deeds
        self._shown: tuple[Found, bool] | None = None
        self._told: tuple[object, ...] = ()
        self._record: Card | None = None
        self._on_the_way: Card | None = None
        self._scroll = ScrollColumn(gap=CARD_GAP)
        self._scroll.column.addStretch(1)
        self._foot = column(gap=0)
        whole = column(gap=CARD_GAP)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(self._foot)
        self.setLayout(whole)

    def show_found(self, found: Found, state: SyncState, now: datetime) -> None:
        """Show what is the matter; nothing moves under the hands while it stays the same."""
        connected = state.kind is not SyncKind.NOT_CONNECTED
        if (found, connected) != self._shown:
            self._shown = found, connected
            self._show_record(found, now, connected=connected)
        told = (state.trouble, connected, found is None)
        if told != self._told:
            self._told = told
            self._show_way(state, connected=connected)

    def take_focus(self) -> None:
        """Give the keyboard to the choice that is shown, if one is."""
        if isinstance(self._record, ConflictCard):
            self._record.take_focus()

    def _show_record(self, found: Found, now: datetime, *, connected: bool) -> None:
        if isinstance(self._record, ConflictCard):
            _drop(self._record.foot)
        _drop(self._record)
        self._record = None
        if isinstance(found, Conflict):
            self._record = self._conflict(found, now)
            self._foot.addWidget(self._record.foot)
        elif found is not None:
            self._record = self._line(found, connected=connected)
        if self._record is not None:
            self._scroll.column.insertWidget(0, self._record)

    def _show_way(self, state: SyncState, *, connected: bool) -> None:
        """Show what is the matter with the way: below the record, or above where it is grave."""
        _drop(self._on_the_way)
        self._on_the_way = None
        below = 1 if self._record is not None else 0
        if not connected:
            self._on_the_way = self._not_connected()
        elif state.trouble is not None:
            self._on_the_way = self._trouble(state)
            below = below if is_only_away(state.trouble.code) else 0
        elif self._record is None:
            self._on_the_way = self._all_well()
        if self._on_the_way is not None:
            self._scroll.column.insertWidget(below, self._on_the_way)

    def _conflict(self, conflict: Conflict, now: datetime) -> ConflictCard:
        card = ConflictCard(conflict, now)
        card.opened.connect(self._deeds.go_to)
        card.settled.connect(self._deeds.settle)
        card.put_off.connect(self.put_off)
        card.wrote.connect(self._deeds.keep_text)
        return card

    def _line(self, line: OutboxLine, *, connected: bool) -> Card:
        if line.refused:
            card = RefusedCard(line)
            card.opened.connect(self._deeds.go_to)
            card.resent.connect(self._deeds.resend)
            card.taken_back.connect(self._deeds.take_back)
            card.unfolded.connect(self._scroll.bring_into_sight)
            return card
        waiting = HeldCard(line) if line.held else WaitingCard(line, connected=connected)
        waiting.opened.connect(self._deeds.go_to)
        return waiting

    def _trouble(self, state: SyncState) -> Card:
        card = TroubleCard(state)
        card.removals_accepted.connect(self.removals_accepted)
        return card

    def _not_connected(self) -> Card:
        card = Card(divided=True)
        empty = EmptyState(
            "laptop",
            self.tr("This computer is not connected to a server."),
            self.tr("Everything works and is saved here. Connect it when you want to share it."),
            action=self.tr("Connect"),
        )
        empty.acted.connect(self._deeds.connect_now)
        card.add(empty)
        return card

    def _all_well(self) -> Card:
        card = Card(divided=True)
        words = self.tr("What two have changed, or what the server refused, is shown here.")
        card.add(EmptyState("check-circle", self.tr("Nothing needs you."), words))
        return card


def _drop(part: QWidget | None) -> None:
    if part is not None:
        part.hide()
        part.deleteLater()

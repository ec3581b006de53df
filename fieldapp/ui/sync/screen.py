"""The sync page: what waits, what needs a person, and how the exchanges went."""

from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from fieldapp.actions.sync_state import SyncPage, sync_page
from fieldapp.settings import Settings
from fieldapp.ui.activity_look import language_of
from fieldapp.ui.session import Session
from fieldapp.ui.sync.deeds import SyncDeeds
from fieldapp.ui.sync.details import Details, Found
from fieldapp.ui.sync.reach_card import ReachCard
from fieldapp.ui.sync.runner import SyncRunner
from fieldapp.ui.sync.runs_card import RunsCard
from fieldapp.ui.sync.state import SyncKind, SyncState, summary_words
from fieldapp.ui.sync.unsent_card import UnsentCard
from fieldapp.ui.theme import Text, Tone, px
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import (
    CARD_GAP,
    PAGE_MARGIN,
    Button,
    Label,
    ScrollColumn,
    column,
    margins,
    row,
)

_LEFT = 376


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
        self._page: SyncPage | None = None
        self._chosen: str | None = None
        self._put_aside: str | None = None
        """A choice that was put off, and is not opened by itself again."""
        self._details = Details(SyncDeeds(session, way, self))
        self._build()
        self._listen()
        self._refresh()

    def bind(self, runner: SyncRunner) -> None:
        """Follow the runner of the exchanges."""
        self._runner = runner
        runner.state_changed.connect(self._show_state)
        self._try.clicked.connect(runner.try_now)
        self._details.removals_accepted.connect(runner.accept_removals)
        self._show_state(runner.state())

    def open(self, record_id: str) -> None:
        """Show a record that is on its way."""
        self._chosen, self._put_aside = record_id, None
        self._refresh()

    def _build(self) -> None:
        self._summary = Label("", Text.BODY, Tone.QUIET, wrap=True)
        self._try = Button(self.tr("Try now"), icon="arrows-clockwise", key="F5")
        self._receipt = Button(self.tr("Shift receipt"), icon="receipt", key="Ctrl+P")
        head = row(Label(self.tr("Sync"), Text.TITLE), gap=16)
        head.addWidget(self._summary, 1)
        head.addWidget(self._receipt)
        head.addWidget(self._try)
        body = row(self._left_side(), gap=16)
        body.addWidget(self._details, 1)
        whole = column(head, gap=20, margins=margins(PAGE_MARGIN, 20))
        whole.addLayout(body, 1)
        self.setLayout(whole)

    def _left_side(self) -> QWidget:
        self._unsent, self._reach, self._runs = UnsentCard(), ReachCard(), RunsCard()
        left = ScrollColumn(gap=CARD_GAP)
        for card in (self._unsent, self._reach, self._runs):
            left.add(card)
        left.column.addStretch(1)
        # In a part of its own, as a scrolling column decides its smallest width by itself.
        self._side = QWidget()
        self._side.setLayout(column(left))
        return self._side

    def _listen(self) -> None:
        self._receipt.clicked.connect(self.show_receipt)
        self._runs.report_wanted.connect(self.show_report)
        self._unsent.chosen.connect(self._choose)
        self._details.put_off.connect(self._put_off)
        self._session.changed.connect(self._refresh)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.show_receipt)

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
        before, self._state = self._state, state
        self._summary.setText(summary_words(state, self._now()))
        self._try.setVisible(state.kind is not SyncKind.NOT_CONNECTED)
        if (state.last_at, state.next_try_at) != (before.last_at, before.next_try_at):
            self._refresh()
        self._show_details()

    def _show_page(self, page: SyncPage) -> None:
        self._page = page
        now = self._now()
        self._unsent.show_lines(page.lines, page.conflicts, now)
        self._reach.show_counts(page.counts, page.attachments)
        self._runs.show_runs(page.runs, now)
        if self._found(self._chosen) is None:
            self._chosen = self._first_in_need()
        self._unsent.select(self._chosen)
        self._show_details()

    def _found(self, record_id: str | None) -> Found:
        """Return a record of the list: as refused, as a conflict, else as waiting."""
        if self._page is None:
            return None
        lines = [line for line in self._page.lines if line.record_id == record_id]
        refused = next((line for line in lines if line.refused), None)
        conflict = next((one for one in self._page.conflicts if one.record_id == record_id), None)
        return refused or conflict or next(iter(lines), None)

    def _first_in_need(self) -> str | None:
        if self._page is None:
            return None
        refused = [line.record_id for line in self._page.lines if line.refused]
        torn = [one.record_id for one in self._page.conflicts]
        wanted = [one for one in (*refused, *torn) if one != self._put_aside]
        return next(iter(wanted), None)

    def _show_details(self) -> None:
        self._details.show_found(self._found(self._chosen), self._state, self._now())

    @Slot(str)
    def _choose(self, record_id: str) -> None:
        self._chosen, self._put_aside = record_id, None
        self._show_details()
        self._details.take_focus()

    @Slot()
    def _put_off(self) -> None:
        self._put_aside, self._chosen = self._chosen, None
        self._unsent.select(None)
        self._unsent.take_focus()
        self._show_details()

    @Slot()
    def show_receipt(self) -> None:
        """Open the receipt of this shift."""
        from fieldapp.ui.sync.receipt_sheet import ReceiptSheet  # few shifts end with a receipt

        ReceiptSheet(self.window(), self._session, self._way, self._language).open()

    @Slot()
    def show_report(self) -> None:
        """Open the report for support."""
        from fieldapp.ui.sync.report_sheet import ReportSheet  # for support only

        ReportSheet(self.window(), self._session, self._way).open()

"""One promise: its words, what is missing, its ledger, and what was done."""

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QWidget

from fieldapp.actions.promise_pages import CommitmentPage, PromisePage, commitment_page
from fieldapp.actions.promises import CommitmentDose
from fieldapp.domain.commitment_words import sentence_of
from fieldapp.domain.record import Record
from fieldapp.domain.vocabulary import Language, SyncState
from fieldapp.domain.wording_hints import promise_hints
from fieldapp.ui.conflicts.line import TwoVersionsLine
from fieldapp.ui.forms.kept_focus import focus_named
from fieldapp.ui.promises.checks import ChecksStrip
from fieldapp.ui.promises.head import PromiseHead
from fieldapp.ui.promises.hints import HintsCard
from fieldapp.ui.promises.ledger import Counted, Ledger
from fieldapp.ui.promises.newest import NewestActivities
from fieldapp.ui.promises.over_time import OverTime
from fieldapp.ui.session import Session
from fieldapp.ui.sync.reach_line import ReachLine
from fieldapp.ui.texts import sentence
from fieldapp.ui.theme import Text, Tone, colour, on_change, px, sized_font
from fieldapp.ui.widgets import Label, ScrollColumn, column, margins
from fieldapp.ui.widgets.layouts import CARD_GAP
from fieldapp.ui.widgets.paint import Box, draw_box, smooth

_NARROW = 1040
"""Below this width, at 100 %, the right column goes under the left."""
_LEFT, _RIGHT = 2, 1
_QUOTE_SIZE = 18


class PromiseDetail(QWidget):
    """The page of one promise, made anew whenever what it shows has changed.

    Args:
        session: The store.
        page: What to show.
        language: The language of the field's terms.
        before: The page that this one replaces: what was chosen there stays chosen.
    """

    opened_activity = Signal(str)
    edited_commitment = Signal(str)
    wanted_commitment = Signal()
    wanted_all = Signal()
    wanted_settling = Signal(str)

    def __init__(
        self,
        session: Session,
        page: PromisePage,
        language: Language,
        before: "PromiseDetail | None" = None,
    ) -> None:
        super().__init__()
        self._session, self._language = session, language
        self.page = page
        self.head = PromiseHead(page, language)
        self.checks = ChecksStrip(page, language)
        commitments = [one.commitment for one in page.card.commitments]
        self.hints = HintsCard(promise_hints(page.promise, commitments))
        self.ledger = Ledger(page, language)
        self._newest = NewestActivities(page, language)
        self._over_time = OverTime(as_table=before is not None and before.shows_table())
        self._counted: Counted | None = None
        self._chosen: CommitmentDose | None = None
        self._scroll = ScrollColumn()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._left, self._right = column(gap=CARD_GAP), column(gap=CARD_GAP)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._assemble()
        self._listen()
        on_change(self._turn_columns)
        self._choose(self._chosen_before(before))
        if before is not None and before.checks.opened():
            self.checks.open_check(before.checks.opened())

    def shows_table(self) -> bool:
        """Tell whether the dose over time is shown as a table."""
        return self._over_time.as_table

    def chosen_commitment(self) -> str:
        """Return the id of the commitment that is looked at, or an empty text."""
        return self._chosen.commitment.id if self._chosen else ""

    def scrolled_to(self) -> int:
        """Return how far the page is scrolled."""
        return self._scroll.verticalScrollBar().value()

    def go_back_to(self, place: int, focused: str) -> None:
        """Scroll to a place, and give the keyboard to the part of that name if it is here."""
        self._scroll.verticalScrollBar().setValue(place)
        focus_named(self, focused)

    def focus_page(self) -> None:
        """Give the keyboard to the page: it scrolls by keys, and Tab goes on into it."""
        self._scroll.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_columns()

    @Slot()
    def _turn_columns(self) -> None:
        narrow = self.width() < px(_NARROW)
        way = QBoxLayout.Direction
        self._columns.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _assemble(self) -> None:
        for record in self._torn():
            line = TwoVersionsLine(record.id)
            line.wanted.connect(self.wanted_settling)
            self._left.addWidget(line)
        self._left.addWidget(Quote(self.page))
        self._left.addWidget(self.checks)
        self._left.addWidget(self.hints)
        self._left.addWidget(self.ledger)
        self._right.addWidget(self._over_time)
        self._right.addWidget(self._newest)
        self._right.addWidget(ReachLine(self._session, self.page.promise.id))
        self._left.addStretch(1)
        self._right.addStretch(1)
        self._columns.setSpacing(16)
        self._columns.addLayout(self._left, _LEFT)
        self._columns.addLayout(self._right, _RIGHT)
        self._scroll.add(self._columns)
        self._scroll.column.addStretch(1)
        whole = column(self.head, gap=12)
        whole.addWidget(self._scroll, 1)
        self.setLayout(whole)

    def _torn(self) -> list[Record]:
        """Return what two have changed: the promise itself, and what it holds."""
        records = [self.page.promise, *(one.commitment for one in self.page.card.commitments)]
        return [one for one in records if one.sync_state is SyncState.CONFLICT]

    def _listen(self) -> None:
        self.ledger.chosen.connect(self._choose)
        self.ledger.wanted_new.connect(self.wanted_commitment)
        self.checks.wanted_commitment.connect(self.wanted_commitment)
        self._newest.wanted_all.connect(self.wanted_all)
        self._newest.opened.connect(self.opened_activity)

    def _chosen_before(self, before: "PromiseDetail | None") -> str:
        known = [one.commitment.id for one in self.page.card.commitments]
        if self.page.asked_for in known:
            return self.page.asked_for
        if before is not None and before.chosen_commitment() in known:
            return before.chosen_commitment()
        leading = self.page.card.leading
        return leading.commitment.id if leading else ""

    @Slot(str)
    def _choose(self, commitment_id: str) -> None:
        chosen = [one for one in self.page.card.commitments if one.commitment.id == commitment_id]
        self._over_time.setVisible(bool(chosen))
        if not chosen:
            return
        self._chosen = chosen[0]
        self.ledger.select(commitment_id)
        self._show_counted(chosen[0])
        question = self._session.ask(commitment_page, self.page.promise, chosen[0])
        question.then(self, self._fill_chosen)

    def _show_counted(self, one: CommitmentDose) -> None:
        if self._counted is not None:
            self._left.removeWidget(self._counted)
            self._counted.hide()
            self._counted.deleteLater()
        self._counted = Counted(one, self.page, self._language)
        self._counted.edited.connect(self.edited_commitment)
        self._counted.opened.connect(self.opened_activity)
        self._left.insertWidget(self._left.count() - 1, self._counted)

    def _fill_chosen(self, page: CommitmentPage) -> None:
        if self._chosen is not None and self._counted is not None:
            self._counted.show_lines(page.lines)
            what = sentence(sentence_of(self._chosen.commitment, self._language))
            self._over_time.show_points(page.points, what)


class Quote(QFrame):
    """The public words of a promise, with what they rest on."""

    def __init__(self, page: PromisePage) -> None:
        super().__init__()
        self.setProperty("panel", "card")
        promise = page.promise
        self._public = QLabel(promise.public_text)
        self._public.setTextFormat(Qt.TextFormat.PlainText)
        self._public.setWordWrap(True)
        self._public.setProperty("tone", Tone.NORMAL.value)
        words = column(self._public, margins=margins(20, 14))
        rests_on = ", ".join(part for part in (promise.agreement_id, promise.basis_note) if part)
        if rests_on:
            words.addWidget(Label(rests_on, Text.DETAIL, Tone.QUIET, wrap=True))
        self.setLayout(words)
        on_change(self._dress)

    @Slot()
    def _dress(self) -> None:
        self._public.setFont(sized_font(_QUOTE_SIZE, 400, self._public.text()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        bar = QRectF(0, 0, px(4), self.height())
        draw_box(smooth(QPainter(self)), bar, Box(colour("fill"), radius=2))

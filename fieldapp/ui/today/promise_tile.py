"""A promise on the first screen: how far it has come, and a button that logs for it."""

from datetime import date
from math import ceil

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from fieldapp.actions.log_activity import ActivityDraft
from fieldapp.actions.promises import CommitmentDose, PromiseCard
from fieldapp.domain.dose import Dose
from fieldapp.domain.vocabulary import Language, Per
from fieldapp.ui.activity_look import counted, figure, words_of
from fieldapp.ui.texts import days_ago
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    DoseMeter,
    Label,
    Pill,
    column,
    margins,
    row,
)

STALE_DAYS = 10
"""After how many days without work the last day is said in amber, for a promise behind."""


class PromiseTile(QFrame):
    """One promise. ``log_wanted`` carries a draft for it, ``open_wanted`` its id."""

    log_wanted = Signal(object)
    open_wanted = Signal(str)

    def __init__(self, card: PromiseCard, today: date, language: Language) -> None:
        super().__init__()
        self.card = card
        self._today = today
        self._language = language
        self.setProperty("panel", "card")
        self.setAccessibleName(card.promise.title)
        title = Label(card.promise.title, Text.STRONG, wrap=True)
        head = row(gap=8)
        head.addWidget(title, 1)
        head.addWidget(self._pill(), 0, Qt.AlignmentFlag.AlignTop)
        self._pile = column(head, gap=4, margins=margins(16, 12))
        self._pile.addWidget(Label(self._detail(), Text.DETAIL, Tone.QUIET, wrap=True))
        self._pile.addStretch(1)
        leading = card.leading
        if leading is not None and leading.dose.is_countable:
            self._add_meter(leading.dose)
        self._pile.addLayout(self._foot(leading))
        self.setLayout(self._pile)

    @property
    def is_measured(self) -> bool:
        """Say whether there is a figure to hold the work against."""
        leading = self.card.leading
        return leading is not None and leading.dose.is_countable

    def button(self) -> Button:
        """Return the button that logs for the promise, or opens what can't be measured."""
        return self._button

    def _pill(self) -> Pill:
        leading = self.card.leading
        if leading is None or not leading.dose.is_countable:
            return Pill(self.tr("Can't be measured yet"), Tone.WARNING, "circle-dashed")
        dose = leading.dose
        if dose.behind:
            return Pill(self.tr("%n behind", "", dose.behind), Tone.WARNING, "warning-fill")
        if dose.is_kept and dose.promised:
            return Pill(self.tr("Kept so far"), Tone.INFO, "check-circle-fill")
        return Pill(self.tr("On pace"), Tone.NORMAL, "check")

    def _detail(self) -> str:
        leading = self.card.leading
        if leading is None:
            return self.tr("No commitment is written yet.")
        commitment = leading.commitment
        if commitment.wording:
            return commitment.wording
        kind = commitment.activity_type
        where = ", ".join(place.text for place in commitment.places if place.text)
        what = words_of(kind, self._language) if kind else ""
        return ", ".join(word for word in (what, where) if word)

    def _add_meter(self, dose: Dose) -> None:
        promised = ceil(dose.promised or 0)
        self._pile.addWidget(DoseMeter(int(dose.done), promised, dose.expected))

    def _foot(self, leading: CommitmentDose | None) -> QHBoxLayout:
        words = column(gap=0)
        if leading is not None and leading.dose.is_countable:
            words.addLayout(self._amounts(leading))
        else:
            gap = self.tr("It says no number, so nothing can be counted.")
            words.addWidget(Label(gap, Text.DETAIL, Tone.QUIET, wrap=True))
        words.addWidget(self._last())
        foot = row(gap=8)
        foot.addLayout(words, 1)
        foot.addWidget(self._make_button(), 0, Qt.AlignmentFlag.AlignBottom)
        return foot

    def _make_button(self) -> Button:
        title = self.card.promise.title
        if self.is_measured:
            self._button = Button(self.tr("Log"), kind=ButtonKind.SOFT, icon="plus")
            self._button.setAccessibleName(self.tr("Log for {promise}").format(promise=title))
            self._button.clicked.connect(self._log)
        else:
            self._button = Button(self.tr("Open"), kind=ButtonKind.SOFT)
            self._button.setAccessibleName(self.tr("Open {promise}").format(promise=title))
            self._button.clicked.connect(self._open)
        return self._button

    def _amounts(self, leading: CommitmentDose) -> QHBoxLayout:
        dose = leading.dose
        of_all = self.tr("of {promised}").format(
            promised=counted(leading.commitment, dose.promised or 0)
        )
        when = self._stretch(leading.commitment.per)
        done = Label(figure(dose.done), Text.HEADING)
        return row(done, Label(f"{of_all} {when}".strip()), None, gap=6)

    def _stretch(self, per: Per | None) -> str:
        """Say which stretch of time a rate is shown for."""
        words = {
            Per.DAY: self.tr("today"),
            Per.WEEK: self.tr("this week"),
            Per.MONTH: self.tr("this month"),
            Per.TERTIAL: self.tr("this tertial"),
            Per.YEAR: self.tr("this year"),
        }
        return words.get(per, "") if per else ""

    def _last(self) -> Label:
        last, leading = self.card.last_day, self.card.leading
        if last is None:
            return Label(self.tr("Nothing done yet"), Text.DETAIL, Tone.QUIET)
        is_behind = leading is not None and leading.dose.behind > 0
        is_stale = is_behind and (self._today - last).days >= STALE_DAYS
        words = self.tr("Last done {day}").format(day=days_ago(last, self._today))
        return Label(words, Text.DETAIL, Tone.WARNING if is_stale else Tone.QUIET)

    @Slot()
    def _log(self) -> None:
        leading = self.card.leading
        commitment = leading.commitment if leading else None
        draft = ActivityDraft(
            type=commitment.activity_type if commitment else None,
            places=commitment.places[:1] if commitment else (),
            promise_id=self.card.promise.id,
        )
        self.log_wanted.emit(draft)

    @Slot()
    def _open(self) -> None:
        self.open_wanted.emit(self.card.promise.id)

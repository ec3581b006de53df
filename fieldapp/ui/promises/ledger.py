"""The ledger of a promise: its commitments, and the activities tied to the chosen one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from fieldapp.actions.promise_pages import PromisePage
from fieldapp.actions.promises import CommitmentDose
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.commitment_words import rhythm_in_words, sentence_of, what_in_words
from fieldapp.domain.promise import OPEN_STATUSES
from fieldapp.domain.vocabulary import ActivityType, CommitmentKind, Language
from fieldapp.storage.counted import CountedLine
from fieldapp.ui.promises.dose_cell import DoseCell
from fieldapp.ui.promises.words import activity_icon, figure, keep_together
from fieldapp.ui.texts import relative_day, sentence
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    Card,
    EmptyState,
    Label,
    Pill,
    Row,
    RowList,
    column,
    line,
    margins,
)

_SHARES = (30, 27, 27, 34, 42)
"""How the columns share the width: who, what, where, how often, done."""


class Ledger(Card):
    """The table of commitments. ``chosen`` tells a commitment's id, ``wanted_new`` a new one."""

    chosen = Signal(str)
    wanted_new = Signal()

    def __init__(self, page: PromisePage, language: Language) -> None:
        super().__init__(" ", divided=True)
        self.set_title(self.tr("Commitments"))
        self._head.setContentsMargins(margins(16, 4))
        add = Button(self.tr("Commitment"), kind=ButtonKind.TEXT, icon="plus")
        add.setAccessibleName(self.tr("Add a commitment"))
        add.setObjectName("add commitment")
        add.clicked.connect(self.wanted_new)
        self.add_to_head(add)
        self._rows = RowList(self.tr("Commitments"))
        self._rows.chosen.connect(self.chosen)
        if not page.card.commitments:
            self._add_nothing()
            return
        self.add(_heads(self._head_words()))
        self.add(line())
        in_force = page.promise.status in OPEN_STATUSES
        for one in page.card.commitments:
            made = CommitmentRow(one, language, in_force=in_force)
            self._rows.add(one.commitment.id, made)
        self.add(self._rows)

    def select(self, commitment_id: str) -> None:
        """Show a commitment as the chosen one."""
        self._rows.select(commitment_id)

    def _head_words(self) -> Sequence[str]:
        return (
            self.tr("Who"),
            self.tr("What"),
            self.tr("Where"),
            self.tr("How much, how often"),
            self.tr("Done"),
        )

    def _add_nothing(self) -> None:
        nothing = EmptyState(
            "handshake",
            self.tr("No commitments yet"),
            self.tr("A commitment says who does what, where and how often, so that it counts."),
            action=self.tr("Add commitment"),
        )
        nothing.acted.connect(self.wanted_new)
        self.add(nothing)


class CommitmentRow(Row):
    """One commitment: who, what, where, how often, and its dose."""

    def __init__(self, one: CommitmentDose, language: Language, *, in_force: bool) -> None:
        commitment = one.commitment
        who = sentence(commitment.actor.label(language))
        role = commitment.responsible_role.label(language) if commitment.responsible_role else ""
        super().__init__(who, role, pressable=True)
        self.setObjectName(f"commitment:{commitment.id}")
        self._title.setWordWrap(True)
        self._dose = DoseCell(one, in_force=in_force)
        keep_together(self._line)
        self._line.setStretch(0, _SHARES[0])
        cells = (
            _cell(sentence(what_in_words(commitment, language)) or "–"),
            _cell(_where(commitment) or "–"),
            _cell(_how_often(commitment, language), Text.DETAIL),
            self._dose,
        )
        for part, share in zip(cells, _SHARES[1:], strict=True):
            self._line.addWidget(part, share)
        self.setAccessibleDescription(f"{sentence_of(commitment, language)}. {self._dose.words}")

    def select(self, *, selected: bool) -> None:
        super().select(selected=selected)
        self._dose.show_chosen(chosen=selected)


def _where(commitment: Commitment) -> str:
    return ", ".join(place.text for place in commitment.places if place.text)


def _how_often(commitment: Commitment, language: Language) -> str:
    words = sentence(rhythm_in_words(commitment, language))
    if commitment.min_minutes:
        least = QCoreApplication.translate("Promises", "at least {minutes} min each")
        words = f"{words}, {least.format(minutes=commitment.min_minutes)}"
    return words


def _cell(text: str, role: Text = Text.BODY) -> Label:
    cell = Label(text, role, wrap=True)
    cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return cell


def _heads(words: Sequence[str]) -> QWidget:
    whole = QWidget()
    heads = QHBoxLayout(whole)
    heads.setContentsMargins(margins(16, 8))
    heads.setSpacing(12)
    for word, share in zip(words, _SHARES, strict=True):
        head = _cell(word, Text.LABEL)
        head.setProperty("tone", Tone.QUIET.value)
        heads.addWidget(head, share)
    return whole


class Counted(Card):
    """The activities tied to the chosen commitment, with why some do not count.

    ``edited`` asks to edit the commitment, ``opened`` to open an activity.
    """

    edited = Signal(str)
    opened = Signal(str)

    def __init__(self, one: CommitmentDose, page: PromisePage, language: Language) -> None:
        super().__init__(" ", divided=True, small=True)
        self.set_title(sentence(sentence_of(one.commitment, language)))
        self._title.setWordWrap(True)
        self._head.setContentsMargins(margins(16, 4))
        self._head.setStretch(0, 1)
        self._head.setStretch(1, 0)
        self._page, self._language = page, language
        self._commitment_id = one.commitment.id
        edit = Button(self.tr("Edit"), kind=ButtonKind.TEXT, icon="pencil-simple")
        edit.setAccessibleName(self.tr("Edit the commitment"))
        edit.setObjectName("edit commitment")
        edit.clicked.connect(self._edit)
        self.add_to_head(edit)
        if one.commitment.gaps():
            self.add(_gap_note(one.commitment))
        self._rows = RowList(self.tr("Counted activities"))
        self._rows.chosen.connect(self.opened)
        self.add(self._rows)

    def show_lines(self, lines: Sequence[CountedLine]) -> None:
        """Show the activities tied to the commitment."""
        self._rows.clear()
        if not lines:
            words = self.tr("Nothing logged towards it yet.")
            self._rows.add("", Row(words, icon="clipboard-text"))
        for each in lines:
            self._rows.add(each.activity_id, self._row(each))

    def _row(self, each: CountedLine) -> Row:
        kind = (
            ActivityType.named(each.type).label(self._language)
            if ActivityType.has(each.type)
            else each.type
        )
        title = sentence(each.own_type or kind)
        where = ", ".join(word for word in (each.place, each.author) if word)
        made = Row(title, where, icon=activity_icon(each.type), pressable=True)
        if each.why_not:
            reason = QCoreApplication.translate("counting", each.why_not)
            made.set_detail(self.tr("Does not count: {reason}").format(reason=reason), Tone.WARNING)
            made.add(Pill(self.tr("Not counted"), Tone.NORMAL, "minus-circle"))
        elif each.counted != 1:
            made.add_words(self.tr("counts as {number}").format(number=figure(each.counted)))
        made.add_words(relative_day(each.day, self._page.today))
        return made

    @Slot()
    def _edit(self) -> None:
        self.edited.emit(self._commitment_id)


def _gap_note(commitment: Commitment) -> QWidget:
    if commitment.kind is CommitmentKind.INTENT:
        text = QCoreApplication.translate(
            "Promises", "An intent can't be measured. Give it a number and a rhythm when you can."
        )
    else:
        text = QCoreApplication.translate(
            "Promises", "Something is still open, so it can't be published as it is."
        )
    whole = QWidget()
    whole.setLayout(
        column(Label(text, Text.DETAIL, Tone.WARNING, wrap=True), margins=margins(16, 10))
    )
    return whole

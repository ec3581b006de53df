"""The list of handovers: those under way, those that are done, and who answers meanwhile."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.handovers import HandoverLine
from fieldapp.domain.handover import HandoverStatus
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.contacts.wrapped_row import WrappedRow
from fieldapp.ui.forms.kept_focus import focus_named, focused_name
from fieldapp.ui.handover.gap_words import pressing, reminder_words
from fieldapp.ui.texts import long_date, sentence
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    Card,
    EmptyState,
    Label,
    Pill,
    RowList,
    ScrollColumn,
    column,
    row,
)
from fieldapp.ui.widgets.parts import parts_of


class HandoverList(QWidget):
    """Shows every handover known here. ``chosen`` tells the id of one, ``wanted_new`` a new one."""

    chosen = Signal(str)
    wanted_new = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._first = ""
        self._new = Button(self.tr("Begin a handover"), kind=ButtonKind.PRIMARY, icon="plus")
        self._new.clicked.connect(self.wanted_new)
        self._rows = RowList(self.tr("Handovers"))
        self._nothing = EmptyState(
            "arrows-left-right",
            self.tr("No handover yet"),
            self.tr(
                "Begin one as soon as somebody gives notice: what they know stays with the area."
            ),
            action=self.tr("Begin a handover"),
        )
        self._rows.chosen.connect(self.chosen)
        self._nothing.acted.connect(self.wanted_new)
        for button in (self._new, *parts_of(self._nothing, Button)):
            button.setObjectName("new handover")
        scroll = ScrollColumn(gap=0)
        scroll.add(self._rows)
        scroll.add(self._nothing)
        scroll.column.addStretch(1)
        card = Card(divided=True)
        card.add(scroll, 1)
        whole = column(row(Label(self.tr("Handovers"), Text.TITLE), None, self._new), gap=12)
        whole.addWidget(card, 1)
        self.setLayout(whole)

    def show_lines(self, lines: list[HandoverLine], today: date) -> None:
        """Show these handovers; the keyboard stays where it was."""
        focused = focused_name(self)
        self._rows.clear()
        self._first = lines[0].handover.id if lines else ""
        for line in lines:
            self._rows.add(line.handover.id, self._row(line, today))
        self._nothing.setVisible(not lines)
        self._new.setVisible(bool(lines))
        focus_named(self, focused)

    @Slot()
    def focus_first(self) -> None:
        """Give the keyboard to the first handover."""
        if self._first:
            self._rows.row(self._first).setFocus()

    def _row(self, line: HandoverLine, today: date) -> WrappedRow:
        handover = line.handover
        unknown = self.tr("not named yet")
        people = self.tr("{leaving} to {incoming}").format(
            leaving=line.leaving or unknown, incoming=line.incoming or unknown
        )
        made = WrappedRow(people, self._detail(line, today), icon="arrows-left-right")
        made.setObjectName(f"handover:{handover.id}")
        for reminder in pressing(line.reminders, today)[:1]:
            made.add(Pill(reminder_words(reminder, today), Tone.WARNING, "clock"))
        is_done = handover.status is HandoverStatus.ACCEPTED
        words = sentence(handover.status.label(self._language))
        made.add(Pill(words, Tone.INFO, "check-circle-fill" if is_done else "circle-dashed"))
        return made

    def _detail(self, line: HandoverLine, today: date) -> str:
        handover = line.handover
        day = long_date(handover.last_day)
        parts = [line.area, self.tr("last day {day}").format(day=day)]
        if handover.last_day < today and not handover.incoming:
            meanwhile = self.tr("the post stands empty, {name} answers for the area")
            nobody = self.tr("the post stands empty, nobody is named to answer for the area")
            parts.append(meanwhile.format(name=line.interim) if line.interim else nobody)
        return ", ".join(part for part in parts if part)

"""A row of the community map, and the strip of deeds under the chosen one."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.handovers import EntryLine
from fieldapp.ui.handover.words import SECTION_ICONS, ago
from fieldapp.ui.texts import sentence
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    Chip,
    FlowLayout,
    Label,
    Row,
    RowList,
    column,
    margins,
)


class EntryRow(Row):
    """One entry: what it is, why it matters, how long ago somebody was in touch.

    ``ticked`` asks to confirm it, or to take that back.
    """

    ticked = Signal(str)

    def __init__(self, line: EntryLine, today: date) -> None:
        entry = line.entry
        icon = SECTION_ICONS[entry.section]
        super().__init__(line.heading, "", icon=icon, pressable=True, wrap=True)
        self.setObjectName(f"entry:{entry.id}")
        self.line = line
        self.set_detail(self._words())
        flags = self._flags()
        if flags:
            self.add_below(Label(flags, Text.DETAIL, Tone.WARNING, wrap=True))
            self.setAccessibleName(f"{self.accessibleName()}, {flags}")
        since = ago(entry.last_contact, today)
        if since:
            self.add_words(since, Tone.WARNING if line.stale else Tone.QUIET)
        if not entry.struck:
            self.add(self._tick())

    def _words(self) -> str:
        entry = self.line.entry
        if entry.struck:
            return self.tr("Struck: it is not handed over")
        said = [entry.why.strip() or self.tr("Write why it matters"), self.line.reach]
        return "\n".join(part for part in said if part)

    def _flags(self) -> str:
        """Return what deserves a kind word: nobody else knows them, or nobody came by for long."""
        parts = []
        if self.line.only_one:
            parts.append(self.tr("only one of you knows them"))
        if self.line.stale:
            parts.append(self.tr("worth a visit: not touched for six months"))
        return "" if self.line.entry.struck else sentence(", ".join(parts))

    def _tick(self) -> Button:
        is_confirmed = self.line.entry.confirmed
        tick = Button(
            icon="check-circle-fill" if is_confirmed else "circle-dashed", kind=ButtonKind.TEXT
        )
        tick.set_name(
            self.tr("Confirmed; press to take it back") if is_confirmed else self.tr("Confirm")
        )
        tick.setObjectName(f"tick:{self.line.entry.id}")
        # By keys the strip under the row confirms: one stop of Tab an entry is enough.
        tick.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tick.clicked.connect(self._tell)
        return tick

    @Slot()
    def _tell(self) -> None:
        self.ticked.emit(self.line.entry.id)


class EntryDeeds(QWidget):
    """What can be done with the chosen entry; each signal tells the entry's id."""

    ticked = Signal(str)
    struck = Signal(str)
    edited = Signal(str)
    published = Signal(str, bool)
    to_introduce = Signal(str, bool)

    def __init__(self, line: EntryLine) -> None:
        super().__init__()
        self.line = line
        self._entry = line.entry
        flow = QWidget()
        self._flow = FlowLayout(flow)
        if not self._entry.struck:
            self._add_deeds()
        strike = self.tr("Put it back") if self._entry.struck else self.tr("Strike")
        icon = "arrow-counter-clockwise" if self._entry.struck else "minus-circle"
        self._button(strike, icon, "strike entry").clicked.connect(self._strike)
        self.setLayout(column(flow, margins=margins(16, 8)))

    def parts(self) -> list[QWidget]:
        """Return the buttons and chips in reading order."""
        items = (self._flow.itemAt(at) for at in range(self._flow.count()))
        found = (item.widget() for item in items if item is not None)
        return [part for part in found if part is not None]

    def _add_deeds(self) -> None:
        confirmed = self._entry.confirmed
        tick = self._button(
            self.tr("Not confirmed after all") if confirmed else self.tr("Confirm"),
            "circle-dashed" if confirmed else "check-circle",
            "confirm entry",
        )
        tick.clicked.connect(self._tick)
        why = self.tr("Change") if self._entry.why else self.tr("Write why it matters")
        self._button(why, "pencil-simple", "edit entry").clicked.connect(self._edit)
        public = self._chip(self.tr("Public"), "megaphone", "public entry", self._entry.public)
        public.toggled.connect(self._publish)
        introduce = self._chip(
            self.tr("To introduce"), "users", "introduce entry", self._entry.introduce
        )
        introduce.toggled.connect(self._want_introduced)

    def _button(self, text: str, icon: str, name: str) -> Button:
        button = Button(text, icon=icon)
        button.setObjectName(name)
        self._flow.addWidget(button)
        return button

    def _chip(self, text: str, icon: str, name: str, is_on: bool) -> Chip:
        chip = Chip(text, icon=icon, selectable=True)
        chip.setObjectName(name)
        chip.setChecked(is_on)
        self._flow.addWidget(chip)
        return chip

    @Slot()
    def _tick(self) -> None:
        self.ticked.emit(self._entry.id)

    @Slot()
    def _strike(self) -> None:
        self.struck.emit(self._entry.id)

    @Slot()
    def _edit(self) -> None:
        self.edited.emit(self._entry.id)

    @Slot(bool)
    def _publish(self, is_on: bool) -> None:
        self.published.emit(self._entry.id, is_on)

    @Slot(bool)
    def _want_introduced(self, is_on: bool) -> None:
        self.to_introduce.emit(self._entry.id, is_on)


class EntryList(RowList):
    """The rows of a section; the deeds of the chosen entry open under its row."""

    def show_deeds(self, entry_id: str, deeds: EntryDeeds) -> None:
        """Put the deeds under the row of their entry, and next to it for the Tab key."""
        line = self._rows[entry_id]
        self._pile.insertWidget(self._pile.indexOf(line) + 1, deeds)
        before: QWidget = line
        for part in deeds.parts():
            QWidget.setTabOrder(before, part)
            before = part

    def entries(self) -> list[str]:
        """Return the ids of the entries shown, in order."""
        return list(self._rows)


def nothing_here(text: str) -> Label:
    """Return the words of a section without entries."""
    label = Label(text, Text.DETAIL, Tone.QUIET, wrap=True)
    label.setContentsMargins(16, 4, 16, 10)
    return label

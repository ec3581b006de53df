"""A record that two have changed, and the choice field by field; nothing forces it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from fieldapp.actions.conflicts import Choice, Conflict
from fieldapp.ui.conflicts.field_choice import FieldChoice
from fieldapp.ui.sync.line_cards import head_of
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Button, ButtonKind, Card, FlowLayout, IconLabel, Label, Pill
from fieldapp.ui.widgets.layouts import row


class ConflictCard(Card):
    """Both versions side by side; ``settled`` carries the conflict and what was chosen.

    ``put_off`` tells that someone else, or a later hour, is to choose; ``opened`` asks for the
    record; ``wrote`` carries the record, the field and the text of both that is being written.
    """

    settled = Signal(object, object)
    put_off = Signal()
    opened = Signal(str, str)
    wrote = Signal(str, str, str)

    def __init__(self, conflict: Conflict, now: datetime) -> None:
        super().__init__()
        self._conflict = conflict
        title = self.tr("Two have changed: {title}").format(title=conflict.title)
        differ = self.tr("%n field(s) differ", "", len(conflict.fields))
        self.setAccessibleName(title)
        self.add(head_of(title, Pill(differ, Tone.WARNING)))
        self._fields = [FieldChoice(one, now) for one in conflict.fields]
        for field in self._fields:
            field.wrote.connect(self._keep)
            self.add(field)
        note = self.tr("What stands is used until someone chooses. Both stay in the history.")
        self.add(Label(note, Text.DETAIL, Tone.QUIET, wrap=True))
        self.add(self._all_buttons())
        self.foot = self._foot()
        """The buttons that end it; whoever shows the card keeps them in sight."""
        for part in (self, self.foot):
            keys = QShortcut(QKeySequence("Ctrl+Return"), part)
            keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            keys.activated.connect(self._settle)

    def choices(self) -> Sequence[Choice]:
        """Return what is chosen, field by field."""
        return tuple(field.choice() for field in self._fields)

    def take_focus(self) -> None:
        """Give the keyboard to the first choice."""
        self._fields[0].take_focus()

    def _all_buttons(self) -> QWidget:
        keep = Button(self.tr("Keep all that stands"))
        take = Button(self.tr("Take all of the other"))
        show = Button(self.tr("Open the record"), kind=ButtonKind.TEXT, trailing_icon="caret-right")
        keep.clicked.connect(self._keep_all)
        take.clicked.connect(self._take_all)
        show.clicked.connect(self._open)
        return _in_flow(*((keep, take, show) if len(self._fields) > 1 else (show,)))

    def _foot(self) -> Card:
        icon = IconLabel("clock-counter-clockwise", size=24)
        later = Button(self.tr("Later"), large=True)
        save = Button(
            self.tr("Save the choice"), kind=ButtonKind.PRIMARY, key="Ctrl+Enter", large=True
        )
        later.clicked.connect(self.put_off)
        save.clicked.connect(self._settle)
        whole = row(icon, gap=12)
        whole.addWidget(Label(self.tr("Nothing is lost"), Text.MEDIUM, wrap=True), 1)
        whole.addWidget(_in_flow(later, save))
        made = Card(parent=self)
        made.add(whole)
        return made

    @Slot()
    def _keep_all(self) -> None:
        for field in self._fields:
            field.choose(other=False)

    @Slot()
    def _take_all(self) -> None:
        for field in self._fields:
            field.choose(other=True)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._conflict.record_type, self._conflict.record_id)

    @Slot(str, str)
    def _keep(self, field: str, text: str) -> None:
        self.wrote.emit(self._conflict.record_id, field, text)

    @Slot()
    def _settle(self) -> None:
        for field in self._fields:
            field.stop_keeping()
        self.settled.emit(self._conflict, self.choices())


def _in_flow(*buttons: QWidget) -> QWidget:
    """Return buttons side by side, under each other where they have no room."""
    made, flow = QWidget(), FlowLayout(gap=12)
    for button in buttons:
        flow.addWidget(button)
    made.setLayout(flow)
    return made

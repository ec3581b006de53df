"""Two values of one field, side by side; nothing is chosen here."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from fieldapp.actions.sync_state import Conflict
from fieldapp.ui.sync.line_cards import head_of
from fieldapp.ui.sync.state import day_and_time
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Card, IconLabel, Label, Pill, column, margins, row


class ConflictCard(Card):
    """What two have changed: the value that stands, and the one that was proposed."""

    def __init__(self, conflict: Conflict, now: datetime) -> None:
        super().__init__()
        self._conflict = conflict
        title = self.tr("Two have changed: {title}").format(title=conflict.title)
        differ = self.tr("%n field(s) differ", "", len(conflict.fields))
        self.add(head_of(title, Pill(differ, Tone.WARNING)))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        self._add_heads(now)
        for number, field in enumerate(conflict.fields, start=1):
            self._grid.addWidget(Label(field.label, Text.LABEL, Tone.QUIET, wrap=True), number, 0)
            self._grid.addWidget(_value(field.current, "check-circle-fill"), number, 1)
            self._grid.addWidget(_value(field.proposed, "circle"), number, 2)
        self.add(self._grid)
        self.add_line()
        self.add(self._foot())

    def _add_heads(self, now: datetime) -> None:
        conflict = self._conflict
        by = conflict.current_by or self.tr("on the server")
        if conflict.current_is_mine:
            by = self.tr("yours")
        when = self._when(conflict.current_at, now)
        stands = (self.tr("Stands now"), ", ".join(part for part in (by, when) if part))
        if conflict.proposed_here_at is not None:
            proposed = (self.tr("Your version"), self._when(conflict.proposed_here_at, now))
        else:
            proposed = (self.tr("The other version"), self.tr("from a colleague"))
        for place, (title, detail) in enumerate((stands, proposed), start=1):
            head = column(
                Label(title, Text.STRONG, wrap=True),
                Label(detail, Text.DETAIL, Tone.QUIET, wrap=True),
                gap=0,
            )
            self._grid.addLayout(head, 0, place)

    def _when(self, moment: datetime | None, now: datetime) -> str:
        return day_and_time(moment, now) if moment else ""

    def _foot(self) -> QWidget:
        made = QWidget()
        words = column(
            Label(self.tr("Nothing is lost"), Text.MEDIUM),
            Label(
                self.tr("The first value is used until someone chooses. Both stay in the history."),
                Text.DETAIL,
                Tone.QUIET,
                wrap=True,
            ),
            gap=2,
        )
        whole = row(IconLabel("clock-counter-clockwise", size=24), gap=12, margins=margins(0, 4))
        whole.addLayout(words, 1)
        made.setLayout(whole)
        return made


def _value(text: str, icon: str) -> QFrame:
    """Return a value in its box; the mark tells the one that stands."""
    box = QFrame()
    box.setProperty("panel", "note")
    stands = icon == "check-circle-fill"
    mark = IconLabel(icon, "fill" if stands else "ink2")
    words = Label(text, Text.BODY, wrap=True)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    whole = row(mark, gap=12, margins=margins(12, 10))
    whole.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
    whole.addWidget(words, 1)
    box.setLayout(whole)
    return box

"""Why the last exchange failed: the cause, whether the work is safe, what to do, and a code."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout

from fieldapp.ui.sync.state import SyncState
from fieldapp.ui.sync.trouble import is_mass_removal, is_only_away, is_refusal
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Button, ButtonKind, Card, IconLabel, Label, column, row


class TroubleCard(Card):
    """Tells of a failed exchange; the code carries no word of anybody's data.

    ``removals_accepted`` tells that the officer wants what the server sent all the same.
    """

    removals_accepted = Signal()

    def __init__(self, state: SyncState) -> None:
        super().__init__()
        trouble = state.trouble
        self._code = state.code
        icon, role = _look(self._code)
        self._words = column(gap=4)
        if trouble is not None:
            self._words.addWidget(Label(trouble.what, Text.STRONG, wrap=True))
            text = f"{trouble.safe} {trouble.next_step}"
            self._words.addWidget(Label(text, Text.BODY, Tone.QUIET, wrap=True))
        if is_mass_removal(self._code):
            self._words.addLayout(self._question())
        self._words.addLayout(self._code_line())
        mark = IconLabel(icon, role, 24)
        line = row(mark, gap=12)
        line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._words, 1)
        self.add(line)

    def _code_line(self) -> QVBoxLayout:
        code = Label(self.tr("Code for support: {code}").format(code=self._code), Text.DETAIL)
        self._copy = Button(
            self.tr("Copy"),
            kind=ButtonKind.TEXT,
            icon="copy",
            name=self.tr("Copy the code {code}").format(code=self._code),
        )
        self._copy.clicked.connect(self._to_clipboard)
        return column(row(code, self._copy, None, gap=4))

    def _question(self) -> QVBoxLayout:
        words = self.tr(
            "Is it right that they go? Until you say so nothing is taken away, and what you write"
            " is kept here."
        )
        self._fetch = Button(self.tr("Fetch anyway"), kind=ButtonKind.DANGER)
        self._fetch.clicked.connect(self._accept)
        self._leave = Button(self.tr("Leave it as it is"))
        self._leave.clicked.connect(self._leave_it)
        self._left = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        return column(
            Label(words, Text.BODY, wrap=True),
            row(self._leave, self._fetch, None, gap=12),
            self._left,
            gap=8,
        )

    @Slot()
    def _accept(self) -> None:
        self._fetch.setEnabled(False)
        self.removals_accepted.emit()

    @Slot()
    def _leave_it(self) -> None:
        self._left.setText(self.tr("It is left. Ask support before you fetch."))

    @Slot()
    def _to_clipboard(self) -> None:
        QGuiApplication.clipboard().setText(self._code)
        self._copy.setText(self.tr("Copied"))


def _look(code: str) -> tuple[str, str]:
    """Return icon and colour: being offline is normal, red is what the server refused."""
    if is_only_away(code):
        return "cloud-slash", "ink2"
    return ("x-circle-fill", "red") if is_refusal(code) else ("warning-fill", "amber")

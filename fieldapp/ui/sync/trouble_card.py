"""Why the last exchange failed: the cause, whether the work is safe, what to do, and a code."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication

from fieldapp.ui.sync.state import SyncState, is_only_away, is_refusal
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Button, ButtonKind, Card, IconLabel, Label, column, row


class TroubleCard(Card):
    """Tells of a failed exchange; the code carries no word of anybody's data."""

    def __init__(self, state: SyncState) -> None:
        super().__init__()
        trouble = state.trouble
        self._code = state.code
        icon, role = _look(self._code)
        words = column(gap=4)
        if trouble is not None:
            words.addWidget(Label(trouble.what, Text.STRONG, wrap=True))
            text = f"{trouble.safe} {trouble.next_step}"
            words.addWidget(Label(text, Text.BODY, Tone.QUIET, wrap=True))
        code = Label(self.tr("Code for support: {code}").format(code=self._code), Text.DETAIL)
        self._copy = Button(
            self.tr("Copy"),
            kind=ButtonKind.TEXT,
            icon="copy",
            name=self.tr("Copy the code {code}").format(code=self._code),
        )
        self._copy.clicked.connect(self._to_clipboard)
        words.addLayout(row(code, self._copy, None, gap=4))
        mark = IconLabel(icon, role, 24)
        line = row(mark, gap=12)
        line.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.add(line)

    @Slot()
    def _to_clipboard(self) -> None:
        QGuiApplication.clipboard().setText(self._code)
        self._copy.setText(self.tr("Copied"))


def _look(code: str) -> tuple[str, str]:
    """Return icon and colour: being offline is normal, red is what the server refused."""
    if is_only_away(code):
        return "cloud-slash", "ink2"
    return ("x-circle-fill", "red") if is_refusal(code) else ("warning-fill", "amber")

"""Care with free text about people: what not to write, and a warning for personal numbers."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.domain import quicklog
from fieldapp.ui import icons
from fieldapp.ui.forms.rows import FormRow
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import IconLabel, Label, row


def note_aid() -> str:
    """Return the help beside a note about people (2018:1693 2:6)."""
    return QCoreApplication.translate("Contacts", "Only what the work needs")


class NoteCare(QWidget):
    """Stands under a note: what not to write; amber when a personal number is in it."""

    def __init__(self, note: FormRow) -> None:
        super().__init__()
        self._note = note
        self._advice = Label(
            self.tr(
                "Never origin, religion, politics, health or sexual life; no personal numbers and"
                " no suspicions."
            ),
            Text.DETAIL,
            Tone.QUIET,
            wrap=True,
        )
        self._icon = IconLabel("warning-fill", "amber", icons.PILL_SIZE)
        self._warning = Label(
            self.tr("This looks like a personal number. Take it out before you save."),
            Text.DETAIL,
            Tone.WARNING,
            wrap=True,
        )
        self._warning.setObjectName("personal number")
        line = row(self._icon, gap=4)
        line.addWidget(self._warning, 1)
        line.addWidget(self._advice, 1)
        self.setLayout(line)
        note.editor.changed.connect(self._look)  # type: ignore[attr-defined]
        self._look()

    @Slot()
    def _look(self) -> None:
        found = bool(quicklog.personal_numbers(self._note.value()))
        self._icon.setVisible(found)
        self._warning.setVisible(found)
        self._advice.setVisible(not found)

"""A line of the settings: what it is, what it does, and its choice at the right."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from fieldapp.ui.widgets import Pill, Row, SegmentedChoice


def setting_row(title: str, detail: str, control: QWidget, *, fixed: bool = False) -> Row:
    """Return the line; where the force's policy has decided it is locked and says so."""
    if fixed:
        detail = QCoreApplication.translate(
            "Settings", "Decided by your force for this computer; ask support to change it."
        )
    made = Row(title, detail, wrap=True)
    if fixed:
        made.add(Pill(QCoreApplication.translate("Settings", "Locked"), icon="lock-key"))
        control.setEnabled(False)
    made.add(control)
    return made


def choice(name: str, words: dict[str, str], chosen: str) -> SegmentedChoice:
    """Return a choice that shows the value in force; a value of no segment shows none."""
    made = SegmentedChoice(name, words)
    if chosen in words:
        made.choose(chosen)
    return made

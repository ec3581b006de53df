"""The line on a record's own page that tells of two versions, and leads to the choice."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Banner, column


class TwoVersionsLine(QWidget):
    """Shown while a record waits for a choice; its button leads to the sync page.

    Args:
        way: The way out of the screen.
        record_id: The record that two have changed.
    """

    def __init__(self, way: Way, record_id: str) -> None:
        super().__init__()
        self._way, self._record_id = way, record_id
        line = Banner(
            self.tr("There are two versions of this"),
            self.tr("Both are kept. What stands is used until someone chooses."),
            action=self.tr("Settle"),
        )
        line.acted.connect(self._go)
        self.setLayout(column(line))

    @Slot()
    def _go(self) -> None:
        self._way.go("sync", self._record_id)

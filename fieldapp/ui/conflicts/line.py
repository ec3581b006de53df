"""The line on a record's own page that tells of two versions, and leads to the choice."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.ui.widgets import Banner, column


class TwoVersionsLine(QWidget):
    """Shown while a record waits for a choice; ``wanted`` asks to settle it, by its id."""

    wanted = Signal(str)

    def __init__(self, record_id: str) -> None:
        super().__init__()
        self._record_id = record_id
        line = Banner(
            self.tr("There are two versions of this"),
            self.tr("Both are kept. What stands is used until someone chooses."),
            action=self.tr("Settle"),
        )
        line.acted.connect(self._settle)
        self.setLayout(column(line))

    @Slot()
    def _settle(self) -> None:
        self.wanted.emit(self._record_id)

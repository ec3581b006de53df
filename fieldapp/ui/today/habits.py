"""What stands under an empty quick log: the same again, and what is usual here."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.actions.log_choices import LogChoices
from fieldapp.domain.vocabulary import Language
from fieldapp.ui.activity_look import icon_of, words_of
from fieldapp.ui.widgets import Chip, FlowLayout

MOST = 2


class Habits(QWidget):
    """Chips that write a usual line; ``wanted`` tells the line."""

    wanted = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._flow = FlowLayout(self)
        self._lines: dict[Chip, str] = {}

    def show_choices(self, choices: LogChoices) -> None:
        """Offer what was logged last and most."""
        for chip in self._lines:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._lines = {}
        last = choices.known.last
        if last is not None and last.type is not None:
            what = words_of(last.type, self._language)
            where = last.place_text
            text = self.tr("Same again: {what}, {where}").format(what=what, where=where)
            self._add(text, "arrow-counter-clockwise", self.tr("same again"))
        for kind, place in choices.habits[:MOST]:
            words = f"{kind.label(self._language)} {place.text}"
            self._add(f"{words_of(kind, self._language)}, {place.text}", icon_of(kind), words)
        self.updateGeometry()

    def _add(self, text: str, icon: str, line: str) -> None:
        chip = Chip(text, icon=icon, parent=self)
        chip.clicked.connect(self._tell)
        self._lines[chip] = line
        self._flow.addWidget(chip)
        chip.show()

    @Slot()
    def _tell(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, Chip):
            self.wanted.emit(self._lines[pressed])

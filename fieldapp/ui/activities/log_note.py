"""The note, and the careful form: what was seen apart from what is judged."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.domain import quicklog
from fieldapp.ui.widgets import Banner, Button, ButtonKind, Field, TextArea, column, row

LONGEST = 1000


class NotePart(QWidget):
    """Note, seen, judged; ``changed`` tells each key. A personal number is warned of.

    The careful form is a part of its own (``careful``), for where there is more room.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        aid = self.tr("No personal numbers, no suspicions")
        self.note = TextArea(most=LONGEST, lines=2)
        self.seen = TextArea(most=LONGEST, lines=3)
        self.judged = TextArea(most=LONGEST, lines=3)
        self.warning = Banner(
            self.tr("This looks like a personal number."),
            self.tr("Take it out. Saving once more saves it as it stands."),
        )
        self.apart = Button(
            self.tr("Seen and judged apart"), kind=ButtonKind.TEXT, icon="caret-right"
        )
        self.careful = QWidget()
        self._pair = QWidget()
        seen = Field(self.tr("Seen"), self.seen, aid=self.tr("What you saw and heard yourself"))
        judged = Field(self.tr("Judged"), self.judged, aid=self.tr("What you make of it"))
        pair = row(gap=24)
        pair.addWidget(seen, 1)
        pair.addWidget(judged, 1)
        self._pair.setLayout(pair)
        self.careful.setLayout(column(row(self.apart, None), self._pair, gap=4))
        self.setLayout(column(Field(self.tr("Note"), self.note, aid=aid), self.warning, gap=4))
        self._connect()

    def _connect(self) -> None:
        self._pair.hide()
        self.warning.hide()
        for area in (self.note, self.seen, self.judged):
            area.edit().textChanged.connect(self._tell)
        self.apart.clicked.connect(self._toggle)

    def show_words(self, note: str, seen: str, judged: str) -> None:
        """Begin with these."""
        for area, text in ((self.note, note), (self.seen, seen), (self.judged, judged)):
            area.set_text(text)
        self._open(is_open=bool(seen or judged))

    def words(self) -> tuple[str, str, str]:
        """Return note, seen and judged."""
        note, seen, judged = (
            area.text().replace("\0", "") for area in (self.note, self.seen, self.judged)
        )
        return note, seen, judged

    def has_personal_number(self) -> bool:
        """Say whether something looks like a personal number."""
        return any(quicklog.personal_numbers(text) for text in self.words())

    @Slot()
    def _toggle(self) -> None:
        self._open(is_open=self._pair.isHidden())
        if not self._pair.isHidden():
            self.seen.setFocus()

    def _open(self, *, is_open: bool) -> None:
        self._pair.setVisible(is_open)
        self.apart.set_icon("caret-down" if is_open else "caret-right")
        name = self.tr("Seen and judged apart")
        state = self.tr("open") if is_open else self.tr("closed")
        self.apart.setAccessibleName(f"{name}, {state}")

    @Slot()
    def _tell(self) -> None:
        self.warning.setVisible(self.has_personal_number())
        self.changed.emit()

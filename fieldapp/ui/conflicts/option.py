"""One version of a field as a choice: a box with a mark, the value, who wrote it and when."""

from html import escape

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy

from fieldapp.domain.two_texts import Passage
from fieldapp.ui.theme import Text, Tone, colour, dress, on_change
from fieldapp.ui.widgets import IconLabel, Label, column, margins, row
from fieldapp.ui.widgets.paint import Box, draw_box, smooth
from fieldapp.ui.widgets.parts import parts_of

_CHOSEN, _OPEN = "check-circle-fill", "circle"


class MarkedText(QLabel):
    """A long text in which the sentences that the other version does not have are marked."""

    def __init__(self, passages: tuple[Passage, ...]) -> None:
        super().__init__()
        self._passages = passages
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        dress(self, Text.BODY)
        on_change(self._mark)

    @Slot()
    def _mark(self) -> None:
        ground = colour("amber_soft").name()
        ink = colour("ink").name()
        marked = f'<u style="background-color:{ground};color:{ink}">'
        parts = []
        for passage in self._passages:
            words = escape(passage.text.lstrip(" ")).replace("\n", "<br>")
            blank = " " if passage.text.startswith(" ") else ""
            parts.append(f"{blank}{marked}{words}</u>" if passage.differs else blank + words)
        self.setText("".join(parts))


class OptionBox(QAbstractButton):
    """A version that can be chosen; Space or Enter chooses it.

    Args:
        label: The field that it is about.
        words: The value in plain words.
        detail: Who wrote it, and when.
        passages: A long text in marked runs, in place of the plain words.
    """

    def __init__(
        self, label: str, words: str, detail: str, passages: tuple[Passage, ...] = ()
    ) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        self._name = ", ".join(part for part in (label, words, detail) if part)
        self._mark = IconLabel(_OPEN)
        text = MarkedText(passages) if passages else Label(words, Text.BODY, wrap=True)
        lines = column(text, gap=2)
        if detail:
            lines.addWidget(Label(detail, Text.DETAIL, Tone.QUIET, wrap=True))
        whole = row(self._mark, gap=12, margins=margins(12, 10))
        whole.setAlignment(self._mark, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(lines, 1)
        self.setLayout(whole)
        for label_part in parts_of(self, QLabel):
            label_part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.toggled.connect(self._show)
        self._show(chosen=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        whole = QRectF(self.rect())
        if self.isChecked():
            draw_box(painter, whole, Box(colour("accent_soft"), colour("accent"), 2))
        else:
            draw_box(painter, whole, Box(self._ground(), colour("control")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def _ground(self) -> QColor:
        return colour("sunken" if self.underMouse() else "surface")

    @Slot(bool)
    def _show(self, chosen: bool) -> None:
        self._mark.set_icon(_CHOSEN if chosen else _OPEN, "accent" if chosen else "ink2")
        chosen_words = self.tr("chosen") if chosen else self.tr("not chosen")
        self.setAccessibleName(f"{self._name}, {chosen_words}")
        self.update()

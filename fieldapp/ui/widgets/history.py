"""The lines of a history."""

from PySide6.QtCore import QPointF, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui.theme import Text, Tone, colour, on_change, px
from fieldapp.ui.widgets.label import Label
from fieldapp.ui.widgets.layouts import column
from fieldapp.ui.widgets.paint import Box, draw_box, smooth, square

_DOT = 10


class HistoryLine(QWidget):
    """One event of a history: a dot on a thread, what happened, and when.

    Args:
        text: What happened.
        detail: When and where.
        latest: Whether it is the newest, with a filled dot.
        last: Whether the thread ends here.
    """

    def __init__(
        self,
        text: str,
        detail: str,
        *,
        latest: bool = False,
        last: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._latest, self._last = latest, last
        self.setAccessibleName(f"{text}, {detail}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._words = column(
            Label(text, wrap=True), Label(detail, Text.DETAIL, Tone.QUIET, wrap=True), gap=2
        )
        self.setLayout(self._words)
        on_change(self._resize)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        middle = QPointF(px(6), px(11))
        if not self._last:
            painter.setPen(QPen(colour("border"), 2))
            painter.drawLine(middle, QPointF(middle.x(), self.height()))
        dot = square(middle, px(_DOT))
        fill, line = ("fill", "fill") if self._latest else ("surface", "control")
        draw_box(painter, dot, Box(colour(fill), colour(line), 2, dot.width() / 2))

    @Slot()
    def _resize(self) -> None:
        self._words.setContentsMargins(px(24), 0, 0, px(6))

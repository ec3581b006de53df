"""The words above the columns of the list."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui import icons
from fieldapp.ui.activities.columns import ROW_HEIGHT, Part, columns
from fieldapp.ui.theme import Text, colour, on_change, px
from fieldapp.ui.widgets.paint import Words, draw_words, words_width


class ListHead(QWidget):
    """Column heads that stand where the rows' columns stand; the list is sorted by time.

    Args:
        width_of: The view below, whose rows end where its scroll bar begins.
    """

    def __init__(self, width_of: QWidget) -> None:
        super().__init__()
        self._below = width_of
        self._words = {
            Part.TIME: self.tr("Time"),
            Part.TYPE: self.tr("Activity"),
            Part.PLACE: self.tr("Place"),
            Part.PROMISE: self.tr("Promise"),
            Part.WHO: self.tr("Who"),
            Part.LENGTH: self.tr("Length"),
        }
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        on_change(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(ROW_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("border"))
        ink = colour("ink2")
        for column in columns(self._below.width()):
            words = Words(self._words.get(column.part, ""), ink, Text.LABEL)
            room = QRectF(column.left, 0, column.width, self.height())
            is_last = column.part is Part.LENGTH
            align = Qt.AlignmentFlag.AlignRight if is_last else Qt.AlignmentFlag.AlignLeft
            draw_words(painter, room, words, align)
            if column.part is Part.TIME:
                side = px(icons.PILL_SIZE)
                left = column.left + words_width(words.text, Text.LABEL) + px(2)
                caret = QRectF(left, (self.height() - side) / 2, side, side)
                icons.paint(painter, "caret-down-bold", caret, ink)

"""The app's mark and name, as they stand before anything is unlocked."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui import icons
from fieldapp.ui.theme import Text, colour, on_change, px
from fieldapp.ui.widgets import row
from fieldapp.ui.widgets.paint import Box, Words, draw_box, draw_words, smooth, square, words_width

_SIDE, _ICON, _GAP = 40, 24, 12


class Brand(QWidget):
    """The mark in its square and the name beside it.

    Args:
        on_rail: Whether it stands on the dark rail colour, in every theme.
    """

    def __init__(self, *, on_rail: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_rail = on_rail
        self._name = QCoreApplication.translate("Brand", "Fieldapp")
        self.setAccessibleName(self._name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        on_change(self.updateGeometry)

    def sizeHint(self) -> QSize:
        width = px(_SIDE) + px(_GAP) + words_width(self._name, Text.HEADING)
        return QSize(width, px(_SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        mark = QRectF(0, 0, px(_SIDE), px(_SIDE))
        draw_box(painter, mark, Box(colour("rail_on")))
        glyph = square(mark.center(), px(_ICON))
        icons.paint(painter, "handshake-fill", glyph, colour("on_rail"))
        ink = colour("on_rail" if self._on_rail else "ink")
        words = QRectF(self.rect()).adjusted(px(_SIDE) + px(_GAP), 0, 0, 0)
        draw_words(painter, words, Words(self._name, ink, Text.HEADING))


class RoundIcon(QWidget):
    """An icon in a soft circle."""

    def __init__(self, icon: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        on_change(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(px(56), px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        whole = QRectF(self.rect())
        draw_box(painter, whole, Box(colour("accent_soft"), radius=whole.height() / 2))
        glyph = square(whole.center(), px(28))
        icons.paint(painter, self._icon, glyph, colour("accent_ink"))


def headed(icon: str, words: QWidget) -> QWidget:
    """Return words with a round icon at their left."""
    made = QWidget()
    line = row(RoundIcon(icon), gap=16)
    line.addWidget(words, 1)
    made.setLayout(line)
    return made

"""A choice of yes or no."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from fieldapp.ui import icons
from fieldapp.ui.theme import Text, colour, on_change, px
from fieldapp.ui.widgets.paint import Glyph, Part, Words, draw_strip, smooth, words_width


class CheckBox(QCheckBox):
    """A check box of 40 pixels whose mark is an icon."""

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        on_change(self.updateGeometry)

    def sizeHint(self) -> QSize:
        width = px(icons.RAIL_SIZE) + px(8) + words_width(self.text(), Text.BODY)
        return QSize(width + 4, px(40))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, where: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        checked = self.isChecked()
        mark_ink = colour("ink3" if not self.isEnabled() else "fill" if checked else "ink2")
        name = "check-square-fill" if checked else "square"
        ink = colour("ink" if self.isEnabled() else "ink3")
        parts: list[Part] = [Glyph(name, mark_ink, icons.RAIL_SIZE)]
        parts.append(Words(self.text(), ink, Text.BODY))
        draw_strip(painter, QRectF(self.rect()), parts, px(8), Qt.AlignmentFlag.AlignLeft)

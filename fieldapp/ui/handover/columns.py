"""Columns side by side that go under each other where the window is narrow or the text large."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from fieldapp.ui.theme import on_change, px
from fieldapp.ui.widgets import CARD_GAP, ScrollColumn

_LEAST_WIDTH = 1040
"""Below this width, at 100 %, they are piled up."""
_LEAST_HEIGHT = 340
"""What a column keeps where it does not share the height of the window, at 100 %."""


class Columns(ScrollColumn):
    """Parts side by side, each as high as the window, or a pile that scrolls.

    Args:
        parts: The columns with their shares of the width.
        last_first: Whether the pile begins with the last column, as where the first is a picture.
    """

    def __init__(self, parts: list[tuple[QWidget, int]], *, last_first: bool = False) -> None:
        super().__init__(gap=0)
        way = QBoxLayout.Direction
        self._piled = way.BottomToTop if last_first else way.TopToBottom
        self._parts = [part for part, _ in parts]
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(CARD_GAP)
        for part, share in parts:
            self._box.addWidget(part, share)
        self.add(self._box, 1)
        on_change(self._turn)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    @Slot()
    def _turn(self) -> None:
        is_narrow = self.width() < px(_LEAST_WIDTH)
        self._box.setDirection(self._piled if is_narrow else QBoxLayout.Direction.LeftToRight)
        for part in self._parts:
            part.setMinimumHeight(px(_LEAST_HEIGHT) if is_narrow else 0)

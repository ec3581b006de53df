"""Columns side by side that go under each other where the window is narrow or the text large."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from fieldapp.ui.theme import on_change, px
from fieldapp.ui.widgets import CARD_GAP, ScrollColumn
from fieldapp.ui.widgets.parts import parts_of

_LEAST_WIDTH = 1040
"""Below this width, at 100 %, they are piled up."""
_LEAST_HEIGHT = 340
"""What a column keeps where it does not share the height of the window, at 100 %."""


class Columns(ScrollColumn):
    """Parts side by side, each as high as the window, or a pile that scrolls as one.

    Args:
        parts: The columns with their shares of the width.
        pile: The order in which they are piled up; unless told, as they stand side by side.
    """

    def __init__(self, parts: Sequence[tuple[QWidget, int]], pile: Sequence[QWidget] = ()) -> None:
        super().__init__(gap=0)
        self._parts = list(parts)
        shares = dict(parts)
        self._pile = [(part, shares[part]) for part in pile] or self._parts
        self._is_piled: bool | None = None
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(CARD_GAP)
        self.add(self._box, 1)
        on_change(self._turn)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    @Slot()
    def _turn(self) -> None:
        is_piled = self.width() < px(_LEAST_WIDTH)
        if is_piled != self._is_piled:
            self._is_piled = is_piled
            self._lay_out()
        for part, _ in self._parts:
            if not _scrolling(part):
                part.setMinimumHeight(px(_LEAST_HEIGHT) if is_piled else 0)

    def _lay_out(self) -> None:
        is_piled = self._is_piled
        way = QBoxLayout.Direction
        self._box.setDirection(way.TopToBottom if is_piled else way.LeftToRight)
        for part, share in self._pile if is_piled else self._parts:
            self._box.removeWidget(part)
            self._box.addWidget(part, share)
        for part, _ in self._parts:
            for each in _scrolling(part):
                each.let_out(self if is_piled else None)


def _scrolling(part: QWidget) -> list[ScrollColumn]:
    """Return what scrolls in a part: in a pile there is one scroll bar, that of the pile."""
    own = [part] if isinstance(part, ScrollColumn) else []
    return [*own, *parts_of(part, ScrollColumn)]

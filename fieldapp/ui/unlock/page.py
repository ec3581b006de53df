"""A page of the first start: which step it is, what it asks, and why."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui.theme import Text, Tone, on_change, px
from fieldapp.ui.widgets import Label, ScrollColumn, column, margins

_WIDTH = 720
_RING = 4
"""What the ring around a focused part needs on each side."""


class Page(ScrollColumn):
    """A heading, an explanation, and the fields under them; scrolls when it must."""

    def __init__(self, step: str, title: str, why: str) -> None:
        super().__init__(gap=24, edge=margins(_RING, _RING))
        self._content_part = QWidget()
        self._content_part.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding
        )
        self.parts = column(gap=20)
        self._content_part.setLayout(self.parts)
        head = column(Label(step, Text.DETAIL, Tone.QUIET), Label(title, Text.TITLE, wrap=True))
        head.setSpacing(4)
        head.addWidget(Label(why, Text.BODY, Tone.QUIET, wrap=True))
        self.parts.addLayout(head)
        self.add(self._content_part)
        self.column.addStretch(1)
        on_change(self._limit)

    def _limit(self) -> None:
        self._content_part.setMaximumWidth(px(_WIDTH))

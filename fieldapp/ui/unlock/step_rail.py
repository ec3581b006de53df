"""The dark panel at the left of the first start: the mark, and the steps."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from fieldapp.ui.theme import Text, colour, on_change, px
from fieldapp.ui.unlock.brand import Brand
from fieldapp.ui.widgets.paint import (
    Box,
    Glyph,
    Part,
    Words,
    draw_box,
    draw_strip,
    draw_words,
    smooth,
    square,
)

_WIDTH, _CIRCLE, _HEIGHT = 400, 36, 68


@dataclass(frozen=True)
class StepWords:
    """A step's name and what it is about."""

    title: str
    detail: str


class _Step(QWidget):
    """A circle with a number or a check, and two lines of words. It only shows."""

    def __init__(self, number: int, words: StepWords) -> None:
        super().__init__()
        self._number, self._words, self._current = number, words, 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        on_change(self.updateGeometry)

    def set_current(self, number: int) -> None:
        """Say which step is at work."""
        self._current = number
        done, now = self._number < number, self._number == number
        state = self.tr("done") if done else self.tr("current step") if now else self.tr("later")
        self.setAccessibleName(f"{self._number}. {self._words.title}: {state}")
        self.update()

    def set_detail(self, detail: str) -> None:
        """Say what became of the step."""
        self._words = StepWords(self._words.title, detail)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        self._paint_circle(painter, square(QPointF(px(18), px(18)), px(_CIRCLE)))
        left = px(_CIRCLE) + px(16)
        title = QRectF(left, -px(2), self.width() - left, px(22))
        ink = colour("rail_ink" if self._number > self._current else "on_rail")
        draw_words(painter, title, Words(self._words.title, ink, Text.STRONG))
        detail = QRectF(left, px(21), self.width() - left, px(18))
        draw_words(painter, detail, Words(self._words.detail, colour("rail_ink"), Text.DETAIL))

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        half = circle.width() / 2
        number: list[Part] = [Words(str(self._number), colour("rail"), Text.STRONG)]
        if self._number < self._current:
            draw_box(painter, circle, Box(colour("rail_on"), radius=half))
            number = [Glyph("check", colour("on_rail"))]
        elif self._number == self._current:
            draw_box(painter, circle, Box(colour("on_rail"), radius=half))
        else:
            draw_box(painter, circle, Box(None, colour("rail_ink"), 2, half))
            number = [Words(str(self._number), colour("rail_ink"), Text.STRONG)]
        draw_strip(painter, circle, number, 0)


class StepRail(QWidget):
    """The steps one under the other, on the colour of the rail."""

    def __init__(self, steps: list[StepWords]) -> None:
        super().__init__()
        self._pile = QVBoxLayout(self)
        self._pile.setSpacing(0)
        self._pile.addWidget(Brand(on_rail=True))
        self._pile.addSpacing(72)
        self._steps = [_Step(number, words) for number, words in enumerate(steps, start=1)]
        for step in self._steps:
            self._pile.addWidget(step)
        self._pile.addStretch(1)
        on_change(self._resize)

    def set_current(self, number: int) -> None:
        """Say which step is at work, counted from 1."""
        for step in self._steps:
            step.set_current(number)

    def set_detail(self, number: int, detail: str) -> None:
        """Say what became of a step."""
        self._steps[number - 1].set_detail(detail)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour("rail"))

    def fit(self, window_width: int) -> None:
        """Take its share of a window: a third at most, so that large text keeps its room."""
        self.setFixedWidth(min(px(_WIDTH), window_width // 3))

    def _resize(self) -> None:
        self._pile.setContentsMargins(px(40), px(64), px(16), px(48))

"""A choice of a few, side by side in one frame, and the bar of steps."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from fieldapp.ui.theme import Text, colour, px
from fieldapp.ui.widgets.button import PaintedButton
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
    words_width,
)
from fieldapp.ui.widgets.roving import RovingFocus

_CIRCLE = 32
_LEAST_LINE = 8
"""Steps with less between them have no line: it would look like a dot."""


class _Segment(PaintedButton):
    """One choice; only its ground is painted, the frame is the group's."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)

    def padding(self) -> int:
        return 12

    def parts(self) -> list[Part]:
        if self.isChecked() and self.isEnabled():
            return [Words(self.text(), colour("on_accent"), Text.STRONG)]
        return [Words(self.text(), colour("ink" if self.isEnabled() else "ink3"), Text.BODY)]

    def widest_parts(self) -> list[Part]:
        return [Words(self.text(), colour("ink"), Text.STRONG)]

    def box(self) -> Box:
        return Box()


class SegmentedChoice(QWidget):
    """One of a few; arrows move, Space selects, and one is always selected once chosen.

    Args:
        name: What the choice is about, for screen readers.
        choices: Values and their words, in order.
    """

    changed = Signal(str)

    def __init__(
        self, name: str, choices: dict[str, str], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._segments: dict[str, _Segment] = {}
        self._roving = RovingFocus(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for key, text in choices.items():
            self._add(row, key, text)

    def value(self) -> str | None:
        """Return the chosen value, or None before any choice."""
        chosen = (key for key, each in self._segments.items() if each.isChecked())
        return next(chosen, None)

    def choose(self, value: str) -> None:
        """Select a value without a signal."""
        for key, segment in self._segments.items():
            segment.setChecked(key == value)
        self._roving.stop_at(self._segments[value])
        self.update()

    def set_words(self, choices: dict[str, str]) -> None:
        """Show other words for the same values, after a change of language."""
        for key, text in choices.items():
            self._segments[key].setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        whole = QRectF(self.rect())
        frame = colour("control" if self.isEnabled() else "border")
        draw_box(painter, whole, Box(colour("surface" if self.isEnabled() else "sunken")))
        segments = list(self._segments.values())
        for position, segment in enumerate(segments):
            self._paint_ground(painter, segment, position, len(segments))
        draw_box(painter, whole, Box(None, frame))

    def _paint_ground(
        self, painter: QPainter, segment: _Segment, position: int, count: int
    ) -> None:
        area = QRectF(segment.geometry())
        if segment.isChecked() and self.isEnabled():
            painter.save()
            painter.setClipRect(area)
            # Corners stay round only where the frame's are.
            stretch_left = 0 if position == 0 else 20
            stretch_right = 0 if position == count - 1 else 20
            ground = area.adjusted(-stretch_left, 0, stretch_right, 0)
            draw_box(painter, ground, Box(colour("accent")))
            painter.restore()
        elif position < count - 1:
            painter.setPen(QPen(colour("border"), 1))
            painter.drawLine(area.topRight(), area.bottomRight())

    def _add(self, row: QHBoxLayout, key: str, text: str) -> None:
        segment = _Segment(text, self)
        segment.clicked.connect(self._select)
        self._segments[key] = segment
        self._roving.add(segment)
        row.addWidget(segment, 1)

    @Slot()
    def _select(self) -> None:
        pressed = self.sender()
        for key, segment in self._segments.items():
            if segment is pressed:
                self.choose(key)
                self.changed.emit(key)


class _Step(PaintedButton):
    """A circle with a number or check, and the word."""

    gap = 12

    def __init__(self, number: int, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.number = number
        self.current = 1
        self.reached = 1
        self.is_done = False

    def stand_at(self, current: int, reached: int, *, is_done: bool) -> None:
        """Show where the work stands, to the eye and to a screen reader."""
        self.current, self.reached, self.is_done = current, reached, is_done
        self.setEnabled(self.number <= reached)
        if is_done and self.number != current:
            state = QCoreApplication.translate("StepBar", "done")
        elif self.number == current:
            state = QCoreApplication.translate("StepBar", "at work")
        else:
            state = QCoreApplication.translate("StepBar", "later")
        self.setAccessibleName(f"{self.number}. {self.text()}, {state}")
        self.update()

    def padding(self) -> int:
        return 4

    def sizeHint(self) -> QSize:
        width = px(_CIRCLE) + px(self.gap) + words_width(self.text(), Text.STRONG)
        return QSize(width + 2 * px(self.padding()), px(self.height_wanted()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        left = px(self.padding())
        circle = square(QPointF(left + px(_CIRCLE) / 2, self.height() / 2), px(_CIRCLE))
        self._paint_circle(painter, circle)
        words = QRectF(self.rect()).adjusted(left + px(_CIRCLE) + px(self.gap), 0, 0, 0)
        later = self.number != self.current and not self.is_done
        role = Text.STRONG if self.number == self.current else Text.MEDIUM
        ink = colour("ink2" if later else "ink")
        draw_words(painter, words, Words(self.text(), ink, Text.BODY if later else role))

    def _paint_circle(self, painter: QPainter, circle: QRectF) -> None:
        round_ = circle.width() / 2
        if self.is_done and self.number != self.current:
            draw_box(painter, circle, Box(colour("accent_soft"), radius=round_))
            check: list[Part] = [Glyph("check-bold", colour("accent_ink"), 16)]
            draw_strip(painter, circle, check, 0)
            return
        later = self.number != self.current
        box = (
            Box(None, colour("control"), 2, round_)
            if later
            else Box(colour("accent"), radius=round_)
        )
        draw_box(painter, circle, box)
        ink = colour("ink2" if later else "on_accent")
        number: list[Part] = [Words(str(self.number), ink, Text.STRONG)]
        draw_strip(painter, circle, number, 0)


class StepBar(QWidget):
    """The steps of a work: done, current, later. Earlier steps stay open (``chosen``)."""

    chosen = Signal(int)

    def __init__(self, steps: list[str], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._steps: list[_Step] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, text in enumerate(steps, start=1):
            if number > 1:
                row.addStretch(1)
            step = _Step(number, text, self)
            step.clicked.connect(self._tell)
            self._steps.append(step)
            row.addWidget(step)
        self.set_current(1)

    def set_current(
        self, number: int, reached: int = 0, done: Collection[int] | None = None
    ) -> None:
        """Say which step is at work, counted from 1; one more than there are means all done.

        Args:
            number: The step that is shown.
            reached: The farthest step that is open, where the officer looks at an earlier one.
            done: The steps that are done; unless told, those before the one at work.
        """
        behind = range(1, number) if done is None else done
        for step in self._steps:
            is_done = step.number in behind
            step.stand_at(number, max(number, reached), is_done=is_done)
        self.update()

    def set_words(self, steps: list[str]) -> None:
        """Show other words, after a change of language."""
        for step, text in zip(self._steps, steps, strict=True):
            step.setText(text)
            step.stand_at(step.current, step.reached, is_done=step.is_done)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for one, other in zip(self._steps, self._steps[1:], strict=False):
            done = one.is_done
            painter.setPen(QPen(colour("fill" if done else "border"), 2))
            y = self.height() / 2
            left, right = one.geometry().right() + px(12), other.geometry().left() - px(12)
            if right - left >= px(_LEAST_LINE):
                painter.drawLine(QPointF(left, y), QPointF(right, y))

    @Slot()
    def _tell(self) -> None:
        step = self.sender()
        if isinstance(step, _Step):
            self.chosen.emit(step.number)

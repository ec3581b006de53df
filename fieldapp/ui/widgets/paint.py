"""Drawing that the painted parts share: boxes, and strips of icon, words and key hint."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from fieldapp.ui import icons
from fieldapp.ui.theme import Text, font, px

RADIUS = 8.0
PILL_RADIUS = 6.0


@dataclass(frozen=True, slots=True)
class Box:
    """A flat surface. No ground or no outline where None."""

    ground: QColor | None = None
    line: QColor | None = None
    width: int = 1
    radius: float = RADIUS
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Glyph:
    """An icon in a strip; its size is in pixels at 100 %."""

    name: str
    ink: QColor
    size: int = icons.BUTTON_SIZE


@dataclass(frozen=True, slots=True)
class Words:
    """A text in a strip: the part that is shortened when room is scarce."""

    text: str
    ink: QColor
    role: Text = Text.MEDIUM


@dataclass(frozen=True, slots=True)
class Key:
    """A key hint such as ``Ctrl+N`` in a small frame."""

    text: str
    ink: QColor
    box: Box


Part = Glyph | Words | Key


def blend(ground: QColor, ink: QColor, share: float) -> QColor:
    """Return the ground with a share (0 to 1) of another colour mixed in."""
    keep = 1 - share
    return QColor(
        round(ground.red() * keep + ink.red() * share),
        round(ground.green() * keep + ink.green() * share),
        round(ground.blue() * keep + ink.blue() * share),
    )


def smooth(painter: QPainter) -> QPainter:
    """Return the painter with smooth edges switched on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def draw_box(painter: QPainter, where: QRectF, box: Box) -> None:
    """Draw a surface with its outline inside the given edge."""
    inset = box.width / 2 if box.line is not None else 0.0
    edge = where.adjusted(inset, inset, -inset, -inset)
    painter.setBrush(box.ground if box.ground is not None else Qt.BrushStyle.NoBrush)
    if box.line is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(box.line, box.width)
        if box.dashed:
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
    radius = min(box.radius, edge.height() / 2)
    painter.drawRoundedRect(edge, radius, radius)


def words_width(text: str, role: Text) -> int:
    """Return the whole pixels that a text needs."""
    return ceil(QFontMetricsF(font(role, text)).horizontalAdvance(text))


def strip_width(parts: Sequence[Part], gap: int) -> int:
    """Return the width of parts side by side."""
    return sum(_part_width(part) for part in parts) + gap * max(0, len(parts) - 1)


def draw_strip(
    painter: QPainter,
    where: QRectF,
    parts: Sequence[Part],
    gap: int,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
) -> None:
    """Draw parts side by side, shortening the words if they do not fit."""
    spare = where.width() - strip_width(parts, gap)
    left = where.left()
    if spare > 0 and align is Qt.AlignmentFlag.AlignHCenter:
        left += spare / 2
    for part in parts:
        width = float(_part_width(part))
        if spare < 0 and isinstance(part, Words):
            width = max(0.0, width + spare)
        _draw_part(painter, QRectF(left, where.top(), width, where.height()), part)
        left += width + gap


def draw_words(
    painter: QPainter,
    where: QRectF,
    words: Words,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one line of text, shortened with an ellipsis where it does not fit."""
    face = font(words.role, words.text)
    shown = QFontMetricsF(face).elidedText(
        words.text, Qt.TextElideMode.ElideRight, ceil(where.width())
    )
    painter.setFont(face)
    painter.setPen(words.ink)
    painter.drawText(where, align | Qt.AlignmentFlag.AlignVCenter, shown)


def square(middle: QPointF, side: float) -> QRectF:
    """Return a square around a point."""
    return QRectF(middle - QPointF(side / 2, side / 2), QSizeF(side, side))


def _part_width(part: Part) -> int:
    if isinstance(part, Glyph):
        return px(part.size)
    if isinstance(part, Words):
        return words_width(part.text, part.role)
    return words_width(part.text, Text.DETAIL_MEDIUM) + 2 * px(7)


def _draw_part(painter: QPainter, where: QRectF, part: Part) -> None:
    if isinstance(part, Glyph):
        icons.paint(painter, part.name, square(where.center(), px(part.size)), part.ink)
    elif isinstance(part, Words):
        draw_words(painter, where, part)
    else:
        frame = QRectF(where.left(), 0, where.width(), px(22))
        frame.moveCenter(where.center())
        draw_box(painter, frame, part.box)
        draw_words(
            painter,
            frame,
            Words(part.text, part.ink, Text.DETAIL_MEDIUM),
            Qt.AlignmentFlag.AlignHCenter,
        )

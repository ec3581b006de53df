"""Drawing that the painted parts share: boxes, and strips of icon, words and key hint."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from fieldapp.ui import icons
from fieldapp.ui.theme import Text, font, px

RADIUS = 8.0
PILL_RADIUS = 6.0


@dataclass(frozen=True, slots=True)
class Box:
    """A flat surface: ground, outline, corner. No ground or line where None."""

    ground: QColor | None = None
    line: QColor | None = None
    width: int = 1
    radius: float = RADIUS
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Glyph:
    """An icon in a strip; the size is in pixels at 100 %."""

    name: str
    ink: QColor
    size: int = icons.BUTTON_SIZE


@dataclass(frozen=True, slots=True)
class Words:
    """A text in a strip; it is the part that is shortened when room is scarce."""

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


def painter_for(widget: "object") -> QPainter:
    """Return a painter on a widget with smooth edges."""
    painter = QPainter(widget)  # type: ignore[call-overload]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter

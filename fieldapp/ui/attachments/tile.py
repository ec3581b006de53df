"""One attachment in a strip: its thumbnail or the icon of its kind, its name, and where it stands."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fieldapp.ui import icons
from fieldapp.ui.theme import Text, colour, on_change, px, tokens
from fieldapp.ui.tokens import NIGHT
from fieldapp.ui.widgets.paint import Box, Words, draw_box, draw_words, smooth, square

WIDTH, PICTURE_HEIGHT, NAME_HEIGHT = 112, 84, 24
_RADIUS = 8.0
_BADGE = 26


@dataclass(frozen=True)
class Face:
    """What a tile shows."""

    id: str
    name: str
    kind: str
    """In words, such as "photo"."""
    icon: str
    thumbnail: bytes = b""
    state: str = ""
    """In words, such as "waiting to be sent"; empty where all is well."""
    badge: str = ""
    """The icon that says the same."""


class Tile(QAbstractButton):
    """Opens an attachment when pressed; ``unwanted`` tells that Delete was pressed on it."""

    unwanted = Signal(str)

    def __init__(self, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face
        self._picture = QPixmap()
        self._picture.loadFromData(face.thumbnail)
        said = ", ".join(part for part in (face.name, face.kind, face.state) if part)
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        on_change(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), px(PICTURE_HEIGHT) + px(NAME_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.unwanted.emit(self.face.id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        room = QRectF(0, 0, self.width(), px(PICTURE_HEIGHT))
        if self._picture.isNull():
            draw_box(painter, room, Box(colour("sunken"), colour("border")))
            icons.paint(painter, self.face.icon, square(room.center(), px(32)), colour("ink2"))
        else:
            self._paint_picture(painter, room)
        if self.face.badge:
            self._paint_badge(painter, room)
        below = QRectF(0, room.bottom(), self.width(), px(NAME_HEIGHT))
        draw_words(painter, below, Words(self.face.name, colour("ink2"), Text.DETAIL))
        painter.end()

    def _paint_picture(self, painter: QPainter, room: QRectF) -> None:
        """Fill the room with the middle of the picture."""
        size = self._picture.size()
        shape = room.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (size.width() - shape.width()) / 2, (size.height() - shape.height()) / 2
        edge = QPainterPath()
        edge.addRoundedRect(room, _RADIUS, _RADIUS)
        painter.save()
        painter.setClipPath(edge)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        source = QRectF(left, top, shape.width(), shape.height())
        painter.drawPixmap(room, shaded(self._picture), source)
        painter.restore()
        draw_box(painter, room, Box(None, colour("border")))

    def _paint_badge(self, painter: QPainter, room: QRectF) -> None:
        side = px(_BADGE)
        where = QRectF(room.right() - side - px(4), room.bottom() - side - px(4), side, side)
        draw_box(painter, where, Box(colour("surface"), colour("border"), radius=side / 2))
        icons.paint(painter, self.face.badge, square(where.center(), px(16)), colour("ink"))


def shaded(picture: QPixmap) -> QPixmap:
    """Return a picture as bright as the theme allows: at night it must not blind."""
    if tokens() is not NIGHT:
        return picture
    dark = QPixmap(picture)
    painter = QPainter(dark)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(dark.rect(), colour("accent_ink"))
    painter.end()
    return dark

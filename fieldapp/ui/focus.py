"""The ring around what has the keyboard: 2 px with 2 px of air, never shown for the mouse."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QWidget,
)
from shiboken6 import isValid

WIDTH, AIR = 2, 2
_RADIUS = 10.0
# These show the keyboard themselves, by a 2 px outline or a marked row.
_SHOW_IT_THEMSELVES = (QLineEdit, QAbstractScrollArea, QAbstractSpinBox)
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRings(QObject):
    """Draws the ring for the whole app. The property ``ring="inside"`` keeps it within a part."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: FocusRing | None = None
        app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is None or by_mouse or isinstance(new, _SHOW_IT_THEMSELVES):
            return
        if not new.isWindow():
            self._ring = FocusRing(new)


class FocusRing(QWidget):
    """A ring around one part; it moves with it and dies with it."""

    def __init__(self, part: QWidget) -> None:
        self._canvas = _canvas_of(part)
        super().__init__(self._canvas)
        self._part = part
        self._air = -WIDTH if part.property("ring") == "inside" else AIR
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for watched in _up_to(self._canvas, part):
            watched.installEventFilter(self)
        self._surround()

    def part(self) -> QWidget:
        """Return what the ring surrounds."""
        return self._part

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and self._is_whole():
            self._surround()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QApplication.palette().color(QPalette.ColorRole.Accent)
        painter.setPen(QPen(ink, WIDTH))
        inset = WIDTH / 2
        edge = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        radius = _RADIUS if self._air > 0 else _RADIUS - WIDTH - AIR
        painter.drawRoundedRect(edge, radius, radius)

    def _is_whole(self) -> bool:
        """Tell whether nothing is being taken down: Qt still sends events meanwhile."""
        part, canvas = self.__dict__.get("_part"), self.__dict__.get("_canvas")
        return part is not None and isValid(part) and isValid(canvas)

    def _surround(self) -> None:
        corner = self._part.mapTo(self._canvas, QPoint(0, 0))
        outside = self._air + WIDTH if self._air > 0 else 0
        place = QRect(corner, self._part.size())
        self.setGeometry(place.adjusted(-outside, -outside, outside, outside))
        self.setVisible(self._part.isVisibleTo(self._canvas))
        self.raise_()


def _canvas_of(part: QWidget) -> QWidget:
    """Return the content of the nearest scroll area, or the window, to draw the ring on."""
    canvas = part
    parent = part.parentWidget()
    while parent is not None and not canvas.isWindow():
        grandparent = parent.parentWidget()
        if canvas is not part and isinstance(grandparent, QAbstractScrollArea):
            return canvas
        canvas, parent = parent, grandparent
    return canvas


def _up_to(canvas: QWidget, part: QWidget) -> list[QWidget]:
    chain: list[QWidget] = []
    walker: QWidget | None = part
    while walker is not None and walker is not canvas:
        chain.append(walker)
        walker = walker.parentWidget()
    return chain

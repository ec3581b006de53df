"""The ring around what has the keyboard: 2 px with 2 px of air, never shown for the mouse."""

import weakref

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
        canvas = _canvas_of(part)
        super().__init__(canvas)
        # Weak, as the part's window keeps the ring.
        self._part = weakref.ref(part)
        self._outset = -WIDTH if part.property("ring") == "inside" else AIR + WIDTH
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for watched in _up_to(canvas, part):
            watched.installEventFilter(self)
        self._surround()

    def part(self) -> QWidget | None:
        """Return what the ring surrounds, while it is there."""
        part = self._part()
        return part if part is not None and isValid(part) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt still sends events to a ring that Python has emptied.
        if event.type() in _MOVES and "_part" in self.__dict__:
            self._surround()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QApplication.palette().color(QPalette.ColorRole.Accent)
        painter.setPen(QPen(ink, WIDTH))
        inset = WIDTH / 2
        edge = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        radius = _RADIUS if self._outset > 0 else _RADIUS - WIDTH - AIR
        painter.drawRoundedRect(edge, radius, radius)

    def _surround(self) -> None:
        part, canvas = self.part(), self.parentWidget()
        if part is None or canvas is None or not canvas.isAncestorOf(part):
            self.hide()
            return
        outset = self._outset
        place = QRect(part.mapTo(canvas, QPoint(0, 0)), part.size())
        self.setGeometry(place.adjusted(-outset, -outset, outset, outset))
        self.setVisible(part.isVisibleTo(canvas))
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

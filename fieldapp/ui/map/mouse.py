"""A map in a person's hand: moved by drag and wheel, pins pressed and dragged, corners set."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from fieldapp.domain.map_ground import Spot, position_of
from fieldapp.domain.map_things import PinKind
from fieldapp.ui.map.canvas import MapCanvas
from fieldapp.ui.map.markers import Marker
from fieldapp.ui.map.sketch import Sketch
from fieldapp.ui.theme import px

_WHEEL_NOTCH = 120
_AIR = 80
"""Pixels around the pins of a mark that was spread."""


class MousedMap(MapCanvas):
    """What the mouse does; `fieldapp.ui.map.view` is its manual."""

    thing_opened = Signal(str)
    stop_chosen = Signal(int)
    place_picked = Signal(float, float)
    placing_ended = Signal()
    thing_moved = Signal(str, float, float)
    sketch_changed = Signal()
    sketch_done = Signal()
    sketch_ended = Signal()

    def __init__(self, parent: QWidget | None = None, *, movable: bool = False) -> None:
        super().__init__(parent)
        self._movable = movable
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._held: Marker | None = None
        self._is_dragging = False

    # Placing and drawing.

    def start_placing(self) -> None:
        """Have the next click, or Enter at the cross, pick a place; Escape ends it."""
        self.sketch, self.is_placing = None, True
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.update()

    def stop_placing(self) -> None:
        """Pick no place after all."""
        self.is_placing = False
        self.unsetCursor()
        self.update()

    def start_sketch(self, sketch: Sketch) -> None:
        """Let a line or an outline be drawn; `stop_sketch` ends it."""
        self.stop_placing()
        self.leave_tabbed()
        self.sketch = sketch
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.sketch_changed.emit()

    def stop_sketch(self) -> None:
        """Draw no longer."""
        self.sketch = self.cursor_spot = None
        self.unsetCursor()
        self.update()

    def tell_sketch(self) -> None:
        """Tell that the sketch has changed."""
        self.sketch_changed.emit()
        self.update()

    def place(self, spot: Spot) -> None:
        """Tell that this spot was picked."""
        self.stop_placing()
        longitude, latitude = position_of(spot)
        self.place_picked.emit(latitude, longitude)

    # Mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.leave_tabbed()
        self._pressed = self._last = event.position()
        self._is_dragging = False
        if self.sketch is not None:
            self.sketch.grasp(self.ground(), event.position())
            self._held = None
            self.update()
        else:
            self._held = None if self.is_placing else self.marker_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        where = event.position()
        if self.sketch is not None and not self.sketch.is_closed:
            self.cursor_spot = self.camera.spot(where, self.size())
            self.update()
        if self._pressed is None:
            return
        far = (where - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        self._is_dragging = self._is_dragging or far
        if self._is_dragging:
            self._drag_to(where)
            self._last = where

    def _drag_to(self, where: QPointF) -> None:
        if self.sketch is not None and self.sketch.chosen is not None:
            self.sketch.move(self.camera.spot(where, self.size()))
            self.tell_sketch()
        elif self._is_movable(self._held):
            assert self._held is not None  # noqa: S101  (narrowing)
            self.drag(self._held.pins[0].id, where)
        else:
            step = self._last - where
            self.look_at(self.camera.panned(step.x(), step.y()))

    def _is_movable(self, marker: Marker | None) -> bool:
        if marker is None or marker.is_cluster or not self._movable:
            return False
        return marker.pins[0].kind is PinKind.PLACE

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        self._pressed = None
        if self._is_dragging:
            dropped = self.drop()
            if dropped and self.rect().contains(event.position().toPoint()):
                longitude, latitude = position_of(dropped[1])
                self.thing_moved.emit(dropped[0], latitude, longitude)
        elif self.sketch is not None:
            self._set_corner(self.sketch, event.position())
        elif self.is_placing:
            self.place(self.camera.spot(event.position(), self.size()))
        else:
            self._press(event.position())

    def _set_corner(self, sketch: Sketch, where: QPointF) -> None:
        if sketch.chosen == 0 and not sketch.is_closed:
            sketch.close()
        elif sketch.chosen is None and not sketch.is_closed:
            sketch.add(self.camera.spot(where, self.size()))
        self.tell_sketch()

    def _press(self, where: QPointF) -> None:
        stop = self.stop_at(where)
        if stop is not None:
            self.chosen_stop = stop.number
            self.stop_chosen.emit(stop.number)
            self.update()
        elif self._held is None:
            self.choose("")
        elif self._held.is_cluster:
            self.spread(self._held)
        else:
            self.choose(self._held.pins[0].id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.sketch is not None:
            self.sketch.close()
            self.tell_sketch()
            return
        marker = self.marker_at(event.position())
        if marker is None:
            self.zoom(1, event.position())
        elif not marker.is_cluster:
            self.thing_opened.emit(marker.pins[0].id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / _WHEEL_NOTCH
        self.zoom(max(-2.0, min(2.0, notches / 2)), event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            marker = self.marker_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.words_of(marker) if marker else "", self)
            return True
        return super().event(event)

    def words_of(self, marker: Marker) -> str:
        """Return what a mark is called."""
        if marker.is_cluster:
            return self.tr("%n pin(s)", "", len(marker.pins))
        pin = marker.pins[0]
        return ", ".join(word for word in (pin.name, pin.detail) if word)

    def spread(self, marker: Marker) -> None:
        """Come so near that the pins of a mark stand apart, where they can."""
        self.leave_tabbed()
        size, air = self.size(), px(_AIR)
        nearer = self.camera.showing(marker.bounds, size, air, covered=self.covered)
        if nearer.zoom <= self.camera.zoom:
            self.zoom(1, self.camera.pixel(marker.spot, self.size()))
        else:
            self.look_at(nearer)

    def leave_tabbed(self) -> None:
        """Take the keyboard from the pin at which it was."""

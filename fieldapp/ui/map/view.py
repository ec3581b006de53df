"""The map for every screen that shows ground: `MapView`, a widget, and nothing else is needed.

How a screen uses it::

    view = MapView(movable=True)          # movable: pins of places can be dragged
    session.ask(map_page, language).then(self, self._show)   # fieldapp.actions.maps

    def _show(self, page):                # everything may come in any order, and again
        view.show_base(page.base)         # None: bare ground, and the screen says why
        view.show_areas(page.outlines)
        view.show_things(page.pins)
        view.show_route(day.route)        # RouteStops, or whatever has their fields
        view.show_all()                   # the route whole, else outlines, else pins

``thing_chosen`` tells the id of the pin that was chosen (empty for none) and ``thing_opened`` of one
opened by a double click or a second Enter; ``stop_chosen`` tells a stop's number from 1.
``start_placing()`` lets the next click, or Enter at the cross, be told by ``place_picked(latitude,
longitude)``, and ``placing_ended`` comes when Escape ended it. ``thing_moved(id, latitude,
longitude)`` tells a drag. ``start_sketch(Sketch(SketchKind.OUTLINE, corners))`` lets an outline be
drawn or changed, ``SketchKind.MEASURE`` a length: ``sketch_changed`` comes at each step,
``sketch_done`` when a person is done and ``sketch_ended`` when Escape ended it. ``settled`` tells that
no more is being painted (for pictures), ``broken`` the error that keeps the ground from being painted.

The credit of the map's data must be in sight beside it: put a `MapFoot` under the view, or take a
`MapPanel`, which has both. A screen reader can't see pins, so pair the view with a list of the same
things. `fieldapp.ui.map.svg.draw_map` gives the same map as vectors for papers.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from fieldapp.ui.map.markers import SIDE, Marker
from fieldapp.ui.map.mouse import MousedMap
from fieldapp.ui.map.sketch_keys import press_key
from fieldapp.ui.theme import colour, px

_STEP = 80
"""Pixels that an arrow key moves the map."""
_FINE_STEP = 8
"""With Shift, and while something is placed."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_NEARER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class MapView(MousedMap):
    """Moves by drag and arrows, zooms by wheel, + and -; Tab goes through the pins in sight.

    Args:
        movable: Whether pins of places can be dragged.
    """

    def __init__(self, parent: QWidget | None = None, *, movable: bool = False) -> None:
        super().__init__(parent, movable=movable)
        self._tabbed_id = ""
        self.setAccessibleName(self.tr("Map"))
        self.setAccessibleDescription(
            self.tr("Arrows move the map, plus and minus zoom, Tab goes through the pins.")
        )

    def leave_tabbed(self) -> None:
        """Take the keyboard from the pin at which it was."""
        self._tab_to(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.sketch is not None and press_key(self, self.sketch, event):
            return
        if key in _ARROWS:
            is_fine = self.is_placing or self.sketch is not None or _has_shift(event)
            right, down = _ARROWS[key]
            step = px(_FINE_STEP if is_fine else _STEP)
            self.look_at(self.camera.panned(right * step, down * step))
        elif key in _NEARER or key is Qt.Key.Key_Minus:
            self.zoom(0.5 if key in _NEARER else -0.5)
        elif key in _ENTER and self.is_placing:
            self.place(self.camera.middle)
        elif key in _ENTER and self._tabbed_id:
            self._open(self._tabbed())
        elif key is Qt.Key.Key_Escape and (self.is_placing or self.chosen_id):
            self._let_go()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next pin in sight, or corner of a sketch; leave the map behind the last."""
        if self.sketch is not None:
            self.update()
            return self.sketch.step(forward=forward) or super().focusNextPrevChild(forward)
        seen = [] if self.is_placing else self.seen_markers()
        here = next((at for at, one in enumerate(seen) if one.holds(self._tabbed_id)), None)
        first, step = (0, 1) if forward else (-1, -1)
        following = first if here is None else here + step
        if not 0 <= following < len(seen):
            self._tab_to(None)
            return super().focusNextPrevChild(forward)
        self._tab_to(seen[following])
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tabbed = self._tabbed()
        if tabbed is None or not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        reach = px(SIDE) / 2 + px(8)
        for token, width in (("surface", px(5)), ("accent_ink", px(2))):
            painter.setPen(QPen(colour(token), width))
            painter.drawEllipse(self.shown_at(tabbed), reach, reach)

    def _tabbed(self) -> Marker | None:
        """Return the mark that the keyboard is at; marks are made anew at each zoom."""
        if not self._tabbed_id:
            return None
        return next((one for one in self.markers if one.holds(self._tabbed_id)), None)

    def _tab_to(self, marker: Marker | None) -> None:
        self._tabbed_id = marker.pins[0].id if marker else ""
        words = self.words_of(marker) if marker else ""
        self.setAccessibleName(", ".join(part for part in (self.tr("Map"), words) if part))
        self.update()

    def _open(self, marker: Marker | None) -> None:
        if marker is None:
            return
        if marker.is_cluster:
            self.spread(marker)
        elif marker.pins[0].id == self.chosen_id:
            self.thing_opened.emit(self.chosen_id)
        else:
            self.choose(marker.pins[0].id)

    def _let_go(self) -> None:
        if self.is_placing:
            self.stop_placing()
            self.placing_ended.emit()
        else:
            self.choose("")


def _has_shift(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)

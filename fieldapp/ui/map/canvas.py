"""The surface of a map: what is shown on it and where it looks. `MapView` adds a person's hands.

A plain widget that blits a frame: pins are clustered and painted here, so no scene is needed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from fieldapp.actions.maps import BaseMap
from fieldapp.domain.map_ground import Bounds, Spot, bounds_around, position_of
from fieldapp.domain.map_things import Heat, Outline, Pin, PinKind, Stop
from fieldapp.ui.map.camera import Camera
from fieldapp.ui.map.frames import Frames, Screen, wish_for
from fieldapp.ui.map.layers import MarkerSheet, draw_frame, draw_stops
from fieldapp.ui.map.look import look_now
from fieldapp.ui.map.markers import REACH, Marker
from fieldapp.ui.map.overlay import (
    Ground,
    draw_cross,
    draw_heat,
    draw_here,
    draw_reach,
    draw_rings,
    draw_route,
)
from fieldapp.ui.map.pins import draw_marker
from fieldapp.ui.map.standing import RouteStop, Standing
from fieldapp.ui.theme import colour, on_change, px

if TYPE_CHECKING:
    from fieldapp.ui.map.sketch import Sketch

_AIR = 72
"""Pixels around what a view is asked to show whole."""


class MapCanvas(QWidget):
    """Shows a base map with what stands on it; `fieldapp.ui.map.view` is its manual."""

    thing_chosen = Signal(str)
    looked = Signal()
    settled = Signal()
    broken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera = Camera()
        self.frames = Frames(self)
        self.standing = Standing()
        self.markers: list[Marker] = []
        self.chosen_id = ""
        self.chosen_stop = 0
        self.is_placing = False
        self.sketch: Sketch | None = None
        self.cursor_spot: Spot | None = None
        self._with_heat = False
        self._here: tuple[float, float, float] | None = None
        self._fit: Bounds | None = None
        self.covered = 0
        """How much of the upper part lies under something: ground is shown whole below it."""
        self._dragged: tuple[str, Spot] | None = None
        self._edition = 0
        self._sheet = MarkerSheet()
        self.setMinimumSize(200, 150)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setProperty("ring", "inside")
        self.frames.came.connect(self._frame_came)
        self.frames.failed.connect(self.broken)
        self._look = look_now()
        on_change(self._change_look)

    # What is shown.

    def show_base(self, base: BaseMap | None) -> None:
        """Draw by this map pack; None leaves bare ground."""
        self.frames.show_base(base)
        self._ask()

    def show_things(self, pins: Sequence[Pin]) -> None:
        """Show these pins in place of those before."""
        if tuple(pins) != self.standing.pins:
            self.standing.put_pins(pins)
            self._edition += 1
        if self.chosen_id not in self.standing.spots:
            self.chosen_id = ""
        self._gather()
        self._ask()

    def show_areas(self, outlines: Iterable[Outline]) -> None:
        """Show these outlines in place of those before."""
        self.standing.put_outlines(outlines)
        self.update()

    def show_route(self, stops: Sequence[Stop], chosen: int = 0) -> None:
        """Show a route in the order of its stops; `chosen` counts from 1, 0 is none."""
        self.standing.put_route(stops)
        self.chosen_stop = chosen
        self.update()

    def show_heat(self, heat: Sequence[Heat], *, shown: bool) -> None:
        """Keep where how much was done, and show it or not."""
        self.standing.put_heat(heat)
        self._with_heat = shown
        self.update()

    def show_here(self, latitude: float, longitude: float, accuracy_m: float) -> None:
        """Show where the laptop is, with the circle in which it really is."""
        self._here = (longitude, latitude, accuracy_m)
        self.update()

    def hide_here(self) -> None:
        """Show no longer where the laptop is."""
        self._here = None
        self.update()

    @property
    def is_here_shown(self) -> bool:
        """Say whether it is shown where the laptop is."""
        return self._here is not None

    def hide_kinds(self, kinds: Iterable[PinKind]) -> None:
        """Show no pins of these kinds; all others are shown."""
        self.standing.hidden = frozenset(kinds)
        self._edition += 1
        self._gather()
        self._ask()

    @property
    def hidden_kinds(self) -> frozenset[PinKind]:
        """Return the kinds whose pins are not shown."""
        return self.standing.hidden

    def pin(self, pin_id: str) -> Pin | None:
        """Return a pin by its id."""
        return next((pin for pin in self.standing.pins if pin.id == pin_id), None)

    def choose(self, pin_id: str, *, bring: bool = False) -> None:
        """Mark a pin as chosen, and bring it to the middle where that is asked for."""
        if pin_id != self.chosen_id:
            self.chosen_id = pin_id if pin_id in self.standing.spots else ""
            self._gather()
            self.thing_chosen.emit(self.chosen_id)
        spot = self.standing.spots.get(pin_id)
        if bring and spot is not None:
            self.bring(spot)

    # Where it looks.

    def show_ground(self, bounds: Bounds) -> None:
        """Show this ground whole, as soon as the view has its size."""
        self._fit = bounds
        if self.isVisible():
            self._fit_now()

    def show_all(self) -> None:
        """Show all that stands on the map: the route where there is one, else outlines and pins."""
        spots = [stop.spot for stop in self.standing.stops]
        spots = spots or [
            Spot(at.x(), at.y()) for one in self.standing.rings for at in one.corners.toList()
        ]
        found = bounds_around(map(position_of, spots or self.standing.spots.values()))
        if found is not None:
            self.show_ground(found)

    def bring(self, spot: Spot) -> None:
        """Show a spot in the middle, unless it is in sight."""
        if not self.is_seen(spot):
            self.look_at(replace(self.camera, middle=spot))

    def look_at(self, camera: Camera) -> None:
        """Show another part of the map."""
        zoomed = camera.zoom != self.camera.zoom
        self.camera = camera
        if zoomed:
            self._gather()
        self._ask()
        self.looked.emit()
        self.update()

    def zoom(self, steps: float, anchor: QPointF | None = None) -> None:
        """Come nearer or go farther away, around a point of the view or its middle."""
        middle = QPointF(self.width() / 2, self.height() / 2)
        self.look_at(self.camera.zoomed(steps, anchor or middle, self.size()))

    # Marks.

    def marker_at(self, where: QPointF) -> Marker | None:
        """Return the uppermost mark at a point of the view."""
        hit = (one for one in reversed(self.markers) if _is_hit(self.shown_at(one), where))
        return next(hit, None)

    def stop_at(self, where: QPointF) -> RouteStop | None:
        """Return the uppermost stop at a point of the view."""
        ground = self.ground()
        stops = reversed(self.standing.stops)
        return next((one for one in stops if _is_hit(ground.pixel(one.spot), where)), None)

    def seen_markers(self) -> list[Marker]:
        """Return the marks in sight, in reading order."""
        seen = [marker for marker in self.markers if self.is_seen(marker.spot)]
        return sorted(seen, key=lambda marker: (marker.spot.y, marker.spot.x, marker.shift))

    def shown_at(self, marker: Marker) -> QPointF:
        """Return the point of the view at which a mark is drawn."""
        if self._dragged is not None and marker.holds(self._dragged[0]):
            return self.camera.pixel(self._dragged[1], self.size())
        return self.camera.pixel(marker.spot, self.size()) + QPointF(marker.shift, 0)

    def is_seen(self, spot: Spot) -> bool:
        """Say whether a spot is in sight."""
        at = self.camera.pixel(spot, self.size())
        return 0 <= at.x() <= self.width() and 0 <= at.y() <= self.height()

    def drag(self, pin_id: str, where: QPointF) -> None:
        """Show a pin at a point while it is dragged."""
        self._dragged = (pin_id, self.camera.spot(where, self.size()))
        self.update()

    def drop(self) -> tuple[str, Spot] | None:
        """End a drag; return the pin and where it was let go, None where none was dragged."""
        dragged, self._dragged = self._dragged, None
        self.update()
        return dragged

    def ground(self, painter: QPainter | None = None) -> Ground:
        """Return where to draw; without a painter only to measure."""
        return Ground(painter or QPainter(), self.camera, self.size())

    def _gather(self) -> None:
        self.markers = self.standing.markers(self.camera.zoom, self.chosen_id)
        self.update()

    # Painting.

    @Slot()
    def _change_look(self) -> None:
        self._look = look_now()
        self._gather()
        self._ask()

    @Slot()
    def _frame_came(self) -> None:
        self._ask()
        self.update()
        if self.frames.is_resting:
            self.settled.emit()

    def _ask(self) -> None:
        if not self.isVisible() or self.size().isEmpty():
            return
        if not self.frames.covers(self.camera, self.size(), self._look, self._edition):
            screen = Screen(self.devicePixelRatioF(), self.markers, self._edition)
            self.frames.want(wish_for(self.camera, self.size(), self._look, screen))

    def _fit_now(self) -> None:
        if self._fit is not None:
            bounds, self._fit = self._fit, None
            size, air = self.size(), px(_AIR)
            self.look_at(self.camera.showing(bounds, size, air, covered=self.covered))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_now()
        self._ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask()
        self.looked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = self.ground(painter)
        draw_frame(ground, self.frames.frame)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._with_heat:
            draw_heat(ground, self.standing.cells(self.camera.zoom))
        draw_rings(ground, self.standing.rings, colour("fill"))
        self._paint_circles(ground)
        draw_route(ground, self.standing.stops, colour("fill"), colour("surface"))
        self._draw_markers(ground)
        draw_stops(ground, self.standing.stops, self.chosen_stop)
        if self.sketch is not None:
            self.sketch.draw(ground, self.cursor_spot)
        if self.is_placing or self.sketch is not None:
            draw_cross(ground)

    def _paint_circles(self, ground: Ground) -> None:
        chosen = self.pin(self.chosen_id) if self.chosen_id else None
        if chosen is not None and chosen.accuracy_m:
            draw_reach(ground, chosen.longitude, chosen.latitude, chosen.accuracy_m)
        if self._here is not None:
            draw_reach(ground, *self._here)
            draw_here(ground, *self._here[:2])

    def _draw_markers(self, ground: Ground) -> None:
        if self._dragged is None:
            self._sheet.draw(ground, self.markers, self.chosen_id)
            return
        dragged = [one for one in self.markers if one.holds(self._dragged[0])]
        rest = [one for one in self.markers if one not in dragged]
        self._sheet.draw(ground, rest, self.chosen_id)
        for marker in dragged:
            draw_marker(ground.painter, marker, self.shown_at(marker), is_chosen=True)


def _is_hit(at: QPointF, where: QPointF) -> bool:
    apart = at - where
    return apart.x() ** 2 + apart.y() ** 2 <= px(REACH) ** 2

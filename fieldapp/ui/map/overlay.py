"""What of ours is drawn over the map besides pins: outlines, density, routes, circles, the cross."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QTransform

from fieldapp.domain.map_ground import Spot, spot_of, units_a_metre
from fieldapp.domain.map_things import OutlineKind
from fieldapp.ui.map.camera import Camera
from fieldapp.ui.map.standing import Cell, Ring, RouteStop
from fieldapp.ui.theme import colour, px, tokens

_CROSS = 14
_SOFT = 40
"""How much of 255 a soft ground covers."""
_HEAT = 150
_STEPS = (1, 3, 8, 20)
"""Activities in a cell from which the next deeper colour is taken."""
_CORNERS = ((0, -1), (0.866, -0.5), (0.866, 0.5), (0, 1), (-0.866, 0.5), (-0.866, -0.5))


@dataclass(frozen=True)
class Ground:
    """Where to draw: a painter, and the camera and size of the view it paints."""

    painter: QPainter
    camera: Camera
    size: QSize

    def pixel(self, spot: Spot) -> QPointF:
        """Return where in the view a spot is."""
        return self.camera.pixel(spot, self.size)

    def placed(self, shape: QPolygonF) -> QPolygonF:
        """Return a shape in units as one in pixels.

        By hand: units times the scale would lose the fractions of a pixel in one transform.
        """
        scale = self.camera.pixels_a_unit
        place = QTransform.fromScale(scale, scale)
        place.translate(-self.camera.middle.x, -self.camera.middle.y)
        return place.map(shape).translated(self.pixel(self.camera.middle))


def soft(token: str, strength: int = _SOFT) -> QColor:
    """Return a token's colour as a veil."""
    ink = colour(token)
    ink.setAlpha(strength)
    return ink


def draw_rings(ground: Ground, rings: Iterable[Ring], ink: QColor) -> None:
    """Draw outlines: areas as broken lines, beats as finer ones, places with a soft ground."""
    painter = ground.painter
    for ring in rings:
        is_place = ring.kind is OutlineKind.PLACE
        width = 2.0 if ring.kind is OutlineKind.AREA else 1.4
        style = Qt.PenStyle.SolidLine if is_place else Qt.PenStyle.CustomDashLine
        pen = QPen(ink, px(width * 10) / 10, style)
        if not is_place:
            pen.setDashPattern([4, 2.5] if ring.kind is OutlineKind.AREA else [1.5, 2.5])
        painter.setPen(pen)
        veil = QColor(ink)
        veil.setAlpha(_SOFT)
        painter.setBrush(veil if is_place else Qt.BrushStyle.NoBrush)
        painter.drawPolygon(ground.placed(ring.corners))


def draw_heat(ground: Ground, cells: Iterable[Cell]) -> None:
    """Draw how much was done where, in six-sided cells, the deeper the more."""
    painter, colours = ground.painter, tokens().heat
    painter.setPen(Qt.PenStyle.NoPen)
    scale = ground.camera.pixels_a_unit
    for cell in cells:
        ink = QColor(colours[sum(cell.count >= step for step in _STEPS)])
        ink.setAlpha(_HEAT)
        at, reach = ground.pixel(cell.spot), cell.reach * scale - 1
        if -reach < at.x() < ground.size.width() + reach:
            painter.setBrush(ink)
            corners = [QPointF(at.x() + x * reach, at.y() + y * reach) for x, y in _CORNERS]
            painter.drawPolygon(QPolygonF(corners))


def draw_route(ground: Ground, stops: Sequence[RouteStop], ink: QColor, edge: QColor) -> None:
    """Draw the line of a route, with an edge that keeps it apart from the streets."""
    line = QPolygonF([ground.pixel(stop.spot) for stop in stops])
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    for token, width in ((edge, 7), (ink, 3)):
        ground.painter.setPen(QPen(token, px(width), Qt.PenStyle.SolidLine, cap, join))
        ground.painter.setBrush(Qt.BrushStyle.NoBrush)
        ground.painter.drawPolyline(line)


def draw_reach(ground: Ground, longitude: float, latitude: float, metres: float) -> None:
    """Draw the circle in which a position really is."""
    reach = metres * units_a_metre(latitude) * ground.camera.pixels_a_unit
    ground.painter.setPen(QPen(colour("fill"), px(1)))
    ground.painter.setBrush(soft("fill", 45))
    ground.painter.drawEllipse(ground.pixel(spot_of(longitude, latitude)), reach, reach)


def draw_here(ground: Ground, longitude: float, latitude: float) -> None:
    """Draw the dot where the laptop is."""
    ground.painter.setPen(QPen(colour("surface"), px(3)))
    ground.painter.setBrush(colour("fill"))
    ground.painter.drawEllipse(ground.pixel(spot_of(longitude, latitude)), px(8), px(8))


def draw_cross(ground: Ground) -> None:
    """Draw the cross in the middle, where Enter places."""
    middle = QPointF(ground.size.width() / 2, ground.size.height() / 2)
    reach = px(_CROSS)
    for ink, width in (("surface", px(5)), ("accent_ink", px(2))):
        ground.painter.setPen(QPen(colour(ink), width))
        ground.painter.drawLine(middle - QPointF(reach, 0), middle + QPointF(reach, 0))
        ground.painter.drawLine(middle - QPointF(0, reach), middle + QPointF(0, reach))

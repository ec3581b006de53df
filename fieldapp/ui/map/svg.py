"""The same map as vectors, for papers: ground, outlines, a route, and pins numbered as in their list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtSvg import QSvgGenerator

from fieldapp.actions.maps import BaseMap
from fieldapp.domain.map_ground import (
    Bounds,
    Spot,
    bounds_around,
    position_of,
    scale_bar,
    units_a_metre,
)
from fieldapp.domain.map_things import DrawnMap, Outline, Pin, Stop
from fieldapp.ui.map.camera import Camera
from fieldapp.ui.map.look import look_on_paper
from fieldapp.ui.map.numbers import REACH, lies_on, places_on
from fieldapp.ui.map.overlay import Ground, draw_rings, draw_route
from fieldapp.ui.map.painter import Wish, paint_map
from fieldapp.ui.map.shapes import ShapeStore
from fieldapp.ui.map.standing import Standing
from fieldapp.ui.theme import sized_font
from fieldapp.ui.tokens import LIGHT

_AIR = 40
_CREDIT = "© OpenStreetMap contributors"
SHEET = QSize(900, 560)
"""Pixels of a map across a page, unless asked otherwise."""


@dataclass(frozen=True)
class _Number:
    words: str
    spot: Spot


def draw_map(
    base: BaseMap | None,
    *,
    things: Sequence[Pin] = (),
    areas: Sequence[Outline] = (),
    route: Sequence[Stop] = (),
    title: str = "",
    size: QSize = SHEET,
) -> DrawnMap:
    """Return a map as SVG, in the light colours whatever the window wears.

    Pins carry their number in the order of `things` from 1; where a route is given its stops are
    numbered instead and pins are plain dots. It takes up to a second for a town: call it through
    `background.run` or a session's question, while the app runs, as its fonts are needed; and let
    `rehearse_papers` (rehearsal_papers) run before, on the GUI thread.

    Args:
        base: The map pack; None leaves bare ground.
        things: What is shown as pins.
        areas: Outlines.
        route: The stops of a walk, in order.
        title: What the picture is called, for screen readers.
        size: How wide and tall it is, in pixels.
    """
    standing = _standing(things, areas, route)
    bounds = _ground(standing) or (base.pack.bounds if base else None)
    camera = Camera().showing(bounds, size, _AIR) if bounds else Camera()
    svg = _svg(partial(_paint, camera=camera, size=size, base=base, standing=standing), size, title)
    return DrawnMap(svg, _beyond(camera, size, standing))


def _standing(things: Sequence[Pin], areas: Sequence[Outline], route: Sequence[Stop]) -> Standing:
    standing = Standing()
    standing.put_pins(things)
    standing.put_outlines(areas)
    standing.put_route(route)
    return standing


def _svg(paint: Callable[[QPainter], None], size: QSize, title: str) -> str:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    painter = QPainter(generator := _generator(buffer, size, title))
    try:
        paint(painter)
    finally:
        painter.end()
        del generator
    return bytes(buffer.data().data()).decode("utf-8")


def _generator(buffer: QBuffer, size: QSize, title: str) -> QSvgGenerator:
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    return generator


def _ground(standing: Standing) -> Bounds | None:
    """Return the ground to show: the route's where there is one, else that of all that stands."""
    spots = [stop.spot for stop in standing.stops]
    if not spots:
        corners = [at for ring in standing.rings for at in ring.corners.toList()]
        spots = [Spot(at.x(), at.y()) for at in corners] or [*standing.spots.values()]
    return bounds_around(map(position_of, spots))


def _beyond(camera: Camera, size: QSize, standing: Standing) -> frozenset[str]:
    return frozenset(
        pin_id
        for pin_id, spot in standing.spots.items()
        if not lies_on(size, camera.pixel(spot, size))
    )


def _numbers(standing: Standing) -> list[_Number]:
    if standing.stops:
        return [_Number(str(stop.number), stop.spot) for stop in standing.stops]
    spots = [standing.spots[pin.id] for pin in standing.pins]
    return [_Number(str(number), spot) for number, spot in enumerate(spots, start=1)]


def _paint(
    painter: QPainter, *, camera: Camera, size: QSize, base: BaseMap | None, standing: Standing
) -> None:
    ground, numbers = Ground(painter, camera, size), _numbers(standing)
    painter.setClipRect(QRectF(0, 0, size.width(), size.height()))
    spots = [ground.pixel(number.spot) for number in numbers]
    places = places_on(size, spots)
    if base is not None:
        free = tuple(
            (at.x() - REACH, at.y() - REACH, at.x() + REACH, at.y() + REACH) for at in places
        )
        extent = (size.width(), size.height())
        wish = Wish(camera.middle, camera.zoom, *extent, look_on_paper(), free=free)
        paint_map(painter, ShapeStore(base), wish)
    draw_rings(ground, standing.rings, QColor(LIGHT.fill))
    if standing.stops:
        draw_route(ground, standing.stops, QColor(LIGHT.fill), QColor(LIGHT.surface))
        _draw_dots(ground, standing)
    for number, spot, at in zip(numbers, spots, places, strict=True):
        _draw_number(painter, number.words, at, is_here=lies_on(size, spot))
    _draw_foot(ground, base.pack.attribution or _CREDIT if base else "")


def _draw_dots(ground: Ground, standing: Standing) -> None:
    ground.painter.setPen(QPen(QColor(LIGHT.surface), 1.5))
    ground.painter.setBrush(QColor(LIGHT.ink2))
    for spot in standing.spots.values():
        ground.painter.drawEllipse(ground.pixel(spot), 5, 5)


def _draw_number(painter: QPainter, words: str, at: QPointF, *, is_here: bool) -> None:
    """Draw a pin with its number, which a list beside the map explains.

    What is not here lies beyond the sheet: its number at the edge is light, as no place is meant.
    """
    ink, paper = QColor(LIGHT.ink), QColor(LIGHT.surface)
    painter.setPen(QPen(paper if is_here else ink, 2))
    painter.setBrush(ink if is_here else paper)
    painter.drawEllipse(at, REACH, REACH)
    painter.setPen(paper if is_here else ink)
    painter.setFont(sized_font(11, 600))
    around = QRectF(at.x() - REACH, at.y() - REACH, 2 * REACH, 2 * REACH)
    painter.drawText(around, Qt.AlignmentFlag.AlignCenter, words)


def _draw_foot(ground: Ground, credit: str) -> None:
    """Draw the bar of the scale at the lower left and the credit at the right, on plates."""
    painter, width, down = ground.painter, ground.size.width(), ground.size.height()
    camera = ground.camera
    pixels_a_metre = units_a_metre(camera.position()[1]) * camera.pixels_a_unit
    metres = scale_bar(1 / pixels_a_metre, width / 6)
    bar = metres * pixels_a_metre
    painter.setFont(sized_font(11, 400))
    metrics = QFontMetricsF(painter.font())
    credit = metrics.elidedText(credit, Qt.TextElideMode.ElideRight, width - bar - 60)
    room = metrics.horizontalAdvance(credit)
    plate = QColor(LIGHT.surface)
    plate.setAlpha(215)
    painter.fillRect(QRectF(0, down - 28, bar + 24, 28), plate)
    painter.fillRect(QRectF(width - room - 16, down - 22, room + 16, 22), plate)
    painter.setPen(QColor(LIGHT.ink2))
    painter.drawText(QPointF(width - room - 8, down - 7), credit)
    words = f"{metres} m" if metres < 1000 else f"{metres // 1000} km"
    painter.drawText(QPointF(12, down - 12), words)
    painter.setPen(QPen(QColor(LIGHT.ink2), 1.5))
    painter.drawLine(QPointF(12, down - 6), QPointF(12 + bar, down - 6))

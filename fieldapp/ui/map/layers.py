"""The layers of a map that are pictures and marks: the frame below, pins and stops above."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF

from fieldapp.ui.map.markers import SIDE, Marker
from fieldapp.ui.map.overlay import Ground
from fieldapp.ui.map.painter import Frame
from fieldapp.ui.map.pins import draw_marker, draw_number
from fieldapp.ui.map.standing import RouteStop
from fieldapp.ui.theme import colour


def draw_frame(ground: Ground, frame: Frame | None) -> None:
    """Draw the newest frame where it belongs: moved, and grown until the next has come."""
    whole = QRectF(0, 0, ground.size.width(), ground.size.height())
    if frame is None:
        ground.painter.fillRect(whole, colour("map_land"))
        return
    wish = frame.wish
    grown = ground.camera.pixels_a_unit / wish.pixels_a_unit
    middle = ground.pixel(wish.middle)
    width, height = wish.width * grown, wish.height * grown
    where = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
    if not where.contains(whole):
        ground.painter.fillRect(whole, colour("map_land"))
    if grown == 1:
        # On whole pixels: between them every pixel would be mixed anew.
        ground.painter.drawImage(where.topLeft().toPoint(), frame.picture)
    else:
        ground.painter.drawImage(where, frame.picture)


def draw_markers(
    ground: Ground,
    markers: Iterable[Marker],
    chosen_id: str,
    shown_at: Callable[[Marker], QPointF],
) -> None:
    """Draw the marks in sight; the chosen one comes last, and so lies uppermost."""
    scale, middle = ground.camera.pixels_a_unit, ground.camera.middle
    across = (ground.size.width() / 2 + 4 * SIDE) / scale
    down = (ground.size.height() / 2 + SIDE) / scale
    for marker in markers:
        spot = marker.spot
        if abs(spot.x - middle.x) > across or abs(spot.y - middle.y) > down:
            continue
        is_chosen = bool(chosen_id) and marker.holds(chosen_id)
        draw_marker(ground.painter, marker, shown_at(marker), is_chosen=is_chosen)


def draw_stops(ground: Ground, stops: Sequence[RouteStop], chosen: int) -> None:
    """Draw the stops of a route."""
    for stop in stops:
        is_chosen = stop.number == chosen
        draw_number(
            ground.painter, stop.number, ground.pixel(stop.spot), done=stop.done, chosen=is_chosen
        )

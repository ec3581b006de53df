"""One small painting on the GUI thread, before the map's worker paints its first.

PySide makes many of Qt's types and enums only when they are first used, and not safely for two
threads at once: the program ended when the window and the worker came to the same one together. So
everything that the worker will use is used once before it begins.
"""

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from fieldapp.actions.maps import BaseMap
from fieldapp.base.resources import resource
from fieldapp.domain.map_ground import WORLD, Bounds, Spot, position_of
from fieldapp.domain.map_pack import MapPack
from fieldapp.domain.map_things import Outline, Pin, PinKind
from fieldapp.ui.map.look import look_now
from fieldapp.ui.map.painter import Wish, paint_frame, read_near
from fieldapp.ui.map.shapes import ShapeStore
from fieldapp.ui.map.svg import svg_of_map

_EVERYWHERE = Bounds(-180, -85, 180, 85)
_ZOOM = 15
_MIDDLE = WORLD / 2 + WORLD / 2**_ZOOM / 2
"""The middle of a tile, both ways."""
_SIDE = 520
"""Pixels of a side: a name must find room."""
_APART = WORLD / 2**_ZOOM / 5
_PINS = [
    Pin(str(right), PinKind.PLACE, "", *position_of(Spot(_MIDDLE + right, _MIDDLE)))
    for right in (-_APART, _APART)
]
_AREA = Outline("", "", (((0, 0), (1, 0), (1, 1)),))


@dataclass(frozen=True)
class _Stop:
    title: str = ""
    latitude: float | None = 0
    longitude: float | None = 0
    done: bool = False


_STOP = _Stop()


@cache
def rehearse() -> None:
    """Paint a tile with one of everything, as a picture and as SVG; the second time do nothing.

    Call it on the GUI thread before `svg_of_map` is called on another.
    """
    tile = resource("map/rehearsal.mvt").read_bytes()
    pack = MapPack("", "", _EVERYWHERE, "", "", 0, False, _ZOOM, _ZOOM, "")
    shapes = ShapeStore(BaseMap(pack, lambda _zoom, _column, _line: tile))
    wish = Wish(Spot(_MIDDLE, _MIDDLE), _ZOOM, _SIDE, _SIDE, look_now(), free=((0, 0, 9, 9),))
    frame = paint_frame(shapes, wish, paint_frame(shapes, wish).picture)
    read_near(shapes, wish)
    painter = QPainter(frame.picture)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(0, 0, 9, 9), QImage.fromData(b"no picture"))
    painter.drawImage(QRectF(0, 0, 9, 9), frame.picture.copy())
    painter.end()
    svg_of_map(None, things=_PINS, areas=[_AREA], route=[_STOP, _STOP])
    svg_of_map(shapes.base, things=_PINS)

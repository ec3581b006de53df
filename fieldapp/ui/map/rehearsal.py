"""One small painting on the GUI thread, before the map's worker paints its first.

PySide makes many of Qt's types and enums only when they are first used, and not safely for two
threads at once: the program ended when the window and the worker came to the same one together. So
everything that the worker will use is used once before it begins.
"""

from functools import cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from fieldapp.actions.maps import BaseMap
from fieldapp.base.resources import resource
from fieldapp.domain.map_ground import WORLD, Bounds, Spot
from fieldapp.domain.map_pack import MapPack
from fieldapp.ui.map.look import look_now
from fieldapp.ui.map.painter import Wish, paint_frame, read_near
from fieldapp.ui.map.shapes import ShapeStore

_EVERYWHERE = Bounds(-180, -85, 180, 85)
ZOOM = 15
MIDDLE = WORLD / 2 + WORLD / 2**ZOOM / 2
"""The middle of a tile, both ways."""
_SIDE = 320
"""Pixels of a side: a name must find room."""


@cache
def rehearse() -> None:
    """Paint a tile with one of everything; the second time do nothing."""
    shapes = ShapeStore(rehearsal_map())
    wish = Wish(Spot(MIDDLE, MIDDLE), ZOOM, _SIDE, _SIDE, look_now(), free=((0, 0, 9, 9),))
    frame = paint_frame(shapes, wish, paint_frame(shapes, wish).picture)
    read_near(shapes, wish)
    painter = QPainter(frame.picture)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(0, 0, 9, 9), QImage.fromData(b"no picture"))
    painter.drawImage(QRectF(0, 0, 9, 9), frame.picture.copy())
    painter.end()


def rehearsal_map() -> BaseMap:
    """Return a map of the whole world that is the same tile everywhere."""
    tile = resource("map/rehearsal.mvt").read_bytes()
    pack = MapPack("", "", _EVERYWHERE, "", "", 0, False, ZOOM, ZOOM, "")
    return BaseMap(pack, lambda _zoom, _column, _line: tile)

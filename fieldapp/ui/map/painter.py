"""Paints a piece of the map: into a picture on a worker, or onto paper as vectors."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from fieldapp.domain.map_ground import FINEST_ZOOM, WORLD, Spot, spot_of, tiles_over
from fieldapp.domain.map_style import Stroke
from fieldapp.ui.map.labels import Paper, Room, write_names
from fieldapp.ui.map.look import Look
from fieldapp.ui.map.shapes import TILE_UNITS, Box, Drawable, ShapeStore, TileShapes

_MOST_TILES = 36
_NEAR = 40
"""Pixels beyond the rim within which a shape may still reach into the picture."""


@dataclass(frozen=True, eq=False)
class Wish:
    """A piece of the map to paint: its middle, zoom and size in pixels, and what stays free."""

    middle: Spot
    zoom: float
    width: int
    height: int
    look: Look
    ratio: float = 1.0
    free: tuple[Box, ...] = ()
    """Boxes in pixels of the picture where no name is written, because a pin stands there."""
    edition: int = 0
    """Which pins these are; other pins need another picture."""

    @property
    def pixels_a_unit(self) -> float:
        """Return the scale, before the screen's pixel ratio."""
        return float(2.0 ** (self.zoom - FINEST_ZOOM))

    @property
    def ground(self) -> QRectF:
        """Return what it covers, in units of the map."""
        width, height = self.width / self.pixels_a_unit, self.height / self.pixels_a_unit
        return QRectF(self.middle.x - width / 2, self.middle.y - height / 2, width, height)


@dataclass(frozen=True, eq=False)
class Frame:
    """A painted piece of the map."""

    picture: QImage
    wish: Wish


def paint_frame(shapes: ShapeStore, wish: Wish) -> Frame:
    """Paint a picture; call it on a worker."""
    size = QSize(round(wish.width * wish.ratio), round(wish.height * wish.ratio))
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(wish.ratio)
    painter = QPainter(picture)
    try:
        paint_map(painter, shapes, wish)
    finally:
        painter.end()
    return Frame(picture, wish)


def paint_map(painter: QPainter, shapes: ShapeStore, wish: Wish) -> None:
    """Paint the ground, its shapes and its names from the painter's origin on."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, wish.width, wish.height), wish.look.ground)
    ground = wish.ground
    tiles = _tiles_for(shapes, wish)
    work = _Work(painter, wish, tiles)
    work.pictures()
    for stroke in wish.look.style.strokes:
        if wish.zoom >= stroke.least_zoom:
            work.draw(stroke)
    paper = Paper(
        *(ground.left(), ground.top(), wish.pixels_a_unit),
        *(wish.width, wish.height, wish.zoom, wish.ratio),
    )
    names = (name for tile in tiles for name in tile.shapes.names)
    write_names(painter, paper, names, wish.look, Room(wish.free))


def tile_zoom(shapes: ShapeStore, zoom: float) -> int:
    """Return the zoom whose tiles are drawn: pictures the sharper, vectors the sparser."""
    pack = shapes.base.pack
    wanted = round(zoom) + 1 if pack.is_raster else math.floor(zoom)
    return max(pack.least_zoom, min(pack.most_zoom, wanted))


def _tiles_for(shapes: ShapeStore, wish: Wish) -> list["_Tile"]:
    """Return the tiles in sight, none where the pack's are far too fine for so much ground."""
    zoom, ground, pack = tile_zoom(shapes, wish.zoom), wish.ground, shapes.base.pack.bounds
    one, other = spot_of(pack.west, pack.north), spot_of(pack.east, pack.south)
    left, right = max(one.x, ground.left()), min(other.x, ground.right())
    top, bottom = max(one.y, ground.top()), min(other.y, ground.bottom())
    side = WORLD / 2**zoom
    is_elsewhere = left > right or top > bottom
    if is_elsewhere or (right - left) * (bottom - top) > _MOST_TILES * side * side:
        return []
    return [
        _Tile(column, line, shapes.tile(zoom, column, line), side)
        for column, line in tiles_over(zoom, (left, top, right, bottom))
    ]


@dataclass(frozen=True, eq=False, slots=True)
class _Tile:
    column: int
    line: int
    shapes: TileShapes
    side: float


class _Work:
    """One painting: the painter, and each tile's place in the picture."""

    def __init__(self, painter: QPainter, wish: Wish, tiles: Sequence[_Tile]) -> None:
        self._painter, self._wish, self._tiles = painter, wish, tiles
        self._base = painter.transform()
        self._corner = wish.ground.topLeft()
        side = tiles[0].side if tiles else 1.0
        self._scale = side / TILE_UNITS * wish.pixels_a_unit

    def pictures(self) -> None:
        """Draw the tiles that are pictures."""
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for tile in self._tiles:
            if tile.shapes.picture is not None:
                x, y = self._origin(tile)
                side = tile.side * self._wish.pixels_a_unit
                self._painter.drawImage(QRectF(x, y, side, side), tile.shapes.picture)

    def draw(self, stroke: Stroke) -> None:
        """Draw one layer of every tile."""
        self._painter.save()
        self._take_pen(stroke)
        for tile in self._tiles:
            found = tile.shapes.shapes.get(stroke.kind)
            if found:
                self._draw_tile(tile, found)
        self._painter.restore()

    def _take_pen(self, stroke: Stroke) -> None:
        colours, zoom = self._wish.look.colours, self._wish.zoom
        if stroke.is_filled:
            self._painter.setBrush(colours[stroke.colour])
            has_edge = stroke.edge and zoom >= stroke.edge_from
            edge = QPen(colours[stroke.edge], 0.8 / self._scale) if has_edge else QPen(_NONE)
            self._painter.setPen(edge)
            return
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(self._pen(colours[stroke.colour], stroke.width(zoom), stroke.dash))

    def _pen(self, ink: QColor, width: float, dash: Sequence[float]) -> QPen:
        is_broad = width > 2.5 and not dash
        cap = Qt.PenCapStyle.RoundCap if is_broad else Qt.PenCapStyle.FlatCap
        join = Qt.PenJoinStyle.RoundJoin if width > 5 else Qt.PenJoinStyle.BevelJoin
        pen = QPen(ink, width / self._scale, Qt.PenStyle.SolidLine, cap, join)
        if dash:
            pen.setDashPattern(list(dash))
        return pen

    def _origin(self, tile: _Tile) -> tuple[float, float]:
        scale = self._wish.pixels_a_unit
        x = tile.column * tile.side - self._corner.x()
        y = tile.line * tile.side - self._corner.y()
        return x * scale, y * scale

    def _draw_tile(self, tile: _Tile, found: Sequence[Drawable]) -> None:
        x, y = self._origin(tile)
        scale, painter = self._scale, self._painter
        painter.setTransform(QTransform(scale, 0, 0, scale, x, y) * self._base)
        seen = QRectF(-x / scale, -y / scale, self._wish.width / scale, self._wish.height / scale)
        # Neighbours repeat what crosses the rim: each draws only what is its own.
        painter.setClipRect(QRectF(0, 0, TILE_UNITS, TILE_UNITS).intersected(seen))
        near = _NEAR / scale
        for drawable in _in_sight(found, seen.adjusted(-near, -near, near, near)):
            if isinstance(drawable.path, QPainterPath):
                painter.drawPath(drawable.path)
            else:
                painter.drawPolyline(drawable.path)


_NONE = Qt.PenStyle.NoPen


def _in_sight(found: Sequence[Drawable], seen: QRectF) -> Iterator[Drawable]:
    left, top, right, bottom = seen.left(), seen.top(), seen.right(), seen.bottom()
    for drawable in found:
        box = drawable.box
        if box[0] <= right and box[2] >= left and box[1] <= bottom and box[3] >= top:
            yield drawable

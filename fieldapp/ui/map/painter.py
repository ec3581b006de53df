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
_AHEAD = 0.2
"""Part of a frame beyond its rim from which tiles are read ahead."""
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


def paint_frame(shapes: ShapeStore, wish: Wish, spare: QImage | None = None) -> Frame:
    """Paint a picture, into a spare one where its size fits; call it on a worker."""
    size = QSize(round(wish.width * wish.ratio), round(wish.height * wish.ratio))
    fits = spare is not None and spare.size() == size
    picture = spare if spare and fits else QImage(size, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(wish.ratio)
    painter = QPainter(picture)
    try:
        paint_map(painter, shapes, wish)
    finally:
        painter.end()
    return Frame(picture, wish)


def read_near(shapes: ShapeStore, wish: Wish) -> bool:
    """Read one tile that a frame moved a little would show; return False when all are here."""
    zoom, ground = tile_zoom(shapes, wish.zoom), wish.ground
    right, down = ground.width() * _AHEAD, ground.height() * _AHEAD
    wide = ground.adjusted(-right, -down, right, down)
    box = _shared(shapes, wide)
    tiles = [*tiles_over(zoom, box)] if box else []
    missing = [where for where in tiles if not shapes.has(zoom, *where)]
    if not missing or len(tiles) > shapes.room:
        return False
    side = WORLD / 2**zoom
    middle = (wish.middle.x / side - 0.5, wish.middle.y / side - 0.5)
    shapes.tile(zoom, *min(missing, key=lambda where: math.dist(where, middle)))
    return len(missing) > 1


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
    zoom = tile_zoom(shapes, wish.zoom)
    box, side = _shared(shapes, wish.ground), WORLD / 2**zoom
    if box is None or (box[2] - box[0]) * (box[3] - box[1]) > _MOST_TILES * side * side:
        return []
    return [
        _Tile(column, line, shapes.tile(zoom, column, line), side)
        for column, line in tiles_over(zoom, box)
    ]


def _shared(shapes: ShapeStore, ground: QRectF) -> Box | None:
    """Return the ground that a pack shows too, None where it shows nothing of it."""
    pack = shapes.base.pack.bounds
    one, other = spot_of(pack.west, pack.north), spot_of(pack.east, pack.south)
    left, right = max(one.x, ground.left()), min(other.x, ground.right())
    top, bottom = max(one.y, ground.top()), min(other.y, ground.bottom())
    return None if left > right or top > bottom else (left, top, right, bottom)


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

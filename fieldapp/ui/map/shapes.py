"""Tiles as shapes that a painter can draw, kept while they are near.

Made and used on the map's worker only, so nothing here needs a lock.
"""

import logging
from array import array
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainterPath, QPolygonF

from fieldapp.actions.maps import BaseMap
from fieldapp.domain.map_ground import WORLD, Spot
from fieldapp.domain.map_schema import DRAWN, LAYERS, NAMED, Drawn, Named, name_in
from fieldapp.domain.map_tile import BadTile, Layer, Line, Shape, read_tile

logger = logging.getLogger(__name__)

TILE_UNITS = 4096
"""Every tile is brought to this many units a side."""
_KEPT_TILES = 10
_COARSE = 6
"""Tile units that a point must be from the one before, in tiles that are drawn small."""
_UNRANKED = 99
_TOGETHER = 12
"""Polygons in one path."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Drawable:
    """One shape of a tile in tile units: a path to fill, or a polyline.

    Many short polylines are stroked three to fifteen times faster than one path of them all.
    """

    box: Box
    path: QPainterPath | QPolygonF


@dataclass(frozen=True, slots=True)
class Name:
    """A name and the line along which it may be written.

    The line is x and y of each point in turn, in the map's units: a city has many points.
    """

    kind: Named
    words: str
    line: "array[float]"
    rank: int


@dataclass(slots=True)
class TileShapes:
    """What one tile holds."""

    shapes: dict[Drawn, list[Drawable]] = field(default_factory=dict)
    names: list[Name] = field(default_factory=list)
    picture: QImage | None = None


class ShapeStore:
    """Reads tiles of a base map, and keeps those that were drawn last."""

    def __init__(self, base: BaseMap) -> None:
        self.base = base
        self._kept: OrderedDict[tuple[int, int, int], TileShapes] = OrderedDict()

    @property
    def room(self) -> int:
        """Return how many tiles are kept at most."""
        return _KEPT_TILES

    def has(self, zoom: int, column: int, line: int) -> bool:
        """Say whether a tile is kept."""
        return (zoom, column, line) in self._kept

    def tile(self, zoom: int, column: int, line: int) -> TileShapes:
        """Return a tile; a damaged one is an empty one, so that the map around it is drawn."""
        where = (zoom, column, line)
        if where in self._kept:
            self._kept.move_to_end(where)
            return self._kept[where]
        try:
            made = self._read(zoom, column, line)
        except BadTile:
            logger.warning("a tile of the map is damaged: %d/%d/%d", zoom, column, line)
            made = TileShapes()
        self._kept[where] = made
        if len(self._kept) > _KEPT_TILES:
            self._kept.popitem(last=False)
        return made

    def _read(self, zoom: int, column: int, line: int) -> TileShapes:
        data = self.base.read(zoom, column, line)
        if self.base.pack.is_raster:
            picture = QImage.fromData(data) if data else QImage()
            return TileShapes(picture=None if picture.isNull() else picture)
        side = WORLD / 2**zoom
        made = TileShapes()
        is_coarse = zoom < self.base.pack.most_zoom
        for name, layer in read_tile(data, LAYERS).items():
            _add_shapes(made, name, layer, is_coarse=is_coarse)
            _add_names(made, name, layer, Spot(column * side, line * side), side)
        return made


def _add_shapes(made: TileShapes, name: str, layer: Layer, *, is_coarse: bool) -> None:
    choose = DRAWN.get(name)
    if choose is None:
        return
    scale = TILE_UNITS / layer.extent
    filled: dict[Drawn, list[list[Line]]] = {}
    for feature in layer.features:
        kind = choose(feature.facts)
        if kind is None or feature.shape in (Shape.POINTS, Shape.UNKNOWN):
            continue
        lines = [_thinned(line) for line in feature.lines] if is_coarse else feature.lines
        if scale != 1:
            lines = [[(round(x * scale), round(y * scale)) for x, y in line] for line in lines]
        if feature.shape is Shape.POLYGON:
            filled.setdefault(kind, []).append(lines)
        else:
            drawn = (Drawable(_box(line), _polygon(line)) for line in lines)
            made.shapes.setdefault(kind, []).extend(drawn)
    for kind, polygons in filled.items():
        made.shapes.setdefault(kind, []).extend(_gathered(polygons))


def _gathered(polygons: list[list[Line]]) -> Iterator[Drawable]:
    """Yield polygons several to a path: fewer objects to keep, and fewer calls to paint them.

    Holes run the other way round than what they are in, so that winding leaves them open.
    """
    for start in range(0, len(polygons), _TOGETHER):
        lines = [line for polygon in polygons[start : start + _TOGETHER] for line in polygon]
        if not lines:
            continue
        path = QPainterPath()
        path.reserve(sum(len(line) + 2 for line in lines))
        path.setFillRule(Qt.FillRule.WindingFill)
        for line in lines:
            path.addPolygon(_polygon(line))
            path.closeSubpath()
        yield Drawable(_box([at for line in lines for at in line]), path)


def _polygon(line: Line) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in line])


def _box(line: Line) -> Box:
    across, down = [x for x, _ in line], [y for _, y in line]
    return min(across), min(down), max(across), max(down)


def _thinned(line: Line) -> Line:
    """Leave out points so near each other that no screen shows both."""
    kept = [line[0]]
    for x, y in line[1:-1]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= _COARSE:
            kept.append((x, y))
    return [*kept, line[-1]] if len(line) > 1 else kept


def _add_names(made: TileShapes, name: str, layer: Layer, corner: Spot, side: float) -> None:
    choose = NAMED.get(name)
    if choose is None:
        return
    scale = side / layer.extent
    for feature in layer.features:
        kind, words = choose(feature.facts), name_in(feature.facts)
        if kind is None or not words:
            continue
        rank = feature.facts.get("rank", _UNRANKED)
        rank = int(rank) if isinstance(rank, int | float) else _UNRANKED
        for line in feature.lines:
            flat = array("d")
            for x, y in line:
                flat.append(corner.x + x * scale)
                flat.append(corner.y + y * scale)
            made.names.append(Name(kind, words, flat, rank))

"""Streets by name, looked up in the map packs of this laptop: no network, no address register."""

import re
import unicodedata
from collections.abc import Iterator

from fieldapp.domain.map_ground import WORLD, Bounds, Spot, position_of, spot_of, tiles_over
from fieldapp.domain.map_pack import MapPack
from fieldapp.domain.map_schema import NAMED, name_in
from fieldapp.domain.map_tile import BadTile, Layer, read_tile
from fieldapp.storage.map_inspection import TileFile
from fieldapp.storage.map_packs import MapPacks
from fieldapp.storage.store import Store

FINEST_ZOOM = 14
MOST_TILES_ASIDE = 80
"""About a hundred kilometres of Sweden, more than a large municipality: a second or two."""
STREETS = frozenset({"street_name", "transportation_name", "streets"}) & frozenset(NAMED)
_HOUSE_NUMBER = re.compile(r"\s+\d+\s?[a-zA-Z]?$")


def street_of(words: str) -> str:
    """Return an address without its house number: "Storgatan 5 B" is on Storgatan."""
    return _HOUSE_NUMBER.sub("", " ".join(words.split()))


def folded_name(name: str) -> str:
    """Return a name as names are compared."""
    return unicodedata.normalize("NFC", " ".join(name.split())).casefold()


def street_spots(
    store: Store, street: str, ground: Bounds | None, home: Bounds | None = None
) -> list[tuple[float, float]]:
    """Return spots (latitude, longitude) along a street of that name, none where it is unknown.

    Args:
        store: The store.
        street: The name.
        ground: Where to look, everywhere without it.
        home: Where to look first: of very much ground only what is around its middle.
    """
    packs = MapPacks(store.connections.path.parent, store.clock)
    wanted = folded_name(street)
    for pack in packs.all():
        if pack.is_raster or not wanted:
            continue
        tiles = TileFile(packs.file_of(pack), pack.name)
        where = _tiles(pack, ground, home)
        found = [spot for tile in where for spot in _spots(tiles, tile, wanted)]
        if found:
            return found
    return []


def _tiles(
    pack: MapPack, ground: Bounds | None, home: Bounds | None
) -> Iterator[tuple[int, int, int]]:
    bounds = pack.bounds
    if ground is not None and pack.bounds.meets(ground):
        edges = (max(bounds.west, ground.west), max(bounds.south, ground.south))
        bounds = Bounds(*edges, min(bounds.east, ground.east), min(bounds.north, ground.north))
    zoom = min(FINEST_ZOOM, pack.most_zoom)
    left, top = spot_of(bounds.west, bounds.north)
    right, bottom = spot_of(bounds.east, bounds.south)
    middle = spot_of(*(home or bounds).middle)
    reach = MOST_TILES_ASIDE / 2 * WORLD / 2**zoom
    left, right = _around(middle.x, reach, left, right)
    top, bottom = _around(middle.y, reach, top, bottom)
    for column, line in tiles_over(zoom, (left, top, right, bottom)):
        yield zoom, column, line


def _around(middle: float, reach: float, low: float, high: float) -> tuple[float, float]:
    """Return the part of a stretch within reach of a middle, or of the end that is nearest to it."""
    nearest = min(high, max(low, middle))
    return max(low, nearest - reach), min(high, nearest + reach)


def _spots(
    tiles: TileFile, where: tuple[int, int, int], wanted: str
) -> Iterator[tuple[float, float]]:
    try:
        data = tiles(*where)
        # Most tiles do not hold the name at all; looking for it is far faster than reading them.
        if wanted not in data.decode("utf-8", "ignore").casefold():
            return
        layers = read_tile(data, STREETS)
    except BadTile:
        return
    for layer in layers.values():
        yield from _along(layer, where, wanted)


def _along(layer: Layer, where: tuple[int, int, int], wanted: str) -> Iterator[tuple[float, float]]:
    zoom, column, line = where
    side = WORLD / 2**zoom
    for feature in layer.features:
        if folded_name(name_in(feature.facts)) != wanted:
            continue
        for points in feature.lines:
            for x, y in points:
                spot = Spot((column + x / layer.extent) * side, (line + y / layer.extent) * side)
                longitude, latitude = position_of(spot)
                yield latitude, longitude

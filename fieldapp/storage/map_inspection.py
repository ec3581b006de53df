"""Reading MBTiles: what a pack states, what it holds, and its tiles."""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from fieldapp.base.map_errors import PackDamaged, PackEmpty, PackForeign
from fieldapp.domain.map_ground import Bounds, bounds_of_tile
from fieldapp.domain.map_pack import (
    DEEPEST_ZOOM,
    plain_words,
    stated_bounds,
    stated_day,
    stated_layers,
)
from fieldapp.domain.map_schema import LAYERS
from fieldapp.domain.map_tile import BadTile, names_of_layers, unpack
from fieldapp.storage.driver import Connection, DatabaseError, connect

_SAMPLE = 5
"""Tiles that are looked into, the largest first: they hold most layers."""
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"RIFF")
_TILE = (
    "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ? LIMIT 1"
)


@dataclass(frozen=True)
class Found:
    """What was found in a pack."""

    name: str
    bounds: Bounds
    attribution: str
    made_on: str
    is_raster: bool
    least_zoom: int
    most_zoom: int


class TileFile:
    """Gives the tiles of one pack; each read opens the file anew, so any thread may ask.

    `name` is what errors call the pack.
    """

    def __init__(self, file: Path, name: str) -> None:
        self._file, self._name = file, name

    def __call__(self, zoom: int, column: int, line: int) -> bytes:
        """Return a tile as it was before it was packed, nothing where there is none.

        Lines are counted from the north.

        Raises:
            PackDamaged: the file is no longer what was imported, or is gone.
            BadTile: this tile can't be unpacked.
        """
        from_south = 2**zoom - 1 - line
        with _opened(self._file, self._name) as connection:
            row = connection.execute(_TILE, (zoom, column, from_south)).fetchone()
        return unpack(bytes(row[0])) if row and isinstance(row[0], bytes) else b""


def inspect(file: Path, pack: str) -> Found:
    """Look whether a file is a pack that can be drawn; `pack` is what errors call it.

    Raises:
        PackDamaged, PackEmpty, PackForeign: it is not.
    """
    if not file.stat().st_size:
        raise PackEmpty(pack=pack)
    with _opened(file, pack) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise PackDamaged(pack=pack)
        facts = _facts(connection)
        least, most = _zooms(connection, pack)
        is_raster = _is_raster(connection, facts, pack)
        bounds = stated_bounds(facts.get("bounds", "")) or _bounds_of_tiles(connection, most, pack)
    return Found(
        name=plain_words(facts.get("name", "")) or Path(pack).stem,
        bounds=bounds,
        attribution=plain_words(facts.get("attribution", "")),
        made_on=stated_day(facts),
        is_raster=is_raster,
        least_zoom=least,
        most_zoom=most,
    )


@contextmanager
def _opened(file: Path, pack: str) -> Iterator[Connection]:
    try:
        with closing(connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            yield connection
    except DatabaseError as problem:
        raise PackDamaged(pack=pack) from problem


def _facts(connection: Connection) -> dict[str, str]:
    """Return what the pack states about itself, nothing where it states nothing."""
    known = "SELECT 1 FROM sqlite_master WHERE name = 'metadata'"
    if connection.execute(known).fetchone() is None:
        return {}
    rows = connection.execute("SELECT name, value FROM metadata WHERE typeof(value) = 'text'")
    return {str(name): value for name, value in rows}


def _zooms(connection: Connection, pack: str) -> tuple[int, int]:
    row = connection.execute("SELECT min(zoom_level), max(zoom_level) FROM tiles").fetchone()
    if row[0] is None:
        raise PackEmpty(pack=pack)
    if not all(isinstance(zoom, int) and 0 <= zoom <= DEEPEST_ZOOM for zoom in row):
        raise PackDamaged(pack=pack)
    return int(row[0]), int(row[1])


def _is_raster(connection: Connection, facts: Mapping[str, str], pack: str) -> bool:
    """Say whether the tiles are pictures; raise where they are neither those nor our layers."""
    layers = stated_layers(facts)
    for (data,) in connection.execute(
        "SELECT tile_data FROM tiles WHERE length(tile_data) > 0"
        f" ORDER BY zoom_level DESC, length(tile_data) DESC LIMIT {_SAMPLE}"
    ):
        if not isinstance(data, bytes):
            raise PackDamaged(pack=pack)
        if data.startswith(_PICTURES):
            return True
        try:
            layers.update(names_of_layers(unpack(data)))
        except BadTile as problem:
            raise PackDamaged(pack=pack) from problem
    if not layers:
        raise PackEmpty(pack=pack)
    if not layers & LAYERS:
        raise PackForeign(pack=pack)
    return False


def _bounds_of_tiles(connection: Connection, zoom: int, pack: str) -> Bounds:
    """Return the ground of the finest tiles, for a pack that states none."""
    edges = connection.execute(
        "SELECT min(tile_column), max(tile_column), min(tile_row), max(tile_row)"
        " FROM tiles WHERE zoom_level = ?",
        (zoom,),
    ).fetchone()
    last = 2**zoom - 1
    if not all(isinstance(edge, int) and 0 <= edge <= last for edge in edges):
        raise PackDamaged(pack=pack)
    west, east, south, north = edges
    first = bounds_of_tile(zoom, west, last - north)
    second = bounds_of_tile(zoom, east, last - south)
    return Bounds(first.west, second.south, second.east, first.north)

"""Vector tiles and small map packs made by hand: a square of streets, a park, water and names."""

import gzip
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from fieldapp.domain.map_ground import WORLD, spot_of
from fieldapp.storage.driver import connect

TORGET = (17.95, 59.30)
"""The middle of the ground that the sample pack shows."""
EXTENT = 4096
Points = Sequence[tuple[int, int]]
Thing = tuple[int, Mapping[str, str], Sequence[Points]]
"""A shape's number (1 points, 2 lines, 3 polygon), its facts, its lines."""


def varint(number: int) -> bytes:
    told = bytearray()
    while number > 127:
        told.append(number & 127 | 128)
        number >>= 7
    return bytes([*told, number])


def field(number: int, content: bytes) -> bytes:
    return varint(number << 3 | 2) + varint(len(content)) + content


def packed(numbers: Iterable[int]) -> bytes:
    return b"".join(map(varint, numbers))


def zigzag(number: int) -> int:
    return number << 1 if number >= 0 else (-number << 1) - 1


def commands(shape: int, lines: Sequence[Points]) -> list[int]:
    told: list[int] = []
    x = y = 0
    for line in lines:
        for number, (right, down) in enumerate(line):
            if number < 2:
                steps = 1 if number == 0 else len(line) - 1
                told.append(steps << 3 | (1 if number == 0 else 2))
            told += [zigzag(right - x), zigzag(down - y)]
            x, y = right, down
        if shape == 3:
            told.append(1 << 3 | 7)
    return told


def layer(name: str, things: Sequence[Thing]) -> bytes:
    keys = sorted({key for _, facts, _ in things for key in facts})
    values = sorted({value for _, facts, _ in things for value in facts.values()})
    content = field(1, name.encode())
    for shape, facts, lines in things:
        tags = [at for key, value in facts.items() for at in (keys.index(key), values.index(value))]
        feature = field(2, packed(tags)) + varint(3 << 3) + varint(shape)
        content += field(2, feature + field(4, packed(commands(shape, lines))))
    content += b"".join(field(3, key.encode()) for key in keys)
    content += b"".join(field(4, field(1, value.encode())) for value in values)
    return field(3, content + varint(5 << 3) + varint(EXTENT))


def square(left: int, top: int, side: int) -> Points:
    return [(left, top), (left + side, top), (left + side, top + side), (left, top + side)]


def town_tile() -> bytes:
    """Return a tile with one of everything."""
    across: Points = [(0, 2048), (2000, 2048), (4096, 2048)]
    return (
        layer("green", [(3, {}, [square(200, 200, 1400)])])
        + layer("water", [(3, {}, [square(2600, 2600, 1200)])])
        + layer("building", [(3, {}, [square(2300, 600, 300)])])
        + layer("road", [(2, {"class": "primary"}, [across])])
        + layer("street_name", [(2, {"class": "primary", "name": "Storgatan"}, [across])])
        + layer("name", [(1, {"class": "suburb", "name": "Ekvalla"}, [[(3000, 900)]])])
    )


def write_pack(
    file: Path,
    tiles: Mapping[tuple[int, int, int], bytes],
    **facts: str,
) -> Path:
    """Write an MBTiles file; tiles by zoom, column, and line from the north."""
    with closing(connect(str(file))) as connection:
        connection.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
        connection.execute(
            "CREATE TABLE tiles (zoom_level INT, tile_column INT, tile_row INT, tile_data BLOB)"
        )
        connection.executemany("INSERT INTO metadata VALUES (?, ?)", facts.items())
        rows = [(zoom, x, 2**zoom - 1 - y, data) for (zoom, x, y), data in tiles.items()]
        connection.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)", rows)
        connection.commit()
    return file


def tiles_around(
    data: bytes, zoom: int = 14, at: tuple[float, float] = TORGET
) -> dict[tuple[int, int, int], bytes]:
    """Return the same tile for the ground at a position and the eight tiles around it."""
    spot, side = spot_of(*at), WORLD / 2**zoom
    column, line = int(spot.x // side), int(spot.y // side)
    near = (-1, 0, 1)
    return {(zoom, column + right, line + down): data for right in near for down in near}


def sample_pack(file: Path) -> Path:
    """Write a pack of the ground around `TORGET`."""
    tiles = tiles_around(gzip.compress(town_tile()))
    facts = {"name": "Ekvalla", "format": "pbf", "attribution": "© OpenStreetMap contributors"}
    return write_pack(file, tiles, **facts, date="2026-10-12")

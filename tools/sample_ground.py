"""Draw the ground of the sample area: a small map pack of streets, houses, a park and a lake.

    python -m tools.sample_ground

All of it is invented, around the places of `resources/sample/area.json`. The pack is kept in the
project, because the demo shows it; draw it anew when a place moves.
"""

import gzip
import itertools
import math
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from fieldapp.domain.map_ground import WORLD, spot_of
from tests.unit.map_samples import EXTENT, Points, Thing, layer, write_pack

FILE = Path("resources/sample/ground.mbtiles")
WEST, SOUTH, EAST, NORTH = 18.008, 59.3045, 18.053, 59.3275
ZOOMS = range(11, 15)
FIRST_WITH_HOUSES = 13
MARGIN = 200
"""How far a tile's shapes reach beyond it, in its units: names and strokes cross its edge."""
Line = Sequence[tuple[float, float]]

MAIN: dict[str, Line] = {
    "Stationsgatan": (
        *((18.0262, 59.3096), (18.0287, 59.3139), (18.0296, 59.3161)),
        *((18.0302, 59.3191), (18.0306, 59.3216), (18.0312, 59.3275)),
    ),
    "Storgatan": (
        *((18.0080, 59.3146), (18.0180, 59.3154), (18.0240, 59.3159), (18.0296, 59.3161)),
        *((18.0342, 59.3154), (18.0420, 59.3149), (18.0530, 59.3152)),
    ),
    "Strandvägen": (
        *((18.0080, 59.3082), (18.0180, 59.3088), (18.0262, 59.3096), (18.0361, 59.3115)),
        *((18.0440, 59.3124), (18.0530, 59.3127)),
    ),
}
MINOR: dict[str, Line] = {
    "Norrgårdsvägen": (
        (18.0100, 59.3246),
        (18.0180, 59.3224),
        (18.0246, 59.3200),
        (18.0296, 59.3161),
    ),
    "Skolgatan": (
        *((18.0246, 59.3200), (18.0302, 59.3191), (18.0334, 59.3189)),
        *((18.0420, 59.3194), (18.0530, 59.3199)),
    ),
    "Kyrkogatan": ((18.0299, 59.3176), (18.0350, 59.3172), (18.0420, 59.3171), (18.0530, 59.3174)),
    "Bangatan": (
        (18.0100, 59.3122),
        (18.0190, 59.3128),
        (18.0287, 59.3139),
        (18.0350, 59.3135),
        (18.0440, 59.3137),
    ),
    "Åsgatan": ((18.0306, 59.3216), (18.0360, 59.3214), (18.0430, 59.3217), (18.0530, 59.3221)),
    "Norra Ekgatan": ((18.0309, 59.3243), (18.0370, 59.3240), (18.0440, 59.3243)),
    "Lindgatan": ((18.0134, 59.3150), (18.0140, 59.3190), (18.0146, 59.3233)),
    "Björkgatan": ((18.0184, 59.3127), (18.0180, 59.3154), (18.0188, 59.3190), (18.0194, 59.3219)),
    "Torggatan": ((18.0236, 59.3133), (18.0240, 59.3159), (18.0246, 59.3200)),
    "Hantverkargatan": (
        (18.0352, 59.3113),
        (18.0346, 59.3154),
        (18.0350, 59.3190),
        (18.0354, 59.3242),
    ),
    "Kvarngatan": ((18.0398, 59.3119), (18.0394, 59.3150), (18.0398, 59.3193), (18.0402, 59.3242)),
    "Sjögatan": ((18.0446, 59.3124), (18.0444, 59.3149), (18.0448, 59.3196), (18.0452, 59.3240)),
    "Ängsgatan": ((18.0496, 59.3126), (18.0494, 59.3151), (18.0498, 59.3198), (18.0502, 59.3222)),
}
RAILWAY: Line = (
    (18.0080, 59.3117),
    (18.0190, 59.3124),
    (18.0290, 59.3133),
    (18.0400, 59.3128),
    (18.0530, 59.3134),
)
LAKE: Line = (
    *(
        (18.0080, 59.3072),
        (18.0180, 59.3079),
        (18.0262, 59.3087),
        (18.0361, 59.3106),
        (18.0440, 59.3116),
    ),
    *((18.0530, 59.3119), (18.0530, 59.3045), (18.0080, 59.3045)),
)
PARK: Line = (
    (18.0200, 59.3206),
    (18.0238, 59.3208),
    (18.0290, 59.3199),
    (18.0297, 59.3232),
    (18.0250, 59.3244),
    (18.0206, 59.3236),
)
SCHOOL: Line = ((18.0326, 59.3192), (18.0344, 59.3192), (18.0345, 59.3205), (18.0327, 59.3205))
SQUARE: Line = ((18.0299, 59.3156), (18.0311, 59.3155), (18.0312, 59.3165), (18.0300, 59.3166))
NAMES = (("suburb", "Ekvalla", (18.0325, 59.3182)), ("suburb", "Norrgården", (18.0165, 59.3208)))
OPEN = (LAKE, PARK, SCHOOL, SQUARE)
HOUSE_EVERY, SETBACK, ROOM = 0.00042, 0.00022, 0.00017
"""Degrees of latitude along a street, from its middle, and clear of any other street."""


def houses() -> list[Line]:
    """Return houses on both sides of the streets, clear of other streets and open ground."""
    chance = random.Random(3)  # noqa: S311  (not a secret)
    streets = [*MAIN.values(), *MINOR.values(), RAILWAY]
    found = []
    for street in (*MAIN.values(), *MINOR.values()):
        for middle, (east, north) in _along(street):
            for side in (-1, 1):
                away = SETBACK + chance.uniform(0.00004, 0.00009)
                at = _moved(middle, -north * side * away, east * side * away)
                is_free = not any(_inside(at, ground) for ground in OPEN)
                if is_free and min(_distance(at, one) for one in streets) > ROOM:
                    found.append(_house(chance, at, (east, north)))
    return found


def _along(line: Line) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Yield points along a line, each with the direction there (east, north; of length 1)."""
    for (west, south), (other_west, other_south) in itertools.pairwise(line):
        wide = (other_west - west) * math.cos(math.radians(south))
        tall = other_south - south
        length = math.hypot(wide, tall)
        for number in range(1, int(length / HOUSE_EVERY)):
            part = number * HOUSE_EVERY / length
            middle = (west + (other_west - west) * part, south + tall * part)
            yield middle, (wide / length, tall / length)


def _moved(at: tuple[float, float], east: float, north: float) -> tuple[float, float]:
    return at[0] + east / math.cos(math.radians(at[1])), at[1] + north


def _house(chance: random.Random, at: tuple[float, float], way: tuple[float, float]) -> Line:
    long, deep = chance.uniform(0.00009, 0.00016), chance.uniform(0.00005, 0.00008)
    east, north = way
    corners = ((-long, -deep), (long, -deep), (long, deep), (-long, deep))
    return [_moved(at, a * east - b * north, a * north + b * east) for a, b in corners]


def _distance(at: tuple[float, float], line: Line) -> float:
    """Return the distance to a line in degrees of latitude."""
    wide = math.cos(math.radians(at[1]))
    x, y = at[0] * wide, at[1]
    shortest = math.inf
    for (ax, ay), (bx, by) in itertools.pairwise(line):
        dx, dy = (bx - ax) * wide, by - ay
        part = ((x - ax * wide) * dx + (y - ay) * dy) / (dx * dx + dy * dy)
        part = max(0.0, min(1.0, part))
        shortest = min(shortest, math.hypot(x - ax * wide - part * dx, y - ay - part * dy))
    return shortest


def _inside(at: tuple[float, float], ring: Line) -> bool:
    is_inside = False
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (ay > at[1]) != (by > at[1]) and at[0] < (bx - ax) * (at[1] - ay) / (by - ay) + ax:
            is_inside = not is_inside
    return is_inside


def things(zoom: int, built: Sequence[Line]) -> dict[str, list[tuple[int, dict[str, str], Line]]]:
    """Return what is drawn at a zoom, by layer."""
    roads = [(2, {"class": "primary"}, line) for line in MAIN.values()]
    roads += [(2, {"class": "residential"}, line) for line in MINOR.values()]
    roads.append((2, {"class": "rail"}, RAILWAY))
    named = {**MAIN, **MINOR}
    return {
        "green": [(3, {}, PARK)],
        "yard": [(3, {}, SCHOOL), (3, {}, SQUARE)],
        "water": [(3, {}, LAKE)],
        "building": [(3, {}, one) for one in built] if zoom >= FIRST_WITH_HOUSES else [],
        "road": roads,
        "street_name": [(2, {"class": "residential", "name": n}, one) for n, one in named.items()],
        "water_name": [(1, {"name": "Ekvallasjön"}, [(18.0420, 59.3082)])],
        "site": [(1, {"class": "park", "name": "Norrparken"}, [(18.0248, 59.3222)])],
        "name": [(1, {"class": kind, "name": name}, [at]) for kind, name, at in NAMES],
    }


def tile(zoom: int, column: int, line: int, built: Sequence[Line]) -> bytes:
    """Return a tile as it is kept: what touches it or its margin."""
    content = b""
    for name, several in things(zoom, built).items():
        drawn: list[Thing] = []
        for shape, facts, points in several:
            placed = _placed(points, zoom, column, line)
            if _touches(placed):
                drawn.append((shape, facts, [placed]))
        content += layer(name, drawn) if drawn else b""
    return gzip.compress(content, mtime=0)


def _placed(points: Line, zoom: int, column: int, line: int) -> Points:
    side = WORLD / 2**zoom
    spots = [spot_of(*point) for point in points]
    return [
        (round((one.x / side - column) * EXTENT), round((one.y / side - line) * EXTENT))
        for one in spots
    ]


def _touches(points: Points) -> bool:
    across, down = [x for x, _ in points], [y for _, y in points]
    return (
        max(across) > -MARGIN
        and min(across) < EXTENT + MARGIN
        and max(down) > -MARGIN
        and min(down) < EXTENT + MARGIN
    )


def main() -> None:
    """Write the pack."""
    built = houses()
    tiles = {}
    for zoom in ZOOMS:
        side = WORLD / 2**zoom
        first, last = spot_of(WEST, NORTH), spot_of(EAST, SOUTH)
        for column in range(int(first.x // side), int(last.x // side) + 1):
            for line in range(int(first.y // side), int(last.y // side) + 1):
                tiles[zoom, column, line] = tile(zoom, column, line, built)
    FILE.unlink(missing_ok=True)
    write_pack(
        FILE,
        tiles,
        name="Södra Ekvalla",
        format="pbf",
        bounds=f"{WEST},{SOUTH},{EAST},{NORTH}",
        attribution="Påhittad mark, ritad för fieldapp",
        date="2026-11-22",
    )
    print(f"{FILE}: {FILE.stat().st_size:,} bytes, {len(tiles)} tiles, {len(built)} houses")


if __name__ == "__main__":
    main()

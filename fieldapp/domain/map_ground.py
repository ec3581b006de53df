"""Where things lie on the map: degrees, and the units in which the map is drawn.

One unit is a pixel at zoom 20 of the square web map (EPSG:3857), 512 pixels a tile; a map at zoom z
shows 2 ** (z - 20) pixels a unit.
"""

import math
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

TILE_PIXELS = 512
FINEST_ZOOM = 20
WORLD = float(TILE_PIXELS << FINEST_ZOOM)
"""The width of the whole world, in units."""
FURTHEST_NORTH = 85.0511
"""The square map ends here; Sweden ends at 69."""
EARTH_METRES = 40_075_016.686
"""Once round the equator."""
METRES_A_DEGREE = 111_320.0
"""Of latitude, and of longitude at the equator."""

Ring = list[tuple[float, float]]
"""An outline as pairs of longitude and latitude; the last is the first again, or not."""


class Spot(NamedTuple):
    """A spot on the drawn map, in units from the north-west corner of the world."""

    x: float
    y: float


class Bounds(NamedTuple):
    """A box in degrees."""

    west: float
    south: float
    east: float
    north: float

    @property
    def middle(self) -> tuple[float, float]:
        """Return longitude and latitude of the middle."""
        return (self.west + self.east) / 2, (self.south + self.north) / 2

    def meets(self, other: "Bounds") -> bool:
        """Say whether the two boxes share any ground."""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )

    def holds(self, longitude: float, latitude: float) -> bool:
        """Say whether a position lies in the box."""
        return self.west <= longitude <= self.east and self.south <= latitude <= self.north


def bounds_around(positions: Iterable[tuple[float, float]]) -> Bounds | None:
    """Return the box around pairs of longitude and latitude, None around nothing."""
    found = list(positions)
    if not found:
        return None
    longitudes, latitudes = [one[0] for one in found], [one[1] for one in found]
    return Bounds(min(longitudes), min(latitudes), max(longitudes), max(latitudes))


def spot_of(longitude: float, latitude: float) -> Spot:
    """Return where a position is drawn; latitudes beyond the map's end are drawn at its end."""
    kept = max(-FURTHEST_NORTH, min(FURTHEST_NORTH, latitude))
    northing = math.asinh(math.tan(math.radians(kept))) / math.pi
    return Spot((longitude + 180) / 360 * WORLD, (1 - northing) / 2 * WORLD)


def position_of(spot: Spot) -> tuple[float, float]:
    """Return longitude and latitude of a spot."""
    northing = math.pi * (1 - 2 * spot.y / WORLD)
    return spot.x / WORLD * 360 - 180, math.degrees(math.atan(math.sinh(northing)))


def units_a_metre(latitude: float) -> float:
    """Return how many units a metre on the ground takes at a latitude."""
    return WORLD / (EARTH_METRES * math.cos(math.radians(latitude)))


def bounds_of_tile(zoom: int, column: int, line: int) -> Bounds:
    """Return the ground of a tile; lines are counted from the north."""
    side = WORLD / 2**zoom
    west, north = position_of(Spot(column * side, line * side))
    east, south = position_of(Spot((column + 1) * side, (line + 1) * side))
    return Bounds(west, south, east, north)


def rings_of(polygon: dict[str, Any] | None) -> list[Ring]:
    """Return every ring of a GeoJSON Polygon or MultiPolygon; of anything else, none."""
    if not polygon:
        return []
    parts = polygon.get("coordinates") or []
    if polygon.get("type") == "Polygon":
        parts = [parts]
    elif polygon.get("type") != "MultiPolygon":
        return []
    return [[(float(at[0]), float(at[1])) for at in ring] for part in parts for ring in part]


def scale_bar(metres_a_pixel: float, longest_pixels: float) -> int:
    """Return the longest round length (1, 2 or 5 and zeros), in metres, that fits the bar."""
    room = max(1.0, metres_a_pixel * longest_pixels)
    power = 10 ** math.floor(math.log10(room))
    return int(next(step * power for step in (5, 2, 1) if step * power <= room))


def tiles_over(zoom: int, box: tuple[float, float, float, float]) -> Iterator[tuple[int, int]]:
    """Yield column and line of every tile of the world that a box of units touches."""
    side, last = WORLD / 2**zoom, 2**zoom - 1
    left, top, right, bottom = (max(0, min(last, int(edge // side))) for edge in box)
    for line in range(top, bottom + 1):
        for column in range(left, right + 1):
            yield column, line

"""Lengths and areas on the ground, and whether an outline can be one."""

import itertools
import math
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from fieldapp.domain import position

_FEWEST = 3
Position = tuple[float, float]
"""Longitude and latitude in degrees."""


class OutlineProblem(StrEnum):
    """Why corners are no outline."""

    FEW = "few"
    CROSSING = "crossing"
    FLAT = "flat"


def metres_between(one: Position, other: Position) -> float:
    """Return the distance along the ground."""
    return position.metres_between((one[1], one[0]), (other[1], other[0]))


def length_of(line: Sequence[Position]) -> float:
    """Return the length of a line in metres."""
    return sum(metres_between(one, other) for one, other in itertools.pairwise(line))


def square_metres_of(ring: Sequence[Position]) -> float:
    """Return the area of a ring; areas of neighbourhoods are flat enough for a plane."""
    if len(ring) < _FEWEST:
        return 0.0
    plane = _on_a_plane(ring)
    pairs = zip(plane, [*plane[1:], plane[0]], strict=True)
    return abs(sum(x * v - u * y for (x, y), (u, v) in pairs)) / 2


def problem_of(ring: Sequence[Position]) -> OutlineProblem | None:
    """Return why corners are no outline, None when they are one."""
    corners = list(dict.fromkeys(ring))
    if len(corners) < _FEWEST:
        return OutlineProblem.FEW
    if _crosses_itself(corners):
        return OutlineProblem.CROSSING
    return OutlineProblem.FLAT if square_metres_of(corners) < 1 else None


def polygon_of(ring: Sequence[Position]) -> dict[str, Any]:
    """Return corners as a GeoJSON polygon: rounded to a decimetre, closed, counter-clockwise."""
    corners = [[round(longitude, 6), round(latitude, 6)] for longitude, latitude in ring]
    if _turns_right(ring):
        corners.reverse()
    return {"type": "Polygon", "coordinates": [[*corners, corners[0]]]}


def _on_a_plane(ring: Sequence[Position]) -> list[Position]:
    base = ring[0]
    narrow = math.cos(math.radians(base[1]))
    degree = math.radians(1) * position.EARTH_RADIUS
    return [((x - base[0]) * narrow * degree, (y - base[1]) * degree) for x, y in ring]


def _turns_right(ring: Sequence[Position]) -> bool:
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return sum((u - x) * (v + y) for (x, y), (u, v) in pairs) > 0


def _crosses_itself(corners: Sequence[Position]) -> bool:
    sides = list(zip(corners, [*corners[1:], corners[0]], strict=True))
    count = len(sides)
    for number in range(count):
        for other in range(number + 2, count):
            if (other + 1) % count != number and _cross(*sides[number], *sides[other]):
                return True
    return False


def _cross(a: Position, b: Position, c: Position, d: Position) -> bool:
    one, other = _side(a, b, c), _side(a, b, d)
    third, fourth = _side(c, d, a), _side(c, d, b)
    return one * other < 0 and third * fourth < 0


def _side(a: Position, b: Position, c: Position) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

"""Positions that are shown less exactly than they are known, on purpose.

A home is private. Whoever looks at the map needs to know in which block somebody is met, not behind
which door, and whoever gets an export without names needs no more. So such a position is moved to
the middle of a fixed square of ground: always the same one, so that looking again and again tells no
more.
"""

import math

from fieldapp.domain.map_ground import METRES_A_DEGREE
from fieldapp.domain.vocabulary import PlaceKind

SIDE_METRES = 250.0
"""The side of a square."""
REACH_METRES = math.ceil(SIDE_METRES / math.sqrt(2))
"""How far from the middle of its square a position may be."""


def blurred(longitude: float, latitude: float) -> tuple[float, float]:
    """Return the middle of the square of ground that holds a position.

    The squares of one row are equally wide, by the latitude of the row's middle.
    """
    tall = SIDE_METRES / METRES_A_DEGREE
    middle = (math.floor(latitude / tall) + 0.5) * tall
    wide = tall / max(0.01, math.cos(math.radians(middle)))
    return round((math.floor(longitude / wide) + 0.5) * wide, 6), round(middle, 6)


def is_home(place_kind: str | None) -> bool:
    """Say whether people live at a place of this kind."""
    return place_kind == PlaceKind.HOUSING

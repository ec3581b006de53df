"""The walk of a briefing day: how long it is, and how long it takes."""

from collections.abc import Sequence
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt

from fieldapp.domain.handover import RouteStop

EARTH_RADIUS_M = 6_371_000
DETOUR = 1.3
"""Streets are longer than the straight line between two stops."""
METRES_A_MINUTE = 75
"""Walking and talking: 4.5 km an hour."""


def route_length(stops: Sequence[RouteStop]) -> int:
    """Return about how many metres the walk has; stops without a position are passed over."""
    points = [
        (one.latitude, one.longitude)
        for one in stops
        if one.latitude is not None and one.longitude is not None
    ]
    return round(sum(_metres(*a, *b) for a, b in pairwise(points)) * DETOUR)


def walking_minutes(stops: Sequence[RouteStop]) -> int:
    """Return about how many minutes the walk takes, the time at the stops not counted."""
    return -(-route_length(stops) // METRES_A_MINUTE)


def _metres(latitude: float, longitude: float, latitude_2: float, longitude_2: float) -> float:
    north = sin(radians(latitude_2 - latitude) / 2)
    east = sin(radians(longitude_2 - longitude) / 2)
    across = cos(radians(latitude)) * cos(radians(latitude_2))
    return 2 * EARTH_RADIUS_M * asin(sqrt(north * north + across * east * east))

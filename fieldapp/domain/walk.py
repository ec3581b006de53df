"""The walk of a briefing day: how long it is, and how long it takes."""

from collections.abc import Sequence
from itertools import pairwise

from fieldapp.domain.handover import RouteStop
from fieldapp.domain.position import metres_between

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
    return round(sum(metres_between(a, b) for a, b in pairwise(points)) * DETOUR)


def walking_minutes(stops: Sequence[RouteStop]) -> int:
    """Return about how many minutes the walk takes, the time at the stops not counted."""
    return -(-route_length(stops) // METRES_A_MINUTE)

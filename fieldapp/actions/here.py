"""What "here" means: a position becomes the known place it lies at, or else a point."""

from dataclasses import dataclass

from fieldapp.domain.place import Place, PlaceRef, Point
from fieldapp.domain.position import Near, nearest
from fieldapp.storage.store import Store

MOST_NEAR = 5
LOOKED_AT_METRES = 1000.0
"""Places further off are not offered."""
FIVE_DECIMALS = 5
"""Of a degree: a metre."""


@dataclass(frozen=True)
class Here:
    """The place that a position was taken for, the bare point, and other known places near it."""

    place: PlaceRef
    point: PlaceRef
    accuracy_m: float
    near: tuple[Near, ...] = ()


def place_here(store: Store, latitude: float, longitude: float, accuracy_m: float) -> Here:
    """Return the nearest known place within the accuracy of a position, else the point itself.

    Where the place is known its name is enough: the point is then not kept with the activity.
    """
    places = (place for place in store.records("place") if isinstance(place, Place))
    near = [one for one in nearest(places, (latitude, longitude)) if one.metres < LOOKED_AT_METRES]
    point = _point(latitude, longitude, accuracy_m)
    is_at_place = bool(near) and near[0].metres <= accuracy_m
    place = PlaceRef(place_id=near[0].place_id, text=near[0].name) if is_at_place else point
    return Here(place, point, accuracy_m, tuple(near[:MOST_NEAR]))


def _point(latitude: float, longitude: float, accuracy_m: float) -> PlaceRef:
    north, east = round(latitude, FIVE_DECIMALS), round(longitude, FIVE_DECIMALS)
    return PlaceRef(
        text=f"{north:.5f}, {east:.5f}",
        point=Point(latitude=north, longitude=east, accuracy_m=round(accuracy_m)),
    )

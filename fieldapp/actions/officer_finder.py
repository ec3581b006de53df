"""Who is my officer: by place, street, area or position; what is not sure is said (R52)."""

import re
from collections.abc import Sequence

from fieldapp.actions.street_finder import folded_name, street_of, street_spots
from fieldapp.base.errors import BadInput
from fieldapp.domain.area import Area
from fieldapp.domain.duty import Doubt, Duties, Duty, Finding, Spot
from fieldapp.domain.map_ground import Bounds, bounds_around, rings_of
from fieldapp.domain.officer import Officer
from fieldapp.domain.place import Place
from fieldapp.storage.store import Store

_POSITION = re.compile(r"\s*(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*")
_SWEDISH_POSITION = re.compile(r"\s*(-?\d{1,2},\d+)\s*(?:[;\s]|,\s)\s*(-?\d{1,3},\d+)\s*")
MOST_SPOTS = 400
"""Of a street: more would not make its areas any clearer."""


def position_in(words: str) -> Spot | None:
    """Return the latitude and longitude that words are: "59.33, 18.06" or "59,33 18,06"."""
    found = _POSITION.fullmatch(words) or _SWEDISH_POSITION.fullmatch(words)
    if found is None:
        return None
    latitude, longitude = (float(degrees.replace(",", ".")) for degrees in found.groups())
    if abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004  (degrees)
        return None
    return latitude, longitude


def officer_at(store: Store, latitude: float, longitude: float) -> Finding:
    """Return who works at a position.

    Raises:
        BadInput: it is no position on the Earth.
    """
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):  # noqa: PLR2004  (degrees)
        value = f"{latitude}, {longitude}"
        raise BadInput(where="--at", field="position", value=value, expected="such as 59.33,18.06")
    duties, doubts = _duties(store).at((latitude, longitude))
    asked = f"{latitude:.5f}, {longitude:.5f}"
    return Finding(asked, asked, (latitude, longitude), duties, doubts)


def officer_for(store: Store, words: str) -> Finding:
    """Return who works where the words say: a position, an area, a known place, or a street.

    A known place goes before a street of the map; of an address the house number is passed over.
    """
    spot = position_in(words)
    if spot is not None:
        return officer_at(store, *spot)
    duties = _duties(store)
    areas = _areas(store)
    wanted = folded_name(words)
    named = [one for one in areas if wanted and wanted in map(folded_name, (one.name, one.code))]
    if named:
        return _by_area(duties, words, named)
    places = _places(store, wanted) or _places(store, folded_name(street_of(words)))
    if places:
        return _by_place(duties, words, places)
    own = [one for one in areas if one.id == store.person.area_id]
    spots = street_spots(store, street_of(words), _ground(areas), home=_ground(own))
    return _by_street(duties, words, spots)


def _duties(store: Store) -> Duties:
    officers = (one for one in store.records("officer") if isinstance(one, Officer))
    return Duties(_areas(store), officers)


def _areas(store: Store) -> list[Area]:
    return [one for one in store.records("area") if isinstance(one, Area)]


def _places(store: Store, wanted: str) -> list[Place]:
    if not wanted:
        return []
    return [
        one
        for one in store.records("place")
        if isinstance(one, Place) and wanted in map(folded_name, (one.name, *one.synonyms))
    ]


def _ground(areas: Sequence[Area]) -> Bounds | None:
    return bounds_around(at for area in areas for ring in rings_of(area.polygon) for at in ring)


def _by_area(duties: Duties, asked: str, areas: Sequence[Area]) -> Finding:
    found = [duties.duty_in(area) for area in areas]
    doubts = duties.doubts_of(found, areas)
    if len(areas) > 1:
        doubts.insert(0, Doubt.SAME_NAME)
    return Finding(asked, areas[0].name, None, tuple(found), tuple(doubts))


def _by_place(duties: Duties, asked: str, places: Sequence[Place]) -> Finding:
    found: dict[str, Duty] = {}
    doubts: list[Doubt] = [Doubt.SAME_NAME] if len(places) > 1 else []
    for place in places:
        here, unsure = _duty_of(duties, place)
        found.update((duty.area.id, duty) for duty in here)
        doubts += unsure
    only = _spot_of(places[0]) if len(places) == 1 else None
    name = places[0].name
    return Finding(asked, name, only, tuple(found.values()), tuple(dict.fromkeys(doubts)))


def _duty_of(duties: Duties, place: Place) -> tuple[tuple[Duty, ...], Sequence[Doubt]]:
    """Return the duty where a place lies; where that is not known, in the area it is kept in."""
    spot = _spot_of(place)
    if spot is not None:
        found, doubts = duties.at(spot)
        if found:
            return found, doubts
    area = duties.area(place.area_id)
    if area is None:
        return (), (Doubt.OUTSIDE,)
    duty = duties.duty_in(area)
    return (duty,), (Doubt.BY_RECORD, *duties.doubts_of([duty], [area]))


def _spot_of(place: Place) -> Spot | None:
    if place.point is not None:
        return place.point.latitude, place.point.longitude
    bounds = bounds_around(at for ring in rings_of(place.polygon) for at in ring)
    return (bounds.middle[1], bounds.middle[0]) if bounds else None


def _by_street(duties: Duties, asked: str, spots: Sequence[Spot]) -> Finding:
    if not spots:
        return Finding(asked, doubts=(Doubt.UNKNOWN,))
    step = max(1, len(spots) // MOST_SPOTS)
    found: dict[str, Duty] = {}
    doubts: list[Doubt] = []
    for spot in spots[::step]:
        here, unsure = duties.at(spot)
        found.update((duty.area.id, duty) for duty in here)
        doubts += unsure
    if len(found) > 1:
        doubts.append(Doubt.SEVERAL_AREAS)
    told = [one for one in dict.fromkeys(doubts) if one is not Doubt.OUTSIDE or not found]
    return Finding(asked, street_of(asked), spots[0], tuple(found.values()), tuple(told))

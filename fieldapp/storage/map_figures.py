"""What the map needs of many records at once: read column by column, as pins are counted by thousands."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from sys import intern
from typing import Any, NamedTuple

from fieldapp.storage.store import Store

_PLACES = """
SELECT id, name, kind, json_extract(own_words, '$.kind'), json_extract(point, '$.longitude'),
    json_extract(point, '$.latitude'), json_extract(point, '$.accuracy_m'), polygon FROM place
WHERE deleted = 0 ORDER BY created_at, id
"""
_MET = """
SELECT one.value, max(day), activity.place FROM activity, json_each(activity.contacts) AS one
WHERE activity.deleted = 0 AND activity.contacts <> '[]' GROUP BY one.value
"""
_DONE = """
SELECT place_id, max(day), sum(day >= ?) FROM activity
WHERE deleted = 0 AND place_id IS NOT NULL GROUP BY place_id
"""
_DONE_ELSEWHERE = """
SELECT json_extract(place, '$.point.longitude'), json_extract(place, '$.point.latitude'), count(*)
FROM activity WHERE deleted = 0 AND place_id IS NULL AND day >= ?
    AND json_extract(place, '$.point.latitude') IS NOT NULL GROUP BY 1, 2
"""


class Point(NamedTuple):
    """A position in degrees, and how exact it is."""

    longitude: float
    latitude: float
    accuracy_m: float | None = None


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place: its kind by code and in own words, its position, its extent as GeoJSON."""

    id: str
    name: str
    kind: str
    own_kind: str
    point: Point | None
    polygon: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class LastTime:
    """The last day on which somebody was met, and where."""

    day: date
    place: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Done:
    """The last day on which something was done at a place, and how often lately."""

    day: date
    times: int


class MapFigures:
    """Reads them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def places(self) -> Iterator[PlaceRow]:
        """Yield the places."""
        for record_id, name, kind, own, *at, polygon in self._rows(_PLACES):
            point = Point(*at) if at[0] is not None and at[1] is not None else None
            extent = json.loads(polygon) if polygon else None
            yield PlaceRow(record_id, name, intern(kind or ""), own or "", point, extent)

    def last_met(self) -> dict[str, LastTime]:
        """Return when and where each contact person was met last, by id."""
        rows = self._rows(_MET)  # SQLite takes the other columns from the row of the latest day
        return {
            person: LastTime(date.fromisoformat(day), json.loads(place))
            for person, day, place in rows
        }

    def done_at(self, since: date) -> dict[str, Done]:
        """Return what was done at known places, by id; counted since a day."""
        rows = self._rows(_DONE, since.isoformat())
        return {place: Done(date.fromisoformat(day), times) for place, day, times in rows}

    def done_elsewhere(self, since: date) -> list[tuple[float, float, int]]:
        """Return longitude, latitude and number of what was done at no known place since a day."""
        return [(x, y, times) for x, y, times in self._rows(_DONE_ELSEWHERE, since.isoformat())]

    def _rows(self, query: str, *values: str) -> Iterator[Any]:
        return iter(self._store.connections.read().execute(query, values))

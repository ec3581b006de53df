"""What the map needs of many records at once: read column by column, as pins are counted by thousands."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from fieldapp.storage.store import Store

_PLACES = """
SELECT id, name, kind, json_extract(own_words, '$.kind'), point, polygon FROM place
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


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place: its kind by code and in own words, its position and extent as JSON values."""

    id: str
    name: str
    kind: str
    own_kind: str
    point: dict[str, Any] | None
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
        for record_id, name, kind, own, point, polygon in self._rows(_PLACES):
            values = (json.loads(one) if one else None for one in (point, polygon))
            yield PlaceRow(record_id, name, kind or "", own or "", *values)

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

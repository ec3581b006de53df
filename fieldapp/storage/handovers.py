"""How much and how lately the people, places and promises of an area were worked with."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from fieldapp.domain.periods import Period
from fieldapp.storage.driver import Connection
from fieldapp.storage.store import Store

# Work of the last month counts eight times as much as work of more than half a year ago.
_WEIGHT = (
    "sum(CASE WHEN activity.day >= :month_ago THEN 8 WHEN activity.day >= :quarter_ago THEN 4"
    " WHEN activity.day >= :half_year_ago THEN 2 ELSE 1 END)"
)
_WITH_CONTACTS = (
    "FROM activity INDEXED BY activity_with_contacts, json_each(activity.contacts) AS person"
    " WHERE activity.area_id = :area AND activity.deleted = 0 AND activity.contacts <> '[]'"
)
_AT_PLACES = (
    "FROM activity INDEXED BY activity_at_place"
    " WHERE activity.area_id = :area AND activity.deleted = 0"
)
# Spelled out: of a generated column SQLite does not see that the index holds it.
_PLACE_ID = "json_extract(activity.place, '$.place_id')"
_PLACE_TEXT = "json_extract(activity.place, '$.text')"
_CONTACTS = (
    f"SELECT person.value, count(*), max(activity.day), {_WEIGHT},"
    " json_group_array(DISTINCT activity.author_id), json_group_array(DISTINCT activity.officers)"
    f" {_WITH_CONTACTS} GROUP BY 1"
)
_KNOWN = (
    "SELECT id, function, partner_id, map_key FROM contact"
    " WHERE area_id = :area AND deleted = 0 AND removal_request IS NULL"
)
_USUAL_PLACES = (
    f"SELECT person.value, {_PLACE_ID}, count(*) {_WITH_CONTACTS}"
    " AND person.value IN (SELECT value FROM json_each(:chosen)) GROUP BY 1, 2 ORDER BY 3"
)
_PLACES = (
    f"SELECT {_PLACE_ID}, {_PLACE_TEXT}, count(*), max(activity.day),"
    f" {_WEIGHT}, count(DISTINCT activity.author_id) {_AT_PLACES} GROUP BY 1, 2"
)
_PROMISES = (
    f"SELECT commitment.promise_id, count(*), max(activity.day), {_WEIGHT}"
    " FROM commitment CROSS JOIN activity_commitment AS counted"
    " ON counted.commitment_id = commitment.id AND counted.deleted = 0"
    " CROSS JOIN activity INDEXED BY activity_day_of"
    " ON activity.id = counted.activity_id AND activity.deleted = 0"
    " WHERE commitment.area_id = :area AND commitment.deleted = 0 GROUP BY 1"
)
_TURNED_TO_US = (
    "SELECT contact_id, count(*), max(date(at)) FROM citizen_contact"
    " WHERE area_id = :area AND deleted = 0 AND contact_id IS NOT NULL GROUP BY 1"
)
_TOPICS = (
    "SELECT topic, count(*), max(date(at)) FROM citizen_contact"
    " WHERE area_id = :area AND deleted = 0 AND date(at) >= :year_ago GROUP BY 1"
)
_TAKEN_UP = (
    " AND activity.day BETWEEN :first AND :last"
    " AND (activity.author_id = :officer OR instr(activity.officers, :officer)) GROUP BY 1"
)


class Known(NamedTuple):
    """A contact person, as far as it matters who comes first; 2,000 whole records take longer."""

    id: str
    function: str
    partner_id: str | None
    is_key: bool


@dataclass(frozen=True)
class WorkedWith:
    """What the log knows of a person, a place or a promise."""

    times: int = 0
    last: date | None = None
    weight: int = 0
    """How much, and how lately."""
    officers: int = 0
    """By how many officers; 0 where that is not known."""

    def and_also(self, other: "WorkedWith") -> "WorkedWith":
        """Return both together."""
        return WorkedWith(
            times=self.times + other.times,
            last=max(filter(None, (self.last, other.last)), default=None),
            weight=self.weight + other.weight,
            officers=max(self.officers, other.officers),
        )


NOTHING = WorkedWith()


class AreaLog:
    """Reads the log of one area, as of one day: each question is one walk along an index."""

    def __init__(self, store: Store, area_id: str, day: date) -> None:
        self._store = store
        self._values = {
            "area": area_id,
            "month_ago": _before(day, 30),
            "quarter_ago": _before(day, 91),
            "half_year_ago": _before(day, 183),
            "year_ago": _before(day, 365),
        }

    @property
    def _connection(self) -> Connection:
        return self._store.connections.read()

    def contacts(self) -> dict[str, WorkedWith]:
        """Return how contact persons were worked with, by id."""
        found = {
            contact_id: WorkedWith(
                times, date.fromisoformat(last), weight, _how_many(authors, companies)
            )
            for contact_id, times, last, weight, authors, companies in self._rows(_CONTACTS)
        }
        for contact_id, times, last in self._rows(_TURNED_TO_US):
            came = WorkedWith(times, date.fromisoformat(last), times)
            found[contact_id] = found.get(contact_id, NOTHING).and_also(came)
        return found

    def known(self) -> list[Known]:
        """Return the contact persons, those that asked to be removed left out."""
        return [
            Known(contact_id, function, partner_id, bool(is_key))
            for contact_id, function, partner_id, is_key in self._rows(_KNOWN)
        ]

    def usual_places(self, contact_ids: Collection[str]) -> dict[str, str]:
        """Return the place where each of these contact persons is met most often, where known."""
        chosen = {"chosen": json.dumps(list(contact_ids))}
        rows = self._rows(_USUAL_PLACES, chosen)
        return {contact_id: place_id for contact_id, place_id, _ in rows if place_id}

    def places(self) -> tuple[dict[str, WorkedWith], dict[str, WorkedWith]]:
        """Return how places were worked at: those known by id, and those known by words alone."""
        known: dict[str, WorkedWith] = {}
        named: dict[str, WorkedWith] = {}
        for place_id, text, times, last, weight, officers in self._rows(_PLACES):
            home, key = (known, place_id) if place_id else (named, text)
            if key:
                here = WorkedWith(times, date.fromisoformat(last), weight, officers)
                home[key] = home.get(key, NOTHING).and_also(here)
        return known, named

    def promises(self) -> dict[str, WorkedWith]:
        """Return how much was done for promises, by id."""
        return {
            promise_id: WorkedWith(times, date.fromisoformat(last), weight)
            for promise_id, times, last, weight in self._rows(_PROMISES)
        }

    def topics(self) -> dict[str, WorkedWith]:
        """Return what citizens turned to us about within a year, by topic."""
        return {
            topic: WorkedWith(times, date.fromisoformat(last), times)
            for topic, times, last in self._rows(_TOPICS)
        }

    def taken_up(self, officer_id: str, period: Period) -> dict[str, date]:
        """Return the contact persons and places that an officer worked with, and since when."""
        values = {
            "officer": officer_id,
            "first": period.first.isoformat(),
            "last": period.last.isoformat(),
        }
        people = f"SELECT person.value, min(activity.day) {_WITH_CONTACTS}{_TAKEN_UP}"
        places = f"SELECT {_PLACE_ID}, min(activity.day) {_AT_PLACES}{_TAKEN_UP}"
        found = {*self._rows(people, values), *self._rows(places, values)}
        return {key: date.fromisoformat(day) for key, day in found if key}

    def _rows(self, query: str, values: Mapping[str, str] | None = None) -> list[tuple[Any, ...]]:
        return list(self._connection.execute(query, {**self._values, **(values or {})}))


def _how_many(authors: str, companies: str) -> int:
    """Return how many officers there are among authors and those who came along."""
    along = (officer for company in json.loads(companies) for officer in json.loads(company))
    return len({*json.loads(authors), *along})


def _before(day: date, days: int) -> str:
    return (day - timedelta(days=days)).isoformat()

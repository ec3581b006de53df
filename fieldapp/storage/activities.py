"""The log as lists: filters, day groups and windows, quick at a million rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.domain.record import Document
from fieldapp.storage.driver import Connection
from fieldapp.storage.folding import words_in
from fieldapp.storage.store import Store


@dataclass(frozen=True)
class DayGroup:
    """A local day of the log: how many activities, and how many minutes in all."""

    day: date
    count: int
    minutes: int


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """One row of the list: what it shows and no more."""

    id: str
    day: str
    started_at: datetime
    minutes: int
    type: str
    own_type: str
    place: str
    promise: str
    officers_n: int
    author: str
    sync_state: str
    who: tuple[str, ...] = ()
    """The names of the officers who took part, as far as they are known here."""


_LINE = """
SELECT activity.id, day, activity.started_at, minutes, type,
    CASE WHEN activity.own_words = '{}' THEN ''
        ELSE coalesce(json_extract(activity.own_words, '$.type'), '') END,
    coalesce(place_text, ''),
    coalesce((SELECT promise.title FROM activity_commitment AS counted
        JOIN commitment ON commitment.id = counted.commitment_id
        JOIN promise ON promise.id = commitment.promise_id
        WHERE counted.activity_id = activity.id AND counted.deleted = 0 LIMIT 1), ''),
    officers_n,
    coalesce((SELECT display_name FROM officer WHERE officer.id = activity.author_id), ''),
    activity.sync_state,
    coalesce((SELECT group_concat(display_name, char(10)) FROM json_each(activity.officers) AS one
        JOIN officer ON officer.id = one.value), '')
FROM activity
"""

# What the index activity_by_day gives without sorting, as each of its entries ends with the rowid.
_NEWEST_FIRST = """day DESC, activity.started_at DESC, minutes DESC, activity.rowid DESC"""


class Activities:
    """Reads the log."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def days(self, chosen: ActivityFilter, *, limit: int = -1) -> list[DayGroup]:
        """Return the newest `limit` days that have activities, newest first; -1 is all of them."""
        whole_log = limit < 0 and chosen.since is None
        where, values = condition(chosen) if whole_log else self._condition(chosen)
        rows = self._read().execute(
            f"SELECT day, count(*), sum(minutes) FROM activity WHERE {where}"
            " GROUP BY day ORDER BY day DESC LIMIT ?",
            (*values, limit),
        )
        return [DayGroup(date.fromisoformat(day), *rest) for day, *rest in rows]

    def lines(self, chosen: ActivityFilter, first: date, last: date) -> list[ActivityLine]:
        """Return the activities from day `first` to day `last`, newest first."""
        where, values = self._condition(chosen)
        rows = self._read().execute(
            f"{_LINE} WHERE {where} AND day BETWEEN ? AND ? ORDER BY {_NEWEST_FIRST}",
            (*values, first.isoformat(), last.isoformat()),
        )
        return [_line(row) for row in rows]

    def lines_of_day(
        self, chosen: ActivityFilter, day: date, limit: int, offset: int
    ) -> list[ActivityLine]:
        """Return a window of one day's activities, newest first."""
        where, values = self._condition(chosen)
        rows = self._read().execute(
            f"{_LINE} WHERE {where} AND day = ? ORDER BY {_NEWEST_FIRST} LIMIT ? OFFSET ?",
            (*values, day.isoformat(), limit, offset),
        )
        return [_line(row) for row in rows]

    def window(
        self, chosen: ActivityFilter, day: date, offset: int, limit: int
    ) -> list[ActivityLine]:
        """Return a window that begins at the `offset`-th line of `day` and goes back in time."""
        where, values = self._condition(chosen)
        rows = self._read().execute(
            f"{_LINE} WHERE {where} AND day <= ? ORDER BY {_NEWEST_FIRST} LIMIT ? OFFSET ?",
            (*values, day.isoformat(), limit, offset),
        )
        return [_line(row) for row in rows]

    def position(self, chosen: ActivityFilter, record_id: str) -> tuple[date, int] | None:
        """Return the day of an activity and its place within it, or None if it is not chosen."""
        where, values = self._condition(chosen)
        read = self._read()
        stands = f"SELECT day, started_at, minutes, rowid FROM activity WHERE {where} AND id = ?"
        found = read.execute(stands, (*values, record_id)).fetchone()
        if found is None:
            return None
        newer = (
            f"SELECT count(*) FROM activity WHERE {where} AND day = ?"
            " AND (activity.started_at, minutes, activity.rowid) > (?, ?, ?)"
        )
        (before,) = read.execute(newer, (*values, *found)).fetchone()
        return date.fromisoformat(found[0]), before

    def total(self, chosen: ActivityFilter) -> tuple[int, int]:
        """Return how many activities there are, and how many minutes in all."""
        where, values = self._condition(chosen)
        query = f"SELECT count(*), coalesce(sum(minutes), 0) FROM activity WHERE {where}"
        count, minutes = self._read().execute(query, values).fetchone()
        return count, minutes

    def documents(self, chosen: ActivityFilter) -> Iterator[Document]:
        """Yield the chosen activities, oldest first, for an export."""
        where, values = self._condition(chosen)
        return self._store.documents("activity", where, values, "day, started_at, id")

    def newest(self, chosen: ActivityFilter, limit: int = 1) -> list[Document]:
        """Return the activities that were logged last."""
        where, values = self._condition(chosen)
        order = f"created_at DESC, id DESC LIMIT {int(limit)}"
        return list(self._store.documents("activity", where, values, order))

    def habits(self, author_id: str, limit: int = 8) -> list[tuple[str, str, str | None]]:
        """Return the most used (type, place words, place id) of an officer's last 200 activities."""
        rows = self._read().execute(
            "SELECT type, place_text, place_id FROM (SELECT type, place_text, place_id FROM activity"
            " WHERE deleted = 0 AND author_id = ? ORDER BY created_at DESC LIMIT 200)"
            " GROUP BY type, place_text ORDER BY count(*) DESC LIMIT ?",
            (author_id, limit),
        )
        return [(kind, place or "", place_id) for kind, place, place_id in rows]

    def written_places(self, *, looked_through: int = 500, limit: int = 20) -> list[str]:
        """Return the places that were lately written as words, the most used first."""
        rows = self._read().execute(
            "SELECT place_text FROM (SELECT place_text, place_id FROM activity WHERE deleted = 0"
            " ORDER BY day DESC LIMIT ?) WHERE place_id IS NULL AND place_text <> ''"
            " GROUP BY place_text ORDER BY count(*) DESC LIMIT ?",
            (looked_through, limit),
        )
        return [text for (text,) in rows]

    def _condition(self, chosen: ActivityFilter) -> tuple[str, list[object]]:
        return condition(chosen, along_days=not self._is_rare(chosen))

    def _is_rare(self, chosen: ActivityFilter) -> bool:
        """Say whether so few activities have the promise or words that they are best sorted."""
        for query, value in (
            (_OF_PROMISE, chosen.promise_id),
            (_WITH_WORDS, _match(chosen.words)),
        ):
            limited = f"SELECT count(*) FROM ({query} LIMIT {RARE})"
            if value and self._read().execute(limited, (value,)).fetchone()[0] < RARE:
                return True
        return False

    def _read(self) -> Connection:
        return self._store.connections.read()


def _line(row: tuple[Any, ...]) -> ActivityLine:
    record_id, day, started_at, *rest, who = row
    rest.append(tuple(who.split("\n")) if who else ())
    return ActivityLine(record_id, day, datetime.fromisoformat(started_at), *rest)


def condition(chosen: ActivityFilter, *, along_days: bool = False) -> tuple[str, list[object]]:
    """Return the SQL condition of a filter and its values.

    Args:
        chosen: The filter.
        along_days: Walk the log day by day and look at each activity, rather than gather those
            of a promise or with words first: quicker where there are many of them.
    """
    parts, values = ["activity.deleted = 0"], list[object]()
    for sql, value in (
        ("day >= ?", chosen.since.isoformat() if chosen.since else ""),
        ("day <= ?", chosen.until.isoformat() if chosen.until else ""),
        ("activity.area_id = ?", chosen.area_id),
        ("unit_kind = ?", chosen.unit_kind.value if chosen.unit_kind else ""),
        ("activity.author_id = ?", chosen.author_id),
        (_FOR_PROMISE if along_days else f"activity.id IN ({_OF_PROMISE})", chosen.promise_id),
        (f"{'+' * along_days}activity.id IN ({_WITH_WORDS})", _match(chosen.words)),
    ):
        if value:
            parts.append(sql)
            values.append(value)
    if chosen.types:
        parts.append(f"type IN ({', '.join('?' * len(chosen.types))})")
        values += [kind.value for kind in chosen.types]
    if chosen.place:
        parts.append("(place_id = ? OR instr(lower(place_text), lower(?)))")
        values += [chosen.place, chosen.place]
    return " AND ".join(parts), values


def _match(words: str) -> str:
    """Return what the search index is asked for: every word, or a word that begins so."""
    found = " AND ".join(f'"{word}" *' for word in words_in(words))
    return f"{{words}} : ({found})" if found else ""


RARE = 5000
"""Fewer matches than this are gathered and sorted; more are looked for along the days."""

_OF_PROMISE = """
    SELECT counted.activity_id FROM activity_commitment AS counted
    JOIN commitment ON commitment.id = counted.commitment_id
    WHERE commitment.promise_id = ? AND counted.deleted = 0"""

_FOR_PROMISE = """EXISTS (
    SELECT 1 FROM activity_commitment AS counted
    JOIN commitment ON commitment.id = counted.commitment_id
    WHERE counted.activity_id = activity.id AND counted.deleted = 0
        AND commitment.promise_id = ?)"""

_WITH_WORDS = """
    SELECT entry.record_id FROM search CROSS JOIN entry ON entry.number = search.rowid
    WHERE search MATCH ? AND entry.record_type = 'activity'"""

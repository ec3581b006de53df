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
    activity.sync_state
FROM activity
"""


class Activities:
    """Reads the log."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def days(self, chosen: ActivityFilter, *, limit: int = -1) -> list[DayGroup]:
        """Return the newest `limit` days that have activities, newest first."""
        where, values = condition(chosen)
        rows = self._read().execute(
            f"SELECT day, count(*), sum(minutes) FROM activity WHERE {where}"
            " GROUP BY day ORDER BY day DESC LIMIT ?",
            (*values, limit),
        )
        return [DayGroup(date.fromisoformat(day), *rest) for day, *rest in rows]

    def lines(self, chosen: ActivityFilter, first: date, last: date) -> list[ActivityLine]:
        """Return the activities from day `first` to day `last`, newest first."""
        where, values = condition(chosen)
        rows = self._read().execute(
            f"{_LINE} WHERE {where} AND day BETWEEN ? AND ? ORDER BY day DESC,"
            " activity.started_at DESC, activity.id DESC",
            (*values, first.isoformat(), last.isoformat()),
        )
        return [_line(row) for row in rows]

    def lines_of_day(
        self, chosen: ActivityFilter, day: date, limit: int, offset: int
    ) -> list[ActivityLine]:
        """Return a window of one day's activities, newest first."""
        where, values = condition(chosen)
        rows = self._read().execute(
            f"{_LINE} WHERE {where} AND day = ? ORDER BY activity.started_at DESC,"
            " activity.id DESC LIMIT ? OFFSET ?",
            (*values, day.isoformat(), limit, offset),
        )
        return [_line(row) for row in rows]

    def total(self, chosen: ActivityFilter) -> tuple[int, int]:
        """Return how many activities there are, and how many minutes in all."""
        where, values = condition(chosen)
        query = f"SELECT count(*), coalesce(sum(minutes), 0) FROM activity WHERE {where}"
        count, minutes = self._read().execute(query, values).fetchone()
        return count, minutes

    def documents(self, chosen: ActivityFilter) -> Iterator[Document]:
        """Yield the chosen activities, oldest first, for an export."""
        where, values = condition(chosen)
        return self._store.documents("activity", where, values, "day, started_at, id")

    def newest(self, chosen: ActivityFilter, limit: int = 1) -> list[Document]:
        """Return the activities that were logged last."""
        where, values = condition(chosen)
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

    def _read(self) -> Connection:
        return self._store.connections.read()


def _line(row: tuple[Any, ...]) -> ActivityLine:
    record_id, day, started_at, *rest = row
    return ActivityLine(record_id, day, datetime.fromisoformat(started_at), *rest)


def condition(chosen: ActivityFilter) -> tuple[str, list[object]]:
    """Return the SQL condition of a filter and its values."""
    parts, values = ["activity.deleted = 0"], list[object]()
    for sql, value in (
        ("day >= ?", chosen.since.isoformat() if chosen.since else ""),
        ("day <= ?", chosen.until.isoformat() if chosen.until else ""),
        ("activity.area_id = ?", chosen.area_id),
        ("unit_kind = ?", chosen.unit_kind.value if chosen.unit_kind else ""),
        ("activity.author_id = ?", chosen.author_id),
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
    if chosen.promise_id:
        parts.append(_TOWARDS_PROMISE)
        values.append(chosen.promise_id)
    if words_in(chosen.words):
        parts.append(_HOLDING_WORDS)
        values.append(" AND ".join(f'"{word}" *' for word in words_in(chosen.words)))
    return " AND ".join(parts), values


_TOWARDS_PROMISE = """activity.id IN (
    SELECT counted.activity_id FROM activity_commitment AS counted
    JOIN commitment ON commitment.id = counted.commitment_id
    WHERE commitment.promise_id = ? AND counted.deleted = 0)"""

_HOLDING_WORDS = """activity.id IN (
    SELECT entry.record_id FROM search CROSS JOIN entry ON entry.number = search.rowid
    WHERE search MATCH '{words} : (' || ? || ')' AND entry.record_type = 'activity')"""

"""Figures of the day that need SQL of their own: what will be purged, what was followed up."""

from datetime import date, datetime

from fieldapp.storage.store import Store

_OF_WORK = ("contact", "citizen_contact", "activity")
_HANDED_OVER = ("map_entry", "briefing_day", "handover_question", "handover_version")
_TO_BE_PURGED = " UNION ALL ".join(
    f"SELECT '{name}', count(*) FROM {name}"
    " WHERE purge_on IS NOT NULL AND purge_on BETWEEN ?1 AND ?2"
    for name in (*_OF_WORK, *_HANDED_OVER)
)
_USUAL = """
SELECT type, place_text, place_id FROM (
    SELECT type, place_text, place_id FROM activity
    WHERE deleted = 0 AND author_id = ? ORDER BY day DESC, started_at DESC LIMIT 200)
WHERE place_text <> '' GROUP BY type, place_text ORDER BY count(*) DESC
"""
_FOLLOWED_UP = """
SELECT max(occurred_at) FROM change
WHERE record_id = ? AND json_extract(new_values, '$.status') = 'followed_up'
"""


class TodayFigures:
    """Reads them, each by an index."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def to_be_purged(self, first: date, last: date) -> dict[str, int]:
        """Return how many records of each type lose their personal data between two days."""
        connection = self._store.connections.read()
        rows = connection.execute(_TO_BE_PURGED, (first.isoformat(), last.isoformat()))
        return {type_name: count for type_name, count in rows if count}

    def usual(self, author_id: str) -> list[tuple[str, str, str | None]]:
        """Return the (type, place words, place id) of an officer's latest days, most used first.

        It walks the index of days from its end, so the length of the log does not matter.
        """
        rows = self._store.connections.read().execute(_USUAL, (author_id,))
        return [(kind, place, place_id) for kind, place, place_id in rows]

    def followed_up_at(self, promise_id: str) -> datetime | None:
        """Return when a promise was last set to followed up on this computer, None if never."""
        connection = self._store.connections.read()
        (at,) = connection.execute(_FOLLOWED_UP, (promise_id,)).fetchone()
        return datetime.fromisoformat(at) if at else None

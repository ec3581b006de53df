"""Which activities were logged towards a commitment or a promise, and what they count."""

from dataclasses import dataclass
from datetime import date, datetime

from fieldapp.domain.activity import Activity
from fieldapp.storage.store import Store

_LINES = """
SELECT activity.id, activity.day, activity.started_at, minutes, type,
    CASE WHEN activity.own_words = '{}' THEN ''
        ELSE coalesce(json_extract(activity.own_words, '$.type'), '') END,
    coalesce(place_text, ''), coalesce(officer.display_name, ''), counted.counted, counted.why_not
FROM activity_commitment AS counted
JOIN activity ON activity.id = counted.activity_id
LEFT JOIN officer ON officer.id = activity.author_id
WHERE counted.commitment_id = ? AND counted.deleted = 0 AND activity.deleted = 0
ORDER BY activity.day DESC, activity.started_at DESC, activity.id DESC LIMIT ?
"""
_OF_PROMISE = """deleted = 0 AND id IN (
    SELECT counted.activity_id FROM activity_commitment AS counted
    JOIN commitment ON commitment.id = counted.commitment_id
    WHERE commitment.promise_id = ? AND counted.deleted = 0)"""


@dataclass(frozen=True, slots=True)
class CountedLine:
    """An activity tied to a commitment: how much it counts and, if nothing, why not."""

    activity_id: str
    day: date
    started_at: datetime
    minutes: int
    type: str
    own_type: str
    place: str
    author: str
    counted: float
    why_not: str


def lines_of_commitment(store: Store, commitment_id: str, limit: int) -> list[CountedLine]:
    """Return the activities tied to a commitment, newest first."""
    rows = store.connections.read().execute(_LINES, (commitment_id, limit))
    return [
        CountedLine(record_id, date.fromisoformat(day), datetime.fromisoformat(started_at), *rest)
        for record_id, day, started_at, *rest in rows
    ]


def activities_of_promise(store: Store, promise_id: str) -> list[Activity]:
    """Return every activity that was logged for a promise, oldest first."""
    found = store.records("activity", _OF_PROMISE, (promise_id,))
    return [record for record in found if isinstance(record, Activity)]

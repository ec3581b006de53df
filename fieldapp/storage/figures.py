"""What the doses are worked out from: counts by day, other events, requests."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from fieldapp.base.clock import local_date, zone_named
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.dose import Counted, Request, Work
from fieldapp.domain.periods import Period
from fieldapp.domain.vocabulary import CommitmentKind, ContactType
from fieldapp.storage.store import Store

# One answer of one row: each row that is fetched lets go of Python's lock, and a busy window makes
# the next one wait for it. The joins keep their order: what counts first, by its index, then its
# day; from the days on, every question would walk through the work of all commitments.
_COUNTED = """
SELECT json_group_array(json_array(commitment_id, day, amount)) FROM (
    SELECT counted.commitment_id, activity.day, sum(counted.counted) AS amount
    FROM json_each(?) AS chosen
    CROSS JOIN activity_commitment AS counted ON counted.commitment_id = chosen.value
    CROSS JOIN activity ON activity.id = counted.activity_id
    WHERE counted.deleted = 0 AND activity.deleted = 0 AND activity.day BETWEEN ? AND ?
    GROUP BY 1, 2)
"""


class Figures:
    """Reads the work done on commitments."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def work_on(self, commitment: Commitment, period: Period) -> Work:
        """Return what is known of the work on a commitment that was promised for `period`."""
        return self.work_on_all([(commitment, period)])[commitment.id]

    def work_on_all(self, promised: Sequence[tuple[Commitment, Period]]) -> Mapping[str, Work]:
        """Return what is known of the work on commitments and their periods, by commitment.

        A milestone may be due after the period; work up to that day is told as well.
        """
        spans = {one.id: _span(one, period) for one, period in promised}
        counted: dict[str, list[Counted]] = {commitment_id: [] for commitment_id in spans}
        for commitment_id, day, amount in self._counted(spans):
            if spans[commitment_id].holds(done := date.fromisoformat(day)):
                counted[commitment_id].append(Counted(done, amount))
        return {
            one.id: Work(counted[one.id], self._other_events(one), self._requests(one))
            for one, _ in promised
        }

    def _counted(self, spans: Mapping[str, Period]) -> list[tuple[str, str, float]]:
        """Return (commitment, day, amount), days in order."""
        if not spans:
            return []
        first = min(span.first for span in spans.values())
        last = max(span.last for span in spans.values())
        values = (json.dumps(list(spans)), first.isoformat(), last.isoformat())
        (found,) = self._store.connections.read().execute(_COUNTED, values).fetchone()
        return json.loads(found)  # type: ignore[no-any-return]

    def _other_events(self, commitment: Commitment) -> Sequence[Counted]:
        if commitment.per_activity_type is None:
            return ()
        rows = self._store.connections.read().execute(
            "SELECT day FROM activity WHERE deleted = 0 AND type = ? AND area_id = ?",
            (commitment.per_activity_type.value, commitment.area_id),
        )
        return [Counted(date.fromisoformat(day)) for (day,) in rows]

    def _requests(self, commitment: Commitment) -> Sequence[Request]:
        if commitment.kind is not CommitmentKind.ON_REQUEST:
            return ()
        rows = self._store.connections.read().execute(
            "SELECT at, replied_at, zone FROM citizen_contact"
            " WHERE deleted = 0 AND type = ? AND area_id = ?",
            (ContactType.PROMISED_HELP.value, commitment.area_id),
        )
        return [
            Request(_day(at, zone), _day(answered, zone) if answered else None)
            for at, answered, zone in rows
        ]

    def commitments_of(self, promise_id: str) -> list[Commitment]:
        """Return the commitments of a promise, oldest first."""
        found = self._store.records("commitment", "deleted = 0 AND promise_id = ?", (promise_id,))
        return [record for record in found if isinstance(record, Commitment)]

    def commitments_by_promise(self) -> dict[str, list[Commitment]]:
        """Return every commitment, by promise."""
        found: dict[str, list[Commitment]] = {}
        for record in self._store.records("commitment"):
            if isinstance(record, Commitment):
                found.setdefault(record.promise_id, []).append(record)
        return found

    def promise_of_activity(self, activity_id: str) -> str | None:
        """Return the promise that an activity was logged for, None if for none."""
        row = (
            self._store.connections.read()
            .execute(
                "SELECT commitment.promise_id FROM activity_commitment AS counted"
                " JOIN commitment ON commitment.id = counted.commitment_id"
                " WHERE counted.activity_id = ? AND counted.deleted = 0 LIMIT 1",
                (activity_id,),
            )
            .fetchone()
        )
        return row[0] if row else None


def _span(commitment: Commitment, period: Period) -> Period:
    return Period(period.first, max(period.last, commitment.due or period.last))


def _day(moment: str, zone: str) -> date:
    return local_date(datetime.fromisoformat(moment), zone_named(zone))

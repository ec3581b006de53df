"""What was written on this laptop in a span of time, and how far it has come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from fieldapp.storage.driver import Connection
from fieldapp.storage.store import Store

_GONE = "('discarded', 'gone')"
"""Changes that a person took back, or that were erased: they are on their way to nowhere."""
_LATER = "SELECT 1 FROM change AS later WHERE later.record_id = change.record_id AND later.state"


@dataclass(frozen=True)
class Written:
    """A record that was made here, with the number of its first change in this laptop's line."""

    record_id: str
    number: int
    created: bool
    """Whether the server has acknowledged that it was made."""
    reach: Literal["received", "waits", "refused"]
    """What became of every change that was made to it here, taken together."""


@dataclass(frozen=True)
class ChainEnd:
    """The end of this laptop's line: every change before it goes into its hash."""

    number: int
    hash: str


@dataclass(frozen=True)
class Amount:
    """How many changes were written, and how many of them the server has acknowledged."""

    written: int
    received: int


class Shifts:
    """The changes of one profile in the order in which they were written."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def start(self, pause: timedelta) -> datetime | None:
        """Return when the first change after the latest long pause was written."""
        first: datetime | None = None
        for _number, moment in self._backwards():
            if first is not None and first - moment > pause:
                break
            first = moment
        return first

    def _first_number(self, since: datetime) -> int:
        """Return the number from which on changes were written since a moment."""
        first = self.chain_end().number + 1
        for number, moment in self._backwards():
            if moment < since:
                break
            first = number
        return first

    def _backwards(self) -> Iterator[tuple[int, datetime]]:
        rows = self._connection().execute(
            "SELECT number, recorded_at FROM change ORDER BY number DESC"
        )
        return ((number, datetime.fromisoformat(moment)) for number, moment in rows)

    def made(self, record_type: str, since: datetime) -> list[Written]:
        """Return the records of a type that were made here since then, in their order."""
        rows = self._connection().execute(
            "SELECT record_id, number, state = 'acked', CASE"
            f" WHEN EXISTS ({_LATER} = 'rejected') THEN 'refused'"
            f" WHEN EXISTS ({_LATER} NOT IN ('acked', 'discarded', 'gone')) THEN 'waits'"
            " ELSE 'received' END FROM change WHERE number >= ? AND record_type = ? AND kind = 'create'"
            f" AND state NOT IN {_GONE} ORDER BY number",
            (self._first_number(since), record_type),
        )
        return [Written(one, number, bool(acked), reach) for one, number, acked, reach in rows]

    def amount(self, since: datetime) -> Amount:
        """Count every change that was written here since then."""
        written, received = (
            self._connection()
            .execute(
                "SELECT count(*), count(*) FILTER (WHERE state = 'acked') FROM change"
                f" WHERE number >= ? AND state NOT IN {_GONE}",
                (self._first_number(since),),
            )
            .fetchone()
        )
        return Amount(written, received)

    def chain_end(self) -> ChainEnd:
        """Return the end of the line; number 0 where nothing was written yet."""
        newest = "SELECT number, chain_hash FROM change ORDER BY number DESC LIMIT 1"
        row = self._connection().execute(newest).fetchone()
        return ChainEnd(*row) if row else ChainEnd(0, "")

    def _connection(self) -> Connection:
        return self._store.connections.read()

"""The store's side of sync: what waits to be sent, how far it has come, and the past exchanges."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from fieldapp.base.ids import new_id
from fieldapp.storage import healing, journal, left_ends
from fieldapp.storage.erasing import unconfirmed
from fieldapp.storage.journal import instant
from fieldapp.storage.outgoing import Outgoing, outgoing
from fieldapp.storage.store import Store
from fieldapp.wire.hashing import digest_of, record_mark
from fieldapp.wire.messages import DeviceChange, Head

if TYPE_CHECKING:
    from fieldapp.storage.settlement import Settlement

Reached = Literal["here", "server", "backup"]
"""How far a record's newest change has come: saved here, on the server, in the server's backup."""


@dataclass(frozen=True)
class Waiting:
    """How much is not yet part of what the server holds, counted from the database.

    Also what the server holds back until something that it belongs to has arrived.
    """

    waiting: int
    needs_you: int
    oldest: datetime | None


@dataclass(frozen=True)
class Counts:
    """How far the changes that were made here have come."""

    here: int
    """Saved on this laptop alone."""
    server: int
    """On the server, and in no checked backup of it yet."""
    backup: int
    """On the server and in its backup."""


@dataclass(frozen=True)
class OwnSum:
    """What is known here of a stream, to be compared with the server's sum."""

    cursor: int
    count: int
    digest: str


@dataclass(frozen=True)
class SyncRun:
    """One past exchange with the server."""

    at: datetime
    pushed: int
    pulled: int
    problem: str
    note: str = ""
    """What was mended in it, without personal data."""


class Outbox:
    """What waits, and what the server said."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def outgoing(self, limit: int, after: int = 0) -> list[Outgoing]:
        """Return the oldest unsent changes with numbers beyond `after`, as they travel."""
        return outgoing(self._store.connections.read(), limit, after)

    def pending(self, limit: int) -> list[DeviceChange]:
        """Return the oldest unsent changes as messages."""
        return [DeviceChange.model_validate_json(one.text) for one in self.outgoing(limit)]

    def refused(self) -> list[journal.Entry]:
        """Return the changes that the server refused and a person must look at."""
        return journal.in_state(self._store.connections.read(), "rejected")

    def unsent(self, limit: int = 200) -> list[journal.Entry]:
        """Return the changes that wait, oldest first."""
        return journal.in_state(self._store.connections.read(), "pending", limit)

    def waiting(self) -> Waiting:
        """Count what has not reached the server and what needs a person."""
        connection = self._store.connections.read()
        waiting, oldest = connection.execute(
            "SELECT count(*), min(recorded_at) FROM change"
            " WHERE state IN ('pending', 'held') AND state <> 'acked'"
        ).fetchone()
        refused, conflicts = connection.execute(
            f"SELECT (SELECT count(*) FROM change WHERE {journal.REJECTED}),"
            " (SELECT count(DISTINCT record_id) FROM proposal)"
        ).fetchone()
        since = datetime.fromisoformat(oldest) if oldest else None
        return Waiting(waiting, refused + conflicts, since)

    def unsent_count(self) -> int:
        """Count the changes that wait to be sent."""
        query = f"SELECT count(*) FROM change WHERE {journal.PENDING}"
        return int(self._store.connections.read().execute(query).fetchone()[0])

    def heads(self) -> dict[str, Head]:
        """Return how far each stream is known."""
        rows = self._store.connections.read().execute(
            "SELECT name, head_seq, head_hash FROM stream WHERE head_hash <> ''"
        )
        return {name: Head(seq=seq, hash=link) for name, seq, link in rows}

    def told_heads(self) -> dict[str, Head]:
        """Return how far each stream is known, those as well that the officer no longer reads."""
        return left_ends.ends(self._store) | self.heads()

    def cursors(self) -> dict[str, int]:
        """Return up to which number each stream was pulled."""
        rows = self._store.connections.read().execute("SELECT name, cursor FROM stream")
        return dict(rows.fetchall())

    def counts(self) -> Counts:
        """Count how far the changes made here have come."""
        connection = self._store.connections.read()
        here, acked = connection.execute(
            f"SELECT (SELECT count(*) FROM change WHERE {journal.UNSETTLED} AND state <> 'acked'),"
            " (SELECT count(*) FROM change WHERE state = 'acked')"
        ).fetchone()
        (backup,) = connection.execute(
            "SELECT coalesce(sum((SELECT count(*) FROM change WHERE state = 'acked'"
            " AND change.stream = name AND seq BETWEEN 1 AND durable)), 0) FROM stream"
        ).fetchone()
        return Counts(here, acked - backup, backup)

    def reached(self, record_id: str) -> Reached:
        """Say how far the changes made here to a record have come."""
        connection = self._store.connections.read()
        if journal.unsettled_of(connection, record_id):
            return "here"
        beyond = (
            "SELECT 1 FROM change LEFT JOIN stream ON stream.name = change.stream"
            " WHERE record_id = ? AND state = 'acked' AND seq > coalesce(durable, 0)"
        )
        own = "SELECT 1 FROM change WHERE record_id = ? AND state = 'acked'"
        if connection.execute(beyond, (record_id,)).fetchone():
            return "server"
        return "backup" if connection.execute(own, (record_id,)).fetchone() else "server"

    def sums(self) -> dict[str, OwnSum]:
        """Return what is known of each stream, in short."""
        return {name: self._sum(name, cursor) for name, cursor in self.cursors().items()}

    def _sum(self, stream: str, cursor: int) -> OwnSum:
        rows = self._store.connections.read().execute(
            "SELECT record_id, rev FROM membership WHERE stream = ?", (stream,)
        )
        marks = [record_mark(record_id, rev) for record_id, rev in rows]
        return OwnSum(cursor, len(marks), digest_of(marks))

    def read_anew(self, streams: Iterable[str]) -> None:
        """Pull these streams from the start again; what waits to be sent stays."""
        healing.read_anew(self._store, streams)

    def heal(self, streams: Collection[str], holds: healing.Runs | None) -> int:
        """Send again what a restored server lost and read its streams anew; return how much."""
        return healing.heal(self._store, streams, holds)

    def is_rebuilding(self) -> bool:
        """Say whether a stream is being read anew."""
        return healing.is_rebuilding(self._store.connections.read())

    def take_new_device(self) -> None:
        """Go on under a new device id, because a copy of this store uses the old one as well."""
        self._store.set_fact("device", new_id())

    def removals(self, settlement: "Settlement") -> tuple[int, int]:
        """Return how many records a settlement would take away, and of how many."""
        from fieldapp.storage import leaving  # as with settling

        connection = self._store.connections.read()
        return leaving.removals(connection, settlement), leaving.shown(connection)

    def is_news(self, settlement: "Settlement") -> bool:
        """Say whether a page tells anything that is not known here yet."""
        if settlement.outcomes or settlement.copies or settlement.gone or self.is_rebuilding():
            return True
        if unconfirmed(self._store, settlement.erased):
            return True
        rows = self._store.connections.read().execute("SELECT name, durable FROM stream")
        durable, heads = dict(rows.fetchall()), self.heads()
        scope = settlement.scope.model_dump(mode="json") if settlement.scope else None
        return (
            settlement.cursors != self.cursors()
            or any(heads.get(name) != head for name, head in settlement.heads.items() if head.hash)
            or any(durable.get(name) != seq for name, seq in settlement.durable.items())
            or self._store.fact("scope") != scope
        )

    def settle(self, settlement: "Settlement") -> None:
        """Write everything an answer settles in one transaction."""
        from fieldapp.storage.settling import settle  # counts are shown long before an answer comes

        settle(self._store, settlement)

    def note_run(self, *, pushed: int, pulled: int, problem: str, note: str = "") -> None:
        """Remember how an exchange went."""
        with self._store.connections.write() as connection:
            connection.execute(
                "INSERT INTO sync_run (at, pushed, pulled, problem, note) VALUES (?, ?, ?, ?, ?)",
                (instant(self._store.clock.now()), pushed, pulled, problem, note),
            )
            connection.execute(
                "DELETE FROM sync_run WHERE number <= (SELECT max(number) - 200 FROM sync_run)"
            )

    def runs(self, limit: int = 20) -> list[SyncRun]:
        """Return the latest exchanges, newest first."""
        rows = self._store.connections.read().execute(
            "SELECT at, pushed, pulled, problem, note FROM sync_run ORDER BY number DESC LIMIT ?",
            (limit,),
        )
        return [SyncRun(datetime.fromisoformat(at), *rest) for at, *rest in rows]

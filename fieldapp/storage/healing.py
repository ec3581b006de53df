"""When the server was restored from a backup, or a stream must be read anew: nothing waits in vain.

A restored server lacks what it took in after that backup. The laptop sends again what it lost, and
reads the streams from the start; rows that do not come again leave when the reading has ended.
"""

from collections.abc import Collection, Iterable, Sequence

from fieldapp.domain.registry import RECORD_TYPES
from fieldapp.domain.vocabulary import SyncState
from fieldapp.storage import journal, left_ends
from fieldapp.storage.driver import Connection
from fieldapp.storage.store import Store

Runs = Sequence[tuple[int, int]]
"""First and last number of each run of this device's changes."""

_LOST = (
    "state IN ('acked', 'held') AND NOT EXISTS (SELECT 1 FROM held_run"
    " WHERE number BETWEEN first AND last)"
    # What was wiped since then, because a person's time was up, is not sent once more.
    " AND (kind IN ('delete', 'restore') OR new_values <> '{}')"
)


def read_anew(store: Store, streams: Iterable[str]) -> None:
    """Pull these streams from the start again; what waits to be sent stays."""
    with store.connections.write() as connection:
        for name in streams:
            connection.execute("UPDATE membership SET seen = 0 WHERE stream = ?", (name,))
            connection.execute(
                "UPDATE stream SET cursor = 0, head_seq = 0, head_hash = '', durable = 0,"
                " rebuilding = 1 WHERE name = ?",
                (name,),
            )


def heal(store: Store, streams: Collection[str], holds: Runs | None) -> int:
    """Send again what the server lost, and read these streams anew; return how much is sent again.

    `holds` are the changes of this laptop that the server still has; None where it does not say.
    """
    with store.connections.write() as connection:
        requeued = [] if holds is None else _requeue(connection, holds)
        read_anew(store, streams)
        left_ends.go_back(store, streams)
    told: dict[str, list[str]] = {}
    for record_type, record_id in requeued:
        told.setdefault(record_type, []).append(record_id)
    store.told(told)
    return len(requeued)


def _requeue(connection: Connection, holds: Runs) -> list[tuple[str, str]]:
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS held_run (first, last)")
    connection.execute("DELETE FROM held_run")
    connection.executemany("INSERT INTO held_run VALUES (?, ?)", holds)
    lost = connection.execute(
        f"SELECT DISTINCT record_type, record_id FROM change WHERE {_LOST}"
    ).fetchall()
    connection.execute(f"UPDATE change SET state = 'pending', stream = '', seq = 0 WHERE {_LOST}")
    for record_type, record_id in lost:
        if record_type in RECORD_TYPES:
            connection.execute(
                f"UPDATE {record_type} SET sync_state = ? WHERE id = ?",
                (SyncState.QUEUED.value, record_id),
            )
    journal.restamp(connection)
    return [tuple(row) for row in lost]


def is_rebuilding(connection: Connection) -> bool:
    """Say whether a stream is being read anew."""
    query = "SELECT 1 FROM stream WHERE rebuilding = 1"
    return connection.execute(query).fetchone() is not None

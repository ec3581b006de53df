"""Records that leave this laptop: lost from a stream, not brought again, or erased everywhere."""

from collections.abc import Collection, Iterable

from fieldapp.domain.registry import RECORD_TYPES
from fieldapp.storage import indexing, journal
from fieldapp.storage.driver import Connection
from fieldapp.storage.erasing import erase
from fieldapp.storage.healing import is_rebuilding
from fieldapp.storage.settlement import Gone, Settlement
from fieldapp.storage.store import Store

_UNSEEN = (
    "SELECT record_type, record_id, stream FROM membership WHERE seen = 0"
    " AND stream IN (SELECT name FROM stream WHERE rebuilding = 1)"
)

# From one stream to the next in the index: DISTINCT would read every record's line.
_STREAMS_SENT_TO = (
    "SELECT name FROM (WITH RECURSIVE sent (name) AS (SELECT min(stream) FROM membership"
    " UNION ALL SELECT (SELECT min(stream) FROM membership WHERE stream > name) FROM sent"
    " WHERE name IS NOT NULL) SELECT name FROM sent) WHERE name IS NOT NULL"
)


def take_leave(store: Store, connection: Connection, gone: Iterable[Gone]) -> None:
    """Take these out, each unless another stream still has it or work on it is unsent."""
    for one in gone:
        if one.record_type not in RECORD_TYPES:
            continue
        if one.erased and one.stream:
            erase(store, [one.record_id])
        else:
            _leave(connection, one)


def _leave(connection: Connection, gone: Gone) -> None:
    connection.execute(
        "DELETE FROM membership WHERE record_id = ? AND (stream = ? OR ?)",
        (gone.record_id, gone.stream, gone.erased),
    )
    still = "SELECT 1 FROM membership WHERE record_id = ?"
    if connection.execute(still, (gone.record_id,)).fetchone():
        return
    if gone.erased or not journal.unsettled_of(connection, gone.record_id):
        _drop(connection, gone.record_type, gone.record_id)


def _drop(connection: Connection, record_type: str, record_id: str) -> None:
    connection.execute(f"DELETE FROM {record_type} WHERE id = ?", (record_id,))
    connection.execute("DELETE FROM base WHERE record_id = ?", (record_id,))
    connection.execute("DELETE FROM proposal WHERE record_id = ?", (record_id,))
    indexing.unindex(connection, record_id)


def lost_streams(connection: Connection, streams: Collection[str]) -> list[str]:
    """Return the streams followed, or only sent to, that are not among `streams`."""
    known = connection.execute(f"SELECT name FROM stream UNION {_STREAMS_SENT_TO}").fetchall()
    return [name for (name,) in known if name not in streams]


def members_of(connection: Connection, stream: str) -> list[Gone]:
    """Return the records of a stream, as they would leave it."""
    rows = connection.execute(
        "SELECT record_type, record_id FROM membership WHERE stream = ?", (stream,)
    )
    return [Gone(record_type, record_id, stream) for record_type, record_id in rows]


def not_seen_again(connection: Connection) -> list[Gone]:
    """Return the records that a stream read anew has not brought."""
    return [Gone(*row) for row in connection.execute(_UNSEEN)]


def end_rebuilding(connection: Connection) -> None:
    """Note that the streams that were read anew are whole."""
    connection.execute("UPDATE membership SET seen = 1 WHERE seen = 0")
    connection.execute("UPDATE stream SET rebuilding = 0 WHERE rebuilding = 1")


def removals(connection: Connection, settlement: Settlement) -> int:
    """Return how many records that are shown here would be no more after this settlement."""
    leaving = {one.record_id: one.record_type for one in settlement.gone}
    leaving |= {copy.record_id: copy.record_type for copy in settlement.copies if copy.deleted}
    groups = []
    if settlement.scope is not None:
        lost = lost_streams(connection, settlement.scope.streams)
        groups += [members_of(connection, name) for name in lost]
    if settlement.ended and is_rebuilding(connection):
        groups.append(not_seen_again(connection))
    leaving |= {one.record_id: one.record_type for group in groups for one in group}
    coming = {copy.record_id for copy in settlement.copies if not copy.deleted}
    return sum(
        _is_shown(connection, record_type, record_id)
        for record_id, record_type in leaving.items()
        if record_id not in coming
    )


def _is_shown(connection: Connection, record_type: str, record_id: str) -> bool:
    if record_type not in RECORD_TYPES:
        return False
    shown = f"SELECT 1 FROM {record_type} WHERE id = ? AND deleted = 0"
    return connection.execute(shown, (record_id,)).fetchone() is not None


def shown(connection: Connection) -> int:
    """Return how many records of the server are shown here, about."""
    return int(connection.execute("SELECT count(*) FROM membership").fetchone()[0])

"""Tell in short what stands in a stream, so that a laptop can compare it with its own."""

from collections import defaultdict

from sqlalchemy import Connection, select

from fieldapp.server import tables
from fieldapp.server.access import Action, Caller, Target, allows, streams_of
from fieldapp.server.database import Database
from fieldapp.server.incoming import read_message
from fieldapp.server.streams import ends_of
from fieldapp.wire.hashing import digest_of, record_mark
from fieldapp.wire.messages import CheckReply, CheckRequest, StreamSum


def check(database: Database, caller: Caller, body: bytes) -> CheckReply:
    """Return the sums of those streams in `body` (a `CheckRequest`) that the caller reads."""
    asked = read_message(CheckRequest, body)
    names = [name for name in streams_of(caller) if name in asked.cursors]
    with database.reading() as connection:
        ends = ends_of(connection, names).heads
        marks = _marks(connection, caller, names)
    return CheckReply(
        streams={
            name: StreamSum(
                seq=ends[name].seq, count=len(marks[name]), digest=digest_of(marks[name])
            )
            for name in names
        }
    )


def _marks(connection: Connection, caller: Caller, names: list[str]) -> dict[str, list[int]]:
    record = tables.record.c
    standing = select(record.stream, record.id, record.type, record.rev).where(
        record.stream.in_(names), record.state != "erased"
    )
    marks: dict[str, list[int]] = defaultdict(list)
    for stream, record_id, record_type, rev in connection.execute(standing):
        if allows(caller, Action.READ, Target(record_type, record_id, stream)):
            marks[stream].append(record_mark(record_id, rev))
    return marks

"""Recompute the hash chains of a database from its change rows, and find where they break."""

from collections.abc import Generator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, literal, select, union_all

from fieldapp.base.errors import FieldappError
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.server import tables
from fieldapp.server.database import Database
from fieldapp.wire.hashing import START, result_hash_of_text, stream_link
from fieldapp.wire.messages import Head

ROWS_AT_A_TIME = 2000


class ChainBroken(FieldappError):
    """The database does not hold what it once told its laptops. Facts: stream, seq, problem."""

    what = QT_TRANSLATE_NOOP("errors", "The log of {stream} is broken at number {seq}: {problem}.")
    safe = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    next_step = QT_TRANSLATE_NOOP(
        "errors", "Keep this database, and restore the last checked backup beside it."
    )


@dataclass(frozen=True)
class Verified:
    """What was recomputed and found whole."""

    heads: dict[str, Head]
    changes: int
    records: int


def verify(database: Database) -> Verified:
    """Recompute every stream's chain up to its head, and compare each record with its last change.

    Raises:
        ChainBroken: at the first change or record that does not fit.
    """
    with database.reading() as connection:
        streams = tables.stream.c
        rows = connection.execute(select(streams.name, streams.seq, streams.hash)).all()
        heads = {name: Head(seq=seq, hash=link) for name, seq, link in sorted(rows)}
        changes = sum(_check_stream(connection, name, head) for name, head in heads.items())
        records = _check_records(connection)
    return Verified(heads, changes, records)


def _check_stream(connection: Connection, name: str, end: Head) -> int:
    """Return how many changes lead to the end of a stream."""
    link, count = START, 0
    with closing(_links(connection, name)) as rows:
        for row in rows:
            count += 1
            if row.seq != count:
                raise ChainBroken(stream=name, seq=count, problem="the change is missing")
            link = _next(link, row)
    if count != end.seq:
        raise ChainBroken(stream=name, seq=count + 1, problem=f"the log should end at {end.seq}")
    if link != end.hash:
        raise ChainBroken(stream=name, seq=_last_known(connection, name), problem="a hash differs")
    _check_told(connection, name, end)
    return count


def _links(connection: Connection, name: str) -> Generator[Row[Any], None, None]:
    change = tables.change.c
    content = (change.hash, change.verdict, change.result_hash)
    here = select(change.seq, *content).where(change.stream == name, change.seq > 0)
    left = select(change.left_seq, *content).where(change.left_stream == name)
    both = union_all(here, left).order_by("seq")
    with connection.execute(both.execution_options(yield_per=ROWS_AT_A_TIME)) as rows:
        yield from rows


def _next(link: str, row: Row[Any]) -> str:
    return stream_link(link, row.hash, row.verdict, row.result_hash)


def _last_known(connection: Connection, name: str) -> int:
    """Return the last number up to which the chain is what laptops were told."""
    head = tables.head.c
    rows = connection.execute(select(head.seq, head.hash).where(head.stream == name))
    told = {row.seq: row.hash for row in rows}
    link, good = START, 0
    for row in _links(connection, name):
        link = _next(link, row)
        if told.get(row.seq) == link:
            good = row.seq
    return good + 1


def _check_told(connection: Connection, name: str, end: Head) -> None:
    """Check that the end is one that laptops may have been told."""
    head = tables.head.c
    told = select(head.hash).where(head.stream == name, head.seq == end.seq)
    if end.seq and connection.execute(told).scalar() != end.hash:
        raise ChainBroken(stream=name, seq=end.seq, problem="its end was never told to laptops")


def _check_records(connection: Connection) -> int:
    """Compare each record with the change that last made it; return how many there are."""
    record, change = tables.record.c, tables.change.c
    last = (
        select(record.doc, record.salt, change.result_hash, change.stream, change.seq)
        .join_from(tables.record, tables.change, change.id == record.change_id)
        .where(record.state != literal("erased"), change.result_hash != literal(""))
    )
    count = 0
    with connection.execute(last.execution_options(yield_per=ROWS_AT_A_TIME)) as rows:
        for row in rows:
            count += 1
            if result_hash_of_text(row.salt, row.doc.encode()) != row.result_hash:
                raise ChainBroken(stream=row.stream, seq=row.seq, problem="its record was altered")
    return count

"""Erase a record everywhere: its content goes at once, and laptops say when it is gone there too.

What is left is its id, its type and the hashes of its changes: the chains still verify, and no
laptop brings it back.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from fieldapp.base.clock import Clock, SystemClock
from fieldapp.base.errors import BadInput
from fieldapp.base.ids import NewId, new_id
from fieldapp.server import documents, records, tables
from fieldapp.server.access import Caller, streams_of
from fieldapp.server.database import Database
from fieldapp.server.incoming import read_message
from fieldapp.server.problems import Reason, refused
from fieldapp.server.records import instant
from fieldapp.server.rulings import Ruling, Standing, sent_by_server
from fieldapp.server.signin import callers_of
from fieldapp.server.streams import Numbered, number
from fieldapp.wire.messages import Change, ErasureAck, ErasuresNoted, Kind, Verdict


@dataclass(frozen=True, slots=True)
class Erasure:
    """An erased record, and which laptops have not yet said that it is gone there."""

    record_id: str
    record_type: str
    reason: str
    at: datetime
    missing: tuple[str, ...]
    """The names of these laptops, or their ids where they have no name."""


def erase(
    database: Database,
    record_id: str,
    reason: str,
    clock: Clock | None = None,
    make_id: NewId = new_id,
) -> None:
    """Erase a record: document, open questions, waiting and refused changes.

    Raises:
        BadInput: there is no such record, it is erased already, or no reason is given.
    """
    now = (clock or SystemClock()).now()
    if not reason.strip():
        raise BadInput(where="erasure", field="reason", value="empty", expected="why it is erased")
    with database.writing() as connection:
        before = records.locked_standings(connection, [record_id]).get(record_id)
        if before is None or before.state == "erased":
            raise BadInput(
                where="erasure",
                field="id",
                value=record_id,
                expected="the id of a record that is not erased yet",
            )
        left = _left_by(connection, record_id)
        _write(connection, before, left, now, make_id)
        _wipe_traces(connection, record_id)
        _expect_acks(connection, before, {row.stream for row in left}, reason, now)


def _left_by(connection: Connection, record_id: str) -> Sequence[Row[Any]]:
    marker = tables.left_marker
    here = select(marker).where(marker.c.record_id == record_id).order_by(marker.c.stream)
    return connection.execute(here).all()


def _write(
    connection: Connection,
    before: Standing,
    left: Sequence[Row[Any]],
    now: datetime,
    make_id: NewId,
) -> None:
    """Let every stream hear of it in which the record was."""
    after = replace(
        before,
        rev=before.rev + 1,
        doc={},
        text=documents.as_text({}),
        state="erased",
        proposals=(),
    )
    rulings = [_ruling(before, after, now, make_id)]
    records.write(connection, rulings, {before.record_id: before}, now)
    elsewhere = [_ruling(before, replace(after, stream=row.stream), now, make_id) for row in left]
    numbered = number(connection, elsewhere)
    records.write_changes(connection, elsewhere, numbered, now)
    for entry in numbered:
        _mark_erased(connection, entry, now)


def _ruling(before: Standing, after: Standing, now: datetime, make_id: NewId) -> Ruling:
    change = Change(
        id=make_id(),
        kind=Kind.DELETE,
        record_type=before.record_type,
        record_id=before.record_id,
        base_rev=before.rev,
        occurred_at=now,
        recorded_at=now,
    )
    return Ruling(sent_by_server(change), Verdict.APPLIED, after)


def _mark_erased(connection: Connection, entry: Numbered, now: datetime) -> None:
    marker, standing = tables.left_marker, entry.ruling.standing
    assert standing is not None  # noqa: S101  (an erasure always leaves one)
    here = (marker.c.record_id == standing.record_id) & (marker.c.stream == standing.stream)
    connection.execute(
        update(marker)
        .where(here)
        .values(state="erased", seq=entry.seq, rev=standing.rev, at=instant(now))
    )


def _wipe_traces(connection: Connection, record_id: str) -> None:
    """Remove every other place where values of the record stood."""
    for table in (tables.proposal, tables.dead_letter):
        connection.execute(delete(table).where(table.c.record_id == record_id))
    held, change = tables.held, tables.change
    waiting = select(held.c.change_id).where(held.c.record_id == record_id)
    gone = refused(Reason.ERASED, "The record was erased and does not come back.", status=410)
    connection.execute(
        update(change)
        .where(change.c.id.in_(waiting))
        .values(verdict=Verdict.REJECTED.value, problem=gone.problem.model_dump_json())
    )
    connection.execute(delete(held).where(held.c.record_id == record_id))


def _expect_acks(
    connection: Connection, record: Standing, left: set[str], reason: str, now: datetime
) -> None:
    """Note which laptops may hold the record: they are to say when it is gone."""
    connection.execute(
        insert(tables.erasure).values(
            record_id=record.record_id,
            record_type=record.record_type,
            reason=reason.strip(),
            at=instant(now),
        )
    )
    device = tables.device.c
    used = select(device.id).where(device.revoked.is_(False), device.token_hash.is_not(None))
    callers = callers_of(connection, set(connection.execute(used).scalars()))
    concerned = {record.stream, *left}
    rows = [
        {"record_id": record.record_id, "device_id": device_id}
        for device_id, caller in sorted(callers.items())
        if not concerned.isdisjoint(streams_of(caller))
    ]
    if rows:
        connection.execute(insert(tables.erasure_ack), rows)


def acknowledge(database: Database, caller: Caller, body: bytes, clock: Clock) -> ErasuresNoted:
    """Note that the records in `body` (an `ErasureAck`) are gone from the caller's laptop."""
    asked = read_message(ErasureAck, body)
    ack = tables.erasure_ack
    mine = (ack.c.device_id == caller.device_id) & ack.c.record_id.in_(asked.record_ids)
    noted = update(ack).where(mine, ack.c.at == "").values(at=instant(clock.now()))
    with database.writing() as connection:
        return ErasuresNoted(noted=connection.execute(noted).rowcount)


def erasures(database: Database) -> list[Erasure]:
    """Return what was erased, the newest first, with the laptops that have not confirmed it."""
    erasure, ack, device = tables.erasure.c, tables.erasure_ack.c, tables.device.c
    missing = (
        select(ack.record_id, device.id, device.name)
        .join(tables.device, device.id == ack.device_id)
        .where(ack.at == "", device.revoked.is_(False))
        .order_by(device.name, device.id)
    )
    with database.reading() as connection:
        found = connection.execute(select(tables.erasure).order_by(erasure.at.desc())).all()
        open_acks = connection.execute(missing).all()
    return [
        Erasure(
            record_id=row.record_id,
            record_type=row.record_type,
            reason=row.reason,
            at=datetime.fromisoformat(row.at),
            missing=tuple(
                one.name or one.id for one in open_acks if one.record_id == row.record_id
            ),
        )
        for row in found
    ]

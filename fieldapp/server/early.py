"""Changes that came before what they change: kept as they came, until it is there."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, or_, select

from fieldapp.server import tables
from fieldapp.server.access import Caller
from fieldapp.server.locking import check_alone
from fieldapp.server.prepared import Prepared
from fieldapp.server.problems import Reason
from fieldapp.server.records import instant
from fieldapp.server.rulings import Sent
from fieldapp.server.scope import former_caller
from fieldapp.server.signin import callers_of
from fieldapp.wire.messages import Change, Verdict

LONGEST_WAIT = timedelta(days=5)
"""After so long a person should look why the predecessor of a change did not come."""


WAITS = Prepared(select(tables.held.c.change_id).limit(1))


def held_for(connection: Connection, record_ids: Collection[str]) -> list[Sent]:
    """Return what waits for these records, and what waits for those, in the order it came."""
    rows = _rows_for(connection, set(record_ids)) if record_ids else ()
    if not rows:
        return []
    callers = callers_of(connection, {row.device_id for row in rows})
    change = tables.change.c
    links = select(change.id, change.hash, change.previous_hash)
    found = connection.execute(links.where(change.id.in_([row.change_id for row in rows])))
    link_of = {row.id: (row.hash, row.previous_hash) for row in found}
    return [_sent(connection, row, callers[row.device_id], link_of[row.change_id]) for row in rows]


def _sent(connection: Connection, row: Row[Any], caller: Caller, hashes: tuple[str, str]) -> Sent:
    """Return a change as it was sent: it is judged under the scope of its own push."""
    change = Change.model_validate_json(row.body)
    formerly = former_caller(connection, caller, row.scope_version)
    return Sent(
        change=change,
        hash=hashes[0],
        caller=caller,
        device_id=row.device_id,
        number=row.number,
        previous_hash=hashes[1],
        formerly=formerly.at(change.recorded_at) if formerly else None,
        scope_version=row.scope_version,
    )


def _rows_for(connection: Connection, record_ids: set[str]) -> Sequence[Row[Any]]:
    held = tables.held
    if not WAITS.run(connection):
        return ()
    groups: set[str] = set()
    rows: Sequence[Row[Any]] = ()
    while record_ids:
        concerned = or_(held.c.record_id.in_(record_ids), held.c.group_id.in_(groups))
        found = connection.execute(select(held).where(concerned).order_by(held.c.position)).all()
        if len(found) == len(rows):
            break
        rows = found
        record_ids |= {row.record_id for row in rows}
        groups |= {row.group_id for row in rows if row.group_id}
    return rows


def hold(connection: Connection, changes: Iterable[Sent], now: datetime) -> None:
    """Keep the changes until their predecessors arrive."""
    waiting = list(changes)
    if not waiting:
        return
    # What is missing may be written by somebody else just now, who can't see what waits for it.
    check_alone(connection)
    last = connection.execute(select(func.max(tables.held.c.position))).scalar() or 0
    rows = [
        {
            "change_id": sent.change.id,
            "position": last + place,
            "device_id": sent.device_id,
            "number": sent.number,
            "record_id": sent.change.record_id,
            "group_id": sent.change.group,
            "body": sent.change.model_dump_json(by_alias=True),
            "received_at": instant(now),
            "scope_version": sent.scope_version,
        }
        for place, sent in enumerate(waiting, start=1)
    ]
    connection.execute(insert(tables.held), rows)


def waiting_long(connection: Connection, device_id: str, now: datetime) -> list[dict[str, Any]]:
    """Return a receipt (as JSON values) for each change of a laptop that waits for too long."""
    held = tables.held.c
    since = instant(now - LONGEST_WAIT)
    late = select(held.change_id).where(held.device_id == device_id, held.received_at < since)
    problem = {
        "type": Reason.HELD_LONG,
        "title": "What this change belongs to never arrived.",
        "detail": "The server keeps the change. Sync the computer that made the record.",
    }
    return [
        {"change_id": change_id, "verdict": Verdict.HELD.value, "problem": problem}
        for change_id in connection.execute(late.order_by(held.position)).scalars()
    ]


def release(connection: Connection, change_ids: Sequence[str]) -> None:
    """Forget that the changes waited; their verdict is about to be written anew."""
    if change_ids:
        connection.execute(delete(tables.held).where(tables.held.c.change_id.in_(change_ids)))
        connection.execute(delete(tables.change).where(tables.change.c.id.in_(change_ids)))

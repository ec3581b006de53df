"""Changes that came before what they change: kept as they came, until it is there."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, or_, select

from fieldapp.server import tables
from fieldapp.server.rulings import Sent
from fieldapp.server.signin import callers_of
from fieldapp.wire.hashing import change_hash
from fieldapp.wire.messages import Change


def held_for(connection: Connection, record_ids: Collection[str]) -> list[Sent]:
    """Return what waits for these records, and what waits for those, in the order it came."""
    rows = _rows_for(connection, set(record_ids))
    callers = callers_of(connection, {row.device_id for row in rows})
    changes = [Change.model_validate_json(row.body) for row in rows]
    return [
        Sent(change, change_hash(change), callers[row.device_id], row.device_id, row.number)
        for row, change in zip(rows, changes, strict=True)
    ]


def _rows_for(connection: Connection, record_ids: set[str]) -> Sequence[Row[Any]]:
    held = tables.held
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


def hold(connection: Connection, changes: Iterable[Sent]) -> None:
    """Keep the changes until their predecessors arrive."""
    waiting = list(changes)
    if not waiting:
        return
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
        }
        for place, sent in enumerate(waiting, start=1)
    ]
    connection.execute(insert(tables.held), rows)


def release(connection: Connection, change_ids: Sequence[str]) -> None:
    """Forget that the changes waited; their verdict is about to be written anew."""
    if change_ids:
        connection.execute(delete(tables.held).where(tables.held.c.change_id.in_(change_ids)))
        connection.execute(delete(tables.change).where(tables.change.c.id.in_(change_ids)))

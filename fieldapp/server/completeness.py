"""How complete what the server holds is: who last reported when, and the chain of a stream."""

from collections import defaultdict
from collections.abc import Sequence, Set
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, or_, select, union_all

from fieldapp.base.clock import Clock
from fieldapp.server import tables
from fieldapp.server.access import Caller, streams_of
from fieldapp.server.database import Database
from fieldapp.server.problems import Reason, refused
from fieldapp.server.streams import ends_of
from fieldapp.wire.completeness import (
    ANSWERS_FOR_OTHERS,
    Completeness,
    DeviceReport,
    Link,
    SignedHead,
    StreamLog,
)
from fieldapp.wire.messages import MAX_UPDATES, Verdict


def completeness(database: Database, caller: Caller, clock: Clock) -> Completeness:
    """Return how far the caller's streams go, and when each laptop of its areas last reported.

    Raises:
        Refused: the caller's role does not answer for others.
    """
    if caller.role not in ANSWERS_FOR_OTHERS:
        raise refused(Reason.NOT_ALLOWED, "Your role does not allow this.", status=403)
    names = streams_of(caller)
    with database.reading() as connection:
        ends = ends_of(connection, names)
        return Completeness(
            heads=ends.heads,
            durable=ends.durable,
            devices=tuple(map(_report, connection.execute(_devices_of(caller)))),
            server_time=clock.now(),
        )


def _devices_of(caller: Caller) -> Select[Any]:
    account, device, place = tables.account.c, tables.device.c, tables.account_area.c
    colleagues = select(place.account_id).where(place.area_id.in_(caller.area_ids))
    return (
        select(
            device.id,
            device.last_seen,
            device.unsent,
            account.officer_id,
            account.display_name,
        )
        .join(tables.account, account.id == device.account_id)
        .where(device.account_id.in_(colleagues), device.revoked.is_(False))
        .order_by(account.display_name, device.id)
    )


def _report(row: Row[Any]) -> DeviceReport:
    return DeviceReport(
        device_id=row.id,
        officer_id=row.officer_id,
        officer_name=row.display_name,
        last_seen=datetime.fromisoformat(row.last_seen),
        unsent=row.unsent,
    )


def stream_log(
    database: Database, caller: Caller, name: str, after: int, limit: int = MAX_UPDATES
) -> StreamLog:
    """Return the links of a stream's chain after a number, page by page.

    Raises:
        Refused: the caller does not read the stream.
    """
    if name not in streams_of(caller):
        raise refused(Reason.NOT_FOUND, "There is no such stream for you.", status=404)
    with database.reading() as connection:
        rows = connection.execute(_links_after(name, after, limit + 1)).all()
        page = rows[:limit]
        return StreamLog(
            stream=name,
            links=tuple(map(_link, page)),
            heads=_signed_heads(connection, page),
            end=ends_of(connection, [name]).heads[name],
            more=len(rows) > limit,
        )


def _links_after(name: str, after: int, limit: int) -> Select[Any]:
    """Ask for the changes that took a number in the stream: by standing in it, or by leaving."""
    change, account, record = tables.change.c, tables.account.c, tables.record.c
    here = select(change.id, change.seq.label("place")).where(
        change.stream == name, change.seq > after
    )
    left = select(change.id, change.left_seq.label("place")).where(
        change.left_stream == name, change.left_seq > after
    )
    places = union_all(here, left).order_by("place").limit(limit).subquery()
    return (
        select(
            places.c.place,
            tables.change,
            record.type.label("record_type"),
            account.display_name.label("by_name"),
        )
        .join(tables.change, change.id == places.c.id)
        .outerjoin(tables.record, record.id == change.record_id)
        .outerjoin(tables.account, account.officer_id == change.by)
        .order_by(places.c.place)
    )


def _link(row: Row[Any]) -> Link:
    return Link(
        seq=row.place,
        change_id=row.id,
        change_hash=row.hash,
        verdict=Verdict(row.verdict),
        result_hash=row.result_hash,
        record_type=row.record_type or "",
        record_id=row.record_id,
        rev=row.rev,
        device_id=row.device_id or "",
        number=row.number or 0,
        previous_hash=row.previous_hash,
        by=row.by,
        by_name=row.by_name or "",
        at=datetime.fromisoformat(row.at),
    )


def _signed_heads(connection: Connection, page: Sequence[Row[Any]]) -> tuple[SignedHead, ...]:
    """Return, for each unbroken run of a laptop's changes, the last end in it that is signed.

    Through the chain that signature vouches for all changes of the run before it.
    """
    numbers: dict[str, set[int]] = defaultdict(set)
    for row in page:
        if row.device_id:
            numbers[row.device_id].add(row.number)
    if not numbers:
        return ()
    head = tables.device_head
    these = [
        and_(head.c.device_id == device_id, head.c.number.in_(found))
        for device_id, found in numbers.items()
    ]
    newest_first = select(head).where(or_(*these)).order_by(head.c.device_id, head.c.number.desc())
    kept: list[SignedHead] = []
    later: Row[Any] | None = None
    for row in connection.execute(newest_first):
        if later is None or not _in_one_run(row, later, numbers[row.device_id]):
            kept.append(_head(row))
        later = row
    return tuple(kept)


def _in_one_run(row: Row[Any], later: Row[Any], numbers: Set[int]) -> bool:
    return row.device_id == later.device_id and all(
        number in numbers for number in range(row.number, later.number)
    )


def _head(row: Row[Any]) -> SignedHead:
    return SignedHead(
        device_id=row.device_id,
        number=row.number,
        hash=row.hash,
        public_key=row.public_key,
        signature=row.signature,
    )

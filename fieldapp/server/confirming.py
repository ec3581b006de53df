"""Which laptops may still hold an erased record: each is told until it says that it is gone."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from fieldapp.base.clock import Clock
from fieldapp.domain.vocabulary import Role
from fieldapp.server import tables
from fieldapp.server.access import Caller
from fieldapp.server.database import Database
from fieldapp.server.incoming import read_message
from fieldapp.server.records import instant
from fieldapp.server.rulings import Standing
from fieldapp.wire.messages import MAX_UPDATES, ErasureAck, ErasuresNoted


@dataclass(frozen=True, slots=True)
class Erasure:
    """An erased record, and which laptops have not yet said that it is gone there."""

    record_id: str
    record_type: str
    reason: str
    at: datetime
    missing: tuple[str, ...]
    """The names of these laptops, or their ids where they have no name."""


def expect(connection: Connection, record: Standing, reason: str, now: datetime) -> None:
    """Note that a record is erased, and which laptops are to say so as well.

    These are all laptops of everyone who reads, or read while it was there, a stream in which the
    record ever stood, and of everyone who changed it.
    """
    row = {
        "record_id": record.record_id,
        "record_type": record.record_type,
        "reason": reason,
        "at": instant(now),
    }
    connection.execute(insert(tables.erasure).values(row))
    accounts = _readers(connection, record) | _authors(connection, record.record_id)
    device = tables.device.c
    used = select(device.id).where(device.revoked.is_(False), device.token_hash.is_not(None))
    theirs = used.where(device.account_id.in_(accounts)).order_by(device.id)
    rows = [
        {"record_id": record.record_id, "device_id": device_id}
        for device_id in connection.execute(theirs).scalars()
    ]
    if rows:
        connection.execute(insert(tables.erasure_ack), rows)


def _readers(connection: Connection, record: Standing) -> set[str]:
    change, marker = tables.change.c, tables.left_marker.c
    streams = {record.stream}
    for column, record_id in (
        (change.stream, change.record_id),
        (change.left_stream, change.record_id),
        (marker.stream, marker.record_id),
    ):
        here = select(column).where(record_id == record.record_id).distinct()
        streams |= set(connection.execute(here).scalars())
    made = select(func.min(change.received_at)).where(change.record_id == record.record_id)
    since = connection.execute(made).scalar() or ""
    return {
        caller.account_id
        for caller in _callers_since(connection, since)
        if not streams.isdisjoint(caller.streams)
    }


def _authors(connection: Connection, record_id: str) -> set[str]:
    """Return the accounts that sent changes of the record, taken or not."""
    change, device = tables.change.c, tables.device.c
    sent = (
        select(device.account_id)
        .join(tables.change, change.device_id == device.id)
        .where(change.record_id == record_id)
    )
    return set(connection.execute(sent.distinct()).scalars())


def _callers_since(connection: Connection, since: str) -> Iterator[Caller]:
    """Yield each account as it is, and as it was under every scope that ended after a moment."""
    account, place, scope = tables.account.c, tables.account_area.c, tables.account_scope.c
    areas: dict[str, list[str]] = {}
    for account_id, area_id in connection.execute(select(place.account_id, place.area_id)):
        areas.setdefault(account_id, []).append(area_id)
    officers: dict[str, str] = {}
    for account_id, officer_id, role in connection.execute(
        select(account.id, account.officer_id, account.role)
    ):
        officers[account_id] = officer_id
        yield _caller(account_id, officer_id, role, areas.get(account_id, ()))
    past = select(scope.account_id, scope.role, scope.area_ids).where(scope.ended_at >= since)
    for account_id, role, area_ids in connection.execute(past):
        yield _caller(account_id, officers[account_id], role, json.loads(area_ids))


def _caller(account_id: str, officer_id: str, role: str, area_ids: Iterable[str]) -> Caller:
    return Caller(account_id, officer_id, "", Role.named(role), tuple(area_ids), device_id="")


def to_erase(connection: Connection, device_id: str) -> Collection[str]:
    """Return the erased records that a laptop has not confirmed yet, at most a page of them."""
    ack = tables.erasure_ack.c
    waiting = select(ack.record_id).where(ack.device_id == device_id, ack.at == "")
    page = waiting.order_by(ack.record_id).limit(MAX_UPDATES)
    return connection.execute(page).scalars().all()


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

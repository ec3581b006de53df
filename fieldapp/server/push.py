"""Take in the changes of a laptop: one transaction, and a receipt for each."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from fieldapp.base.clock import Clock
from fieldapp.base.ids import NewId
from fieldapp.server import records, tables
from fieldapp.server.access import Caller, streams_of
from fieldapp.server.batch import Batch
from fieldapp.server.database import Database
from fieldapp.server.early import held_for, hold, release
from fieldapp.server.incoming import Push, read_push
from fieldapp.server.problems import Reason, refused
from fieldapp.server.receipts import id_reused, receipt_of, repeated
from fieldapp.server.rulings import Ruling, Sent, Standing
from fieldapp.server.signin import device_fork, new_line, signed_out
from fieldapp.server.streams import check_heads, heads
from fieldapp.wire.hashing import chain_hash, change_hash
from fieldapp.wire.messages import (
    MAX_BODY_BYTES,
    DeviceChange,
    Kind,
    PushReply,
    Receipt,
    Verdict,
)

logger = logging.getLogger(__name__)

_LONGEST_CHARACTER = 4
"""The most bytes that a character takes in an answer."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """What became of a push."""

    rulings: Mapping[str, Ruling]
    seqs: Mapping[str, int]
    standings: Mapping[str, Standing]


def push(database: Database, caller: Caller, body: bytes, clock: Clock, new_id: NewId) -> PushReply:
    """Judge the changes in `body`, keep what was decided, and answer each.

    Raises:
        Refused: nothing of it was kept.
    """
    request = read_push(body)
    items = [
        item if isinstance(item, Receipt) else _sent(request, item, caller)
        for item in request.items
    ]
    arrived = [item for item in items if isinstance(item, Sent)]
    streams = streams_of(caller)
    with database.writing() as connection:
        now = clock.now()
        check_heads(connection, streams, request.heads, {})
        _check_line(connection, caller, request.device_id, now)
        known = _known(connection, arrived)
        fresh = _fresh(connection, arrived, known)
        taken = _take(connection, arrived, fresh, now, new_id)
        _keep_line(connection, request.device_id, fresh, now)
        receipts = _receipts(caller, items, known, taken)
        ends = heads(connection, streams)
    logger.info("changes taken device=%s new=%d", caller.device_id, len(fresh))
    return PushReply(receipts=receipts, heads=ends, server_time=now)


def _sent(request: Push, item: DeviceChange, caller: Caller) -> Sent:
    return Sent(
        change=item.change,
        hash=change_hash(item.change),
        caller=caller,
        device_id=request.device_id,
        number=item.number,
        previous_hash=item.previous_hash,
    )


def _check_line(connection: Connection, caller: Caller, device_id: str, now: datetime) -> None:
    """Check that the caller may send under this id; a new one starts a new line of numbers.

    A laptop takes a new id after device_fork; it stays signed in by the token it has.
    """
    if device_id == caller.device_id:
        return
    device = tables.device
    row = connection.execute(select(device).where(device.c.id == device_id)).one_or_none()
    if row is None:
        line = new_line(device_id, caller.account_id, now)
        connection.execute(insert(device).values(**line))
    elif row.account_id != caller.account_id:
        raise device_fork()
    elif row.revoked:
        raise signed_out()


def _known(connection: Connection, arrived: Sequence[Sent]) -> dict[str, Row[Any]]:
    """Return the rows of those changes that were judged in an earlier push."""
    change = tables.change
    same = change.c.id.in_([sent.change.id for sent in arrived])
    return {row.id: row for row in connection.execute(select(change).where(same))}


def _fresh(
    connection: Connection, arrived: Sequence[Sent], known: Mapping[str, Row[Any]]
) -> list[Sent]:
    """Return what never came before, each change once.

    Raises:
        Refused: one of its numbers was used for another change.
    """
    fresh: dict[str, Sent] = {}
    for sent in arrived:
        if sent.change.id not in known:
            fresh.setdefault(sent.change.id, sent)
    numbers = {sent.number for sent in fresh.values()}
    change = tables.change.c
    used = select(change.id).where(
        change.device_id.in_({sent.device_id for sent in fresh.values()}),
        change.number.in_(numbers),
    )
    if fresh and (len(numbers) < len(fresh) or connection.execute(used).first()):
        raise device_fork()
    return list(fresh.values())


def _take(
    connection: Connection,
    arrived: Sequence[Sent],
    fresh: Sequence[Sent],
    now: datetime,
    new_id: NewId,
) -> _Taken:
    created = {sent.change.record_id for sent in fresh if sent.change.kind is Kind.CREATE}
    early = held_for(connection, created)
    concerned = {sent.change.record_id for sent in (*arrived, *early)}
    before = records.standings(connection, concerned)
    batch = Batch(before, new_id)
    batch.judge(fresh, early)
    was_held = {sent.change.id for sent in early}
    rulings = [
        ruling
        for ruling in batch.rulings
        if ruling.verdict is not Verdict.HELD or ruling.sent.change.id not in was_held
    ]
    release(connection, [r.sent.change.id for r in rulings if r.sent.change.id in was_held])
    seqs = records.write(connection, rulings, before, now)
    hold(connection, [r.sent for r in rulings if r.verdict is Verdict.HELD])
    _keep_rejected(connection, rulings, now)
    return _Taken({r.sent.change.id: r for r in rulings}, seqs, batch.standings)


def _keep_rejected(connection: Connection, rulings: Sequence[Ruling], now: datetime) -> None:
    """Set the rejected aside, so that support can help even where the laptop is lost."""
    rows = [
        {
            "change_id": ruling.sent.change.id,
            "device_id": ruling.sent.device_id,
            "record_id": ruling.sent.change.record_id,
            "received_at": records.instant(now),
            "body": ruling.sent.change.model_dump_json(by_alias=True),
        }
        for ruling in rulings
        if ruling.verdict is Verdict.REJECTED
    ]
    if rows:
        connection.execute(insert(tables.dead_letter), rows)


def _keep_line(
    connection: Connection, device_id: str, fresh: Sequence[Sent], now: datetime
) -> None:
    """Extend the laptop's own chain, and note in the log where it does not fit together."""
    device = tables.device
    here = device.c.id == device_id
    row = connection.execute(select(device).where(here)).one()
    number, link = row.last_number, row.chain_hash
    for sent in sorted(fresh, key=lambda each: each.number):
        if sent.number == number + 1 and sent.previous_hash != link:
            logger.warning("chain is broken device=%s number=%d", device_id, sent.number)
        if sent.number > number:
            number, link = sent.number, chain_hash(sent.previous_hash, sent.hash)
    values = {"last_number": number, "chain_hash": link, "last_seen": records.instant(now)}
    connection.execute(update(device).where(here).values(**values))


def _receipts(
    caller: Caller,
    items: Sequence[Sent | Receipt],
    known: Mapping[str, Row[Any]],
    taken: _Taken,
) -> tuple[Receipt, ...]:
    """Return the answers in the order of the push.

    Raises:
        Refused: together they are too long for one answer; a shorter push will do.
    """
    concerned = (
        taken.standings.get(item.change.record_id) for item in items if isinstance(item, Sent)
    )
    characters = sum(len(standing.text) for standing in concerned if standing)
    if len(items) > 1 and characters * _LONGEST_CHARACTER > MAX_BODY_BYTES:
        raise refused(Reason.TOO_LARGE, "The answer would be too long.", status=413)
    return tuple(
        item if isinstance(item, Receipt) else _receipt(caller, item, known, taken)
        for item in items
    )


def _receipt(
    caller: Caller,
    sent: Sent,
    known: Mapping[str, Row[Any]],
    taken: _Taken,
) -> Receipt:
    change_id = sent.change.id
    standing = taken.standings.get(sent.change.record_id)
    if change_id in known:
        return repeated(caller, sent, known[change_id], standing)
    ruling = taken.rulings[change_id]
    if ruling.sent.hash != sent.hash:
        return id_reused(sent)
    answer = receipt_of(caller, ruling, taken.seqs.get(change_id, 0), standing)
    return answer if ruling.sent is sent else answer.model_copy(update={"duplicate": True})

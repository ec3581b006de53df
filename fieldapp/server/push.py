"""Take in the changes of a laptop: all in one transaction, and a receipt for each."""

import logging
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, Row, bindparam, select

from fieldapp.base.clock import Clock
from fieldapp.base.ids import NewId
from fieldapp.server import metrics, records, tables
from fieldapp.server.access import Caller, streams_of
from fieldapp.server.early import WAITS
from fieldapp.server.gathering import Question, ask_ahead
from fieldapp.server.incoming import Push, read_push
from fieldapp.server.line import LINE, check_chain, check_signature, keep_line, line_of
from fieldapp.server.prepared import Prepared
from fieldapp.server.problems import Reason, refused
from fieldapp.server.receipts import (
    Answer,
    id_reused,
    receipt_of,
    repeated,
    sent_back,
)
from fieldapp.server.rulings import Sent
from fieldapp.server.scope import former_caller
from fieldapp.server.signin import device_fork
from fieldapp.server.streams import ENDS, check_heads, ends_of, head_at, news_of
from fieldapp.server.taking import Taken, take
from fieldapp.wire.messages import MAX_BODY_BYTES, Head, Receipt

logger = logging.getLogger(__name__)

_LONGEST_CHARACTER = 4
"""The most bytes that a character takes in an answer."""


@dataclass(frozen=True, slots=True)
class Pushed:
    """What was decided on a push; to be told once it is kept."""

    device_id: str
    new: int
    verdicts: tuple[str, ...]
    reply: bytes

    def told(self) -> bytes:
        """Return what the laptop is answered (a `PushReply`); it is noted in log and counts."""
        logger.info("changes taken device=%s new=%d", self.device_id, self.new)
        metrics.count_changes(self.verdicts)
        return self.reply


def push(
    connection: Connection, caller: Caller, body: bytes, clock: Clock, new_id: NewId
) -> Pushed:
    """Judge the changes in `body`, write what was decided, and answer each.

    Raises:
        Refused: nothing of it may be kept.
    """
    request = read_push(body)
    envelope = request.envelope
    now = clock.now()
    ask_ahead(connection, _questions(connection, caller, request))
    ends = ends_of(connection, streams_of(caller))
    line = line_of(connection, caller, envelope.device_id, now)
    check_heads(connection, ends, envelope.heads, {}, envelope.device_id)
    check_signature(line, request)
    items = list(_items(connection, request, caller, line.public_key))
    arrived = [item for item in items if isinstance(item, Sent)]
    known = _known(connection, arrived)
    fresh = _fresh(connection, line, arrived, known)
    check_chain(connection, line, fresh)
    taken = take(connection, arrived, fresh, envelope.heads, now, new_id)
    keep_line(connection, line, request, fresh, now)
    receipts = _receipts(caller, items, known, taken, lean=envelope.lean)
    after = {name: taken.written.heads.get(name, end) for name, end in ends.heads.items()}
    after |= _ends_elsewhere(connection, ends.heads, envelope.heads, receipts)
    return Pushed(
        caller.device_id,
        len(fresh),
        tuple(ruling.verdict.value for ruling in taken.rulings.values()),
        _reply(receipts, news_of(after, envelope.heads), ends.durable, now),
    )


def _questions(connection: Connection, caller: Caller, request: Push) -> Iterator[Question]:
    """Yield what is asked of every push, in the order in which rows are to be locked."""
    changes = [item.change for item in request.items if not isinstance(item, Receipt)]
    yield ENDS.question(connection, names=list(streams_of(caller)))
    yield LINE.question(connection, key=request.envelope.device_id)
    yield _KNOWN.question(connection, ids=[change.id for change in changes])
    yield WAITS.question(connection)
    yield records.LOCKED.question(connection, ids=sorted({change.record_id for change in changes}))


def _ends_elsewhere(
    connection: Connection,
    read: Collection[str],
    known: Mapping[str, Head],
    receipts: Iterable[Answer],
) -> dict[str, Head]:
    """Return how the streams ended that the caller's changes went to and that it does not read.

    These may be an area's that was left meanwhile: should the server be put back to a backup, only
    this end tells that the changes are gone. What came after them is not the caller's to know.
    """
    furthest: dict[str, int] = {}
    for receipt in receipts:
        name, seq = receipt.get("stream", ""), receipt.get("seq", 0)
        if seq and name not in read:
            furthest[name] = max(furthest.get(name, 0), seq)
    return {
        name: head_at(connection, name, seq)
        for name, seq in sorted(furthest.items())
        if name not in known or known[name].seq < seq
    }


def _reply(
    receipts: list[Answer], heads: Answer, durable: Mapping[str, int], now: datetime
) -> bytes:
    reply: Answer = {"receipts": receipts}
    if heads:
        reply["heads"] = heads
    if durable:
        reply["durable"] = durable
    return orjson.dumps(reply | {"server_time": records.instant(now)})


def _items(
    connection: Connection, request: Push, caller: Caller, public_key: str
) -> Iterator[Sent | Receipt]:
    """Yield each change with its sender, and the receipts of those that were not understood."""
    device_id = request.envelope.device_id
    formerly = former_caller(connection, caller, request.envelope.scope_version)
    for item in request.items:
        if isinstance(item, Receipt):
            yield item
            continue
        yield Sent(
            change=item.change,
            hash=item.hash,
            caller=caller,
            device_id=device_id,
            number=item.number,
            previous_hash=item.previous_hash,
            formerly=formerly.at(item.change.recorded_at) if formerly else None,
            scope_version=request.envelope.scope_version,
            public_key=public_key,
        )


_KNOWN = Prepared(
    select(tables.change).where(tables.change.c.id.in_(bindparam("ids", expanding=True)))
)


def _known(connection: Connection, arrived: Sequence[Sent]) -> dict[str, Row[Any]]:
    """Return the rows of those changes that were judged in an earlier push."""
    ids = [sent.change.id for sent in arrived]
    return {row.id: row for row in _KNOWN.run(connection, ids=ids)}


def _fresh(
    connection: Connection, line: Row[Any], arrived: Sequence[Sent], known: Mapping[str, Row[Any]]
) -> list[Sent]:
    """Return what never came before, each change once.

    Raises:
        Refused: one of its numbers was used for another change.
    """
    fresh: dict[str, Sent] = {}
    for sent in arrived:
        if sent.change.id not in known:
            fresh.setdefault(sent.change.id, sent)
    if not fresh:
        return []
    numbers = {sent.number for sent in fresh.values()}
    if len(numbers) < len(fresh) or not numbers.isdisjoint(_used(connection, line, numbers)):
        raise device_fork()
    return list(fresh.values())


def _used(connection: Connection, line: Row[Any], numbers: set[int]) -> Iterable[int]:
    """Return which numbers the line has used, from the smallest of these to the largest."""
    if min(numbers) > line.last_number:
        return ()
    change = tables.change.c
    here = change.number.between(min(numbers), max(numbers))
    used = select(change.number).where(change.device_id == line.id, here)
    return connection.execute(used).scalars()


def _receipts(
    caller: Caller,
    items: Sequence[Sent | Receipt],
    known: Mapping[str, Row[Any]],
    taken: Taken,
    *,
    lean: bool,
) -> list[Answer]:
    """Return the answers in the order of the push.

    Raises:
        Refused: together they are too long for one answer; a shorter push will do.
    """
    same = taken.same if lean else frozenset()
    _check_length(items, same, taken)
    return [
        sent_back(item) if isinstance(item, Receipt) else _receipt(caller, item, known, taken, same)
        for item in items
    ]


def _check_length(items: Sequence[Sent | Receipt], same: frozenset[str], taken: Taken) -> None:
    characters = 0
    for item in items:
        if isinstance(item, Sent) and item.change.record_id not in same:
            standing = taken.standings.get(item.change.record_id)
            characters += len(standing.text) if standing else 0
    if len(items) > 1 and characters * _LONGEST_CHARACTER > MAX_BODY_BYTES:
        raise refused(Reason.TOO_LARGE, "The answer would be too long.", status=413)


def _receipt(
    caller: Caller,
    sent: Sent,
    known: Mapping[str, Row[Any]],
    taken: Taken,
    same: frozenset[str],
) -> Answer:
    change_id, record_id = sent.change.id, sent.change.record_id
    standing = taken.standings.get(record_id)
    if change_id in known:
        return repeated(caller, sent, known[change_id], standing)
    ruling = taken.rulings[change_id]
    if ruling.sent.hash != sent.hash:
        return id_reused(sent)
    seq = taken.written.seqs.get(change_id, 0)
    first_of_its_id = ruling.sent is sent
    is_same = first_of_its_id and record_id in same
    answer = receipt_of(caller, ruling, seq, standing, same=is_same)
    return answer if first_of_its_id else answer | {"duplicate": True}

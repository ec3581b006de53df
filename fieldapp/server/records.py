"""Records in the database: fetch how they stand, and write what was decided about them."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import orjson
from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from fieldapp.server import tables
from fieldapp.server.prepared import Prepared
from fieldapp.server.rulings import OpenProposal, Ruling, Standing
from fieldapp.server.streams import Numbered, number
from fieldapp.server.writing import insert_many
from fieldapp.wire.messages import Head

Row = dict[str, Any]

_RECORD_COLUMNS = (
    "type",
    "stream",
    "rev",
    "seq",
    "doc",
    "state",
    "change_id",
    "by",
    "at",
    "fields",
    "salt",
)
_CHANGE_COLUMNS = (
    "id",
    "device_id",
    "number",
    "hash",
    "record_id",
    "verdict",
    "stream",
    "seq",
    "rev",
    "by",
    "at",
    "received_at",
    "fields",
    "problem",
    "result_hash",
    "previous_hash",
    "left_stream",
    "left_seq",
)


@dataclass(frozen=True, slots=True)
class Written:
    """What writing led to: the number of each accepted change, and the ends of their streams."""

    seqs: dict[str, int]
    heads: dict[str, Head]


@lru_cache(maxsize=1024)
def instant(moment: datetime) -> str:
    """Return the moment as the tables and messages write it."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


_RECORD = tables.record.c
_STANDING = select(
    _RECORD.id, _RECORD.type, _RECORD.stream, _RECORD.rev, _RECORD.doc, _RECORD.state
).where(_RECORD.id.in_(bindparam("ids", expanding=True)))
_STANDINGS = Prepared(_STANDING)
LOCKED = Prepared(_STANDING.order_by(_RECORD.id).with_for_update())


def standings(connection: Connection, record_ids: Collection[str]) -> dict[str, Standing]:
    """Return how the records stand that exist among `record_ids`."""
    return _found(connection, _STANDINGS, record_ids)


def locked_standings(connection: Connection, record_ids: Collection[str]) -> dict[str, Standing]:
    """Return the same, and keep others from changing these records until the commit.

    They are locked in the order of their ids, so that nobody waits for somebody who waits.
    """
    return _found(connection, LOCKED, record_ids)


def _found(
    connection: Connection, question: Prepared, record_ids: Collection[str]
) -> dict[str, Standing]:
    rows = question.run(connection, ids=sorted(record_ids))
    if not rows:
        return {}
    found = [row.id for row in rows]
    proposals = open_proposals(connection, found)
    last_revs = _last_revs(connection, found)
    return {
        row.id: Standing(
            record_type=row.type,
            record_id=row.id,
            stream=row.stream,
            rev=row.rev,
            doc=orjson.loads(row.doc),
            text=row.doc,
            state=row.state,
            proposals=proposals.get(row.id, ()),
            last_rev_of=last_revs.get(row.id, {}),
        )
        for row in rows
    }


def open_proposals(
    connection: Connection, record_ids: Collection[str]
) -> dict[str, tuple[OpenProposal, ...]]:
    """Return the open proposals of the records that have some."""
    table, change, account = tables.proposal.c, tables.change.c, tables.account.c
    columns = (table.id, table.record_id, table.change_id, table.field, table.proposed, table.rev)
    written = tables.proposal.outerjoin(tables.change, change.id == table.change_id)
    by_whom = written.outerjoin(tables.account, account.officer_id == change.by)
    asked = select(*columns, change.by, change.at, account.display_name).select_from(by_whom)
    waiting = asked.where(table.record_id.in_(record_ids), table.open)
    found: dict[str, list[OpenProposal]] = defaultdict(list)
    for row in connection.execute(waiting.order_by(table.rev, table.id)):
        found[row.record_id].append(_proposal_in(row))
    return {record_id: tuple(proposals) for record_id, proposals in found.items()}


def _proposal_in(row: Any) -> OpenProposal:
    return OpenProposal(
        row.id,
        row.change_id,
        row.field,
        orjson.loads(row.proposed),
        row.rev,
        by=row.by or "",
        by_name=row.display_name or "",
        at=datetime.fromisoformat(row.at) if row.at else None,
    )


def _last_revs(connection: Connection, record_ids: Collection[str]) -> dict[str, dict[str, int]]:
    change = tables.change.c
    last = (
        select(change.record_id, change.device_id, func.max(change.rev))
        .where(change.record_id.in_(record_ids), change.rev > 0)
        .group_by(change.record_id, change.device_id)
    )
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for record_id, device_id, rev in connection.execute(last):
        found[record_id][device_id or ""] = rev
    return found


def write(
    connection: Connection,
    rulings: Sequence[Ruling],
    before: Mapping[str, Standing],
    now: datetime,
) -> Written:
    """Write what was decided; return where it came to stand.

    `before` is how the records stood. All streams are numbered last, so that they are locked for
    as short a time as possible.
    """
    accepted = [ruling for ruling in rulings if ruling.standing is not None]
    _write_proposals(connection, accepted, before)
    numbered, heads = number(connection, accepted)
    newest = {entry.ruling.sent.change.record_id: entry for entry in numbered}
    _write_records(connection, newest.values(), before)
    _write_left(connection, numbered, now)
    write_changes(connection, rulings, numbered, now)
    return Written({entry.ruling.sent.change.id: entry.seq for entry in numbered}, heads)


def _write_proposals(
    connection: Connection, accepted: Sequence[Ruling], before: Mapping[str, Standing]
) -> None:
    """Write which values wait now, and which no longer do: also what lost and was decided at once.

    That happens where a laptop sends again what a restored server lost.
    """
    last = {ruling.sent.change.record_id: ruling.standing for ruling in accepted}
    waiting = {p.id for standing in last.values() if standing for p in standing.proposals}
    earlier = {p.id for key in last if key in before for p in before[key].proposals}
    decided = earlier - waiting
    if decided:
        closed = tables.proposal.c.id.in_(decided)
        connection.execute(update(tables.proposal).where(closed).values(open=False))
    standings_since = (ruling.standing for ruling in accepted if ruling.standing is not None)
    lost = {p.id: p for standing in standings_since for p in standing.proposals}
    record_of = {ruling.sent.change.id: ruling.sent.change.record_id for ruling in accepted}
    new = [
        _proposal_row(proposal, record_of[proposal.change_id], is_open=key in waiting)
        for key, proposal in lost.items()
        if key not in earlier
    ]
    if new:
        connection.execute(insert(tables.proposal), new)


def _proposal_row(proposal: OpenProposal, record_id: str, *, is_open: bool) -> Row:
    return {
        "id": proposal.id,
        "record_id": record_id,
        "change_id": proposal.change_id,
        "field": proposal.field,
        "proposed": json.dumps(proposal.proposed, ensure_ascii=False),
        "rev": proposal.rev,
        "open": is_open,
    }


def _write_records(
    connection: Connection, newest: Iterable[Numbered], before: Mapping[str, Standing]
) -> None:
    rows = [(entry.ruling.sent.change.record_id, _record_row(entry)) for entry in newest]
    new = [(key, *row) for key, row in rows if key not in before]
    insert_many(connection, tables.record, ("id", *_RECORD_COLUMNS), new)
    known = [
        {"key": key, **dict(zip(_RECORD_COLUMNS, row, strict=True))}
        for key, row in rows
        if key in before
    ]
    if known:
        table = tables.record
        connection.execute(update(table).where(table.c.id == bindparam("key")), known)


def _record_row(entry: Numbered) -> tuple[Any, ...]:
    sent, standing = entry.ruling.sent, entry.ruling.standing
    assert standing is not None  # noqa: S101  (only accepted changes are numbered)
    return (
        standing.record_type,
        standing.stream,
        standing.rev,
        entry.seq,
        standing.text,
        standing.state,
        sent.change.id,
        sent.caller.officer_id,
        instant(sent.change.recorded_at),
        _names(entry.ruling.fields),
        sent.change.salt if standing.state != "erased" else "",
    )


def _write_left(connection: Connection, numbered: Sequence[Numbered], now: datetime) -> None:
    """Mark where records left a stream; a record that came back leaves no mark."""
    moves = [entry for entry in numbered if entry.ruling.left]
    marker = tables.left_marker
    for entry in moves:
        standing = entry.ruling.standing
        assert standing is not None  # noqa: S101  (only accepted changes are numbered)
        touched = marker.c.stream.in_((entry.ruling.left, standing.stream))
        connection.execute(delete(marker).where(marker.c.record_id == standing.record_id, touched))
        connection.execute(
            insert(marker).values(
                stream=entry.ruling.left,
                record_id=standing.record_id,
                record_type=standing.record_type,
                rev=standing.rev,
                seq=entry.left_seq,
                at=instant(now),
            )
        )


def write_changes(
    connection: Connection,
    rulings: Sequence[Ruling],
    numbered: Sequence[Numbered],
    now: datetime,
) -> None:
    """Write what was decided on each change, for good; never its values."""
    received_at = instant(now)
    place_of = {entry.ruling.sent.change.id: entry for entry in numbered}
    rows = [
        _change_row(ruling, place_of.get(ruling.sent.change.id), received_at) for ruling in rulings
    ]
    insert_many(connection, tables.change, _CHANGE_COLUMNS, rows)


def _change_row(ruling: Ruling, place: Numbered | None, received_at: str) -> tuple[Any, ...]:
    sent, standing = ruling.sent, ruling.standing
    return (
        sent.change.id,
        sent.device_id or None,
        sent.number or None,
        sent.hash,
        sent.change.record_id,
        ruling.verdict.value,
        standing.stream if standing else "",
        place.seq if place else 0,
        standing.rev if standing else 0,
        sent.caller.officer_id,
        instant(sent.change.recorded_at),
        received_at,
        _names(ruling.fields),
        ruling.problem.model_dump_json() if ruling.problem else None,
        place.result_hash if place else "",
        sent.previous_hash,
        ruling.left,
        place.left_seq if place else 0,
    )


def _names(fields: tuple[str, ...]) -> str:
    return json.dumps(fields) if fields else "[]"

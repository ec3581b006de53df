"""Records in the database: fetch how they stand, and write what was decided about them."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from fieldapp.server import tables
from fieldapp.server.rulings import OpenProposal, Ruling, Standing
from fieldapp.server.streams import Numbered, number

Row = dict[str, Any]


def instant(moment: datetime) -> str:
    """Return the moment as the tables and messages write it."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def standings(connection: Connection, record_ids: Collection[str]) -> dict[str, Standing]:
    """Return how the records stand that exist among `record_ids`."""
    record = tables.record.c
    columns = (record.id, record.type, record.stream, record.rev, record.doc, record.state)
    rows = connection.execute(select(*columns).where(record.id.in_(record_ids))).all()
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
            doc=json.loads(row.doc),
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
    table = tables.proposal.c
    columns = (table.id, table.record_id, table.change_id, table.field, table.proposed, table.rev)
    waiting = select(*columns).where(table.record_id.in_(record_ids), table.open)
    found: dict[str, list[OpenProposal]] = defaultdict(list)
    for row in connection.execute(waiting.order_by(table.rev, table.id)):
        proposed = json.loads(row.proposed)
        found[row.record_id].append(
            OpenProposal(row.id, row.change_id, row.field, proposed, row.rev)
        )
    return {record_id: tuple(proposals) for record_id, proposals in found.items()}


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
) -> dict[str, int]:
    """Write what was decided, and return the number that each accepted change took.

    `before` is how the records stood. All streams are numbered last, so that they are locked for
    as short a time as possible.
    """
    accepted = [ruling for ruling in rulings if ruling.standing is not None]
    _write_proposals(connection, accepted, before)
    numbered = number(connection, accepted)
    newest = {entry.ruling.sent.change.record_id: entry for entry in numbered}
    _write_records(connection, newest.values(), before)
    _write_left(connection, numbered)
    seqs = {entry.ruling.sent.change.id: entry.seq for entry in numbered}
    _write_changes(connection, rulings, seqs, now)
    return seqs


def _write_proposals(
    connection: Connection, accepted: Sequence[Ruling], before: Mapping[str, Standing]
) -> None:
    last = {ruling.sent.change.record_id: ruling.standing for ruling in accepted}
    then = [p for standing in last.values() if standing for p in standing.proposals]
    earlier = {p.id for key in last if key in before for p in before[key].proposals}
    decided = earlier - {proposal.id for proposal in then}
    if decided:
        closed = tables.proposal.c.id.in_(decided)
        connection.execute(update(tables.proposal).where(closed).values(open=False))
    record_of = {ruling.sent.change.id: ruling.sent.change.record_id for ruling in accepted}
    _insert(
        connection,
        tables.proposal,
        [_proposal_row(p, record_of[p.change_id]) for p in then if p.id not in earlier],
    )


def _proposal_row(proposal: OpenProposal, record_id: str) -> Row:
    return {
        "id": proposal.id,
        "record_id": record_id,
        "change_id": proposal.change_id,
        "field": proposal.field,
        "proposed": json.dumps(proposal.proposed, ensure_ascii=False),
        "rev": proposal.rev,
        "open": True,
    }


def _write_records(
    connection: Connection, newest: Iterable[Numbered], before: Mapping[str, Standing]
) -> None:
    rows = [(entry.ruling.sent.change.record_id, _record_row(entry)) for entry in newest]
    _insert(
        connection,
        tables.record,
        [{"id": key, **row} for key, row in rows if key not in before],
    )
    known = [{"key": key, **row} for key, row in rows if key in before]
    if known:
        table = tables.record
        connection.execute(update(table).where(table.c.id == bindparam("key")), known)


def _record_row(entry: Numbered) -> Row:
    sent, standing = entry.ruling.sent, entry.ruling.standing
    assert standing is not None  # noqa: S101  (only accepted changes are numbered)
    return {
        "type": standing.record_type,
        "stream": standing.stream,
        "rev": standing.rev,
        "seq": entry.seq,
        "doc": standing.text,
        "state": standing.state,
        "change_id": sent.change.id,
        "by": sent.caller.officer_id,
        "at": instant(sent.change.recorded_at),
        "fields": _names(entry.ruling.fields),
    }


def _write_left(connection: Connection, numbered: Sequence[Numbered]) -> None:
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
            )
        )


def _write_changes(
    connection: Connection, rulings: Sequence[Ruling], seqs: Mapping[str, int], now: datetime
) -> None:
    received_at = instant(now)
    _insert(
        connection,
        tables.change,
        [
            _change_row(ruling, seqs.get(ruling.sent.change.id, 0), received_at)
            for ruling in rulings
        ],
    )


def _change_row(ruling: Ruling, seq: int, received_at: str) -> Row:
    sent, standing = ruling.sent, ruling.standing
    return {
        "id": sent.change.id,
        "device_id": sent.device_id or None,
        "number": sent.number or None,
        "hash": sent.hash,
        "record_id": sent.change.record_id,
        "verdict": ruling.verdict.value,
        "stream": standing.stream if standing else "",
        "seq": seq,
        "rev": standing.rev if standing else 0,
        "by": sent.caller.officer_id,
        "at": instant(sent.change.recorded_at),
        "received_at": received_at,
        "fields": _names(ruling.fields),
        "problem": ruling.problem.model_dump_json() if ruling.problem else None,
    }


def _names(fields: tuple[str, ...]) -> str:
    return json.dumps(fields) if fields else "[]"


def _insert(connection: Connection, table: Any, rows: list[Row]) -> None:
    if rows:
        connection.execute(insert(table), rows)

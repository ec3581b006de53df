"""Erase a record everywhere: its content goes at once, and laptops say when it is gone there too.

What is left is its id, its type and the hashes of its changes: the chains still verify, and no
laptop brings it back.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from fieldapp.base.clock import Clock, SystemClock
from fieldapp.base.errors import BadInput
from fieldapp.base.ids import NewId, new_id
from fieldapp.server import documents, records, tables
from fieldapp.server.belonging import ATTACHMENT, WORDS_ABOUT, erased, has_words
from fieldapp.server.confirming import expect
from fieldapp.server.database import Database
from fieldapp.server.parts import parts_of, silenced
from fieldapp.server.records import instant
from fieldapp.server.rulings import Ruling, Standing, sent_by_server
from fieldapp.server.streams import Numbered, number
from fieldapp.wire.messages import Change, Kind, Verdict


def erase(
    database: Database,
    record_id: str,
    reason: str,
    clock: Clock | None = None,
    make_id: NewId = new_id,
) -> None:
    """Erase a record and its attachments: documents, open questions, waiting and refused changes.

    What was written about it where it was counted or handed over goes, too; the counting stays.

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
        parts = parts_of(connection, record_id)
        attachments = [each for each in parts if each.record_type == ATTACHMENT]
        for standing in (before, *attachments):
            expect(connection, standing, reason.strip(), now)
            _write(connection, standing, now, make_id)
            _wipe_traces(connection, standing.record_id)
        tellers = [each for each in parts if each.record_type in WORDS_ABOUT]
        _take_words(connection, tellers, now, make_id)


def _take_words(
    connection: Connection, tellers: Sequence[Standing], now: datetime, make_id: NewId
) -> None:
    """Take away what was written about an erased record in others."""
    wordy = [one for one in tellers if has_words(one.record_type, one.doc) or one.proposals]
    rulings = [silenced(one, now, make_id) for one in wordy]
    records.write(connection, rulings, {one.record_id: one for one in wordy}, now)
    proposal, letter = tables.proposal.c, tables.dead_letter.c
    ids = [one.record_id for one in tellers]
    words = {name for names in WORDS_ABOUT.values() for name in names}
    lost = proposal.record_id.in_(ids), proposal.field.in_(words)
    connection.execute(delete(tables.proposal).where(*lost))
    connection.execute(delete(tables.dead_letter).where(letter.record_id.in_(ids)))


def _left_by(connection: Connection, record_id: str) -> Sequence[Row[Any]]:
    marker = tables.left_marker
    here = select(marker).where(marker.c.record_id == record_id).order_by(marker.c.stream)
    return connection.execute(here).all()


def _write(connection: Connection, before: Standing, now: datetime, make_id: NewId) -> None:
    """Let every stream hear of it in which the record was."""
    left = _left_by(connection, before.record_id)
    after = before._replace(
        rev=before.rev + 1,
        doc={},
        text=documents.as_text({}),
        state="erased",
        proposals=(),
    )
    rulings = [_ruling(before, after, now, make_id)]
    records.write(connection, rulings, {before.record_id: before}, now)
    elsewhere = [_ruling(before, after._replace(stream=row.stream), now, make_id) for row in left]
    numbered, _ = number(connection, elsewhere)
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
    """Remove every other place where values of the record stood, or of what belongs to it."""
    proposal, letter, proof = tables.proposal, tables.dead_letter, tables.blob_proof
    for table in (proposal, letter, proof):
        connection.execute(delete(table).where(table.c.record_id == record_id))
    names_it = letter.c.body.contains(f'"{record_id}"', autoescape=True)
    connection.execute(delete(letter).where(names_it))
    held, change = tables.held, tables.change
    waiting = select(held.c.change_id).where(held.c.record_id == record_id)
    gone = erased()
    connection.execute(
        update(change)
        .where(change.c.id.in_(waiting))
        .values(verdict=Verdict.REJECTED.value, problem=gone.problem.model_dump_json())
    )
    connection.execute(delete(held).where(held.c.record_id == record_id))

"""Values that lost against another's, wait for a person to choose, and are settled here.

A decision is one more change of the record: the server closes a proposal when its field is written
by someone who had seen it. Whoever keeps what stands writes that value once more, with the value
that was passed over as the old one: so both stay in the history.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fieldapp.domain.record import Document
from fieldapp.storage import journal
from fieldapp.storage.driver import Connection
from fieldapp.storage.rows import sent_part
from fieldapp.storage.store import Store, to_record_from
from fieldapp.wire.messages import Kind

DELETED = "deleted"
"""The field of a proposal to remove the record, which was changed meanwhile."""
SETTLED, REOPENED = "settled", "undo"
"""The reasons that a decision, and its undoing, carry in the history."""
_PROPOSAL = (
    "id, record_type, record_id, field, current, proposed, received_at, proposed_by, proposed_at"
)


@dataclass(frozen=True)
class OpenProposal:
    """Two values of one field: the one that stands and the one that was proposed."""

    id: str
    record_type: str
    record_id: str
    field: str
    current: Any
    proposed: Any
    received_at: datetime
    proposed_here_at: datetime | None
    """When it was written, if it was proposed on this laptop."""
    proposed_by: str
    """Who proposed it elsewhere; empty where it is not known for certain."""
    proposed_at: datetime | None
    current_by: str
    """Who wrote the value that stands; empty where it is not known."""
    current_at: datetime | None
    current_is_mine: bool = False
    """Whether the value that stands was written on this laptop."""


@dataclass(frozen=True)
class Settled:
    """A decision that was written, and what it takes to open the choice again."""

    record_type: str
    record_id: str
    saved: str
    """The save that changed values; empty where everything was kept."""
    fields: tuple[str, ...]
    """The fields that it decided about."""
    closed: tuple[tuple[str, ...], ...]
    """The rows of the proposals that no longer wait here."""


def open_proposals(store: Store, record_id: str | None = None) -> list[OpenProposal]:
    """Return what waits for a choice, of one record or of all, oldest first, field by field."""
    connection = store.connections.read()
    rows = connection.execute(
        f"SELECT {_PROPOSAL} FROM proposal WHERE ? IN (record_id, '')"
        " ORDER BY received_at, record_id, field",
        (record_id or "",),
    ).fetchall()
    return [_proposal(connection, *row) for row in rows]


def settle(store: Store, record_type: str, record_id: str, values: Document) -> Settled:
    """Let these values stand and close the proposals about their fields, in one transaction.

    Raises:
        NotFound: the record is not here.
        pydantic.ValidationError: a value can't be kept.
    """
    with store.connections.write() as connection:
        standing = store.must_get(record_type, record_id)
        before = standing.to_document()
        if values.get(DELETED):
            values = {DELETED: True}  # Nothing else is left to decide about.
        closed = _take_out(connection, record_id, values)
        _keep_base(connection, record_type, before)
        wanted = to_record_from(record_type, {**before, **values})
        saved = store.save(wanted, reason=SETTLED)
        kept = {field: value for field, value in values.items() if before.get(field) == value}
        edits = _edits_that_keep(record_type, before, kept, closed)
        _write(store, connection, edits, SETTLED)
    store.told({record_type: [record_id]})
    return Settled(record_type, record_id, saved, tuple(values), closed)


def reopen(store: Store, settled: Settled) -> None:
    """Take a decision back: the old value stands again, and the other one is proposed anew."""
    record_type, record_id = settled.record_type, settled.record_id
    with store.connections.write() as connection:
        if settled.saved:
            store.undo(settled.saved)
        before = store.must_get(record_type, record_id).to_document()
        _keep_base(connection, record_type, before)
        lost = [row for row in settled.closed if row[3] in settled.fields]
        edits = [_edit_that_proposes(row, before) for row in lost]
        _write(store, connection, edits, REOPENED)
        _put_back(connection, settled.closed)
        connection.execute(
            f"UPDATE {record_type} SET sync_state = 'conflict' WHERE id = ?", (record_id,)
        )
    store.told({record_type: [record_id]})


def close_decided(connection: Connection, change_ids: Iterable[str]) -> None:
    """Close the proposals about what these changes wrote, which the server took as they were sent.

    Whoever writes a field anew in a form has decided about it as well.
    """
    if connection.execute("SELECT 1 FROM proposal LIMIT 1").fetchone() is None:
        return
    connection.executemany(
        "DELETE FROM proposal WHERE id IN (SELECT proposal.id FROM proposal"
        " JOIN change ON change.record_id = proposal.record_id WHERE change.id = ?"
        " AND proposal.field IN (SELECT key FROM json_each(change.new_values)))",
        [(one,) for one in change_ids],
    )


def _take_out(
    connection: Connection, record_id: str, values: Document
) -> tuple[tuple[str, ...], ...]:
    """Take the proposals about these fields away; all of them where the record is removed."""
    rows = connection.execute(
        f"SELECT {_PROPOSAL} FROM proposal WHERE record_id = ?", (record_id,)
    ).fetchall()
    closed = tuple(tuple(row) for row in rows if row[3] in values or values.get(DELETED))
    connection.executemany("DELETE FROM proposal WHERE id = ?", [(row[0],) for row in closed])
    return closed


def _put_back(connection: Connection, rows: Iterable[Sequence[str]]) -> None:
    connection.executemany(
        f"INSERT OR REPLACE INTO proposal ({_PROPOSAL}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows
    )


def _keep_base(connection: Connection, record_type: str, standing: Document) -> None:
    """Keep the server's copy, as with every first change that it does not hold yet."""
    connection.execute(
        "INSERT OR IGNORE INTO base (record_id, rev, deleted, doc) VALUES (?, ?, ?, ?)",
        (
            standing["id"],
            standing["version"],
            int(standing[DELETED]),
            json.dumps(sent_part(record_type, standing), ensure_ascii=False),
        ),
    )


def _edits_that_keep(
    record_type: str, standing: Document, kept: Document, closed: Iterable[Sequence[str]]
) -> list[journal.Edit]:
    """Return the changes that write once more what stands: for its fields, and for its being."""
    passed_over = {row[3]: json.loads(row[5]) for row in closed}
    edits = []
    if kept.pop(DELETED, None) is False:
        edits.append(_edit(Kind.RESTORE, record_type, standing))
    if kept:
        old = {field: passed_over[field] for field in kept if field in passed_over}
        edits.append(_edit(Kind.PATCH, record_type, standing, kept, old))
    return edits


def _edit_that_proposes(row: Sequence[str], standing: Document) -> journal.Edit:
    """Return the change that loses against what stands, and so becomes a proposal again."""
    record_type, field, proposed = row[1], row[3], row[5]
    if field == DELETED:
        edit = _edit(Kind.DELETE, record_type, standing)
        # As one who had not seen what the others wrote.
        return journal.Edit(edit.kind, edit.record_type, edit.record_id, 0, {}, {})
    new = json.loads(proposed)
    # An old value that is not the standing one, and no text, says: do not merge, ask.
    old = None if standing.get(field) is not None else new
    return _edit(Kind.PATCH, record_type, standing, {field: new}, {field: old})


def _edit(
    kind: Kind,
    record_type: str,
    standing: Document,
    new: Document | None = None,
    old: Document | None = None,
) -> journal.Edit:
    return journal.Edit(
        kind, record_type, standing["id"], standing["version"], new or {}, old or {}
    )


def _write(
    store: Store, connection: Connection, edits: Sequence[journal.Edit], reason: str
) -> None:
    if not edits:
        return
    person = store.person
    stamp = journal.Stamp(person.officer_id, store.clock.now(), person.zone, reason)
    journal.write(connection, edits, stamp)
    for edit in edits:
        connection.execute(
            f"UPDATE {edit.record_type} SET sync_state = 'queued' WHERE id = ?", (edit.record_id,)
        )


def _proposal(connection: Connection, proposal_id: str, *values: str) -> OpenProposal:
    record_type, record_id, field, current, proposed, received_at, named, written = values
    own = _own_change(connection, record_id, field, json.loads(proposed))
    who, when = _last_writer(connection, record_id, field, own.change.id if own else "")
    standing = _own_change(connection, record_id, field, json.loads(current))
    by, at = (named, _moment(written)) if named else _proposer(connection, record_id)
    return OpenProposal(
        id=proposal_id,
        record_type=record_type,
        record_id=record_id,
        field=field,
        current=json.loads(current),
        proposed=json.loads(proposed),
        received_at=datetime.fromisoformat(received_at),
        proposed_here_at=own.change.occurred_at if own else None,
        proposed_by="" if own else by,
        proposed_at=None if own else at,
        current_by=who,
        current_at=standing.change.occurred_at if standing else when,
        current_is_mine=standing is not None,
    )


def _own_change(
    connection: Connection, record_id: str, field: str, value: Any
) -> journal.Entry | None:
    """Return the newest change made here that gave the field this value of its own accord."""
    entries = journal.of_record(connection, record_id)
    own = (entry for entry in reversed(entries) if entry.change.reason not in (SETTLED, REOPENED))
    return next((entry for entry in own if _gives(entry, field, value)), None)


def _gives(entry: journal.Entry, field: str, value: Any) -> bool:
    if field == DELETED:
        return bool(value) and entry.change.kind is Kind.DELETE
    return field in entry.change.set and bool(entry.change.set[field] == value)


def _last_writer(
    connection: Connection, record_id: str, field: str, passed_over: str
) -> tuple[str, datetime | None]:
    """Return who last wrote the field elsewhere; of the record's being, who last wrote anything."""
    rows = connection.execute(
        "SELECT changed_by_name, changed_at, fields FROM remote_change"
        " WHERE record_id = ? AND change_id <> ? ORDER BY rev DESC",
        (record_id, passed_over),
    )
    for name, changed_at, fields in rows:
        written: Collection[str] = json.loads(fields)
        if field in written or (field == DELETED and written):
            return name, _moment(changed_at)
    return "", None


def _proposer(connection: Connection, record_id: str) -> tuple[str, datetime | None]:
    """Return who wrote the change that came to nothing; nobody where there were several.

    For what an older server told: it did not say whose a proposal is.
    """
    rows: Mapping[str, str] = dict(
        connection.execute(
            "SELECT changed_by_name, changed_at FROM remote_change"
            " WHERE record_id = ? AND fields = '[]' AND rev > 1 ORDER BY rev",
            (record_id,),
        ).fetchall()
    )
    if len(rows) != 1:
        return "", None
    ((name, changed_at),) = rows.items()
    return name, _moment(changed_at)


def _moment(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None

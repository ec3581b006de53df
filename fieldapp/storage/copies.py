"""Brings records in step with the server's copies: a page of them by a few statements.

A record's row is always the server's copy plus the changes made here that the server does not hold
yet. The copy is kept apart (`base`) only while there are such changes.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fieldapp.domain.record import Document
from fieldapp.domain.vocabulary import SyncState
from fieldapp.storage import indexing, journal
from fieldapp.storage.arriving import Local, ready_copy
from fieldapp.storage.driver import Connection
from fieldapp.storage.rows import as_json, sent_part
from fieldapp.storage.settlement import Ready, ServerCopy
from fieldapp.storage.standings import Standing
from fieldapp.storage.store import insert_rows
from fieldapp.storage.writing import write_rows
from fieldapp.wire.apply import apply
from fieldapp.wire.messages import Kind

Rows = list[tuple[Any, ...]]

_JOIN = "INSERT INTO membership (record_id, stream, record_type, rev)"
_JOINED = (
    "ON CONFLICT (record_id, stream) DO UPDATE SET seen = 1,"
    " rev = CASE WHEN seen THEN max(rev, excluded.rev) ELSE excluded.rev END"
)


@dataclass
class _Plan:
    """What is to be written of a page, gathered so that one statement serves many records."""

    ready: Mapping[str, Ready]
    members: Rows = field(default_factory=list)
    marks: dict[str, list[tuple[int, str, str]]] = field(default_factory=dict)
    new: dict[str, list[tuple[str, Ready]]] = field(default_factory=dict)
    changed: dict[str, list[tuple[str, Ready]]] = field(default_factory=dict)
    bases: Rows = field(default_factory=list)
    dropped_bases: Rows = field(default_factory=list)
    settled_questions: Rows = field(default_factory=list)
    questions: Rows = field(default_factory=list)
    taken: set[str] = field(default_factory=set)


def take(
    connection: Connection,
    copies: Iterable[ServerCopy],
    known: Mapping[str, Standing],
    now: str,
    ready: Mapping[str, Ready],
) -> set[str]:
    """Write the server's copies; return the ids of those that were not older than what is here."""
    plan = _Plan(ready)
    for copy in copies:
        _consider(plan, copy, known[copy.record_id], now)
    _write(connection, plan)
    return plan.taken


def _consider(plan: _Plan, copy: ServerCopy, standing: Standing, now: str) -> None:
    if copy.stream:
        plan.members.append((copy.record_id, copy.stream, copy.record_type, copy.rev))
    content = copy.document or standing.known_content()
    if copy.rev < standing.known_rev or content is None:
        return
    if copy.proposals is not None:
        _consider_questions(plan, copy, standing, now)
    if standing.unsettled:
        plan.bases.append((copy.record_id, copy.rev, int(copy.deleted), as_json(content)))
    elif standing.base is not None:
        plan.dropped_bases.append((copy.record_id,))
    _consider_row(plan, copy, standing, content, now)
    plan.taken.add(copy.record_id)


def _consider_questions(plan: _Plan, copy: ServerCopy, standing: Standing, now: str) -> None:
    if standing.in_conflict:
        plan.settled_questions.append((copy.record_id,))
    kind, record_id = copy.record_type, copy.record_id
    for one in copy.proposals or ():
        values = (json.dumps(one.current), json.dumps(one.proposed))
        whose = (one.by_name or one.by, one.at.isoformat() if one.at else "")
        plan.questions.append((one.id, kind, record_id, one.field, *values, now, *whose))
    standing.in_conflict = bool(copy.proposals)


def _consider_row(
    plan: _Plan, copy: ServerCopy, standing: Standing, content: Document, now: str
) -> None:
    document, deleted = with_changes(content, standing.unsettled, deleted=copy.deleted)
    state = state_of(standing)
    shown, kind = standing.document, copy.record_type
    if shown is not None and _is_shown(kind, shown, document, deleted=deleted):
        plan.marks.setdefault(kind, []).append((copy.rev, state, copy.record_id))
        return
    ready = plan.ready.get(copy.record_id)
    if standing.unsettled or ready is None or not ready.is_of(content, state):
        ready = ready_copy(kind, document, Local(copy.rev, deleted, state), now)
    if ready.row is not None:
        home = plan.new if shown is None else plan.changed
        home.setdefault(kind, []).append((copy.record_id, ready))


def _write(connection: Connection, plan: _Plan) -> None:
    join(connection, plan.members)
    connection.executemany("DELETE FROM proposal WHERE record_id = ?", plan.settled_questions)
    connection.executemany(
        "INSERT OR REPLACE INTO proposal (id, record_type, record_id, field, current, proposed,"
        " received_at, proposed_by, proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        plan.questions,
    )
    keep_bases(connection, plan.bases)
    drop_bases(connection, plan.dropped_bases)
    for type_name, marks in plan.marks.items():
        mark_rows(connection, type_name, marks)
    for type_name, copies in plan.new.items():
        insert_rows(connection, type_name, [ready.row for _, ready in copies if ready.row])
        entries = {record_id: ready.entry for record_id, ready in copies if ready.entry}
        indexing.put_new_entries(connection, type_name, entries)
    for type_name, copies in plan.changed.items():
        insert_rows(connection, type_name, [ready.row for _, ready in copies if ready.row])
        _index_anew(connection, type_name, copies)


def _index_anew(
    connection: Connection, type_name: str, copies: Iterable[tuple[str, Ready]]
) -> None:
    for record_id, ready in copies:
        if ready.entry:
            indexing.put_entry(connection, type_name, record_id, ready.entry)
        elif ready.deleted:
            indexing.unindex(connection, record_id)


def join(connection: Connection, members: Sequence[tuple[Any, ...]]) -> None:
    """Note the revisions (id, stream, record type, revision) that are known in a stream."""
    write_rows(connection, _JOIN, members, _JOINED)


def keep_bases(connection: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
    """Keep the server's content apart (id, revision, removed, JSON)."""
    connection.executemany(
        "INSERT OR REPLACE INTO base (record_id, rev, deleted, doc) VALUES (?, ?, ?, ?)", rows
    )


def drop_bases(connection: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
    """Keep no copy apart any more: the row is what the server has."""
    connection.executemany("DELETE FROM base WHERE record_id = ?", rows)


def mark_rows(
    connection: Connection, type_name: str, marks: Iterable[tuple[int, str, str]]
) -> None:
    """Note revision and state (then the id) where the rest of a row stays as it is."""
    alike: dict[tuple[int, str], list[str]] = {}
    for rev, state, record_id in marks:
        alike.setdefault((rev, state), []).append(record_id)
    connection.executemany(
        f"UPDATE {type_name} SET version = ?, sync_state = ?"
        " WHERE id IN (SELECT value FROM json_each(?))",
        [(*mark, as_json(ids)) for mark, ids in alike.items()],
    )


def state_of(standing: Standing) -> str:
    """Return the state that people see of a record."""
    if any(entry.state == "rejected" for entry in standing.unsettled):
        return SyncState.REJECTED.value
    if standing.in_conflict:
        return SyncState.CONFLICT.value
    return (SyncState.QUEUED if standing.unsettled else SyncState.SYNCED).value


def with_changes(
    content: Document, changes: Iterable[journal.Entry], *, deleted: bool
) -> tuple[Document, bool]:
    """Return the content, and whether it is removed, after these changes made here."""
    document = dict(content)
    for entry in changes:
        document = apply(document, entry.change)
        deleted = entry.change.kind is Kind.DELETE or (deleted and entry.change.kind is Kind.PATCH)
    return document, deleted


def _is_shown(type_name: str, standing: Document, document: Document, *, deleted: bool) -> bool:
    """Say whether the row holds this already, as after each push of one's own changes."""
    return bool(standing["deleted"]) == deleted and sent_part(type_name, standing) == document

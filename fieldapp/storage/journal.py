"""The journal of changes: outbox, history and undo in one table, chained by hash."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from secrets import token_hex
from typing import Any, Literal

from fieldapp.base.ids import new_id
from fieldapp.domain.record import SCHEMA, Document
from fieldapp.storage.driver import Connection
from fieldapp.storage.rows import as_json
from fieldapp.wire.hashing import START, chain_hash, change_hash, content_hash
from fieldapp.wire.messages import Change, Kind

State = Literal["pending", "acked", "held", "rejected", "discarded", "gone"]
"""`gone`: its record was erased everywhere, and the change's values with it."""
UNSETTLED = "state IN ('pending', 'held', 'rejected')"
"""The condition that a change is not yet part of what the server holds."""
PENDING = "state = 'pending' AND state <> 'acked'"
REJECTED = "state = 'rejected' AND state <> 'acked'"
HELD = "state = 'held' AND state <> 'acked'"
"""Conditions; their second half says what SQLite must know to use the index change_unsettled."""

LARGEST_GROUP = 100
"""More changes than this never stand or fall together: a group travels in one push."""

_COLUMNS = (
    "number, id, kind, record_type, record_id, base_rev, new_values, old_values, group_id,"
    " saved_together, reason, occurred_at, recorded_at, zone, author_id, chain_hash, state, problem,"
    " salt"
)
_SALT_BYTES = 16
_ASKED_AT_ONCE = 500


@dataclass(frozen=True)
class Edit:
    """A change about to be written: what it does to which record."""

    kind: Kind
    record_type: str
    record_id: str
    base_rev: int
    new: Document
    old: Document


@dataclass(frozen=True)
class Stamp:
    """Who writes, when and where; said once for the edits of one save."""

    author_id: str
    now: datetime
    zone: str
    reason: str = ""
    as_group: bool = False
    """True when the edits stand or fall together on the server as well."""


@dataclass(frozen=True)
class Entry:
    """A change as the journal keeps it."""

    number: int
    change: Change
    saved_together: str
    author_id: str
    chain_hash: str
    state: State
    problem: dict[str, Any] | None


def instant(moment: datetime) -> str:
    """Return `moment` (UTC) as messages and rows write it."""
    return moment.isoformat().replace("+00:00", "Z")


def write(connection: Connection, edits: Sequence[Edit], stamp: Stamp) -> str:
    """Write the edits at the end of the chain; return the id of this save, for undo."""
    saved_together = new_id()
    group = saved_together if stamp.as_group and 1 < len(edits) <= LARGEST_GROUP else None
    link = last_link(connection)
    rows = []
    for edit in edits:
        content = _content(edit, stamp, group)
        link = chain_hash(link, content_hash(content))
        rows.append(_row(content, saved_together, stamp.author_id, link))
    connection.executemany(
        f"INSERT INTO change ({_COLUMNS.removeprefix('number, ')}) VALUES ({', '.join('?' * 18)})",
        rows,
    )
    return saved_together


def _content(edit: Edit, stamp: Stamp, group: str | None) -> Document:
    now = instant(stamp.now)
    return {
        "id": new_id(),
        "kind": edit.kind.value,
        "record_type": edit.record_type,
        "record_id": edit.record_id,
        "base_rev": edit.base_rev,
        "set": edit.new,
        "old": edit.old,
        "group": group,
        "reason": stamp.reason,
        "schema": SCHEMA,
        "occurred_at": now,
        "recorded_at": now,
        "zone": stamp.zone,
        "salt": token_hex(_SALT_BYTES),
    }


def _row(content: Document, saved_together: str, author_id: str, link: str) -> tuple[Any, ...]:
    return (
        content["id"],
        content["kind"],
        content["record_type"],
        content["record_id"],
        content["base_rev"],
        as_json(content["set"]),
        as_json(content["old"]),
        content["group"],
        saved_together,
        content["reason"],
        content["occurred_at"],
        content["recorded_at"],
        content["zone"],
        author_id,
        link,
        "pending",
        None,
        content["salt"],
    )


def last_link(connection: Connection) -> str:
    """Return the hash at the end of this device's chain."""
    newest = "SELECT chain_hash FROM change ORDER BY number DESC LIMIT 1"
    row = connection.execute(newest).fetchone()
    return row[0] if row else START


def of_record(connection: Connection, record_id: str) -> list[Entry]:
    """Return the changes made here to a record, oldest first."""
    return _entries(connection, "WHERE record_id = ? ORDER BY number", record_id)


def after(connection: Connection, number: int, limit: int) -> list[Entry]:
    """Return the next changes made here after a number, oldest first."""
    return _entries(connection, "WHERE number > ? ORDER BY number LIMIT ?", number, limit)


def of_save(connection: Connection, saved_together: str) -> list[Entry]:
    """Return the changes that were saved together, oldest first."""
    return _entries(connection, "WHERE saved_together = ? ORDER BY number", saved_together)


def in_state(connection: Connection, state: State, limit: int = -1) -> list[Entry]:
    """Return at most `limit` changes in an unsettled `state`, oldest first."""
    where = "WHERE state = ? AND state <> 'acked' ORDER BY number LIMIT ?"
    return _entries(connection, where, state, limit)


def unsettled_of(connection: Connection, record_id: str) -> list[Entry]:
    """Return the changes of a record that the server does not hold yet, oldest first."""
    return _entries(
        connection,
        f"WHERE record_id = ? AND {UNSETTLED} ORDER BY number",
        record_id,
    )


def unsettled_among(connection: Connection, record_ids: Sequence[str]) -> list[Entry]:
    """Return the changes of any of these records that the server does not hold yet, in order."""
    entries = []
    for start in range(0, len(record_ids), _ASKED_AT_ONCE):
        some = record_ids[start : start + _ASKED_AT_ONCE]
        where = f"record_id IN ({', '.join('?' * len(some))})"
        entries += _entries(connection, f"WHERE {where} AND {UNSETTLED} ORDER BY number", *some)
    return entries


def _entries(connection: Connection, where: str, *values: object) -> list[Entry]:
    rows = connection.execute(f"SELECT {_COLUMNS} FROM change {where}", values)
    return [_entry(row) for row in rows]


def _entry(row: Sequence[Any]) -> Entry:
    (number, change_id, kind, record_type, record_id, base_rev, new, old, group) = row[:9]
    saved_together, reason, occurred_at, recorded_at, zone, author_id, link, state = row[9:17]
    change = Change.model_validate(
        {
            "id": change_id,
            "kind": kind,
            "record_type": record_type,
            "record_id": record_id,
            "base_rev": base_rev,
            "set": json.loads(new),
            "old": json.loads(old),
            "group": group,
            "reason": reason,
            "schema": SCHEMA,
            "occurred_at": occurred_at,
            "recorded_at": recorded_at,
            "zone": zone,
            "salt": row[18],
        }
    )
    problem = json.loads(row[17]) if row[17] else None
    return Entry(number, change, saved_together, author_id, link, state, problem)


def link_before(connection: Connection, number: int) -> str:
    """Return the hash of this device's chain before the change of that number."""
    before = "SELECT chain_hash FROM change WHERE number < ? ORDER BY number DESC LIMIT 1"
    row = connection.execute(before, (number,)).fetchone()
    return row[0] if row else START


def restamp(connection: Connection) -> None:
    """Rebuild the chain over the pending changes, after one was rewritten or taken out unsent.

    What was sent keeps its number and hash. A pending change that no longer fits before it goes to
    the end of the line, with all that wait after it: the server would take it for a forgery.
    """
    pending = _entries(connection, f"WHERE {PENDING} ORDER BY number")
    first = next((one for one in pending if not _fits(connection, one)), None)
    if first is None:
        return
    altered = [one for one in pending if one.number >= first.number]
    sent_after = f"SELECT 1 FROM change WHERE number > ? AND NOT ({PENDING})"
    if connection.execute(sent_after, (first.number,)).fetchone():
        altered = _moved_to_end(connection, altered)
    link = link_before(connection, altered[0].number)
    stamped = []
    for entry in altered:
        link = chain_hash(link, change_hash(entry.change))
        stamped.append((link, entry.number))
    connection.executemany(
        "UPDATE change SET chain_hash = ?, content_hash = '' WHERE number = ?", stamped
    )


def _fits(connection: Connection, entry: Entry) -> bool:
    link = link_before(connection, entry.number)
    return chain_hash(link, change_hash(entry.change)) == entry.chain_hash


def _moved_to_end(connection: Connection, entries: Sequence[Entry]) -> list[Entry]:
    (last,) = connection.execute("SELECT max(number) FROM change").fetchone()
    moved = [replace(entry, number=last + place) for place, entry in enumerate(entries, 1)]
    connection.executemany(
        "UPDATE change SET number = ? WHERE number = ?",
        [(new.number, old.number) for new, old in zip(moved, entries, strict=True)],
    )
    return moved

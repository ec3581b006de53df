"""Values that lost against another's and wait for a person to choose."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fieldapp.storage import journal
from fieldapp.storage.driver import Connection
from fieldapp.storage.store import Store


@dataclass(frozen=True)
class OpenProposal:
    """Two values of one field: the one that stands and the one that was proposed."""

    record_type: str
    record_id: str
    field: str
    current: Any
    proposed: Any
    received_at: datetime
    proposed_here_at: datetime | None
    """When it was written, if it was proposed on this laptop."""
    current_by: str
    """Who wrote the value that stands; empty where it is not known."""
    current_at: datetime | None
    current_is_mine: bool = False
    """Whether the value that stands was written on this laptop."""


def open_proposals(store: Store) -> list[OpenProposal]:
    """Return what waits for a choice, oldest first, field by field."""
    connection = store.connections.read()
    rows = connection.execute(
        "SELECT record_type, record_id, field, current, proposed, received_at FROM proposal"
        " ORDER BY received_at, record_id, field"
    ).fetchall()
    return [_proposal(connection, *row) for row in rows]


def _proposal(
    connection: Connection, record_type: str, record_id: str, field: str, *values: str
) -> OpenProposal:
    current, proposed, received_at = values
    own = _own_change(connection, record_id, field, json.loads(proposed))
    who, when = _last_writer(connection, record_id, field, own.change.id if own else "")
    standing = _own_change(connection, record_id, field, json.loads(current))
    return OpenProposal(
        record_type=record_type,
        record_id=record_id,
        field=field,
        current=json.loads(current),
        proposed=json.loads(proposed),
        received_at=datetime.fromisoformat(received_at),
        proposed_here_at=own.change.occurred_at if own else None,
        current_by=who,
        current_at=standing.change.occurred_at if standing else when,
        current_is_mine=standing is not None,
    )


def _own_change(
    connection: Connection, record_id: str, field: str, value: Any
) -> journal.Entry | None:
    """Return the newest change made here that gave the field this value."""
    entries = journal.of_record(connection, record_id)
    own = (entry for entry in reversed(entries) if field in entry.change.set)
    return next((entry for entry in own if entry.change.set[field] == value), None)


def _last_writer(
    connection: Connection, record_id: str, field: str, passed_over: str
) -> tuple[str, datetime | None]:
    rows = connection.execute(
        "SELECT changed_by_name, changed_at, fields FROM remote_change"
        " WHERE record_id = ? AND change_id <> ? ORDER BY rev DESC",
        (record_id, passed_over),
    )
    for name, changed_at, fields in rows:
        if field in json.loads(fields):
            return name, datetime.fromisoformat(changed_at) if changed_at else None
    return "", None

"""The history of a record, as an officer can read it: who changed what, when, and why."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fieldapp.domain.registry import record_type_named
from fieldapp.domain.spec import specs_of
from fieldapp.storage import journal
from fieldapp.storage.store import Store
from fieldapp.wire.messages import Kind


@dataclass(frozen=True)
class FieldChange:
    """A field that was changed; the values are known only for changes made on this laptop."""

    field: str
    old: Any = None
    new: Any = None
    values_known: bool = False


@dataclass(frozen=True)
class HistoryStep:
    """One change of a record."""

    change_id: str
    at: datetime | None
    who: str
    kind: Kind
    here: bool
    state: str
    reason: str
    fields: tuple[FieldChange, ...]


def history_of(store: Store, record_type: str, record_id: str) -> list[HistoryStep]:
    """Return the changes of a record, newest first, those made elsewhere without their values."""
    connection = store.connections.read()
    own = [_own_step(entry, record_type) for entry in journal.of_record(connection, record_id)]
    known = {step.change_id for step in own}
    rows = connection.execute(
        "SELECT change_id, changed_by, changed_by_name, changed_at, fields, rev"
        " FROM remote_change WHERE record_id = ?",
        (record_id,),
    )
    steps = [*(_remote_step(row) for row in rows if row[0] not in known), *own]
    steps.sort(key=lambda step: step.at.timestamp() if step.at else 0.0)
    return steps[::-1]


def _own_step(entry: journal.Entry, record_type: str) -> HistoryStep:
    change = entry.change
    shown = specs_of(record_type_named(record_type)).keys()
    fields = tuple(
        FieldChange(name, change.old.get(name), value, values_known=True)
        for name, value in change.set.items()
        if name in shown and change.kind is Kind.PATCH
    )
    return HistoryStep(
        change_id=change.id,
        at=change.recorded_at,
        who=entry.author_id,
        kind=change.kind,
        here=True,
        state=entry.state,
        reason=change.reason,
        fields=fields,
    )


def _remote_step(row: tuple[Any, ...]) -> HistoryStep:
    change_id, by, by_name, at, fields, rev = row
    return HistoryStep(
        change_id=change_id,
        at=datetime.fromisoformat(at) if at else None,
        who=by_name or by,
        kind=Kind.CREATE if rev == 1 else Kind.PATCH,
        here=False,
        state="acked",
        reason="",
        fields=tuple(FieldChange(name) for name in json.loads(fields)),
    )

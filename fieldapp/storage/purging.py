"""Takes personal data away when its time is up, everywhere in the store (R71)."""

import json
from collections.abc import Mapping
from datetime import date

from fieldapp.domain.record import Document
from fieldapp.domain.registry import RECORD_TYPES, record_type_named
from fieldapp.domain.retention import blanks
from fieldapp.storage import audit, chain, indexing
from fieldapp.storage.drafts import drop_naming
from fieldapp.storage.driver import Connection
from fieldapp.storage.store import Store, put

PURGED_TYPES = tuple(name for name in RECORD_TYPES if record_type_named(name).person_fields)


def purge(store: Store, today: date) -> int:
    """Purge what is due before `today`; return how many records lost their personal data.

    Counts and promises stay; of a contact nothing but its id stays. The purge log and the audit
    trail say which record and when, never what.
    """
    changed: dict[str, list[str]] = {}
    with store.connections.write() as connection:
        for type_name in PURGED_TYPES:
            due = connection.execute(
                f"SELECT id FROM {type_name} WHERE purge_on < ?", (today.isoformat(),)
            ).fetchall()
            for (record_id,) in due:
                _purge_record(connection, store, type_name, record_id, today)
                changed.setdefault(type_name, []).append(record_id)
        _note(connection, store, changed)
    store.told(changed)
    return sum(map(len, changed.values()))


def _purge_record(
    connection: Connection, store: Store, type_name: str, record_id: str, today: date
) -> None:
    record_type = record_type_named(type_name)
    if record_type.purged_whole:
        connection.execute(f"DELETE FROM {type_name} WHERE id = ?", (record_id,))
        connection.execute("DELETE FROM base WHERE record_id = ?", (record_id,))
        indexing.unindex(connection, record_id)
        drop_naming(connection, record_id)
    else:
        document = store.document(type_name, record_id) or {}
        put(connection, type_name, {**document, **_as_json_values(blanks(record_type))})
        _wipe_base(connection, record_id, blanks(record_type))
    wipe_journal(connection, record_id, None if record_type.purged_whole else record_type)
    connection.execute(
        "INSERT INTO purge_log (record_id, record_type, purged_on, fields) VALUES (?, ?, ?, ?)",
        (record_id, type_name, today.isoformat(), json.dumps(sorted(record_type.person_fields))),
    )


def wipe_journal(connection: Connection, record_id: str, record_type: type | None) -> None:
    """Empty the values in a record's history; of `record_type` only the fields about citizens.

    Unsent changes of a purged record go with it: the server purges by the same clock.
    """
    fields = getattr(record_type, "person_fields", None)
    if fields is None:
        chain.wipe(connection, record_id)
    else:
        chain.forget_fields(connection, record_id, fields)
    connection.execute("DELETE FROM proposal WHERE record_id = ?", (record_id,))


def _wipe_base(connection: Connection, record_id: str, empty: Mapping[str, object]) -> None:
    row = connection.execute("SELECT doc FROM base WHERE record_id = ?", (record_id,)).fetchone()
    if row:
        wiped = {**json.loads(row[0]), **_as_json_values(empty)}
        connection.execute(
            "UPDATE base SET doc = ? WHERE record_id = ?", (json.dumps(wiped), record_id)
        )


def _as_json_values(values: Mapping[str, object]) -> Document:
    return {name: list(v) if isinstance(v, tuple) else v for name, v in values.items()}


def _note(connection: Connection, store: Store, changed: Mapping[str, list[str]]) -> None:
    touched = [(type_name, one) for type_name, ids in changed.items() for one in ids]
    if touched:
        audit.note(
            connection,
            "erase",
            touched,
            who=store.person.officer_id,
            at=store.clock.now(),
            ground="2018:1693 4 kap.",
        )


def due_soon(store: Store, until: date) -> list[tuple[str, Document]]:
    """Return the records whose last day comes by `until`, soonest first."""
    found = [
        (type_name, document)
        for type_name in PURGED_TYPES
        for document in store.documents(
            type_name, "deleted = 0 AND purge_on <= ?", (until.isoformat(),), "purge_on, id"
        )
    ]
    return sorted(found, key=lambda pair: str(pair[1]["purge_on"]))

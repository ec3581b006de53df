"""The store: save, find, undo and remember records, each save one durable transaction."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from fieldapp.base.clock import Clock
from fieldapp.base.errors import NotAllowed, NotFound
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain.record import Document, Record
from fieldapp.domain.registry import RECORD_TYPES, record_type_named
from fieldapp.domain.retention import purge_day
from fieldapp.domain.vocabulary import SyncState
from fieldapp.storage import audit, indexing, journal
from fieldapp.storage.connections import Connections
from fieldapp.storage.driver import Connection
from fieldapp.storage.rows import (
    columns_of,
    row_names,
    sent_part,
    to_document,
    to_record,
    to_values,
)
from fieldapp.storage.writing import write_rows
from fieldapp.wire.messages import Kind

BATCH = 500
_NEVER_CHANGES = QT_TRANSLATE_NOOP(
    "facts", "a frozen or signed version never changes; an edit makes a new one"
)

Listener = Callable[[str, Sequence[str]], None]
"""Called after a save with the record type and the ids that changed, on the saving thread."""


@dataclass(frozen=True)
class Person:
    """Who works with this profile."""

    officer_id: str
    area_id: str
    zone: str


class Store:
    """Records of one profile. Safe to use from several threads; writes take turns."""

    def __init__(self, connections: Connections, clock: Clock) -> None:
        self.connections = connections
        self.clock = clock
        self._listeners: list[Listener] = []

    def close(self) -> None:
        """Close every connection; the store is not used afterwards."""
        self.connections.close()

    def listen(self, listener: Listener) -> None:
        """Call `listener` after every save from now on."""
        self._listeners.append(listener)

    def told(self, changed: Mapping[str, Sequence[str]]) -> None:
        """Tell the listeners what changed."""
        for type_name, ids in changed.items():
            for listener in self._listeners:
                listener(type_name, ids)

    def seen_version(self) -> int:
        """Return a number that changes when another connection wrote to the store."""
        return int(self.connections.read().execute("PRAGMA data_version").fetchone()[0])

    # Facts about the profile itself.

    def fact(self, name: str) -> Any:
        """Return a fact about the profile (server, person, …), None when there is none."""
        query = "SELECT value FROM meta WHERE name = ?"
        row = self.connections.read().execute(query, (name,)).fetchone()
        return json.loads(row[0]) if row else None

    def set_fact(self, name: str, value: Any) -> None:
        """Keep a fact about the profile; None removes it."""
        with self.connections.write() as connection:
            if value is None:
                connection.execute("DELETE FROM meta WHERE name = ?", (name,))
            else:
                connection.execute(
                    "INSERT INTO meta (name, value) VALUES (?, ?)"
                    " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    (name, json.dumps(value, ensure_ascii=False)),
                )

    @property
    def person(self) -> Person:
        """Return who works with this profile."""
        facts = self.fact("person") or {}
        return Person(facts.get("officer_id", ""), facts.get("area_id", ""), facts.get("zone", ""))

    @property
    def is_enrolled(self) -> bool:
        """Say whether the profile is connected to a server."""
        return self.fact("server") is not None

    # Reading.

    def get(self, type_name: str, record_id: str) -> Record | None:
        """Return a record, removed or not, or None when there is none by that id."""
        document = self.document(type_name, record_id)
        return None if document is None else to_record_from(type_name, document)

    def must_get(self, type_name: str, record_id: str) -> Record:
        """Return a record; raise NotFound when there is none by that id."""
        record = self.get(type_name, record_id)
        if record is None:
            raise NotFound(sought=record_id)
        return record

    def document(self, type_name: str, record_id: str) -> Document | None:
        """Return a record's document, or None."""
        rows = _rows(self.connections.read(), type_name, "id = ?", (record_id,))
        return next((to_document(type_name, row) for row in rows), None)

    def documents(
        self,
        type_name: str,
        where: str = "deleted = 0",
        values: Sequence[object] = (),
        order: str = "created_at, id",
    ) -> Iterator[Document]:
        """Yield documents lazily; `where` and `order` are literal SQL of this room."""
        rows = _rows(self.connections.read(), type_name, f"{where} ORDER BY {order}", values)
        return (to_document(type_name, row) for row in rows)

    def records(
        self, type_name: str, where: str = "deleted = 0", values: Sequence[object] = ()
    ) -> list[Record]:
        """Return records, oldest first."""
        rows = _rows(self.connections.read(), type_name, f"{where} ORDER BY created_at, id", values)
        return [to_record(type_name, row) for row in rows]

    def type_of(self, record_id: str) -> str | None:
        """Return the record type of an id, or None when nothing has it."""
        for type_name in RECORD_TYPES:
            query = f"SELECT 1 FROM {type_name} WHERE id = ?"
            if self.connections.read().execute(query, (record_id,)).fetchone():
                return type_name
        return None

    def count(self, type_name: str, where: str = "deleted = 0") -> int:
        """Return how many records there are."""
        query = f"SELECT count(*) FROM {type_name} WHERE {where}"
        return int(self.connections.read().execute(query).fetchone()[0])

    # Writing.

    def save(
        self,
        *records: Record,
        reason: str = "",
        as_group: bool = True,
        drop_draft: str | None = None,
    ) -> str:
        """Keep records with their changes and search entries: all or none, durable on return.

        Returns the id of this save, by which it can be undone; empty when nothing differed.

        Raises:
            StoreFull, StoreBusy, StoreReadOnly, StoreDamaged: nothing was written.
            NotAllowed: what is written once would be changed or removed; nothing was written.
        """
        saved = ""
        changed: dict[str, list[str]] = {}
        with self.connections.write() as connection:
            edits = []
            for start in range(0, len(records), BATCH):
                edits += self._write_batch(connection, records[start : start + BATCH])
            if edits:
                saved = self._journal(connection, edits, reason, as_group=as_group)
            for edit in edits:
                changed.setdefault(edit.record_type, []).append(edit.record_id)
            if drop_draft is not None:
                connection.execute("DELETE FROM draft WHERE id = ?", (drop_draft,))
        self.told(changed)
        return saved

    def _journal(
        self, connection: Connection, edits: list[journal.Edit], reason: str, *, as_group: bool
    ) -> str:
        person, now = self.person, self.clock.now()
        stamp = journal.Stamp(person.officer_id, now, person.zone, reason, as_group=as_group)
        for operation, kinds in (
            ("collect", (Kind.CREATE,)),
            ("alter", (Kind.PATCH, Kind.RESTORE)),
            ("erase", (Kind.DELETE,)),
        ):
            touched = [(e.record_type, e.record_id) for e in edits if e.kind in kinds]
            if touched:
                audit.note(
                    connection,
                    cast("audit.Operation", operation),
                    touched,
                    who=person.officer_id,
                    at=now,
                )
        return journal.write(connection, edits, stamp)

    def _write_batch(self, connection: Connection, records: Sequence[Record]) -> list[journal.Edit]:
        edits = []
        state = SyncState.QUEUED if self.is_enrolled else SyncState.LOCAL
        for record in records:
            before = self.document(record.type_name, record.id)
            after = record.to_document()
            edit = _edit_between(record.type_name, before, after)
            if edit is None:
                continue
            _refuse_rewriting(record, edit)
            _keep_base(connection, record.type_name, before)
            after["updated_at"] = journal.instant(self.clock.now())
            after["sync_state"] = state.value
            after["version"] = before["version"] if before else 0
            put_record(connection, record, after)
            edits.append(edit)
        return edits

    def delete(self, *records: Record, reason: str = "") -> str:
        """Remove records so that they can be restored; return the id of this save."""
        return self._mark(records, deleted=True, reason=reason)

    def restore(self, *records: Record, reason: str = "") -> str:
        """Bring removed records back; return the id of this save."""
        return self._mark(records, deleted=False, reason=reason)

    def _mark(self, records: Iterable[Record], *, deleted: bool, reason: str) -> str:
        chosen = [record for record in records if record.deleted != deleted]
        return self.save(*(record.changed(deleted=deleted) for record in chosen), reason=reason)

    def undo(self, saved_together: str, removed: Sequence[Record] = ()) -> str:
        """Take a save back by a new change that restores the old values; return its id.

        Values that were changed again since then stay as they are. What is `removed` goes in the
        same step and comes back with it.
        """
        entries = journal.of_save(self.connections.read(), saved_together)
        undone = [record for entry in reversed(entries) if (record := self._before(entry))]
        gone = [record.changed(deleted=True) for record in removed]
        return self.save(*undone, *gone, reason="undo")

    def _before(self, entry: journal.Entry) -> Record | None:
        change = entry.change
        document = self.document(change.record_type, change.record_id)
        if document is None:
            return None
        if change.kind in (Kind.CREATE, Kind.DELETE, Kind.RESTORE):
            document["deleted"] = change.kind is not Kind.DELETE
        for field, old in change.old.items():
            if document.get(field) == change.set.get(field):
                document[field] = old
        return to_record_from(change.record_type, document)


def to_record_from(type_name: str, document: Document) -> Record:
    """Return the record of a document of the named type."""
    return record_type_named(type_name).from_document(document)


def put(connection: Connection, type_name: str, document: Document) -> None:
    """Write a document as `put_record` does; raise ValidationError where it is no record."""
    put_record(connection, to_record_from(type_name, document), document)


def put_record(connection: Connection, record: Record, document: Document) -> None:
    """Write a record's document as its row and keep index and retention day in step."""
    type_name = record.type_name
    insert_rows(connection, type_name, [_row_of(record, document)])
    if document["deleted"]:
        indexing.unindex(connection, document["id"])
    else:
        indexing.index(connection, type_name, document)


def _row_of(record: Record, document: Document) -> tuple[Any, ...]:
    ends = None if document["deleted"] else purge_day(record)
    document["purge_on"] = ends.isoformat() if ends else None
    return to_values(record.type_name, document)


def insert_rows(connection: Connection, type_name: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """Write rows (`to_values`), each in place of what stood there of the record."""
    names = ", ".join(row_names(type_name))
    write_rows(connection, f"INSERT OR REPLACE INTO {type_name} ({names})", rows)


def _edit_between(type_name: str, before: Document | None, after: Document) -> journal.Edit | None:
    """Return the change that leads from one document to the next, None where nothing differs."""
    new = sent_part(type_name, after)
    if before is None:
        return journal.Edit(Kind.CREATE, type_name, after["id"], 0, new, {})
    old = sent_part(type_name, before)
    if before["deleted"] != after["deleted"]:
        kind = Kind.DELETE if after["deleted"] else Kind.RESTORE
        return journal.Edit(kind, type_name, after["id"], before["version"], {}, {})
    fields = [name for name in new if new[name] != old.get(name)]
    if not fields:
        return None
    return journal.Edit(
        Kind.PATCH,
        type_name,
        after["id"],
        before["version"],
        {name: new[name] for name in fields},
        {name: old.get(name) for name in fields},
    )


def _refuse_rewriting(record: Record, edit: journal.Edit) -> None:
    """Refuse to change or remove what is written once, such as a signed version."""
    if record.written_once and edit.kind is not Kind.CREATE:
        raise NotAllowed(rule=_NEVER_CHANGES)


def _keep_base(connection: Connection, type_name: str, before: Document | None) -> None:
    """Keep the server's copy of a record that gets its first unsent change."""
    if before is None or before["version"] == 0:
        return
    connection.execute(
        "INSERT OR IGNORE INTO base (record_id, rev, deleted, doc) VALUES (?, ?, ?, ?)",
        (
            before["id"],
            before["version"],
            int(before["deleted"]),
            json.dumps(sent_part(type_name, before), ensure_ascii=False),
        ),
    )


def _rows(
    connection: Connection, type_name: str, where: str, values: Sequence[object]
) -> Iterator[dict[str, Any]]:
    names = (*columns_of(type_name), "extra")
    query = f"SELECT {', '.join(names)} FROM {type_name} WHERE {where}"
    for row in connection.execute(query, tuple(values)):
        yield dict(zip(names, row, strict=True))

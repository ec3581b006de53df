"""The store's side of sync: what waits to be sent, and writing what the server settled.

A record's row is always the server's copy plus the changes made here that the server does not hold
yet. The copy is kept apart (`base`) only while there are such changes.
"""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from pydantic import ValidationError

from fieldapp.base.ids import new_id
from fieldapp.domain.record import Document
from fieldapp.domain.registry import RECORD_TYPES, record_type_named
from fieldapp.domain.vocabulary import SyncState
from fieldapp.storage import indexing, journal
from fieldapp.storage.driver import Connection
from fieldapp.storage.home import follow_scope
from fieldapp.storage.journal import instant
from fieldapp.storage.rows import local_fields, sent_part
from fieldapp.storage.settlement import Gone, Outcome, Remark, ServerCopy, Settlement
from fieldapp.storage.store import Store, put
from fieldapp.wire.apply import apply
from fieldapp.wire.messages import DeviceChange, Head, Kind


@dataclass(frozen=True)
class Waiting:
    """How much has not reached the server, counted from the database."""

    waiting: int
    needs_you: int
    oldest: datetime | None


@dataclass(frozen=True)
class SyncRun:
    """One past exchange with the server."""

    at: datetime
    pushed: int
    pulled: int
    problem: str


class Outbox:
    """What waits, and what the server said."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def pending(self, limit: int) -> list[DeviceChange]:
        """Return the oldest unsent changes, ready to be sent."""
        return journal.device_changes(self._store.connections.read(), limit)

    def refused(self) -> list[journal.Entry]:
        """Return the changes that the server refused and a person must look at."""
        return journal.in_state(self._store.connections.read(), "rejected")

    def unsent(self, limit: int = 200) -> list[journal.Entry]:
        """Return the changes that wait, oldest first."""
        return journal.in_state(self._store.connections.read(), "pending", limit)

    def waiting(self) -> Waiting:
        """Count what has not reached the server and what needs a person."""
        connection = self._store.connections.read()
        waiting, oldest = connection.execute(
            f"SELECT count(*), min(recorded_at) FROM change WHERE {journal.PENDING}"
        ).fetchone()
        refused, conflicts = connection.execute(
            f"SELECT (SELECT count(*) FROM change WHERE {journal.REJECTED}),"
            " (SELECT count(DISTINCT record_id) FROM proposal)"
        ).fetchone()
        since = datetime.fromisoformat(oldest) if oldest else None
        return Waiting(waiting, refused + conflicts, since)

    def heads(self) -> dict[str, Head]:
        """Return how far each stream is known."""
        rows = self._store.connections.read().execute(
            "SELECT name, head_seq, head_hash FROM stream WHERE head_hash <> ''"
        )
        return {name: Head(seq=seq, hash=link) for name, seq, link in rows}

    def cursors(self) -> dict[str, int]:
        """Return up to which number each stream was pulled."""
        rows = self._store.connections.read().execute("SELECT name, cursor FROM stream")
        return dict(rows.fetchall())

    def forget_streams(self, names: Iterable[str]) -> None:
        """Pull these streams from the start again; what waits to be sent stays."""
        with self._store.connections.write() as connection:
            for name in names:
                connection.execute("DELETE FROM stream WHERE name = ?", (name,))

    def take_new_device(self) -> None:
        """Go on under a new device id, because a copy of this store uses the old one as well."""
        self._store.set_fact("device", new_id())

    def settle(self, settlement: Settlement) -> None:
        """Write everything an answer settles in one transaction."""
        touched: dict[str, set[str]] = {}
        taken: set[str] = set()
        with self._store.connections.write() as connection:
            for outcome in settlement.outcomes:
                _mark(connection, outcome)
            for copy in settlement.copies:
                if copy.record_type in RECORD_TYPES:
                    taken |= self._take_copy(connection, copy)
                    touched.setdefault(copy.record_type, set()).add(copy.record_id)
            for gone in settlement.gone:
                if gone.record_type in RECORD_TYPES:
                    self._take_leave(connection, gone)
                    touched.setdefault(gone.record_type, set()).add(gone.record_id)
            for outcome in settlement.outcomes:
                self._refresh_state(connection, outcome, touched, taken)
            _remember(connection, settlement.remarks)
            self._move_on(connection, settlement)
        self._store.told({name: sorted(ids) for name, ids in touched.items()})

    def _take_copy(self, connection: Connection, copy: ServerCopy) -> set[str]:
        """Bring the record in step with the server's copy; return its id unless that is old."""
        standing = self._store.document(copy.record_type, copy.record_id)
        known_rev = _known_rev(connection, copy.record_id, standing)
        _join_stream(connection, copy)
        content = copy.document or _known_content(connection, copy, standing)
        if copy.rev < known_rev or content is None:
            return set()
        if copy.proposals is not None:
            self._keep_proposals(connection, copy)
        unsettled = journal.unsettled_of(connection, copy.record_id)
        _keep_base(connection, copy, content if unsettled else None)
        state = _state_of(connection, copy.record_id, unsettled)
        document, deleted = _with_changes(content, unsettled, deleted=copy.deleted)
        local = {"version": copy.rev, "deleted": deleted, "sync_state": state}
        if standing is not None and _is_shown(
            copy.record_type, standing, document, deleted=deleted
        ):
            connection.execute(
                f"UPDATE {copy.record_type} SET version = ?, sync_state = ? WHERE id = ?",
                (copy.rev, state, copy.record_id),
            )
        else:
            self._put_row(connection, copy.record_type, {**document, **local}, standing or {})
        return {copy.record_id}

    def _put_row(
        self, connection: Connection, type_name: str, document: Document, standing: Document
    ) -> None:
        local = {
            "updated_at": instant(self._store.clock.now()),
            "purge_on": None,
            **{name: standing[name] for name in local_fields(type_name) if name in standing},
        }
        # A newer program's document that this one can't read is kept on the server, not shown.
        with suppress(ValidationError):
            put(connection, type_name, _complete(type_name, {**local, **document}))

    def _keep_proposals(self, connection: Connection, copy: ServerCopy) -> None:
        connection.execute("DELETE FROM proposal WHERE record_id = ?", (copy.record_id,))
        if not copy.proposals:
            return
        now = instant(self._store.clock.now())
        connection.executemany(
            "INSERT OR REPLACE INTO proposal (id, record_type, record_id, field, current,"
            " proposed, received_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    one.id,
                    copy.record_type,
                    copy.record_id,
                    one.field,
                    json.dumps(one.current),
                    json.dumps(one.proposed),
                    now,
                )
                for one in copy.proposals
            ],
        )

    def _take_leave(self, connection: Connection, gone: Gone) -> None:
        if gone.erased:
            connection.execute("DELETE FROM membership WHERE record_id = ?", (gone.record_id,))
        else:
            connection.execute(
                "DELETE FROM membership WHERE record_id = ? AND stream = ?",
                (gone.record_id, gone.stream),
            )
        still = "SELECT 1 FROM membership WHERE record_id = ?"
        unsent = journal.unsettled_of(connection, gone.record_id)
        if connection.execute(still, (gone.record_id,)).fetchone() or (unsent and not gone.erased):
            return
        _drop(connection, gone.record_type, gone.record_id)

    def _refresh_state(
        self,
        connection: Connection,
        outcome: Outcome,
        touched: dict[str, set[str]],
        taken: set[str],
    ) -> None:
        """Bring the record's visible state in step where no server copy came along."""
        row = connection.execute(
            "SELECT record_type, record_id FROM change WHERE id = ?", (outcome.change_id,)
        ).fetchone()
        if row is None or row[1] in taken:
            return
        record_type, record_id = row
        state = _state_of(connection, record_id, journal.unsettled_of(connection, record_id))
        connection.execute(
            f"UPDATE {record_type} SET sync_state = ? WHERE id = ?", (state, record_id)
        )
        touched.setdefault(record_type, set()).add(record_id)

    def _move_on(self, connection: Connection, settlement: Settlement) -> None:
        _pass_own(connection, settlement.outcomes)
        if settlement.scope is not None:
            self._store.set_fact("scope", settlement.scope.model_dump(mode="json"))
            self._leave_lost_streams(connection, settlement.scope.streams)
            follow_scope(self._store, settlement.scope.streams)
        for name, cursor in settlement.cursors.items():
            connection.execute(
                "INSERT INTO stream (name, cursor) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET cursor = excluded.cursor",
                (name, cursor),
            )
        for name, head in settlement.heads.items():
            connection.execute(
                "INSERT INTO stream (name, head_seq, head_hash) VALUES (?, ?, ?)"
                " ON CONFLICT (name) DO UPDATE SET head_seq = excluded.head_seq,"
                " head_hash = excluded.head_hash",
                (name, head.seq, head.hash),
            )

    def _leave_lost_streams(self, connection: Connection, streams: tuple[str, ...]) -> None:
        known = connection.execute("SELECT name FROM stream").fetchall()
        for (name,) in known:
            if name in streams:
                continue
            members = connection.execute(
                "SELECT record_type, record_id FROM membership WHERE stream = ?", (name,)
            ).fetchall()
            for record_type, record_id in members:
                self._take_leave(connection, Gone(record_type, record_id, name))
            connection.execute("DELETE FROM stream WHERE name = ?", (name,))

    def note_run(self, *, pushed: int, pulled: int, problem: str) -> None:
        """Remember how an exchange went."""
        with self._store.connections.write() as connection:
            connection.execute(
                "INSERT INTO sync_run (at, pushed, pulled, problem) VALUES (?, ?, ?, ?)",
                (instant(self._store.clock.now()), pushed, pulled, problem),
            )
            connection.execute(
                "DELETE FROM sync_run WHERE number <= (SELECT max(number) - 200 FROM sync_run)"
            )

    def runs(self, limit: int = 20) -> list[SyncRun]:
        """Return the latest exchanges, newest first."""
        rows = self._store.connections.read().execute(
            "SELECT at, pushed, pulled, problem FROM sync_run ORDER BY number DESC LIMIT ?",
            (limit,),
        )
        return [SyncRun(datetime.fromisoformat(at), *rest) for at, *rest in rows]


def _pass_own(connection: Connection, outcomes: tuple[Outcome, ...]) -> None:
    """Move the cursors past our own changes as far as no one else's lie between them.

    A stream numbers without gaps, so nothing is missed, and nothing just sent is fetched again.
    """
    for name, cursor in connection.execute("SELECT name, cursor FROM stream").fetchall():
        own = {outcome.seq for outcome in outcomes if outcome.stream == name}
        end = cursor
        while end + 1 in own:
            end += 1
        connection.execute("UPDATE stream SET cursor = ? WHERE name = ?", (end, name))


def _join_stream(connection: Connection, copy: ServerCopy) -> None:
    if copy.stream:
        connection.execute(
            "INSERT OR IGNORE INTO membership (record_id, stream, record_type) VALUES (?, ?, ?)",
            (copy.record_id, copy.stream, copy.record_type),
        )


def _keep_base(connection: Connection, copy: ServerCopy, content: Document | None) -> None:
    """Keep the server's content apart while there are changes here that it lacks, else not."""
    if content is None:
        connection.execute("DELETE FROM base WHERE record_id = ?", (copy.record_id,))
    else:
        connection.execute(
            "INSERT OR REPLACE INTO base (record_id, rev, deleted, doc) VALUES (?, ?, ?, ?)",
            (copy.record_id, copy.rev, int(copy.deleted), json.dumps(content)),
        )


def _known_rev(connection: Connection, record_id: str, standing: Document | None) -> int:
    row = connection.execute("SELECT rev FROM base WHERE record_id = ?", (record_id,)).fetchone()
    if row:
        return int(row[0])
    return int(standing["version"]) if standing else 0


def _known_content(
    connection: Connection, copy: ServerCopy, standing: Document | None
) -> Document | None:
    """Return what is known here of a record whose content the server did not send."""
    row = connection.execute(
        "SELECT doc FROM base WHERE record_id = ?", (copy.record_id,)
    ).fetchone()
    if row:
        kept: Document = json.loads(row[0])
        return kept
    return sent_part(copy.record_type, standing) if standing else None


def _state_of(connection: Connection, record_id: str, unsettled: list[journal.Entry]) -> str:
    if any(entry.state == "rejected" for entry in unsettled):
        return SyncState.REJECTED.value
    conflict = "SELECT 1 FROM proposal WHERE record_id = ?"
    if connection.execute(conflict, (record_id,)).fetchone():
        return SyncState.CONFLICT.value
    return (SyncState.QUEUED if unsettled else SyncState.SYNCED).value


def _mark(connection: Connection, outcome: Outcome) -> None:
    problem = outcome.problem.model_dump_json() if outcome.problem else None
    connection.execute(
        "UPDATE change SET state = ?, problem = ?, stream = ?, seq = ?"
        " WHERE id = ? AND state <> 'discarded'",
        (outcome.state, problem, outcome.stream, outcome.seq, outcome.change_id),
    )


def _remember(connection: Connection, remarks: tuple[Remark, ...]) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO remote_change (change_id, record_id, rev, changed_by,"
        " changed_by_name, changed_at, fields) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                one.change_id,
                one.record_id,
                one.rev,
                one.by,
                one.by_name,
                one.at,
                json.dumps(one.fields),
            )
            for one in remarks
        ],
    )
    # A change that the server held is released when the server names it in an update.
    connection.executemany(
        "UPDATE change SET state = 'acked' WHERE id = ? AND state = 'held'",
        [(one.change_id,) for one in remarks],
    )


def _drop(connection: Connection, record_type: str, record_id: str) -> None:
    connection.execute(f"DELETE FROM {record_type} WHERE id = ?", (record_id,))
    connection.execute("DELETE FROM base WHERE record_id = ?", (record_id,))
    connection.execute("DELETE FROM proposal WHERE record_id = ?", (record_id,))
    indexing.unindex(connection, record_id)


def _with_changes(
    content: Document, unsettled: list[journal.Entry], *, deleted: bool
) -> tuple[Document, bool]:
    """Return the content, and whether it is removed, after what was changed here since."""
    document = dict(content)
    for entry in unsettled:
        document = apply(document, entry.change)
        deleted = entry.change.kind is Kind.DELETE or (deleted and entry.change.kind is Kind.PATCH)
    return document, deleted


def _is_shown(type_name: str, standing: Document, document: Document, *, deleted: bool) -> bool:
    """Say whether the row holds this already, as after each push of one's own changes."""
    return bool(standing["deleted"]) == deleted and sent_part(type_name, standing) == document


def _complete(type_name: str, document: Document) -> Document:
    """Add values for the fields that an older program's document does not have."""
    missing = {
        name: field.get_default(call_default_factory=True)
        for name, field in record_type_named(type_name).model_fields.items()
        if name not in document and not field.is_required()
    }
    return {**missing, **document}

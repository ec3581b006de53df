"""Writes what one answer of the server settles, in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fieldapp.domain.registry import RECORD_TYPES
from fieldapp.storage import copies, leaving, left_ends
from fieldapp.storage.driver import Connection
from fieldapp.storage.erasing import erase, erase_again
from fieldapp.storage.healing import is_rebuilding
from fieldapp.storage.home import follow_scope
from fieldapp.storage.journal import HELD, instant, of_record
from fieldapp.storage.proposals import close_decided
from fieldapp.storage.rows import as_json
from fieldapp.storage.settlement import Outcome, Remark, Settlement
from fieldapp.storage.standings import CHUNK, Standing, standings
from fieldapp.storage.store import Store
from fieldapp.storage.writing import write_rows
from fieldapp.wire.messages import Kind, Scope

Names = dict[str, str]
"""Record types by record id."""
Concerned = dict[str, tuple[str, str]]
"""Record id and record type by the id of a change."""


def settle(store: Store, settlement: Settlement) -> None:
    """Write everything that an answer settles: all of it or nothing.

    Raises:
        StoreFull, StoreBusy, StoreReadOnly, StoreDamaged: nothing was written.
    """
    with store.connections.write() as connection:
        concerned = _mark(connection, settlement.outcomes)
        close_decided(connection, (one.change_id for one in settlement.outcomes if one.same_at))
        readable = [copy for copy in settlement.copies if copy.record_type in RECORD_TYPES]
        copied = {copy.record_id: copy.record_type for copy in readable}
        touched = copied | dict(concerned.values())
        known = standings(connection, _by_type(touched), _by_type(copied))
        now = instant(store.clock.now())
        taken = copies.take(connection, readable, known, now, settlement.ready)
        untold = known.keys() - taken
        left = {one: known[one] for one, _ in concerned.values() if one in untold}
        same = _same(connection, settlement.outcomes, concerned, left)
        _join_unseen(connection, settlement.outcomes, concerned, taken | same)
        _refresh(connection, {one: left[one] for one in left.keys() - same})
        leaving.take_leave(store, connection, settlement.gone)
        _erase_gone(store, settlement.outcomes, concerned)
        _erase_asked(store, settlement.erased, touched)
        touched |= {one.record_id: one.record_type for one in settlement.gone}
        _remember(connection, settlement.remarks)
        _move_on(store, connection, settlement)
    store.told({name: sorted(ids) for name, ids in _by_type(touched).items()})


def _by_type(names: Names) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for record_id, record_type in names.items():
        if record_type in RECORD_TYPES:
            found.setdefault(record_type, []).append(record_id)
    return found


def _mark(connection: Connection, outcomes: Sequence[Outcome]) -> Concerned:
    """Note what became of each change; return the record (id and type) that each concerns."""
    connection.executemany(
        "UPDATE change SET state = ?, problem = ?, stream = ?, seq = ?"
        " WHERE id = ? AND state NOT IN ('discarded', 'gone')",
        [
            (
                outcome.state,
                outcome.problem.model_dump_json() if outcome.problem else None,
                outcome.stream,
                outcome.seq,
                outcome.change_id,
            )
            for outcome in outcomes
        ],
    )
    concerned: Concerned = {}
    ids = [outcome.change_id for outcome in outcomes]
    for start in range(0, len(ids), CHUNK):
        some = ids[start : start + CHUNK]
        rows = connection.execute(
            "SELECT id, record_id, record_type FROM change"
            f" WHERE id IN ({', '.join('?' * len(some))})",
            some,
        ).fetchall()
        concerned |= {change_id: (record_id, name) for change_id, record_id, name in rows}
    return concerned


def _same(
    connection: Connection,
    outcomes: Iterable[Outcome],
    concerned: Concerned,
    left: Mapping[str, Standing],
) -> set[str]:
    """Note the records that stand on the server just as they were sent; return their ids."""
    newest: dict[str, Outcome] = {}
    settled: dict[str, set[str]] = {}
    for outcome in outcomes:
        record_id, _ = concerned.get(outcome.change_id, ("", ""))
        if outcome.same_at is not None and record_id in left:
            newest[record_id] = outcome
            settled.setdefault(record_id, set()).add(outcome.change_id)
    members, bases, dropped = [], [], []
    marks: dict[str, list[tuple[int, str, str]]] = {}
    for record_id, outcome in newest.items():
        standing, rev = left[record_id], outcome.same_at or 0
        members.append((record_id, outcome.stream, standing.record_type, rev))
        mark = (rev, copies.state_of(standing), record_id)
        marks.setdefault(standing.record_type, []).append(mark)
        if standing.unsettled:
            bases += _next_base(connection, record_id, standing, settled[record_id], rev)
        elif standing.base is not None:
            dropped.append((record_id,))
    copies.join(connection, members)
    copies.keep_bases(connection, bases)
    copies.drop_bases(connection, dropped)
    for type_name, rows in marks.items():
        copies.mark_rows(connection, type_name, rows)
    return set(newest)


def _next_base(
    connection: Connection, record_id: str, standing: Standing, settled: set[str], rev: int
) -> list[tuple[Any, ...]]:
    """Return the row of the server's copy after our own settled changes, where more wait."""
    own = [one for one in of_record(connection, record_id) if one.change.id in settled]
    base = standing.base
    if base is None and own[0].change.kind is not Kind.CREATE:
        return []
    before, deleted = (base.document, base.deleted) if base else ({}, False)
    content, deleted = copies.with_changes(before, own, deleted=deleted)
    return [(record_id, rev, int(deleted), as_json(content))]


def _join_unseen(
    connection: Connection, outcomes: Iterable[Outcome], concerned: Concerned, known: set[str]
) -> None:
    """Note the stream of what was taken in but lies out of our sight: it leaves with the stream."""
    rows = [
        (*concerned[one.change_id], one.stream)
        for one in outcomes
        if one.state == "acked" and one.stream and one.change_id in concerned
    ]
    connection.executemany(
        "INSERT OR IGNORE INTO membership (record_id, record_type, stream, rev)"
        " VALUES (?, ?, ?, 0)",
        [row for row in rows if row[0] not in known],
    )


def _refresh(connection: Connection, records: Mapping[str, Standing]) -> None:
    """Bring the visible state in step where the answer said nothing of the record itself."""
    for record_id, standing in records.items():
        connection.execute(
            f"UPDATE {standing.record_type} SET sync_state = ? WHERE id = ?",
            (copies.state_of(standing), record_id),
        )


def _erase_gone(store: Store, outcomes: Iterable[Outcome], concerned: Concerned) -> None:
    """Wipe the records that were erased everywhere while work on them waited here."""
    gone = {concerned[one.change_id][0] for one in outcomes if one.state == "gone"}
    if gone:
        erase(store, sorted(gone))


def _erase_asked(store: Store, asked: Sequence[str], touched: Names) -> None:
    """Wipe what the server waits for, also what left this laptop long ago but for its history."""
    for type_name, record_ids in erase_again(store, asked).items():
        touched |= dict.fromkeys(record_ids, type_name)


def _remember(connection: Connection, remarks: Sequence[Remark]) -> None:
    write_rows(
        connection,
        "INSERT OR IGNORE INTO remote_change (change_id, record_id, rev, changed_by,"
        " changed_by_name, changed_at, fields)",
        [
            (
                one.change_id,
                one.record_id,
                one.rev,
                one.by,
                one.by_name,
                one.at,
                as_json(one.fields),
            )
            for one in remarks
        ],
    )
    # A change that the server held is released when the server names it in an update.
    named = {one.change_id for one in remarks}
    held = connection.execute(f"SELECT id FROM change WHERE {HELD}").fetchall()
    connection.executemany(
        "UPDATE change SET state = 'acked' WHERE id = ?",
        [(change_id,) for (change_id,) in held if change_id in named],
    )


def _move_on(store: Store, connection: Connection, settlement: Settlement) -> None:
    _pass_own(connection, settlement.outcomes)
    if settlement.scope is not None:
        _follow(store, connection, settlement.scope)
    connection.executemany(
        "INSERT INTO stream (name, cursor) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET cursor = excluded.cursor",
        settlement.cursors.items(),
    )
    connection.executemany(
        "INSERT INTO stream (name, head_seq, head_hash) VALUES (?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET head_seq = excluded.head_seq,"
        " head_hash = excluded.head_hash",
        [(name, head.seq, head.hash) for name, head in settlement.heads.items()],
    )
    connection.executemany(
        "UPDATE stream SET durable = ? WHERE name = ?",
        [(seq, name) for name, seq in settlement.durable.items()],
    )
    if settlement.ended and is_rebuilding(connection):
        leaving.take_leave(store, connection, leaving.not_seen_again(connection))
        leaving.end_rebuilding(connection)


def _pass_own(connection: Connection, outcomes: Sequence[Outcome]) -> None:
    """Move the cursors past our own changes as far as no one else's lie between them.

    A stream numbers without gaps, so nothing is missed, and nothing just sent is fetched again. What
    lies out of our sight is fetched should it come back into it.
    """
    if not outcomes:
        return
    own: dict[str, set[int]] = {}
    for outcome in outcomes:
        if outcome.seen:
            own.setdefault(outcome.stream, set()).add(outcome.seq)
    for name, cursor in connection.execute("SELECT name, cursor FROM stream").fetchall():
        end = cursor
        while end + 1 in own.get(name, ()):
            end += 1
        if end > cursor:
            connection.execute("UPDATE stream SET cursor = ? WHERE name = ?", (end, name))


def _follow(store: Store, connection: Connection, scope: Scope) -> None:
    """Take over what the officer may see now; what lies outside it leaves this laptop."""
    for name in leaving.lost_streams(connection, scope.streams):
        leaving.take_leave(store, connection, leaving.members_of(connection, name))
        left_ends.leave(store, connection, name)
    left_ends.come_back(store, scope.streams)
    kept = scope.model_dump(mode="json")
    if store.fact("scope") != kept:
        store.set_fact("scope", kept)
    follow_scope(store, scope.streams)

"""Erases a person from this laptop when the server says so: everywhere, backups included.

What stays are ids, times and hashes, so that the chain of changes and the audit trail can still be
checked. The server is told only when no backup of the profile's own holds the person any more.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress

from fieldapp.base.errors import StoreBusy, StoreFull, StoreReadOnly
from fieldapp.storage import audit, chain, indexing, journal
from fieldapp.storage.drafts import drop_naming
from fieldapp.storage.driver import Connection
from fieldapp.storage.places import places_in
from fieldapp.storage.store import Store

GROUND = "erased by the server"
_CONTENTS = "erased_contents"
"""The fact that names the contents of erased attachments until they are gone, too."""
_LINKED = """instr({}, '"link_id":"' || :id || '"')"""
"""What is true of the JSON of a frozen version in which an entry points at a record."""
_TELLERS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "activity_commitment": ("activity_id = :id", ("why_not",)),
    "map_entry": ("link_id = :id", ("reach", "title", "why")),
    "handover_version": (_LINKED.format("content"), ("content",)),
}
"""Records that tell of another one in words: how they are found, and in which fields."""
_ONCE_TOLD: Mapping[str, str] = {
    "activity_commitment": "json_extract(new_values, '$.activity_id') = :id",
    "map_entry": "json_extract(new_values, '$.link_id') = :id",
    "handover_version": _LINKED.format("json_extract(new_values, '$.content')"),
}
"""The same in the history."""


def erase(store: Store, record_ids: Sequence[str]) -> dict[str, list[str]]:
    """Wipe records in one transaction (or the caller's); return what to tell: type and ids.

    Row, server copy, search entry, drafts, history, open questions, attachments and what waited to
    be sent go. Contents of attachments and backups follow at the next `pending_acks`.

    Raises:
        StoreFull, StoreBusy, StoreReadOnly, StoreDamaged: nothing was wiped.
    """
    touched: dict[str, list[str]] = {}
    with store.connections.write() as connection:
        for record_id in record_ids:
            for type_name, one in (
                *_erase_attachments(connection, store, record_id),
                *_erase_record(connection, store, record_id),
                *_silence(connection, record_id),
            ):
                touched.setdefault(type_name, []).append(one)
    return touched


def erase_again(store: Store, record_ids: Sequence[str]) -> dict[str, list[str]]:
    """Wipe what the server was not told of yet; return what to tell, as `erase` does.

    What it was told of, but forgot with a restored backup, is told once more.
    """
    asked = unconfirmed(store, record_ids)
    if not asked:
        return {}
    with store.connections.write() as connection:
        touched = erase(store, asked)
        connection.executemany(
            "UPDATE erasure SET state = 'gone' WHERE record_id = ? AND state = 'told'",
            [(record_id,) for record_id in asked],
        )
    return touched


def unconfirmed(store: Store, record_ids: Sequence[str]) -> list[str]:
    """Return those records that are not erased here yet, or not about to be told."""
    if not record_ids:
        return []
    under_way = {*_in_state(store, "wiped"), *_in_state(store, "gone")}
    return [record_id for record_id in record_ids if record_id not in under_way]


def _erase_attachments(
    connection: Connection, store: Store, record_id: str
) -> list[tuple[str, str]]:
    """Erase the attachments of a record; their contents, in a file of their own, follow later."""
    found = connection.execute(
        "SELECT id, sha256, thumbnail_sha256 FROM attachment WHERE ? IN (record_id, id)",
        (record_id,),
    ).fetchall()
    if found:
        hashes = {one for _, *both in found for one in both if one}
        store.set_fact(_CONTENTS, sorted(hashes | set(store.fact(_CONTENTS) or ())))
    erased = []
    for attachment_id, _, _ in found:
        connection.execute("DELETE FROM transfer WHERE attachment_id = ?", (attachment_id,))
        erased += _erase_record(connection, store, attachment_id)
    return erased


def _erase_record(connection: Connection, store: Store, record_id: str) -> list[tuple[str, str]]:
    type_name = store.type_of(record_id)
    now = store.clock.now()
    chain.wipe(connection, record_id)
    for table in ("base", "membership", "proposal", "remote_change"):
        connection.execute(f"DELETE FROM {table} WHERE record_id = ?", (record_id,))
    drop_naming(connection, record_id)
    indexing.unindex(connection, record_id)
    # Heard again of what is not here, the erasure need not be done nor told once more.
    connection.execute(
        f"INSERT OR {'REPLACE' if type_name else 'IGNORE'} INTO erasure VALUES (?, ?, 'wiped')",
        (record_id, journal.instant(now)),
    )
    if type_name is None:
        return []
    connection.execute(f"DELETE FROM {type_name} WHERE id = ?", (record_id,))
    erased = [(type_name, record_id)]
    who = store.person.officer_id
    audit.note(connection, "erase", erased, who=who, at=now, ground=GROUND)
    return erased


def _silence(connection: Connection, record_id: str) -> list[tuple[str, str]]:
    """Take away what was written about an erased record where it was counted or handed over."""
    silenced = []
    for type_name, (tells_of_it, words) in _TELLERS.items():
        told = connection.execute(
            f"SELECT id FROM {type_name} WHERE {tells_of_it}"
            # Also what says nothing any more, or is no longer here: the history has the words.
            f" UNION SELECT record_id FROM change WHERE record_type = :type"
            f" AND {_ONCE_TOLD[type_name]}",
            {"id": record_id, "type": type_name},
        ).fetchall()
        for (teller,) in told:
            _blank(connection, type_name, teller, words)
            silenced.append((type_name, teller))
    return silenced


def _blank(connection: Connection, type_name: str, record_id: str, words: tuple[str, ...]) -> None:
    chain.forget_fields(connection, record_id, set(words))
    blanks = ", ".join(f"{name} = ''" for name in words)
    connection.execute(f"UPDATE {type_name} SET {blanks} WHERE id = ?", (record_id,))
    paths = ", ".join(f"'$.{name}', ''" for name in words)
    connection.execute(
        f"UPDATE base SET doc = json_set(doc, {paths}) WHERE record_id = ?", (record_id,)
    )


def pending_acks(store: Store) -> list[str]:
    """Return the erased records that the server may be told of: gone from the backups, too.

    Writes a fresh backup in the place of the older ones first, where that is due (seconds on a
    large store). Where it can't be written, those records wait for the next call.
    """
    with suppress(StoreFull, StoreReadOnly, StoreBusy):
        _leave_backups(store)
    return _in_state(store, "gone")


def _leave_backups(store: Store) -> None:
    from fieldapp.storage.backup import is_kept_aside, renew_backups  # zipfile; no start needs it

    _drop_contents(store)
    wiped = _in_state(store, "wiped")
    places = places_in(store.connections.path.parent, store.clock)
    if not wiped or is_kept_aside(places):
        return
    store.connections.read().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    renew_backups(places, store.connections.key)
    _move(store, wiped, "gone")


def _drop_contents(store: Store) -> None:
    hashes = store.fact(_CONTENTS)
    if not hashes:
        return
    # What needs all record types, and only where an attachment was erased.
    from fieldapp.storage.attachment_queue import named_hashes
    from fieldapp.storage.blobs import opened_blobs

    with opened_blobs(store) as blobs:
        blobs.drop(set(hashes) - named_hashes(store))
    store.set_fact(_CONTENTS, None)


def acked(store: Store, record_ids: Sequence[str]) -> None:
    """Note that the server knows that these records are erased here."""
    _move(store, record_ids, "told")


def _in_state(store: Store, state: str) -> list[str]:
    rows = store.connections.read().execute(
        "SELECT record_id FROM erasure WHERE state = ? ORDER BY record_id", (state,)
    )
    return [record_id for (record_id,) in rows]


def _move(store: Store, record_ids: Sequence[str], state: str) -> None:
    with store.connections.write() as connection:
        connection.executemany(
            "UPDATE erasure SET state = ? WHERE record_id = ?",
            [(state, record_id) for record_id in record_ids],
        )

"""Erases a person from this laptop when the server says so: everywhere, backups included.

What stays are ids, times and hashes, so that the chain of changes and the audit trail can still be
checked. The server is told only when no backup of the profile's own holds the person any more.
"""

from collections.abc import Sequence
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
_LINK = "activity_commitment"
_LINK_WORDS = "why_not"
"""What an officer wrote about an activity, in the record that counts it."""


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
                *_blank_links(connection, record_id),
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


def _blank_links(connection: Connection, record_id: str) -> list[tuple[str, str]]:
    """Take away what was written about an erased activity where it was counted."""
    links = connection.execute(
        f"SELECT id FROM {_LINK} WHERE activity_id = ? AND {_LINK_WORDS} <> ''"
        # Also those that are no longer here: what was written stands in the history.
        " UNION SELECT record_id FROM change WHERE record_type = ?"
        " AND json_extract(new_values, '$.activity_id') = ?",
        (record_id, _LINK, record_id),
    ).fetchall()
    for (link_id,) in links:
        chain.forget_fields(connection, link_id, {_LINK_WORDS})
        connection.execute(f"UPDATE {_LINK} SET {_LINK_WORDS} = '' WHERE id = ?", (link_id,))
        connection.execute(
            f"UPDATE base SET doc = json_set(doc, '$.{_LINK_WORDS}', '') WHERE record_id = ?",
            (link_id,),
        )
    return [(_LINK, link_id) for (link_id,) in links]


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

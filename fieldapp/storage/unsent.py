"""What the server has not acknowledged of the attachments: into a backup, and out of it again.

What it has acknowledged can be fetched from it, so no backup carries that. The same encrypted tables
in a file of their own, under the key that is derived from the store's.
"""

import json
from collections.abc import Iterable
from contextlib import closing, suppress
from pathlib import Path

from fieldapp.base.errors import StoreDamaged
from fieldapp.storage.blobs import FILE, key_of_blobs, make_file
from fieldapp.storage.connection import open_connection, transaction
from fieldapp.storage.driver import Connection
from fieldapp.storage.failures import damaged

_ON_THE_WAY = """
SELECT CASE t.part WHEN 'content' THEN a.sha256 ELSE a.thumbnail_sha256 END
FROM transfer AS t JOIN attachment AS a ON a.id = t.attachment_id
WHERE t.direction = 'up' AND t.done = 0 ORDER BY a.created_at DESC
"""
_STAGED = "SELECT content FROM draft WHERE kind = 'attachments' ORDER BY saved_at DESC"


def copy_unsent(
    store: Connection, folder: Path, key: bytes, target: Path, most: int | None = None
) -> bool:
    """Write the contents that only this laptop has into `target`; say whether there are any.

    With `most` bytes the newest that fit are taken. Contents that can't be read are left out: a
    backup of the records alone is worth more than none.

    Raises:
        StoreDamaged: the copy does not pass its check.
        StoreFull, StoreReadOnly: the target can't be written.
    """
    hashes = _unsent(store)
    if not hashes or not (folder / FILE).is_file():
        return False
    with (
        suppress(StoreDamaged),
        closing(open_connection(folder / FILE, key_of_blobs(key))) as whole,
    ):
        chosen = _that_fit(whole, hashes, most)
        if chosen:
            make_file(target, key_of_blobs(key))
            with closing(open_connection(target, key_of_blobs(key))) as copy:
                _copy(whole, copy, chosen)
                # One file, without a log beside it.
                copy.execute("PRAGMA journal_mode = DELETE").fetchall()
    if target.exists():
        _check(target, key)
    return target.exists()


def add_back(folder: Path, waiting: Path, key: bytes) -> bool:
    """Add the contents of an unpacked backup to those that stand in the profile.

    Returns whether those that stand there can't be read with the backup's key: they must be set
    aside, as nothing could be added to them.

    Raises:
        StoreDamaged: the contents in the backup don't pass their check.
    """
    if (waiting / FILE).is_file():
        _check(waiting / FILE, key)
    if not (folder / FILE).is_file():
        return False
    try:
        standing = open_connection(folder / FILE, key_of_blobs(key))
    except StoreDamaged:
        return True
    with closing(standing):
        if (waiting / FILE).is_file():
            with closing(open_connection(waiting / FILE, key_of_blobs(key))) as found:
                rows = found.execute("SELECT sha256 FROM blob WHERE whole").fetchall()
                _copy(found, standing, [sha256 for (sha256,) in rows])
    return False


def _unsent(store: Connection) -> list[str]:
    """Return the hashes of what waits to be sent and of what drafts hold, newest first."""
    tables = {name for (name,) in store.execute("SELECT name FROM sqlite_master")}
    if "transfer" not in tables:  # a store of an earlier version, backed up before it is migrated
        return []
    hashes = [sha256 for (sha256,) in store.execute(_ON_THE_WAY)]
    for (content,) in store.execute(_STAGED):
        for one in json.loads(content)["staged"]:
            hashes += [one["sha256"], one["thumbnail_sha256"]]
    return [sha256 for sha256 in dict.fromkeys(hashes) if sha256]


def _that_fit(whole: Connection, hashes: Iterable[str], most: int | None) -> list[str]:
    query = (
        "SELECT sum(length(content)) FROM piece"
        " WHERE blob = (SELECT number FROM blob WHERE sha256 = ? AND whole)"
    )
    chosen, taken = [], 0
    for sha256 in hashes:
        (size,) = whole.execute(query, (sha256,)).fetchone()
        if size is not None and (most is None or taken + size <= most):
            chosen.append(sha256)
            taken += size
    return chosen


def _copy(source: Connection, target: Connection, hashes: Iterable[str]) -> None:
    """Copy whole contents that the target does not have whole."""
    for sha256 in hashes:
        row = target.execute("SELECT whole FROM blob WHERE sha256 = ?", (sha256,)).fetchone()
        if row is not None and row[0]:
            continue
        with transaction(target):
            target.execute("DELETE FROM blob WHERE sha256 = ?", (sha256,))
            (number,) = target.execute(
                "INSERT INTO blob (sha256, whole, touched_at) VALUES (?, 1, ?) RETURNING number",
                (sha256, _touched(source, sha256)),
            ).fetchone()
            pieces = source.execute(
                "SELECT start, content FROM piece"
                " WHERE blob = (SELECT number FROM blob WHERE sha256 = ?) ORDER BY start",
                (sha256,),
            )
            target.executemany(
                "INSERT INTO piece (blob, start, content) VALUES (?, ?, ?)",
                ((number, start, content) for start, content in pieces),
            )


def _touched(source: Connection, sha256: str) -> str:
    row = source.execute("SELECT touched_at FROM blob WHERE sha256 = ?", (sha256,)).fetchone()
    return str(row[0])


def _check(file: Path, key: bytes) -> None:
    """Read every page against its checksum; raise StoreDamaged where one does not fit."""
    with closing(open_connection(file, key_of_blobs(key))) as connection:
        if connection.execute("PRAGMA cipher_integrity_check").fetchall():
            raise damaged(file.parent)
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()

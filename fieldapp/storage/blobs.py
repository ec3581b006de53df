"""The contents of attachments: a second encrypted file, in pieces of 1 MiB, named by SHA-256.

A file of its own (`attachments.db`), so that pictures never swell the store or its write-ahead log;
of them a backup carries what the server has not acknowledged (unsent.py). Its key is derived from the store's. Content is written first and what names it
second, so a crash leaves at worst content that nothing names; `drop_orphans` takes that away.
"""

import hashlib
import hmac
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from fieldapp.base.clock import Clock
from fieldapp.base.errors import StoreDamaged
from fieldapp.storage.connection import open_connection
from fieldapp.storage.connections import Connections
from fieldapp.storage.failures import damaged
from fieldapp.storage.folders import alone
from fieldapp.storage.journal import instant
from fieldapp.storage.store import Store

FILE = "attachments.db"
PIECE_BYTES = 1 << 20
FETCHED_BYTES = 1 << 18
"""What is fetched is kept in smaller pieces: a line that breaks again and again still gets on."""
ORPHANS_KEPT = timedelta(days=1)
"""Content that nothing names may still be about to be named; after this it is not."""

_MAKING = ".attachments-making.db"
_TABLES = """
CREATE TABLE blob (
    number INTEGER PRIMARY KEY,
    sha256 TEXT UNIQUE,
    whole INTEGER NOT NULL,
    touched_at TEXT NOT NULL
) STRICT;
CREATE TABLE piece (
    blob INTEGER NOT NULL REFERENCES blob (number) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    content BLOB NOT NULL,
    UNIQUE (blob, start)
) STRICT;
PRAGMA user_version = 1;
"""


def key_of_blobs(key: bytes) -> bytes:
    """Return the key of the attachments' file, derived from the store's."""
    return hmac.digest(key, b"fieldapp attachments 1", "sha256")


def has_blobs(store: Store) -> bool:
    """Say whether anything was ever attached or fetched here."""
    return (store.connections.path.parent / FILE).exists()


@contextmanager
def opened_blobs(store: Store) -> Iterator["Blobs"]:
    """Open the contents of the store's attachments for the body, and close them after it.

    Nothing of them stays open when the profile is locked.

    Raises:
        StoreDamaged, StoreFull, StoreReadOnly, StoreBusy: they can't be opened.
    """
    folder = store.connections.path.parent
    key = key_of_blobs(store.connections.key)
    if not (folder / FILE).exists():
        _make(folder, key)
    connections = Connections(folder / FILE, key)
    try:
        yield Blobs(connections, store.clock)
    finally:
        connections.close()


def _make(folder: Path, key: bytes) -> None:
    """Make the file aside and move it into place: whole or not at all."""
    with alone(folder):
        if (folder / FILE).exists():
            return
        for left in folder.glob(f"{_MAKING}*"):
            left.unlink()
        make_file(folder / _MAKING, key)
        (folder / _MAKING).replace(folder / FILE)


def make_file(file: Path, key: bytes) -> None:
    """Make an empty file for contents under its own key."""
    connection = open_connection(file, key, create=True)
    try:
        connection.executescript(_TABLES)
    finally:
        connection.close()


class Blobs:
    """Contents by their hash. The same content is kept once."""

    def __init__(self, connections: Connections, clock: Clock) -> None:
        self._connections = connections
        self._clock = clock

    def add(self, pieces: Iterable[bytes]) -> tuple[str, int]:
        """Keep a content that comes in pieces of any size; return its hash and its length.

        Raises:
            StoreFull, StoreBusy, StoreReadOnly: nothing of it is kept.
        """
        number, digest, size = self._begin(None), hashlib.sha256(), 0
        try:
            for piece in _even(pieces):
                self._write(number, size, piece)
                digest.update(piece)
                size += len(piece)
            self._name(number, digest.hexdigest())
        except BaseException:
            self._drop(number)
            raise
        return digest.hexdigest(), size

    def size(self, sha256: str) -> int | None:
        """Return the length of a whole content, None where it is not (wholly) here."""
        row = (
            self._connections.read()
            .execute("SELECT number FROM blob WHERE sha256 = ? AND whole", (sha256,))
            .fetchone()
        )
        return self._length(row[0]) if row else None

    def read(self, sha256: str, start: int = 0, stop: int | None = None) -> Iterator[bytes]:
        """Yield a whole content from `start` on, in pieces of at most 1 MiB.

        Raises:
            StoreDamaged: it is not here any more, or can't be read.
        """
        query = (
            "SELECT start, content FROM piece WHERE start + length(content) > ? AND start < ?"
            " AND blob = (SELECT number FROM blob WHERE sha256 = ? AND whole) ORDER BY start"
        )
        end = self.size(sha256) if stop is None else stop
        if end is None:
            raise damaged(self._connections.path.parent)
        for at, content in self._connections.read().execute(query, (start, end, sha256)):
            yield content[max(0, start - at) : end - at]

    def whole(self, sha256: str) -> bytes:
        """Return a small content in one piece; raise StoreDamaged where it is not here."""
        return b"".join(self.read(sha256))

    def is_sound(self, sha256: str) -> bool:
        """Say whether the content still has the hash that it goes by."""
        digest = hashlib.sha256()
        try:
            for piece in self.read(sha256):
                digest.update(piece)
        except StoreDamaged:
            return False
        return digest.hexdigest() == sha256

    # What comes down from the server.

    def arrived(self, sha256: str) -> int:
        """Return how much of a content that is being fetched is here already."""
        row = (
            self._connections.read()
            .execute("SELECT number FROM blob WHERE sha256 = ?", (sha256,))
            .fetchone()
        )
        return self._length(row[0]) if row else 0

    def extend(self, sha256: str, start: int, pieces: Iterable[bytes]) -> None:
        """Keep more of a content that is being fetched, from `start` on; what was there goes."""
        number = self._begin(sha256)
        with self._connections.write() as connection:
            connection.execute("DELETE FROM piece WHERE blob = ? AND start >= ?", (number, start))
        for piece in _even(pieces, FETCHED_BYTES):
            self._write(number, start, piece)
            start += len(piece)

    def finish(self, sha256: str) -> bool:
        """Count a fetched content as whole if its hash is right; else drop it and say False."""
        query = (
            "SELECT content FROM piece WHERE blob = (SELECT number FROM blob WHERE sha256 = ?)"
            " ORDER BY start"
        )
        digest = hashlib.sha256()
        for (content,) in self._connections.read().execute(query, (sha256,)):
            digest.update(content)
        if digest.hexdigest() != sha256:
            self.drop([sha256])
            return False
        with self._connections.write() as connection:
            connection.execute("UPDATE blob SET whole = 1 WHERE sha256 = ?", (sha256,))
        return True

    # Letting go.

    def drop(self, hashes: Collection[str]) -> None:
        """Remove contents for good: overwritten in the file and gone from its log."""
        with self._connections.write() as connection:
            connection.executemany("DELETE FROM blob WHERE sha256 = ?", [(one,) for one in hashes])
        self._connections.read().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def drop_orphans(self, named: Collection[str]) -> int:
        """Remove what nothing names and what was left half-written, a day later; return how many."""
        old = instant(self._clock.now() - ORPHANS_KEPT)
        rows = self._connections.read().execute(
            "SELECT number, sha256 FROM blob WHERE touched_at < ?", (old,)
        )
        lost = [(number,) for number, sha256 in rows.fetchall() if sha256 not in named]
        if lost:
            with self._connections.write() as connection:
                connection.executemany("DELETE FROM blob WHERE number = ?", lost)
        return len(lost)

    # Writing.

    def _begin(self, sha256: str | None) -> int:
        now = instant(self._clock.now())
        with self._connections.write() as connection:
            row = connection.execute(
                "INSERT INTO blob (sha256, whole, touched_at) VALUES (?, 0, ?)"
                " ON CONFLICT (sha256) DO UPDATE SET touched_at = excluded.touched_at"
                " RETURNING number",
                (sha256, now),
            ).fetchone()
        return int(row[0])

    def _write(self, number: int, start: int, piece: bytes) -> None:
        with self._connections.write() as connection:
            connection.execute(
                "INSERT INTO piece (blob, start, content) VALUES (?, ?, ?)", (number, start, piece)
            )

    def _name(self, number: int, sha256: str) -> None:
        """Give a whole content its name; where it was here before, the old one stays."""
        now = instant(self._clock.now())
        with self._connections.write() as connection:
            known = connection.execute(
                "UPDATE blob SET touched_at = ? WHERE sha256 = ? AND whole", (now, sha256)
            ).rowcount
            if known:
                connection.execute("DELETE FROM blob WHERE number = ?", (number,))
                return
            connection.execute("DELETE FROM blob WHERE sha256 = ?", (sha256,))
            connection.execute(
                "UPDATE blob SET sha256 = ?, whole = 1, touched_at = ? WHERE number = ?",
                (sha256, now, number),
            )

    def _drop(self, number: int) -> None:
        with self._connections.write() as connection:
            connection.execute("DELETE FROM blob WHERE number = ?", (number,))

    def _length(self, number: int) -> int:
        row = (
            self._connections.read()
            .execute(
                "SELECT start + length(content) FROM piece WHERE blob = ?"
                " ORDER BY start DESC LIMIT 1",
                (number,),
            )
            .fetchone()
        )
        return int(row[0]) if row else 0


def _even(pieces: Iterable[bytes], length: int = PIECE_BYTES) -> Iterator[bytes]:
    """Yield the same bytes in pieces of one length, the last one shorter."""
    waiting = bytearray()
    for piece in pieces:
        waiting += piece
        while len(waiting) >= length:
            yield bytes(waiting[:length])
            del waiting[:length]
    if waiting:
        yield bytes(waiting)

"""Keyed connections: how every connection to the store is opened, and how its errors are told."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from fieldapp.base.errors import (
    StoreError,
    StoreFull,
    StoreMissing,
)
from fieldapp.storage import reserve
from fieldapp.storage.driver import Connection, DatabaseError, connect
from fieldapp.storage.failures import damaged, in_our_words
from fieldapp.storage.telling import TellingConnection

if TYPE_CHECKING:
    from sqlite_utils import Database

KEY_BYTES = 32
BUSY_MILLISECONDS = 5000


def open_connection(path: Path, key: bytes, *, create: bool = False) -> Connection:
    """Open the store at `path` with its raw key, safe settings on.

    On a full disk the reserve is given up for it: a store needs room even to be read.

    Raises:
        StoreMissing: there is no file and `create` was not asked for.
        StoreDamaged: the file is no readable store (the key was checked before).
        StoreReadOnly: the file or folder can't be written.
        StoreFull: there is no room, and no reserve left.
    """
    if create:
        _make_file(path)
    elif not path.is_file():
        raise StoreMissing(profile=str(path.parent))
    elif not path.stat().st_size:
        raise damaged(path.parent)
    try:
        return _opened(path, key)
    except StoreFull:
        if not reserve.give_up(path.parent):
            raise
    return _opened(path, key)


def _make_file(path: Path) -> None:
    """Make an empty file that is its owner's alone; SQLite gives its log the same rights."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as problem:
        raise in_our_words(problem, path.parent) from problem


def _opened(path: Path, key: bytes) -> Connection:
    with told(path.parent):
        connection: TellingConnection = connect(
            f"{path.as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=BUSY_MILLISECONDS / 1000,
            factory=TellingConnection,
        )
        connection.profile = path.parent
        try:
            _settle_in(connection, key)
        except (DatabaseError, StoreError):
            connection.close()
            raise
    return connection


def _settle_in(connection: Connection, key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.set_key(f"x'{key.hex()}'")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for setting in (
        "journal_mode = WAL",
        "synchronous = FULL",
        f"busy_timeout = {BUSY_MILLISECONDS}",
        "foreign_keys = ON",
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "mmap_size = 0",
        "secure_delete = ON",
        "cache_size = -8192",
    ):
        connection.execute(f"PRAGMA {setting}")


def as_database(connection: Connection) -> "Database":
    """Return `connection` as a sqlite-utils database: for inspection, never opened by path."""
    from sqlite_utils import Database  # 84 ms to import, and the first screen needs none of it

    return Database(connection, execute_plugins=False)


@contextmanager
def transaction(connection: Connection, kind: str = "IMMEDIATE") -> Iterator[Connection]:
    """Run the body in one transaction that takes its write lock at once; nested ones join in.

    A deferred transaction that reads before it writes fails at once when another writer is there;
    an immediate one waits its turn.
    """
    if connection.in_transaction:
        yield connection
        return
    connection.execute(f"BEGIN {kind}")
    try:
        yield connection
        # Inside: a COMMIT that fails (disk full) may leave the transaction open, and whatever is
        # saved next would join it and never be committed.
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def told(profile: Path) -> Iterator[None]:
    """Turn the driver's errors inside the body into ours."""
    try:
        yield
    except DatabaseError as problem:
        raise in_our_words(problem, profile) from problem

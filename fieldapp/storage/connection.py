"""Keyed connections: how every connection to the store is opened, and how its errors are told."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fieldapp.base.errors import (
    FieldappError,
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreMissing,
    StoreReadOnly,
)
from fieldapp.storage.driver import Connection, DatabaseError, connect

if TYPE_CHECKING:
    from sqlite_utils import Database

KEY_BYTES = 32
BUSY_MILLISECONDS = 5000


def open_connection(path: Path, key: bytes, *, create: bool = False) -> Connection:
    """Open the store at `path` with its raw key, safe settings on.

    Raises:
        StoreMissing: there is no file and `create` was not asked for.
        StoreDamaged: the file is no readable store (the key was checked before).
        StoreReadOnly: the file or folder can't be written.
    """
    if not create and not path.is_file():
        raise StoreMissing(profile=str(path.parent))
    with told(path.parent):
        connection = connect(
            f"{path.as_uri()}?mode={'rwc' if create else 'rw'}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=BUSY_MILLISECONDS / 1000,
        )
        try:
            _settle_in(connection, key)
        except DatabaseError:
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
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


@contextmanager
def told(profile: Path) -> Iterator[None]:
    """Turn the driver's errors inside the body into ours."""
    try:
        yield
    except DatabaseError as problem:
        raise _translated(problem, profile) from problem


_SIGNS: tuple[tuple[tuple[str, ...], type[FieldappError]], ...] = (
    (("locked", "busy"), StoreBusy),
    (("disk is full", "database or disk is full", "disk i/o error"), StoreFull),
    (("readonly", "read-only", "unable to open"), StoreReadOnly),
    (("malformed", "not a database", "corrupt", "hmac"), StoreDamaged),
)


def _translated(problem: Exception, profile: Path) -> FieldappError:
    words = str(problem).lower()
    for signs, error in _SIGNS:
        if any(sign in words for sign in signs):
            facts: dict[str, Any] = {"profile": str(profile), "backup": _newest_backup(profile)}
            return error(**facts)
    return StoreError(problem=type(problem).__name__)


def _newest_backup(profile: Path) -> str:
    backups = sorted((profile / "backups").glob("*.fieldbackup"))
    return str(backups[-1]) if backups else "-"

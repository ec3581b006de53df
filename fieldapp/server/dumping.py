"""How each kind of database is copied into a file and out of it again."""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
from sqlalchemy import inspect
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from fieldapp.base.errors import BadInput, FieldappError
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.base.paths import make_private_folder
from fieldapp.server.blobs import PIECE_BYTES, BlobStore
from fieldapp.server.database import Database
from fieldapp.server.engines import engine_for, parsed


class BackupFailed(FieldappError):
    """A backup could not be made, checked or restored. Facts: problem."""

    what = QT_TRANSLATE_NOOP("errors", "The backup failed: {problem}.")
    safe = QT_TRANSLATE_NOOP(
        "errors", "The server's database is as it was; nothing counts as backed up by it."
    )
    next_step = QT_TRANSLATE_NOOP("errors", "Mend that, then run the command again.")


@contextmanager
def disk_problems_told() -> Iterator[None]:
    """Turn what disks and databases complain of into one sentence."""
    try:
        yield
    except OSError as problem:
        raise BackupFailed(problem=problem.strerror or "the disk failed") from problem
    except DBAPIError as problem:
        said = str(problem.orig).strip().splitlines()[:1]
        raise BackupFailed(problem=" ".join(said) or type(problem.orig).__name__) from problem


def suffix(database: Database) -> str:
    """Return how files of this kind of database are called."""
    return ".dump" if database.is_shared else ".db"


def dump(database: Database, file: Path) -> None:
    """Write the database as it is at this moment into an empty file."""
    if database.is_shared:
        _run("pg_dump", database.url, "--format=custom", "--no-owner", "--file", str(file))
    else:
        database.vacuum_into(file)


def load(file: Path, url: str) -> None:
    """Fill an empty database from a file."""
    address = parsed(url)
    if address.get_backend_name() == "postgresql":
        name = str(address.database)
        options = ("--no-owner", "--exit-on-error", "--single-transaction", "--dbname", name)
        _run("pg_restore", address, *options, str(file))
        return
    target = Path(str(address.database))
    os.close(os.open(target, os.O_CREAT | os.O_RDWR, 0o600))
    shutil.copyfile(file, target)
    settle(target)


def _run(program: str, address: URL, *options: str) -> None:
    """Run a tool of PostgreSQL's; the password reaches it by a way that others can't read."""
    if shutil.which(program) is None:
        raise BackupFailed(problem=f"{program} is not installed (Debian: postgresql-client)")
    done = subprocess.run(  # noqa: S603  (a program and options that are our own)
        [program, *options],
        env={**os.environ, **_surroundings(address)},
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    if done.returncode:
        # The first line tells what; the next ones may quote what stands in a row.
        said = (done.stderr.strip().splitlines() or ["it gave no reason"])[0]
        raise BackupFailed(problem=said)


def _surroundings(address: URL) -> dict[str, str]:
    query = {name: str(value) for name, value in address.query.items()}
    found = {
        "PGHOST": address.host or query.get("host", ""),
        "PGPORT": str(address.port or query.get("port", "")),
        "PGUSER": address.username or query.get("user", ""),
        "PGPASSWORD": str(address.password or ""),
        "PGDATABASE": address.database or "",
        "PGSSLMODE": query.get("sslmode", ""),
        "PGSSLROOTCERT": query.get("sslrootcert", ""),
    }
    return {name: value for name, value in found.items() if value}


@contextmanager
def scratch_url(url: str, folder: Path) -> Iterator[str]:
    """Yield the address of an empty database beside the one at `url`, dropped afterwards.

    Raises:
        BackupFailed: the user of a PostgreSQL may not make databases there.
    """
    address = parsed(url)
    if address.get_backend_name() == "sqlite":
        yield f"sqlite:///{folder.absolute() / 'check.db'}"
        return
    name = f"fieldapp_check_{uuid4().hex}"
    _administer(address, f"CREATE DATABASE {name} TEMPLATE template0")
    try:
        yield address.set(database=name).render_as_string(hide_password=False)
    finally:
        _administer(address, f"DROP DATABASE {name} WITH (FORCE)")


def _administer(address: URL, statement: str) -> None:
    plain = address.set(drivername="postgresql").render_as_string(hide_password=False)
    try:
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute(statement.encode())
    except psycopg.errors.InsufficientPrivilege as problem:
        raise BackupFailed(
            problem="it could not be checked: the user of the database needs the right CREATEDB"
        ) from problem
    except psycopg.Error as problem:
        raise BackupFailed(problem=f"PostgreSQL: {type(problem).__name__}") from problem


def check_empty(address: URL) -> None:
    """Check that nothing would be overwritten.

    Raises:
        BadInput: something would.
    """
    if address.get_backend_name() == "sqlite":
        is_empty = not Path(str(address.database)).exists()
    else:
        engine = engine_for(address)
        with engine.connect() as connection:
            is_empty = not inspect(connection).get_table_names()
        engine.dispose()
    if not is_empty:
        raise BadInput(
            where="restore",
            field="database",
            value=str(address.database),
            expected="one that does not exist or is empty",
        )


def copy_content(blobs: BlobStore, sha256: str, size: int, file: Path) -> None:
    """Copy what is attached into a file; it gets its name once it lies there whole."""
    make_private_folder(file.parent)
    part, digest = file.with_name(f".{sha256}.part"), hashlib.sha256()
    with part.open("wb") as aside:
        for piece in blobs.read(sha256, 0, size):
            digest.update(piece)
            aside.write(piece)
    if digest.hexdigest() != sha256:
        part.unlink()
        raise BackupFailed(problem=f"the attachment {sha256} is damaged on the server")
    settle(part)
    part.replace(file)
    settle(file.parent)


def pieces(file: Path) -> Iterator[bytes]:
    """Yield a file, a piece at a time."""
    with file.open("rb") as content:
        while piece := content.read(PIECE_BYTES):
            yield piece


def settle(path: Path) -> None:
    """Have the disk keep a file, or the names in a folder."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

"""The server's database: open it, read from it, write to it."""

import os
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import Connection, Engine, create_engine, event, insert, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, OperationalError

from fieldapp.base.errors import BadInput, StoreError, StoreNewer
from fieldapp.server import tables

SQLITE_AT_LEAST = (3, 51, 3)
"""Older ones can damage a write-ahead log that two connections share."""

_PRAGMAS = (
    "busy_timeout = 10000",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
)


class Database:
    """One database, open. Reads see one moment; writes happen whole or not at all."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writes=True)
        # SQLite lets one connection write at a time; waiting here is fairer than its busy loop.
        self._turn = threading.Lock()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection that sees the database as it is now, and nothing later."""
        with self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield a connection that commits at the end, and keeps nothing after an error."""
        with self._turn, self._writer.begin() as connection:
            yield connection

    def server_id(self) -> str:
        """Return the name that this database gave its server when it was made."""
        with self.reading() as connection:
            return str(_meta(connection)["server_id"])

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


def open_database(url: str) -> Database:
    """Open the database at `url` (`sqlite:///srv.db`), and make it where there is none.

    Raises:
        BadInput: it is no SQLite address, or its folder can't be written to.
        StoreNewer: a newer server wrote it.
    """
    parsed = _parsed(url)
    _make_private(url, parsed)
    engine = create_engine(
        parsed,
        module=sqlcipher3.dbapi2,
        hide_parameters=True,
        pool_size=8,
        max_overflow=40,
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    database = Database(engine)
    try:
        _make_tables(database)
    except OperationalError as problem:
        raise _not_openable(url) from problem
    return database


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as problem:
        raise _not_openable(url) from problem
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        raise _not_openable(url)
    return parsed


def _not_openable(url: str) -> BadInput:
    return BadInput(
        where="database",
        field="address",
        value=url,
        expected="sqlite:///FILE with a file that can be written",
    )


def _make_private(url: str, parsed: URL) -> None:
    """Make the file readable by its owner alone before anything stands in it."""
    path = Path(str(parsed.database))
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as problem:
        raise _not_openable(url) from problem


def _prepare(connection: Any, _record: object) -> None:
    # SQLAlchemy begins by our own _begin; the driver must not begin by itself.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _make_tables(database: Database) -> None:
    found = sqlcipher3.dbapi2.sqlite_version_info
    if found < SQLITE_AT_LEAST:
        raise StoreError(problem=f"SQLite {found} is too old to share a log safely")
    with database.writing() as connection:
        tables.metadata.create_all(connection)
        known = _meta(connection)
        if not known:
            _found_server(connection)
        elif int(known["schema"]) > tables.SCHEMA:
            raise StoreNewer(theirs=known["schema"], ours=tables.SCHEMA)


def _meta(connection: Connection) -> dict[str, str]:
    rows = connection.execute(select(tables.meta.c.name, tables.meta.c.value))
    return {name: value for name, value in rows}  # noqa: C416  (rows are not typed as pairs)


def _found_server(connection: Connection) -> None:
    facts = {"schema": str(tables.SCHEMA), "server_id": str(uuid.uuid4())}
    connection.execute(
        insert(tables.meta), [{"name": name, "value": value} for name, value in facts.items()]
    )

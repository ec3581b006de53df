"""The two databases a server can stand on: a SQLite file, or PostgreSQL for many processes."""

import os
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from fieldapp.base.errors import BadInput, StoreError
from fieldapp.server.gathering import keep_order

SQLITE_AT_LEAST = (3, 51, 3)
"""Older ones can damage a write-ahead log that two connections share."""
POSTGRESQL_AT_LEAST = 15

_PRAGMAS = (
    "busy_timeout = 10000",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "cache_size = -8000",  # KiB: a push of hundreds of changes touches more than SQLite's 2 MB
    "secure_delete = ON",  # what is erased leaves no byte in the file
)
_POSTGRESQL = frozenset({"postgresql", "postgresql+psycopg"})
_CONNECT_SECONDS = 10


def parsed(url: str) -> URL:
    """Return the address of a database, taken apart.

    Raises:
        BadInput: it is neither a SQLite file nor a PostgreSQL database.
    """
    try:
        address = make_url(url)
    except ArgumentError as problem:
        raise not_openable(url) from problem
    if address.drivername in _POSTGRESQL and address.database:
        return address.set(drivername="postgresql+psycopg")
    if address.get_backend_name() != "sqlite" or not address.database:
        raise not_openable(url)
    return address


def not_openable(url: str) -> BadInput:
    """Return the error for an address where no database can be opened; it tells no password."""
    try:
        shown = make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        shown = "no address" if "@" in url else url
    return BadInput(
        where="database",
        field="address",
        value=shown,
        expected=(
            "sqlite:///FILE with a file that can be written, "
            "or postgresql://USER@HOST/NAME of a PostgreSQL that answers"
        ),
    )


def engine_for(address: URL) -> Engine:
    """Return what connects to the database; nothing is connected yet."""
    if address.get_backend_name() == "postgresql":
        return _postgresql(address)
    return _sqlite(address)


def is_postgresql(connection: Connection) -> bool:
    """Say whether the connection leads to PostgreSQL, where several processes write at once."""
    return connection.dialect.name == "postgresql"


def _postgresql(address: URL) -> Engine:
    engine = create_engine(
        address,
        hide_parameters=True,
        # Four workers of fifteen stay below the hundred that PostgreSQL takes by itself.
        pool_size=10,
        max_overflow=5,
        paramstyle="format",
        connect_args={"connect_timeout": _CONNECT_SECONDS},
    )
    event.listen(engine, "connect", _check_version)
    keep_order(engine)
    return engine


def _check_version(connection: Any, _record: object) -> None:
    found = connection.info.server_version // 10000
    if found < POSTGRESQL_AT_LEAST:
        raise StoreError(problem=f"PostgreSQL {found} is too old, {POSTGRESQL_AT_LEAST} is needed")


def _sqlite(address: URL) -> Engine:
    found = sqlcipher3.dbapi2.sqlite_version_info
    if found < SQLITE_AT_LEAST:
        raise StoreError(problem=f"SQLite {found} is too old to share a log safely")
    _make_private(address)
    engine = create_engine(
        address,
        module=sqlcipher3.dbapi2,
        hide_parameters=True,
        pool_size=8,
        max_overflow=40,
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "checkin", _come_back)
    return engine


def _make_private(address: URL) -> None:
    """Make the file readable by its owner alone before anything stands in it."""
    path = Path(str(address.database))
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as problem:
        raise not_openable(address.render_as_string()) from problem


def _prepare(connection: Any, _record: object) -> None:
    # SQLAlchemy begins by our own _begin; the driver must not begin by itself.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _come_back(connection: Any, _record: object) -> None:
    # SQLAlchemy takes it that a COMMIT which failed ended its transaction. SQLite may keep it open,
    # and with it the right to write: nobody else would ever get that again.
    if connection is not None and connection.in_transaction:
        connection.rollback()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

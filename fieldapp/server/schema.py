"""The tables, made or brought up: both once, however many processes start at the same time."""

import uuid

from sqlalchemy import (
    Column,
    Connection,
    MetaData,
    String,
    Table,
    insert,
    inspect,
    select,
    update,
)

from fieldapp.base.errors import StoreNewer
from fieldapp.server import locking, tables

_alembic_version = Table(
    "alembic_version", MetaData(), Column("version_num", String(32), primary_key=True)
)
"""Where alembic keeps how far a database was brought up."""


def version_of(connection: Connection) -> int:
    """Return the number of the shape that the tables have; 0 where there are none."""
    if not inspect(connection).has_table("meta"):
        return 0
    meta = tables.meta.c
    found = connection.execute(select(meta.value).where(meta.name == "schema")).scalar()
    return int(found or 0)


def bring_up(connection: Connection) -> None:
    """Give the tables their present shape, unless another process just did.

    Raises:
        StoreNewer: a newer server wrote the database; nothing is touched.
    """
    locking.lock_schema(connection)
    found = version_of(connection)
    if found > tables.SCHEMA:
        raise StoreNewer(theirs=found, ours=tables.SCHEMA)
    if found == 0:
        _make(connection)
    elif found < tables.SCHEMA:
        _upgrade(connection, found)


def revision(number: int) -> str:
    """Return the name of the migration that leads to a shape."""
    return f"{number:04}"


def _make(connection: Connection) -> None:
    """Make all tables at once: a test compares them with what the migrations lead to."""
    tables.metadata.create_all(connection)
    _stamp(connection, tables.SCHEMA)
    facts = {"schema": str(tables.SCHEMA), "server_id": str(uuid.uuid4())}
    connection.execute(
        insert(tables.meta), [{"name": name, "value": value} for name, value in facts.items()]
    )


def _stamp(connection: Connection, number: int) -> None:
    _alembic_version.create(connection, checkfirst=True)
    if connection.execute(select(_alembic_version)).first() is None:
        connection.execute(insert(_alembic_version).values(version_num=revision(number)))


def _upgrade(connection: Connection, found: int) -> None:
    # Alembic takes half a second to load; only a database of an older server needs it.
    from fieldapp.server.migrations import upgrade

    # The first server kept no table of alembic's.
    _stamp(connection, found)
    upgrade(connection, revision(tables.SCHEMA))
    meta = tables.meta
    now = update(meta).where(meta.c.name == "schema").values(value=str(tables.SCHEMA))
    connection.execute(now)

"""The tables, brought up: old databases keep what they hold, and many starts make them once."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, insert, inspect, select

from fieldapp.base.errors import StoreError, StoreNewer
from fieldapp.server import accounts, schema, tables
from fieldapp.server.database import Database, open_database
from fieldapp.server.migrations import upgrade

FIRST = "0001"
STARTS = 3


def first_shape(database: Database) -> None:
    """Give the database the tables of the first server, with its one fact about itself."""
    with database.writing() as connection:
        tables.metadata.drop_all(connection)
        connection.exec_driver_sql("DROP TABLE alembic_version")
        upgrade(connection, FIRST)
        facts = {"schema": "1", "server_id": "server-one"}
        connection.execute(
            insert(tables.meta), [{"name": name, "value": value} for name, value in facts.items()]
        )
        connection.exec_driver_sql("DROP TABLE alembic_version")


def opened_again(database: Database) -> Database:
    return open_database(database.url.render_as_string(hide_password=False))


def differences(connection: Connection) -> list[object]:
    options = {"compare_type": True, "compare_server_default": other_default}
    return list(
        compare_metadata(MigrationContext.configure(connection, opts=options), tables.metadata)
    )


def other_default(
    _context: object, _found: object, column: Any, found: str | None, *_: Any
) -> bool:
    """Say whether a column has another default than the program's; alembic trips over ''."""
    wanted = column.server_default.arg if column.server_default is not None else None
    bare = found.split("::")[0].strip("()'") if found is not None else None
    return bare != (str(wanted) if wanted is not None else None)


def server_id_of(url: str) -> str:
    database = open_database(url)
    found = database.server_id()
    database.close()
    return found


def test_a_new_database_has_the_tables_of_the_program(database: Database) -> None:
    with database.reading() as connection:
        assert differences(connection) == []
        assert schema.version_of(connection) == tables.SCHEMA


def test_the_migrations_lead_to_the_tables_of_the_program(database: Database) -> None:
    first_shape(database)

    brought_up = opened_again(database)

    with brought_up.reading() as connection:
        assert differences(connection) == []
        assert schema.version_of(connection) == tables.SCHEMA
    brought_up.close()


def test_a_database_that_was_brought_up_keeps_what_it_held(database: Database) -> None:
    first_shape(database)
    with database.writing() as connection:
        stream = tables.stream
        connection.exec_driver_sql("INSERT INTO stream (name, seq, hash) VALUES ('org', 7, 'abc')")

    brought_up = opened_again(database)

    assert brought_up.server_id() == "server-one"
    with brought_up.reading() as connection:
        assert connection.execute(select(stream.c.name, stream.c.seq)).all() == [("org", 7)]
    accounts.add_area(brought_up, "0114", "Rinkeby")
    brought_up.close()


@pytest.mark.parametrize("begins", ["with nothing", "with the first tables"])
def test_processes_that_start_at_once_make_the_tables_once(database: Database, begins: str) -> None:
    first_shape(database)
    if begins == "with nothing":
        with database.writing() as connection:
            for name in inspect(connection).get_table_names():
                connection.exec_driver_sql(f'DROP TABLE "{name}"' + cascade(connection))
    url = database.url.render_as_string(hide_password=False)

    with ProcessPoolExecutor(STARTS, mp_context=get_context("spawn")) as pool:
        found = set(pool.map(server_id_of, [url] * STARTS))

    assert len(found) == 1
    with database.reading() as connection:
        assert differences(connection) == []


def cascade(connection: Connection) -> str:
    return " CASCADE" if connection.dialect.name == "postgresql" else ""


def test_a_database_of_a_newer_server_is_left_alone(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE meta SET value = '99' WHERE name = 'schema'")

    with pytest.raises(StoreNewer, match="99"):
        opened_again(database)


def test_an_upgrade_that_fails_leaves_the_database_as_it_was(database: Database) -> None:
    first_shape(database)
    with database.writing() as connection:
        # Stands in the way of a table that the next shape adds.
        connection.exec_driver_sql("CREATE TABLE erasure (record_id VARCHAR PRIMARY KEY)")

    with pytest.raises(StoreError, match="brought up"):
        opened_again(database)

    with database.reading() as connection:
        names = inspect(connection).get_table_names()
        assert schema.version_of(connection) == 1
    assert "area_setting" not in names
    assert "alembic_version" not in names


def test_every_migration_leads_to_the_next(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'a.db'}")

    with engine.begin() as connection:
        for number in range(1, tables.SCHEMA + 1):
            upgrade(connection, schema.revision(number))
        found = MigrationContext.configure(connection).get_current_revision()

    engine.dispose()
    assert found == schema.revision(tables.SCHEMA)

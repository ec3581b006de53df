"""What a transaction gathers for one journey ends as if each statement had gone alone.

On SQLite each goes alone, so both databases have to tell the same.
"""

from collections.abc import Iterator
from contextlib import suppress

import psycopg
import pytest
from sqlalchemy import Connection, bindparam, func, insert, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from fieldapp.server import tables
from fieldapp.server.database import Database, open_database
from fieldapp.server.gathering import ask_ahead
from fieldapp.server.prepared import Prepared
from fieldapp.server.writing import insert_many
from tests.server.postgres import Cluster

META = tables.meta.c
NAMED = Prepared(select(META.value).where(META.name == bindparam("key")))
CHANGED = Prepared(
    update(tables.meta).where(META.name == bindparam("key")).values(value=bindparam("new"))
)


@pytest.fixture
def on_postgresql(postgres: Cluster) -> Iterator[Database]:
    """Open a database to which a line leads that can be cut."""
    with postgres.new_database() as url:
        opened = open_database(url)
        yield opened
        opened.close()


def put(connection: Connection, name: str, value: str) -> None:
    insert_many(connection, tables.meta, ("name", "value"), [(name, value)])


def test_what_is_asked_finds_what_was_written_before(database: Database) -> None:
    with database.writing() as connection:
        put(connection, "shift", "early")
        CHANGED.write(connection, key="shift", new="late")

        assert [row.value for row in NAMED.run(connection, key="shift")] == ["late"]


def test_what_is_asked_in_the_usual_way_finds_it_too(database: Database) -> None:
    with database.writing() as connection:
        put(connection, "shift", "early")

        asked = select(META.value).where(META.name == "shift")
        assert connection.execute(asked).scalar() == "early"


def test_what_was_written_last_is_kept(database: Database) -> None:
    with database.writing() as connection:
        put(connection, "shift", "early")

    assert database.fact("shift") == "early"


def test_an_answer_asked_for_ahead_is_not_told_after_a_write(database: Database) -> None:
    with database.writing() as connection:
        put(connection, "shift", "early")
        ask_ahead(connection, [NAMED.question(connection, key="shift")])
        CHANGED.write(connection, key="shift", new="late")

        assert [row.value for row in NAMED.run(connection, key="shift")] == ["late"]


def test_nor_after_a_write_in_the_usual_way(database: Database) -> None:
    with database.writing() as connection:
        ask_ahead(connection, [NAMED.question(connection, key="shift")])
        connection.execute(insert(tables.meta).values(name="shift", value="early"))

        assert [row.value for row in NAMED.run(connection, key="shift")] == ["early"]


def test_answers_asked_for_ahead_each_find_their_question(database: Database) -> None:
    with database.writing() as connection:
        put(connection, "shift", "early")
        put(connection, "car", "9210")
        keys = ("car", "nobody", "shift")
        ask_ahead(connection, [NAMED.question(connection, key=key) for key in keys])

        found = {key: [row.value for row in NAMED.run(connection, key=key)] for key in keys}

    assert found == {"car": ["9210"], "nobody": [], "shift": ["early"]}


def test_where_the_last_statement_fails_nothing_is_kept(database: Database) -> None:
    def twice() -> None:
        with database.writing() as connection:
            put(connection, "shift", "early")
            put(connection, "shift", "late")

    with pytest.raises(IntegrityError):
        twice()

    assert database.fact("shift") == ""


def test_after_an_error_nothing_of_it_comes_later(database: Database) -> None:
    with suppress(LookupError), database.writing() as connection:
        put(connection, "shift", "early")
        raise LookupError

    with database.writing() as connection:
        put(connection, "car", "9210")

    assert (database.fact("shift"), database.fact("car")) == ("", "9210")


def test_a_line_cut_while_writes_wait_is_work_to_be_done_again(on_postgresql: Database) -> None:
    tries: list[int] = []

    def work() -> None:
        with on_postgresql.writing() as connection:
            own: int = connection.execute(select(func.pg_backend_pid())).scalar_one()
            tries.append(own)
            put(connection, "shift", "early")
            if len(tries) == 1:
                _cut(on_postgresql, own)

    on_postgresql.repeated(work)

    assert len(tries) == 2
    assert on_postgresql.fact("shift") == "early"


def test_a_line_that_stays_cut_is_told_as_a_failure_of_the_database(
    on_postgresql: Database,
) -> None:

    def work() -> None:
        with on_postgresql.writing() as connection:
            own: int = connection.execute(select(func.pg_backend_pid())).scalar_one()
            _cut(on_postgresql, own)
            put(connection, "shift", "early")

    with pytest.raises(DBAPIError):
        on_postgresql.repeated(work)

    assert on_postgresql.fact("shift") == ""


def _cut(database: Database, backend: int) -> None:
    with psycopg.connect(database.libpq_address(), autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", (backend,))

"""Statements that are written out once find what the same ones find that are put together anew."""

from pathlib import Path

import pytest
from sqlalchemy import bindparam, insert, select

from fieldapp.server import tables
from fieldapp.server.database import Database, open_database
from fieldapp.server.prepared import Prepared

NAMES = [f"n{number:03}" for number in range(100)]


@pytest.fixture
def database(tmp_path: Path) -> Database:
    opened = open_database(f"sqlite:///{tmp_path / 'srv.db'}")
    with opened.writing() as connection:
        connection.execute(insert(tables.meta), [{"name": name, "value": ""} for name in NAMES])
    return opened


def test_lists_of_any_length_are_asked_by_a_few_statements(database: Database) -> None:
    name = tables.meta.c.name
    asked = Prepared(select(name).where(name.in_(bindparam("names", expanding=True))))

    with database.reading() as connection:
        for length in range(len(NAMES) + 1):
            found = [row.name for row in asked.run(connection, names=NAMES[:length])]

            assert sorted(found) == NAMES[:length]

    assert len(asked._written) <= 9
    database.close()

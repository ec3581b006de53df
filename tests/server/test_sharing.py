"""Writers on one SQLite database share a commit: each part is kept whole or not at all."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import event, insert, select, text
from sqlalchemy.exc import DBAPIError

from fieldapp.base.errors import FieldappError
from fieldapp.server import tables
from fieldapp.server.database import Database, open_database

WRITERS = 40


class Failed(Exception):
    """What one of the writers fails at."""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(f"sqlite:///{tmp_path / 'srv.db'}")
    yield opened
    opened.close()


def names(database: Database) -> set[str]:
    with database.reading() as connection:
        found = connection.execute(select(tables.meta.c.name)).scalars()
        return {name for name in found if name.startswith("n")}


def write(database: Database, name: str, *, fails: bool = False, size: int = 1) -> None:
    with database.writing() as connection:
        connection.execute(insert(tables.meta).values(name=name, value="x" * size))
        if fails:
            raise Failed


def at_once(work: Callable[[int], None]) -> list[BaseException | None]:
    """Let all writers work at the same time; return what each of them failed at."""
    start = threading.Barrier(WRITERS)

    def one(number: int) -> None:
        start.wait()
        work(number)

    with ThreadPoolExecutor(WRITERS) as pool:
        return [done.exception() for done in [pool.submit(one, n) for n in range(WRITERS)]]


def test_writers_that_wait_share_a_commit(database: Database) -> None:
    commits: list[object] = []
    event.listen(database._engine, "commit", commits.append)

    failures = at_once(lambda number: write(database, f"n{number}"))

    assert failures == [None] * WRITERS
    assert names(database) == {f"n{number}" for number in range(WRITERS)}
    assert len(commits) < WRITERS


def test_what_one_fails_at_harms_nobody_else(database: Database) -> None:
    failures = at_once(lambda number: write(database, f"n{number}", fails=number % 3 == 0))

    assert [type(problem) for problem in failures[::3]] == [Failed] * len(failures[::3])
    kept = {f"n{number}" for number in range(WRITERS) if number % 3}
    assert names(database) == kept
    assert all(problem is None for number, problem in enumerate(failures) if number % 3)


def test_who_was_told_that_it_is_kept_finds_it_when_the_disk_gets_full(
    database: Database,
) -> None:
    with database.writing() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
    event.listen(
        database._engine,
        "connect",
        lambda driver, _record: driver.execute(f"PRAGMA max_page_count = {pages + 40}"),
    )
    database._engine.dispose()

    failures = at_once(lambda number: write(database, f"n{number}", size=40_000))

    told_kept = {f"n{number}" for number, problem in enumerate(failures) if problem is None}
    assert names(database) == told_kept
    assert len(told_kept) < WRITERS
    assert all(isinstance(one, DBAPIError | FieldappError) for one in failures if one)


def test_what_fits_is_kept_after_others_found_the_disk_full(database: Database) -> None:
    with database.writing() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        connection.execute(text(f"PRAGMA max_page_count = {pages + 40}"))
    at_once(lambda number: write(database, f"n{number}", size=1_000_000))

    write(database, "next")

    assert "next" in names(database)


def test_a_commit_that_fails_is_told_to_all_who_shared_it(database: Database) -> None:
    ride = threading.Event()

    def lose_the_disk(connection: object) -> None:
        if not ride.is_set():
            ride.set()
            raise DBAPIError("COMMIT", None, OSError("the disk is gone"))

    event.listen(database._engine, "commit", lose_the_disk)

    failures = at_once(lambda number: write(database, f"n{number}"))

    told_kept = {f"n{number}" for number, problem in enumerate(failures) if problem is None}
    assert names(database) == told_kept
    assert any(failures)

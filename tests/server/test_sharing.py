"""Writers on one SQLite database share a commit: each part is kept whole or not at all."""

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Connection, event, insert, select, text
from sqlalchemy.exc import DBAPIError, OperationalError

from fieldapp.base.errors import StoreError
from fieldapp.server import tables
from fieldapp.server.database import Database, open_database
from fieldapp.server.sharing import LONGEST_SECONDS, MOST

WRITERS = 40
Work = Callable[[Connection], str]


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


def writing(name: str, *, fails: bool = False, size: int = 1) -> Work:
    """Return work that writes a name, and may then fail."""

    def work(connection: Connection) -> str:
        connection.execute(insert(tables.meta).values(name=name, value="x" * size))
        if fails:
            raise Failed
        return name

    return work


def at_once(database: Database, work: Callable[[int], Work]) -> list[BaseException | None]:
    """Let all write at the same time; return what each of them failed at."""

    async def all_of_them() -> list[str | BaseException]:
        writers = (database.written(work(number)) for number in range(WRITERS))
        return await asyncio.gather(*writers, return_exceptions=True)

    told = asyncio.run(all_of_them())
    assert all(one == f"n{number}" for number, one in enumerate(told) if isinstance(one, str))
    return [one if isinstance(one, BaseException) else None for one in told]


def test_writers_that_wait_share_a_commit(database: Database) -> None:
    commits: list[object] = []
    event.listen(database._engine, "commit", commits.append)

    failures = at_once(database, lambda number: writing(f"n{number}"))

    assert failures == [None] * WRITERS
    assert names(database) == {f"n{number}" for number in range(WRITERS)}
    assert len(commits) < WRITERS


def test_long_work_shares_its_commit_with_nobody(database: Database) -> None:
    commits: list[object] = []
    event.listen(database._engine, "commit", commits.append)

    def long_work(number: int) -> Work:
        def work(connection: Connection) -> str:
            threading.Event().wait(LONGEST_SECONDS)
            return writing(f"n{number}")(connection)

        return work

    failures = at_once(database, long_work)

    assert failures == [None] * WRITERS
    assert len(commits) == WRITERS


def test_a_writer_of_another_thread_gets_its_turn_among_them(database: Database) -> None:
    def alone(number: int) -> None:
        with database.writing() as connection:
            before = set(connection.execute(select(tables.meta.c.name)).scalars())
            writing(f"n{WRITERS + number}")(connection)
            after = set(connection.execute(select(tables.meta.c.name)).scalars())
        assert after - before == {f"n{WRITERS + number}"}

    with ThreadPoolExecutor(4) as pool:
        others = [pool.submit(alone, number) for number in range(8)]
        failures = at_once(database, lambda number: writing(f"n{number}"))
        assert [other.exception() for other in others] == [None] * 8

    assert failures == [None] * WRITERS
    assert names(database) == {f"n{number}" for number in range(WRITERS + 8)}


def test_who_stops_waiting_takes_nothing_from_those_who_share_the_commit(
    database: Database,
) -> None:
    async def some_give_up() -> list[str | BaseException]:
        writers = [
            asyncio.create_task(database.written(writing(f"n{number}")))
            for number in range(WRITERS)
        ]
        await asyncio.sleep(0)
        for writer in writers[::3]:
            writer.cancel()
        return await asyncio.gather(*writers, return_exceptions=True)

    told = asyncio.run(some_give_up())
    database.close()

    kept = {f"n{number}" for number in range(WRITERS) if number % 3}
    assert {one for one in told if isinstance(one, str)} == kept
    assert kept <= names(database)


def test_what_one_fails_at_harms_nobody_else(database: Database) -> None:
    failures = at_once(database, lambda number: writing(f"n{number}", fails=number % 3 == 0))

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

    failures = at_once(database, lambda number: writing(f"n{number}", size=40_000))

    told_kept = {f"n{number}" for number, problem in enumerate(failures) if problem is None}
    assert names(database) == told_kept
    assert len(told_kept) < WRITERS
    # Also to those whose own part fitted: the server answers 507 for it, and when to come again.
    assert all(isinstance(one, DBAPIError) and "full" in str(one) for one in failures if one)


def test_what_fits_is_kept_after_others_found_the_disk_full(database: Database) -> None:
    with database.writing() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        connection.execute(text(f"PRAGMA max_page_count = {pages + 40}"))
    at_once(database, lambda number: writing(f"n{number}", size=1_000_000))

    with database.writing() as connection:
        writing("next")(connection)

    assert "next" in names(database)


def test_who_waits_while_another_program_keeps_the_database_is_told_with_all_others(
    database: Database,
) -> None:
    event.listen(
        database._engine,
        "connect",
        lambda driver, _record: driver.execute("PRAGMA busy_timeout = 500"),
    )
    database._engine.dispose()
    another = open_database(str(database.url))
    other = another._engine.raw_connection().cursor()
    other.execute("BEGIN IMMEDIATE")

    began = time.monotonic()
    failures = at_once(database, lambda number: writing(f"n{number}"))
    took = time.monotonic() - began
    other.execute("ROLLBACK")
    another.close()

    assert {type(one) for one in failures} == {OperationalError}
    assert took < 0.5 * 4
    assert at_once(database, lambda number: writing(f"n{number}")) == [None] * WRITERS


def test_what_is_refused_while_the_desk_closes_makes_nobody_wait_afterwards(
    database: Database,
) -> None:
    assert database._desk
    database._desk._thread.shutdown()
    with pytest.raises(RuntimeError):
        asyncio.run(database.written(writing("n0")))
    database.close()

    async def in_time() -> str:
        return await asyncio.wait_for(database.written(writing("n1")), timeout=5)

    assert asyncio.run(in_time()) == "n1"
    assert names(database) == {"n1"}


def test_who_writes_and_asks_for_another_turn_is_told_instead_of_waiting_for_himself(
    database: Database,
) -> None:
    def nested(_connection: Connection) -> str:
        with database.writing():
            return "never"

    with pytest.raises(RuntimeError, match="a turn"):
        asyncio.run(database.written(nested))
    with pytest.raises(RuntimeError, match="a turn"), database.writing() as connection:
        nested(connection)

    asyncio.run(database.written(writing("n0")))
    with database.writing() as connection:
        writing("n1")(connection)
    assert names(database) == {"n0", "n1"}


def test_who_waits_for_a_turn_gets_it_whatever_became_of_the_work_before(
    database: Database,
) -> None:
    lost = threading.Event()
    others: list[threading.Thread] = []

    def lose_the_memory(_connection: object) -> None:
        if not lost.is_set():
            lost.set()
            raise MemoryError

    def alone() -> None:
        with database.writing() as connection:
            writing("n1")(connection)

    def followed_by_another(connection: Connection) -> str:
        others.append(threading.Thread(target=alone, daemon=True))
        others[0].start()
        assert database._desk
        while not database._desk._waiting:
            lost.wait(0.01)
        return writing("n0")(connection)

    event.listen(database._engine, "commit", lose_the_memory)

    with pytest.raises(StoreError):
        asyncio.run(database.written(followed_by_another))
    others[0].join(timeout=5)

    assert not others[0].is_alive()
    assert names(database) == {"n1"}


def test_a_commit_that_fails_is_told_to_all_who_shared_it(database: Database) -> None:
    ride = threading.Event()

    def lose_the_disk(connection: object) -> None:
        if not ride.is_set():
            ride.set()
            raise DBAPIError("COMMIT", None, OSError("the disk is gone"))

    event.listen(database._engine, "commit", lose_the_disk)

    failures = at_once(database, lambda number: writing(f"n{number}"))

    told_kept = {f"n{number}" for number, problem in enumerate(failures) if problem is None}
    assert names(database) == told_kept
    # Whoever comes after them finds the database free to write to.
    assert 0 < WRITERS - len(told_kept) <= MOST

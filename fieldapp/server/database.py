"""The server's database: open it, read from it, write to it."""

import asyncio
import json
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import DBAPIError, OperationalError

from fieldapp.base.errors import BadInput, StoreError
from fieldapp.server import locking, schema, tables
from fieldapp.server.engines import engine_for, not_openable, parsed
from fieldapp.server.gathering import gathered
from fieldapp.server.sharing import Desk

TRIES = 8
"""How often work is done again that other writers made impossible."""

WRITERS = 4
"""How many pushes a process decides at the same time on PostgreSQL: more take Python from each other."""

NAMES_IN_NOTICE = 50
"""A notice may have 8,000 bytes."""

Result = TypeVar("Result")


class Database:
    """One database, open. Reads see one moment; writes happen whole or not at all."""

    def __init__(self, engine: Engine) -> None:
        self.url = engine.url
        self.is_shared = engine.dialect.name == "postgresql"
        """Whether processes on several machines may use it."""
        # Both ways to lay hold of one moment: SQLite's transactions do it by themselves.
        one_moment = {"isolation_level": "REPEATABLE READ"} if self.is_shared else {}
        self._engine = engine
        self._reader = engine.execution_options(**one_moment)
        self._writer = engine.execution_options(writes=True)
        # SQLite lets one connection write at a time; waiting there is fairer than its busy loop.
        self._desk = None if self.is_shared else Desk(self._writer)
        self._writers = _few_threads()
        self.on_moved: Callable[[Mapping[str, int]], None] | None = None
        """Who wants to hear, after each commit, how far which streams have moved."""

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection that sees the database as it is now, and nothing later."""
        with self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield a connection that commits at the end, and keeps nothing after an error.

        On PostgreSQL others write at the same time: lock what you read before you judge it, the
        laptop first, then records by id, then streams by name; and call it inside `repeated`.
        """
        with self._desk.turn() if self._desk else self._writer.begin() as connection:
            moved = locking.begin_moves(connection)
            with gathered(connection):
                locking.join(connection)
                yield connection
        self._tell(moved)

    def _tell(self, moved: Mapping[str, int]) -> None:
        hear = self.on_moved  # another thread may take it away between two looks
        if moved and hear:
            hear(moved)

    async def written(self, work: Callable[[Connection], Result]) -> Result:
        """Return what `work` returns, done away from the event loop, once all it wrote is kept.

        `work` gets a connection that writes, and may be called more than once, after a try of which
        nothing was kept. On SQLite what waits at the same time shares a commit.
        """
        if self._desk is None:
            once = partial(self._written, work)
            return await asyncio.wrap_future(self._writers.submit(self.repeated, once))

        def part(connection: Connection) -> tuple[Result, dict[str, int]]:
            moved = locking.begin_moves(connection)
            return work(connection), moved

        done, moved = await self._desk.together(part)
        self._tell(moved)
        return done

    def _written(self, work: Callable[[Connection], Result]) -> Result:
        with self.writing() as connection:
            return work(connection)

    def repeated(self, work: Callable[[], Result]) -> Result:
        """Return what `work` returns; where other writers made it impossible, it is done again.

        Nothing of a failed try was kept, and a push that was kept answers its repetition.
        """
        for _ in range(TRIES - 1):
            try:
                return work()
            except DBAPIError as problem:
                if not locking.is_passing(problem):
                    raise
            except locking.NeedsToBeAlone:
                return locking.alone(lambda: self.repeated(work))
        return work()

    def server_id(self) -> str:
        """Return the name that this database gave its server when it was made."""
        return self.fact("server_id")

    def fact(self, name: str) -> str:
        """Return what the database knows of itself under this name; "" where it knows nothing."""
        meta = tables.meta.c
        with self.reading() as connection:
            found = connection.execute(select(meta.value).where(meta.name == name)).scalar()
        return str(found or "")

    def libpq_address(self) -> str:
        """Return the address of a PostgreSQL database as its own tools read it."""
        plain = self.url.set(drivername="postgresql")
        return plain.render_as_string(hide_password=False)

    def notify(self, channel: str, moved: Mapping[str, int]) -> None:
        """Tell the other processes on a PostgreSQL how far which streams have moved."""
        names = list(moved)
        with self._engine.begin() as connection:
            for start in range(0, len(names), NAMES_IN_NOTICE):
                part = {name: moved[name] for name in names[start : start + NAMES_IN_NOTICE]}
                connection.execute(select(func.pg_notify(channel, json.dumps(part))))

    def vacuum_into(self, file: Path) -> None:
        """Write a SQLite database as it is at this moment into an empty file."""
        with closing(self._engine.raw_connection()) as connection:
            connection.cursor().execute("VACUUM INTO ?", (str(file),))

    @contextmanager
    def turn(self, name: str) -> Iterator[bool]:
        """Yield whether this process may do what only one at a time shall do on this database."""
        with self._engine.connect() as connection:
            mine = locking.take_turn(connection, name)
            try:
                yield mine
            finally:
                if mine:
                    locking.end_turn(connection, name)

    def close(self) -> None:
        """Close every connection."""
        if self._desk is not None:
            self._desk.close()
        self._writers.shutdown()
        self._writers = _few_threads()
        self._engine.dispose()


def _few_threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(WRITERS, thread_name_prefix="writer")


def open_database(url: str) -> Database:
    """Open the database at `url`, and make its tables or bring them up where that is needed.

    Raises:
        BadInput: `url` leads to no database that can be opened.
        StoreNewer: a newer server wrote it.
        StoreError: its tables could not be brought up; it is as it was.
    """
    database = Database(engine_for(parsed(url)))
    with ExitStack() as until_open:
        until_open.callback(database.close)
        if not _is_of_today(database, url):
            _bring_up(database)
        until_open.pop_all()
    return database


def open_existing(url: str) -> Database:
    """Open the database of a server that was made before; a mistyped address makes none.

    Raises:
        BadInput: there is no server's database at `url`.
        StoreNewer, StoreError: as `open_database`.
    """
    if not _is_made(url):
        raise BadInput(
            where="database",
            field="address",
            value=parsed(url).render_as_string(hide_password=True),
            expected="a server's database; fieldapp serve and server add-area make one",
        )
    return open_database(url)


def _is_made(url: str) -> bool:
    address = parsed(url)
    if address.get_backend_name() == "sqlite":
        return Path(str(address.database)).is_file()
    with closing(Database(engine_for(address))) as database:
        try:
            with database.reading() as connection:
                return bool(schema.version_of(connection))
        except OperationalError as problem:
            raise not_openable(url) from problem


def _is_of_today(database: Database, url: str) -> bool:
    try:
        with database.reading() as connection:
            return schema.version_of(connection) == tables.SCHEMA
    except OperationalError as problem:
        raise not_openable(url) from problem


def _bring_up(database: Database) -> None:
    try:
        with database.writing() as connection:
            schema.bring_up(connection)
    except DBAPIError as problem:
        kind = type(problem.orig).__name__
        raise StoreError(problem=f"its tables could not be brought up ({kind})") from problem

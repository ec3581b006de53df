"""Who writes to a SQLite database queues here, and pushes that wait share one wait for the disk.

SQLite lets one connection write at a time, and each commit waits until the disk has it. So one
thread, the desk, gives out the right to write, first come, first served. What laptops push it
decides itself, one after the other in the same transaction while more of them wait, and then
commits for all. Nobody is answered before that commit: what is answered to a laptop is on the disk.
Each has a savepoint of its own: what one of them fails at is taken back and harms nobody else.
"""

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from fieldapp.base.errors import StoreError

MOST = 16
"""How many share a commit at most: the first of them waits for the work of all others."""

Result = TypeVar("Result")


class Desk:
    """Gives out the turns to write, in whatever thread the writers are."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._counting = threading.Lock()
        self._waiting = 0
        self._shared: _Shared | None = None
        self._thread = _one_thread()

    @contextmanager
    def turn(self) -> Iterator[Connection]:
        """Yield a connection that writes while nobody else does; it is kept once this ends.

        Raises:
            DBAPIError: nothing of it was kept.
        """
        granted, over = threading.Event(), threading.Event()
        try:
            self._queue(self._lend, granted, over)
            granted.wait()
            with self._engine.begin() as connection:
                yield connection
        finally:
            over.set()

    async def together(self, work: Callable[[Connection], Result]) -> Result:
        """Return what `work` returns, once all that it wrote is on the disk.

        Raises:
            DBAPIError, StoreError: nothing of it was kept. So does whatever `work` raises tell.
        """
        part: Future[tuple[Result, Future[None]]] = self._queue(self._part, work)
        # Whoever stops waiting does not stop the work: others share its commit.
        done, kept = await asyncio.shield(asyncio.wrap_future(part))
        await asyncio.shield(asyncio.wrap_future(kept))
        return done

    def close(self) -> None:
        """Wait for those who write; the next one opens the desk anew."""
        self._thread.shutdown()
        self._thread = _one_thread()

    def _queue(self, work: Callable[..., Result], *values: Any) -> Future[Result]:
        with self._counting:
            self._waiting += 1
        return self._thread.submit(work, *values)

    # What the desk's own thread does.

    def _lend(self, granted: threading.Event, over: threading.Event) -> None:
        self._called()
        self._commit()
        granted.set()
        over.wait()

    def _part(self, work: Callable[[Connection], Result]) -> tuple[Result, Future[None]]:
        self._called()
        shared = self._shared = self._shared or _Shared(self._engine)
        try:
            with shared.part():
                done = work(shared.connection)
        finally:
            if shared.is_over() or shared.parts >= MOST or not self._waiting:
                self._commit()
        return done, shared.kept

    def _called(self) -> None:
        with self._counting:
            self._waiting -= 1

    def _commit(self) -> None:
        shared, self._shared = self._shared, None
        if shared is not None:
            shared.commit()


def _one_thread() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")


class _Shared:
    """One transaction for the parts of several writers."""

    def __init__(self, engine: Engine) -> None:
        self.connection = engine.connect()
        self.parts = 0
        self.kept: Future[None] = Future()
        """Done once everything is on the disk, or lost."""
        self._transaction = self.connection.begin()

    @contextmanager
    def part(self) -> Iterator[None]:
        """Take back what is written inside if it fails."""
        self.parts += 1
        self.connection.exec_driver_sql("SAVEPOINT part")
        end = "ROLLBACK TO part"
        try:
            yield
            end = "RELEASE part"
        finally:
            if not self.is_over():
                self.connection.exec_driver_sql(end)

    def is_over(self) -> bool:
        """Say whether the transaction is no more: SQLite itself ends it where the disk is full."""
        driver = self.connection.connection.driver_connection
        return driver is None or not driver.in_transaction

    def commit(self) -> None:
        """Keep the parts of all, and let them go on."""
        problem: DBAPIError | StoreError | None = StoreError(
            problem="another's write ended the transaction"
        )
        try:
            if not self.is_over():
                self._transaction.commit()
                problem = None
        except DBAPIError as failure:
            problem = failure
        finally:
            self.connection.close()
            if problem is None:
                self.kept.set_result(None)
            else:
                self.kept.set_exception(problem)

"""Who writes to a SQLite database queues here, and pushes that wait share one wait for the disk.

SQLite lets one connection write at a time, and each commit waits until the disk has it. So one
thread, the desk, gives out the right to write, first come, first served. What laptops push it
decides itself, one after the other in the same transaction while more of them wait, and then
commits for all. Nobody is answered before that commit: what is answered to a laptop is on the disk.
Each has a savepoint of its own: what one of them fails at is taken back and harms nobody else.
Where another program keeps the database to itself, all who wait are told so at the same time.
"""

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, RootTransaction
from sqlalchemy.exc import DBAPIError

from fieldapp.base.errors import StoreError

MOST = 16
"""How many share a commit at most: the first of them waits for the work of all others."""
LONGEST_SECONDS = 0.02
"""How long a commit may wait for others' work: the push of hundreds of changes shares with nobody."""

Result = TypeVar("Result")


class Desk:
    """Gives out the turns to write, in whatever thread the writers are."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._counting = threading.Lock()
        self._waiting = 0
        self._holder = 0
        """The thread that has the turn."""
        self._shared: _Shared | None = None
        self._refusal: tuple[float, DBAPIError] | None = None
        """When the database last let nobody write, and what it said."""
        self._thread = _one_thread()

    @contextmanager
    def turn(self) -> Iterator[Connection]:
        """Yield a connection that writes while nobody else does; it is kept once this ends.

        Raises:
            DBAPIError: nothing of it was kept.
            RuntimeError: this thread has the turn already, and would wait for itself for ever.
        """
        me = threading.get_ident()
        if self._holder == me:
            raise RuntimeError("who writes already asked for a turn to write")
        asked, granted, over = time.monotonic(), threading.Event(), threading.Event()
        try:
            self._queue(self._lend, me, granted, over)
            granted.wait()
            transaction = self._begun(asked)
            with transaction.connection as connection, transaction:
                yield connection
        finally:
            if self._holder == me:
                self._holder = 0
            over.set()

    async def together(self, work: Callable[[Connection], Result]) -> Result:
        """Return what `work` returns, once all that it wrote is on the disk.

        Raises:
            DBAPIError, StoreError: nothing of it was kept. So does whatever `work` raises tell.
        """
        part: Future[tuple[Result, Future[None]]] = self._queue(self._part, work, time.monotonic())
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
            future = self._thread.submit(work, *values)
            # Only now: what a closed desk refuses does not wait, and nobody may wait for it.
            self._waiting += 1
        return future

    def _begun(self, asked: float) -> RootTransaction:
        """Return a transaction that writes; to be called by who has the turn.

        Raises:
            DBAPIError: another program kept the database to itself since `asked`.
        """
        if self._refusal and asked < self._refusal[0]:
            # Each would else wait as long again, one after the other.
            raise self._refusal[1].with_traceback(None)
        connection = self._engine.connect()
        try:
            return connection.begin()
        except DBAPIError as refusal:
            connection.close()
            self._refusal = time.monotonic(), refusal
            raise

    # What the desk's own thread does.

    def _lend(self, holder: int, granted: threading.Event, over: threading.Event) -> None:
        self._called()
        try:
            self._commit()
        finally:
            # Whatever became of others' work: who waits for a turn gets it.
            self._holder = holder
            granted.set()
            over.wait()

    def _part(
        self, work: Callable[[Connection], Result], asked: float
    ) -> tuple[Result, Future[None]]:
        self._called()
        shared = self._shared = self._shared or _Shared(self._begun(asked))
        self._holder = threading.get_ident()
        try:
            with shared.part():
                done = work(shared.connection)
        finally:
            self._holder = 0
            if shared.is_full() or self._waiting <= 0:
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

    def __init__(self, transaction: RootTransaction) -> None:
        self.connection = transaction.connection
        self._transaction = transaction
        self._driver = self.connection.connection.driver_connection
        self._failure: DBAPIError | None = None
        """Why nothing of it can be kept."""
        self._parts = 0
        self._begun = time.monotonic()
        self.kept: Future[None] = Future()
        """Done once everything is on the disk, or lost."""

    @contextmanager
    def part(self) -> Iterator[None]:
        """Take back what is written inside if it fails."""
        self._parts += 1
        self.connection.exec_driver_sql("SAVEPOINT part")
        end = "ROLLBACK TO part"
        try:
            yield
            end = "RELEASE part"
        except DBAPIError as failure:
            if self.is_over():
                self._failure = failure
            raise
        finally:
            if not self.is_over():
                self._end_part(end)

    def _end_part(self, end: str) -> None:
        try:
            self.connection.exec_driver_sql(end)
        except DBAPIError as failure:
            # Half of a part may lie there now: all of it goes.
            self._failure = failure
            raise

    def is_full(self) -> bool:
        """Say whether nobody else may be let in before it is kept."""
        lasted = time.monotonic() - self._begun
        return self.is_over() or self._parts >= MOST or lasted > LONGEST_SECONDS

    def is_over(self) -> bool:
        """Say whether nothing can be kept: SQLite itself ends it where the disk is full."""
        return self._failure is not None or not (self._driver and self._driver.in_transaction)

    def commit(self) -> None:
        """Keep the parts of all, and let them go on."""
        problem: DBAPIError | StoreError | None = self._failure or StoreError(
            problem="another's write ended the transaction"
        )
        try:
            with self.connection:
                if not self.is_over():
                    self._transaction.commit()
                    problem = None
        except DBAPIError as failure:
            problem = failure
        finally:
            if problem is None:
                self.kept.set_result(None)
            else:
                self.kept.set_exception(problem)

"""Writers that wait for their turn on SQLite share a transaction, and so one wait for the disk.

SQLite lets one connection write at a time, and each commit waits until the disk has it. So whoever
ends its turn while others wait leaves the transaction open to the next one; the last one commits for
all. Nobody goes on before that commit: what is answered to a laptop is on the disk. Each has a
savepoint of its own: what one of them fails at is taken back and harms nobody else.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from fieldapp.base.errors import StoreError

MOST = 16
"""How many share a commit at most: the first of them waits for the work of all others."""


class Turns:
    """The turns of the writers on one SQLite database, in whatever thread they are."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._turn = threading.Lock()
        self._counting = threading.Lock()
        self._waiting = 0
        self._shared: _Shared | None = None

    @contextmanager
    def turn(self) -> Iterator[Connection]:
        """Yield a connection that writes; what was written is on the disk once this ends.

        Raises:
            DBAPIError, StoreError: nothing of it was kept.
        """
        shared = self._begin()
        try:
            with shared.part():
                yield shared.connection
        finally:
            self._end(shared)
        shared.wait()

    def _begin(self) -> "_Shared":
        with self._counting:
            self._waiting += 1
        self._turn.acquire()
        with self._counting:
            self._waiting -= 1
        begun = None
        try:
            begun = self._shared = self._shared or _Shared(self._engine)
        finally:
            if begun is None:
                self._turn.release()
        return begun

    def _end(self, shared: "_Shared") -> None:
        try:
            if shared.is_over() or shared.parts >= MOST or not self._waiting:
                self._shared = None
                shared.commit()
        finally:
            self._turn.release()


class _Shared:
    """One transaction for the parts of several writers."""

    def __init__(self, engine: Engine) -> None:
        self.connection = engine.connect()
        self.parts = 0
        self._transaction = self.connection.begin()
        self._ended = threading.Event()
        self._is_kept = False
        self._problem: DBAPIError | None = None

    @contextmanager
    def part(self) -> Iterator[None]:
        """Take back what is written inside if it fails; the first has nobody's work to spare."""
        self.parts += 1
        if self.parts > 1:
            with self.connection.begin_nested():
                yield
            return
        is_done = False
        try:
            yield
            is_done = True
        finally:
            if not is_done:
                self._transaction.rollback()

    def is_over(self) -> bool:
        """Say whether the transaction is no more: SQLite itself ends it where the disk is full."""
        driver = self.connection.connection.driver_connection
        return driver is None or not driver.in_transaction

    def commit(self) -> None:
        """Keep the parts of all, and let them go on."""
        try:
            if not self.is_over():
                self._transaction.commit()
                self._is_kept = True
        except DBAPIError as problem:
            self._problem = problem
        finally:
            self.connection.close()
            self._ended.set()

    def wait(self) -> None:
        """Wait until everything is on the disk.

        Raises:
            DBAPIError, StoreError: it is not, and nothing of it will be.
        """
        self._ended.wait()
        if not self._is_kept:
            raise self._problem or StoreError(problem="another's write ended the transaction")

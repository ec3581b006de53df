"""One connection a thread; writes take turns."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fieldapp.base.errors import StoreFull
from fieldapp.storage import reserve
from fieldapp.storage.connection import open_connection, told, transaction
from fieldapp.storage.driver import Connection


class Connections:
    """Gives each thread its own keyed connection to one store."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self._key = key
        self._by_thread: dict[int, Connection] = {}
        self._turn = threading.RLock()

    @property
    def key(self) -> bytes:
        """Return the raw key, for a backup or a second file under the same key."""
        return self._key

    def read(self) -> Connection:
        """Return this thread's connection.

        Kept by the thread's number: `threading.local` forgets between two jobs of Qt's threads,
        and each job would leave an open connection behind. A number used again gets the old one.
        """
        number = threading.get_ident()
        connection = self._by_thread.get(number)
        if connection is None:
            connection = open_connection(self.path, self._key)
            self._by_thread[number] = connection
        return connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Run the body in one durable transaction; nested calls join the outer one.

        Raises:
            StoreFull: nothing was written; the reserve is given up, so that the next try can be.
        """
        profile = self.path.parent
        try:
            with self._turn, told(profile), transaction(self.read()) as connection:
                yield connection
        except StoreFull:
            reserve.give_up(profile)
            raise

    def close(self) -> None:
        """Close every connection; call when no thread uses the store any more."""
        with self._turn:
            for connection in self._by_thread.values():
                connection.close()
            self._by_thread.clear()

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
        self._own = threading.local()
        self._all: list[Connection] = []
        self._turn = threading.RLock()

    @property
    def key(self) -> bytes:
        """Return the raw key, for a backup or a second file under the same key."""
        return self._key

    def read(self) -> Connection:
        """Return this thread's connection."""
        connection: Connection | None = getattr(self._own, "connection", None)
        if connection is None:
            connection = open_connection(self.path, self._key)
            self._own.connection = connection
            with self._turn:
                self._all.append(connection)
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
            for connection in self._all:
                connection.close()
            self._all.clear()
            self._own = threading.local()

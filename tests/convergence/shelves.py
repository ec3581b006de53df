"""Where the server of the play keeps its database, and how an earlier copy of it is put back."""

import shutil
from contextlib import closing
from pathlib import Path
from typing import Protocol

import sqlcipher3.dbapi2
from sqlalchemy.engine import make_url

from tests.server.postgres import Cluster


class Shelf(Protocol):
    """A database, how it was at first, and at most one later copy. Nobody is connected meanwhile."""

    url: str

    def begin(self, first: str) -> None:
        """Make the database what the one at this address holds; a copy is forgotten."""

    def keep(self) -> None:
        """Keep a copy of the database, in place of an earlier one."""

    def has_copy(self) -> bool:
        """Say whether a copy was kept."""
        ...

    def put_back(self) -> None:
        """Make the database what the copy holds."""

    def forget(self) -> None:
        """Throw the copy away."""


class SqliteShelf:
    """A file."""

    def __init__(self, folder: Path) -> None:
        self._file, self._copy = folder / "srv.db", folder / "kept.db"
        self.url = f"sqlite:///{self._file}"

    def begin(self, first: str) -> None:
        self.forget()
        self._become(Path(str(make_url(first).database)))

    def keep(self) -> None:
        self.forget()
        with closing(sqlcipher3.dbapi2.connect(str(self._file))) as connection:
            connection.execute("VACUUM INTO ?", (str(self._copy),))

    def has_copy(self) -> bool:
        return self._copy.exists()

    def put_back(self) -> None:
        self._become(self._copy)

    def forget(self) -> None:
        self._copy.unlink(missing_ok=True)

    def _become(self, file: Path) -> None:
        for rest in self._file.parent.glob(f"{self._file.name}-*"):
            rest.unlink()
        shutil.copy(file, self._file)


class PostgresShelf:
    """A database of a PostgreSQL that runs."""

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster
        self.url = cluster.url("played")
        self._has_copy = False

    def begin(self, first: str) -> None:
        self.forget()
        self._make("played", of=str(make_url(first).database))

    def keep(self) -> None:
        self._make("kept", of="played")
        self._has_copy = True

    def has_copy(self) -> bool:
        return self._has_copy

    def put_back(self) -> None:
        self._make("played", of="kept")

    def forget(self) -> None:
        self._has_copy = False

    def _make(self, name: str, of: str) -> None:
        self._cluster.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        self._cluster.run(f"CREATE DATABASE {name} TEMPLATE {of}")

"""Connections whose every failure is told in our words, also in the middle of reading."""

from pathlib import Path
from typing import Any

from fieldapp.storage.driver import Connection, Cursor, DatabaseError
from fieldapp.storage.failures import in_our_words


class TellingCursor(Cursor):  # type: ignore[misc]
    """Turns the driver's errors into ours, wherever rows are read."""

    connection: "TellingConnection"

    def execute(self, *told: Any) -> "TellingCursor":
        """Run a statement."""
        try:
            super().execute(*told)
        except DatabaseError as problem:
            raise in_our_words(problem, self.connection.profile) from problem
        return self

    def executemany(self, *told: Any) -> "TellingCursor":
        """Run a statement for many values."""
        try:
            super().executemany(*told)
        except DatabaseError as problem:
            raise in_our_words(problem, self.connection.profile) from problem
        return self

    def __next__(self) -> Any:
        try:
            return super().__next__()
        except DatabaseError as problem:
            raise in_our_words(problem, self.connection.profile) from problem

    def fetchone(self) -> Any:
        """Return the next row, None at the end."""
        try:
            return super().fetchone()
        except DatabaseError as problem:
            raise in_our_words(problem, self.connection.profile) from problem

    def fetchall(self) -> Any:
        """Return all rows that are left."""
        try:
            return super().fetchall()
        except DatabaseError as problem:
            raise in_our_words(problem, self.connection.profile) from problem


class TellingConnection(Connection):  # type: ignore[misc]
    """A connection to a profile's store; `profile` is named in its errors."""

    profile: Path

    def cursor(self, factory: type[Cursor] = TellingCursor) -> Any:
        """Return a cursor."""
        return super().cursor(factory)

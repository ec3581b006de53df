"""Writing many rows by few statements.

SQLite lets go of Python's lock at each statement. With a statement a row, whoever writes beside a
thread that works waits for it at every row: a page took as long as both of them after each other.
"""

from collections.abc import Sequence
from itertools import chain
from typing import Any

from fieldapp.storage.driver import Connection

_AT_ONCE = (250, 50, 10, 1)
"""Rows of one statement. Few sizes: each is prepared once and kept by the connection."""


def write_rows(
    connection: Connection, insert: str, rows: Sequence[Sequence[Any]], conflict: str = ""
) -> None:
    """Insert rows; `insert` names verb, table and columns, `conflict` what stands after the rows."""
    start = 0
    for size in _AT_ONCE:
        while len(rows) - start >= size:
            some = rows[start : start + size]
            marks = f"({', '.join('?' * len(some[0]))})"
            statement = f"{insert} VALUES {', '.join([marks] * size)} {conflict}"
            connection.execute(statement, tuple(chain.from_iterable(some)))
            start += size

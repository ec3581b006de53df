"""Many rows at once, as cheaply as the database's driver takes them."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect, Table, insert

from fieldapp.server.gathering import write


def insert_many(
    connection: Connection, table: Table, columns: tuple[str, ...], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert the rows; each holds the values of `columns`, as the database keeps them."""
    if rows:
        # Rows go to the driver as they are: naming each value would cost as much as writing it.
        write(connection, _statement(table, columns, connection.dialect), rows)


@lru_cache(maxsize=64)
def _statement(table: Table, columns: tuple[str, ...], dialect: Dialect) -> str:
    return str(insert(table).values(dict.fromkeys(columns)).compile(dialect=dialect))

"""Many rows at once, as cheaply as the database's driver takes them."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect, Table, insert


def insert_many(
    connection: Connection, table: Table, columns: tuple[str, ...], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert the rows; each holds the values of `columns`, as the database keeps them."""
    if not rows:
        return
    if connection.dialect.positional:
        # Rows go to the driver as they are: naming each value would cost as much as writing it.
        connection.exec_driver_sql(_statement(table, columns, connection.dialect), list(rows))
    else:
        connection.execute(insert(table), [dict(zip(columns, row, strict=True)) for row in rows])


@lru_cache(maxsize=64)
def _statement(table: Table, columns: tuple[str, ...], dialect: Dialect) -> str:
    return str(insert(table).values(dict.fromkeys(columns)).compile(dialect=dialect))

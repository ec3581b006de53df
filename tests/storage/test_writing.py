"""Many rows are written by few statements, whatever their number."""

import pytest

from fieldapp.storage.store import Store
from fieldapp.storage.writing import write_rows

INTO = "INSERT INTO membership (record_id, stream, record_type, rev)"


def members(store: Store) -> list[tuple[str, int]]:
    rows = store.connections.read().execute(
        "SELECT record_id, rev FROM membership ORDER BY record_id"
    )
    return [tuple(row) for row in rows]


@pytest.mark.parametrize("count", [0, 1, 9, 10, 11, 249, 250, 251, 837])
def test_every_row_is_written_once(store: Store, count: int) -> None:
    with store.connections.write() as connection:
        rows = [(f"r{number:04}", "area:1", "activity", number) for number in range(count)]
        write_rows(connection, INTO, rows)

    assert members(store) == [(f"r{number:04}", number) for number in range(count)]


def test_a_row_that_is_there_is_handled_as_the_caller_says(store: Store) -> None:
    newer = "ON CONFLICT (record_id, stream) DO UPDATE SET rev = excluded.rev"

    with store.connections.write() as connection:
        for rev in (1, 2):
            rows = [(f"r{number}", "area:1", "activity", rev) for number in range(12)]
            write_rows(connection, INTO, rows, newer)

    assert {rev for _, rev in members(store)} == {2}

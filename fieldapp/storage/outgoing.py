"""What waits to be sent, as the JSON that travels: built from the stored text, never from models.

Everything here was checked when it was saved; reading it into models again costs more than
sending it.
"""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

import orjson

from fieldapp.domain.record import SCHEMA
from fieldapp.storage.driver import Connection
from fieldapp.storage.journal import PENDING, REJECTED, link_before

_COLUMNS = (
    "number, id, kind, record_type, record_id, base_rev, new_values, old_values, group_id,"
    " reason, occurred_at, recorded_at, zone, salt, chain_hash"
)
_IN_LINE = f"{PENDING} AND record_id NOT IN (SELECT record_id FROM change WHERE {REJECTED})"


class Outgoing(NamedTuple):
    """A change ready to be sent."""

    number: int
    change_id: str
    record_type: str
    record_id: str
    group: str | None
    text: bytes
    """The message `DeviceChange` as JSON."""
    chain_hash: str
    """The end of this device's chain after it."""


def outgoing(connection: Connection, limit: int, after: int = 0) -> list[Outgoing]:
    """Return the oldest pending changes with numbers beyond `after`, whole groups only.

    A change waits while an earlier one of its record was refused; the others flow past it.
    """
    where = f"WHERE {_IN_LINE} AND number > ? ORDER BY number LIMIT ?"
    rows = _rows(connection, where, after, limit)
    group = rows[-1][8] if rows else None
    if group is not None:  # it travels in one push
        rest = f"WHERE group_id = ? AND {PENDING} AND number > ? ORDER BY number"
        rows += _rows(connection, rest, group, rows[-1][0])
    return _chained(connection, rows)


def without(changes: Sequence[Outgoing], records: Collection[str]) -> list[Outgoing]:
    """Return the first of `changes`, up to one that concerns any of these records.

    What becomes of the record's earlier change decides whether the later one is sent.
    """
    barred = {one.group for one in changes if one.group and one.record_id in records}
    for index, one in enumerate(changes):
        if one.record_id in records or one.group in barred:
            return list(changes[:index])
    return list(changes)


def _rows(connection: Connection, where: str, *values: object) -> list[Sequence[Any]]:
    rows = connection.execute(f"SELECT {_COLUMNS} FROM change {where}", values)
    return list(rows.fetchall())


def _chained(connection: Connection, rows: Sequence[Sequence[Any]]) -> list[Outgoing]:
    changes: list[Outgoing] = []
    number, link = 0, ""
    for row in rows:
        if row[0] != number + 1 or not changes:
            link = link_before(connection, row[0])
        changes.append(_outgoing(row, link))
        number, link = row[0], row[14]
    return changes


def _outgoing(row: Sequence[Any], previous_hash: str) -> Outgoing:
    number, change_id, kind, record_type, record_id, base_rev, new, old, group = row[:9]
    reason, occurred_at, recorded_at, zone, salt, link = row[9:]
    change = {
        "id": change_id,
        "kind": kind,
        "record_type": record_type,
        "record_id": record_id,
        "base_rev": base_rev,
        "set": orjson.Fragment(new),
        "old": orjson.Fragment(old),
        "group": group,
        "reason": reason,
        "schema": SCHEMA,
        "occurred_at": occurred_at,
        "recorded_at": recorded_at,
        "zone": zone,
        "salt": salt,
    }
    text = orjson.dumps({"change": change, "number": number, "previous_hash": previous_hash})
    return Outgoing(number, change_id, record_type, record_id, group, text, link)

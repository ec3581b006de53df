"""Who did what to which record: ids without values, chained (R77)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from fieldapp.storage.driver import Connection
from fieldapp.storage.journal import instant
from fieldapp.wire.hashing import START, canonical, chain_hash

Operation = Literal["collect", "alter", "read", "disclose", "combine", "erase"]


def note(  # noqa: PLR0913  (what a line of the trail is made of)
    connection: Connection,
    operation: Operation,
    records: Iterable[tuple[str, str]],
    *,
    who: str,
    at: datetime,
    ground: str = "",
    recipient: str = "",
) -> None:
    """Add a line for each (record type, record id) to the end of the trail."""
    newest = "SELECT chain_hash FROM audit ORDER BY number DESC LIMIT 1"
    row = connection.execute(newest).fetchone()
    link = row[0] if row else START
    lines = []
    for type_name, record_id in records:
        content = (instant(at), who, operation, type_name, record_id, ground, recipient)
        link = chain_hash(link, canonical(content).decode())
        lines.append((*content, link))
    connection.executemany(
        "INSERT INTO audit (at, who, operation, record_type, record_id, ground, recipient,"
        " chain_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        lines,
    )


def is_whole(connection: Connection) -> bool:
    """Say whether every line of the trail still follows from the one before."""
    link = START
    for *content, kept in connection.execute(
        "SELECT at, who, operation, record_type, record_id, ground, recipient, chain_hash"
        " FROM audit ORDER BY number"
    ):
        link = chain_hash(link, canonical(content).decode())
        if link != kept:
            return False
    return True

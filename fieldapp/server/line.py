"""A laptop's own line of changes: whose it is, whether it hangs together, and how far it goes."""

import logging
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from fieldapp.server import tables
from fieldapp.server.access import Caller
from fieldapp.server.database import Database
from fieldapp.server.incoming import Push
from fieldapp.server.prepared import Prepared
from fieldapp.server.problems import Reason, Refused, refused
from fieldapp.server.records import instant
from fieldapp.server.rulings import Sent
from fieldapp.server.scope import note_told
from fieldapp.server.signin import device_fork, new_line, signed_out
from fieldapp.server.writing import insert_many
from fieldapp.wire.hashing import chain_hash, signed_head
from fieldapp.wire.signatures import is_signed

logger = logging.getLogger(__name__)


LINE = Prepared(
    select(tables.device).where(tables.device.c.id == bindparam("key")).with_for_update()
)
_LENGTHENED = Prepared(
    update(tables.device)
    .where(tables.device.c.id == bindparam("key"))
    .values(
        last_number=bindparam("number"),
        chain_hash=bindparam("link"),
        last_seen=bindparam("seen"),
        unsent=bindparam("waiting"),
    )
)


def line_of(connection: Connection, caller: Caller, device_id: str, now: datetime) -> Row[Any]:
    """Return the row of the line that the caller sends on; a new id starts a new line.

    A laptop takes a new id after device_fork; it stays signed in by the token it has, and signs
    with the key it has. The row stays locked until the commit.

    Raises:
        Refused: the id is another user's, or was disconnected.
    """
    row = _line(connection, device_id)
    if row is None:
        key = select(tables.device.c.public_key).where(tables.device.c.id == caller.device_id)
        line = new_line(device_id, caller.account_id, now)
        line["public_key"] = connection.execute(key).scalar() or ""
        connection.execute(insert(tables.device).values(**line))
        row = _line(connection, device_id)
        assert row is not None  # noqa: S101  (just written)
    elif row.account_id != caller.account_id:
        raise device_fork()
    elif row.revoked:
        raise signed_out()
    return row


def check_own(connection: Connection, caller: Caller, device_id: str) -> None:
    """Check that a line is the caller's, or nobody's yet: it is told what was sent on it.

    Raises:
        Refused: it is another user's.
    """
    if device_id == caller.device_id:
        return
    device = tables.device.c
    owner = connection.execute(select(device.account_id).where(device.id == device_id)).scalar()
    if owner not in (None, caller.account_id):
        raise device_fork()


def _line(connection: Connection, device_id: str) -> Row[Any] | None:
    return next(iter(LINE.run(connection, key=device_id)), None)


def check_signature(line: Row[Any], push: Push) -> None:
    """Check that the laptop itself sent this push.

    Raises:
        Refused: it has a key, and the end of the push is not signed with it.
    """
    if not line.public_key or not push.items:
        return
    if push.end is None or not is_signed(
        line.public_key, push.envelope.signature, signed_head(line.id, *push.end)
    ):
        raise _forged(line.id, "signature")


def check_chain(connection: Connection, line: Row[Any], fresh: Sequence[Sent]) -> None:
    """Check that each new change follows the one before it, as far as the server has that.

    Raises:
        Refused: something was altered, left out or put between on the way.
    """
    known = {sent.number: (sent.previous_hash, _end(sent.previous_hash, sent)) for sent in fresh}
    around = {number + step for number in known for step in (-1, 1)} - known.keys()
    for number, before, after in _links(connection, line, around):
        known[number] = (before, after)
    for sent in fresh:
        earlier, later = known.get(sent.number - 1), known.get(sent.number + 1)
        breaks_before = earlier is not None and earlier[1] != sent.previous_hash
        breaks_after = later is not None and later[0] != known[sent.number][1]
        if breaks_before or breaks_after:
            raise _forged(line.id, f"chain at number {sent.number}")


def _end(previous_hash: str, sent: Sent) -> str:
    return chain_hash(previous_hash, sent.hash)


def _links(
    connection: Connection, line: Row[Any], numbers: Collection[int]
) -> list[tuple[int, str, str]]:
    """Return the chain before and after those of the changes that were judged already."""
    older = [number for number in numbers if number <= line.last_number]
    if older == [line.last_number] and max(numbers) > line.last_number:
        # The push goes on where the line ended: only what comes after that end is looked at.
        return [(line.last_number, "", line.chain_hash)] if line.last_number else []
    change = tables.change.c
    rows = connection.execute(
        select(change.number, change.previous_hash, change.hash).where(
            change.device_id == line.id, change.number.in_(older)
        )
    )
    return [(number, before, chain_hash(before, content)) for number, before, content in rows]


def _forged(device_id: str, what: str) -> Refused:
    logger.error("forged push device=%s broken=%s", device_id, what)
    return refused(
        Reason.FORGED,
        "What arrived is not what this computer wrote.",
        status=403,
        detail="Nothing of it was kept. The changes are still on the computer.",
    )


def keep_line(
    connection: Connection, line: Row[Any], push: Push, fresh: Sequence[Sent], now: datetime
) -> None:
    """Note how far the line goes, what the laptop still holds, and what it signed."""
    number, link = line.last_number, line.chain_hash
    newest = max(fresh, key=lambda sent: sent.number, default=None)
    if newest is not None and newest.number > number:
        number, link = newest.number, _end(newest.previous_hash, newest)
    _LENGTHENED.write(
        connection,
        key=line.id,
        number=number,
        link=link,
        seen=instant(now),
        waiting=push.envelope.unsent,
    )
    # Of a push that was judged before, the end is kept already.
    ends_new = push.end is not None and push.end[0] in {sent.number for sent in fresh}
    if line.public_key and push.end is not None and ends_new:
        _keep_head(connection, line, push.end, push.envelope.signature)


def note_report(database: Database, caller: Caller, unsent: int, now: datetime) -> None:
    """Note what the caller's laptop still holds and the scope it is told, where that is news."""
    device = tables.device.c
    known = select(device.unsent, device.scope_version).where(device.id == caller.device_id)
    with database.reading() as connection:
        row = connection.execute(known).one()
    if (row.unsent, row.scope_version) == (unsent, caller.scope_version):
        return
    with database.writing() as connection:
        reported = {"unsent": unsent, "last_seen": instant(now)}
        here = update(tables.device).where(device.id == caller.device_id)
        connection.execute(here.values(**reported))
        note_told(connection, caller, now)


def _keep_head(
    connection: Connection, line: Row[Any], end: tuple[int, str], signature: str
) -> None:
    columns = ("device_id", "number", "hash", "public_key", "signature")
    row = (line.id, *end, line.public_key, signature)
    insert_many(connection, tables.device_head, columns, [row])

"""How writers on one PostgreSQL stay out of each other's way; SQLite lets only one write.

Everybody locks in one order: the laptop, then records by id, then streams by name. What is left
to collide, two workers with the same new change or record, is done again (`is_passing`).
"""

from collections.abc import Callable
from contextvars import ContextVar
from typing import TypeVar

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from fieldapp.server.engines import is_postgresql
from fieldapp.server.gathering import write

_PASSING = frozenset(
    {
        "40001",  # serialization failure
        "40P01",  # deadlock
        "23505",  # somebody else wrote the same key first
        "57P01",  # the database is shut down or restarted
        "57P03",
    }
)
_WRITERS = 7_040_001
"""The lock that all writers share, and that one who must be alone takes for itself."""
_UPGRADE = 7_040_002

_alone: ContextVar[bool] = ContextVar("alone", default=False)
Result = TypeVar("Result")


class NeedsToBeAlone(Exception):
    """What was read may be outdated by writers of this moment: do it again without them."""


def join(connection: Connection) -> None:
    """Take part in writing, beside others or, inside `alone`, as the only one."""
    if is_postgresql(connection):
        shared = "" if _alone.get() else "_shared"
        write(connection, f"SELECT pg_advisory_xact_lock{shared}(%s)", [(_WRITERS,)])


def alone(work: Callable[[], Result]) -> Result:
    """Return what `work` returns, done while nobody else writes."""
    before = _alone.set(True)
    try:
        return work()
    finally:
        _alone.reset(before)


def check_alone(connection: Connection) -> None:
    """Check that nobody else writes.

    To be asked before something is kept because something else is missing: on PostgreSQL the
    missing may be written at this very moment by a writer who can't see what is kept here.

    Raises:
        NeedsToBeAlone: somebody may.
    """
    if is_postgresql(connection) and not _alone.get():
        raise NeedsToBeAlone


def begin_moves(connection: Connection) -> dict[str, int]:
    """Return where this transaction will note how far it moved which streams."""
    moved: dict[str, int] = {}
    connection.info["moved"] = moved
    return moved


def note_moved(connection: Connection, stream: str, seq: int) -> None:
    """Note that a stream moves on, if the transaction is kept."""
    connection.info["moved"][stream] = seq


def lock_schema(connection: Connection) -> None:
    """Wait until no other process makes or changes the tables."""
    if is_postgresql(connection):
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _UPGRADE})


def take_turn(connection: Connection, name: str) -> bool:
    """Say whether it is this process' turn, and if so keep it until `end_turn`."""
    if not is_postgresql(connection):
        return True
    mine = text("SELECT pg_try_advisory_lock(hashtext(:name))")
    return bool(connection.execute(mine, {"name": name}).scalar())


def end_turn(connection: Connection, name: str) -> None:
    """Let others have the turn."""
    if is_postgresql(connection):
        connection.execute(text("SELECT pg_advisory_unlock(hashtext(:name))"), {"name": name})


def is_passing(problem: DBAPIError) -> bool:
    """Say whether the same work can succeed when it is done again."""
    state = getattr(problem.orig, "sqlstate", None)
    return state in _PASSING or (problem.connection_invalidated and not state)

"""Who is calling: passwords once, at enrolment, and a token for each laptop from then on."""

import hashlib
import secrets
import threading
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, Row, Select, bindparam, delete, insert, select, update

from fieldapp.domain.vocabulary import Role
from fieldapp.server import tables
from fieldapp.server.access import AT_WORK, Caller, streams_of
from fieldapp.server.database import Database
from fieldapp.server.prepared import Prepared
from fieldapp.server.problems import Reason, Refused, refused
from fieldapp.server.records import instant
from fieldapp.wire.hashing import START
from fieldapp.wire.messages import EnrolReply, EnrolRequest, Problem, Scope

FREE_TRIES = 5
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(minutes=15)
SEEN_EVERY = timedelta(minutes=5)
"""How fresh the moment is kept at which a laptop was last seen."""

_ROLES = {role.value: role for role in Role}
_AT_ONCE = 2
"""Each check takes 64 MiB; more at once would let strangers exhaust the memory."""


def hashed(password: str) -> str:
    """Return what to keep of a password (Argon2id)."""
    return PasswordHasher().hash(_normal(password))


class Passwords:
    """Checks passwords, as slowly for unknown users as for known ones."""

    def __init__(self) -> None:
        self._turns = threading.BoundedSemaphore(_AT_ONCE)
        self._nobodys = hashed(secrets.token_hex())

    def match(self, kept: str | None, password: str) -> bool:
        """Say whether the password is the one that was hashed; None never matches."""
        try:
            with self._turns:
                PasswordHasher().verify(kept or self._nobodys, _normal(password))
        except (VerificationError, InvalidHashError):
            return False
        return kept is not None


def _normal(password: str) -> str:
    return unicodedata.normalize("NFC", password)


def user_key(user: str) -> str:
    """Return a user name as accounts are found by it, whatever its case."""
    return unicodedata.normalize("NFC", user).strip().casefold()


def enrol(
    database: Database, passwords: Passwords, request: EnrolRequest, now: datetime
) -> EnrolReply:
    """Connect a laptop to its user's account and give it a token.

    Raises:
        Refused: wrong name or password, too many tries, or a laptop that may not come back.
    """
    key = user_key(request.user)
    with database.writing() as connection:
        _take_try(connection, key, now)
        known = _account(connection, key)
    if not passwords.match(known.password_hash if known else None, request.password):
        raise _wrong_password()
    with database.writing() as connection:
        account = _account(connection, key)
        if account is None or not account.active:
            raise _wrong_password()
        connection.execute(delete(tables.sign_in).where(tables.sign_in.c.name_hash == _hash(key)))
        token = secrets.token_urlsafe(32)
        _keep_device(connection, account.id, request, token, now)
        caller = callers_of(connection, {request.device_id})[request.device_id]
    return _enrolled(token, database.server_id(), caller)


def _enrolled(token: str, server_id: str, caller: Caller) -> EnrolReply:
    return EnrolReply(
        token=token,
        server_id=server_id,
        scope=scope_of(caller),
        officer_id=caller.officer_id,
        display_name=caller.display_name,
        area_ids=caller.area_ids,
    )


def scope_of(caller: Caller) -> Scope:
    """Return what the caller may see, as laptops are told."""
    return Scope(
        streams=streams_of(caller),
        version=caller.scope_version,
        officer_id=caller.officer_id,
        role=caller.role,
        search_persons=caller.search_persons and caller.role in AT_WORK,
    )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _wrong_password() -> Refused:
    return refused(Reason.WRONG_PASSWORD, "The user name or password is wrong.", status=401)


def _take_try(connection: Connection, key: str, now: datetime) -> None:
    """Count a try before it is made, so that many at once don't slip through.

    Raises:
        Refused: it is too early for another one.
    """
    table, name_hash = tables.sign_in, _hash(key)
    row = connection.execute(select(table).where(table.c.name_hash == name_hash)).one_or_none()
    if row is not None and instant(now) < row.blocked_until:
        raise _too_many_tries(datetime.fromisoformat(row.blocked_until) - now)
    failures = (row.failures if row else 0) + 1
    blocked_until = instant(now + pause_after(failures))
    values = {"failures": failures, "tried_at": instant(now), "blocked_until": blocked_until}
    if row is None:
        connection.execute(insert(table).values(name_hash=name_hash, **values))
    else:
        connection.execute(update(table).where(table.c.name_hash == name_hash).values(**values))


def pause_after(failures: int) -> timedelta:
    """Return how long to wait after so many wrong passwords in a row."""
    if failures < FREE_TRIES:
        return timedelta(0)
    doublings = min(failures - FREE_TRIES, 10)
    return min(FIRST_PAUSE * (1 << doublings), LONGEST_PAUSE)


def _too_many_tries(left: timedelta) -> Refused:
    seconds = max(1, int(left.total_seconds()) + 1)
    problem = Problem(
        type=Reason.TOO_MANY_TRIES,
        title="Too many wrong passwords.",
        status=429,
        detail=f"Try again in {seconds} seconds.",
    )
    return Refused(problem, retry_after=seconds)


def _account(connection: Connection, key: str) -> Row[tuple[object, ...]] | None:
    table = tables.account
    return connection.execute(select(table).where(table.c.user_name == key)).one_or_none()


def _keep_device(
    connection: Connection, account_id: str, request: EnrolRequest, token: str, now: datetime
) -> None:
    table = tables.device
    values = {
        "name": request.device_name,
        "token_hash": _hash(token),
        "last_seen": instant(now),
        "public_key": request.public_key,
    }
    row = connection.execute(
        select(table.c.account_id, table.c.revoked).where(table.c.id == request.device_id)
    ).one_or_none()
    if row is None:
        connection.execute(
            insert(table).values(**new_line(request.device_id, account_id, now) | values)
        )
    elif row.account_id != account_id:
        raise device_fork()
    elif row.revoked:
        raise refused(Reason.DEVICE_REVOKED, "This computer was disconnected.", status=403)
    else:
        connection.execute(update(table).where(table.c.id == request.device_id).values(**values))


def new_line(device_id: str, account_id: str, now: datetime) -> dict[str, object]:
    """Return the row of a device that has sent nothing yet."""
    return {
        "id": device_id,
        "account_id": account_id,
        "name": "",
        "token_hash": None,
        "enrolled_at": instant(now),
        "last_seen": instant(now),
        "revoked": False,
        "last_number": 0,
        "chain_hash": START,
    }


def device_fork() -> Refused:
    """Return the refusal for a laptop whose numbers another one uses as well."""
    return refused(
        Reason.DEVICE_FORK,
        "Another computer sends under this one's id.",
        status=409,
        detail="The profile was probably copied or restored. Take a new id and send again.",
    )


def signed_out() -> Refused:
    """Return the refusal for a token that opens nothing."""
    return refused(Reason.SIGNED_OUT, "This computer is not signed in.", status=401)


def caller_with(database: Database, token: str, now: datetime) -> Caller:
    """Return who holds the token.

    Raises:
        Refused: nobody does any more.
    """
    with database.reading() as connection:
        rows = _signed_in(connection, token)
    if datetime.fromisoformat(rows[0].last_seen) < now - SEEN_EVERY:
        device = tables.device
        seen = update(device).where(device.c.id == rows[0].device_id)
        with database.writing() as connection:
            connection.execute(seen.values(last_seen=instant(now)))
    return _caller(rows)


def caller_in(connection: Connection, token: str) -> Caller:
    """Return who holds the token, as this transaction sees it.

    Raises:
        Refused: nobody does any more.
    """
    return _caller(_signed_in(connection, token))


def _signed_in(connection: Connection, token: str) -> Sequence[Row[Any]]:
    rows = _SIGNED_IN.run(connection, key=_hash(token))
    if not rows:
        raise signed_out()
    return rows


def callers_of(connection: Connection, device_ids: set[str]) -> dict[str, Caller]:
    """Return whose laptops these are; a signed-out one's earlier work still has its author."""
    rows_of = defaultdict(list)
    for row in connection.execute(_PEOPLE.where(tables.device.c.id.in_(device_ids))):
        rows_of[row.device_id].append(row)
    return {device_id: _caller(rows) for device_id, rows in rows_of.items()}


_PEOPLE: Select[Any] = (
    select(
        tables.device.c.id.label("device_id"),
        tables.device.c.last_seen,
        tables.account.c.id.label("account_id"),
        tables.account.c.officer_id,
        tables.account.c.display_name,
        tables.account.c.role,
        tables.account.c.scope_version,
        tables.account_area.c.area_id,
        tables.area_setting.c.search_persons,
    )
    .join(tables.account, tables.account.c.id == tables.device.c.account_id)
    .outerjoin(tables.account_area, tables.account_area.c.account_id == tables.account.c.id)
    .outerjoin(tables.area_setting, tables.area_setting.c.area_id == tables.account_area.c.area_id)
    .order_by(tables.device.c.id, tables.account_area.c.position)
)
"""Laptops with their users, a row for each area of the user, the home area first."""
_SIGNED_IN = Prepared(
    _PEOPLE.where(
        tables.device.c.token_hash == bindparam("key"),
        tables.device.c.revoked.is_(False),
        tables.account.c.active.is_(True),
    )
)


def _caller(rows: Sequence[Row[Any]]) -> Caller:
    """Return the user of one laptop, from its rows of `_PEOPLE`."""
    account = rows[0]
    places = [row for row in rows if row.area_id is not None]
    return Caller(
        account_id=account.account_id,
        officer_id=account.officer_id,
        display_name=account.display_name,
        role=_ROLES[account.role],
        area_ids=tuple(row.area_id for row in places),
        device_id=account.device_id,
        scope_version=account.scope_version,
        search_persons=bool(places) and all(row.search_persons for row in places),
    )

"""Who works where: moving users between areas, and what an area allows.

Each change of an account's role or areas counts its scope up. What it might do before is kept:
work that was made before a laptop could know is accepted later.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from fieldapp.base.clock import Clock, SystemClock
from fieldapp.base.errors import BadInput
from fieldapp.domain.vocabulary import Role
from fieldapp.server import tables
from fieldapp.server.access import Caller
from fieldapp.server.accounts import amend_record, area_ids, assign
from fieldapp.server.database import Database
from fieldapp.server.records import instant
from fieldapp.server.signin import user_key


@dataclass(frozen=True, slots=True)
class Former:
    """A caller under an older scope, and until when a laptop could still work under it."""

    caller: Caller
    until: datetime | None
    """When the laptop was told of a newer scope; None while it was not."""

    def at(self, recorded_at: datetime) -> Caller | None:
        """Return the caller as it was when a change was recorded; None where that is over."""
        return self.caller if self.until is None or recorded_at < self.until else None


def former_caller(connection: Connection, caller: Caller, scope_version: int) -> Former | None:
    """Return the caller under an older scope, None where the version is today's or unknown."""
    if not 0 < scope_version < caller.scope_version:
        return None
    scope, device = tables.account_scope.c, tables.device.c
    then = connection.execute(
        select(scope.role, scope.area_ids).where(
            scope.account_id == caller.account_id, scope.version == scope_version
        )
    ).one_or_none()
    told = connection.execute(
        select(device.scope_version, device.scope_told_at).where(device.id == caller.device_id)
    ).one_or_none()
    if then is None:
        return None
    knows = told is not None and told.scope_version > scope_version and told.scope_told_at
    return Former(
        replace(caller, role=Role.named(then.role), area_ids=tuple(json.loads(then.area_ids))),
        until=datetime.fromisoformat(told.scope_told_at) if told is not None and knows else None,
    )


def note_told(connection: Connection, caller: Caller, now: datetime) -> None:
    """Note that the caller's laptop is being told of today's scope."""
    device = tables.device
    told = {"scope_version": caller.scope_version, "scope_told_at": instant(now)}
    older = device.c.scope_version < caller.scope_version
    connection.execute(update(device).where(device.c.id == caller.device_id, older).values(**told))


def move_user(
    database: Database,
    name: str,
    area_codes: Sequence[str],
    clock: Clock | None = None,
    role: Role | None = None,
) -> int:
    """Let a user work in these areas, and in no others; the first is the user's home.

    With `role` in another role, too.

    Work that the user made in an area left behind, before the laptop heard of it, is still taken.

    Returns:
        The number of the user's new scope.

    Raises:
        BadInput: there is no such user, or an area is unknown or missing.
    """
    now = (clock or SystemClock()).now()
    if not area_codes:
        raise BadInput(where="user", field="area", value="none", expected="at least one area")
    account, place = tables.account, tables.account_area
    with database.writing() as connection:
        area_ids_now = area_ids(connection, area_codes)
        row = _account(connection, name)
        version = row.scope_version + 1
        _keep_former(connection, row, now)
        connection.execute(delete(place).where(place.c.account_id == row.id))
        assign(connection, row.id, area_ids_now)
        newer = {"scope_version": version, "role": role.value if role else row.role}
        connection.execute(update(account).where(account.c.id == row.id).values(newer))
        amend_record(
            connection,
            row.officer_id,
            {"area_id": area_ids_now[0], "role": newer["role"]},
            now,
        )
    return int(version)


def _account(connection: Connection, name: str) -> Row[Any]:
    account = tables.account
    here = select(account).where(account.c.user_name == user_key(name)).with_for_update()
    row = connection.execute(here).one_or_none()
    if row is None:
        raise BadInput(where="user", field="name", value=name, expected="a known user")
    return row


def _keep_former(connection: Connection, account: Row[Any], now: datetime) -> None:
    place = tables.account_area.c
    areas = select(place.area_id).where(place.account_id == account.id).order_by(place.position)
    connection.execute(
        insert(tables.account_scope).values(
            account_id=account.id,
            version=account.scope_version,
            role=account.role,
            area_ids=json.dumps(list(connection.execute(areas).scalars())),
            ended_at=instant(now),
        )
    )


def allow_person_search(database: Database, area_code: str, *, allowed: bool) -> None:
    """Say whether names of private persons may be searched in an area's shared records.

    Laptops hear of it at their next pull; one that works in several areas searches only where
    every one of them allows it.

    Raises:
        BadInput: the area is unknown.
    """
    setting = tables.area_setting
    with database.writing() as connection:
        (area_id,) = area_ids(connection, [area_code])
        connection.execute(delete(setting).where(setting.c.area_id == area_id))
        connection.execute(insert(setting).values(area_id=area_id, search_persons=allowed))

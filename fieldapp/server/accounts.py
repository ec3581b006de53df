"""What an administrator does from the command line: areas, users, laptops."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, insert, select, update

from fieldapp.base.clock import Clock, SystemClock, local_date
from fieldapp.base.errors import BadInput
from fieldapp.base.ids import new_id
from fieldapp.domain.area import Area
from fieldapp.domain.record import Record
from fieldapp.domain.registry import record_type_named
from fieldapp.domain.vocabulary import AreaKind, Role
from fieldapp.server import documents, records, tables
from fieldapp.server.area_parents import PARENT, placed
from fieldapp.server.database import Database
from fieldapp.server.rulings import Ruling, Standing, sent_by_server
from fieldapp.server.signin import hashed, user_key
from fieldapp.wire.hashing import ORGANISATION
from fieldapp.wire.messages import Change, Document, Kind, Verdict

LONGEST_PASSWORD = 1000
CODES_NAMED = 10
"""Codes that a message names where another was not known."""


def add_area(database: Database, code: str, name: str, clock: Clock | None = None) -> str:
    """Make the area with this code, unless there is one; return the id of its record.

    Raises:
        BadInput: the code or the name is not one.
    """
    now = (clock or SystemClock()).now()
    if not code.strip():
        raise BadInput(where="area", field="code", value="empty", expected="such as 0114")
    with database.writing() as connection:
        known = _areas(connection).get(code)
        if known is not None:
            return known
        area_id = new_id()
        content = {
            "area_id": area_id,
            "name": name,
            "code": code,
            "kind": AreaKind.LOCAL_POLICE_AREA,
        }
        _make_record(connection, "area", area_id, content, now)
    return area_id


class AreasTaken(NamedTuple):
    """What a file of areas did."""

    added: int
    outlined: int
    """How many that were here got another outline."""
    moved: int
    """How many that were here became part of another area."""
    refused: tuple[BadInput, ...]
    """Why areas were left out."""


def take_areas(
    database: Database,
    found: Sequence[Area],
    clock: Clock | None = None,
    *,
    dry_run: bool = False,
) -> AreasTaken:
    """Make the areas whose code is new; give those that are here the file's outline and parent.

    Laptops get them at their next exchange.
    """
    now = (clock or SystemClock()).now()
    with database.writing() as connection:
        known = _area_documents(connection)
        result = placed(found, known)
        changes: Counter[str] = Counter()
        for area_id, area in {} if dry_run else result.areas.items():
            parent_id = result.parents.get(area_id)
            if area_id in known:
                changes.update(_amend(connection, area_id, known[area_id], area, parent_id, now))
                continue
            content = {name: getattr(area, name) for name in _TAKEN}
            content |= {"area_id": area_id, PARENT: parent_id or area.parent_id}
            _make_record(connection, "area", area_id, content, now)
            changes["added"] += 1
    return AreasTaken(changes["added"], changes["polygon"], changes[PARENT], tuple(result.refused))


def _amend(
    connection: Connection,
    area_id: str,
    before: Document,
    area: Area,
    parent_id: str | None,
    now: datetime,
) -> list[str]:
    """Give an area that is here what the file says; return which fields that changed."""
    told = {"polygon": area.polygon, PARENT: parent_id}
    values = {name: value for name, value in told.items() if value not in (None, before.get(name))}
    if values:
        amend_record(connection, area_id, values, now)
    return list(values)


_TAKEN = ("name", "kind", "code", "parent_id", "polygon", "population", "households")


def add_user(  # noqa: PLR0913  (what a user is made of)
    database: Database,
    name: str,
    full_name: str,
    role: Role,
    area_codes: Sequence[str],
    password: str,
    *,
    clock: Clock | None = None,
) -> str:
    """Make an account with its Officer record, and return that record's id.

    The first area is the user's home.

    Raises:
        BadInput: the name is taken, an area is unknown, or a value is empty.
    """
    now = (clock or SystemClock()).now()
    _check_user(name, full_name, area_codes)
    password_hash = _hashed(password)
    with database.writing() as connection:
        homes = area_ids(connection, area_codes)
        _check_is_new(connection, name)
        officer_id, account_id = new_id(), new_id()
        content = {
            "area_id": homes[0],
            "service_no": name,
            "display_name": full_name,
            "role": role,
        }
        _make_record(connection, "officer", officer_id, content, now)
        connection.execute(
            insert(tables.account).values(
                id=account_id,
                user_name=user_key(name),
                password_hash=password_hash,
                role=role.value,
                display_name=full_name,
                officer_id=officer_id,
                active=True,
            )
        )
        assign(connection, account_id, homes)
    return officer_id


def set_password(database: Database, name: str, password: str) -> None:
    """Give a user another password; laptops that are connected stay so.

    Raises:
        BadInput: there is no such user, or the password is empty.
    """
    _change_account(database, name, {"password_hash": _hashed(password)})


def revoke_user(database: Database, name: str) -> None:
    """Close an account: all its laptops are signed out at their next exchange.

    Raises:
        BadInput: there is no such user.
    """
    _change_account(database, name, {"active": False})


def revoke_device(database: Database, device_id: str) -> None:
    """Sign a laptop out for good.

    Raises:
        BadInput: no laptop with this id ever connected.
    """
    device = tables.device
    with database.writing() as connection:
        signed_out = update(device).where(device.c.id == device_id).values(revoked=True)
        if not connection.execute(signed_out).rowcount:
            raise BadInput(
                where="device", field="id", value=device_id, expected="the id of a known laptop"
            )


def _check_user(name: str, full_name: str, area_codes: Sequence[str]) -> None:
    wanted = {"name": name, "full name": full_name, "area": "".join(area_codes)}
    for field, value in wanted.items():
        if not value.strip():
            raise BadInput(where="user", field=field, value="empty", expected="some text")


def _hashed(password: str) -> str:
    if not 0 < len(password) <= LONGEST_PASSWORD:
        raise BadInput(
            where="user",
            field="password",
            value=f"{len(password)} characters long",
            expected=f"1 to {LONGEST_PASSWORD} characters",
        )
    return hashed(password)


def area_ids(connection: Connection, codes: Sequence[str]) -> list[str]:
    """Return the ids of the areas with these codes, each once.

    Raises:
        BadInput: there is no such area.
    """
    known = _areas(connection)
    for code in codes:
        if code not in known:
            raise BadInput(
                where="area",
                field="code",
                value=code,
                expected=_some_of(sorted(known)) or "an area (add one first)",
            )
    return list(dict.fromkeys(known[code] for code in codes))


def _some_of(codes: Sequence[str]) -> str:
    """Return the first codes, and how many more there are: a force has hundreds."""
    more = len(codes) - CODES_NAMED
    return ", ".join(codes[:CODES_NAMED]) + (f" … and {more} more" if more > 0 else "")


def _areas(connection: Connection) -> dict[str, str]:
    """Return the id of each area by its code."""
    areas = _area_documents(connection)
    return {str(area.get("code")): area_id for area_id, area in areas.items()}


def _area_documents(connection: Connection) -> dict[str, Document]:
    record = tables.record.c
    rows = connection.execute(select(record.id).where(record.type == "area")).scalars().all()
    areas = records.standings(connection, rows)
    return {area_id: area.doc for area_id, area in areas.items()}


def _check_is_new(connection: Connection, name: str) -> None:
    account = tables.account.c
    same = select(account.id).where(account.user_name == user_key(name))
    if connection.execute(same).first():
        raise BadInput(where="user", field="name", value=name, expected="a name not yet taken")


def assign(connection: Connection, account_id: str, area_ids: Sequence[str]) -> None:
    """Let an account without areas work in these."""
    rows = [
        {"account_id": account_id, "area_id": area_id, "position": position}
        for position, area_id in enumerate(area_ids)
    ]
    connection.execute(insert(tables.account_area), rows)


def _change_account(database: Database, name: str, values: dict[str, Any]) -> None:
    account = tables.account
    with database.writing() as connection:
        changed = update(account).where(account.c.user_name == user_key(name)).values(**values)
        if not connection.execute(changed).rowcount:
            raise BadInput(where="user", field="name", value=name, expected="a known user")


def _make_record(
    connection: Connection, type_name: str, record_id: str, content: Document, now: datetime
) -> None:
    """Write a record of the organisation itself, which no laptop may make."""
    record_type = record_type_named(type_name)
    doc = _document(record_type, record_id, content, now)
    change = Change(
        id=new_id(),
        kind=Kind.CREATE,
        record_type=type_name,
        record_id=record_id,
        set=doc,
        occurred_at=now,
        recorded_at=now,
    )
    standing = Standing(type_name, record_id, ORGANISATION, 1, doc, documents.as_text(doc))
    ruling = Ruling(sent_by_server(change), Verdict.APPLIED, standing)
    records.write(connection, [ruling], {}, now)


def amend_record(connection: Connection, record_id: str, values: Document, now: datetime) -> bool:
    """Change a record of the organisation itself; say whether that made a difference."""
    before = records.locked_standings(connection, [record_id])[record_id]
    doc = before.doc | values
    if doc == before.doc:
        return False
    change = Change(
        id=new_id(),
        kind=Kind.PATCH,
        record_type=before.record_type,
        record_id=record_id,
        base_rev=before.rev,
        occurred_at=now,
        recorded_at=now,
    )
    after = before._replace(rev=before.rev + 1, doc=doc, text=documents.as_text(doc))
    fields = tuple(sorted(values))
    ruling = Ruling(sent_by_server(change), Verdict.APPLIED, after, fields=fields)
    records.write(connection, [ruling], {record_id: before}, now)
    return True


def _document(
    record_type: type[Record], record_id: str, content: Document, now: datetime
) -> Document:
    common = {
        "id": record_id,
        "created_at": now,
        "updated_at": now,
        "author_id": ORGANISATION,
        "first_processed": local_date(now),
    }
    doc = record_type.model_validate(common | content).to_document()
    return documents.travelling(record_type, doc)

"""The tables of a store are those of the record types; released steps stay as they were."""

import hashlib
from importlib import import_module
from typing import get_args

import pytest

from fieldapp.domain.registry import RECORD_TYPES, record_type_named
from fieldapp.storage.migrate import STEPS
from fieldapp.storage.rows import columns_of, composite_columns
from fieldapp.storage.store import Store

FROZEN = {
    "m0001_records": "e22ada33ec0b7ce2",
    "m0002_machinery": "b6aec9c13e39843d",
    "m0003_by_author": "4df3fd7bbd68d9bc",
    "m0004_doses": "0e3beefd61a4b394",
    "m0005_protocol": "025fb45b296f55bb",
    "m0006_erasure": "2f5afd27e87b1f52",
    "m0007_attachments": "1ee88c6987010541",
    "m0008_handover": "5bcffea27cc31b1b",
}
"""The first letters of the SHA-256 of each released step."""
SQL_TYPES = {int: "INTEGER", bool: "INTEGER", float: "REAL"}


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_every_field_has_its_column_and_no_column_is_without_a_field(
    store: Store, type_name: str
) -> None:
    table = store.connections.read().execute(f"PRAGMA table_info({type_name})").fetchall()
    columns = {name: (kind, bool(needed)) for _, name, kind, needed, _, _ in table}

    derived = set(columns) - set(columns_of(type_name))
    assert derived <= {"extra", "day"}
    assert {name: columns[name] for name in columns_of(type_name)} == wanted(type_name)


def wanted(type_name: str) -> dict[str, tuple[str, bool]]:
    """Return the type of each field's column, and whether it must hold something."""
    found = {}
    for name, field in record_type_named(type_name).model_fields.items():
        parts = get_args(field.annotation)
        optional = type(None) in parts
        plain = next((part for part in parts if part is not type(None)), field.annotation)
        kind = field.annotation if not optional else plain
        is_text = name in composite_columns(type_name) or name == "not_suspected"
        sql_type = "TEXT" if is_text else SQL_TYPES.get(kind, "TEXT")  # type: ignore[arg-type]
        found[name] = ("INTEGER" if name == "not_suspected" else sql_type, not optional)
    return found


@pytest.mark.parametrize("name", FROZEN)
def test_a_released_step_is_never_edited(name: str) -> None:
    text = import_module(f"fieldapp.storage.migrations.{name}").TABLES

    assert hashlib.sha256(text.encode()).hexdigest()[:16] == FROZEN[name]


def test_steps_only_ever_come_after_those_released() -> None:
    assert STEPS[: len(FROZEN)] == tuple(FROZEN)

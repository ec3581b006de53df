"""What the tests of layers of a map share: exporting one, places to put in it."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions.export_log import Exported, ExportWish, export
from fieldapp.domain.place import Place, Point
from fieldapp.domain.registry import record_type_named
from fieldapp.storage.store import Store
from tests.storage.conftest import NOON

FORMATS = ("gpkg", "geojson")
TORGET = Point(latitude=59.3326, longitude=18.0649)
both = pytest.mark.parametrize("ending", FORMATS)


def nobody_looks(done: int, total: int | None) -> None:
    """Take progress from an export."""


def exports(store: Store, plural: str, out: Path, **choices: Any) -> Exported:
    wish = ExportWish(
        record_type=record_type_named(plural), format=out.suffix[1:], out=out, **choices
    )
    return export(store, wish, nobody_looks)


def place_number(store: Store, number: int) -> Place:
    return Place(
        id=f"place-{number}",
        area_id=store.person.area_id,
        created_at=NOON,
        updated_at=NOON,
        author_id=store.person.officer_id,
        first_processed=date(2026, 11, 13),
        name=f"Plats {number}",
        point=TORGET,
    )

"""Records as a layer of a map: GeoPackage and GeoJSON, opened as a GIS opens them."""

import csv
import json
import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions.imports.gis import pyogrio, shapely
from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.base.errors import BadInput
from fieldapp.domain.area import Area
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.contact import Contact
from fieldapp.domain.place import Place, PlaceRef, Point
from fieldapp.domain.record import Record
from fieldapp.domain.vocabulary import ActivityType
from fieldapp.storage.store import Store
from tests.storage.conftest import NOON
from tests.storage.ground_export import FORMATS, TORGET, both, exports
from tests.unit.ground_samples import BESIDE, SQUARE


def features(path: Path) -> list[dict[str, Any]]:
    """Return the features of a file's one layer as GDAL reads them, each with its shape."""
    meta, _, shapes, columns = pyogrio.raw.read(path)
    names = [*meta["fields"], "shape"]
    found = [*columns, [shape and shapely.from_wkb(shape) for shape in shapes]]
    return [dict(zip(names, row, strict=True)) for row in zip(*found, strict=True)]


def of_type(store: Store, kind: type[Record], **values: Any) -> Record:
    """Save a record of the officer's own area."""
    common = {
        "id": f"{kind.type_name}-{values.get('name', '')}",
        "area_id": store.person.area_id,
        "created_at": NOON,
        "updated_at": NOON,
        "author_id": store.person.officer_id,
        "first_processed": date(2026, 11, 13),
    }
    record = kind.model_validate(common | values)
    store.save(record)
    return record


def patrol(store: Store, place: PlaceRef, **values: Any) -> None:
    values = {"minutes": 60, "started_at": NOON.replace(hour=9), **values}
    log_activity(store, ActivityDraft(type=ActivityType.FOOT_PATROL, places=(place,), **values))


def outline(shape: Any) -> Any:
    return json.loads(shapely.to_geojson(shape))


@both
def test_an_activity_lies_where_it_was_logged_with_its_values_in_swedish(
    store: Store, tmp_path: Path, ending: str
) -> None:
    patrol(store, PlaceRef(text="Östra torget, Älvsjö", point=TORGET), people_met=7)
    out = tmp_path / f"lager.{ending}"

    done = exports(store, "activities", out)

    (found,) = features(out)
    assert (done.rows, done.without_position) == (1, 0)
    assert found["shape"] == shapely.Point(18.0649, 59.3326)
    assert (found["type"], found["place"]) == ("fotpatrull", "Östra torget, Älvsjö")
    assert (found["minutes"], found["people_met"]) == (60, 7)
    assert str(found["started_at"])[:16] == "2026-11-13T09:00"
    assert str(found["first_processed"])[:10] == "2026-11-13"


def test_a_layer_bears_the_name_of_the_type_and_says_its_coordinates(
    store: Store, tmp_path: Path
) -> None:
    patrol(store, PlaceRef(text="Torget", point=TORGET))

    told = []
    for ending in FORMATS:
        exports(store, "activities", tmp_path / f"lager.{ending}")
        info = pyogrio.read_info(tmp_path / f"lager.{ending}")
        told.append((info["layer_name"], info["crs"]))

    assert told == [("activities", "EPSG:4326")] * 2
    assert "crs" not in json.loads((tmp_path / "lager.geojson").read_text())


def test_columns_have_types_that_a_gis_can_reckon_with(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "lager.gpkg"

    exports(store, "activities", out)

    with sqlite3.connect(out) as database:  # noqa: TID251  (another program's way in)
        columns = database.execute("PRAGMA table_info(activities)").fetchall()
        sound = database.execute("PRAGMA integrity_check").fetchone()
    types = {name: kind for _, name, kind, *_ in columns}
    assert sound == ("ok",)
    assert types["geom"] == "POINT"
    assert types["minutes"] == "INTEGER"
    assert types["started_at"] == "DATETIME"
    assert types["first_processed"] == "DATE"
    assert types["deleted"] == "BOOLEAN"
    assert types["place"] == "TEXT"


@both
def test_an_activity_at_a_known_place_lies_where_the_place_does(
    store: Store, tmp_path: Path, ending: str
) -> None:
    torget = of_type(store, Place, name="Torget", point=TORGET)
    patrol(store, PlaceRef(place_id=torget.id, text="Torget"))

    exports(store, "activities", tmp_path / f"lager.{ending}")

    (found,) = features(tmp_path / f"lager.{ending}")
    assert found["shape"] == shapely.Point(18.0649, 59.3326)


@both
def test_rows_without_a_position_are_written_and_counted(
    store: Store, tmp_path: Path, ending: str
) -> None:
    patrol(store, PlaceRef(text="Torget", point=TORGET))
    patrol(store, PlaceRef(text="någonstans"))

    done = exports(store, "activities", tmp_path / f"lager.{ending}")

    found = {one["place"]: one["shape"] for one in features(tmp_path / f"lager.{ending}")}
    assert (done.rows, done.without_position) == (2, 1)
    assert found["Torget"] is not None
    assert found["någonstans"] is None


@both
def test_areas_have_outlines_of_one_or_several_parts(
    store: Store, tmp_path: Path, ending: str
) -> None:
    two = shapely.MultiPolygon([SQUARE, shapely.transform(BESIDE, lambda corners: corners + 1)])
    of_type(store, Area, name="Norrmalm", code="0114", polygon=outline(SQUARE))
    of_type(store, Area, name="Öarna", code="0115", polygon=outline(two), population=12)

    exports(store, "areas", tmp_path / f"lager.{ending}")

    found = {one["name"]: one for one in features(tmp_path / f"lager.{ending}")}
    assert found["Norrmalm"]["shape"].equals(SQUARE)
    assert found["Öarna"]["shape"].equals(two)
    assert (found["Norrmalm"]["code"], found["Öarna"]["population"]) == ("0114", 12)
    assert "polygon" not in found["Norrmalm"]


def test_corners_go_counter_clockwise_as_the_standard_asks(store: Store, tmp_path: Path) -> None:
    turned = shapely.orient_polygons(SQUARE, exterior_cw=True)
    of_type(store, Area, name="Norrmalm", polygon=outline(turned))

    exports(store, "areas", tmp_path / "lager.geojson")

    found = {one["name"]: one["shape"] for one in features(tmp_path / "lager.geojson")}
    assert shapely.is_ccw(found["Norrmalm"].exterior)


@both
def test_an_outline_that_is_none_costs_that_row_its_position_only(
    store: Store, tmp_path: Path, ending: str
) -> None:
    of_type(store, Area, name="Trasig", polygon={"type": "Polygon", "coordinates": [[1]]})
    of_type(store, Area, name="Norrmalm", polygon=outline(SQUARE))

    exports(store, "areas", tmp_path / f"lager.{ending}")

    found = {one["name"]: one["shape"] for one in features(tmp_path / f"lager.{ending}")}
    assert found["Trasig"] is None
    assert found["Norrmalm"] is not None


@both
def test_a_place_known_by_its_extent_alone_lies_within_it(
    store: Store, tmp_path: Path, ending: str
) -> None:
    of_type(store, Place, name="Parken", polygon=outline(SQUARE))

    exports(store, "places", tmp_path / f"lager.{ending}")

    (found,) = features(tmp_path / f"lager.{ending}")
    assert SQUARE.contains(found["shape"])
    assert json.loads(found["polygon"])["type"] == "Polygon"


@both
def test_a_commitment_lies_at_all_its_places(store: Store, tmp_path: Path, ending: str) -> None:
    near = Point(latitude=59.4, longitude=18.1)
    places = [PlaceRef(text="Torget", point=TORGET), PlaceRef(text="Skolan", point=near)]
    of_type(store, Commitment, promise_id="promise-1", places=places)

    exports(store, "commitments", tmp_path / f"lager.{ending}")

    (found,) = features(tmp_path / f"lager.{ending}")
    assert found["shape"] == shapely.MultiPoint([(18.0649, 59.3326), (18.1, 59.4)])


@pytest.mark.parametrize(("language", "words"), [("sv", "fotpatrull"), ("en", "foot patrol")])
def test_terms_speak_the_language_of_the_file(
    store: Store, tmp_path: Path, language: str, words: str
) -> None:
    patrol(store, PlaceRef(text="Torget", point=TORGET))

    exports(store, "activities", tmp_path / "lager.gpkg", language=language)

    assert [one["type"] for one in features(tmp_path / "lager.gpkg")] == [words]


@both
def test_what_is_about_persons_goes_along_by_name_only_as_in_csv(
    store: Store, tmp_path: Path, ending: str
) -> None:
    patrol(store, PlaceRef(text="Torget", point=TORGET), note="träffade Maria")
    out, table = tmp_path / f"lager.{ending}", tmp_path / "log.csv"

    exports(store, "activities", out)
    exports(store, "activities", table)
    plain = features(out)
    told: dict[str, Any] = {"recipient": "Ekvalla kommun", "ground": "samverkan"}
    exports(store, "activities", out, fields=("note",), **told)

    with table.open(encoding="utf-8-sig") as stream:
        width = len(next(csv.reader(stream, delimiter=";")))
    assert "Maria" not in str(plain)
    assert len(plain[0]) == width + 1  # the same columns, and the shape
    assert features(out)[0]["note"] == "träffade Maria"
    query = "SELECT recipient, ground FROM audit WHERE operation = 'disclose' ORDER BY rowid"
    noted = store.connections.read().execute(query).fetchall()
    assert [tuple(one) for one in noted] == [("", ""), ("", ""), ("Ekvalla kommun", "samverkan")]


@both
def test_colleagues_are_numbers_where_that_is_wanted(
    store: Store, tmp_path: Path, ending: str
) -> None:
    patrol(store, PlaceRef(text="Torget", point=TORGET), officers=(store.person.officer_id,))
    wanted: dict[str, Any] = {"fields": ("officers", "author_id"), "redaction": "pseudonym"}

    exports(store, "activities", tmp_path / f"lager.{ending}", **wanted)

    (found,) = features(tmp_path / f"lager.{ending}")
    assert (found["officers"], found["author_id"]) == ("person 1", "person 1")
    assert "Sara" not in str(found)


@both
def test_beside_the_layer_stands_how_complete_it_is(
    store: Store, tmp_path: Path, ending: str
) -> None:
    done = exports(store, "activities", tmp_path / f"lager.{ending}")

    assert done.beside == tmp_path / f"lager.{ending}.completeness.txt"
    assert done.beside.is_file()


@both
def test_nothing_to_export_gives_an_empty_layer(store: Store, tmp_path: Path, ending: str) -> None:
    done = exports(store, "places", tmp_path / f"lager.{ending}")

    info = pyogrio.read_info(tmp_path / f"lager.{ending}")
    assert (done.rows, done.without_position) == (0, 0)
    assert (info["layer_name"], info["features"]) == ("places", 0)


@both
def test_a_type_that_lies_nowhere_is_refused_and_told_which_do(
    store: Store, tmp_path: Path, ending: str
) -> None:
    of_type(store, Contact, name="Maria", function="rektor")

    with pytest.raises(BadInput) as refused:
        exports(store, "contacts", tmp_path / f"lager.{ending}")

    assert "contacts, which have no position" in str(refused.value)
    assert "areas, places, commitments, activities" in str(refused.value)
    assert [one.name for one in tmp_path.iterdir()] == ["profile"]


@both
def test_counts_have_no_position(store: Store, tmp_path: Path, ending: str) -> None:
    with pytest.raises(BadInput, match="counts, which have no position"):
        exports(store, "activities", tmp_path / f"lager.{ending}", redaction="counts")

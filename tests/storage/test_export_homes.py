"""Homes in an export without names: told roughly, in every format, as they are on the map."""

import json
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from fieldapp.actions.imports.gis import pyogrio, shapely
from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.map_blur import REACH_METRES, blurred
from fieldapp.domain.map_shape import metres_between
from fieldapp.domain.place import Place, PlaceRef, Point
from fieldapp.domain.vocabulary import ActivityType, PlaceKind
from fieldapp.storage.store import Store
from tests.storage.conftest import NOON
from tests.storage.ground_export import TORGET, both, exports

HOME = Point(latitude=59.304123, longitude=17.961456, accuracy_m=4)
BLOCK = blurred(HOME.longitude, HOME.latitude)
FIGURES = ("59.304", "59,304", "17.961", "17,961")
EVERY_FORMAT = pytest.mark.parametrize(
    "ending", ["csv", "xlsx", "json", "jsonl", "gpkg", "geojson"]
)
OUTLINE = {
    "type": "Polygon",
    "coordinates": [
        [[17.9614, 59.3041], [17.9616, 59.3041], [17.9616, 59.3043], [17.9614, 59.3041]]
    ],
}


def common(store: Store) -> dict[str, Any]:
    return {
        "area_id": store.person.area_id,
        "created_at": NOON,
        "updated_at": NOON,
        "author_id": store.person.officer_id,
        "first_processed": date(2026, 11, 13),
    }


def place(store: Store, kind: PlaceKind | None, **values: Any) -> Place:
    usual = {"id": "place-1", "name": "Lindgatan 12 B", "kind": kind, "point": HOME}
    made = Place.model_validate(common(store) | usual | values)
    store.save(made)
    return made


def visit(store: Store, where: PlaceRef) -> None:
    """Log a talk somewhere."""
    log_activity(
        store,
        ActivityDraft(
            type=ActivityType.DOOR_TO_DOOR,
            places=(where,),
            minutes=30,
            started_at=NOON.replace(hour=9),
        ),
    )


def positions(path: Path) -> list[tuple[float, float] | None]:
    """Return where a layer's features lie, longitude first."""
    _, _, shapes, _ = pyogrio.raw.read(path)
    found = [shape and shapely.from_wkb(shape) for shape in shapes]
    return [(shape.x, shape.y) if shape else None for shape in found]


def text_of(path: Path) -> str:
    """Return whatever can be read in a file; a workbook is a ZIP of texts."""
    if path.suffix != ".xlsx":
        return path.read_bytes().decode("utf-8", "replace")
    with ZipFile(path) as workbook:
        return "".join(workbook.read(name).decode() for name in workbook.namelist())


@both
def test_where_somebody_lives_is_told_to_the_block_and_no_nearer(
    store: Store, tmp_path: Path, ending: str
) -> None:
    visit(store, PlaceRef(text="hemma", point=HOME))
    out = tmp_path / f"lager.{ending}"

    done = exports(store, "activities", out, redaction="pseudonym")

    (at,) = positions(out)
    assert at is not None
    assert at == pytest.approx(BLOCK)
    assert metres_between(at, (HOME.longitude, HOME.latitude)) <= REACH_METRES
    assert (done.rows, done.rough_to) == (1, 250)


@both
def test_a_visit_at_a_known_home_lies_in_its_block(
    store: Store, tmp_path: Path, ending: str
) -> None:
    home = place(store, PlaceKind.HOUSING)
    visit(store, PlaceRef(place_id=home.id, text=home.name))

    exports(store, "activities", tmp_path / f"lager.{ending}", redaction="pseudonym")

    assert positions(tmp_path / f"lager.{ending}") == [pytest.approx(BLOCK)]


@EVERY_FORMAT
@pytest.mark.parametrize("plural", ["activities", "places", "commitments"])
def test_no_format_holds_the_exact_position_or_the_number_of_the_house(
    store: Store, tmp_path: Path, ending: str, plural: str
) -> None:
    home = place(store, PlaceKind.HOUSING, polygon=OUTLINE, synonyms=("Kalles, nr 12",))
    wheres = (
        PlaceRef(place_id=home.id, text=home.name, point=HOME),
        PlaceRef(place_id=home.id),
        PlaceRef(text="Lindgatan 12B, 3 tr", point=HOME),
        PlaceRef(point=HOME),
    )
    for where in wheres:
        visit(store, where)
    promised = {"id": "commitment-1", "promise_id": "promise-1", "places": wheres}
    store.save(Commitment.model_validate(common(store) | promised))
    out = tmp_path / f"utan.{ending}"

    exports(store, plural, out, redaction="pseudonym")

    text = text_of(out)
    assert not [figures for figures in (*FIGURES, "12 B", "12B", "nr 12") if figures in text]
    assert "indgatan …" in text


def test_a_square_of_the_town_lies_where_it_does(store: Store, tmp_path: Path) -> None:
    torget = place(store, PlaceKind.SQUARE, name="Torget 1", point=TORGET)
    visit(store, PlaceRef(place_id=torget.id, text="Torget 1", point=HOME))
    out = tmp_path / "utan.json"

    exports(store, "activities", out, redaction="pseudonym")

    (found,) = json.loads(out.read_text())
    assert found["place"]["text"] == "Torget 1"
    assert found["place"]["point"] == TORGET.model_dump()


@both
def test_a_home_known_by_its_extent_alone_lies_in_its_block(
    store: Store, tmp_path: Path, ending: str
) -> None:
    place(store, PlaceKind.HOUSING, point=None, polygon=OUTLINE)

    exports(store, "places", tmp_path / f"lager.{ending}", redaction="pseudonym")

    assert positions(tmp_path / f"lager.{ending}") == [pytest.approx(blurred(17.9615, 59.3042))]


def test_an_outline_that_is_none_leaves_the_home_without_a_position(
    store: Store, tmp_path: Path
) -> None:
    broken = {"type": "Polygon", "coordinates": [[1]]}
    place(store, PlaceKind.HOUSING, point=None, polygon=broken)

    done = exports(store, "places", tmp_path / "lager.geojson", redaction="pseudonym")

    assert done.without_position == 1


@pytest.mark.parametrize("ending", ["json", "geojson"])
def test_who_leaves_persons_as_they_are_gets_positions_as_they_are(
    store: Store, tmp_path: Path, ending: str
) -> None:
    visit(store, PlaceRef(text="Lindgatan 12", point=HOME))
    out = tmp_path / f"allt.{ending}"

    done = exports(store, "activities", out)

    assert "59.304123" in out.read_text()
    assert "Lindgatan 12" in out.read_text()
    assert done.rough_to is None


@pytest.mark.parametrize(
    ("language", "words"),
    [("sv", "mitten av en ruta på 250 m"), ("en", "the middle of a square of 250 m")],
)
def test_who_gets_the_file_is_told_that_homes_are_rough(
    store: Store, tmp_path: Path, language: str, words: str
) -> None:
    rough = exports(
        store, "activities", tmp_path / "a.csv", redaction="pseudonym", language=language
    )
    exact = exports(store, "activities", tmp_path / "b.csv", language=language)

    assert rough.beside is not None
    assert exact.beside is not None
    assert words in rough.beside.read_text("utf-8-sig")
    assert words not in exact.beside.read_text("utf-8-sig")

"""Areas out of GeoPackage, Shapefile and GeoJSON: projected, mended, or refused by name."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions.imports.gis import shapely
from fieldapp.actions.imports.plan import ImportedRow, plan_import
from fieldapp.base.errors import BadInput
from fieldapp.domain.area import Area
from fieldapp.domain.place import Place
from tests.unit.ground_samples import (
    BESIDE,
    BOW_TIE,
    LOOPED,
    SQUARE,
    in_sweref,
    write_ground,
)
from tests.unit.importing import CONTEXT

NORRMALM = ("0180-1", "Norrmalm", in_sweref(SQUARE))
OSTERMALM = ("0180-2", "Östermalm", in_sweref(BESIDE))


def rows_in(path: Path, type_name: str = "areas", **options: Any) -> list[ImportedRow]:
    return list(plan_import(path, type_name, context=CONTEXT, **options).rows)


def areas_in(path: Path, **options: str) -> list[Area]:
    rows = rows_in(path, **options)
    assert not [str(problem) for row in rows for problem in row.problems]
    return [one for row in rows for one in row.records if isinstance(one, Area)]


def said_of(path: Path, type_name: str = "areas", **options: str) -> str:
    """Return what is said of the one row, or of the whole file."""
    try:
        (problem,) = [p for row in rows_in(path, type_name, **options) for p in row.problems]
    except BadInput as refused:
        return str(refused)
    return str(problem)


def is_near(outline: dict[str, Any] | None, shape: Any) -> bool:
    """Say whether an outline is the shape, to a metre."""
    return bool(shapely.hausdorff_distance(shapely.geometry.shape(outline), shape) < 1e-5)


@pytest.mark.parametrize("name", ["beats.gpkg", "beats.shp", "beats.geojson"])
def test_areas_in_sweref_come_out_in_degrees_whatever_the_format(tmp_path: Path, name: str) -> None:
    path = write_ground(tmp_path / name, [NORRMALM, OSTERMALM])

    first, second = areas_in(path)

    assert (first.name, first.code, second.name) == ("Norrmalm", "0180-1", "Östermalm")
    assert is_near(first.polygon, SQUARE)
    assert is_near(second.polygon, BESIDE)


def test_a_shapefile_is_found_in_its_folder_and_in_a_zip(tmp_path: Path) -> None:
    folder = tmp_path / "från kommunen"
    folder.mkdir()
    write_ground(folder / "beats.shp", [NORRMALM])
    with zipfile.ZipFile(tmp_path / "beats.zip", "w") as packed:
        for part in folder.iterdir():
            packed.write(part, f"beats/{part.name}")

    in_folder = areas_in(folder)
    in_zip = areas_in(tmp_path / "beats.zip")

    assert [one.name for one in in_folder] == ["Norrmalm"]
    assert in_zip[0].id == in_folder[0].id
    assert in_zip[0].polygon == in_folder[0].polygon


def test_of_several_layers_the_one_must_be_named(tmp_path: Path) -> None:
    path = write_ground(tmp_path / "all.gpkg", [NORRMALM], layer="beats")
    write_ground(path, [OSTERMALM], layer="districts", append=True)

    unsaid = said_of(path)
    unknown = said_of(path, layer="roads")
    (chosen,) = areas_in(path, layer="districts")

    assert "--layer with one of beats, districts" in unsaid
    assert "layer is roads, expected --layer with one of beats, districts" in unknown
    assert chosen.name == "Östermalm"


def test_a_file_that_does_not_say_its_coordinate_system_is_asked_for_it(tmp_path: Path) -> None:
    path = write_ground(tmp_path / "beats.shp", [NORRMALM])
    (tmp_path / "beats.prj").unlink()

    unsaid = said_of(path)
    unknown = said_of(path, crs="EPSG:99999")
    (told,) = areas_in(path, crs="EPSG:3006")

    assert "the coordinate system is not said" in unsaid
    assert "--crs EPSG:3006" in unsaid
    assert "EPSG:99999" in unknown
    assert is_near(told.polygon, SQUARE)


def test_an_outline_that_crosses_itself_a_little_is_mended_and_told(tmp_path: Path) -> None:
    path = write_ground(tmp_path / "beats.gpkg", [("1", "Loopen", LOOPED)], crs="EPSG:4326")

    (row,) = rows_in(path)

    (area,) = row.records
    assert isinstance(area, Area)
    assert shapely.geometry.shape(area.polygon).is_valid
    assert row.notes == (
        "beats.gpkg line 1: the outline of 'Loopen' crossed itself a little and was mended.",
    )


def test_a_bow_tie_is_refused_by_name_and_the_others_go_in(tmp_path: Path) -> None:
    path = write_ground(tmp_path / "beats.gpkg", [NORRMALM, ("3", "Flugan", in_sweref(BOW_TIE))])

    good, bad = rows_in(path)

    assert len(good.records) == 1
    (problem,) = bad.problems
    assert "line 2: the outline of 'Flugan' is Polygon" in str(problem)
    assert "expected an outline that does not cross itself" in str(problem)


@pytest.mark.parametrize("crs", ["EPSG:3006", "EPSG:4326"])
def test_swapped_coordinates_are_noticed(tmp_path: Path, crs: str) -> None:
    right = SQUARE if crs == "EPSG:4326" else in_sweref(SQUARE)
    turned = shapely.transform(right, lambda x, y: (y, x), interleaved=False)
    path = write_ground(tmp_path / "beats.gpkg", [("1", "Vänd", turned)], crs=crs)

    assert "swap them where the file was made" in said_of(path)


def test_a_place_with_swapped_coordinates_is_noticed(tmp_path: Path) -> None:
    feature = {
        "type": "Feature",
        "properties": {"namn": "Torget"},
        "geometry": {"type": "Point", "coordinates": [59.33, 18.06]},
    }
    (tmp_path / "a.geojson").write_text(json.dumps(feature))

    assert "swap them where the file was made" in said_of(tmp_path / "a.geojson", "places")


def test_metres_where_degrees_are_said_are_noticed(tmp_path: Path) -> None:
    square = json.dumps(shapely.geometry.mapping(in_sweref(SQUARE)))
    (tmp_path / "a.geojson").write_text(
        f'{{"type": "Feature", "properties": {{"namn": "Norr"}}, "geometry": {square}}}'
    )

    assert "on the Earth, in degrees" in said_of(tmp_path / "a.geojson")


@pytest.mark.parametrize("shape", [shapely.Polygon(), None], ids=["empty", "missing"])
def test_an_empty_outline_is_refused_by_name(tmp_path: Path, shape: Any) -> None:
    outline = shape if shape is None else shapely.geometry.mapping(shape)
    feature = {"type": "Feature", "properties": {"namn": "Tomt"}, "geometry": outline}
    (tmp_path / "a.geojson").write_text(json.dumps(feature))
    packed = write_ground(tmp_path / "a.gpkg", [("1", "Tomt", shapely.Polygon())])

    assert "the outline of 'Tomt'" in said_of(tmp_path / "a.geojson")
    assert "the outline of 'Tomt' is empty" in said_of(packed)


def test_an_endlessly_fine_outline_is_thinned_and_told(tmp_path: Path) -> None:
    circle = shapely.Point(18.06, 59.33).buffer(0.05, quad_segs=4000)
    path = write_ground(tmp_path / "a.gpkg", [("1", "Cirkeln", circle)], crs="EPSG:4326")

    (row,) = rows_in(path)

    (area,) = row.records
    assert isinstance(area, Area)
    assert "was thinned to" in row.notes[0]
    assert is_near(area.polygon, circle)
    assert len(str(area.polygon)) < 200_000


@pytest.mark.parametrize("name", ["beats.gpkg", "beats.shp"])
def test_a_damaged_file_is_told_and_nothing_else_happens(tmp_path: Path, name: str) -> None:
    path = write_ground(tmp_path / name, [NORRMALM])
    path.write_bytes(path.read_bytes()[:130])

    assert "the file is damaged" in said_of(path)


def test_a_shapefile_without_its_other_parts_is_told_what_belongs_to_it(tmp_path: Path) -> None:
    path = write_ground(tmp_path / "beats.shp", [NORRMALM])
    (tmp_path / "beats.shx").unlink()

    assert ".shp, .shx, .dbf, .prj" in said_of(path)


def test_places_take_their_extent_from_ground_too(tmp_path: Path) -> None:
    path = write_ground(tmp_path / "parks.gpkg", [("1", "Humlegården", in_sweref(SQUARE))])

    (row,) = rows_in(path, "places")

    (place,) = row.records
    assert isinstance(place, Place)
    assert is_near(place.polygon, SQUARE)


def test_an_area_with_a_known_code_is_that_area(tmp_path: Path) -> None:
    path = write_ground(
        tmp_path / "beats.gpkg", [("Storköping", "Ny", in_sweref(shapely.box(16, 58, 17, 59)))]
    )

    (area,) = areas_in(path)

    assert area.id == "area-2"

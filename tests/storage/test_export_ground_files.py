"""The file that holds a layer of a map: whole or not at all, and nothing beside it."""

import os
import stat
from pathlib import Path

import pytest

from fieldapp.actions.export_log import ExportWish, export
from fieldapp.actions.imports.gis import pyogrio
from fieldapp.domain.place import Place
from fieldapp.reports.gpkg_file import ROWS_AT_A_TIME
from fieldapp.reports.whole_file import CannotWrite, IsFolder, IsInUse, NoSuchFolder
from fieldapp.storage.store import Store
from tests.storage.ground_export import both, exports, nobody_looks, place_number


def test_more_rows_than_are_written_at_a_time_are_all_there(store: Store, tmp_path: Path) -> None:
    many = ROWS_AT_A_TIME + 1
    store.save(*(place_number(store, number) for number in range(many)))

    done = exports(store, "places", tmp_path / "lager.gpkg")

    assert done.rows == many
    _, _, _, (names,) = pyogrio.raw.read(tmp_path / "lager.gpkg", columns=["name"])
    assert len(set(names)) == many


@both
def test_only_the_owner_reads_the_file_and_nothing_lies_beside_it(
    store: Store, tmp_path: Path, ending: str
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / f"lager.{ending}"
    out.write_text("an older export")

    exports(store, "places", out)

    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    names = sorted(one.name for one in folder.iterdir())
    assert names == [out.name, f"{out.name}.completeness.txt"]
    assert pyogrio.read_info(out)["features"] == 0


class _Stopped(Exception):
    """Somebody pressed Stop."""


@both
def test_what_is_stopped_half_way_leaves_the_older_file_as_it_was(
    store: Store, tmp_path: Path, ending: str
) -> None:
    store.save(*(place_number(store, number) for number in range(3)))
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / f"lager.{ending}"
    out.write_text("an older export")

    def stop(done: int, total: int | None) -> None:
        raise _Stopped

    with pytest.raises(_Stopped):
        export(store, ExportWish(record_type=Place, format=ending, out=out), stop)

    assert out.read_text() == "an older export"
    assert [one.name for one in folder.iterdir()] == [out.name]


@both
@pytest.mark.parametrize(
    ("place", "error"),
    [("missing/lager", NoSuchFolder), ("file/lager", NoSuchFolder), ("folder", IsFolder)],
)
def test_where_it_cannot_be_written_the_reason_is_told(
    store: Store, tmp_path: Path, ending: str, place: str, error: type[CannotWrite]
) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    wish = ExportWish(record_type=Place, format=ending, out=tmp_path / place)

    with pytest.raises(error):
        export(store, wish, nobody_looks)

    assert {one.name for one in tmp_path.iterdir()} == {"file", "folder", "profile"}
    assert list((tmp_path / "folder").iterdir()) == []


def test_a_device_holds_no_geopackage(store: Store) -> None:
    wish = ExportWish(record_type=Place, format="gpkg", out=Path(os.devnull))

    with pytest.raises(CannotWrite):
        export(store, wish, nobody_looks)


def test_a_geopackage_that_a_gis_has_open_is_not_replaced_under_it(
    store: Store, tmp_path: Path
) -> None:
    out = tmp_path / "lager.gpkg"
    exports(store, "places", out)
    before = out.read_bytes()
    (tmp_path / "lager.gpkg-wal").write_bytes(b"what QGIS has written and not yet put away")

    with pytest.raises(IsInUse, match="open in another program"):
        exports(store, "places", out)

    assert out.read_bytes() == before

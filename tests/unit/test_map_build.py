"""Building a map pack from an OpenStreetMap extract, with the tools that are there or named."""

import os
import shutil
from pathlib import Path

import pytest

from fieldapp.actions.build_map import build_map
from fieldapp.base.errors import BadInput
from fieldapp.base.map_errors import MapNotBuilt, NoMapTool, PackUnreadable
from fieldapp.reports.whole_file import NoSuchFolder

EXTRACT = """<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6" generator="by hand">
  <node id="1" version="1" lat="59.300" lon="17.950" timestamp="2026-10-12T08:00:00Z"/>
  <node id="2" version="1" lat="59.301" lon="17.952"/>
  <node id="3" version="1" lat="59.302" lon="17.950"/>
  <node id="4" version="1" lat="59.3005" lon="17.951">
    <tag k="place" v="suburb"/><tag k="name" v="Ekvalla"/>
  </node>
  <way id="5" version="1"><nd ref="1"/><nd ref="2"/>
    <tag k="highway" v="residential"/><tag k="name" v="Storgatan"/>
  </way>
  <way id="6" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="1"/>
    <tag k="leisure" v="park"/>
  </way>
</osm>
"""
needs_tools = pytest.mark.skipif(
    not (shutil.which("tilemaker") and shutil.which("osmium")),
    reason="needs tilemaker and osmium-tool",
)


@pytest.fixture
def extract(tmp_path: Path) -> Path:
    file = tmp_path / "ekvalla.osm"
    file.write_text(EXTRACT, encoding="utf-8")
    packed = tmp_path / "ekvalla.osm.pbf"
    os.spawnlp(os.P_WAIT, "osmium", "osmium", "cat", str(file), "-o", str(packed))
    return packed


@needs_tools
def test_an_extract_becomes_a_pack_with_its_name_and_day(extract: Path, tmp_path: Path) -> None:
    found = build_map(extract, tmp_path / "ekvalla.mbtiles")

    assert (found.name, found.made_on) == ("ekvalla", "2026-10-12")
    assert found.bounds.holds(17.951, 59.3005)
    assert found.attribution == "© OpenStreetMap contributors"
    assert [file.name for file in tmp_path.glob("*.mbtiles")] == ["ekvalla.mbtiles"]


@needs_tools
def test_a_file_that_is_no_extract_makes_no_pack(tmp_path: Path) -> None:
    wrong = tmp_path / "brev.osm.pbf"
    wrong.write_text("Hej!", encoding="utf-8")

    with pytest.raises(MapNotBuilt, match="No pack was written"):
        build_map(wrong, tmp_path / "ny.mbtiles")
    with pytest.raises(PackUnreadable):
        build_map(tmp_path / "borta.osm.pbf", tmp_path / "ny.mbtiles")
    assert list(tmp_path.glob("*.mbtiles")) == []


@needs_tools
def test_a_file_that_is_there_is_never_written_over(extract: Path, tmp_path: Path) -> None:
    (tmp_path / "ekvalla.mbtiles").touch()

    with pytest.raises(BadInput):
        build_map(extract, tmp_path / "ekvalla.mbtiles")


@needs_tools
def test_a_folder_that_is_not_there_is_told(extract: Path, tmp_path: Path) -> None:
    with pytest.raises(NoSuchFolder):
        build_map(extract, tmp_path / "borta" / "ekvalla.mbtiles")


def test_a_missing_tool_is_named_with_its_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(NoMapTool, match=r"tilemaker.*apt install tilemaker"):
        build_map(tmp_path / "ekvalla.osm.pbf", tmp_path / "ekvalla.mbtiles")

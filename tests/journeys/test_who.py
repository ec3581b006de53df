"""Areas in by file, and the question whose they are, on the command line."""

import json
from pathlib import Path

import pytest

from tests.journeys.test_command_line import Terminal
from tests.server.conftest import running_server  # noqa: F401  (a fixture)
from tests.server.running import RunningServer
from tests.unit.ground_samples import BESIDE, BOW_TIE, SQUARE, in_sweref, write_ground


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    terminal = Terminal(tmp_path)
    terminal.does("init", "--name", "Kim Ek")
    return terminal


def test_beats_are_imported_once_and_tell_where_a_spot_is(terminal: Terminal) -> None:
    beats = [("N1", "Norrmalm", in_sweref(SQUARE)), ("Ö1", "Östermalm", in_sweref(BESIDE))]
    path = str(write_ground(terminal.folder / "beats.gpkg", beats))

    tried = terminal.json("import", "areas", path, "--dry-run")
    first = terminal.json("import", "areas", path)
    second = terminal.json("import", "areas", path)
    asked = terminal.run("who", "--at", "59.33,18.07", "--json")

    assert tried["added"] == first["added"] == {"areas": 2}
    assert (second["added"], second["completed"], second["already_there"]) == ({}, 0, 2)
    answer = json.loads(asked.stdout)
    assert [area["name"] for area in answer["areas"]] == ["Norrmalm"]
    assert answer["doubts"] == ["no_officer"]
    assert asked.returncode == 1


def test_the_good_areas_go_in_and_the_bad_one_is_named(terminal: Terminal) -> None:
    beats = [("N1", "Norrmalm", in_sweref(SQUARE)), ("F1", "Flugan", in_sweref(BOW_TIE))]
    path = write_ground(terminal.folder / "beats.shp", beats)

    done = terminal.run("import", "areas", str(path))

    assert done.returncode == 1
    assert "Added 1 area" in done.stdout
    assert "the outline of 'Flugan' is Polygon, expected an outline" in done.stderr


def test_an_area_that_is_here_gets_the_outline_that_it_lacked(terminal: Terminal) -> None:
    (terminal.folder / "areas.csv").write_text("Namn;Kod\nNorrmalm;N1\n", encoding="utf-8")
    terminal.does("import", "areas", "areas.csv")
    path = write_ground(terminal.folder / "beats.gpkg", [("N1", "Norrmalm", in_sweref(SQUARE))])

    told = terminal.json("import", "areas", str(path))
    (area,) = [one for one in terminal.json("list", "areas") if one["code"] == "N1"]

    assert (told["added"], told["completed"]) == ({}, 1)
    assert area["polygon"]["type"] == "Polygon"


def test_the_officer_of_the_own_area_is_found_by_its_name(terminal: Terminal) -> None:
    said = terminal.does("who", "mitt område")

    assert "Kim Ek, områdespolis" in said


def test_the_servers_areas_reach_a_laptop_with_their_outlines(
    tmp_path: Path,
    running_server: RunningServer,  # noqa: F811
) -> None:
    terminal = Terminal(tmp_path)
    database = ("--database", running_server.database_url)
    path = str(write_ground(tmp_path / "beats.gpkg", [("N1", "Norrmalm", in_sweref(SQUARE))]))
    terminal.does("server", "import-areas", path, *database)
    who_works = ("--name", "Sara Ek", "--role", "area_officer", "--area", "N1")
    terminal.does("server", "add-user", "sara", *who_works, "--password-file", "pw.txt", *database)
    terminal.does("init", "--name", "Sara Ek")
    sign_in = ("--user", "sara", "--password-file", "pw.txt", "--ca", str(running_server.ca_file))
    terminal.does("enrol", running_server.url, *sign_in)
    terminal.does("sync", "--once")

    said = terminal.does("who", "--at", "59.33,18.07")
    refused = terminal.run("import", "areas", path)

    assert said.splitlines() == ["Norrmalm (lokalpolisområde)", "  Sara Ek, områdespolis"]
    assert refused.returncode == 1
    assert "fieldapp server import-areas" in refused.stderr


def test_where_must_be_said_one_way(terminal: Terminal) -> None:
    unsaid, both = terminal.run("who"), terminal.run("who", "torget", "--at", "59,18")
    nonsense = terminal.run("who", "--at", "north")
    spot = terminal.run("who", " ", "--at", "59.33,18.06")

    assert {unsaid.returncode, both.returncode, nonsense.returncode} == {2}
    assert "such as 59.33,18.06" in nonsense.stderr
    assert "No area has an outline yet" in spot.stdout

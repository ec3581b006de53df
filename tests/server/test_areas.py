"""The areas of a force, taken in by the server from a file of ground."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from fieldapp.cli.main import app
from fieldapp.server import records
from fieldapp.server.accounts import area_ids
from fieldapp.server.database import open_existing
from tests.unit.ground_samples import BESIDE, SQUARE, in_sweref, write_ground

NORRMALM = ("N1", "Norrmalm", in_sweref(SQUARE))
OSTERMALM = ("Ö1", "Östermalm", in_sweref(BESIDE))


HEADING = "code,name,parent\n"


def does(folder: Path, *arguments: str, code: int = 0) -> Any:
    database = f"sqlite:///{folder / 'server.db'}"
    done = CliRunner().invoke(app, ["server", *arguments, "--database", database, "--json"])
    assert done.exit_code == code, done.output
    return json.loads(done.stdout)


def test_new_areas_are_made_and_those_here_get_their_outline_once(tmp_path: Path) -> None:
    does(tmp_path, "add-area", "N1", "Norrmalm")
    path = str(write_ground(tmp_path / "beats.gpkg", [NORRMALM, OSTERMALM]))

    tried = does(tmp_path, "import-areas", path, "--dry-run")
    first = does(tmp_path, "import-areas", path)
    second = does(tmp_path, "import-areas", path)

    assert (tried["read"], tried["added"]) == (2, 0)
    assert (first["added"], first["outlined"]) == (1, 1)
    assert (second["added"], second["outlined"]) == (0, 0)


def test_an_area_without_a_code_is_left_out_and_named_and_scripts_notice(tmp_path: Path) -> None:
    does(tmp_path, "add-area", "0", "Annat")
    path = str(write_ground(tmp_path / "beats.gpkg", [NORRMALM, ("", "Namnlös", NORRMALM[2])]))

    told = does(tmp_path, "import-areas", path, code=1)

    assert (told["added"], told["refused"]) == (1, 1)


def table(folder: Path, *lines: str) -> str:
    """Write areas as a table of code, name and parent."""
    path = folder / "areas.csv"
    path.write_text(HEADING + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return str(path)


def parents(folder: Path, *codes: str) -> dict[str, str]:
    """Return the name of the area that each area is part of, by code; empty where none."""
    opened = closing(open_existing(f"sqlite:///{folder / 'server.db'}"))
    with opened as database, database.writing() as connection:
        ids = area_ids(connection, codes)
        areas = records.standings(connection, ids)
        above = {str(area.doc.get("parent_id")) for area in areas.values()}
        known = records.standings(connection, above)
    names = {area_id: area.doc["name"] for area_id, area in known.items()}
    found = (areas[area_id].doc.get("parent_id") for area_id in ids)
    return {code: names.get(str(parent), "") for code, parent in zip(codes, found, strict=True)}


def refuses_a_user_of(folder: Path, code: str) -> str:
    """Return what is said to who adds a user in an area that is not known."""
    password = folder / "pw.txt"
    password.write_text("ett hemligt lösenord\n", encoding="utf-8")
    who = ("--name", "Sara", "--role", "area_officer", "--password-file", str(password))
    return said(folder, "add-user", "sara", "--area", code, *who)


def said(folder: Path, *arguments: str) -> str:
    """Return what a command that refuses something says."""
    database = f"sqlite:///{folder / 'server.db'}"
    done = CliRunner().invoke(app, ["server", *arguments, "--database", database])
    assert done.exit_code == 1
    return done.stderr


def test_an_area_is_part_of_another_of_its_file_whichever_comes_first(tmp_path: Path) -> None:
    does(tmp_path, "add-area", "9", "Annat")
    path = table(tmp_path, "N1,Norrmalm,SE-A", "SE-A,Stockholm,", "N2,Hagastaden,norrmalm")

    told = does(tmp_path, "import-areas", path)

    assert (told["added"], told["refused"]) == (3, 0)
    assert parents(tmp_path, "SE-A", "N1", "N2") == {
        "SE-A": "",
        "N1": "Stockholm",
        "N2": "Norrmalm",
    }


def test_an_area_is_part_of_one_that_the_server_knows_by_code_or_name(tmp_path: Path) -> None:
    does(tmp_path, "add-area", "0114", "Upplands Väsby")
    path = table(tmp_path, "B1,Centrum,114", "B2,Runby,upplands väsby")

    does(tmp_path, "import-areas", path)

    assert parents(tmp_path, "B1", "B2") == {"B1": "Upplands Väsby", "B2": "Upplands Väsby"}


def test_a_known_area_becomes_part_of_what_the_file_says_and_keeps_it_where_it_is_silent(
    tmp_path: Path,
) -> None:
    does(tmp_path, "add-area", "S", "Söder")
    does(tmp_path, "add-area", "N", "Norr")
    does(tmp_path, "add-area", "B1", "Centrum")

    first = does(tmp_path, "import-areas", table(tmp_path, "B1,Centrum,S"))
    moved = does(tmp_path, "import-areas", table(tmp_path, "B1,Centrum,N"))
    again = does(tmp_path, "import-areas", table(tmp_path, "B1,Centrum,N"))
    does(tmp_path, "import-areas", table(tmp_path, "B1,Centrum,"))

    assert [one["moved"] for one in (first, moved, again)] == [1, 1, 0]
    assert parents(tmp_path, "B1") == {"B1": "Norr"}


def test_an_area_of_an_unknown_one_is_refused_with_those_inside_it(tmp_path: Path) -> None:
    does(tmp_path, "add-area", "N", "Norr")
    path = table(tmp_path, "B1,Centrum,X9", "B2,Torget,B1", "B3,Hamnen,N")

    tried = said(tmp_path, "import-areas", path, "--dry-run")
    words = said(tmp_path, "import-areas", path)

    assert (
        "areas.csv: area B1 Centrum: the area it is part of is 'X9', which is not known as one"
        " area, expected the code or the name of one other area around it" in words
    )
    assert "area B2 Torget: the area it is part of is 'B1'" in words
    assert "'X9'" in tried
    assert parents(tmp_path, "B3") == {"B3": "Norr"}
    assert "B1" in refuses_a_user_of(tmp_path, "B1")


def test_an_area_lies_neither_in_itself_nor_in_what_lies_in_it(tmp_path: Path) -> None:
    does(tmp_path, "add-area", "N", "Norr")
    does(tmp_path, "import-areas", table(tmp_path, "B1,Centrum,N"))
    path = table(tmp_path, "N,Norr,B1", "C,Själv,C")

    words = said(tmp_path, "import-areas", path)

    assert "area N Norr: the area it is part of is 'B1', which lies in this area itself" in words
    assert "area C Själv: the area it is part of is 'C', which is not known" in words
    assert parents(tmp_path, "N", "B1") == {"N": "", "B1": "Norr"}


def test_a_name_that_two_areas_share_says_nothing(tmp_path: Path) -> None:
    does(tmp_path, "add-area", "N", "Centrum")
    does(tmp_path, "add-area", "S", "Centrum")

    words = said(tmp_path, "import-areas", table(tmp_path, "B1,Torget,Centrum"))

    assert "'Centrum', which is not known as one area" in words


def test_an_unknown_code_is_answered_by_ten_that_are_known_and_how_many_more(
    tmp_path: Path,
) -> None:
    does(tmp_path, "add-area", "00", "Första")
    lines = [f"{number},Område {number}," for number in range(10, 30)]
    does(tmp_path, "import-areas", table(tmp_path, *lines))

    words = refuses_a_user_of(tmp_path, "X")

    assert "expected 00, 10, 11, 12, 13, 14, 15, 16, 17, 18 … and 11 more." in words

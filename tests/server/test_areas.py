"""The areas of a force, taken in by the server from a file of ground."""

import json
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from fieldapp.cli.main import app
from tests.unit.ground_samples import BESIDE, SQUARE, in_sweref, write_ground

NORRMALM = ("N1", "Norrmalm", in_sweref(SQUARE))
OSTERMALM = ("Ö1", "Östermalm", in_sweref(BESIDE))


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

"""Making a map pack from an OpenStreetMap extract, by tilemaker and with layers of our own."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from fieldapp.base.errors import BadInput
from fieldapp.base.map_errors import MapNotBuilt, NoMapTool, PackUnreadable
from fieldapp.base.resources import resource
from fieldapp.reports.whole_file import written_to
from fieldapp.storage.map_inspection import Found, inspect
from fieldapp.storage.map_writing import state

TILER, CHECKER = "tilemaker", "osmium"
_PACKAGES = {TILER: "tilemaker", CHECKER: "osmium-tool"}
LONGEST_COMPLAINT = 200
CREDIT = "© OpenStreetMap contributors"
"""What the licence of the data asks to be shown wherever the map is."""
INCOMPLETE = (
    "it is no extract, or nodes of its ways are missing; cut extracts with whole ways"
    " (osmium extract --strategy=complete_ways)."
)


def build_map(extract: Path, pack: Path, *, name: str = "") -> Found:
    """Make the pack of an extract; return what is in it.

    The day of the data is the one of the extract's newest change.

    Raises:
        NoMapTool: tilemaker or osmium is not installed.
        PackUnreadable, MapNotBuilt: the extract is not there, or is none; no pack was written.
        BadInput: there is a file of the pack's name already.
        CannotWrite: the pack's folder is not there, is full, or may not be written to.
    """
    _check_tools()
    _check_files(extract, pack)
    with (
        written_to(pack),
        tempfile.TemporaryDirectory(dir=pack.absolute().parent, prefix=".map-") as folder,
    ):
        made = Path(folder) / "made.mbtiles"
        _run(extract, [CHECKER, "check-refs", "--no-progress", str(extract)], INCOMPLETE)
        _run(extract, [TILER, f"--input={extract}", f"--output={made}", *_profile()])
        state(made, name=name or _plain(extract), date=_day_of(extract), attribution=CREDIT)
        found = inspect(made, extract.name)
        made.replace(pack)
    return found


def _check_tools() -> None:
    for tool in (TILER, CHECKER):
        if shutil.which(tool) is None:
            raise NoMapTool(tool=tool, package=_PACKAGES[tool])


def _check_files(extract: Path, pack: Path) -> None:
    if not extract.is_file():
        raise PackUnreadable(pack=extract.name)
    if pack.exists():
        raise BadInput(
            where="--out", field=pack.name, value="there already", expected="a new file's name"
        )


def _profile() -> list[str]:
    return [f"--config={resource('map/profile.json')}", f"--process={resource('map/profile.lua')}"]


def _day_of(extract: Path) -> str:
    words = [CHECKER, "fileinfo", "--json", "--extended", "--no-progress", str(extract)]
    facts = json.loads(_run(extract, words))
    return str(facts.get("data", {}).get("timestamp", {}).get("last", ""))[:10]


def _plain(extract: Path) -> str:
    return extract.name.partition(".")[0]


def _run(extract: Path, words: Sequence[str], complaint: str = "") -> str:
    """Run a tool; `complaint` says what it means when it fails, else its own last line does."""
    # Two tools that are named here, with the file names that a person gave, and no shell between.
    done = subprocess.run(  # noqa: S603
        words, capture_output=True, text=True, errors="replace", check=False
    )
    if done.returncode:
        told = (done.stderr or done.stdout).strip().splitlines() or ["it gave no reason"]
        problem = complaint or told[-1][:LONGEST_COMPLAINT]
        raise MapNotBuilt(tool=words[0], extract=extract.name, problem=problem)
    return done.stdout

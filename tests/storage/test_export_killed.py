"""Exports that are killed half way: what they had written does not stay beside the target."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fieldapp.storage.store import Store
from tests.storage.ground_export import exports

FILE, NAMED_FILE, DATABASE = "file", "named file", "database"
WITH_A_NAME = pytest.mark.parametrize("kind", [NAMED_FILE, DATABASE])
"""A database, and a file where the file system knows none without a name (a memory stick, NFS)."""
WRITER = """
import os
import sys
from pathlib import Path

kind, target = sys.argv[1], Path(sys.argv[2])
if kind == "named file":
    del os.O_TMPFILE

from fieldapp.reports.whole_file import whole_database, whole_file

with (whole_database if kind == "database" else whole_file)(target) as unfinished:
    stream = unfinished.open("wb") if kind == "database" else unfinished
    stream.write(b"Maria Holm, Lindgatan 12")
    stream.flush()
    print("half way", flush=True)
    sys.stdin.readline()
    stream.write(b", and more")
    stream.flush()
"""


@contextmanager
def half_way(kind: str, target: Path) -> Iterator["subprocess.Popen[str]"]:
    """Give a program that has written half of a file and waits for a line before it goes on."""
    program = subprocess.Popen(
        [sys.executable, "-c", WRITER, kind, str(target)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with program:
        assert program.stdout is not None
        assert program.stdout.readline() == "half way\n"
        yield program


def kill_half_way(kind: str, target: Path) -> None:
    with half_way(kind, target) as program:
        os.kill(program.pid, signal.SIGKILL)


def names_in(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


def knows_nameless_files(folder: Path) -> bool:
    try:
        os.close(os.open(folder, os.O_TMPFILE | os.O_WRONLY))
    except (AttributeError, OSError):
        return False
    return True


def test_nothing_is_left_of_a_killed_export_and_the_older_one_stands(folder: Path) -> None:
    if not knows_nameless_files(folder):
        pytest.skip("the file system has no files without a name")
    target = folder / "log.csv"
    target.write_text("the older export")

    kill_half_way(FILE, target)

    assert names_in(folder) == ["log.csv"]
    assert target.read_text() == "the older export"


@WITH_A_NAME
@pytest.mark.parametrize("ending", ["csv", "gpkg"])
def test_the_next_export_into_the_folder_removes_what_a_killed_one_left(
    store: Store, folder: Path, kind: str, ending: str
) -> None:
    kill_half_way(kind, folder / "lager.gpkg")
    (left,) = names_in(folder)
    assert left.endswith(".part")

    exports(store, "places", folder / f"places.{ending}")

    assert names_in(folder) == [f"places.{ending}", f"places.{ending}.completeness.txt"]


@WITH_A_NAME
def test_an_export_that_is_still_being_written_is_left_alone(
    store: Store, folder: Path, kind: str
) -> None:
    target = folder / "lager.gpkg"
    with half_way(kind, target) as program:
        exports(store, "places", folder / "places.csv")
        exports(store, "places", folder / "places.gpkg")
        program.communicate("go on\n")

    assert program.returncode == 0
    assert target.read_text() == "Maria Holm, Lindgatan 12, and more"
    assert not [name for name in names_in(folder) if name.endswith(".part")]


def test_parts_of_a_backup_and_files_of_others_are_not_taken_for_ours(
    store: Store, folder: Path
) -> None:
    others = [".fieldapp-2026-11-22.fieldbackup.77.part", ".fieldapp-.part", "video.part"]
    for name in others:
        (folder / name).write_text("not ours")
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept.txt").write_text("kept")
    (folder / ".fieldapp-abcdefgh.part").symlink_to(elsewhere)

    exports(store, "places", folder / "places.csv")

    assert set(others) <= set(names_in(folder))
    assert names_in(elsewhere) == ["kept.txt"]


def test_many_exports_into_one_folder_at_once_all_succeed(folder: Path) -> None:
    kinds = [FILE, NAMED_FILE, DATABASE] * 2
    targets = [folder / f"{number}.gpkg" for number in range(len(kinds))]

    programs = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, kind, str(target)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        for kind, target in zip(kinds, targets, strict=True)
    ]

    assert [program.wait(60) for program in programs] == [0] * len(kinds)
    assert names_in(folder) == sorted(target.name for target in targets)
    assert {target.stat().st_mode & 0o777 for target in targets} == {0o600}

"""Disks that are full, fill up at the worst moment, or take no writing at all."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def on_small_disk(kind: str, disk: Path) -> dict[str, str]:
    """Return how the steps of small_disk.py went; skip where no disk can be mounted."""
    own = ["unshare", "--map-root-user", "--mount"]
    if subprocess.run([*own, "mount", "-t", "tmpfs", "none", str(disk)], check=False).returncode:
        pytest.skip("this machine lets nobody mount a disk of their own")
    command = [*own, sys.executable, "-m", "tests.journeys.small_disk", kind, str(disk)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return dict(line.split(": ", 1) for line in said.splitlines())


def test_a_full_disk_shuts_nobody_out_and_loses_nothing(tmp_path: Path) -> None:
    steps = on_small_disk("full", tmp_path)

    assert steps == {
        "saved out of the reserve": "1",
        "saved without room": "StoreFull",
        "read without room": "1",
        "backup": "StoreFull",
        "made another": "StoreFull",
        "saved with room again": "2",
        "left behind": "[]",
    }


def test_a_commit_that_fails_keeps_nothing_back_from_the_next_save(tmp_path: Path) -> None:
    steps = on_small_disk("full at commit", tmp_path)

    assert steps == {
        "all but the commit done": "True",
        "commit without room": "StoreFull",
        "left open": "False",
        "saved with room again": "1",
        "there after a new start": "1",
        "problems": "[]",
    }


def test_a_layer_for_which_there_is_no_room_leaves_nothing_behind(tmp_path: Path) -> None:
    steps = on_small_disk("full stick", tmp_path)

    assert steps == {
        "a GeoPackage": "NoRoom",
        "left behind": "[]",
        "GeoJSON": "NoRoom",
        "there in the end": "['holiday.mov']",
    }


def test_a_disk_that_takes_no_writing_is_told(tmp_path: Path) -> None:
    steps = on_small_disk("read-only", tmp_path)

    assert steps == {"opened": "StoreReadOnly", "made another": "StoreReadOnly"}

"""The power goes: whatever the disk kept of what was not yet synced, nothing that was saved is lost."""

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from fieldapp.base.errors import StoreError
from fieldapp.storage.backup import problems_in
from fieldapp.storage.connection import open_connection
from tests.storage.power_loss import Image, images, watched


@dataclass
class Toll:
    """What was found in the disks that a power cut may leave."""

    images: int = 0
    lost: int = 0
    parted: int = 0
    damaged: int = 0


def toll_of(profile: Path, key: bytes, folder: Path, *careless: str) -> Toll:
    """Save under strace, then open every disk that a power cut may have left.

    The store is as it is in service, but for the `careless` settings.
    """
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed here")
    before = {"store.db": (profile / "store.db").read_bytes()}
    program = "tests.storage.power_loss_writer"
    command = [sys.executable, "-m", program, str(profile / "store.db"), key.hex(), *careless]
    steps = watched(command, profile, folder / "trace")
    assert any(step.kind == "write" and step.file.endswith("store.db") for step in steps)
    toll = Toll()
    for image in images(before, steps, Random(7)):
        toll.images += 1
        _look_into(image, image.lay_out(folder / str(toll.images)), key, toll)
        shutil.rmtree(folder / str(toll.images))
    return toll


def _look_into(image: Image, folder: Path, key: bytes, toll: Toll) -> None:
    try:
        connection = open_connection(folder / "store.db", key)
    except StoreError:
        toll.damaged += 1
        return
    try:
        saved, parted = connection.execute(
            "SELECT coalesce(max(minutes), 0), (SELECT count(*) FROM activity"
            " LEFT JOIN change ON record_id = activity.id WHERE number IS NULL) FROM activity"
        ).fetchone()
        toll.lost += saved < image.said
        toll.parted += parted > 0
        toll.damaged += bool(problems_in(connection))
    except StoreError:
        toll.damaged += 1
    finally:
        connection.close()


def test_a_power_cut_at_any_moment_loses_nothing_that_was_saved(
    profile: Path, made_once: tuple[Path, bytes], tmp_path: Path
) -> None:
    toll = toll_of(profile, made_once[1], tmp_path)

    assert toll.images > 50
    assert (toll.lost, toll.parted, toll.damaged) == (0, 0, 0)


def test_the_same_power_cuts_find_what_a_careless_store_loses(
    profile: Path, made_once: tuple[Path, bytes], tmp_path: Path
) -> None:
    toll = toll_of(profile, made_once[1], tmp_path, "synchronous = NORMAL")

    assert toll.lost > 0

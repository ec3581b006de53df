"""Two laptops of one area and their server, a log exported from them, and a bare machine."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions.export_stream import StreamWish, export_stream
from fieldapp.actions.verify_log import verify_log
from fieldapp.domain.record import Document
from fieldapp.domain.vocabulary import Role
from fieldapp.storage.connections import Connections
from fieldapp.storage.store import Store
from fieldapp.wire.proving import Proof
from tests.server.running import CODES, RunningServer
from tests.storage.conftest import SetClock, made_once
from tests.sync.conftest import Laptop

__all__ = ["made_once"]

PERSONS = ("author_id", "officers", "seen", "judged", "note", "contacts")
BARE = """
import sys
for room in ("PySide6", "httpx", "fieldapp.server", "fieldapp.ui"):
    sys.modules[room] = None
from fieldapp.cli.main import run
run()
"""
"""fieldapp where there is neither a window nor a server, nor a way to one."""

Lines = list[Document]


def nobody_looks(_done: int, _total: int | None) -> None:
    """Take the progress."""


class Ekvalla:
    """A server, and two officers of one area whose laptops are connected."""

    def __init__(self, folder: Path, made: tuple[Path, bytes]) -> None:
        self._folder, self._made = folder, made
        self.server = RunningServer(folder)
        for code in CODES:
            self.server.add_area(code, f"Area {code}")
        self.server.start()
        self.anna = self.officer("anna", Role.AREA_OFFICER)
        self.leader = self.officer("leader", Role.GROUP_LEADER)

    def officer(self, name: str, role: Role) -> Laptop:
        self.server.add_user(name, role)
        copy = Path(shutil.copytree(self._made[0], self._folder / name))
        clock = SetClock()
        store = Store(Connections(copy / "store.db", self._made[1]), clock)
        store.set_fact("device", f"laptop-{name}")
        laptop = Laptop(store, self.server, clock)
        assert laptop.connects(name).problem is None
        return laptop

    def works(self) -> None:
        """Let both log and amend, in turns."""
        first = self.anna.logs("Torget", note="Maria Holm")
        self.anna.syncs()
        self.leader.logs("Stationen")
        self.leader.syncs()
        self.anna.logs("Skolan")
        self.anna.amends(first, minutes=55)
        self.anna.syncs()

    def exports(self, file: Path, **parts: Any) -> Path:
        """Export the area's log on the leader's laptop."""
        export_stream(self.leader.store, StreamWish(file, **parts), nobody_looks)
        return file

    def close(self) -> None:
        self.anna.store.close()
        self.leader.store.close()
        self.server.stop()


@pytest.fixture(scope="module")
def ekvalla(
    tmp_path_factory: pytest.TempPathFactory, made_once: tuple[Path, bytes]
) -> Iterator[Ekvalla]:
    """A server that all tests of this file share; none of them stops it."""
    ekvalla = Ekvalla(tmp_path_factory.mktemp("ekvalla"), made_once)
    ekvalla.works()
    yield ekvalla
    ekvalla.close()


@pytest.fixture(scope="module")
def whole_log(ekvalla: Ekvalla, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log with everything in it, as the server and the laptops made it."""
    file = tmp_path_factory.mktemp("logs") / "log.jsonl"
    asked = {"fields": PERSONS, "recipient": "Ekvalla kommun", "ground": "request 118"}
    return ekvalla.exports(file, with_records=True, **asked)


def lines_of(file: Path) -> Lines:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def written(lines: Lines, file: Path) -> Path:
    file.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return file


def where(lines: Lines, kind: str, number: int = 0) -> int:
    """Return where the line of a kind (`link`, `head`, `record`) stands, by its number."""
    found = [at for at, line in enumerate(lines) if kind in line]
    return found[number]


def checked(file: Path) -> Proof:
    return verify_log(file, nobody_looks)


def run_bare(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run fieldapp as somebody does who has nothing but the program."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "en_GB.UTF-8"}
    return subprocess.run(
        [sys.executable, "-c", BARE, *arguments],
        env=environment,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

"""The server under test: over real TLS in a process of its own, or its parts in this one."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fieldapp.domain.vocabulary import Role
from fieldapp.server.database import Database, open_database
from tests.server.making import FixedClock
from tests.server.running import CODES, Officer, RunningServer

Enrol = Callable[..., Officer]


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(f"sqlite:///{tmp_path / 'srv.db'}")
    yield opened
    opened.close()


@pytest.fixture
def running_server(tmp_path: Path) -> Iterator[RunningServer]:
    """Run a server with two areas, 0114 and 0115, and no users."""
    folder = tmp_path / "server"
    folder.mkdir()
    server = RunningServer(folder)
    for code in CODES:
        server.add_area(code, f"Area {code}")
    server.start()
    yield server
    if server.is_running():
        server.stop()


@pytest.fixture
def enrol(running_server: RunningServer) -> Iterator[Enrol]:
    """Return how to make a user with a connected laptop."""
    made: list[Officer] = []

    def enrolled(name: str, role: Role = Role.AREA_OFFICER, *codes: str) -> Officer:
        running_server.add_user(name, role, *codes)
        made.append(Officer(running_server, name, f"laptop-{name}"))
        return made[-1]

    yield enrolled
    for each in made:
        each.client.close()

"""The server under test: over real TLS in a process of its own, or its parts in this one."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fieldapp.base.ids import new_id
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
    """Run a server with two areas, 0114 and 0115, and no users; the test may stop or kill it."""
    yield from _running(tmp_path)


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """Run one server for all tests that leave it running."""
    yield from _running(tmp_path_factory.mktemp("shared"))


def _running(folder: Path) -> Iterator[RunningServer]:
    server = RunningServer(folder)
    for code in CODES:
        server.add_area(code, f"Area {code}")
    server.start()
    yield server
    if server.is_running():
        server.stop()


@pytest.fixture
def enrol(shared_server: RunningServer) -> Iterator[Enrol]:
    """Return how to connect a laptop of a new user, in areas of this test's own."""
    mark = new_id()[-8:]
    made: list[Officer] = []

    def enrolled(name: str, role: Role = Role.AREA_OFFICER, *codes: str) -> Officer:
        own_codes = [f"{code}-{mark}" for code in codes or CODES[:1]]
        for code in own_codes:
            shared_server.add_area(code, code)
        shared_server.add_user(f"{name}-{mark}", role, *own_codes, full_name=name.title())
        made.append(Officer(shared_server, f"{name}-{mark}", f"laptop-{name}-{mark}"))
        return made[-1]

    yield enrolled
    for each in made:
        each.client.close()


@pytest.fixture
def anna(running_server: RunningServer) -> Iterator[Officer]:
    """Return an officer on a server of her own, which may be stopped or killed."""
    running_server.add_user("anna")
    connected = Officer(running_server, "anna", "laptop-anna")
    yield connected
    connected.client.close()

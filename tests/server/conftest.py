"""The server under test: over real TLS in a process of its own, or its parts in this one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fieldapp.base.ids import new_id
from fieldapp.domain.vocabulary import Role
from fieldapp.server.database import Database, open_database
from tests.server.making import FixedClock
from tests.server.postgres import Cluster, cluster
from tests.server.running import CODES, Officer, RunningServer
from tests.server.station import Station

Enrol = Callable[..., Officer]

ON_BOTH = frozenset(
    f"tests.server.test_{name}"
    for name in (
        "backup",
        "belonging",
        "completeness",
        "erasing",
        "events",
        "exchange",
        "forgery",
        "gathering",
        "lean_receipts",
        "migrations",
        "purge",
        "restored",
        "scope",
        "tus",
        "upkeep",
    )
)
"""Where SQL, locks and numbers are at work; the other files ask nothing of the database itself."""


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run on each kind what may differ between them; fixtures of other rooms stay with SQLite."""
    kinds = ["sqlite", "postgresql"] if metafunc.module.__name__ in ON_BOTH else ["sqlite"]
    for fixture in ("database", "running_server", "shared_server"):
        if fixture in metafunc.fixturenames:
            metafunc.parametrize(fixture, kinds, indirect=True)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """Run a PostgreSQL; where there is none, the tests that need it are skipped and say so."""
    with cluster() as running:
        yield running


@contextmanager
def _new_server(request: pytest.FixtureRequest, folder: Path) -> Iterator[RunningServer]:
    """Yield a server that is not started yet, over an empty database of the wanted kind."""
    if getattr(request, "param", "sqlite") == "sqlite":
        yield RunningServer(folder)
        return
    cluster = request.getfixturevalue("postgres")
    with cluster.new_database() as url:
        yield RunningServer(folder, database_url=url, cluster=cluster)


@pytest.fixture
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """Open an empty database, of each kind in turn."""
    with _new_server(request, tmp_path) as server:
        opened = open_database(server.database_url)
        yield opened
        opened.close()


@pytest.fixture
def station(database: Database, clock: FixedClock) -> Station:
    """Return a server in this process, without areas or users."""
    return Station(database, clock)


@pytest.fixture
def running_server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[RunningServer]:
    """Run a server with two areas, 0114 and 0115, and no users; the test may stop or kill it."""
    with _new_server(request, tmp_path) as server:
        yield from _running(server)


@pytest.fixture(scope="session")
def shared_server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningServer]:
    """Run one server for all tests that leave it running."""
    with _new_server(request, tmp_path_factory.mktemp("shared")) as server:
        yield from _running(server)


def _running(server: RunningServer) -> Iterator[RunningServer]:
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

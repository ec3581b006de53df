"""A server and connected laptops, made once over real TLS."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.actions.sync_now import enrol, sync_now
from fieldapp.domain.vocabulary import Role
from fieldapp.storage.connections import Connections
from fieldapp.storage.store import Store
from tests.convergence.shelves import PostgresShelf, SqliteShelf
from tests.convergence.world import Made, Service, partner_in
from tests.server.postgres import Cluster, cluster
from tests.server.running import CODES, PASSWORD, RunningServer
from tests.storage.conftest import SetClock, made_once

__all__ = ["made_once"]

PEOPLE = {
    "sara": (Role.AREA_OFFICER, CODES[:1]),
    "omar": (Role.AREA_OFFICER, CODES[:1]),
    "eva": (Role.GROUP_LEADER, CODES),
}


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def postgres(request: pytest.FixtureRequest) -> Iterator[Cluster | None]:
    """Run a PostgreSQL for the plays on it; None for those on SQLite."""
    if request.param == "sqlite":
        yield None
        return
    with cluster() as running:
        yield running


@pytest.fixture(scope="session")
def first_database(postgres: Cluster | None) -> Iterator[str]:
    """Return the address of an empty PostgreSQL database; "" for a SQLite file."""
    if postgres is None:
        yield ""
        return
    with postgres.new_database() as url:
        yield url


@pytest.fixture(scope="session")
def made_world(
    tmp_path_factory: pytest.TempPathFactory,
    made_once: tuple[Path, bytes],
    postgres: Cluster | None,
    first_database: str,
) -> Made:
    """Three officers whose laptops are connected: two in one area, one in both."""
    folder = tmp_path_factory.mktemp("world")
    server_folder = folder / "server"
    server_folder.mkdir()
    server = RunningServer(server_folder, database_url=first_database, cluster=postgres)
    for code in CODES:
        server.add_area(code, f"Area {code}")
    server.start()
    laptops = {}
    for name, (role, codes) in PEOPLE.items():
        server.add_user(name, role, *codes)
        profile = Path(shutil.copytree(made_once[0], folder / name))
        store = Store(Connections(profile / "store.db", made_once[1]), SetClock())
        store.set_fact("device", f"laptop-{name}")
        report = enrol(store, server.url, user=name, password=PASSWORD, ca_file=server.ca_file)
        assert report.problem is None
        laptops[name] = store
    areas = [server.area_ids[code] for code in (CODES[0], CODES[0], CODES[1])]
    records = [_partner(laptops["eva"], area) for area in areas]
    for name in ("eva", "sara", "omar"):
        assert sync_now(laptops[name]).problem is None
        laptops[name].close()
    server.stop()
    return Made(
        folder, server.database_url, dict.fromkeys(PEOPLE, made_once[1]), server.area_ids, records
    )


def _partner(store: Store, area_id: str) -> str:
    partner = partner_in(store, area_id, "As it was")
    store.save(partner)
    return partner.id


@pytest.fixture(scope="session")
def service(
    tmp_path_factory: pytest.TempPathFactory, made_world: Made, postgres: Cluster | None
) -> Iterator[Service]:
    """Return a server in this process."""
    folder = tmp_path_factory.mktemp("service")
    shelf = PostgresShelf(postgres) if postgres else SqliteShelf(folder)
    opened = Service(shelf, made_world.database_url)
    yield opened
    opened.close()

"""Officers with laptops of their own against one real server over TLS."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.actions.sync_now import enrol, sync_now
from fieldapp.domain.activity import Activity
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.record import Record
from fieldapp.domain.vocabulary import ActivityType, Role
from fieldapp.storage.connections import Connections
from fieldapp.storage.outbox import Outbox, Waiting
from fieldapp.storage.store import Store
from fieldapp.sync.engine import Engine, SyncReport
from fieldapp.sync.enrol import open_transport
from tests.server.conftest import running_server
from tests.server.running import PASSWORD, RunningServer
from tests.storage.conftest import SetClock, clock, made_once, profile, store

__all__ = ["clock", "made_once", "profile", "running_server", "store"]


class Laptop:
    """One officer's laptop."""

    def __init__(self, store: Store, server: RunningServer, clock: SetClock) -> None:
        self.store = store
        self.clock = clock
        self.server = server

    def connects(self, user: str) -> SyncReport:
        """Connect to the server for the first time."""
        return enrol(
            self.store,
            self.server.url,
            user=user,
            password=PASSWORD,
            ca_file=self.server.ca_file,
        )

    def logs(self, place: str, **values: object) -> Activity:
        """Log a foot patrol."""
        draft = ActivityDraft(
            type=ActivityType.FOOT_PATROL,
            places=(PlaceRef(text=place),),
            minutes=40,
            **values,  # type: ignore[arg-type]
        )
        return log_activity(self.store, draft).activities[0]

    def amends(self, record: Record, **values: object) -> None:
        """Change a record as it stands here."""
        self.store.save(self.store.must_get(record.type_name, record.id).changed(**values))

    def syncs(self, *, accept_removals: bool = False) -> SyncReport:
        """Exchange once."""
        return sync_now(self.store, accept_removals=accept_removals)

    def fetches(self) -> SyncReport:
        """Exchange without sending anything."""
        transport = open_transport(self.store)
        try:
            return Engine(self.store, transport).run(push=False)
        finally:
            transport.close()

    @property
    def outbox(self) -> Outbox:
        """Return the store's side of sync."""
        return Outbox(self.store)

    def sees(self, record: Record) -> Activity | None:
        """Return an activity as it stands here, None where it is not or was removed."""
        found = self.store.get("activity", record.id)
        assert found is None or isinstance(found, Activity)
        return None if found is None or found.deleted else found

    @property
    def waiting(self) -> Waiting:
        """Return what has not reached the server."""
        return self.outbox.waiting()


MakeLaptop = Callable[..., Laptop]


@pytest.fixture
def new_laptop(
    tmp_path: Path, made_once: tuple[Path, bytes], running_server: RunningServer
) -> Iterator[MakeLaptop]:
    """Return how to get a laptop that was never connected."""
    opened: list[Store] = []

    def made(name: str) -> Laptop:
        folder = Path(shutil.copytree(made_once[0], tmp_path / name))
        clock = SetClock()
        store = Store(Connections(folder / "store.db", made_once[1]), clock)
        store.set_fact("device", f"laptop-{name}")
        opened.append(store)
        return Laptop(store, running_server, clock)

    yield made
    for one in opened:
        one.close()


@pytest.fixture
def officer_with_laptop(new_laptop: MakeLaptop, running_server: RunningServer) -> MakeLaptop:
    """Return how to get an officer whose laptop is connected."""

    def made(name: str, role: Role = Role.AREA_OFFICER, *codes: str) -> Laptop:
        running_server.add_user(name, role, *codes)
        laptop = new_laptop(name)
        assert laptop.connects(name).problem is None
        return laptop

    return made

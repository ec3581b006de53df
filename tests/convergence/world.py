"""Several laptops and one server in one process, with a line between them that fails on demand.

The stores, the server's database and all messages are the real ones; only the network, the clock
and chance are ours.
"""

import json
import re
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import select
from starlette.testclient import TestClient

from fieldapp.base.clock import SystemClock
from fieldapp.base.errors import BadInput
from fieldapp.base.ids import new_id
from fieldapp.domain.partner import Partner
from fieldapp.server import tables
from fieldapp.server.app import Settings, create_app
from fieldapp.server.database import open_database
from fieldapp.server.erasing import erase
from fieldapp.server.limits import Limits
from fieldapp.server.scope import move_user
from fieldapp.storage.connections import Connections
from fieldapp.storage.store import Store
from fieldapp.sync.engine import Engine, SyncReport
from fieldapp.sync.transport import Transport
from tests.convergence.shelves import Shelf
from tests.server.making import FixedClock
from tests.storage.conftest import SetClock

LOST_REQUEST, LOST_REPLY, TWICE, LATE, BROKEN = "lost request", "lost reply", "twice", "late", "500"
FAULTS = (LOST_REQUEST, LOST_REPLY, TWICE, LATE, BROKEN)


class Service:
    """The server: its database may be put back to an earlier copy, as from a backup."""

    def __init__(self, shelf: Shelf, first: str) -> None:
        """`first` is the address of the database as it is at the begin of each run."""
        self._shelf, self._first = shelf, first
        shelf.begin(first)
        # Not before its laptops and records were made: who read them since when counts.
        self.clock = FixedClock(SystemClock().now())
        self.database = open_database(shelf.url)
        most = Limits(of_device=10**6, of_address=10**6)
        settings = Settings(limits=most)
        app = create_app(self.database, self.clock, new_id, settings=settings)
        self._client = TestClient(app, raise_server_exceptions=False)

    def answer(self, request: httpx.Request) -> httpx.Response:
        """Handle one request as it came over the line."""
        answer: httpx.Response = self._client.request(
            request.method,
            request.url.raw_path.decode(),
            content=request.content,
            headers=dict(request.headers),
        )
        return answer

    def begin(self) -> None:
        """Forget what was played."""
        self.database.close()
        self._shelf.begin(self._first)

    def back_up(self) -> None:
        """Keep a copy of the database."""
        self.database.close()
        self._shelf.keep()

    def put_back(self) -> bool:
        """Go on from the kept copy, and tell nobody; return whether there was one."""
        if self._shelf.has_copy():
            self.database.close()
            self._shelf.put_back()
            return True
        return False

    def forget_backup(self) -> None:
        """Throw the kept copy away."""
        self._shelf.forget()

    def move(self, user: str, codes: Sequence[str]) -> None:
        """Let a user work in these areas from now on."""
        move_user(self.database, user, codes, self.clock)

    def codes_of(self, user: str) -> set[str]:
        """Return the areas that a user works in."""
        account, place, area = tables.account.c, tables.account_area.c, tables.record.c
        query = (
            select(area.doc)
            .where(account.user_name == user, place.account_id == account.id)
            .where(area.id == place.area_id)
        )
        with self.database.reading() as connection:
            return {json.loads(doc)["code"] for doc in connection.execute(query).scalars()}

    def erases(self, record_id: str) -> bool:
        """Erase a record, where the server has it; return whether it did."""
        try:
            erase(self.database, record_id, "asked for", self.clock)
        except BadInput:
            return False
        return True

    def close(self) -> None:
        """Close the database."""
        self._client.close()
        self.database.close()


class Line(httpx.BaseTransport):
    """Carries requests to the server; the faults at hand come true one after the other."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._earlier: list[httpx.Request] = []
        self.faults: list[str | None] = []
        self.exchanges = 0
        self.broken = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        fault = self.faults.pop(0) if self.faults else None
        self.exchanges += 1
        self.broken += fault is not None
        if fault == LOST_REQUEST:
            raise httpx.ConnectError("cut", request=request)
        if fault == BROKEN:
            return _received(500, {"content-type": "text/plain"}, b"", request)
        if fault == LATE and self._earlier:
            self._service.answer(self._earlier[0])
        answer = self._service.answer(request)
        if fault == TWICE:
            answer = self._service.answer(request)
        self._earlier = [*self._earlier[-3:], request]
        if fault == LOST_REPLY:
            raise httpx.ReadError("cut", request=request)
        return _received(answer.status_code, answer.headers, answer.content, request)


def _received(
    status: int, headers: Mapping[str, str], content: bytes, request: httpx.Request
) -> httpx.Response:
    kept = {name: headers[name] for name in _KEPT if name in headers}
    stream = httpx.ByteStream(content)
    return httpx.Response(status, headers=kept, stream=stream, request=request)


_KEPT = ("content-type", "retry-after", "etag")
"""The answer was unpacked on its way through this process."""


@dataclass(frozen=True)
class SavedChange:
    """A change as a laptop keeps it."""

    id: str
    record_id: str
    state: str
    new: dict[str, Any]
    old: dict[str, Any]


@dataclass
class Made:
    """Folders with a server and laptops that are connected, to be copied for each run."""

    folder: Path
    database_url: str
    keys: dict[str, bytes]
    areas: dict[str, str]
    records: list[str]
    """Partners that every laptop has that may see them."""


class Laptop:
    """One officer's laptop."""

    def __init__(self, name: str, folder: Path, key: bytes, service: Service) -> None:
        self.name = name
        self.folder = folder
        self._key = key
        self.clock = SetClock()
        self.line = Line(service)
        self.store = self._opened()

    def _opened(self) -> Store:
        return Store(Connections(self.folder / "store.db", self._key), self.clock)

    def crash(self) -> None:
        """End without a word and start anew."""
        self.store.close()
        self.store = self._opened()

    def syncs(self, faults: Iterable[str | None] = ()) -> SyncReport:
        """Exchange once over a line with these faults."""
        self.line.faults = list(faults)
        server = self.store.fact("server")
        transport = Transport(server["url"], token=server["token"], line=self.line)
        try:
            return Engine(self.store, transport).run()
        finally:
            transport.close()
            self.line.faults = []

    def keep_image(self) -> None:
        """Copy the disk as it is."""
        self.store.close()
        shutil.rmtree(self._image, ignore_errors=True)
        shutil.copytree(self.folder, self._image)
        self.store = self._opened()

    def has_image(self) -> bool:
        """Say whether a copy of the disk was kept."""
        return self._image.exists()

    def put_image_back(self) -> None:
        """Put the copy of the disk back."""
        self.store.close()
        shutil.rmtree(self.folder)
        shutil.copytree(self._image, self.folder)
        self.store = self._opened()

    @property
    def _image(self) -> Path:
        return self.folder.with_name(f"{self.folder.name}-image")

    def changes(self) -> list[SavedChange]:
        """Return each change that was ever saved here."""
        rows = self.store.connections.read().execute(
            "SELECT id, record_id, state, new_values, old_values FROM change"
        )
        return [
            SavedChange(change_id, record_id, state, json.loads(new), json.loads(old))
            for change_id, record_id, state, new, old in rows
        ]

    def refused(self) -> set[str]:
        """Return the records of which the server refused a change."""
        return {change.record_id for change in self.changes() if change.state == "rejected"}

    def areas(self) -> list[str]:
        """Return the areas that the server last told this officer to work in."""
        streams = self.store.fact("scope")["streams"]
        return [name.removeprefix("area:") for name in streams if name.startswith("area:")]

    def words(self) -> set[str]:
        """Return every text that stands anywhere in the store."""
        dumped = self._dumped()
        return set(re.findall(r"value \d+\.", dumped))

    def _dumped(self) -> str:
        connection = self.store.connections.read()
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        return "\n".join(
            repr(row) for (name,) in names for row in connection.execute(f'SELECT * FROM "{name}"')
        )

    def records(self, type_name: str) -> dict[str, dict[str, Any]]:
        """Return the records that this laptop shows, without what is its own."""
        own = {"updated_at", "sync_state", "purge_on"}
        return {
            document["id"]: {name: value for name, value in document.items() if name not in own}
            for document in self.store.documents(type_name)
        }


def partner_in(store: Store, area_id: str, name: str) -> Partner:
    """Return a new partner, not saved yet."""
    now = store.clock.now()
    return Partner.model_validate(
        {
            "id": new_id(),
            "area_id": area_id,
            "created_at": now,
            "updated_at": now,
            "first_processed": now.date(),
            "author_id": store.person.officer_id,
            "name": name,
        }
    )


class World:
    """A copy of what was made, to be mistreated."""

    def __init__(self, made: Made, service: Service, folder: Path) -> None:
        self.service = service
        self.areas = made.areas
        self.restored = 0
        service.begin()
        self.laptops = [
            Laptop(name, Path(shutil.copytree(made.folder / name, folder / name)), key, service)
            for name, key in made.keys.items()
        ]

    def back_up_server(self) -> None:
        """Keep a copy of the server's database."""
        self.service.back_up()

    def restore_server(self) -> bool:
        """Put the kept copy back, and tell nobody; return whether there was one."""
        done = self.service.put_back()
        self.restored += done
        return done

    def forget_backup(self) -> None:
        """Throw the kept copy away."""
        self.service.forget_backup()

    def close(self) -> None:
        """Close the laptops."""
        for laptop in self.laptops:
            laptop.store.close()

"""The server under load: all laptops of a shift at once, and one record a request from 32 clients.

Laptops and server share the machine's cores, so a server of its own does better. PostgreSQL keeps
each commit on the disk here, as in service.
"""

import asyncio
import hashlib
import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
import psutil
from sqlalchemy import insert

from bench.measure import Figures, Line
from fieldapp.base.clock import SystemClock
from fieldapp.base.ids import new_id
from fieldapp.domain.vocabulary import Role
from fieldapp.server import accounts, tables
from fieldapp.server.database import Database
from fieldapp.server.records import instant
from fieldapp.server.signin import new_line
from tests.server.making import Laptop, creating, document
from tests.server.postgres import cluster
from tests.server.running import RunningServer

LAPTOPS = 200
RECORDS = 10
CLIENTS = 32
SECONDS = 10
AREAS = 4
ROUNDS = 3


def run() -> list[Line]:
    """Measure SQLite with its one worker, and PostgreSQL with one and with four."""
    lines = []
    with TemporaryDirectory() as folder, cluster(durable=True) as running:
        lines += _measured("SQLite", RunningServer(_folder(folder, "sqlite")))
        for workers in (1, 4):
            with running.new_database() as url:
                server = RunningServer(
                    _folder(folder, f"workers-{workers}"), database_url=url, workers=workers
                )
                lines += _measured(f"PostgreSQL, {workers} worker(s)", server)
    return lines


def _folder(folder: str, name: str) -> Path:
    made = Path(folder, name)
    made.mkdir()
    return made


def _measured(kind: str, server: RunningServer) -> list[Line]:
    database = server.open_database()
    tokens = _people(database)
    database.close()
    with _running(server) as processes:
        asyncio.run(_one_by_one(server, tokens[:CLIENTS], seconds=2))  # warm
        shifts = [asyncio.run(_shift_start(server, tokens)) for _ in range(ROUNDS)]
        before = _cpu(processes)
        took = asyncio.run(_one_by_one(server, tokens[:CLIENTS], SECONDS))
        cpu = (_cpu(processes) - before) / len(took)
    p95 = tuple(_percentile(shift, 95) for shift in shifts)
    return [
        _line(f"{kind}: {LAPTOPS} laptops at once, {RECORDS} records each, p95", *p95),
        _line("… one record a request, requests a second", len(took) / SECONDS, unit=""),
        _line("… p95 of these", _percentile(took, 95)),
        _line("… processor time of the server for each", cpu * 1000),
    ]


def _line(work: str, *values: float, unit: str = "ms") -> Line:
    return Line(work=work, us=Figures(values), unit=unit)


def _percentile(seconds: list[float], percent: int) -> float:
    """Return a percentile, in milliseconds."""
    return statistics.quantiles(seconds, n=100)[percent - 1] * 1000


@contextmanager
def _running(server: RunningServer) -> Iterator[list[psutil.Process]]:
    server.start()
    main = psutil.Process(server.process_id)
    yield [main, *main.children()]
    server.stop()


def _cpu(processes: list[psutil.Process]) -> float:
    times = [process.cpu_times() for process in processes]
    return float(sum(one.user + one.system for one in times))


def _people(database: Database) -> list[tuple[str, str, str, str]]:
    """Make officers with connected laptops; return device, token, officer and area of each."""
    now = SystemClock().now()
    area_ids = [accounts.add_area(database, f"01{n:02}", f"Area {n}") for n in range(AREAS)]
    made = []
    with database.writing() as connection:
        for number in range(LAPTOPS):
            token, account_id, officer_id, device_id = (new_id() for _ in range(4))
            area_id = area_ids[number % AREAS]
            connection.execute(
                insert(tables.account).values(
                    id=account_id,
                    user_name=f"officer-{number}",
                    password_hash="",
                    role=Role.AREA_OFFICER.value,
                    display_name="Load",
                    officer_id=officer_id,
                    active=True,
                )
            )
            place = {"account_id": account_id, "area_id": area_id, "position": 0}
            connection.execute(insert(tables.account_area).values(**place))
            line = new_line(device_id, account_id, now)
            line |= {"token_hash": hashlib.sha256(token.encode()).hexdigest()}
            line |= {"last_seen": instant(now)}
            connection.execute(insert(tables.device).values(**line))
            made.append((device_id, token, officer_id, area_id))
    return made


class _Sender:
    """A laptop: its line goes on from push to push."""

    def __init__(self, server: RunningServer, person: tuple[str, str, str, str]) -> None:
        device_id, token, self._officer_id, self._area_id = person
        self._laptop = _LINES.setdefault(device_id, Laptop(device_id))
        self.client = httpx.AsyncClient(
            base_url=server.url,
            verify=server.trust(),
            headers={"Authorization": f"Bearer {token}"},
            timeout=60,
        )

    def body(self, count: int) -> Any:
        docs = (document(author=self._officer_id, area_id=self._area_id) for _ in range(count))
        return self._laptop.push_of(*(creating(doc) for doc in docs), lean=True)

    async def push(self, body: Any) -> float:
        begin = time.perf_counter()
        answer = await self.client.post("/v1/push", json=body)
        answer.raise_for_status()
        return time.perf_counter() - begin


_LINES: dict[str, Laptop] = {}


async def _shift_start(server: RunningServer, people: list[Any]) -> list[float]:
    """Have all laptops connect and push at the same moment; return how long each took."""
    senders = [_Sender(server, person) for person in people]
    bodies = [sender.body(RECORDS) for sender in senders]
    took = await asyncio.gather(
        *(sender.push(body) for sender, body in zip(senders, bodies, strict=True))
    )
    await asyncio.gather(*(sender.client.aclose() for sender in senders))
    return list(took)


async def _one_by_one(server: RunningServer, people: list[Any], seconds: float) -> list[float]:
    """Have clients push one record after the other; return how long each push took."""
    over = time.perf_counter() + seconds
    took: list[float] = []

    async def pushing(sender: _Sender) -> None:
        while time.perf_counter() < over:
            took.append(await sender.push(sender.body(1)))
        await sender.client.aclose()

    await asyncio.gather(*(pushing(_Sender(server, person)) for person in people))
    return took

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
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import orjson
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
EACH = 100
"""How many records each of the clients sends, one a request."""
ODK_A_SECOND = 139
"""ODK Central on such a machine, measured beforehand (docs/performance.md); the aim is 4 times."""
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
        asyncio.run(_one_by_one(server, tokens[:CLIENTS], each=10))  # warm
        shifts = [asyncio.run(_shift_start(server, tokens)) for _ in range(ROUNDS)]
        before = _cpu(processes)
        steady = asyncio.run(_one_by_one(server, tokens[:CLIENTS], EACH))
        cpu = (_cpu(processes) - before) / len(steady.took)
    p95 = tuple(_percentile(shift, 95) for shift in shifts)
    return [
        _line(f"{kind}: {LAPTOPS} laptops at once, {RECORDS} records each, p95", *p95, most=1000),
        _rate(len(steady.took) / steady.seconds),
        _line("… p95 of these", _percentile(steady.took, 95), most=100),
        _line("… processor time of the server for each", cpu * 1000),
    ]


@dataclass(frozen=True)
class _Steady:
    took: list[float]
    seconds: float


def _line(work: str, *values: float, unit: str = "ms", most: float | None = None) -> Line:
    return Line(work=work, us=Figures(values), unit=unit, most=most)


def _rate(a_second: float) -> Line:
    """Return the row of the throughput, told as time per request: less is better there too."""
    return _line(
        "… one record a request from 32 clients, time for each",
        1000 / a_second,
        most=1000 / (4 * ODK_A_SECOND),
    )


def _percentile(seconds: list[float], percent: int) -> float:
    """Return a percentile, in milliseconds."""
    return statistics.quantiles(seconds, n=100)[percent - 1] * 1000


@contextmanager
def _running(server: RunningServer) -> Iterator[list[psutil.Process]]:
    server.start()
    main = psutil.Process(server.process_id)
    try:
        yield [main, *main.children()]
    finally:
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


_CHAINS: dict[str, Laptop] = {}


class _Sender:
    """A laptop that pushes bodies made beforehand: only sending and waiting is measured.

    It writes to the socket itself, because the laptops of the measurement share two cores with the
    server, and a client library would take more of them than the server does.
    """

    def __init__(self, server: RunningServer, person: tuple[str, str, str, str]) -> None:
        device_id, token, self._officer_id, self._area_id = person
        self._chain = _CHAINS.setdefault(device_id, Laptop(device_id))
        self._server, self._token = server, token

    def request(self, count: int) -> bytes:
        """Return a whole request that pushes so many new records."""
        docs = (document(author=self._officer_id, area_id=self._area_id) for _ in range(count))
        body = orjson.dumps(self._chain.push_of(*(creating(doc) for doc in docs), lean=True))
        head = (
            "POST /v1/push HTTP/1.1",
            f"Host: 127.0.0.1:{self._server.port}",
            f"Authorization: Bearer {self._token}",
            "Content-Type: application/json",
            f"Content-Length: {len(body)}",
        )
        return "\r\n".join((*head, "", "")).encode() + body

    async def connect(self) -> None:
        """Open the line to the server."""
        self._reader, self._writer = await asyncio.open_connection(
            "127.0.0.1", self._server.port, ssl=self._server.trust()
        )

    async def push(self, request: bytes) -> None:
        """Send a request and wait for its answer.

        Raises:
            ValueError: the server did not take it.
        """
        self._writer.write(request)
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode().lower()
        if not head.startswith("http/1.1 200"):
            raise ValueError(head)
        length = int(head.partition("content-length: ")[2].partition("\r\n")[0])
        await self._reader.readexactly(length)

    def close(self) -> None:
        """Close the line."""
        self._writer.close()


async def _shift_start(server: RunningServer, people: list[Any]) -> list[float]:
    """Have all laptops connect and push at the same moment; return how long each took."""
    senders = [_Sender(server, person) for person in people]
    requests = [sender.request(RECORDS) for sender in senders]
    took: list[float] = []

    async def coming(sender: _Sender, request: bytes) -> None:
        begin = time.perf_counter()
        await sender.connect()
        await sender.push(request)
        took.append(time.perf_counter() - begin)
        sender.close()

    await asyncio.gather(*map(coming, senders, requests))
    return took


async def _one_by_one(server: RunningServer, people: list[Any], each: int) -> _Steady:
    """Have clients push one record after the other; return how long each push took, and all."""
    senders = [_Sender(server, person) for person in people]
    requests = [[sender.request(1) for _ in range(each)] for sender in senders]
    await asyncio.gather(*(sender.connect() for sender in senders))
    took: list[float] = []

    async def pushing(sender: _Sender, todo: list[bytes]) -> None:
        for request in todo:
            begin = time.perf_counter()
            await sender.push(request)
            took.append(time.perf_counter() - begin)
        sender.close()

    begin = time.perf_counter()
    await asyncio.gather(*map(pushing, senders, requests))
    return _Steady(took, time.perf_counter() - begin)

"""What the server counts (Prometheus): numbers alone, no id and no word of anybody.

Served on the loopback address only (`serve --metrics-port`): whoever scrapes from elsewhere comes
through an agent on this machine. With several workers each writes its numbers into a shared folder
(PROMETHEUS_MULTIPROC_DIR, set by the supervisor), and the supervisor adds them up.
"""

import collections
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter, Histogram, start_http_server
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector
from sqlalchemy import func, select
from sqlalchemy.exc import DBAPIError

from fieldapp.server import tables
from fieldapp.server.database import Database

SHARED_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
LOOPBACK = "127.0.0.1"

_registry = CollectorRegistry()
_CHANGES = Counter(
    "fieldapp_changes", "Changes judged, by verdict", ["verdict"], registry=_registry
)
_PROBLEMS = Counter(
    "fieldapp_problems", "Requests refused, by reason", ["type"], registry=_registry
)
_REQUESTS = Histogram(
    "fieldapp_request_seconds",
    "Time to answer, by address",
    ["address"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
    registry=_registry,
)
_CPU = Histogram(
    "fieldapp_cpu_seconds",
    "Processor time to decide, by address",
    ["address"],
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2),
    registry=_registry,
)


def count_changes(verdicts: Iterable[str]) -> None:
    """Count judged changes: a wave of held or rejected ones means that something is wrong."""
    for verdict, many in collections.Counter(verdicts).items():
        _CHANGES.labels(verdict).inc(many)


def count_problem(kind: str) -> None:
    """Count a refusal by its reason: `forged` and `wrong_password` are worth an alarm."""
    _PROBLEMS.labels(kind).inc()


def note_answer(address: str, seconds: float) -> None:
    """Note how long an answer took; the address is the router's, never what a caller wrote."""
    _REQUESTS.labels(address).observe(seconds)


@contextmanager
def processor_time(address: str) -> Iterator[None]:
    """Note the processor time that the body takes on this thread."""
    before = time.thread_time()
    try:
        yield
    finally:
        _CPU.labels(address).observe(time.thread_time() - before)


class _Waiting(Collector):
    """What waits in the database for a person or for a laptop, asked for at each scrape."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Yield how many changes are held and how many are dead letters."""
        tables_waiting = {"fieldapp_held": tables.held, "fieldapp_dead_letters": tables.dead_letter}
        up = GaugeMetricFamily("fieldapp_database_up", "Whether the database answers")
        try:
            with self._database.reading() as connection:
                for name, table in tables_waiting.items():
                    found = connection.execute(select(func.count()).select_from(table)).scalar()
                    yield GaugeMetricFamily(name, "Changes that wait", value=float(found or 0))
        except DBAPIError:
            up.add_metric([], 0)
        else:
            up.add_metric([], 1)
        yield up


@contextmanager
def told_on(port: int, database: Database) -> Iterator[None]:
    """Tell the numbers on a port of the loopback address while the body runs."""
    registry = _registry
    if os.environ.get(SHARED_FOLDER):
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    waiting = _Waiting(database)
    registry.register(waiting)
    server, thread = start_http_server(port, addr=LOOPBACK, registry=registry)
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
        registry.unregister(waiting)

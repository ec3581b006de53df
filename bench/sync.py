"""Sync: 10,000 records up to a real server over TLS, down to a second laptop, and nothing new."""

import json
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from bench.bare_service import Laptop, bare_service, insert, open_table
from bench.measure import Figures, Line, several_in_turn
from bench.peers import installed
from bench.relay import Relay
from bench.samples import BUILD, connections_to, key_of
from bench.service import LAPTOPS, Server, connected, log_many, open_laptop, serving, use_server
from fieldapp.storage.store import Store
from fieldapp.sync.engine import Engine
from fieldapp.sync.enrol import open_transport
from fieldapp.sync.transport import Transport

RECORDS = 10_000
DELTA = 100
MEGA = 1_000_000

Rounds = dict[str, float]


def run() -> list[Line]:
    """Measure the floor, the peers and us in turn."""
    folder = connected(RECORDS)
    documents = _documents(folder)
    file = BUILD / "documents.json"
    file.write_text(f"[{','.join(documents)}]", encoding="utf-8")
    found = several_in_turn(
        {
            "floor": lambda: _floor(folder, documents),
            **{
                name: partial(exchange, folder / "tls", file)
                for name, exchange in installed().items()
            },
            "us": lambda: _us(folder),
        }
    )
    size = sum(map(len, documents)) // len(documents)
    return [
        _line(found, "up", f"sync up {RECORDS:,} records of {size} bytes", aim=2),
        _line(found, "down", f"sync down {RECORDS:,} to a second laptop", aim=2),
        _line(found, "delta up", f"sync {DELTA} more up", aim=3),
        Line(work="sync with nothing new", us=found["us"]["idle"]),
        *_weights(_weigh(folder)),
    ]


def _line(found: dict[str, dict[str, Figures]], figure: str, work: str, *, aim: float) -> Line:
    peers = {name: figures[figure] for name, figures in found.items() if figure in figures}
    floor, us = peers.pop("floor"), peers.pop("us")
    return Line(
        work=work,
        floor_name="the same JSON by httpx into one table",
        floor=floor,
        peers=peers,
        us=us,
        times_floor=aim,
        below_peers=True,
    )


def _weights(found: Rounds) -> list[Line]:
    def line(work: str, figure: str, unit: str, most: float | None = None) -> Line:
        return Line(work=work, us=Figures((found[figure],)), unit=unit, most=most)

    return [
        line("bytes of the push, both ways", "bytes up", "MB", 1.9),
        line("bytes of the pull, both ways", "bytes down", "MB", 1.9),
        line("… round trips on an open connection, with nothing new", "idle turns", "", 1),
        line("… bytes both ways", "idle bytes", "B", 1000),
        line("… bytes on a new connection (TLS)", "new bytes", "B"),
    ]


def _documents(folder: Path) -> list[str]:
    """Return the records that the first laptop will send, as JSON."""
    connections = connections_to(folder / LAPTOPS[0])
    rows = connections.read().execute("SELECT new_values FROM change WHERE state = 'pending'")
    documents = [document for (document,) in rows]
    connections.close()
    return documents


def _timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def _us(template: Path) -> Rounds:
    """Measure the times; nothing stands between the laptop and the server, as with the others."""
    with _laptops(template) as (_, sara, elin):
        first, second = _way(sara), _way(elin)
        found = {
            "up": _run(sara, first, pushed=RECORDS),
            "down": _run(elin, second, pulled=RECORDS),
        }
        _run(sara, first)  # opens the connection again where it stood idle for too long
        found["idle"] = _run(sara, first)
        log_many(sara, DELTA)
        found["delta up"] = _run(sara, first, pushed=DELTA)
        first.close()
        second.close()
    return found


def _weigh(template: Path) -> Rounds:
    """Count the bytes of the same exchanges by a relay, which would take time of its own."""
    found: Rounds = {}
    with _laptops(template) as (server, sara, elin), Relay(server.port) as relay:
        for store in (sara, elin):
            use_server(store, f"https://127.0.0.1:{relay.port}")
        first, second = _way(sara), _way(elin)
        relay.forget()
        _run(sara, first, pushed=RECORDS)
        found["bytes up"] = relay.traffic.bytes / MEGA
        relay.forget()
        _run(elin, second, pulled=RECORDS)
        found["bytes down"] = relay.traffic.bytes / MEGA
        _run(sara, first)  # opens the connection again where it stood idle for too long
        relay.forget()
        _run(sara, first)
        found["idle bytes"], found["idle turns"] = relay.traffic.bytes, relay.traffic.turns
        found["new bytes"] = _first_bytes(sara, relay)
        first.close()
        second.close()
    return found


@contextmanager
def _laptops(template: Path) -> Iterator[tuple[Server, Store, Store]]:
    folder = BUILD / "sync-round"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)
    with serving(folder) as server:
        sara, elin = (open_laptop(folder, name, server.url) for name in LAPTOPS)
        yield server, sara, elin
        for store in (sara, elin):
            store.close()


def _first_bytes(store: Store, relay: Relay) -> float:
    """Return what passes where nothing is new and hands must be shaken first."""
    relay.forget()
    transport = open_transport(store)
    _run(store, transport)
    transport.close()
    return relay.traffic.bytes


def _way(store: Store) -> Transport:
    """Return an open way to the server: the first exchange has shaken hands."""
    transport = open_transport(store)
    transport.hello()
    return transport


def _run(store: Store, transport: Transport, *, pushed: int = 0, pulled: int = 0) -> float:
    """Exchange everything; return the milliseconds. What did not arrive is an error."""
    begin = time.perf_counter()
    report = Engine(store, transport).run()
    took = (time.perf_counter() - begin) * 1000
    if report.problem is not None:
        raise report.problem
    if report.pushed < pushed or report.pulled < pulled or report.waiting:
        raise ValueError(report)
    return took


def _floor(template: Path, documents: list[str]) -> Rounds:
    folder = BUILD / "sync-floor"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    key, tls = key_of(template / LAPTOPS[0]), template / "tls"
    with bare_service(folder, tls) as url:
        sara, elin = (
            Laptop(url, tls / "ca.pem", open_table(folder / f"{name}.db", key)) for name in LAPTOPS
        )
        insert(sara.table, list(map(json.loads, documents)))
        found = {"up": _timed(sara.send_all), "down": _timed(elin.fetch_all)}
        sara.table.execute("DELETE FROM record WHERE number > ?", (DELTA,))
        found["delta up"] = _timed(sara.send_all)
        sara.close()
        elin.close()
    return found

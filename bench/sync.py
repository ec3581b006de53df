"""Sync: 10,000 records up to a real server over TLS, down to a second laptop, and nothing new."""

import json
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from bench.bare_service import Laptop, bare_service, insert, open_table
from bench.measure import Line, several_in_turn
from bench.relay import Relay
from bench.samples import BUILD, connections_to, key_of
from bench.service import LAPTOPS, connected, log_many, open_laptop, serving
from fieldapp.storage.store import Store
from fieldapp.sync.engine import Engine
from fieldapp.sync.enrol import open_transport
from fieldapp.sync.transport import Transport

RECORDS = 10_000
DELTA = 100
MEGA = 1_000_000

Rounds = dict[str, float]


def run() -> list[Line]:
    """Measure a floor and us in turn."""
    folder = connected(RECORDS)
    documents = _documents(folder)
    found = several_in_turn({"floor": lambda: _floor(folder, documents), "us": lambda: _us(folder)})
    floor, us = found["floor"], found["us"]
    size = sum(map(len, documents)) // len(documents)
    work = f"{RECORDS:,} records of {size} bytes"
    name = "the same JSON by httpx into one table"
    return [
        Line(
            work=f"sync up {work}", floor_name=name, floor=floor["up"], us=us["up"], times_floor=2
        ),
        Line(
            work=f"sync down {work}",
            floor_name=name,
            floor=floor["down"],
            us=us["down"],
            times_floor=2,
        ),
        Line(work="… bytes up and down, pushing", us=us["bytes up"], unit="MB", most=1.9),
        Line(work="… bytes up and down, pulling", us=us["bytes down"], unit="MB", most=1.9),
        Line(
            work=f"sync {DELTA} more up",
            floor_name=name,
            floor=floor["delta up"],
            us=us["delta up"],
            times_floor=3,
        ),
        Line(work="sync with nothing new: time", us=us["idle"]),
        Line(work="… round trips", us=us["idle turns"], unit="trips", most=1),
        Line(work="… bytes both ways, without handshake", us=us["idle bytes"], unit="B", most=1000),
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
    folder = BUILD / "sync-round"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template, folder)
    with serving(folder) as server, Relay(server.port) as relay:
        url = f"https://127.0.0.1:{relay.port}"
        sara, elin = (open_laptop(folder, name, url) for name in LAPTOPS)
        found = _exchanges(sara, elin, relay)
        for store in (sara, elin):
            store.close()
    return found


def _exchanges(sara: Store, elin: Store, relay: Relay) -> Rounds:
    found: Rounds = {}
    first, second = _way(sara), _way(elin)
    relay.forget()
    found["up"] = _run(sara, first, pushed=RECORDS)
    found["bytes up"] = relay.traffic.bytes / MEGA
    relay.forget()
    found["down"] = _run(elin, second, pulled=RECORDS)
    found["bytes down"] = relay.traffic.bytes / MEGA
    relay.forget()
    found["idle"] = _run(sara, first)
    found["idle bytes"], found["idle turns"] = relay.traffic.bytes, relay.traffic.turns
    log_many(sara, DELTA)
    found["delta up"] = _run(sara, first, pushed=DELTA)
    first.close()
    second.close()
    return found


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

"""Several workers on one PostgreSQL: nothing is skipped, nothing is done twice, nobody fails."""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psutil
import psycopg
import pytest

from fieldapp.base.errors import WrongUse
from fieldapp.server.serve import serve
from fieldapp.server.verify import verify
from fieldapp.wire.messages import Kind
from tests.server.making import change, creating, document
from tests.server.postgres import Cluster
from tests.server.running import CODES, Officer, RunningServer

Officers = Callable[[str, int], list[Officer]]

WORKERS = 4
WRITERS = 8
PUSHES = 12


@pytest.fixture(scope="module")
def many(postgres: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """Run one server of several workers for this file."""
    with postgres.new_database() as url:
        folder = tmp_path_factory.mktemp("workers")
        server = RunningServer(folder, database_url=url, cluster=postgres, workers=WORKERS)
        for code in CODES:
            server.add_area(code, f"Area {code}")
        server.start()
        yield server
        server.stop()


@pytest.fixture
def officers(many: RunningServer) -> Iterator[Officers]:
    """Return how to connect some officers with a laptop each."""
    made: list[Officer] = []

    def connected(name: str, count: int) -> list[Officer]:
        names = [f"{name}-{number}" for number in range(count)]
        for each in names:
            many.add_user(each)
            made.append(Officer(many, each, f"laptop-{each}"))
        return made[-count:]

    yield connected
    for officer in made:
        officer.client.close()


def new_document(officer: Officer) -> Any:
    return document(author=officer.officer_id, area_id=officer.enrolled["area_ids"][0])


def check_whole(server: RunningServer) -> None:
    database = server.open_database()
    verify(database)
    database.close()


def test_a_reader_misses_nothing_while_many_write(many: RunningServer, officers: Officers) -> None:
    *writers, reader = officers("writer", WRITERS + 1)
    reader.pull()
    written, seen = set[str](), set[str]()
    over = threading.Event()

    def write(officer: Officer) -> None:
        for _ in range(PUSHES):
            doc = new_document(officer)
            assert officer.push(creating(doc))[0]["verdict"] == "applied"
            written.add(doc["id"])

    def read() -> None:
        while not over.is_set():
            seen.update(update["record_id"] for update in reader.pull())

    with ThreadPoolExecutor(WRITERS + 1) as pool:
        reading = pool.submit(read)
        list(pool.map(write, writers))
        over.set()
        reading.result()
    seen.update(update["record_id"] for update in reader.pull())

    assert len(written) == WRITERS * PUSHES
    assert written <= seen
    check_whole(many)


def test_a_batch_that_two_workers_get_at_once_is_judged_once(
    many: RunningServer, officers: Officers
) -> None:
    (anna,) = officers("twice", 1)
    clients = [many.client(anna.enrolled["token"]) for _ in range(4)]
    for _ in range(5):
        body = anna.laptop.push_of(*(creating(new_document(anna)) for _ in range(5)))

        with ThreadPoolExecutor(4) as pool:
            calls = [pool.submit(client.post, "/v1/push", json=body) for client in clients]
        answers = [call.result() for call in calls]

        receipts = [answer.json()["receipts"] for answer in answers]
        assert [answer.status_code for answer in answers] == [200] * 4
        assert len({tuple(each["seq"] for each in one) for one in receipts}) == 1
        assert sum(not one[0].get("duplicate", False) for one in receipts) == 1
    for client in clients:
        client.close()
    check_whole(many)


def test_changes_of_one_record_by_many_at_once_lose_nothing(
    many: RunningServer, officers: Officers
) -> None:
    first, *others = officers("same", 5)
    doc = new_document(first)
    first.push(creating(doc))

    def rename(officer: Officer) -> Any:
        patch = change(
            Kind.PATCH,
            "activity",
            doc["id"],
            base_rev=1,
            set={"minutes": 40 + others.index(officer)},
            old={"minutes": doc["minutes"]},
        )
        return officer.push(patch)[0]

    with ThreadPoolExecutor(len(others)) as pool:
        receipts = list(pool.map(rename, others))

    assert sorted(each["rev"] for each in receipts) == [2, 3, 4, 5]
    assert sorted(each["verdict"] for each in receipts) == ["applied", *["conflict"] * 3]
    check_whole(many)


def lock(connection: psycopg.Connection[Any], table: str, key: str, value: str) -> None:
    """Hold a row, as another writer would."""
    # The statement is the test's own.
    query = f"SELECT 1 FROM {table} WHERE {key} = %s FOR UPDATE"
    connection.execute(query.encode(), (value,))


def wait_for_waiting(connection: psycopg.Connection[Any], count: int) -> None:
    """Wait until so many others wait for a row."""
    waiting = (
        b"SELECT count(*), pg_sleep(0.01) FROM pg_stat_activity"
        b" WHERE wait_event_type = 'Lock' AND datname = current_database()"
    )
    assert any(connection.execute(waiting).fetchone() == (count, "") for _ in range(1000))


def test_a_push_that_fell_to_a_deadlock_is_done_again(
    many: RunningServer, officers: Officers
) -> None:
    (anna,) = officers("deadlock", 1)
    shared = new_document(anna)
    own = document(author=anna.officer_id, area_id=shared["area_id"], shared="own")
    anna.push(creating(shared), creating(own))
    both = [
        change(
            Kind.PATCH, "activity", doc["id"], base_rev=1, set={"minutes": 55}, old={"minutes": 30}
        )
        for doc in (shared, own)
    ]
    address = many.open_database()
    where = address.libpq_address()
    address.close()

    with (
        psycopg.connect(where) as first,
        psycopg.connect(where) as second,
        psycopg.connect(where, autocommit=True) as watcher,
        ThreadPoolExecutor(2) as pool,
    ):
        # The push gets the records and waits for the first stream; whoever has the second waits
        # for a record; once the first is free, the push closes the circle, and falls.
        second.execute("SET deadlock_timeout = '60s'")
        lock(first, "stream", "name", f"area:{shared['area_id']}")
        lock(second, "stream", "name", f"user:{anna.officer_id}")
        pushed = pool.submit(anna.push, *both)
        wait_for_waiting(watcher, 1)
        got = pool.submit(lock, second, "record", "id", shared["id"])
        wait_for_waiting(watcher, 2)
        first.commit()
        got.result(timeout=30)
        second.commit()
        receipts = pushed.result(timeout=30)

    assert [each["verdict"] for each in receipts] == ["applied", "applied"]
    check_whole(many)


def test_what_came_too_early_is_released_whichever_worker_got_its_record(
    many: RunningServer, officers: Officers
) -> None:
    anna, bo = officers("early", 2)
    for _ in range(10):
        doc = new_document(anna)
        patch = change(
            Kind.PATCH, "activity", doc["id"], base_rev=1, set={"minutes": 55}, old={"minutes": 30}
        )

        with ThreadPoolExecutor(2) as pool:
            created = pool.submit(anna.push, creating(doc))
            patched = pool.submit(bo.push, patch)
            created.result()
            patched.result()

        standing = {update["record_id"]: update for update in bo.pull()}[doc["id"]]
        assert standing["doc"]["minutes"] == 55


def test_a_worker_that_dies_is_replaced(many: RunningServer, officers: Officers) -> None:
    (anna,) = officers("killed", 1)
    supervisor = psutil.Process(many.process_id)
    before = workers_of(supervisor)

    os.kill(before[0], signal.SIGKILL)

    psutil.wait_procs([psutil.Process(before[0])] if psutil.pid_exists(before[0]) else [], 10)
    for _ in range(10):
        with many.client(anna.enrolled["token"]) as client:
            assert client.get("/readyz").status_code == 200
    assert anna.push(creating(new_document(anna)))[0]["verdict"] == "applied"


def workers_of(supervisor: psutil.Process) -> list[int]:
    return [
        child.pid for child in supervisor.children() if "spawn_main" in " ".join(child.cmdline())
    ]


def test_killed_with_all_its_power_the_server_leaves_no_worker_behind(
    postgres: Cluster, tmp_path: Path
) -> None:
    with postgres.new_database() as url:
        server = RunningServer(tmp_path, database_url=url, workers=2)
        server.start()
        children = psutil.Process(server.process_id).children()

        server.kill()

        _, alive = psutil.wait_procs(children, timeout=30)
        assert alive == []


def test_sqlite_serves_one_worker_only(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="PostgreSQL"):
        serve(
            f"sqlite:///{tmp_path / 'srv.db'}", port=0, self_signed_dir=tmp_path / "tls", workers=2
        )

"""Pokes: who listens hears at once which stream moved on, in whichever process it was written."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, Queue
from typing import Any

import httpx
import pytest
from httpx_sse import connect_sse

from fieldapp.domain.vocabulary import Role
from fieldapp.server.accounts import revoke_device
from tests.server.making import creating, document
from tests.server.running import Officer, RunningServer

SOON = 20
HEARTBEAT = 0.3


@pytest.fixture
def running_server(running_server: RunningServer) -> RunningServer:
    """Let hearts beat fast enough for a test."""
    running_server.stop()
    running_server.heartbeat = HEARTBEAT
    running_server.start()
    return running_server


class Listening:
    """What a laptop hears, gathered on a thread."""

    def __init__(self, officer: Officer) -> None:
        self.heard: Queue[tuple[str, Any]] = Queue()
        self.ended = threading.Event()
        self._officer = officer

    def listen(self) -> None:
        try:
            with connect_sse(self._officer.client, "GET", "/v1/events") as source:
                for event in source.iter_sse():
                    self.heard.put((event.event, json.loads(event.data)))
        except httpx.TransportError:
            pass  # a server that was killed says no goodbye
        self.ended.set()

    def wait_for(self, kind: str, **wanted: Any) -> Any:
        while True:
            event, data = self.heard.get(timeout=SOON)
            if event == kind and wanted.items() <= data.items():
                return data


@contextmanager
def listening(officer: Officer) -> Iterator[Listening]:
    """Listen until the server ends the conversation, which the body must bring about."""
    laptop = Listening(officer)
    thread = threading.Thread(target=laptop.listen)
    thread.start()
    laptop.wait_for("heartbeat")
    yield laptop
    thread.join(SOON)
    assert not thread.is_alive()


def area_of(officer: Officer) -> str:
    return str(officer.enrolled["area_ids"][0])


def pushed(officer: Officer) -> Any:
    doc = document(author=officer.officer_id, area_id=area_of(officer))
    return officer.push(creating(doc))[0]


def test_a_laptop_hears_of_a_colleague_s_work_at_once(
    anna: Officer, running_server: RunningServer
) -> None:
    running_server.add_user("bo")
    bo = Officer(running_server, "bo", "laptop-bo")
    with listening(anna) as laptop:
        receipt = pushed(bo)

        poke = laptop.wait_for("poke", seq=receipt["seq"])

        assert poke == {"stream": receipt["stream"], "seq": receipt["seq"]}
        running_server.stop()
    bo.client.close()


def test_a_laptop_hears_nothing_of_areas_that_it_does_not_read(
    anna: Officer, running_server: RunningServer
) -> None:
    running_server.add_user("bo", Role.AREA_OFFICER, "0115")
    bo = Officer(running_server, "bo", "laptop-bo")
    with listening(anna) as laptop:
        receipt = pushed(bo)
        mine = pushed(anna)

        heard = [laptop.wait_for("poke", stream=mine["stream"], seq=mine["seq"])]
        while True:
            try:
                heard.append(laptop.heard.get_nowait()[1])
            except Empty:
                break

        assert receipt["stream"] not in {poke.get("stream") for poke in heard}
        running_server.stop()
    bo.client.close()


def test_a_laptop_hears_of_what_the_command_line_wrote(
    anna: Officer, running_server: RunningServer
) -> None:
    with listening(anna) as laptop:
        running_server.add_area("0117", "Ny")

        assert laptop.wait_for("poke", stream="org")["seq"] > 2
        running_server.stop()


def test_a_laptop_that_is_shut_out_hears_nothing_more(
    anna: Officer, running_server: RunningServer
) -> None:
    with listening(anna) as laptop:
        database = running_server.open_database()
        revoke_device(database, anna.laptop.device_id)
        database.close()

        assert laptop.ended.wait(SOON)


def test_a_server_that_stops_says_goodbye_at_once(
    anna: Officer, running_server: RunningServer
) -> None:
    with listening(anna):
        code = running_server.stop()

    assert code == 0


def test_strangers_may_not_listen(running_server: RunningServer) -> None:
    with running_server.client() as stranger:
        assert stranger.get("/v1/events").status_code == 401

"""A poke says at once that there is something to fetch; without pokes nothing is lost."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from fieldapp.sync.enrol import open_transport
from fieldapp.sync.pokes import PokeListener
from tests.server.running import RunningServer
from tests.sync.conftest import Laptop, MakeLaptop
from tests.sync.test_faults import answering

Listen = Callable[[Laptop], threading.Event]


@pytest.fixture
def listen() -> Iterator[Listen]:
    """Return how to let a laptop listen; the event is set when it heard of news."""
    listeners: list[PokeListener] = []

    def begin(laptop: Laptop) -> threading.Event:
        heard = threading.Event()
        listener = PokeListener(
            laptop.store,
            lambda: open_transport(laptop.store),
            heard.set,
            chance=lambda: 0.2,
        )
        listener.start()
        listeners.append(listener)
        return heard

    yield begin
    for listener in listeners:
        listener.stop()


def until(found: Callable[[], bool], seconds: float = 20) -> bool:
    """Wait until something is true; say whether it became so."""
    end = time.monotonic() + seconds
    while not found():
        if time.monotonic() > end:
            return False
    return True


def works_on(laptop: Laptop) -> bool:
    """Log something and send it; say whether it arrived."""
    laptop.logs("Järntorget")
    return laptop.syncs().problem is None


def test_a_colleagues_work_is_heard_of_as_it_arrives(
    officer_with_laptop: MakeLaptop, listen: Listen
) -> None:
    sara, elin = officer_with_laptop("sara"), officer_with_laptop("elin")
    heard = listen(elin)

    assert until(lambda: works_on(sara) and heard.wait(1))
    elin.syncs()
    assert elin.store.count("activity") > 0


def test_ones_own_work_is_no_news(officer_with_laptop: MakeLaptop) -> None:
    sara = officer_with_laptop("sara")
    sara.logs("Järntorget")
    sara.syncs()
    ((stream, seq),) = [
        (name, head.seq) for name, head in sara.outbox.heads().items() if "area" in name
    ]
    listener = PokeListener(sara.store, lambda: open_transport(sara.store), lambda: None)

    told = [f'{{"stream": "{stream}", "seq": {number}}}' for number in (seq, seq + 1)]

    assert [listener._is_news(data) for data in told] == [False, True]
    assert not listener._is_news("no JSON")


def test_listening_goes_on_after_the_server_was_away(
    officer_with_laptop: MakeLaptop, listen: Listen, running_server: RunningServer
) -> None:
    sara, elin = officer_with_laptop("sara"), officer_with_laptop("elin")
    running_server.stop()
    heard = listen(elin)
    assert not heard.wait(0.5)
    running_server.start()

    assert until(lambda: works_on(sara) and heard.wait(1))


def test_a_line_without_a_heartbeat_is_given_up_and_opened_anew(
    officer_with_laptop: MakeLaptop,
    listen: Listen,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("fieldapp.sync.transport.PATIENCE_LISTENING", httpx.Timeout(0.3))
    silent = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n: hello\n\n"
    sara = officer_with_laptop("sara")
    server = sara.store.fact("server")
    with answering(silent, tmp_path) as (url, ca):
        sara.store.set_fact("server", {**server, "url": url, "ca_certificates": ca})
        began = time.monotonic()

        heard = listen(sara)

        assert not heard.wait(1.5)
        assert time.monotonic() - began < 5


def test_listening_ends_at_once_when_nothing_is_said(
    officer_with_laptop: MakeLaptop,
) -> None:
    sara = officer_with_laptop("sara")
    heard = threading.Event()
    listener = PokeListener(sara.store, lambda: open_transport(sara.store), heard.set)
    listener.start()
    assert not heard.wait(0.5)
    began = time.monotonic()

    listener.stop()

    assert time.monotonic() - began < 5


def test_a_server_that_knows_no_pokes_is_asked_now_and_then(
    officer_with_laptop: MakeLaptop, listen: Listen, tmp_path: Path
) -> None:
    unknown = (
        b"HTTP/1.1 404 Not Found\r\nContent-Type: application/problem+json\r\n"
        b"Content-Length: 2\r\n\r\n{}"
    )
    sara = officer_with_laptop("sara")
    server = sara.store.fact("server")
    with answering(unknown, tmp_path) as (url, ca):
        sara.store.set_fact("server", {**server, "url": url, "ca_certificates": ca})
        heard = listen(sara)

        assert not heard.wait(0.5)

    sara.store.set_fact("server", server)
    assert sara.syncs().problem is None

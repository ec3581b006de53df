"""When the way to the server is broken: nothing is lost, and it is said what happened."""

import os
import re
import signal
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from typing import Any

import httpx
import pytest
import trustme

from fieldapp.base.errors import (
    BadAnswer,
    ServerAway,
    ServerNotTrusted,
    ServerRefused,
    SignedOut,
    StoreBusy,
)
from fieldapp.domain.vocabulary import Sharing
from fieldapp.server import accounts
from fieldapp.storage.folders import alone
from fieldapp.sync.engine import SYNC_LOCK
from fieldapp.sync.enrol import enrol
from tests.server.running import RunningServer
from tests.sync.conftest import MakeLaptop


def test_a_server_that_is_down_leaves_the_line_as_it_is(
    officer_with_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    sara = officer_with_laptop("sara")
    sara.logs("Järntorget")
    running_server.stop()

    report = sara.syncs()

    assert isinstance(report.problem, ServerAway)
    assert report.waiting == 1
    running_server.start()
    assert sara.syncs().waiting == 0


def test_a_server_killed_again_and_again_gets_every_change_once(
    officer_with_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    sara = officer_with_laptop("sara")
    patrols = [sara.logs(f"Plats {number}") for number in range(300)]
    sara.store.set_fact("batch", 20)
    for _ in range(4):
        killer = threading.Timer(0.15, running_server.kill)
        killer.start()
        sara.syncs()
        killer.join()
        running_server.start()

    assert sara.syncs().waiting == 0

    elin = officer_with_laptop("elin")
    assert all(elin.sees(patrol) is not None for patrol in patrols)
    assert elin.store.count("activity") == 300


def test_a_certificate_of_somebody_else_stops_the_exchange_and_keeps_the_line(
    officer_with_laptop: MakeLaptop, tmp_path: Path
) -> None:
    sara = officer_with_laptop("sara")
    sara.logs("Järntorget")
    server = sara.store.fact("server")
    with answering(b"", tmp_path) as (url, _):
        sara.store.set_fact("server", {**server, "url": url})

        report = sara.syncs()

    assert isinstance(report.problem, ServerNotTrusted)
    assert "certificate" in str(report.problem).lower()
    assert report.waiting == 1


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<p>hej</p",
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n[1, 2,",
        b"HTTP/1.1 302 Found\r\nLocation: https://portal.example/\r\nContent-Length: 0\r\n\r\n",
    ],
    ids=["captive portal", "no receipts", "cut JSON", "redirect"],
)
def test_an_answer_that_is_no_answer_acknowledges_nothing(
    officer_with_laptop: MakeLaptop, tmp_path: Path, answer: bytes
) -> None:
    sara = officer_with_laptop("sara")
    sara.logs("Järntorget")
    server = sara.store.fact("server")
    with answering(answer, tmp_path) as (url, ca):
        sara.store.set_fact("server", {**server, "url": url, "ca_certificates": ca})

        report = sara.syncs()

    assert isinstance(report.problem, BadAnswer | ServerAway)
    assert report.waiting == 1


def test_a_server_that_never_answers_is_given_up(
    officer_with_laptop: MakeLaptop, running_server: RunningServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    sara = officer_with_laptop("sara")
    sara.logs("Järntorget")
    monkeypatch.setattr("fieldapp.sync.transport.PATIENCE", httpx.Timeout(0.5))
    os.kill(running_server.process_id, signal.SIGSTOP)

    report = sara.syncs()

    os.kill(running_server.process_id, signal.SIGCONT)
    assert isinstance(report.problem, ServerAway)
    assert report.waiting == 1


class Names:
    """Looks up the names of servers, or does not find them, in the order of `found`."""

    def __init__(self, *found: bool) -> None:
        self._found = cycle(found)
        self._look_up = socket.getaddrinfo

    def look_up(self, *asked: Any, **named: Any) -> Any:
        """Stand in for `socket.getaddrinfo`."""
        if not next(self._found):
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        return self._look_up(*asked, **named)


@pytest.mark.parametrize("found", [(False,), (False, False, False, True)], ids=["never", "rarely"])
def test_a_server_whose_name_is_not_found_is_away_and_the_line_stays(
    officer_with_laptop: MakeLaptop,
    running_server: RunningServer,
    monkeypatch: pytest.MonkeyPatch,
    found: tuple[bool, ...],
) -> None:
    sara = officer_with_laptop("sara")
    url = f"https://localhost:{running_server.port}"
    sara.store.set_fact("server", {**sara.store.fact("server"), "url": url})
    patrol = sara.logs("Järntorget")

    with monkeypatch.context() as without_names:
        without_names.setattr(socket, "getaddrinfo", Names(*found).look_up)
        report = sara.syncs()

    assert isinstance(report.problem, ServerAway)
    assert report.waiting == 1
    assert sara.sees(patrol) is not None
    assert sara.syncs().waiting == 0


def test_a_name_that_is_found_at_the_second_try_is_enough(
    officer_with_laptop: MakeLaptop, running_server: RunningServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    sara = officer_with_laptop("sara")
    url = f"https://localhost:{running_server.port}"
    sara.store.set_fact("server", {**sara.store.fact("server"), "url": url})
    sara.logs("Järntorget")
    monkeypatch.setattr(socket, "getaddrinfo", Names(False, True).look_up)

    report = sara.syncs()

    assert (report.problem, report.waiting) == (None, 0)


def test_a_wrong_password_changes_nothing(
    new_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    running_server.add_user("sara")
    laptop = new_laptop("sara")

    with pytest.raises(ServerRefused):
        enrol(
            laptop.store,
            running_server.url,
            user="sara",
            password="fel lösenord",
            ca_file=running_server.ca_file,
        )

    assert not laptop.store.is_enrolled


def test_a_laptop_that_was_shut_out_is_told_and_keeps_its_work(
    officer_with_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    sara = officer_with_laptop("sara")
    patrol = sara.logs("Järntorget")
    database = running_server.open_database()
    accounts.revoke_user(database, "sara")
    database.close()

    report = sara.syncs()

    assert isinstance(report.problem, SignedOut)
    assert report.waiting == 1
    assert sara.sees(patrol) is not None


def test_without_https_nothing_is_sent(new_laptop: MakeLaptop) -> None:
    laptop = new_laptop("sara")

    with pytest.raises(ServerNotTrusted, match="https"):
        enrol(laptop.store, "http://127.0.0.1:9", user="sara", password="x")


def test_two_officers_on_one_laptop_have_a_line_each(officer_with_laptop: MakeLaptop) -> None:
    sara, elin = officer_with_laptop("sara"), officer_with_laptop("elin")
    saras, elins = sara.logs("Järntorget"), elin.logs("Hamnen")
    sara.amends(saras, shared=Sharing.OWN)
    elin.amends(elins, shared=Sharing.OWN)

    report = sara.syncs()

    assert (report.pushed, sara.waiting.waiting, elin.waiting.waiting) == (2, 0, 2)
    elin.syncs()
    sara.syncs()
    assert elin.waiting.waiting == 0
    assert [one.id for one in sara.store.records("activity")] == [saras.id]
    assert [one.id for one in elin.store.records("activity")] == [elins.id]


def test_two_programs_do_not_sync_one_profile_at_once(officer_with_laptop: MakeLaptop) -> None:
    sara = officer_with_laptop("sara")

    with alone(sara.store.connections.path.parent, SYNC_LOCK), pytest.raises(StoreBusy):
        sara.syncs()

    assert sara.syncs().problem is None


@contextmanager
def answering(answer: bytes, folder: Path) -> Iterator[tuple[str, str]]:
    """Run a TLS server with a certificate of its own that gives one answer to everything."""
    authority = trustme.CA()
    certificate = authority.issue_cert("127.0.0.1")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(context)
    listener = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=_answer_all, args=(listener, context, answer))
    thread.start()
    yield (
        f"https://127.0.0.1:{listener.getsockname()[1]}",
        authority.cert_pem.bytes().decode(),
    )
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join()


def _answer_all(listener: socket.socket, context: ssl.SSLContext, answer: bytes) -> None:
    while True:
        try:
            plain, _ = listener.accept()
        except OSError:
            return
        plain.settimeout(5)
        try:
            with context.wrap_socket(plain, server_side=True) as connection:
                _read_request(connection)
                connection.sendall(answer)
        except OSError:
            plain.close()


def _read_request(connection: ssl.SSLSocket) -> None:
    """Read all of a request: who hangs up on unread words takes the answer back."""
    head = b""
    while b"\r\n\r\n" not in head:
        head += connection.recv(65536) or b"\r\n\r\n"
    head, _, body = head.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: (\d+)", head)
    missing = int(length[1]) - len(body) if length else 0
    while missing > 0 and (part := connection.recv(65536)):
        missing -= len(part)

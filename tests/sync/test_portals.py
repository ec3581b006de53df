"""What stands between a laptop and its server, and answers in its place."""

import json
import socket
import tracemalloc
import zlib
from pathlib import Path

import httpx
import pytest

from fieldapp.base.errors import BadAnswer, ServerAway
from fieldapp.sync.answers import MAX_ANSWER_BYTES, read_answer
from fieldapp.sync.refusals import SlowDown
from tests.sync.conftest import Laptop, MakeLaptop
from tests.sync.test_faults import answering

MEGABYTE = 1 << 20


def answer_of(status: str, body: bytes, *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body)}", "", ""]
    return "\r\n".join(lines).encode() + body


def is_led_to(laptop: Laptop, url: str, ca: str) -> None:
    server = laptop.store.fact("server")
    laptop.store.set_fact("server", {**server, "url": url, "ca_certificates": ca})


def everything_applied(laptop: Laptop) -> bytes:
    """Return the very words in which the server would acknowledge all that waits."""
    receipts = [
        {"change_id": one.change.id, "verdict": "applied", "rev": 1, "seq": 1, "same": True}
        for one in laptop.outbox.pending(10)
    ]
    return json.dumps({"receipts": receipts, "server_time": "2026-11-13T12:00:00Z"}).encode()


def test_a_page_that_reads_like_an_answer_acknowledges_nothing(
    officer_with_laptop: MakeLaptop, tmp_path: Path
) -> None:
    sara = officer_with_laptop("sara")
    sara.logs("Järntorget")
    page = answer_of("200 OK", everything_applied(sara), "Content-Type: text/html")
    with answering(page, tmp_path) as (url, ca):
        is_led_to(sara, url, ca)

        report = sara.syncs()

    assert isinstance(report.problem, BadAnswer)
    assert (report.pushed, report.waiting) == (0, 1)


@pytest.mark.parametrize("status", ["302 Found", "307 Temporary Redirect"])
def test_a_redirect_leads_nobody_to_a_stranger(
    officer_with_laptop: MakeLaptop, tmp_path: Path, status: str
) -> None:
    sara = officer_with_laptop("sara")
    sara.logs("Järntorget")
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        there = f"Location: https://127.0.0.1:{stranger.getsockname()[1]}/"
        with answering(answer_of(status, b"", there), tmp_path) as (url, ca):
            is_led_to(sara, url, ca)

            report = sara.syncs()

        stranger.settimeout(0)
        with pytest.raises(BlockingIOError):
            stranger.accept()
    assert isinstance(report.problem, BadAnswer | ServerAway)
    assert report.waiting == 1


@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
def test_a_server_that_asks_for_a_pause_is_heard(
    officer_with_laptop: MakeLaptop, tmp_path: Path, status: str
) -> None:
    sara = officer_with_laptop("sara")
    sara.logs("Järntorget")
    headers = ("Content-Type: application/problem+json", "Retry-After: 77")
    with answering(answer_of(status, b'{"title": "Later."}', *headers), tmp_path) as (url, ca):
        is_led_to(sara, url, ca)

        report = sara.syncs()

    assert isinstance(report.problem, SlowDown)
    assert report.problem.facts["seconds"] == 77
    assert report.waiting == 1


def test_an_answer_is_never_unpacked_beyond_its_cap() -> None:
    bomb = zipped_zeros(3 * MAX_ANSWER_BYTES)
    answer = httpx.Response(
        200, headers={"content-encoding": "gzip"}, stream=httpx.ByteStream(bomb)
    )

    tracemalloc.start()
    with pytest.raises(BadAnswer):
        read_answer(answer, "https://portal.example")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 2.5 * MAX_ANSWER_BYTES


def zipped_zeros(size: int) -> bytes:
    packer = zlib.compressobj(1, wbits=31)
    parts = [packer.compress(bytes(MEGABYTE)) for _ in range(size // MEGABYTE)]
    return b"".join([*parts, packer.flush()])

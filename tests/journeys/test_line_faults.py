"""A line that breaks anywhere, and servers that answer nonsense: each change arrives once."""

import gzip
import os
from contextlib import suppress
from pathlib import Path

import psutil
import pytest
import zstandard
from sqlalchemy import update

from fieldapp.base.errors import BadAnswer, BadInput, ServerAway, ServerRefused
from fieldapp.domain.vocabulary import SyncState
from fieldapp.server import tables
from fieldapp.sync import answers
from fieldapp.sync.enrol import enrol
from tests.server.running import PASSWORD, RunningServer
from tests.sync.conftest import (
    Laptop,
    MakeLaptop,
    made_once,
    new_laptop,
    officer_with_laptop,
    running_server,
)
from tests.sync.cutting_proxy import Cut, cutting_proxy
from tests.sync.test_faults import answering

__all__ = ["made_once", "new_laptop", "officer_with_laptop", "running_server"]

BACKLOG = int(os.environ.get("FIELDAPP_BACKLOG", "5000"))
"""Changes that wait; with FIELDAPP_BACKLOG=100000 as many as in a year without a server."""
MEGABYTE = 1 << 20
JSON = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"

MORE_OF_NOTHING = b"""{"updates": [], "cursors": {}, "more": true, "server_time": "2026-01-01T00:00:00Z",
 "scope": {"streams": [], "version": 1, "officer_id": "x", "role": "x"}}"""


def leads_over(laptop: Laptop, url: str, ca: str | None = None) -> None:
    """Let the laptop reach its server by another address."""
    server = laptop.store.fact("server")
    certificates = ca or server["ca_certificates"]
    laptop.store.set_fact("server", {**server, "url": url, "ca_certificates": certificates})


def test_a_first_contact_cut_anywhere_can_be_made_again(
    new_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    running_server.add_user("sara")
    laptop = new_laptop("sara")
    patrol = laptop.logs("Järntorget")

    with cutting_proxy(running_server.port) as line:
        for after in range(0, 6000, 500):
            line.cut_at(Cut("down", after))
            with suppress(ServerAway):
                enrol(
                    laptop.store,
                    line.url,
                    user="sara",
                    password=PASSWORD,
                    ca_file=running_server.ca_file,
                )
    report = laptop.connects("sara")

    assert (report.problem, report.waiting, report.needs_you) == (None, 0, 0)
    seen = laptop.sees(patrol)
    assert seen is not None
    assert seen.sync_state is SyncState.SYNCED
    assert laptop.store.count("officer") == 1


def bomb(encoding: str, packed: bytes) -> bytes:
    """Return an answer whose few bytes unpack into far too many."""
    head = f"Content-Encoding: {encoding}\r\nContent-Length: {len(packed)}\r\n\r\n"
    return JSON + head.encode() + packed


def endless(pack: str) -> bytes:
    """Return 128 MiB of nothing, packed."""
    if pack == "gzip":
        return gzip.compress(bytes(128 << 20), compresslevel=1)
    return zstandard.compress(bytes(128 << 20))


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_an_answer_that_would_fill_the_memory_is_refused(
    officer_with_laptop: MakeLaptop, tmp_path: Path, encoding: str
) -> None:
    sara = officer_with_laptop("sara")
    with answering(bomb(encoding, endless(encoding)), tmp_path) as (url, ca):
        leads_over(sara, url, ca)

        report = sara.syncs()

    assert isinstance(report.problem, BadAnswer | ServerAway)


def test_an_answer_that_drips_for_ever_is_given_up(
    officer_with_laptop: MakeLaptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sara = officer_with_laptop("sara")
    sara.logs("Järntorget")
    monkeypatch.setattr(answers, "SLOW_SECONDS", -1.0)  # every line is slow to somebody so hasty
    monkeypatch.setattr(answers, "SLOWEST_BYTES_A_SECOND", 1 << 40)

    report = sara.syncs()

    assert isinstance(report.problem, ServerAway)
    assert report.waiting == 1


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 100_000,
        b"null",
        MORE_OF_NOTHING,
    ],
    ids=["nested for ever", "nothing", "pages for ever"],
)
def test_nonsense_that_looks_like_an_answer_ends_the_exchange(
    officer_with_laptop: MakeLaptop, tmp_path: Path, body: bytes
) -> None:
    sara = officer_with_laptop("sara")
    answer = JSON + f"Content-Length: {len(body)}\r\n\r\n".encode() + body
    with answering(answer, tmp_path) as (url, ca):
        leads_over(sara, url, ca)

        report = sara.syncs()

    assert isinstance(report.problem, BadAnswer | ServerAway)


def test_an_empty_certificate_file_trusts_nobody(
    new_laptop: MakeLaptop, running_server: RunningServer, tmp_path: Path
) -> None:
    (tmp_path / "ca.pem").write_text("\n", encoding="ascii")

    with pytest.raises(BadInput, match="empty"):
        enrol(
            new_laptop("sara").store,
            running_server.url,
            user="sara",
            password=PASSWORD,
            ca_file=tmp_path / "ca.pem",
        )


def test_a_profile_stays_with_its_server(
    officer_with_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    sara = officer_with_laptop("sara")
    server = sara.store.fact("server")
    sara.store.set_fact("server", {**server, "server_id": "another"})

    with pytest.raises(ServerRefused, match="belongs to"):
        sara.connects("sara")

    assert sara.store.fact("server")["server_id"] == "another"


def test_an_officer_who_was_moved_goes_on_in_the_new_area(
    officer_with_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    sara = officer_with_laptop("sara")
    unsent = sara.logs("Järntorget")
    database = running_server.open_database()
    with database.writing() as connection:
        connection.execute(
            update(tables.account_area).values(area_id=running_server.area_ids["0115"])
        )
    database.close()

    moved = sara.syncs()
    later = sara.logs("Stationen")
    report = sara.syncs()

    assert moved.needs_you == 1
    assert sara.sees(unsent) is not None
    assert later.area_id == running_server.area_ids["0115"]
    assert (report.problem, report.waiting, report.needs_you) == (None, 0, 1)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_long_backlog_arrives_while_memory_stays_flat(officer_with_laptop: MakeLaptop) -> None:
    sara = officer_with_laptop("sara")
    patrol = sara.logs("Järntorget")
    for start in range(0, BACKLOG, 1000):
        notes = (f"Rad {start + number}" for number in range(1000))
        sara.store.save(*(patrol.changed(note=note) for note in notes), as_group=False)
    rss = psutil.Process().memory_info().rss

    report = sara.syncs()

    assert (report.problem, report.pushed, report.waiting) == (None, BACKLOG + 1, 0)
    assert psutil.Process().memory_info().rss - rss < 150 * MEGABYTE

"""Pages are fetched and made ready while others are written, in their order and not too far ahead."""

from collections.abc import Iterator
from itertools import pairwise
from threading import Event

import pytest

from fieldapp.base.errors import ServerAway
from fieldapp.storage.journal import instant
from fieldapp.sync.core import SMALLEST_PAGE
from fieldapp.sync.enrol import open_transport
from fieldapp.sync.pages import PAGES_AT_ONCE, Pages
from fieldapp.sync.transport import Transport
from fieldapp.wire.messages import PullReply, PullRequest
from tests.server.running import RunningServer
from tests.sync.conftest import Laptop, MakeLaptop
from tests.sync.cutting_proxy import Cut, CuttingProxy, cutting_proxy

PAGES = 6
LONG_ENOUGH = 0.5
"""Seconds in which a server on this machine gives many pages."""


class CountedWay(Transport):
    """A way to the server that counts the pages asked for, and says when they are too many."""

    asked = 0
    allowed = PAGES_AT_ONCE

    def __init__(self, laptop: Laptop) -> None:
        facts = laptop.store.fact("server")
        super().__init__(
            facts["url"], token=facts["token"], ca_certificates=facts["ca_certificates"]
        )
        self.went_too_far = Event()

    def pull(self, request: PullRequest) -> PullReply:
        """Fetch a page."""
        self.asked += 1
        if self.asked > self.allowed:
            self.went_too_far.set()
        return super().pull(request)


@pytest.fixture
def proxy(running_server: RunningServer) -> Iterator[CuttingProxy]:
    with cutting_proxy(running_server.port) as running:
        yield running


@pytest.fixture
def elin(officer_with_laptop: MakeLaptop) -> Laptop:
    """An officer who has everything still to fetch."""
    return officer_with_laptop("elin")


@pytest.fixture
def logged(elin: Laptop, officer_with_laptop: MakeLaptop) -> list[str]:
    """What a colleague has sent: enough for some of the smallest pages."""
    sara = officer_with_laptop("sara")
    ids = [sara.logs(f"Torg {number}").id for number in range(PAGES * SMALLEST_PAGE)]
    assert sara.syncs().problem is None
    return ids


def from_the_start(laptop: Laptop) -> PullRequest:
    return PullRequest(device_id=laptop.store.fact("device"), limit=SMALLEST_PAGE)


def test_every_page_comes_once_and_in_its_order(elin: Laptop, logged: list[str]) -> None:
    transport = open_transport(elin.store)

    with Pages(transport, from_the_start(elin), instant(elin.clock.now())) as pages:
        settlements = [page.settlement for page in pages]
    transport.close()

    ids = [copy.record_id for one in settlements for copy in one.copies]
    assert [one for one in ids if one in logged] == logged
    assert [one.ended for one in settlements] == [False] * (len(settlements) - 1) + [True]
    assert all(a.cursors != b.cursors for a, b in pairwise(settlements))


def test_what_arrived_before_the_line_broke_is_written(
    elin: Laptop, logged: list[str], proxy: CuttingProxy
) -> None:
    elin.store.set_fact("page", SMALLEST_PAGE)
    elin.store.set_fact("server", {**elin.store.fact("server"), "url": proxy.url})
    transport = open_transport(elin.store)
    whole = sum(len(transport.pull(from_the_start(elin)).updates) for _ in range(2))
    two_pages = proxy.carried["down"]
    proxy.cut_at(Cut("down", 2 * two_pages))

    broken = elin.syncs()
    there = elin.store.count("activity")
    report = elin.syncs()
    transport.close()

    assert whole == 2 * SMALLEST_PAGE
    assert isinstance(broken.problem, ServerAway)
    assert SMALLEST_PAGE <= there < len(logged)
    assert report.problem is None
    assert broken.pulled + report.pulled >= len(logged)
    assert elin.store.count("activity") == len(logged)


def test_who_writes_slowly_holds_few_pages(elin: Laptop, logged: list[str]) -> None:
    transport = CountedWay(elin)
    written = 0

    with Pages(transport, from_the_start(elin), instant(elin.clock.now())) as pages:
        for _ in pages:
            assert not transport.went_too_far.wait(LONG_ENOUGH if written < 2 else 0)
            written += 1
            transport.allowed += 1
    transport.close()

    assert written == transport.asked >= len(logged) / SMALLEST_PAGE


def test_who_stops_writing_stops_the_fetching(elin: Laptop, logged: list[str]) -> None:
    transport = CountedWay(elin)

    with Pages(transport, from_the_start(elin), instant(elin.clock.now())) as pages:
        next(iter(pages))
    transport.allowed = transport.asked

    assert len(logged) / SMALLEST_PAGE > PAGES_AT_ONCE >= transport.asked
    assert not transport.went_too_far.wait(LONG_ENOUGH)
    transport.close()

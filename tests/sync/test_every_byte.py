"""The line is cut after each byte of an exchange, either way, with FIN and with RST.

Every 17th byte by default, FIN and RST in turn; with FIELDAPP_EVERY_BYTE=1 every byte both ways.
"""

import os
from collections.abc import Iterator

import pytest
from sqlalchemy import func, select

from fieldapp.base.errors import ServerAway
from fieldapp.server import tables
from fieldapp.server.verify import verify
from fieldapp.sync.engine import Engine, SyncReport
from fieldapp.sync.enrol import open_transport
from fieldapp.sync.transport import Transport
from tests.server.running import RunningServer
from tests.sync.conftest import Laptop, MakeLaptop
from tests.sync.cutting_proxy import Cut, CuttingProxy, Way, cutting_proxy

EVERY_BYTE = "FIELDAPP_EVERY_BYTE" in os.environ
STEP = 1 if EVERY_BYTE else 17


@pytest.fixture
def proxy(running_server: RunningServer) -> Iterator[CuttingProxy]:
    with cutting_proxy(running_server.port) as running:
        yield running


@pytest.fixture
def sara(officer_with_laptop: MakeLaptop, proxy: CuttingProxy) -> Laptop:
    """An officer whose line may be cut."""
    laptop = officer_with_laptop("sara")
    laptop.store.set_fact("server", {**laptop.store.fact("server"), "url": proxy.url})
    assert laptop.syncs().problem is None
    return laptop


@pytest.fixture
def elin(officer_with_laptop: MakeLaptop) -> Iterator[tuple[Laptop, Transport]]:
    """A colleague whose line holds, and stays open."""
    laptop = officer_with_laptop("elin")
    transport = open_transport(laptop.store)
    yield laptop, transport
    transport.close()


def exchanges(laptop: Laptop) -> SyncReport:
    """Exchange over a connection of its own, so that its handshake is cut as well."""
    transport = open_transport(laptop.store)
    try:
        return Engine(laptop.store, transport).run()
    finally:
        transport.close()


def places(whole: int) -> Iterator[tuple[int, bool]]:
    """Yield after which bytes to cut, and whether with RST."""
    for number, after in enumerate(range(0, whole, STEP)):
        yield from ((after, True), (after, False)) if EVERY_BYTE else ((after, bool(number % 2)),)


@pytest.mark.timeout(0 if EVERY_BYTE else 240)
@pytest.mark.parametrize("way", ["up", "down"])
def test_a_line_cut_after_any_byte_brings_every_change_once(
    sara: Laptop,
    elin: tuple[Laptop, Transport],
    proxy: CuttingProxy,
    running_server: RunningServer,
    way: Way,
) -> None:
    colleague, open_line = elin
    colleague.logs("Hamnen")
    assert Engine(colleague.store, open_line).run().problem is None
    proxy.count_anew()
    sara.logs("Järntorget")
    assert exchanges(sara).problem is None
    cuts = 0

    for after, is_reset in places(proxy.carried[way]):
        cuts += 1
        theirs, ours = colleague.logs("Hamnen"), sara.logs("Järntorget")
        assert Engine(colleague.store, open_line).run().problem is None
        proxy.cut_at(Cut(way, after, is_reset))
        broken = exchanges(sara)
        report = exchanges(sara) if broken.problem else broken

        assert isinstance(broken.problem, ServerAway | None)
        assert (report.problem, report.waiting, report.needs_you) == (None, 0, 0)
        assert sara.sees(theirs) is not None
        assert sara.sees(ours) is not None

    assert cuts > 50
    assert kept_by(running_server) == [1] * 2 * (cuts + 1)


def kept_by(server: RunningServer) -> list[int]:
    """Return how many changes the server took of each activity; its chains are sound."""
    database = server.open_database()
    verify(database)
    change, record = tables.change.c, tables.record.c
    of_activities = change.record_id.in_(select(record.id).where(record.type == "activity"))
    with database.reading() as connection:
        counted = select(func.count()).where(of_activities).group_by(change.record_id)
        found = list(connection.execute(counted).scalars())
    database.close()
    return found

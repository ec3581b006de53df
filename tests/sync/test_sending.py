"""Batches go up in their order: the next one waits at the server while the one before is judged."""

from collections.abc import Iterator
from threading import Barrier, Event, Lock

import pytest
from sqlalchemy import select

from fieldapp.base.errors import ServerAway
from fieldapp.server import tables
from fieldapp.sync import core, sending
from fieldapp.sync.core import Push, Situation
from fieldapp.sync.engine import Engine
from fieldapp.sync.sending import BATCHES_AT_ONCE, Sending
from fieldapp.sync.signing import signer
from fieldapp.sync.transport import Packed, Transport
from fieldapp.wire.messages import PushReply, Verdict
from tests.server.running import RunningServer
from tests.sync.conftest import Laptop, MakeLaptop

BATCHES = 6
TOGETHER_WITHIN = 20
"""Seconds in which two batches must have been under way at the same time."""


class CountedWay(Transport):
    """A way to the server that counts the batches under way."""

    def __init__(self, laptop: Laptop) -> None:
        facts = laptop.store.fact("server")
        super().__init__(
            facts["url"], token=facts["token"], ca_certificates=facts["ca_certificates"]
        )
        self._counting = Lock()
        self._under_way = 0
        self.sent = 0
        self.most = 0

    def push(self, push: Packed) -> PushReply:
        """Send a batch."""
        with self._counting:
            self.sent += 1
            self._under_way += 1
            self.most = max(self.most, self._under_way)
            number = self.sent
        try:
            return self.carried(number, push)
        finally:
            with self._counting:
                self._under_way -= 1

    def carried(self, number: int, push: Packed) -> PushReply:
        """Send the batch with this number, counted from 1."""
        return super().push(push)


class MeetingWay(CountedWay):
    """Its second and third batch go on once both of them are under way."""

    def __init__(self, laptop: Laptop) -> None:
        super().__init__(laptop)
        self._both = Barrier(2, timeout=TOGETHER_WITHIN)

    def carried(self, number: int, push: Packed) -> PushReply:
        """Send a batch."""
        if number in (2, 3):
            self._both.wait()
        return super().carried(number, push)


class OvertakingWay(CountedWay):
    """Its second batch is lost on the way, after the third one arrived."""

    def __init__(self, laptop: Laptop) -> None:
        super().__init__(laptop)
        self._third_arrived = Event()

    def carried(self, number: int, push: Packed) -> PushReply:
        """Send a batch."""
        if number == 2:
            assert self._third_arrived.wait(TOGETHER_WITHIN)
            raise ServerAway(server=self.server, problem="cut")
        reply = super().carried(number, push)
        if number == 3:
            self._third_arrived.set()
        return reply


@pytest.fixture
def sara(officer_with_laptop: MakeLaptop) -> Laptop:
    """An officer who has something to send."""
    laptop = officer_with_laptop("sara")
    for number in range(BATCHES):
        laptop.logs(f"Torg {number}")
    return laptop


def batches_of(laptop: Laptop) -> Iterator[Push]:
    """Yield what waits, one change a batch."""
    outbox, sent = laptop.outbox, 0
    while waiting := outbox.outgoing(1, after=sent):
        situation = Situation(
            device_id=laptop.store.fact("device"),
            waiting=waiting,
            heads=outbox.told_heads(),
            cursors=outbox.cursors(),
        )
        planned = core.plan(situation, signer(laptop.store))
        assert isinstance(planned, Push)
        yield planned
        sent = waiting[-1].number


def sent_by(transport: Transport, batches: list[Push]) -> list[PushReply]:
    """Send the batches as the engine does, and return the answers."""
    replies = []
    with Sending(transport) as line:
        for batch in batches:
            line.put(batch)
            if reply := line.answered():
                replies.append(reply)
        while reply := line.answered():
            replies.append(reply)
    transport.close()
    return replies


def numbers_in(server: RunningServer) -> list[int]:
    """Return the numbers of the laptop's changes that the server has judged."""
    database = server.open_database()
    asked = select(tables.change.c.number).where(tables.change.c.device_id == "laptop-sara")
    with database.reading() as connection:
        numbers = connection.execute(asked).scalars().all()
    database.close()
    return sorted(numbers)


def test_answers_come_in_the_order_of_the_batches(sara: Laptop) -> None:
    batches = list(batches_of(sara))

    replies = sent_by(CountedWay(sara), batches)

    told = [receipt.change_id for reply in replies for receipt in reply.receipts]
    assert told == [change.change_id for batch in batches for change in batch.changes]
    assert {one.verdict for reply in replies for one in reply.receipts} == {Verdict.APPLIED}
    assert len(told) == BATCHES


def test_the_next_batch_is_sent_while_one_is_judged(sara: Laptop) -> None:
    transport = MeetingWay(sara)
    sara.store.set_fact("batch", 1)

    report = Engine(sara.store, transport).run()
    transport.close()

    assert report.problem is None
    assert (report.pushed, report.waiting) == (BATCHES, 0)
    assert transport.most == BATCHES_AT_ONCE


def test_over_a_slow_line_batches_go_one_by_one(
    sara: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "SWIFT_SECONDS", -1)
    transport = CountedWay(sara)

    replies = sent_by(transport, list(batches_of(sara)))

    assert len(replies) == BATCHES
    assert transport.most == 1


def test_a_batch_that_overtook_a_lost_one_arrives_once(
    sara: Laptop, officer_with_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    transport = OvertakingWay(sara)
    sara.store.set_fact("batch", 1)
    waiting = [change.number for change in sara.outbox.pending(BATCHES)]

    report = Engine(sara.store, transport).run()
    transport.close()
    elin = officer_with_laptop("elin")

    assert report.problem is None
    assert report.waiting == 0
    assert elin.store.count("activity") == BATCHES
    assert numbers_in(running_server) == waiting

"""A batch that was read while the one before was judged goes as the answer to that one demands."""

from collections.abc import Callable
from contextlib import closing
from functools import partial

import pytest
import sqlcipher3.dbapi2

from fieldapp.base.errors import ServerAway
from fieldapp.domain.activity import Activity, ActivityCommitment
from fieldapp.server.erasing import erase
from fieldapp.sync.engine import Engine, SyncReport
from fieldapp.sync.packing import Packed
from fieldapp.sync.transport import Transport
from fieldapp.wire.messages import PullReply, PullRequest, PushReply
from tests.server.running import RunningServer
from tests.sync.conftest import Laptop, MakeLaptop
from tests.sync.test_healing import move, put_back, shown

Events = dict[int, Callable[[], object]]


class EventfulWay(Transport):
    """A way to the server: something happens there before a batch, and each has a new connection."""

    def __init__(self, laptop: Laptop, before: Events) -> None:
        facts = laptop.store.fact("server")
        url, token, trusted = facts["url"], facts["token"], facts["ca_certificates"]
        super().__init__(url, token=token, ca_certificates=trusted)
        self._anew = partial(Transport, url, token=token, ca_certificates=trusted)
        self._before = before
        self._batches = 0

    def push(self, push: Packed) -> PushReply:
        """Send a batch."""
        self._batches += 1
        self._before.get(self._batches, lambda: None)()
        with closing(self._anew()) as fresh:
            return fresh.push(push)


class MuteWay(Transport):
    """A way over which batches arrive, but no answer."""

    def push(self, push: Packed) -> PushReply:
        """Send a batch."""
        super().push(push)
        raise ServerAway(server=self.server, problem="cut")


class OneWay(Transport):
    """A way that breaks before anything is fetched."""

    def pull(self, request: PullRequest) -> PullReply:
        """Fetch a page."""
        raise ServerAway(server=self.server, problem="cut")


@pytest.fixture
def sara(officer_with_laptop: MakeLaptop) -> Laptop:
    laptop = officer_with_laptop("sara")
    assert laptop.syncs().problem is None
    return laptop


@pytest.fixture
def elin(officer_with_laptop: MakeLaptop) -> Laptop:
    return officer_with_laptop("elin")


def syncs_meanwhile(laptop: Laptop, before: Events) -> SyncReport:
    """Exchange, one change in the first two batches; the events happen before their batches."""
    laptop.store.set_fact("batch", 1)
    with closing(EventfulWay(laptop, before)) as way:
        return Engine(laptop.store, way).run()


def syncs_by(way: type[Transport], laptop: Laptop) -> SyncReport:
    """Exchange over a way of this kind."""
    facts = laptop.store.fact("server")
    transport = way(facts["url"], token=facts["token"], ca_certificates=facts["ca_certificates"])
    with closing(transport):
        return Engine(laptop.store, transport).run()


def test_a_server_put_back_between_two_batches_gets_the_first_one_again(
    sara: Laptop, elin: Laptop, running_server: RunningServer
) -> None:
    backup = running_server.folder / "monday.db"
    with closing(sqlcipher3.dbapi2.connect(str(running_server.database_file))) as database:
        database.execute("VACUUM INTO ?", (str(backup),))
    patrols = {sara.logs("Järntorget").id, sara.logs("Parken").id}

    report = syncs_meanwhile(sara, {2: lambda: put_back(running_server, backup)})
    elin.syncs()

    assert (report.problem, report.waiting) == (None, 0)
    assert {record_id for record_id, *_ in shown(elin)} == patrols


def test_words_about_what_was_erased_go_without_them_where_they_were_read_ahead(
    sara: Laptop, elin: Laptop, running_server: RunningServer
) -> None:
    patrol = sara.logs("Järntorget")
    sara.syncs()
    with closing(running_server.open_database()) as database:
        erase(database, patrol.id, "asked for")
    sara.amends(patrol, minutes=55)
    sara.store.save(counted(patrol, why_not="Maria Holm ville inte"))
    after = sara.logs("Parken")

    report = syncs_meanwhile(sara, {})
    elin.syncs()

    assert (report.problem, report.waiting) == (None, 0)
    assert sara.outbox.refused() == []
    assert {record_id for record_id, *_ in shown(elin)} == {after.id}
    (told,) = elin.store.documents("activity_commitment")
    assert told["why_not"] == ""


def test_words_that_arrived_unanswered_go_again_before_an_erasure_takes_them(
    sara: Laptop, elin: Laptop, running_server: RunningServer
) -> None:
    patrol = sara.logs("Järntorget")
    sara.syncs()
    sara.store.save(counted(patrol, why_not="Maria Holm ville inte"))
    unanswered = syncs_by(MuteWay, sara)
    with closing(running_server.open_database()) as database:
        erase(database, patrol.id, "asked for")
    after = sara.logs("Parken")

    report = sara.connects("sara")
    elin.syncs()

    assert isinstance(unanswered.problem, ServerAway)
    assert (report.problem, report.waiting) == (None, 0)
    assert {record_id for record_id, *_ in shown(elin)} == {after.id}
    (kept,) = sara.store.documents("activity_commitment")
    assert kept["why_not"] == ""


def counted(patrol: Activity, why_not: str) -> ActivityCommitment:
    """Say why a patrol does not count for a commitment."""
    shared = ("area_id", "created_at", "updated_at", "author_id", "first_processed")
    return ActivityCommitment(
        id="why",
        activity_id=patrol.id,
        commitment_id="twelve-patrols",
        why_not=why_not,
        counted=0,
        **{name: getattr(patrol, name) for name in shared},
    )


def test_what_was_confirmed_while_its_area_was_left_is_fetched_by_who_comes_back(
    sara: Laptop, elin: Laptop, running_server: RunningServer
) -> None:
    entry = sara.logs("Parken")
    syncs_by(MuteWay, sara)
    move(running_server, "sara", "0115")
    syncs_by(OneWay, sara)
    move(running_server, "sara", "0114")

    report = sara.syncs()
    elin.syncs()

    here, there = sara.sees(entry), elin.sees(entry)
    assert (report.problem, report.waiting, report.needs_you) == (None, 0, 0)
    assert here is not None
    assert there is not None
    assert here.version == there.version == 1

"""What is asked next and what an answer settles: pure functions, no clock, no network."""

from datetime import UTC, datetime

import pytest

from fieldapp.storage.outbox import OwnSum
from fieldapp.storage.outgoing import Outgoing, without
from fieldapp.storage.settlement import Settlement
from fieldapp.sync import core
from fieldapp.sync.core import Push, Situation
from fieldapp.wire.messages import (
    Head,
    Problem,
    PullReply,
    PullRequest,
    PushReply,
    PushRequest,
    Receipt,
    Scope,
    StreamSum,
    Update,
    Verdict,
)

NOW = datetime(2026, 11, 13, 12, tzinfo=UTC)
AREA, ORG = "area:1", "org"
SCOPE = Scope(streams=(AREA, ORG), version=1, officer_id="sara", role="area_officer")


def change(number: int, record_id: str = "", group: str | None = None) -> Outgoing:
    return Outgoing(
        number, f"c{number}", "activity", record_id or f"r{number}", group, b"{}", f"link {number}"
    )


def unsigned(_number: int, _link: str) -> str:
    return ""


def situation(*waiting: Outgoing, **values: object) -> Situation:
    known = {"heads": {AREA: Head(seq=3, hash="x")}, "cursors": {AREA: 3}, **values}
    return Situation(device_id="laptop", waiting=waiting, **known)  # type: ignore[arg-type]


def test_what_waits_is_sent_before_anything_is_fetched() -> None:
    asked = core.plan(situation(change(1)), unsigned)

    assert isinstance(asked, Push)
    assert [one.change_id for one in asked.changes] == ["c1"]


def test_with_an_empty_line_the_next_page_is_fetched() -> None:
    asked = core.plan(situation(page=250, unsent=2), unsigned)

    assert isinstance(asked, PullRequest)
    assert (asked.cursors, asked.limit, asked.unsent) == ({AREA: 3}, 250, 2)


def test_with_nothing_left_nothing_is_asked() -> None:
    assert core.plan(situation(more_to_pull=False), unsigned) is None


def test_a_push_is_signed_at_the_end_of_its_chain() -> None:
    asked = core.plan(
        situation(change(4), change(5), unsent=7), lambda number, link: f"{number} {link}"
    )

    assert isinstance(asked, Push)
    assert asked.head.signature == "5 link 5"
    assert asked.head.unsent == 5


def test_while_a_stream_is_read_anew_no_receipt_may_be_lean() -> None:
    asked = [core.plan(situation(change(1), rebuilding=anew), unsigned) for anew in (False, True)]

    assert [one.head.lean for one in asked if isinstance(one, Push)] == [True, False]


def test_the_next_batch_ends_before_a_record_that_is_under_way() -> None:
    ahead = [change(7), change(8, "r1"), change(9)]

    assert without(ahead, {"r1"}) == ahead[:1]


def test_a_group_is_never_parted_by_a_record_that_is_under_way() -> None:
    ahead = [change(7), change(8, group="g"), change(9, "r1", group="g")]

    assert without(ahead, {"r1"}) == ahead[:1]


@pytest.mark.parametrize(
    ("size", "broken", "expected"),
    [(500, True, 250), (1, True, 1), (250, False, 500), (500, False, 500)],
)
def test_batches_halve_after_a_broken_exchange_and_grow_back(
    size: int, broken: bool, expected: int
) -> None:
    assert core.batch_after(size, broken=broken) == expected


def test_pages_halve_after_a_broken_exchange_and_grow_back() -> None:
    assert core.page_after(1000, broken=True) == 500
    assert core.page_after(8, broken=True) == 8
    assert core.page_after(500, broken=False) == 1000


@pytest.mark.parametrize(
    ("failures", "longest"), [(1, 1), (2, 2), (5, 16), (9, 256), (10, 300), (5000, 300)]
)
def test_pauses_grow_to_five_minutes_with_full_jitter(failures: int, longest: float) -> None:
    assert core.pause_after(failures, 1.0) == longest
    assert core.pause_after(failures, 0.5) == longest / 2
    assert core.pause_after(failures, 0.0) == 0


def test_what_the_server_asks_for_comes_on_top_of_the_pause() -> None:
    assert core.pause_after(2, 0.5, asked=120) == 121


@pytest.mark.parametrize(
    ("removed", "shown", "expected"),
    [(50, 60, False), (51, 60, True), (51, 255, False), (52, 255, True), (1000, 10_000, False)],
)
def test_more_than_fifty_rows_and_a_fifth_at_once_is_a_mass_removal(
    removed: int, shown: int, expected: bool
) -> None:
    assert core.is_mass_removal(removed, shown) is expected


def test_streams_whose_sums_differ_at_the_same_number_are_apart() -> None:
    own = {
        "same": OwnSum(5, 2, "77"),
        "fewer": OwnSum(5, 1, "77"),
        "other": OwnSum(5, 2, "78"),
        "behind": OwnSum(4, 1, "1"),
    }
    servers = {name: StreamSum(seq=5, count=2, digest="77") for name in (*own, "unknown")}

    assert core.apart(own, servers) == ["fewer", "other"]


def test_a_stream_read_to_its_end_needs_no_fetching() -> None:
    heads = {AREA: Head(seq=5, hash="x")}

    assert core.caught_up(heads, {AREA: 5, ORG: 0})
    assert not core.caught_up(heads, {AREA: 4, ORG: 0})
    assert not core.caught_up({}, {})


def page(*updates: Update, cursor: int = 5, more: bool = False) -> PullReply:
    return PullReply(
        updates=updates, cursors={AREA: cursor}, scope=SCOPE, more=more, server_time=NOW
    )


def test_the_next_page_begins_where_the_last_one_ended() -> None:
    first = PullRequest(device_id="laptop", cursors={AREA: 0}, heads={ORG: Head(seq=1, hash="o")})
    reply = page(more=True).model_copy(update={"heads": {AREA: Head(seq=9, hash="a")}})

    following = core.next_page(first, reply)

    assert following is not None
    assert following.cursors == {AREA: 5}
    assert set(following.heads) == {AREA, ORG}
    assert core.next_page(first, page(more=False)) is None


def test_a_page_that_moves_no_cursor_leads_nowhere() -> None:
    asked = PullRequest(device_id="laptop", cursors={AREA: 5})

    assert not core.moves_on(asked, page(cursor=5, more=True))
    assert core.moves_on(asked, page(cursor=6, more=True))


def test_of_two_updates_of_a_record_the_newer_one_counts() -> None:
    old, new = (
        Update(
            stream=AREA,
            seq=seq,
            record_type="activity",
            record_id="r",
            rev=seq,
            state="live",
            doc={"n": seq},
        )
        for seq in (4, 5)
    )

    settlement = core.settle_pull(page(new, old))

    assert [copy.document for copy in settlement.copies] == [{"n": 5}]


def settled(*receipts: Receipt) -> Settlement:
    push = Push(PushRequest(device_id="laptop", changes=()), [change(1), change(2)])
    return core.settle_push(push, PushReply(receipts=receipts, server_time=NOW))


def test_a_lean_receipt_says_that_the_record_stands_as_it_was_sent() -> None:
    receipt = Receipt(change_id="c1", verdict=Verdict.APPLIED, stream=AREA, seq=8, rev=3, same=True)

    settlement = settled(receipt)

    assert settlement.copies == ()
    assert [(one.state, one.same_at) for one in settlement.outcomes] == [("acked", 3)]


def test_a_receipt_of_something_that_was_not_sent_settles_nothing() -> None:
    assert settled(Receipt(change_id="strange", verdict=Verdict.APPLIED)).outcomes == ()


def test_a_change_without_a_receipt_stays_in_the_line() -> None:
    settlement = settled(Receipt(change_id="c2", verdict=Verdict.APPLIED, stream=AREA, seq=8))

    assert [one.change_id for one in settlement.outcomes] == ["c2"]


def test_a_change_to_an_erased_record_is_gone_and_not_for_a_person_to_settle() -> None:
    problem = Problem(type="erased", title="It was erased.")

    settlement = settled(
        Receipt(change_id="c1", verdict=Verdict.REJECTED, problem=problem),
        Receipt(change_id="c2", verdict=Verdict.REJECTED, problem=Problem(title="No.")),
    )

    assert [one.state for one in settlement.outcomes] == ["gone", "rejected"]

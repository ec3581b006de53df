"""The log by windows: each line once, in order, and never by reading the whole log."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.vocabulary import ActivityType, UnitKind
from fieldapp.storage.activities import Activities
from fieldapp.storage.store import Store

EVERYTHING = ActivityFilter()


@pytest.fixture
def log(store: Store) -> Activities:
    """Five days with four activities each, two of them at the same time."""
    for number in range(20):
        draft = ActivityDraft(
            type=ActivityType.COFFEE if number % 4 else ActivityType.FOOT_PATROL,
            places=(PlaceRef(text=f"Plats {number}"),),
            started_at=store.clock.now() - timedelta(days=number // 4, hours=number % 4 // 2),
            minutes=20 + number % 3,
        )
        log_activity(store, draft)
    return Activities(store)


@pytest.mark.parametrize("size", [1, 3, 7, 50])
def test_windows_follow_each_other_without_gap_or_repeat(log: Activities, size: int) -> None:
    whole = log.lines(EVERYTHING, date.min, date.max)
    found, days = [], log.days(EVERYTHING)
    places = [(group.day, offset) for group in days for offset in range(group.count)]

    for first in range(0, len(places), size):
        found += log.window(EVERYTHING, *places[first], size)

    assert found == whole
    assert [line.started_at for line in found] == sorted(
        (line.started_at for line in found), reverse=True
    )


def test_each_line_knows_its_place(log: Activities) -> None:
    places = [(group.day, at) for group in log.days(EVERYTHING) for at in range(group.count)]

    lines = log.lines(EVERYTHING, date.min, date.max)

    assert [log.position(EVERYTHING, line.id) for line in lines] == places


def test_what_the_filter_hides_has_no_place(log: Activities) -> None:
    (line, *_) = log.window(EVERYTHING, date.max, 0, 1)

    assert log.position(ActivityFilter(unit_kind=UnitKind.RESPONSE), line.id) is None


@pytest.mark.parametrize(
    "chosen",
    [
        EVERYTHING,
        ActivityFilter(types=(ActivityType.COFFEE,)),
        ActivityFilter(unit_kind=UnitKind.AREA, since=date(2026, 1, 1), until=date(2026, 12, 31)),
    ],
)
@pytest.mark.parametrize(
    "ask",
    [
        lambda log, chosen: log.days(chosen, limit=60),
        lambda log, chosen: log.window(chosen, date(2026, 11, 13), 0, 256),
        lambda log, chosen: log.lines_of_day(chosen, date(2026, 11, 13), 10, 0),
    ],
)
def test_the_days_are_walked_by_their_index_and_nothing_is_sorted(
    log: Activities,
    store: Store,
    ask: Callable[[Activities, ActivityFilter], object],
    chosen: ActivityFilter,
) -> None:
    asked: list[str] = []
    connection = store.connections.read()
    connection.set_trace_callback(asked.append)
    ask(log, chosen)
    connection.set_trace_callback(None)

    plans = [row[3] for one in asked for row in connection.execute(f"EXPLAIN QUERY PLAN {one}")]

    assert any("activity_by_day" in step for step in plans)
    assert not [step for step in plans if "TEMP B-TREE" in step]

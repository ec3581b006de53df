"""The dose: done against promised, for each shape that published promises have."""

from datetime import date, timedelta

import pytest

from fieldapp.domain.commitment import Commitment
from fieldapp.domain.dose import Counted, Request, Work, dose
from fieldapp.domain.periods import Period
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.vocabulary import CommitmentKind, Comparator, Per

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
MIDSUMMER = date(2026, 7, 2)  # day 183 of 365


def commitment(kind: CommitmentKind, **values: object) -> Commitment:
    common = {
        "id": "c",
        "area_id": "a",
        "author_id": "o",
        "created_at": "2026-01-01T00:00:00Z",
        "updated_at": "2026-01-01T00:00:00Z",
        "first_processed": "2026-01-01",
        "promise_id": "p",
    }
    return Commitment.model_validate({**common, "kind": kind, **values})


def days(*texts: str) -> Work:
    return Work([Counted(date.fromisoformat(text)) for text in texts])


def test_a_total_expects_as_much_as_has_passed_of_the_period() -> None:
    areas = commitment(CommitmentKind.TOTAL, quantity=8, per=Per.PERIOD)

    found = dose(areas, YEAR, days("2026-02-01", "2026-03-01"), MIDSUMMER)

    assert found.done == 2
    assert found.promised == 8
    assert found.expected == pytest.approx(8 * 183 / 365)
    assert found.behind == 2


def test_a_total_per_place_is_promised_once_for_each_place() -> None:
    places = (PlaceRef(text="Torget"), PlaceRef(text="Stationen"))
    checks = commitment(CommitmentKind.TOTAL, quantity=4, per=Per.PLACE, places=places)

    found = dose(checks, YEAR, Work(), date(2026, 12, 31))

    assert found.promised == 8
    assert found.behind == 8


def test_work_outside_the_period_does_not_count() -> None:
    areas = commitment(CommitmentKind.TOTAL, quantity=8, per=Per.PERIOD)

    found = dose(areas, YEAR, days("2025-12-31", "2026-01-01", "2027-01-01"), MIDSUMMER)

    assert found.done == 1


@pytest.mark.parametrize(
    ("per", "window"),
    [
        (Per.DAY, (date(2026, 7, 2), date(2026, 7, 2))),
        (Per.WEEK, (date(2026, 6, 29), date(2026, 7, 5))),
        (Per.MONTH, (date(2026, 7, 1), date(2026, 7, 31))),
        (Per.TERTIAL, (date(2026, 5, 1), date(2026, 8, 31))),
        (Per.YEAR, (date(2026, 1, 1), date(2026, 12, 31))),
    ],
)
def test_a_rate_is_shown_for_the_unit_of_time_we_are_in(
    per: Per, window: tuple[date, date]
) -> None:
    patrols = commitment(CommitmentKind.RATE, quantity=3, per=per)

    found = dose(patrols, YEAR, Work(), MIDSUMMER)

    assert (found.window.first, found.window.last) == window
    assert found.promised == 3


def test_a_rate_tells_the_mean_over_complete_weeks_only() -> None:
    contacts = commitment(CommitmentKind.RATE, quantity=3, per=Per.WEEK)
    mondays = [date(2026, 1, 5) + timedelta(days=7 * week) for week in range(3)]
    work = Work([Counted(day, 4) for day in mondays] + [Counted(date(2026, 1, 1), 50)])

    found = dose(contacts, YEAR, work, date(2026, 1, 21))  # a Wednesday in the third week

    assert found.mean == pytest.approx(4)
    assert found.done == 4


def test_a_number_per_other_event_grows_with_the_events() -> None:
    measures = commitment(CommitmentKind.PER_OTHER, quantity=2)
    walks = [Counted(date(2026, 4, 1)), Counted(date(2026, 5, 1))]

    found = dose(measures, YEAR, Work([Counted(date(2026, 5, 3), 3)], walks), MIDSUMMER)

    assert (found.done, found.promised, found.behind) == (3, 4, 1)


def test_an_answer_on_request_is_done_when_it_came_in_time() -> None:
    visits = commitment(CommitmentKind.ON_REQUEST, reply_days=14)
    in_time = Request(date(2026, 3, 1), date(2026, 3, 10))
    too_late = Request(date(2026, 3, 1), date(2026, 4, 10))
    still_waiting = Request(date(2026, 6, 30))

    found = dose(visits, YEAR, Work(requests=[in_time, too_late, still_waiting]), MIDSUMMER)

    assert (found.done, found.promised, found.expected) == (1, 3, 2)
    assert found.behind == 1


def test_without_any_request_nothing_is_behind() -> None:
    visits = commitment(CommitmentKind.ON_REQUEST, reply_days=14)

    found = dose(visits, YEAR, Work(), MIDSUMMER)

    assert (found.promised, found.behind) == (0, 0)


@pytest.mark.parametrize(
    ("today", "work", "behind"),
    [
        (date(2026, 3, 30), Work(), 0),
        (date(2026, 3, 31), Work(), 1),
        (date(2026, 3, 31), days("2026-03-15"), 0),
    ],
)
def test_a_milestone_is_expected_from_its_day_on(today: date, work: Work, behind: int) -> None:
    lights = commitment(CommitmentKind.MILESTONE, due=date(2026, 3, 31))

    assert dose(lights, YEAR, work, today).behind == behind


def test_an_intent_has_nothing_to_hold_the_work_against() -> None:
    found = dose(commitment(CommitmentKind.INTENT), YEAR, days("2026-02-01"), MIDSUMMER)

    assert not found.is_countable
    assert found.done == 1
    assert not found.is_kept


def test_at_most_is_kept_below_and_never_behind() -> None:
    alarms = commitment(
        CommitmentKind.TOTAL, quantity=5, per=Per.PERIOD, comparator=Comparator.AT_MOST
    )

    assert dose(alarms, YEAR, days("2026-02-01"), MIDSUMMER).is_kept
    assert dose(alarms, YEAR, Work(), MIDSUMMER).behind == 0


def test_a_commitment_without_its_number_is_a_gap_not_a_zero() -> None:
    unfinished = commitment(CommitmentKind.TOTAL, per=Per.PERIOD)

    assert dose(unfinished, YEAR, Work(), MIDSUMMER).promised is None
    assert unfinished.gaps() == ("quantity", "activity_type", "responsible_role")


def test_a_total_with_a_unit_of_time_is_counted_as_a_rate() -> None:
    monthly = commitment(CommitmentKind.TOTAL, quantity=2, per=Per.MONTH)

    assert dose(monthly, YEAR, Work(), MIDSUMMER).window.days == 31


def test_a_period_that_ends_before_it_begins_expects_nothing() -> None:
    backwards = Period(date(2026, 12, 31), date(2026, 1, 1))
    areas = commitment(CommitmentKind.TOTAL, quantity=8, per=Per.PERIOD)

    assert dose(areas, backwards, Work(), MIDSUMMER).expected == 0

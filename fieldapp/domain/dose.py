"""The dose: what was done against what was promised, and what is expected to date.

Each countable shape has its own way (domain page, section 5):

- total        quantity over the promise's period (once per sub-area if promised per place);
               expected to date = quantity × elapsed share of the period
- rate         quantity per day, week, month, tertial or year: shown for the unit that `today` lies
               in, with the mean over the complete units before it
- per other    quantity for each other event that took place
- on request   one answer in time for each request; expected = the requests whose time is up
- milestone    once, by its day; expected from that day on
- intent       nothing to count: a gap
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from fieldapp.domain.commitment import Commitment
from fieldapp.domain.periods import MONTHS_IN, Period, unit_around, units_in
from fieldapp.domain.vocabulary import CommitmentKind, Comparator, Per

SLACK = 1e-9


@dataclass(frozen=True)
class Counted:
    """One activity's count: the local day it was done and how much it counts."""

    day: date
    amount: float = 1


@dataclass(frozen=True)
class Request:
    """Somebody asked for promised help: on which day, and when it was answered, if it was."""

    day: date
    answered: date | None = None


@dataclass(frozen=True)
class Work:
    """What is known of the work on one commitment."""

    counted: Sequence[Counted] = ()
    other_events: Sequence[Counted] = ()
    requests: Sequence[Request] = ()


@dataclass(frozen=True)
class Dose:
    """Done against promised.

    `promised` is None where nothing countable was promised. `window` is the stretch that `done`,
    `promised` and `expected` are about; `mean` is the mean over complete units of time, for rates.
    """

    done: float
    promised: float | None
    expected: float
    window: Period
    comparator: Comparator = Comparator.AT_LEAST
    mean: float | None = None
    last_day: date | None = None

    @property
    def is_countable(self) -> bool:
        """Say whether there is a figure to hold the work against."""
        return self.promised is not None

    @property
    def behind(self) -> int:
        """Return how many whole units the work lags behind today's pace."""
        if self.comparator is Comparator.AT_MOST:
            return 0
        return max(0, int(self.expected - self.done + SLACK))

    @property
    def is_kept(self) -> bool:
        """Say whether the window's promise is met already."""
        if self.promised is None:
            return False
        if self.comparator is Comparator.AT_MOST:
            return self.done <= self.promised + SLACK
        return self.done >= self.promised - SLACK


def dose(commitment: Commitment, period: Period, work: Work, today: date) -> Dose:
    """Return the dose of `commitment`, promised for `period`, at the end of `today`."""
    measure = {
        CommitmentKind.TOTAL: _total,
        CommitmentKind.RATE: _rate,
        CommitmentKind.PER_OTHER: _per_other,
        CommitmentKind.ON_REQUEST: _on_request,
        CommitmentKind.MILESTONE: _milestone,
        CommitmentKind.INTENT: _intent,
    }[commitment.kind]
    found = measure(commitment, period, work, today)
    days = [one.day for one in work.counted if one.amount > 0 and one.day <= today]
    return replace(
        found,
        comparator=commitment.comparator or Comparator.AT_LEAST,
        last_day=max(days, default=None),
    )


def _total(commitment: Commitment, period: Period, work: Work, today: date) -> Dose:
    if commitment.quantity is None:
        return _intent(commitment, period, work, today)
    if commitment.per in MONTHS_IN or commitment.per in (Per.DAY, Per.WEEK):
        return _rate(commitment, period, work, today)
    promised = commitment.quantity * _times(commitment)
    return Dose(
        _sum(work.counted, period), promised, promised * period.elapsed_share(today), period
    )


def _times(commitment: Commitment) -> int:
    return max(1, len(commitment.places)) if commitment.per is Per.PLACE else 1


def _rate(commitment: Commitment, period: Period, work: Work, today: date) -> Dose:
    per = commitment.per
    if commitment.quantity is None or (per not in MONTHS_IN and per not in (Per.DAY, Per.WEEK)):
        return _intent(commitment, period, work, today)
    day = min(max(today, period.first), period.last)
    window = unit_around(day, per).within(period)
    promised = commitment.quantity
    return Dose(
        done=_sum(work.counted, window),
        promised=promised,
        expected=promised * window.elapsed_share(today),
        window=window,
        mean=_mean_of_complete_units(per, period, work, today),
    )


def _mean_of_complete_units(per: Per, period: Period, work: Work, today: date) -> float | None:
    whole = [
        unit
        for unit in units_in(Period(period.first, min(period.last, today)), per)
        if unit == unit_around(unit.first, per)
    ]
    if not whole:
        return None
    # Whole units follow each other without a gap: only the first and the last can be cut.
    return _sum(work.counted, Period(whole[0].first, whole[-1].last)) / len(whole)


def _per_other(commitment: Commitment, period: Period, work: Work, today: date) -> Dose:
    if commitment.quantity is None:
        return _intent(commitment, period, work, today)
    events = sum(1 for event in work.other_events if period.holds(event.day))
    promised = commitment.quantity * events
    return Dose(_sum(work.counted, period), promised, promised, period)


def _on_request(commitment: Commitment, period: Period, work: Work, today: date) -> Dose:
    days = timedelta(days=commitment.reply_days or 0)
    asked = [request for request in work.requests if period.holds(request.day)]
    in_time = [one for one in asked if one.answered and one.answered <= one.day + days]
    due = [one for one in asked if one.answered or one.day + days < today]
    return Dose(len(in_time), len(asked), len(due), period)


def _milestone(commitment: Commitment, period: Period, work: Work, today: date) -> Dose:
    quantity = commitment.quantity or 1
    due = commitment.due or period.last
    window = Period(period.first, max(due, period.last))
    done = min(quantity, _sum(work.counted, window))
    return Dose(done, quantity, quantity if today >= due else 0, window)


def _intent(_: Commitment, period: Period, work: Work, today: date) -> Dose:
    del today
    return Dose(_sum(work.counted, period), None, 0, period)


def _sum(counted: Sequence[Counted], window: Period) -> float:
    return sum(one.amount for one in counted if window.holds(one.day))

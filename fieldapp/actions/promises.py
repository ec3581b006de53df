"""Promises as people see them: what was promised, what was done, what is behind."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fieldapp.actions.people import common_fields, local_now
from fieldapp.base.errors import NotAllowed
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.dose import Dose, dose
from fieldapp.domain.periods import MONTHS_IN, Period, units_in
from fieldapp.domain.promise import Promise
from fieldapp.domain.vocabulary import Per, PromiseStatus
from fieldapp.storage.figures import Figures
from fieldapp.storage.store import Store

OPEN_END_DAYS = 365
"""How long a promise without an end is taken to run, for its dose."""


@dataclass(frozen=True)
class CommitmentDose:
    """A commitment with the work done on it."""

    commitment: Commitment
    dose: Dose


@dataclass(frozen=True)
class PromiseCard:
    """A promise with the dose of each commitment; the first countable one leads."""

    promise: Promise
    commitments: tuple[CommitmentDose, ...]

    @property
    def leading(self) -> CommitmentDose | None:
        """Return the commitment that the card shows: the one furthest behind, else the first."""
        countable = [one for one in self.commitments if one.dose.is_countable]
        ranked = sorted(countable, key=lambda one: -one.dose.behind)
        return next(iter(ranked or self.commitments), None)

    @property
    def last_day(self) -> date | None:
        """Return the last day on which something was done for it."""
        days = [one.dose.last_day for one in self.commitments if one.dose.last_day]
        return max(days, default=None)

    @property
    def unmeasurable(self) -> int:
        """Return how many commitments can't be counted."""
        return sum(not one.dose.is_countable for one in self.commitments)


def promise_cards(store: Store, *, area_id: str = "", open_only: bool = True) -> list[PromiseCard]:
    """Return the promises of an area (all areas if empty), those furthest behind first."""
    today = local_now(store).date()
    chosen = [
        promise
        for promise in store.records("promise")
        if isinstance(promise, Promise)
        and (not area_id or area_id in (promise.area_id, *promise.areas))
        and (not open_only or promise.is_open(today))
    ]
    commitments = Figures(store).commitments_by_promise()
    pairs = [(promise, commitments.get(promise.id, [])) for promise in chosen]
    return sorted(_cards(store, pairs, today), key=_urgency)


def promise_card(store: Store, promise: Promise) -> PromiseCard:
    """Return one promise with its doses."""
    commitments = Figures(store).commitments_of(promise.id)
    (card,) = _cards(store, [(promise, commitments)], local_now(store).date())
    return card


def _cards(
    store: Store, promises: Sequence[tuple[Promise, Sequence[Commitment]]], today: date
) -> list[PromiseCard]:
    """Return the card of each promise; the work on all of them is asked for at once."""
    promised = [(one, period_of(promise)) for promise, ours in promises for one in ours]
    work = Figures(store).work_on_all(promised)
    return [
        PromiseCard(
            promise,
            tuple(
                CommitmentDose(one, dose(one, period_of(promise), work[one.id], today))
                for one in ours
            ),
        )
        for promise, ours in promises
    ]


def _urgency(card: PromiseCard) -> tuple[int, str]:
    leading = card.leading
    return (-leading.dose.behind if leading else 0, card.promise.title.casefold())


def period_of(promise: Promise) -> Period:
    """Return the days a promise is for; an open end counts as a year."""
    first = promise.from_date or promise.created_at.date()
    return Period(first, promise.to_date or first + timedelta(days=OPEN_END_DAYS - 1))


@dataclass(frozen=True)
class DosePoint:
    """Done and expected at the end of a day, for the chart over time."""

    day: date
    done: float
    expected: float


def dose_over_time(store: Store, promise: Promise, commitment: Commitment) -> list[DosePoint]:
    """Return done and expected week by week from the start of the promise to today."""
    period, today = period_of(promise), local_now(store).date()
    last = min(period.last, today)
    work = Figures(store).work_on(commitment, period)
    whole = commitment.quantity or 0
    points = []
    day = period.first
    while day <= last:
        done = sum(one.amount for one in work.counted if period.first <= one.day <= day)
        points.append(DosePoint(day, done, _expected_by(commitment, period, day, whole)))
        day = last if day < last < day + timedelta(days=7) else day + timedelta(days=7)
    return points


def _expected_by(commitment: Commitment, period: Period, day: date, whole: float) -> float:
    """Return the running total expected by `day`; of a rate, unit by unit and within the last."""
    per = commitment.per
    if per in MONTHS_IN or per in (Per.DAY, Per.WEEK):
        units = units_in(period, per)
        return whole * sum(unit.elapsed_share(day) for unit in units if unit.first <= day)
    return whole * period.elapsed_share(day)


def new_promise(store: Store, *, title: str, public_text: str, area_id: str = "") -> Promise:
    """Return a new draft of a promise; nothing is saved yet."""
    common = common_fields(store, area_id=area_id)
    return Promise.model_validate(
        {**common, "title": title, "public_text": public_text, "areas": (common["area_id"],)}
    )


def set_status(store: Store, promise: Promise, status: PromiseStatus, *, reason: str = "") -> str:
    """Take a promise to the next step of its life cycle; return the id of the save.

    Raises:
        NotAllowed: the life cycle has no such step, or "active" without any commitment.
    """
    if not promise.may_become(status):
        raise NotAllowed(rule=f"{promise.status.en} does not become {status.en}")
    if status is PromiseStatus.ACTIVE and not Figures(store).commitments_of(promise.id):
        raise NotAllowed(rule="an active promise has at least one commitment")
    return store.save(promise.changed(status=status), reason=reason)

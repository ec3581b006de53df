"""What the pages about promises show, read in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from zoneinfo import ZoneInfo

from fieldapp.actions.people import areas, local_now, officer_names, zone_of
from fieldapp.actions.promises import (
    CommitmentDose,
    DosePoint,
    PromiseCard,
    dose_over_time,
    promise_card,
    promise_cards,
)
from fieldapp.base.errors import NotFound
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.promise import CLOSED_STATUSES, OPEN_STATUSES, Promise
from fieldapp.domain.promise_checks import CheckResult, promise_checks
from fieldapp.storage.activities import Activities, ActivityLine
from fieldapp.storage.counted import CountedLine, lines_of_commitment
from fieldapp.storage.folding import words_in
from fieldapp.storage.store import Store

NEWEST = 6
"""How many of a promise's activities its page shows."""
COUNTED = 200
"""How many of a commitment's activities are listed."""


class Which(StrEnum):
    """Which promises a list holds."""

    OPEN = "open"
    CLOSED = "closed"
    ALL = "all"


@dataclass(frozen=True)
class PromiseList:
    """Promises with their doses: those in force first, and of them those furthest behind."""

    cards: Sequence[PromiseCard]
    areas: Mapping[str, str]
    today: date


@dataclass(frozen=True)
class PromisePage:
    """One promise with everything that its page shows.

    `asked_for` is the id that was asked for: the promise's own or one of its commitments'.
    """

    asked_for: str
    card: PromiseCard
    checks: Sequence[CheckResult]
    areas: Mapping[str, str]
    author: str
    newest: Sequence[ActivityLine]
    activities: int
    today: date
    zone: ZoneInfo

    @property
    def promise(self) -> Promise:
        """Return the promise itself."""
        return self.card.promise


@dataclass(frozen=True)
class CommitmentPage:
    """One commitment over time, and the activities tied to it."""

    points: Sequence[DosePoint]
    lines: Sequence[CountedLine]


def promise_list(
    store: Store, *, which: Which = Which.OPEN, area_id: str = "", words: str = ""
) -> PromiseList:
    """Return the promises asked for; closed are those whose time is up as well."""
    today = local_now(store).date()
    cards = promise_cards(store, area_id=area_id, open_only=which is Which.OPEN)
    if which is Which.CLOSED:
        cards = [card for card in cards if not card.promise.is_open(today)]
    sought = words_in(words)
    chosen = [card for card in cards if _holds(card.promise, sought)]
    chosen.sort(key=lambda card: _turn(card.promise))
    return PromiseList(chosen, area_names(store), today)


def _turn(promise: Promise) -> int:
    """Return 0 for what binds now, 1 for what is being written, 2 for what is over."""
    if promise.status in OPEN_STATUSES:
        return 0
    return 2 if promise.status in CLOSED_STATUSES else 1


def area_names(store: Store) -> dict[str, str]:
    """Return the names of the areas known here, by id, sorted by name."""
    return {area.id: area.name for area in areas(store)}


def _holds(promise: Promise, sought: Sequence[str]) -> bool:
    if not sought:
        return True
    there = words_in(f"{promise.title} {promise.public_text}")
    return all(any(word.startswith(one) for word in there) for one in sought)


def promise_page(store: Store, record_id: str) -> PromisePage:
    """Return what the page of a promise shows, given its id or that of a commitment.

    Raises:
        NotFound: there is no such promise here, or it was removed.
    """
    promise = _promise_of(store, record_id)
    card = promise_card(store, promise)
    chosen = ActivityFilter(promise_id=promise.id)
    return PromisePage(
        asked_for=record_id,
        card=card,
        checks=promise_checks(promise, [one.commitment for one in card.commitments]),
        areas=area_names(store),
        author=officer_names(store).get(promise.author_id, ""),
        newest=newest_of(store, chosen),
        activities=Activities(store).total(chosen)[0],
        today=local_now(store).date(),
        zone=zone_of(store),
    )


def _promise_of(store: Store, record_id: str) -> Promise:
    found = store.get("commitment", record_id)
    promise_id = found.promise_id if isinstance(found, Commitment) else record_id
    promise = store.get("promise", promise_id)
    if not isinstance(promise, Promise) or promise.deleted:
        raise NotFound(sought=record_id)
    return promise


def newest_of(store: Store, chosen: ActivityFilter) -> list[ActivityLine]:
    """Return the newest few of the chosen activities."""
    found: list[ActivityLine] = []
    for group in Activities(store).days(chosen, limit=NEWEST):
        wanted = NEWEST - len(found)
        found += Activities(store).lines_of_day(chosen, group.day, wanted, 0)
    return found


def commitment_page(store: Store, promise: Promise, one: CommitmentDose) -> CommitmentPage:
    """Return a commitment over time and the activities tied to it, counted or not."""
    points = dose_over_time(store, promise, one.commitment)
    return CommitmentPage(points, lines_of_commitment(store, one.commitment.id, COUNTED))

"""The log as the list asks for it: its days, windows of lines, and what it can be filtered by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from fieldapp.actions.people import local_now, zone_of
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.storage.activities import Activities, ActivityLine, DayGroup
from fieldapp.storage.store import Store


@dataclass(frozen=True)
class Survey:
    """The days of the log, newest first, with what is needed to show the first of them."""

    edition: int
    """What the asker gave, so that it knows an answer that came too late."""
    days: tuple[DayGroup, ...]
    is_whole: bool
    lines: tuple[ActivityLine, ...]
    today: date
    zone: ZoneInfo
    places: Mapping[str, tuple[date, int]] = field(default_factory=dict)
    """Where the activities that were sought stand: their day, and which line of it."""


@dataclass(frozen=True)
class Stretch:
    """Lines that follow each other: from the `offset`-th of a day back in time."""

    number: int
    day: date
    offset: int
    limit: int


@dataclass(frozen=True)
class Windows:
    """The lines of some stretches, by their number."""

    edition: int
    lines: Mapping[int, Sequence[ActivityLine]]


def survey(
    store: Store,
    chosen: ActivityFilter,
    edition: int,
    *,
    most_days: int = -1,
    first_lines: int = 0,
    sought: Sequence[str] = (),
) -> Survey:
    """Look the log over.

    Args:
        store: The store.
        chosen: Which activities are meant.
        edition: Given back as it is.
        most_days: How many days at most, the newest; -1 is all.
        first_lines: How many of the newest lines to bring along.
        sought: Ids of activities whose place in the list is wanted.
    """
    log = Activities(store)
    days = tuple(log.days(chosen, limit=most_days))
    lines = log.window(chosen, days[0].day, 0, first_lines) if days and first_lines else []
    found = {record_id: log.position(chosen, record_id) for record_id in sought}
    return Survey(
        edition=edition,
        days=days,
        is_whole=most_days < 0 or len(days) < most_days,
        lines=tuple(lines),
        today=local_now(store).date(),
        zone=zone_of(store),
        places={record_id: place for record_id, place in found.items() if place is not None},
    )


def windows(
    store: Store, chosen: ActivityFilter, edition: int, stretches: Sequence[Stretch]
) -> Windows:
    """Return the lines of some stretches of the list."""
    log = Activities(store)
    lines = {one.number: log.window(chosen, one.day, one.offset, one.limit) for one in stretches}
    return Windows(edition, lines)


@dataclass(frozen=True)
class Choices:
    """What the list can be filtered by: (value, words) of promises and places, and who asks."""

    promises: tuple[tuple[str, str], ...]
    places: tuple[tuple[str, str], ...]
    officer_id: str
    today: date


def filter_choices(store: Store) -> Choices:
    """Return the promises and places known here, by name, and the officer of this profile."""
    promises = [(one["id"], one["title"]) for one in store.documents("promise")]
    named = [(one["id"], one["name"]) for one in store.documents("place")]
    written = Activities(store).written_places()
    names = {name for _, name in named}
    places = named + [(text, text) for text in written if text not in names]
    return Choices(
        promises=tuple(sorted(promises, key=_by_name)),
        places=tuple(sorted(places, key=_by_name)),
        officer_id=store.person.officer_id,
        today=local_now(store).date(),
    )


def _by_name(choice: tuple[str, str]) -> str:
    return choice[1].casefold()


def amount(store: Store, chosen: ActivityFilter) -> int:
    """Return how many activities a filter means."""
    return Activities(store).total(chosen)[0]

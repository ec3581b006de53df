"""The first screen in one answer: promises of the area, what was logged today, what is to do."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldapp.actions.activity_drafts import KeptDraft, kept_forms
from fieldapp.actions.contacts import owed
from fieldapp.actions.people import local_now, me, zone_of
from fieldapp.actions.promises import PromiseCard, promise_cards
from fieldapp.base.clock import local_date
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.domain.promise import OPEN_STATUSES, Promise
from fieldapp.domain.retention import WARN_DAYS
from fieldapp.domain.vocabulary import ProblemType, PromiseStatus, Role
from fieldapp.storage.activities import Activities, ActivityLine
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.store import Store
from fieldapp.storage.today import TodayFigures

if TYPE_CHECKING:
    from fieldapp.domain.handover_steps import ReminderKind

MOST_CARDS = 6
MOST_LINES = 8
MOST_OF_A_KIND = 3
SILENT_DAYS = 30
"""After how many days without work a promise is silent (domain page, section 5)."""
REMINDED_DAYS = 14
"""How long before its day a step of a handover is called to mind."""
EARLY_DAYS = 30
"""A follow-up made this long before its day is the follow-up of that day."""


class ToDoKind(StrEnum):
    """What waits for a person, the most pressing first."""

    OVERDUE = "overdue"
    REFUSED = "refused"
    OWED = "owed"
    SILENT = "silent"
    FOLLOW_UP = "follow_up"
    HANDOVER = "handover"
    UNCOUNTABLE = "uncountable"
    DRAFT = "draft"
    PURGE = "purge"
    NOT_CONNECTED = "not_connected"


@dataclass(frozen=True)
class ToDo:
    """One thing to do. With a `count` and no id it stands for that many of its kind."""

    kind: ToDoKind
    record_id: str = ""
    record_type: str = ""
    title: str = ""
    topic: ProblemType | None = None
    reminder: "ReminderKind | None" = None
    """For a handover: what should be done by its day."""
    day: date | None = None
    count: int = 1
    kept: KeptDraft | None = None


@dataclass(frozen=True)
class Today:
    """Everything that the first screen shows, as of `now` (local)."""

    now: datetime
    area_name: str
    role: Role
    cards: tuple[PromiseCard, ...] = ()
    promises_n: int = 0
    logged: tuple[ActivityLine, ...] = ()
    logged_n: int = 0
    logged_minutes: int = 0
    to_do: tuple[ToDo, ...] = field(default=())


def today(store: Store) -> Today:
    """Return the first screen, quick at any size of the log."""
    now, person = local_now(store), store.person
    cards = promise_cards(store, area_id=person.area_id)
    area = store.document("area", person.area_id)
    mine = ActivityFilter(since=now.date(), until=now.date(), author_id=person.officer_id)
    logged_n, logged_minutes = Activities(store).total(mine)
    return Today(
        now=now,
        area_name=area["name"] if area else "",
        role=me(store).role,
        cards=tuple(cards[:MOST_CARDS]),
        promises_n=len(cards),
        logged=tuple(_in_local_time(store, mine)),
        logged_n=logged_n,
        logged_minutes=logged_minutes,
        to_do=tuple(to_do(store, cards)),
    )


def _in_local_time(store: Store, mine: ActivityFilter) -> Iterator[ActivityLine]:
    assert mine.since is not None  # noqa: S101  (narrowing)
    for line in Activities(store).lines_of_day(mine, mine.since, MOST_LINES, 0):
        yield replace(line, started_at=line.started_at.astimezone(zone_of(store)))


def to_do(store: Store, cards: Sequence[PromiseCard]) -> list[ToDo]:
    """Return what waits for a person, the most pressing first."""
    day = local_now(store).date()
    found = [
        *_answers(store, day),
        *_refused(store),
        *_few([_of(ToDoKind.SILENT, card) for card in cards if is_silent(card, day)]),
        *_few(_follow_ups(store, cards, day)),
        *_few(_handovers(store, day)),
        *_uncountable(cards),
        *_few([_unfinished(store, one) for one in kept_forms(store)]),
        *_purged_soon(store, day),
    ]
    if not store.is_enrolled:
        found.append(ToDo(ToDoKind.NOT_CONNECTED))
    order = list(ToDoKind)
    return sorted(found, key=lambda one: order.index(one.kind))


def _few(items: Sequence[ToDo]) -> list[ToDo]:
    """Return the first ones, and one more that stands for all the others."""
    rest = len(items) - MOST_OF_A_KIND
    if rest <= 1:
        return list(items)
    return [*items[:MOST_OF_A_KIND], ToDo(items[0].kind, count=rest)]


def _of(kind: ToDoKind, card: PromiseCard) -> ToDo:
    promise = card.promise
    return ToDo(kind, promise.id, "promise", promise.title, day=card.last_day)


def _answers(store: Store, day: date) -> list[ToDo]:
    late, waiting = list[ToDo](), list[ToDo]()
    for one in owed(store):
        is_late = one.is_overdue(day)
        kind = ToDoKind.OVERDUE if is_late else ToDoKind.OWED
        item = ToDo(kind, one.id, "citizen_contact", topic=one.topic, day=one.reply_due)
        (late if is_late else waiting).append(item)
    return [*_few(late), *_few(waiting)]


def _refused(store: Store) -> list[ToDo]:
    needs_you = Outbox(store).waiting().needs_you
    return [ToDo(ToDoKind.REFUSED, count=needs_you)] if needs_you else []


def is_silent(card: PromiseCard, day: date) -> bool:
    """Say whether nothing was done for a promise in force for more than 30 days."""
    countable = [one for one in card.commitments if one.dose.is_countable]
    if card.promise.status not in OPEN_STATUSES or not countable:
        return False
    if all(one.dose.is_kept for one in countable):
        return False
    begun = card.promise.from_date or card.promise.created_at.date()
    return (day - (card.last_day or begun)).days > SILENT_DAYS


def _uncountable(cards: Sequence[PromiseCard]) -> list[ToDo]:
    found = [card for card in cards if not any(one.dose.is_countable for one in card.commitments)]
    if len(found) > 1:
        return [ToDo(ToDoKind.UNCOUNTABLE, count=len(found))]
    return [_of(ToDoKind.UNCOUNTABLE, card) for card in found]


def _follow_ups(store: Store, cards: Sequence[PromiseCard], day: date) -> list[ToDo]:
    found = []
    for card in cards:
        promise = card.promise
        if promise.status not in OPEN_STATUSES:
            continue
        due = follow_up_due(promise, _followed_up(store, promise), day)
        if due is not None:
            found.append(ToDo(ToDoKind.FOLLOW_UP, promise.id, "promise", promise.title, day=due))
    return found


def _handovers(store: Store, day: date) -> list[ToDo]:
    """Return for each handover what comes due first, from two weeks before its day."""
    if not store.count("handover"):
        return []
    # Late: the room of handovers takes 40 ms to import, and most laptops have none under way.
    from fieldapp.actions.handovers import handover_reminders

    due: dict[str, ToDo] = {}
    for one in handover_reminders(store):
        if one.reminder.day <= day + timedelta(days=REMINDED_DAYS):
            item = ToDo(
                ToDoKind.HANDOVER,
                one.handover.id,
                "handover",
                one.area,
                reminder=one.reminder.kind,
                day=one.reminder.day,
            )
            due.setdefault(one.handover.id, item)
    return list(due.values())


def _followed_up(store: Store, promise: Promise) -> date | None:
    """Return the day of the last follow-up; one made elsewhere shows in the status alone."""
    at = TodayFigures(store).followed_up_at(promise.id)
    if at is None and promise.status is PromiseStatus.FOLLOWED_UP:
        at = promise.updated_at
    return local_date(at, zone_of(store)) if at else None


def follow_up_due(promise: Promise, followed_up: date | None, day: date) -> date | None:
    """Return the last day by which a promise should have been followed up, None if it was."""
    begun = promise.from_date
    if begun is None:
        return None
    months = (day.year - begun.year) * 12 + day.month - begun.month - (day.day < begun.day)
    cycles = months // promise.cycle_months
    if cycles < 1:
        return None
    due = _months_after(begun, cycles * promise.cycle_months)
    is_done = followed_up is not None and followed_up >= due - timedelta(days=EARLY_DAYS)
    return None if is_done else due


def _months_after(first: date, months: int) -> date:
    """Return the same day some months later, or the last one of a month that is too short."""
    years, month = divmod(first.month - 1 + months, 12)
    year = first.year + years
    return date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))


def _unfinished(store: Store, one: KeptDraft) -> ToDo:
    day = local_date(one.saved_at, zone_of(store))
    return ToDo(ToDoKind.DRAFT, one.id, "draft", day=day, kept=one)


def _purged_soon(store: Store, day: date) -> list[ToDo]:
    counts = TodayFigures(store).to_be_purged(day, day + timedelta(days=WARN_DAYS))
    if not counts:
        return []
    types = max(counts, key=lambda type_name: counts[type_name])
    return [ToDo(ToDoKind.PURGE, record_type=types, count=sum(counts.values()))]

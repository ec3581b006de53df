"""What a log is chosen from, the most used first: kinds, places, promises, people."""

from __future__ import annotations  # the names of quicklog are loaded late

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from fieldapp.actions.contacts import contacts
from fieldapp.actions.log_activity import ActivityDraft
from fieldapp.actions.people import local_now, me, officer_names
from fieldapp.actions.promises import PromiseCard, promise_cards
from fieldapp.actions.quick_log import known_here
from fieldapp.domain import quicklog
from fieldapp.domain.activity import Activity
from fieldapp.domain.counting import count
from fieldapp.domain.dose import Dose
from fieldapp.domain.officer import Officer
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.vocabulary import ActivityType, Actor
from fieldapp.storage.store import Store
from fieldapp.storage.today import TodayFigures

FIRST_TYPES = (
    ActivityType.FOOT_PATROL,
    ActivityType.VEHICLE_PATROL,
    ActivityType.SCHOOL_VISIT,
    ActivityType.STAIRWELL_TALK,
    ActivityType.TRAFFIC_CHECK,
    ActivityType.INSPECTION,
    ActivityType.PARTNER_MEETING,
    ActivityType.SAFETY_WALK,
)
"""What is offered before anything was logged."""


@dataclass(frozen=True)
class LogChoices:
    """What one quick log can mean here. `habits` are the usual pairs of what and where."""

    known: quicklog.Known
    types: tuple[ActivityType, ...]
    places: tuple[PlaceRef, ...]
    habits: tuple[tuple[ActivityType, PlaceRef], ...]
    area_name: str


@dataclass(frozen=True)
class FormChoices:
    """What the form Log activity offers. `colleagues` and `contacts` are names by id."""

    log: LogChoices
    now: datetime
    me: Officer
    cards: tuple[PromiseCard, ...]
    colleagues: dict[str, str]
    contacts: dict[str, str]
    last: ActivityDraft | None


@dataclass(frozen=True)
class Effect:
    """What a promise gains by an activity: the dose it leads to, or why it does not count."""

    card: PromiseCard
    dose: Dose | None
    done: float = 0
    why_not: str = ""


def log_choices(store: Store) -> LogChoices:
    """Return what may be meant, ready to be read at each press of a key."""
    known = known_here(store)
    # The first reading builds the books of words: better here than at the first key.
    quicklog.read("fotpatrull", known, local_now(store))
    habits = _habits(store)
    area = store.document("area", store.person.area_id)
    return LogChoices(
        known=known,
        types=_types(kind for kind, _ in habits),
        places=_places([place for _, place in habits], known),
        habits=tuple(dict(habits).items()),
        area_name=area["name"] if area else "",
    )


def form_choices(store: Store) -> FormChoices:
    """Return everything that the form offers."""
    officer = me(store)
    names = officer_names(store)
    choices = log_choices(store)
    return FormChoices(
        log=choices,
        now=local_now(store),
        me=officer,
        cards=tuple(promise_cards(store, area_id=store.person.area_id)),
        colleagues={one: name for one, name in names.items() if one != officer.id},
        contacts={line.contact.id: line.contact.name for line in contacts(store)},
        last=_last(choices.known),
    )


def _habits(store: Store) -> list[tuple[ActivityType, PlaceRef]]:
    return [
        (ActivityType.named(kind), PlaceRef(place_id=place_id, text=text))
        for kind, text, place_id in TodayFigures(store).usual(store.person.officer_id)
        if ActivityType.has(kind)
    ]


def _last(known: quicklog.Known) -> ActivityDraft | None:
    last = known.last
    if last is None:
        return None
    place = PlaceRef(place_id=last.place_id or None, text=last.place_text)
    return ActivityDraft(
        type=last.type,
        places=(place,) if place.place_id or place.text else (),
        minutes=last.minutes,
        promise_id=last.promise_id,
    )


def _types(used: Iterable[ActivityType]) -> tuple[ActivityType, ...]:
    return tuple(dict.fromkeys([*used, *FIRST_TYPES, *ActivityType]))


def _places(used: list[PlaceRef], known: quicklog.Known) -> tuple[PlaceRef, ...]:
    named = [PlaceRef(place_id=place.id or None, text=place.name) for place in known.places]
    by_name: dict[str, PlaceRef] = {}
    for place in (*used, *named):
        by_name.setdefault(place.text.casefold(), place)
    return tuple(by_name.values())


def effect(card: PromiseCard, draft: ActivityDraft, now: datetime) -> Effect:
    """Return what saving `draft` would do for a promise, as far as it is filled in."""
    activity = _as_if_saved(card, draft, now)
    found = [(one, count(activity, one.commitment)) for one in card.commitments]
    counting = [(one, counted) for one, counted in found if not counted.why_not]
    for one, counted in counting:
        if one.dose.is_countable:
            added = counted.counted * max(1, len(draft.places))
            return Effect(card, one.dose, one.dose.done + added)
    if counting or not found:
        return Effect(card, None)
    same_type = [counted for one, counted in found if one.commitment.activity_type is activity.type]
    return Effect(card, None, why_not=(same_type or [counted for _, counted in found])[0].why_not)


def _as_if_saved(card: PromiseCard, draft: ActivityDraft, now: datetime) -> Activity:
    kind = draft.type or ActivityType.OTHER
    return Activity.model_validate(
        {
            **{name: getattr(card.promise, name) for name in _COMMON},
            "type": kind,
            "started_at": draft.started_at or now,
            "minutes": draft.minutes or quicklog.usual_minutes(kind),
            "place": draft.places[0] if draft.places else PlaceRef(),
            "officers_n": max(1, draft.officers_n),
            "actor_org": Actor.POLICE,
            "results": dict(draft.results),
            "people_met": draft.people_met,
            "outcome": draft.outcome,
        }
    )


_COMMON = ("id", "area_id", "author_id", "created_at", "updated_at", "first_processed")

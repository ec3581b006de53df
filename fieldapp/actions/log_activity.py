"""Log an activity: fill in what was left open, count it towards its promise, save it durably."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from fieldapp.actions.people import common_fields, me, zone_of
from fieldapp.base.errors import BadInput
from fieldapp.base.ids import new_id
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain import quicklog
from fieldapp.domain.activity import Activity, ActivityCommitment
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.counting import count
from fieldapp.domain.officer import unit_kind_of
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.vocabulary import ActivityType, Actor, Outcome
from fieldapp.storage.activities import Activities
from fieldapp.storage.figures import Figures
from fieldapp.storage.store import Store

MINUTES_A_DAY = 1440
MOST_AHEAD = timedelta(minutes=15)
"""How far ahead a start may lie: clocks differ, and some write while they set out."""


@dataclass(frozen=True, kw_only=True)
class ActivityDraft:
    """An activity being written; anything may still be missing. One place, one activity."""

    type: ActivityType | None = None
    own_type: str = ""
    places: tuple[PlaceRef, ...] = ()
    started_at: datetime | None = None
    minutes: int | None = None
    people_met: int | None = None
    officers_n: int = 1
    officers: tuple[str, ...] = ()
    results: Mapping[str, int] = field(default_factory=dict)
    promise_id: str | None = None
    promise_mentioned: bool = False
    actor_org: Actor = Actor.POLICE
    outcome: Outcome | None = None
    note: str = ""
    seen: str = ""
    judged: str = ""
    contacts: tuple[str, ...] = ()
    area_id: str = ""


@dataclass(frozen=True)
class Logged:
    """What was saved: the activities, what they count towards, and by which id to undo it."""

    activities: tuple[Activity, ...]
    counted: tuple[ActivityCommitment, ...]
    save_id: str


def log_activity(store: Store, draft: ActivityDraft, *, drop_draft: str | None = None) -> Logged:
    """Save what was done: one activity for each place, in one durable step.

    What was left open is filled in: the type *other*, the usual length of the type, now minus the
    length, the last place (else the area's name). Nothing is refused for an unknown place.

    Raises:
        pydantic.ValidationError: a value can't be kept (a negative length, a NUL in a text).
        BadInput: it starts in the future; nothing was saved, the draft is still there.
        StoreError: nothing was saved; the draft is still there.
    """
    places = draft.places or (_usual_place(store),)
    batch_id = new_id() if len(places) > 1 else None
    activities = tuple(_activity(store, draft, place, batch_id) for place in places)
    check_has_begun(store, activities[0])
    counted = tuple(
        link for activity in activities for link in count_towards(store, activity, draft.promise_id)
    )
    save_id = store.save(*activities, *counted, drop_draft=drop_draft)
    return Logged(activities, counted, save_id)


def _activity(
    store: Store, draft: ActivityDraft, place: PlaceRef, batch_id: str | None
) -> Activity:
    kind = draft.type or ActivityType.OTHER
    minutes = quicklog.usual_minutes(kind) if draft.minutes is None else draft.minutes
    # A length that is refused below must not break the calendar here.
    length = timedelta(minutes=max(0, min(minutes, MINUTES_A_DAY)))
    started_at = draft.started_at or store.clock.now() - length
    return Activity.model_validate(
        {
            **common_fields(store, area_id=draft.area_id),
            "type": kind,
            "own_words": {"type": draft.own_type} if draft.own_type else {},
            "started_at": started_at.replace(second=0, microsecond=0),
            "minutes": minutes,
            "place": place,
            "officers_n": max(draft.officers_n, len(draft.officers)),
            "officers": draft.officers or (store.person.officer_id,),
            "unit_kind": unit_kind_of(me(store).role),
            "actor_org": draft.actor_org,
            "results": dict(draft.results),
            "people_met": draft.people_met,
            "promise_mentioned": draft.promise_mentioned,
            "outcome": draft.outcome,
            "note": draft.note,
            "seen": draft.seen,
            "judged": draft.judged,
            "contacts": draft.contacts,
            "batch_id": batch_id,
        }
    )


def check_has_begun(store: Store, activity: Activity) -> None:
    """Refuse an activity that starts in the future; raise BadInput."""
    if activity.started_at > store.clock.now() + MOST_AHEAD:
        raise BadInput(
            where=QT_TRANSLATE_NOOP("facts", "activity"),
            field=QT_TRANSLATE_NOOP("facts", "start"),
            value=f"{activity.started_at.astimezone(zone_of(store)):%Y-%m-%d %H:%M}",
            expected=QT_TRANSLATE_NOOP("facts", "a time that has been; plan ahead elsewhere"),
        )


def _usual_place(store: Store) -> PlaceRef:
    last = Activities(store).newest(ActivityFilter(author_id=store.person.officer_id))
    if last:
        return PlaceRef.model_validate(last[0]["place"])
    area = store.document("area", store.person.area_id)
    return PlaceRef(text=area["name"] if area else "")


def count_towards(
    store: Store, activity: Activity, promise_id: str | None
) -> list[ActivityCommitment]:
    """Return what `activity` counts towards the commitments of a promise.

    Where it counts towards none, it is still tied to the nearest one, with the reason why not.
    """
    if promise_id is None:
        return []
    commitments = Figures(store).commitments_of(promise_id)
    links = [_link(store, activity, commitment) for commitment in commitments]
    counting = [link for link in links if not link.why_not]
    return counting or _nearest(links, commitments, activity)


def _nearest(
    links: Sequence[ActivityCommitment], commitments: Sequence[Commitment], activity: Activity
) -> list[ActivityCommitment]:
    same_type = [
        link
        for link, commitment in zip(links, commitments, strict=True)
        if commitment.activity_type is activity.type
    ]
    return (same_type or list(links))[:1]


def _link(store: Store, activity: Activity, commitment: Commitment) -> ActivityCommitment:
    found = count(activity, commitment)
    return ActivityCommitment.model_validate(
        {
            **common_fields(store, area_id=activity.area_id),
            "shared": activity.shared,
            "activity_id": activity.id,
            "commitment_id": commitment.id,
            "counted": found.counted,
            "why_not": found.why_not,
        }
    )


def same_again(store: Store, activity: Activity) -> ActivityDraft:
    """Return a draft like `activity`, for now: same type, place, length and promise, no words."""
    return ActivityDraft(
        type=activity.type,
        own_type=activity.own_words.get("type", ""),
        places=(activity.place,),
        minutes=activity.minutes,
        officers_n=activity.officers_n,
        officers=activity.officers,
        promise_id=Figures(store).promise_of_activity(activity.id),
        area_id=activity.area_id,
    )

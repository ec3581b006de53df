"""The quick log: one line of plain words, understood with what is known of the area."""

from __future__ import annotations  # the names of quicklog are loaded late

from collections.abc import Mapping, Sequence
from typing import Any

from fieldapp.actions.log_activity import ActivityDraft
from fieldapp.actions.people import local_now, zone_of
from fieldapp.domain import quicklog
from fieldapp.domain.activity import Activity
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.place import Place, PlaceRef
from fieldapp.domain.promise import Promise
from fieldapp.storage.activities import Activities
from fieldapp.storage.figures import Figures
from fieldapp.storage.store import Store

USED_PLACES = 100


def known_here(store: Store) -> quicklog.Known:
    """Return what may be recognised: places and promises of the area, and what was logged last."""
    mine = ActivityFilter(author_id=store.person.officer_id)
    last = Activities(store).newest(mine)
    return quicklog.Known(
        places=_places(store),
        promises=_promises(store),
        last=_last_logged(store, last[0]) if last else None,
        zone=zone_of(store),
    )


def _places(store: Store) -> list[quicklog.KnownPlace]:
    named = [
        quicklog.KnownPlace(place.id, place.name, place.synonyms)
        for place in store.records("place")
        if isinstance(place, Place)
    ]
    names = {place.name for place in named}
    habits = Activities(store).habits(store.person.officer_id, limit=USED_PLACES)
    written = dict.fromkeys(text for _, text, place_id in habits if text and not place_id)
    return named + [quicklog.KnownPlace("", text) for text in written if text not in names]


def _promises(store: Store) -> list[quicklog.KnownPromise]:
    today, area_id = local_now(store).date(), store.person.area_id
    commitments = Figures(store).commitments_by_promise()
    return [
        _known_promise(promise, commitments[promise.id])
        for promise in store.records("promise")
        if isinstance(promise, Promise)
        and promise.id in commitments
        and promise.is_open(today)
        and area_id in (promise.area_id, *promise.areas)
    ]


def _known_promise(promise: Promise, commitments: Sequence[Commitment]) -> quicklog.KnownPromise:
    places = [place for commitment in commitments for place in commitment.places]
    return quicklog.KnownPromise(
        id=promise.id,
        title=promise.title,
        activity_types=[one.activity_type for one in commitments if one.activity_type],
        place_ids=[place.place_id for place in places if place.place_id],
        place_names=[place.text for place in places if place.text],
    )


def _last_logged(store: Store, document: Mapping[str, Any]) -> quicklog.LastLogged:
    activity = Activity.from_document(document)
    return quicklog.LastLogged(
        type=activity.type,
        place_id=activity.place.place_id,
        place_text=activity.place.text,
        minutes=activity.minutes,
        promise_id=Figures(store).promise_of_activity(activity.id),
    )


def draft_from(understood: quicklog.Understood, known: quicklog.Known) -> ActivityDraft:
    """Return the draft that an understood line makes; what it left open stays open."""
    names = {place.id: place.name for place in known.places if place.id}
    places = tuple(
        PlaceRef(place_id=one.place_id or None, text=names.get(one.place_id or "", one.text))
        for one in understood.places
    )
    return ActivityDraft(
        type=understood.type,
        places=places,
        started_at=understood.started_at,
        minutes=understood.minutes,
        people_met=understood.people_met,
        officers_n=understood.officers_n or 1,
        results=dict(understood.results),
        promise_id=understood.promise_id,
        outcome=understood.outcome,
        note=understood.note,
    )

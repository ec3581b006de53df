"""Half-written activities: kept while they are typed, found again after a crash, and undone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fieldapp.actions.amend import attached_to
from fieldapp.actions.log_activity import ActivityDraft
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.vocabulary import ActivityType, Actor, Outcome
from fieldapp.storage import journal
from fieldapp.storage.drafts import Drafts
from fieldapp.storage.store import Store
from fieldapp.wire.messages import Kind

FORM = "activity"
"""The kind of draft that the form Log activity keeps."""
QUICK_LOG = "quick_log"
"""The kind, and the one id, of the line in the quick log."""


@dataclass(frozen=True)
class KeptDraft:
    """A form that was left half-written, and when it was last touched."""

    id: str
    draft: ActivityDraft
    saved_at: datetime


def keep_draft(store: Store, draft_id: str, kind: str, content: dict[str, Any]) -> None:
    """Keep what stands in a form now."""
    Drafts(store).keep(draft_id, kind, content)


def drop_draft(store: Store, draft_id: str) -> None:
    """Throw a draft away."""
    Drafts(store).drop(draft_id)


def kept_forms(store: Store) -> list[KeptDraft]:
    """Return the activities that were left half-written, newest first."""
    return [
        KeptDraft(one.id, from_content(one.content), one.saved_at)
        for one in Drafts(store).all(FORM)
    ]


def kept_form(store: Store, draft_id: str) -> KeptDraft | None:
    """Return one of them, None when it was saved or thrown away meanwhile."""
    return next((one for one in kept_forms(store) if one.id == draft_id), None)


def kept_line(store: Store) -> dict[str, Any]:
    """Return what stood in the quick log, nothing if it was empty."""
    found = Drafts(store).get(QUICK_LOG)
    return found.content if found else {}


def undo_save(store: Store, save_id: str) -> str:
    """Take a save back; return the id of the save that does.

    With a new activity goes what was attached to it since then.
    """
    entries = journal.of_save(store.connections.read(), save_id)
    made = [entry.change.record_id for entry in entries if entry.change.kind is Kind.CREATE]
    return store.undo(save_id, [one for record_id in made for one in attached_to(store, record_id)])


def to_content(draft: ActivityDraft) -> dict[str, Any]:
    """Return a draft as JSON values; what is empty is left out."""
    content: dict[str, Any] = {
        "type": draft.type,
        "own_type": draft.own_type,
        "places": [place.model_dump(mode="json") for place in draft.places],
        "started_at": draft.started_at.isoformat() if draft.started_at else None,
        "minutes": draft.minutes,
        "people_met": draft.people_met,
        "officers_n": draft.officers_n,
        "officers": list(draft.officers),
        "results": dict(draft.results),
        "promise_id": draft.promise_id,
        "promise_mentioned": draft.promise_mentioned,
        "actor_org": draft.actor_org,
        "outcome": draft.outcome,
        "note": draft.note,
        "seen": draft.seen,
        "judged": draft.judged,
        "contacts": list(draft.contacts),
        "area_id": draft.area_id,
    }
    return {name: value for name, value in content.items() if value not in (None, "", [], {})}


def from_content(content: Mapping[str, Any]) -> ActivityDraft:
    """Return the draft that `to_content` wrote."""
    started_at = content.get("started_at")
    return ActivityDraft(
        type=_term(ActivityType, content.get("type")),
        own_type=content.get("own_type", ""),
        places=tuple(PlaceRef.model_validate(place) for place in content.get("places", ())),
        started_at=datetime.fromisoformat(started_at) if started_at else None,
        minutes=content.get("minutes"),
        people_met=content.get("people_met"),
        officers_n=content.get("officers_n", 1),
        officers=tuple(content.get("officers", ())),
        results=content.get("results", {}),
        promise_id=content.get("promise_id"),
        promise_mentioned=content.get("promise_mentioned", False),
        actor_org=_term(Actor, content.get("actor_org")) or Actor.POLICE,
        outcome=_term(Outcome, content.get("outcome")),
        note=content.get("note", ""),
        seen=content.get("seen", ""),
        judged=content.get("judged", ""),
        contacts=tuple(content.get("contacts", ())),
        area_id=content.get("area_id", ""),
    )


def _term(terms: Any, value: object) -> Any:
    return terms.named(value) if terms.has(value) else None

"""What the officer sets by hand on a quick log goes before what the line was read as."""

from __future__ import annotations  # the names of quicklog are loaded late

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from fieldapp.actions.activity_drafts import from_content, to_content
from fieldapp.actions.log_activity import ActivityDraft
from fieldapp.actions.quick_log import draft_from
from fieldapp.domain import quicklog
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.vocabulary import ActivityType


@dataclass(frozen=True)
class Corrections:
    """Fields of an ActivityDraft that the officer set by hand; the others follow the words."""

    values: Mapping[str, Any] = field(default_factory=dict)

    def with_value(self, name: str, value: Any) -> Corrections:
        """Return these corrections and one more."""
        return Corrections({**self.values, name: value})

    def to_content(self) -> dict[str, Any]:
        """Return them as JSON values."""
        content = to_content(replace(ActivityDraft(), **self.values))
        return {name: content.get(name) for name in self.values}

    @classmethod
    def from_content(cls, content: Mapping[str, Any]) -> Corrections:
        """Return the corrections that `to_content` wrote."""
        written = {name: value for name, value in content.items() if value is not None}
        draft = from_content(written)
        return cls({name: getattr(draft, name) for name in content if hasattr(draft, name)})


def corrected(
    understood: quicklog.Understood,
    known: quicklog.Known,
    corrections: Corrections,
    area_name: str = "",
    here: PlaceRef | None = None,
) -> ActivityDraft:
    """Return what would be saved: read, corrected, and filled in as the chips show it.

    `here` is the place that "här" stands for in a line.
    """
    draft = draft_from(understood, known)
    if understood.is_here and here is not None:
        draft = replace(draft, places=(here,))
    draft = replace(draft, **corrections.values)
    kind = draft.type or ActivityType.OTHER
    draft = replace(
        draft,
        places=draft.places or _usual_places(known, area_name),
        minutes=quicklog.usual_minutes(kind) if draft.minutes is None else draft.minutes,
    )
    written = understood.promise_id is not None and not understood.promise_suggested
    if written or "promise_id" in corrections.values:
        return draft
    return replace(draft, promise_id=suggested_promise(known, draft))


def suggested_promise(known: quicklog.Known, draft: ActivityDraft) -> str | None:
    """Return the promise that fits what and where best, None where none fits."""
    place = draft.places[0] if draft.places else PlaceRef()
    found = quicklog.suggest_promise(known, draft.type, place.place_id, place.text)
    return found.id if found else None


def _usual_places(known: quicklog.Known, area_name: str) -> tuple[PlaceRef, ...]:
    last = known.last
    if last is None or not (last.place_id or last.place_text):
        return (PlaceRef(text=area_name),) if area_name else ()
    return (PlaceRef(place_id=last.place_id or None, text=last.place_text),)

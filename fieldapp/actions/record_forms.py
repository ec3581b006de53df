"""Save what stands in a form, and keep its draft meanwhile."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fieldapp.actions.people import common_fields
from fieldapp.base.errors import NotAllowed
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.promise import Promise
from fieldapp.domain.record import Record
from fieldapp.domain.registry import record_type_named
from fieldapp.storage.drafts import Draft, Drafts
from fieldapp.storage.store import Store

Values = Mapping[str, Any]
"""What stands in a form: JSON values by field."""


@dataclass(frozen=True)
class Saved:
    """A record that was saved, and by which id to undo it."""

    record_id: str
    save_id: str


def made_record(store: Store, type_name: str, values: Values, *, record_id: str = "") -> Record:
    """Return a new record of what stands in a form; nothing is saved.

    Raises:
        pydantic.ValidationError: a value can't be kept.
    """
    common = common_fields(store, record_id=record_id)
    return record_type_named(type_name).model_validate({**common, **values})


def save_new(
    store: Store, type_name: str, values: Values, *, drop_draft: str | None = None
) -> Saved:
    """Save a new record of what stands in a form, and drop its draft in the same step.

    Raises:
        pydantic.ValidationError: a value can't be kept; the draft is still there.
    """
    record = made_record(store, type_name, values)
    return Saved(record.id, store.save(record, drop_draft=drop_draft))


def save_changes(
    store: Store,
    record: Record,
    values: Values,
    *,
    reason: str = "",
    drop_draft: str | None = None,
) -> Saved:
    """Save new values for a record, and drop the draft in the same step.

    Raises:
        NotAllowed: an agreed promise was changed without a reason.
        pydantic.ValidationError: a value can't be kept; the draft is still there.
    """
    after = record.changed(**values)
    ask_for_reason(store, record, reason)
    return Saved(record.id, store.save(after, reason=reason, drop_draft=drop_draft))


def ask_for_reason(store: Store, record: Record, reason: str) -> None:
    """Refuse to change an agreed promise, or a commitment of one, without a reason.

    Raises:
        NotAllowed: it is agreed and there is no reason.
    """
    promise = record
    if isinstance(record, Commitment):
        promise = store.must_get("promise", record.promise_id)
    if isinstance(promise, Promise) and promise.is_fixed() and not reason.strip():
        raise NotAllowed(rule="an agreed promise is changed only with a reason")


def draft_of(store: Store, draft_id: str) -> Draft | None:
    """Return what was typed in a form and not saved, or None."""
    return Drafts(store).get(draft_id)


def keep_draft(store: Store, draft_id: str, kind: str, content: Values) -> None:
    """Keep what stands in a form now."""
    Drafts(store).keep(draft_id, kind, dict(content))


def throw_draft_away(store: Store, draft_id: str) -> None:
    """Drop what was typed and not saved."""
    Drafts(store).drop(draft_id)


def undo_save(store: Store, save_id: str) -> str:
    """Take a save back; return the id of the save that does so."""
    return store.undo(save_id)

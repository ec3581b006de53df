"""Amend, remove, restore and undo; every change keeps its reason and can be read in the history."""

from typing import Any

from fieldapp.actions.log_activity import check_has_begun, count_towards
from fieldapp.base.errors import NotAllowed, NotFound
from fieldapp.domain.activity import Activity, ActivityCommitment
from fieldapp.domain.promise import Promise
from fieldapp.domain.record import Record
from fieldapp.storage.figures import Figures
from fieldapp.storage.store import Store

KEEP = "keep"
"""Stands for: leave the promise of an activity as it is."""


def amend(store: Store, record: Record, values: dict[str, Any], *, reason: str = "") -> str:
    """Save new values for a record; return the id of the save.

    Raises:
        NotAllowed: the words of an agreed promise were changed without a reason.
        pydantic.ValidationError: a value can't be kept.
    """
    after = record.changed(**values)
    if isinstance(record, Promise) and record.is_fixed() and not reason.strip():
        raise NotAllowed(rule="an agreed promise is changed only with a reason")
    return store.save(after, reason=reason)


def amend_activity(
    store: Store,
    activity: Activity,
    values: dict[str, Any],
    *,
    promise_id: str | None = KEEP,
    reason: str = "",
    drop_draft: str | None = None,
) -> str:
    """Save new values for an activity, count it anew towards its promise, drop the form's draft.

    Raises:
        BadInput: it was moved to a start in the future; nothing was saved, the draft is still there.
        pydantic.ValidationError: a value can't be kept; the draft is still there.
    """
    after = activity.changed(**values)
    assert isinstance(after, Activity)  # noqa: S101  (narrowing)
    if after.started_at != activity.started_at:
        check_has_begun(store, after)
    kept = Figures(store).promise_of_activity(activity.id) if promise_id == KEEP else promise_id
    links = _recounted(store, after, kept)
    return store.save(after, *links, reason=reason, drop_draft=drop_draft)


def _recounted(
    store: Store, activity: Activity, promise_id: str | None
) -> list[ActivityCommitment]:
    """Return the links as they should be: new ones, changed ones, and those to be removed."""
    old = {link.commitment_id: link for link in links_of(store, activity.id)}
    result: list[ActivityCommitment] = []
    for link in count_towards(store, activity, promise_id):
        standing = old.pop(link.commitment_id, None)
        if standing is not None:
            link = standing.changed(counted=link.counted, why_not=link.why_not, deleted=False)  # noqa: PLW2901
        result.append(link)
    return result + [link.changed(deleted=True) for link in old.values()]


def links_of(store: Store, activity_id: str) -> list[ActivityCommitment]:
    """Return what an activity counts towards."""
    found = store.records("activity_commitment", "deleted = 0 AND activity_id = ?", (activity_id,))
    return [record for record in found if isinstance(record, ActivityCommitment)]


def remove(store: Store, record: Record, *, reason: str = "") -> str:
    """Remove a record with its attachments (and what an activity counts towards).

    All of it can be restored together.
    """
    links = links_of(store, record.id) if isinstance(record, Activity) else []
    return store.delete(record, *links, *attached_to(store, record.id), reason=reason)


def attached_to(store: Store, record_id: str) -> list[Record]:
    """Return the attachments of a record."""
    return store.records("attachment", "deleted = 0 AND record_id = ?", (record_id,))


def find_anywhere(store: Store, record_id: str) -> Record:
    """Return the record of an id whatever its type; raise NotFound when there is none."""
    type_name = store.type_of(record_id)
    if type_name is None:
        raise NotFound(sought=record_id)
    return store.must_get(type_name, record_id)

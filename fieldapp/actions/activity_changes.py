"""Change one activity: what its form starts from, and saving what stands in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fieldapp.actions.amend import amend_activity
from fieldapp.actions.people import local_now, officer_names
from fieldapp.actions.record_forms import Saved
from fieldapp.domain.activity import Activity
from fieldapp.domain.promise import CLOSED_STATUSES
from fieldapp.storage import journal
from fieldapp.storage.activities import Activities
from fieldapp.storage.figures import Figures
from fieldapp.storage.store import Store
from fieldapp.wire.messages import Kind


@dataclass(frozen=True)
class AmendStart:
    """An activity about to be changed, and what there is to choose from."""

    activity: Activity
    promise_id: str
    promises: Mapping[str, str]
    """Titles by id: those that work may count towards, and the present one."""
    places: Mapping[str, str]
    """Ids by name, empty for places that were only written."""
    officers: Mapping[str, str]
    """Names by id."""
    now: datetime


def amend_start(store: Store, activity: Activity) -> AmendStart:
    """Return what the form for changing an activity starts from."""
    promise_id = Figures(store).promise_of_activity(activity.id) or ""
    promises = {
        one["id"]: one["title"]
        for one in store.documents("promise")
        if one["status"] not in CLOSED_STATUSES or one["id"] == promise_id
    }
    places = dict.fromkeys(Activities(store).written_places(), "")
    places.update((one["name"], one["id"]) for one in store.documents("place"))
    return AmendStart(
        activity, promise_id, promises, places, officer_names(store), local_now(store)
    )


def save_amendment(
    store: Store,
    activity: Activity,
    values: dict[str, Any],
    *,
    promise_id: str | None,
    reason: str,
    drop_draft: str,
) -> Saved:
    """Save new values for an activity, count it anew, and drop the draft of the change.

    Raises:
        BadInput: it was moved to a start in the future; the draft is still there.
        pydantic.ValidationError: a value can't be kept; the draft is still there.
    """
    save_id = amend_activity(
        store, activity, values, promise_id=promise_id, reason=reason, drop_draft=drop_draft
    )
    return Saved(activity.id, save_id)


def restore_activity(store: Store, activity: Activity) -> str:
    """Bring back a removed activity and what it counted towards; return the id of the save."""
    entries = journal.of_record(store.connections.read(), activity.id)
    removals = [entry for entry in entries if entry.change.kind is Kind.DELETE]
    if not removals:  # It was removed on another computer.
        return store.restore(activity)
    return store.undo(max(removals, key=lambda entry: entry.number).saved_together)

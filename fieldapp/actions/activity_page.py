"""One activity as its page shows it: with names in place of ids, and its history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from fieldapp.actions.people import local_now, officer_names, zone_of
from fieldapp.base.errors import NotFound
from fieldapp.domain.activity import Activity
from fieldapp.storage.figures import Figures
from fieldapp.storage.history import HistoryStep, history_of
from fieldapp.storage.store import Store


@dataclass(frozen=True)
class ActivityPage:
    """An activity with what its ids stand for."""

    activity: Activity
    promise_id: str
    promise: str
    """The title of the promise it was done for, empty for none."""
    officers: tuple[str, ...]
    contacts: tuple[tuple[str, str], ...]
    """Id and name of the contact persons that are known here."""
    history: tuple[HistoryStep, ...]
    names: Mapping[str, str]
    """What officers and contact persons are called, by id."""
    officer_id: str
    """Who reads the page."""
    zone: ZoneInfo
    today: date


def activity_page(store: Store, activity_id: str) -> ActivityPage:
    """Return an activity, removed or not, with all that its page shows.

    Raises:
        NotFound: there is no such activity here.
    """
    activity = store.must_get("activity", activity_id)
    if not isinstance(activity, Activity):
        raise NotFound(sought=activity_id)
    promise_id = Figures(store).promise_of_activity(activity_id) or ""
    promise = store.document("promise", promise_id) if promise_id else None
    officers, contacts = officer_names(store), _contact_names(store, activity.contacts)
    return ActivityPage(
        activity=activity,
        promise_id=promise_id,
        promise=promise["title"] if promise else "",
        officers=_named(officers, activity.officers or (activity.author_id,)),
        contacts=tuple(contacts.items()),
        history=tuple(history_of(store, "activity", activity_id)),
        names={**officers, **contacts},
        officer_id=store.person.officer_id,
        zone=zone_of(store),
        today=local_now(store).date(),
    )


def _named(names: Mapping[str, str], ids: Sequence[str]) -> tuple[str, ...]:
    return tuple(names[one] for one in ids if one in names)


def _contact_names(store: Store, ids: Sequence[str]) -> dict[str, str]:
    found = ((one, store.document("contact", one)) for one in ids)
    return {one: contact["name"] for one, contact in found if contact and not contact["deleted"]}

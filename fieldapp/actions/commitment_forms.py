"""Save commitments and count anew what was logged for their promise."""

from fieldapp.actions.people import common_fields
from fieldapp.actions.record_forms import Saved, Values, ask_for_reason, made_record
from fieldapp.domain.activity import Activity, ActivityCommitment
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.counting import count
from fieldapp.domain.place import Place, PlaceRef
from fieldapp.domain.promise import Promise
from fieldapp.storage.activities import Activities
from fieldapp.storage.counted import activities_of_promise
from fieldapp.storage.store import Store

USED_PLACES = 100


def blank_commitment(store: Store, promise: Promise) -> Commitment:
    """Return an unsaved commitment of a promise with every field still open."""
    made = made_record(store, "commitment", {"promise_id": promise.id, "area_id": promise.area_id})
    assert isinstance(made, Commitment)  # noqa: S101  (narrowing)
    return made


def save_commitment(
    store: Store,
    commitment: Commitment,
    values: Values,
    *,
    reason: str = "",
    drop_draft: str | None = None,
) -> Saved:
    """Save a commitment, new or changed, and count the promise's activities towards it anew.

    Raises:
        NotAllowed: the promise is agreed and there is no reason.
        pydantic.ValidationError: a value can't be kept; the draft is still there.
    """
    after = commitment.changed(**values)
    ask_for_reason(store, commitment, reason)
    links = _recounted(store, after)
    save_id = store.save(after, *links, reason=reason, drop_draft=drop_draft)
    return Saved(after.id, save_id)


def remove_commitment(store: Store, commitment: Commitment, *, reason: str = "") -> str:
    """Remove a commitment and what counts towards it; return the id of the save.

    Raises:
        NotAllowed: the promise is agreed and there is no reason.
    """
    ask_for_reason(store, commitment, reason)
    return store.delete(commitment, *_links(store, commitment).values(), reason=reason)


def known_places(store: Store) -> dict[str, PlaceRef]:
    """Return the places to choose from, by name: those of the area, and those written before."""
    named = {
        place.name: PlaceRef(place_id=place.id, text=place.name)
        for place in store.records("place")
        if isinstance(place, Place)
    }
    habits = Activities(store).habits(store.person.officer_id, limit=USED_PLACES)
    written = {text: PlaceRef(text=text) for _, text, place_id in habits if text and not place_id}
    return {**written, **named}


def _recounted(store: Store, commitment: Commitment) -> list[ActivityCommitment]:
    """Return the links to activities that must change, or be made, for the new words."""
    standing = _links(store, commitment)
    found = []
    for activity in activities_of_promise(store, commitment.promise_id):
        counted = count(activity, commitment)
        link = standing.get(activity.id)
        if link is not None:
            found.append(link.changed(counted=counted.counted, why_not=counted.why_not))
        elif not counted.why_not:
            found.append(_new_link(store, activity, commitment, counted.counted))
    return found


def _links(store: Store, commitment: Commitment) -> dict[str, ActivityCommitment]:
    records = store.records(
        "activity_commitment", "deleted = 0 AND commitment_id = ?", (commitment.id,)
    )
    return {one.activity_id: one for one in records if isinstance(one, ActivityCommitment)}


def _new_link(
    store: Store, activity: Activity, commitment: Commitment, counted: float
) -> ActivityCommitment:
    return ActivityCommitment.model_validate(
        {
            **common_fields(store, area_id=activity.area_id),
            "shared": activity.shared,
            "activity_id": activity.id,
            "commitment_id": commitment.id,
            "counted": counted,
        }
    )

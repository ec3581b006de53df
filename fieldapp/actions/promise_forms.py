"""What the forms about promises start from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from fieldapp.actions.commitment_forms import blank_commitment, known_places
from fieldapp.actions.people import local_now
from fieldapp.actions.promise_pages import area_names
from fieldapp.base.errors import NotFound
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.promise import Promise
from fieldapp.domain.wording_hints import own_words_with
from fieldapp.storage.store import Store


@dataclass(frozen=True)
class PromiseStart:
    """The promise to change, None for a new one, and what there is to choose from."""

    promise: Promise | None
    areas: Mapping[str, str]
    area_id: str
    now: datetime


@dataclass(frozen=True)
class CommitmentStart:
    """The commitment to change, or an unsaved one, and what there is to choose from."""

    commitment: Commitment
    promise: Promise
    places: Mapping[str, PlaceRef]
    now: datetime
    is_new: bool


def start_promise(store: Store, promise_id: str = "") -> PromiseStart:
    """Return what the form of a promise starts from; without an id it is a new one."""
    promise = _promise(store, promise_id) if promise_id else None
    return PromiseStart(promise, area_names(store), store.person.area_id, local_now(store))


def start_commitment(store: Store, promise_id: str, commitment_id: str = "") -> CommitmentStart:
    """Return what the form of a commitment starts from; without an id it is a new one."""
    promise = _promise(store, promise_id)
    commitment = (
        _commitment(store, commitment_id) if commitment_id else blank_commitment(store, promise)
    )
    return CommitmentStart(
        commitment, promise, known_places(store), local_now(store), is_new=not commitment_id
    )


def keep_wording(store: Store, record: Promise | Commitment, words: str, reason: str) -> str:
    """Keep vague words in a promise or commitment, with the reason; return the id of the save."""
    own_words = own_words_with(record.own_words, words, reason)
    return store.save(record.changed(own_words=own_words), reason=reason)


def _promise(store: Store, promise_id: str) -> Promise:
    found = store.must_get("promise", promise_id)
    if not isinstance(found, Promise):
        raise NotFound(sought=promise_id)
    return found


def _commitment(store: Store, commitment_id: str) -> Commitment:
    found = store.must_get("commitment", commitment_id)
    if not isinstance(found, Commitment):
        raise NotFound(sought=commitment_id)
    return found

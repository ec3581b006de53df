"""The sample area: invented places, people and promises, with work logged up to today."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from typing import Any

from fieldapp.actions.contacts import note_citizen_contact
from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.actions.people import common_fields, local_now
from fieldapp.base.resources import resource
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.contact import Contact
from fieldapp.domain.partner import Partner
from fieldapp.domain.place import Place, PlaceRef
from fieldapp.domain.promise import Promise
from fieldapp.domain.vocabulary import ActivityType, PromiseStatus
from fieldapp.storage.store import Store

Facts = Mapping[str, Any]
DAYS_AGO = "days_ago"


def sample_facts() -> dict[str, Any]:
    """Return what stands in the sample file."""
    facts: dict[str, Any] = json.loads(resource("sample/area.json").read_text(encoding="utf-8"))
    return facts


def fill_with_sample(store: Store) -> None:
    """Write the sample area into a profile, as if its officer had worked there for months."""
    facts = sample_facts()
    places = {one["key"]: _place(store, one) for one in facts["places"]}
    partners = {one["key"]: _partner(store, one) for one in facts["partners"]}
    contacts = [_contact(store, one, partners) for one in facts["contacts"]]
    store.save(*places.values(), *partners.values(), *contacts, as_group=False)
    refs = {key: PlaceRef(place_id=one.id, text=one.name) for key, one in places.items()}
    promises = _promises(store, facts["promises"], refs)
    drafts = [draft for one in facts["activities"] for draft in _drafts(store, one, refs, promises)]
    for draft in sorted(drafts, key=lambda one: str(one.started_at)):
        log_activity(store, draft)
    for one in facts["citizen_contacts"]:
        _citizen_contact(store, one)


def _place(store: Store, facts: Facts) -> Place:
    given = {name: facts[name] for name in ("name", "kind", "synonyms", "point")}
    return Place.model_validate({**common_fields(store), **given})


def _partner(store: Store, facts: Facts) -> Partner:
    given = {name: facts[name] for name in ("name", "kind")}
    return Partner.model_validate({**common_fields(store), **given})


def _contact(store: Store, facts: Facts, partners: Mapping[str, Partner]) -> Contact:
    given = {name: value for name, value in facts.items() if name != "partner"}
    partner_id = partners[facts["partner"]].id
    return Contact.model_validate({**common_fields(store), **given, "partner_id": partner_id})


def _promises(
    store: Store, all_facts: list[Facts], places: Mapping[str, PlaceRef]
) -> dict[str, str]:
    """Save the promises with their commitments; return their ids by title."""
    ids: dict[str, str] = {}
    for facts in all_facts:
        promise = _promise(store, facts)
        commitments = [_commitment(store, promise, one, places) for one in facts["commitments"]]
        store.save(promise, *commitments)
        ids[promise.title] = promise.id
    return ids


def _promise(store: Store, facts: Facts) -> Promise:
    first = local_now(store).date() - timedelta(days=facts["started_days_ago"])
    common = common_fields(store)
    return Promise.model_validate(
        {
            **common,
            "title": facts["title"],
            "public_text": facts["public_text"],
            "areas": (common["area_id"],),
            "from_date": first,
            "to_date": first + timedelta(days=facts["days"] - 1),
            "status": PromiseStatus.ACTIVE,
        }
    )


def _commitment(
    store: Store, promise: Promise, facts: Facts, places: Mapping[str, PlaceRef]
) -> Commitment:
    given = {name: value for name, value in facts.items() if name != "due_in_days"}
    given["places"] = tuple(places[key] for key in facts.get("places", ()))
    if "due_in_days" in facts:
        given["due"] = local_now(store).date() + timedelta(days=facts["due_in_days"])
    return Commitment.model_validate({**common_fields(store), "promise_id": promise.id, **given})


def _drafts(
    store: Store, facts: Facts, places: Mapping[str, PlaceRef], promises: Mapping[str, str]
) -> Iterator[ActivityDraft]:
    now = local_now(store)
    for number in range(facts["times"]):
        day = now.date() - timedelta(days=facts["from_days_ago"] + number * facts["every_days"])
        started_at = datetime.combine(day, time(facts["hour"]), now.tzinfo)
        if started_at > now:
            started_at = now - timedelta(minutes=facts["minutes"])
        yield ActivityDraft(
            type=ActivityType.named(facts["type"]),
            places=(places[facts["place"]],),
            started_at=started_at,
            minutes=facts["minutes"],
            people_met=facts.get("people_met"),
            results=facts.get("results", {}),
            promise_id=promises.get(facts["promise"]),
            note=facts["notes"][number % len(facts["notes"])],
        )


def _citizen_contact(store: Store, facts: Facts) -> None:
    at = store.clock.now() - timedelta(days=facts[DAYS_AGO])
    given = {
        name: value for name, value in facts.items() if name not in (DAYS_AGO, "reply_in_days")
    }
    if "reply_in_days" in facts:
        given["reply_due"] = at.date() + timedelta(days=facts["reply_in_days"])
    note_citizen_contact(store, at=at, **given)

"""What the pages about contacts show, and what their forms save."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from fieldapp.actions.contacts import (
    REPLY_DAYS,
    ContactLine,
    citizen_contacts,
    contacts,
    mark_answered,
)
from fieldapp.actions.people import local_now, zone_of
from fieldapp.actions.record_forms import Saved, Values, made_record
from fieldapp.base.errors import NotFound
from fieldapp.domain.contact import CitizenContact, Contact
from fieldapp.domain.partner import Partner
from fieldapp.storage.folding import words_in
from fieldapp.storage.search import Search
from fieldapp.storage.store import Store


@dataclass(frozen=True)
class ContactList:
    """The contact persons by name, and whether names may be searched (2018:1693 3:5)."""

    lines: Sequence[ContactLine]
    finds_persons: bool
    today: date


@dataclass(frozen=True)
class CitizenList:
    """What citizens turned to us with: first those who wait for an answer."""

    contacts: Sequence[CitizenContact]
    waiting: int
    today: date
    zone: ZoneInfo


def contact_list(store: Store, *, words: str = "") -> ContactList:
    """Return the contact persons whose function or partner hold the words.

    Names are looked through only where the server allows it.
    """
    finds_persons = Search(store).finds_persons
    sought = words_in(words)
    chosen = [line for line in contacts(store) if _holds(line, sought, finds_persons)]
    return ContactList(chosen, finds_persons, local_now(store).date())


def _holds(line: ContactLine, sought: Sequence[str], finds_persons: bool) -> bool:  # noqa: FBT001
    looked_through = [line.contact.function, line.partner]
    if finds_persons:
        looked_through.append(line.contact.name)
    there = words_in(" ".join(looked_through))
    return all(any(word.startswith(one) for word in there) for one in sought)


@dataclass(frozen=True)
class Whereabouts:
    """Where the room of contacts shows a record: its type, and the name if it is a partner."""

    record_type: str
    partner: str


def whereabouts(store: Store, record_id: str) -> Whereabouts:
    """Return where a contact person, citizen contact or partner is shown."""
    partner = store.get("partner", record_id)
    name = partner.name if isinstance(partner, Partner) else ""
    return Whereabouts(store.type_of(record_id) or "", name)


def partner_names(store: Store) -> dict[str, str]:
    """Return the names of the partners by id, sorted by name."""
    found = [one for one in store.records("partner") if isinstance(one, Partner)]
    return {one.id: one.name for one in sorted(found, key=lambda one: one.name.casefold())}


def contact_names(store: Store) -> dict[str, str]:
    """Return contact persons to choose from by id: the name and, where there is one, the function."""
    return {
        line.contact.id: ", ".join(
            word for word in (line.contact.name, line.contact.function) if word
        )
        for line in contacts(store)
    }


def contact_line(store: Store, contact_id: str) -> ContactLine:
    """Return one contact person.

    Raises:
        NotFound: there is no such person here, or it was removed.
    """
    found = [line for line in contacts(store) if line.contact.id == contact_id]
    if not found:
        raise NotFound(sought=contact_id)
    return found[0]


def save_contact(
    store: Store,
    contact: Contact | None,
    values: Values,
    *,
    new_partner: Values | None = None,
    drop_draft: str | None = None,
) -> Saved:
    """Save a contact person, new or changed, and with it a new partner where one is given.

    Raises:
        pydantic.ValidationError: a value can't be kept; nothing was saved.
    """
    partner = made_record(store, "partner", new_partner) if new_partner else None
    given = {**values, "partner_id": partner.id} if partner else dict(values)
    after = contact.changed(**given) if contact else made_record(store, "contact", given)
    records = [partner, after] if partner else [after]
    return Saved(after.id, store.save(*records, drop_draft=drop_draft))


def citizen_list(store: Store, *, owed_only: bool = False) -> CitizenList:
    """Return the citizen contacts: those who wait first, soonest day first; then newest first."""
    found = citizen_contacts(store, owed_only=owed_only)
    waiting = [one for one in found if one.is_owed()]
    waiting.sort(key=lambda one: one.reply_due or date.max)
    answered = [one for one in found if not one.is_owed()]
    return CitizenList([*waiting, *answered], len(waiting), local_now(store).date(), zone_of(store))


@dataclass(frozen=True)
class PersonStart:
    """The contact person to change, None for a new one, and the partners to choose from."""

    contact: Contact | None
    partners: Mapping[str, str]
    now: datetime


@dataclass(frozen=True)
class CitizenStart:
    """The citizen contact to change, None for a new one, and the persons to choose from."""

    contact: CitizenContact | None
    persons: Mapping[str, str]
    now: datetime


def start_person(store: Store, contact: Contact | None = None) -> PersonStart:
    """Return what the form of a contact person starts from."""
    return PersonStart(contact, partner_names(store), local_now(store))


def start_citizen(store: Store, contact: CitizenContact | None = None) -> CitizenStart:
    """Return what the form of a citizen contact starts from."""
    return CitizenStart(contact, contact_names(store), local_now(store))


def save_citizen_contact(
    store: Store,
    contact: CitizenContact | None,
    values: Values,
    *,
    drop_draft: str | None = None,
) -> Saved:
    """Save what a citizen told, asked or wanted; an answer that is wanted gets its day.

    Raises:
        pydantic.ValidationError: a value can't be kept; the draft is still there.
    """
    given = dict(values)
    if not given.get("wants_reply"):
        given |= {"reply_due": None, "contact_id": None}
    elif not given.get("reply_due"):
        given["reply_due"] = local_now(store).date() + timedelta(days=REPLY_DAYS)
    if given.get("contact_id"):
        given["anonymous"] = False
    after = contact.changed(**given) if contact else made_record(store, "citizen_contact", given)
    return Saved(after.id, store.save(after, drop_draft=drop_draft))


def answer_given(store: Store, contact_id: str) -> str:
    """Note that a citizen got the answer now; return the id of the save."""
    contact = store.must_get("citizen_contact", contact_id)
    if not isinstance(contact, CitizenContact):
        raise NotFound(sought=contact_id)
    return mark_answered(store, contact)

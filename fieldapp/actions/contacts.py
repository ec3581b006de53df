"""Contact persons, citizen contacts, and what answers are owed."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from fieldapp.actions.people import common_fields, local_now
from fieldapp.domain.contact import CitizenContact, Contact
from fieldapp.domain.partner import Partner
from fieldapp.storage.store import Store

REPLY_DAYS = 14
"""How long an answer may take where nothing else was promised."""


@dataclass(frozen=True)
class ContactLine:
    """A contact person with the partner they stand for."""

    contact: Contact
    partner: str


def contacts(store: Store) -> list[ContactLine]:
    """Return the contact persons, by name."""
    partners = {one.id: one.name for one in store.records("partner") if isinstance(one, Partner)}
    found = [record for record in store.records("contact") if isinstance(record, Contact)]
    return [
        ContactLine(one, partners.get(one.partner_id or "", ""))
        for one in sorted(found, key=lambda one: one.name.casefold())
    ]


def citizen_contacts(store: Store, *, owed_only: bool = False) -> list[CitizenContact]:
    """Return what citizens turned to us with, newest first; only those owed an answer if asked."""
    where = "deleted = 0 AND wants_reply = 1 AND replied_at IS NULL" if owed_only else "deleted = 0"
    found = [
        one for one in store.records("citizen_contact", where) if isinstance(one, CitizenContact)
    ]
    return sorted(found, key=lambda one: one.at, reverse=True)


def owed(store: Store) -> list[CitizenContact]:
    """Return the citizen contacts that wait for an answer, the longest overdue first."""
    return sorted(
        citizen_contacts(store, owed_only=True), key=lambda one: one.reply_due or date.max
    )


def add_contact(store: Store, **values: Any) -> Contact:
    """Save a new contact person and return it."""
    contact = Contact.model_validate({**common_fields(store), **values})
    store.save(contact)
    return contact


def note_citizen_contact(store: Store, **values: Any) -> CitizenContact:
    """Save something a citizen told, asked or wanted; an answer that is wanted gets its day."""
    at: datetime = values.get("at") or store.clock.now()
    if values.get("wants_reply") and not values.get("reply_due"):
        values["reply_due"] = local_now(store).date() + timedelta(days=REPLY_DAYS)
    contact = CitizenContact.model_validate({**common_fields(store), **values, "at": at})
    store.save(contact)
    return contact


def mark_answered(store: Store, contact: CitizenContact) -> str:
    """Note that the answer was given now; return the id of the save."""
    return store.save(contact.changed(replied_at=store.clock.now()))

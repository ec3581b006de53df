"""The entries of a community map as they are shown: with who is behind them, and what is flagged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from fieldapp.domain.contact import Contact
from fieldapp.domain.handover import MapEntry, MapSection
from fieldapp.domain.handover_steps import STALE_DAYS
from fieldapp.storage.store import Store

GROWS_STALE = frozenset({MapSection.RELATIONSHIPS, MapSection.PARTNERS, MapSection.PLACES})


@dataclass(frozen=True)
class EntryLine:
    """An entry of the map with what is known of it right now."""

    entry: MapEntry
    stale: bool
    """Nobody has worked with it for six months, or ever."""
    only_one: bool
    """Only one officer has ever worked with it: it leaves with that officer."""
    person: str = ""
    """The name of the contact person behind it, for as long as it may be kept."""
    reach: str = ""
    """How it is best reached: the entry's own words, else the contact's or partner's details."""

    @property
    def heading(self) -> str:
        """Return what the line is headed by: the person's name, else the entry's title."""
        return self.person or self.entry.title


def entry_lines(store: Store, entries: Sequence[MapEntry], today: date) -> Iterator[EntryLine]:
    """Yield what each entry shows as of `today`."""
    for entry in entries:
        person, details = person_and_reach(store, entry)
        yield EntryLine(
            entry,
            stale=is_stale(entry, today),
            only_one=entry.known_by == 1 and entry.section is MapSection.RELATIONSHIPS,
            person=person,
            reach=entry.reach or details,
        )


def is_stale(entry: MapEntry, day: date) -> bool:
    """Say whether nobody had worked with an entry for six months by a day, or ever."""
    if entry.struck or entry.section not in GROWS_STALE:
        return False
    if entry.last_contact is None:
        return bool(entry.link_id)
    return (day - entry.last_contact).days > STALE_DAYS


def person_and_reach(store: Store, entry: MapEntry) -> tuple[str, str]:
    """Return the name of the person an entry points at, and how its record says to reach it."""
    if entry.link_type not in ("contact", "partner") or not entry.link_id:
        return "", ""
    document = store.document(entry.link_type, entry.link_id)
    if document is None or document["deleted"]:
        return "", ""
    details = str(document["phone"] or document["email"])
    return (str(document["name"]) if entry.link_type == Contact.type_name else ""), details

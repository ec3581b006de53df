"""What the log offers for a community map: people, places, partners, topics, promises, answers.

The map need not be complete: of each kind only the ones most and most lately worked with.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from fieldapp.base.clock import local_date, zone_named
from fieldapp.domain.contact import CitizenContact
from fieldapp.domain.handover import TITLE_LIMIT, MapSection
from fieldapp.domain.partner import Partner
from fieldapp.domain.place import Place
from fieldapp.domain.promise import Promise
from fieldapp.domain.record import Record
from fieldapp.domain.vocabulary import Language, ProblemType
from fieldapp.storage.handovers import NOTHING, AreaLog, Known, WorkedWith
from fieldapp.storage.store import Store

MOST_PEOPLE = 40
MOST_PLACES = 25
MOST_PARTNERS = 25
MOST_TOPICS = 5
MOST_PROMISES = 30
MOST_ANSWERS = 40
INTRODUCED = 8
"""So many of the first people and partners are proposed for an introduction."""
RecordType = TypeVar("RecordType", bound=Record)
_NAMELESS = {"sv": "Kontaktperson", "en": "Contact person"}


@dataclass(frozen=True)
class Candidate:
    """What may become an entry of the map."""

    section: MapSection
    key: str
    """Tells it from others of its section: the id behind it, or its words."""
    title: str
    link_type: str = ""
    link_id: str = ""
    place_id: str | None = None
    work: WorkedWith = NOTHING
    introduce: bool = False


class Sources:
    """Reads one area as of one day."""

    def __init__(self, store: Store, area_id: str, day: date, language: Language) -> None:
        self._store, self._area_id, self._day = store, area_id, day
        self._language: Language = language
        self._log = AreaLog(store, area_id, day)
        self._contacts: list[Known] = []
        self._partners: dict[str, Partner] = {}
        self._worked: dict[str, WorkedWith] = {}

    def steps(self) -> Sequence[Callable[[], list[Candidate]]]:
        """Return what reads each part; to be called in this order."""
        return (self.people, self.partners, self.places, self.topics, self.promises, self.answers)

    def people(self) -> list[Candidate]:
        """Return the contact persons: those marked as key persons first, then by work."""
        self._worked = self._log.contacts()
        self._partners = {one.id: one for one in self._here(Partner)}
        self._contacts = self._log.known()
        ranked = sorted(
            self._contacts,
            key=lambda one: (one.is_key, *_importance(self._work(one.id)), one.id),
            reverse=True,
        )[:MOST_PEOPLE]
        places = self._log.usual_places([one.id for one in ranked])
        return [
            Candidate(
                MapSection.RELATIONSHIPS,
                one.id,
                self._what_they_are(one),
                "contact",
                one.id,
                places.get(one.id),
                self._work(one.id),
                introduce=number < INTRODUCED,
            )
            for number, one in enumerate(ranked)
        ]

    def partners(self) -> list[Candidate]:
        """Return the partners by the work with their people."""
        work: dict[str, WorkedWith] = dict.fromkeys(self._partners, NOTHING)
        for contact in self._contacts:
            if contact.partner_id in work:
                work[contact.partner_id] = work[contact.partner_id].and_also(self._work(contact.id))
        ranked = sorted(work, key=lambda one: (*_importance(work[one]), one), reverse=True)
        return [
            Candidate(
                MapSection.PARTNERS,
                one,
                self._partners[one].name,
                "partner",
                one,
                work=work[one],
            )
            for one in ranked[:MOST_PARTNERS]
        ]

    def places(self) -> list[Candidate]:
        """Return the places by the work there, those known by words alone too."""
        known, named = self._log.places()
        names = {one.id: one.name for one in self._here(Place)}
        found = [
            Candidate(MapSection.PLACES, one, names[one], "place", one, one, work)
            for one, work in known.items()
            if one in names
        ]
        known_names = {name.casefold() for name in names.values()}
        found += [
            Candidate(MapSection.PLACES, text.casefold(), text[:TITLE_LIMIT], work=work)
            for text, work in named.items()
            if text.casefold() not in known_names
        ]
        found.sort(key=lambda one: (*_importance(one.work), one.key), reverse=True)
        return found[:MOST_PLACES]

    def topics(self) -> list[Candidate]:
        """Return what citizens turned to us about most within a year: the area's priorities."""
        found = [
            Candidate(
                MapSection.PRIORITIES, topic, self._topic(ProblemType.named(topic)), work=work
            )
            for topic, work in self._log.topics().items()
            if ProblemType.has(topic) and topic != ProblemType.OTHER
        ]
        found.sort(key=lambda one: (*_importance(one.work), one.key), reverse=True)
        return found[:MOST_TOPICS]

    def promises(self) -> list[Candidate]:
        """Return the promises that were made and still run; drafts bind nobody."""
        worked = self._log.promises()
        found = [
            Candidate(
                MapSection.PROMISES,
                one.id,
                one.title,
                "promise",
                one.id,
                work=worked.get(one.id, NOTHING),
            )
            for one in self._here(Promise)
            if one.is_fixed() and one.is_open(self._day)
        ]
        found.sort(key=lambda one: (*_importance(one.work), one.key), reverse=True)
        return found[:MOST_PROMISES]

    def answers(self) -> list[Candidate]:
        """Return the citizens who wait for an answer, the longest overdue first."""
        owed = self._here(CitizenContact, " AND wants_reply = 1 AND replied_at IS NULL")
        owed.sort(key=lambda one: (one.reply_due or date.max, one.id))
        return [
            Candidate(
                MapSection.FEEDBACK_DUE,
                one.id,
                f"{one.type.label(self._language).capitalize()}: {one.topic.label(self._language)}",
                "citizen_contact",
                one.id,
                work=WorkedWith(1, local_date(one.at, zone_named(one.zone))),
            )
            for one in owed[:MOST_ANSWERS]
        ]

    def _work(self, contact_id: str) -> WorkedWith:
        return self._worked.get(contact_id, NOTHING)

    def _topic(self, topic: ProblemType) -> str:
        return topic.label(self._language).capitalize()

    def _what_they_are(self, contact: Known) -> str:
        """Return what a contact person is to the area; never the name."""
        partner = self._partners.get(contact.partner_id or "")
        parts = (contact.function, partner.name if partner else "")
        words = ", ".join(part for part in parts if part) or _NAMELESS[self._language]
        return words[:TITLE_LIMIT]

    def _here(self, kind: type[RecordType], further: str = "") -> list[RecordType]:
        """Return the records of a type that belong to the area; `further` is literal SQL."""
        where = f"deleted = 0 AND area_id = ?{further}"
        found = self._store.records(kind.type_name, where, (self._area_id,))
        return [one for one in found if isinstance(one, kind)]


def _importance(work: WorkedWith) -> tuple[int, str]:
    return work.weight, work.last.isoformat() if work.last else ""

"""What a version of a handover said, as the papers take it in; with names or without."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from fieldapp.domain.handover import (
    ABOUT_PEOPLE,
    PERSON_LINKS,
    BriefingDay,
    Handover,
    HandoverQuestion,
    MapEntry,
    MapSection,
)
from fieldapp.domain.handover_terms import SignerRole
from fieldapp.domain.private_words import names_in, without_names
from fieldapp.domain.publication import Publication
from fieldapp.domain.vocabulary import Language
from fieldapp.reports.protocol_words import PROTOCOL, SIGNED_AS


@dataclass(frozen=True, kw_only=True)
class SignedBy:
    """A signature under a version."""

    role: SignerRole
    name: str
    signed_at: datetime
    """Where the officer is: it is printed as it stands."""
    device_id: str
    public_key: str
    holds: bool
    """Whether it fits the content that is printed."""


@dataclass(frozen=True, kw_only=True)
class HandedOver:
    """One version of a handover, with all that is needed to print it."""

    area: str
    over: str = ""
    """The area that it is part of."""
    version: int
    frozen_at: datetime
    content_hash: str
    handover: Handover
    entries: Sequence[MapEntry] = ()
    """Those that were not struck."""
    stale: frozenset[str] = frozenset()
    """The ids of entries that nobody had touched for six months."""
    day: BriefingDay | None = None
    questions: Sequence[HandoverQuestion] = ()
    publications: Sequence[Publication] = ()
    signatures: Sequence[SignedBy] = ()
    officers: Mapping[str, str] = field(default_factory=dict)
    persons: Mapping[str, str] = field(default_factory=dict)
    """Names of contact persons by the id of their entry, of those who may still be kept."""
    reaches: Mapping[str, str] = field(default_factory=dict)
    """How records say that they are reached, by the id of the entry that points at them."""
    places: Mapping[str, str] = field(default_factory=dict)
    on_map: Sequence[str] = ()
    """The ids of the entries that the map shows, in the order of their numbers there."""
    beyond: frozenset[str] = frozenset()
    """The ids of those among them that lie beyond the map's edge."""
    has_names: bool = True

    @property
    def is_draft(self) -> bool:
        """Say whether one of the two who hand over has not signed validly."""
        signed = {one.role for one in self.signatures if one.holds}
        return not {SignerRole.LEAVING, SignerRole.INCOMING} <= signed

    def ordered(self) -> list[MapEntry]:
        """Return the entries in the order of the protocol."""
        order = {section: place for place, section in enumerate(MapSection)}
        return sorted(self.entries, key=lambda one: (order[one.section], one.rank))

    def number(self, entry: MapEntry) -> str:
        """Return the number that an entry has on the map; empty for one that is not on it."""
        return str(self.on_map.index(entry.id) + 1) if entry.id in self.on_map else ""

    def person(self, entry: MapEntry) -> str:
        """Return the name of the person behind an entry; empty where there is none to name."""
        return self.persons.get(entry.id, "")

    def officer(self, officer_id: str | None) -> str:
        """Return what to call an officer; empty for nobody."""
        return self.officers.get(officer_id or "", "")


def without_any_name(whole: HandedOver, language: Language) -> HandedOver:
    """Return it for readers who shall not learn who: parts instead of names.

    Free text about persons is left out, unless the leaver said that it may be public; from other
    text the names of its officers and contact persons are taken, and what looks like a name.
    """
    withheld = PROTOCOL[language]["withheld"]
    known = (*whole.officers.values(), *whole.persons.values(), *_looking_like_names(whole))
    return replace(
        whole,
        has_names=False,
        persons={},
        reaches={},
        officers=_parts(whole, language),
        entries=[
            _nameless(place, one, known, language)
            for place, one in enumerate(whole.ordered(), start=1)
        ],
        questions=[
            one.changed(question=withheld, answer=withheld if one.answer else "")
            for one in whole.questions
        ],
        day=whole.day and _nameless_day(whole.day, known),
        signatures=[
            replace(one, name=PROTOCOL[language][SIGNED_AS[one.role]]) for one in whole.signatures
        ],
    )


def _looking_like_names(whole: HandedOver) -> set[str]:
    """Return what may be names in the reasons of entries and is no place, title or area."""
    titles = (entry.title for entry in whole.entries if entry.section not in ABOUT_PEOPLE)
    public = "\n".join((whole.area, whole.over, *whole.places.values(), *titles))
    found = {name for entry in whole.entries for name in names_in(entry.why)}
    return {name for name in found if name not in public}


def _parts(whole: HandedOver, language: Language) -> dict[str, str]:
    word, handover = PROTOCOL[language], whole.handover
    parts = dict.fromkeys(whole.officers, word["role other"])
    if handover.incoming:
        parts[handover.incoming] = word["role incoming"]
    parts[handover.leaving] = word["role leaving"]
    return parts


def _nameless_day(day: BriefingDay, known: Sequence[str]) -> BriefingDay:
    stops = (
        stop.model_copy(update={"title": without_names(stop.title, known), "note": ""})
        for stop in day.route
    )
    return day.changed(route=tuple(stops))


def _nameless(place: int, entry: MapEntry, known: Sequence[str], language: Language) -> MapEntry:
    word = PROTOCOL[language]
    title, why = (without_names(text, known) for text in (entry.title, entry.why))
    about_people = entry.section in ABOUT_PEOPLE or entry.link_type in PERSON_LINKS
    if about_people and not entry.public:
        section = capitalised(entry.section.label(language))
        title, why = word["anonymous"].format(section=section, number=place), word["withheld"]
    return entry.changed(title=title, why=why, reach="")


def capitalised(text: str) -> str:
    """Return the text with a capital first."""
    return text[:1].upper() + text[1:]

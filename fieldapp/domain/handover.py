"""Handing an area over: the community map, the briefing day and what was left open.

The map tells of people by what they do for the area ("Head, Björk school"). The name of a contact
person is not copied into it: it is looked up by the link for as long as it may be kept, so that the
map survives the person's purge and never prolongs it.
"""

from datetime import date
from typing import Annotated

from pydantic import Field

from fieldapp.domain.handover_terms import (
    BriefingTopic,
    HandoverStatus,
    MapSection,
    PublicationKind,
    SignerRole,
)
from fieldapp.domain.handover_versions import HandoverSignature, HandoverVersion
from fieldapp.domain.record import Record, Text, Value
from fieldapp.domain.spec import Need, Spec

__all__ = [
    "BriefingDay",
    "BriefingTopic",
    "Handover",
    "HandoverQuestion",
    "HandoverSignature",
    "HandoverStatus",
    "HandoverVersion",
    "MapEntry",
    "MapSection",
    "PublicationKind",
    "RouteStop",
    "SignerRole",
]

Day = date
TITLE_LIMIT = 300
ABOUT_PEOPLE = frozenset({MapSection.RELATIONSHIPS, MapSection.CONTACTS, MapSection.FEEDBACK_DUE})
"""The sections whose words may tell who somebody is: there the retention clock runs."""
PERSON_LINKS = frozenset({"contact", "citizen_contact"})


class Handover(Record):
    """That an officer leaves an area and another takes it over; either may be unknown for long.

    While nobody has come the `interim` officer answers for the area, and the team keeps the map.
    """

    type_name = "handover"
    plural = "handovers"
    en = "Handover"
    sv = "Överlämning"

    leaving: Annotated[Text, Spec(en="Leaving", sv="Avgående", sensitivity=2, need=Need.TO_SAVE)]
    incoming: Annotated[
        Text | None, Spec(en="Incoming", sv="Tillträdande", sensitivity=2, need=Need.TO_PUBLISH)
    ] = None
    interim: Annotated[Text | None, Spec(en="Meanwhile", sv="Tillförordnad", sensitivity=2)] = None
    notice_given: Annotated[
        date | None, Spec(en="Notice given", sv="Besked gavs", sensitivity=1)
    ] = None
    last_day: Annotated[date, Spec(en="Last day", sv="Sista dag", sensitivity=1, need=Need.TO_SAVE)]
    status: Annotated[
        HandoverStatus, Spec(en="Status", sv="Status", sensitivity=1, need=Need.TO_SAVE)
    ] = HandoverStatus.STARTED
    drafted_on: Annotated[
        date | None, Spec(en="Map drafted", sv="Karta i utkast", sensitivity=1, derived=True)
    ] = None
    confirmed_on: Annotated[
        date | None, Spec(en="Map confirmed", sv="Karta bekräftad", sensitivity=1, derived=True)
    ] = None
    briefed_on: Annotated[
        date | None,
        Spec(en="Briefing day held", sv="Överlämningsdag hölls", sensitivity=1, derived=True),
    ] = None
    notified_on: Annotated[
        date | None, Spec(en="Public told", sv="Allmänheten meddelad", sensitivity=1, derived=True)
    ] = None
    accepted_on: Annotated[
        date | None, Spec(en="Accepted", sv="Mottagen", sensitivity=1, derived=True)
    ] = None


class MapEntry(Record):
    """One thing on the community map, with why it matters in the leaver's own words.

    It points at the record that it came from, and its own words outlive that record.
    """

    type_name = "map_entry"
    plural = "map_entries"
    en = "Map entry"
    sv = "Kartpost"
    person_fields = frozenset({"title", "why", "reach"})
    made_alike = True

    handover_id: Annotated[
        Text, Spec(en="Handover", sv="Överlämning", sensitivity=1, need=Need.TO_SAVE)
    ]
    section: Annotated[
        MapSection, Spec(en="Section", sv="Avsnitt", sensitivity=1, need=Need.TO_SAVE)
    ] = MapSection.RELATIONSHIPS
    title: Annotated[
        Text,
        Field(max_length=TITLE_LIMIT),
        Spec(
            en="Title",
            sv="Rubrik",
            sensitivity=2,
            need=Need.TO_SAVE,
            help_en="What it is to the area; the name of a linked contact person is looked up.",
            help_sv="Vad det är för området; en länkad kontaktpersons namn hämtas därifrån.",
        ),
    ] = ""
    why: Annotated[
        Text, Spec(en="Why it matters", sv="Varför viktigt", sensitivity=2, multiline=True)
    ] = ""
    reach: Annotated[
        Text,
        Field(max_length=TITLE_LIMIT),
        Spec(en="Best reached", sv="Nås bäst", sensitivity=2),
    ] = ""
    link_type: Annotated[Text, Spec(en="Record (kind)", sv="Post (typ)", sensitivity=1)] = ""
    link_id: Annotated[Text, Spec(en="Record", sv="Post", sensitivity=1)] = ""
    place_id: Annotated[Text | None, Spec(en="Place", sv="Plats", sensitivity=1)] = None
    last_contact: Annotated[
        date | None, Spec(en="Last contact", sv="Senaste kontakt", sensitivity=1, derived=True)
    ] = None
    times: Annotated[
        int,
        Field(ge=0),
        Spec(en="Worked with", sv="Antal gånger", sensitivity=1, unit="times", derived=True),
    ] = 0
    known_by: Annotated[
        int,
        Field(ge=0),
        Spec(
            en="Known by",
            sv="Känd av",
            sensitivity=1,
            unit="officers",
            derived=True,
            help_en="How many officers have worked with it; 0 where the log does not tell.",
            help_sv="Hur många poliser som har arbetat med den; 0 när loggen inte säger det.",
        ),
    ] = 0
    rank: Annotated[
        int,
        Field(ge=0),
        Spec(en="Rank", sv="Ordning", sensitivity=1, derived=True),
    ] = 0
    confirmed: Annotated[
        bool, Spec(en="Confirmed", sv="Bekräftad", sensitivity=1, need=Need.TO_SAVE)
    ] = False
    struck: Annotated[bool, Spec(en="Struck", sv="Struken", sensitivity=1)] = False
    public: Annotated[
        bool, Spec(en="May be public", sv="Får offentliggöras", sensitivity=1, need=Need.TO_SAVE)
    ] = False
    introduce: Annotated[bool, Spec(en="To be introduced", sv="Ska presenteras", sensitivity=1)] = (
        False
    )
    introduced_on: Annotated[
        date | None, Spec(en="Introduced", sv="Presenterad", sensitivity=1)
    ] = None

    def may_tell_who(self) -> bool:
        """Say whether its words may tell who a citizen is, so that the retention clock runs."""
        is_about_people = self.section in ABOUT_PEOPLE or self.link_type in PERSON_LINKS
        return is_about_people and super().may_tell_who()


class RouteStop(Value):
    """A stop of the walk on the briefing day; one without a position is not measured."""

    place_id: Text = ""
    title: Text
    latitude: Annotated[float | None, Field(ge=-90, le=90)] = None
    longitude: Annotated[float | None, Field(ge=-180, le=180)] = None
    at: Annotated[Text, Field(pattern=r"^(([01]\d|2[0-3]):[0-5]\d)?$")] = ""
    note: Text = ""
    done: bool = False


class BriefingDay(Record):
    """The protected day on which both officers walk the area together."""

    type_name = "briefing_day"
    plural = "briefing_days"
    en = "Briefing day"
    sv = "Överlämningsdag"
    person_fields = frozenset({"route"})

    handover_id: Annotated[
        Text, Spec(en="Handover", sv="Överlämning", sensitivity=1, need=Need.TO_SAVE)
    ]
    date: Annotated[Day, Spec(en="Date", sv="Datum", sensitivity=1, need=Need.TO_SAVE)]
    starts: Annotated[
        Text,
        Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$"),
        Spec(en="Starts", sv="Börjar", sensitivity=1),
    ] = "09:00"
    hours: Annotated[
        float,
        Field(gt=0, le=24),
        Spec(en="Hours", sv="Timmar", sensitivity=1, unit="hours", need=Need.TO_SAVE),
    ] = 8.0
    route: Annotated[
        tuple[RouteStop, ...],
        Spec(en="Route", sv="Rundvandring", sensitivity=2),
    ] = ()
    topics: Annotated[
        tuple[Text, ...],
        Spec(en="Gone through", sv="Genomgånget", sensitivity=1),
    ] = ()


class HandoverQuestion(Record):
    """What was left open on the briefing day, who answers it, and until when."""

    type_name = "handover_question"
    plural = "handover_questions"
    en = "Open question"
    sv = "Öppen fråga"
    person_fields = frozenset({"question", "answer"})

    handover_id: Annotated[
        Text, Spec(en="Handover", sv="Överlämning", sensitivity=1, need=Need.TO_SAVE)
    ]
    question: Annotated[
        Text,
        Spec(en="Question", sv="Fråga", sensitivity=2, need=Need.TO_SAVE, multiline=True),
    ] = ""
    answers: Annotated[Text | None, Spec(en="Is answered by", sv="Besvaras av", sensitivity=2)] = (
        None
    )
    until: Annotated[date | None, Spec(en="Until", sv="Senast", sensitivity=1)] = None
    answer: Annotated[Text, Spec(en="Answer", sv="Svar", sensitivity=2, multiline=True)] = ""

"""A handover of Södra Ekvalla, as the papers take it in; all names are invented."""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from fieldapp.domain.handover import (
    BriefingDay,
    Handover,
    HandoverQuestion,
    MapEntry,
    MapSection,
    RouteStop,
)
from fieldapp.domain.handover_terms import PublicationKind, SignerRole
from fieldapp.domain.publication import Publication
from fieldapp.domain.vocabulary import Channel
from fieldapp.reports.handed_over import HandedOver, SignedBy

SARA, ELIN, JOHAN = "officer-sara", "officer-elin", "officer-johan"
MARIA, YUSUF = "contact-maria", "contact-yusuf"
TORG, GARDEN = "place-torg", "place-garden"
HASH = "7f3a91c05d2e" + "0" * 52
COMMON: dict[str, Any] = {
    "area_id": "area",
    "author_id": SARA,
    "created_at": datetime(2025, 11, 3, 8, tzinfo=UTC),
    "updated_at": datetime(2025, 11, 3, 8, tzinfo=UTC),
    "first_processed": date(2025, 11, 3),
}
MAP = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 300">'
    '<rect width="700" height="300" fill="#EDF0F3"/>'
    '<path d="M0 210L700 90M330 0L400 300" stroke="#fff" stroke-width="9" fill="none"/>'
    '<circle cx="350" cy="150" r="14" fill="#1B5CCB"/>'
    '<text x="346" y="155" font-size="14" fill="#fff" font-family="Inter">1</text>'
    '<text x="640" y="290" font-size="9" font-family="Inter">© OpenStreetMap</text></svg>'
)


def entry(record_id: str, section: MapSection, title: str, **changes: Any) -> MapEntry:
    fields: dict[str, Any] = {"handover_id": "handover", "confirmed": True, "known_by": 2} | changes
    return MapEntry(id=record_id, section=section, title=title, **COMMON, **fields)


def entries() -> list[MapEntry]:
    day = date(2025, 11, 20)
    return [
        entry(
            "e1",
            MapSection.RELATIONSHIPS,
            "Talesperson, torghandlarna",
            link_type="contact",
            link_id=MARIA,
            why="Vet vem som öppnar vilket stånd, och ringer före de andra.",
            reach="Lördag förmiddag",
            place_id=TORG,
            last_contact=day,
            known_by=1,
            introduce=True,
            introduced_on=day,
        ),
        entry(
            "e2",
            MapSection.RELATIONSHIPS,
            "Fritidsledare, Norrgården",
            link_type="contact",
            link_id=YUSUF,
            why="Ungdomarna litar på honom. Yusuf vill ha två dagars varsel.",
            last_contact=date(2025, 4, 2),
            introduce=True,
            rank=1,
            confirmed=False,
        ),
        entry(
            "e3",
            MapSection.PLACES,
            "Ekvalla torg",
            link_type="place",
            link_id=TORG,
            place_id=TORG,
            why="Här börjar kvällen. Maria Holm har nyckel till elskåpet.",
            last_contact=day,
        ),
        entry("e4", MapSection.PARTNERS, "Ekvallahem", why="Trygghetsvärd, möte varje torsdag."),
        entry("e5", MapSection.PROMISES, "Tryggare Ekvalla torg", why="Två kontroller efter."),
        entry("e6", MapSection.FEEDBACK_DUE, "23 boende i Norrgården", why="Utlovad 3 december."),
    ]


def briefing_day() -> BriefingDay:
    stops = (
        RouteStop(
            title="Ekvalla torg",
            latitude=59.33,
            longitude=18.06,
            at="09:15",
            done=True,
            note="Handlarna, elskåpet",
        ),
        RouteStop(
            title="Norrgården",
            latitude=59.34,
            longitude=18.07,
            at="10:00",
            note="Fritidsgården öppnar tio",
        ),
    )
    return BriefingDay(
        id="day",
        handover_id="handover",
        date=date(2025, 11, 20),
        hours=7.5,
        route=stops,
        topics=("promises", "situation"),
        **COMMON,
    )


def handed_over(**changes: Any) -> HandedOver:
    """Return version 1 of the handover: signed by Sara alone, unless `changes` say otherwise."""
    whole: dict[str, Any] = {
        "area": "Södra Ekvalla",
        "over": "Lokalpolisområde Ekvalla",
        "version": 1,
        "on_map": ("e1", "e3"),
        "frozen_at": datetime(2025, 11, 20, 15, 5, tzinfo=ZoneInfo("Europe/Stockholm")),
        "content_hash": HASH,
        "handover": Handover(
            id="handover", leaving=SARA, incoming=ELIN, last_day=date(2025, 11, 30), **COMMON
        ),
        "entries": entries(),
        "stale": frozenset({"e2"}),
        "day": briefing_day(),
        "questions": [
            HandoverQuestion(
                id="q1",
                handover_id="handover",
                question="När beslutar handlarna om lördagarna?",
                answers=SARA,
                until=date(2025, 12, 3),
                **COMMON,
            ),
            HandoverQuestion(
                id="q2",
                handover_id="handover",
                question="Vem har nyckeln till fritidsgården?",
                answers=ELIN,
                answer="Yusuf, och vaktmästaren.",
                **COMMON,
            ),
        ],
        "publications": [
            notice("sv", "Från och med den 1 december 2025 är Elin Berg er områdespolis."),
            notice("ar", "شرطة المنطقة ابتداءً من 1/12/2025: Elin Berg."),
        ],
        "signatures": [signed(SignerRole.LEAVING, "Sara Lindqvist")],
        "officers": {SARA: "Sara Lindqvist", ELIN: "Elin Berg", JOHAN: "Johan Ek"},
        "persons": {"e1": "Maria Holm", "e2": "Yusuf Karim"},
        "reaches": {"e4": "010-000 00 00"},
        "places": {TORG: "Ekvalla torg", GARDEN: "Norrgården"},
    }
    return HandedOver(**(whole | changes))


def notice(language: str, text: str) -> Publication:
    return Publication(
        id=f"n-{language}",
        kind=PublicationKind.HANDOVER,
        channel=Channel.SOCIAL_MEDIA,
        language=language,
        date=date(2025, 11, 24),
        text=text,
        approved_by=ELIN,
        link_type="handover",
        link_id="handover",
        **COMMON,
    )


def signed(role: SignerRole, name: str, *, holds: bool = True) -> SignedBy:
    return SignedBy(
        role=role,
        name=name,
        holds=holds,
        device_id="0192ab4e-77aa-7000-8000-00000012ab4e",
        signed_at=datetime(2025, 11, 20, 15, 24, tzinfo=ZoneInfo("Europe/Stockholm")),
        public_key="9c4f2aa17be0d3315c0d9c4f2aa17be0",
    )


BOTH = (signed(SignerRole.LEAVING, "Sara Lindqvist"), signed(SignerRole.INCOMING, "Elin Berg"))

"""The officer's contact card: who answers for an area and how the function is reached (R52)."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from fieldapp.domain.vocabulary import Language, Role
from fieldapp.reports.handed_over import capitalised
from fieldapp.reports.paper import Paper
from fieldapp.reports.paper_parts import REGIONS, breakable

TEMPLATE: Final = "officer_card.typ"
POLICE_NUMBER: Final = "114\N{NO-BREAK SPACE}14"


@dataclass(frozen=True, kw_only=True)
class OfficerCard:
    """What stands on the card; only facts of the function, never private ones."""

    name: str
    """Empty for an officer who has not agreed to be shown: then the card is of the function."""
    role: Role
    area: str
    phone: str = POLICE_NUMBER
    email: str = ""
    made: date


_WORDS: Final[dict[Language, dict[str, str]]] = {
    "sv": {
        "title": "Kontaktkort",
        "your": "Er {role} i {area}",
        "call": "Ring",
        "mail": "Mejla",
        "danger": "Vid fara: 112",
        "foot": "Polisen",
    },
    "en": {
        "title": "Contact card",
        "your": "Your {role} in {area}",
        "call": "Call",
        "mail": "E-mail",
        "danger": "In danger: 112",
        "foot": "Police",
    },
}


def card_paper(card: OfficerCard, language: Language) -> Paper:
    """Return the card, ready to be set: one A6 page."""
    word = _WORDS[language]
    role = card.role.label(language)
    ways = [
        {"label": word["call"], "value": card.phone, "link": "tel:" + "".join(card.phone.split())},
        {"label": word["mail"], "value": card.email, "link": f"mailto:{card.email}"},
    ]
    content = {
        "lang": language,
        "region": REGIONS[language],
        "title": f"{word['title']}, {card.name or capitalised(role)}, {card.area}",
        "made": [card.made.year, card.made.month, card.made.day],
        "name": breakable(card.name or capitalised(role)),
        "your": breakable(word["your"].format(role=role, area=card.area)),
        "reach": [way for way in ways if way["value"]],
        "danger": word["danger"],
        "foot": word["foot"],
    }
    return Paper(template=TEMPLATE, content=content)

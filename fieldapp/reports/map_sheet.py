"""The map of an area on paper: the picture with its numbers, and the list that explains them.

Who contact persons are stays in the window: the sheet says what they do, where that was written.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from fieldapp.domain.day_words import day_in_words
from fieldapp.domain.map_things import Pin, PinKind
from fieldapp.domain.record import Document
from fieldapp.domain.vocabulary import Language
from fieldapp.reports import paper_parts as part
from fieldapp.reports.paper import Paper
from fieldapp.reports.paper_parts import Cell, Head, Mark, short_day

TEMPLATE: Final = "document.typ"
_WIDTHS: Final = (0, 2, 2, 0)

_WORDS: Final[dict[Language, dict[str, str]]] = {
    "sv": {
        "title": "Karta över området",
        "alt": "Karta över {area}. Det som finns på den står också i listan.",
        "legend": "Siffrorna på kartan står först på raden i listan. Personer nämns inte vid namn.",
        "number": "Nr",
        "what": "Vad",
        "about": "Om",
        "last": "Senast",
        "nothing": "Inget av det som visas har en plats på kartan ännu.",
        "person": "Kontaktperson",
        "roughly": "ungefärlig plats",
        "beyond": "utanför kartans kant",
    },
    "en": {
        "title": "Map of the area",
        "alt": "Map of {area}. What stands on it is in the list as well.",
        "legend": "The numbers on the map come first in each row of the list. No person is named.",
        "number": "No.",
        "what": "What",
        "about": "About",
        "last": "Last",
        "nothing": "Nothing of what is shown has a place on the map yet.",
        "person": "Contact person",
        "roughly": "rough position",
        "beyond": "beyond the map's edge",
    },
}
_HEADINGS: Final[dict[Language, dict[PinKind, str]]] = {
    "sv": {
        PinKind.PERSON: "Kontaktpersoner",
        PinKind.PLACE: "Platser",
        PinKind.PARTNER: "Parter",
        PinKind.PRIORITY: "Löften",
    },
    "en": {
        PinKind.PERSON: "Contact persons",
        PinKind.PLACE: "Places",
        PinKind.PARTNER: "Partners",
        PinKind.PRIORITY: "Promises",
    },
}


@dataclass(frozen=True, kw_only=True)
class MapSheet:
    """What stands on the sheet, in the order of the map's numbers."""

    area: str
    things: Sequence[Pin]
    made: date
    beyond: frozenset[str] = frozenset()
    """The ids of things beyond the map's edge."""


def in_order(things: Iterable[Pin]) -> list[Pin]:
    """Return things by kind, then by name: so they are numbered on the map, too."""
    kinds = list(PinKind)
    return sorted(things, key=lambda one: (kinds.index(one.kind), one.name.casefold()))


def map_sheet_paper(sheet: MapSheet, language: Language, *, map_svg: str) -> Paper:
    """Return the sheet, ready to be set."""
    word = _WORDS[language]
    head = Head(
        title=f"{word['title']}, {sheet.area}",
        heading=word["title"],
        under=sheet.area,
        footer=f"{sheet.area}, {day_in_words(sheet.made, language)}",
        made=sheet.made,
    )
    return Paper(
        template=TEMPLATE,
        content=part.content_of(head, language, _parts(sheet, language)),
        pictures={part.MAP_FILE: map_svg},
    )


def _parts(sheet: MapSheet, language: Language) -> Iterator[Document]:
    word = _WORDS[language]
    yield part.map_picture(alt=word["alt"].format(area=sheet.area), under=word["legend"])
    if not sheet.things:
        yield part.note(word["nothing"])
    columns = (word["number"], word["what"], word["about"], word["last"])
    numbered = list(enumerate(sheet.things, start=1))
    for kind, words in _HEADINGS[language].items():
        rows = [_row(sheet, at, one, language) for at, one in numbered if one.kind is kind]
        if rows:
            yield part.heading(words)
            yield part.table(columns, _WIDTHS, rows)


def _row(sheet: MapSheet, number: int, thing: Pin, language: Language) -> list[Cell]:
    word = _WORDS[language]
    is_person = thing.kind is PinKind.PERSON
    what = (thing.detail or word["person"]) if is_person else thing.name
    facts = {"roughly": thing.is_blurred, "beyond": thing.id in sheet.beyond}
    marks = [Mark(words=word[fact], tone="") for fact, holds in facts.items() if holds]
    return [
        Cell(words=str(number), strong=True),
        Cell(words=what, marks=marks),
        Cell(words="" if is_person else thing.detail),
        Cell(words=short_day(thing.last, language)),
    ]

"""The route sheet: the walk of the briefing day on paper, with room to write."""

from collections.abc import Iterator

from fieldapp.domain.day_words import day_in_words
from fieldapp.domain.record import Document
from fieldapp.domain.vocabulary import Language
from fieldapp.reports import paper_parts as part
from fieldapp.reports.handed_over import HandedOver
from fieldapp.reports.paper import Paper
from fieldapp.reports.paper_parts import Head, Mark
from fieldapp.reports.protocol_parts import day_facts, introduction_parts, stops_table
from fieldapp.reports.protocol_words import PROTOCOL

TEMPLATE = "document.typ"
NOTE_LINES = 5


def route_paper(whole: HandedOver, language: Language, *, map_svg: str = "") -> Paper:
    """Return the sheet to take along on the walk, ready to be set."""
    word = PROTOCOL[language]
    head = Head(
        title=f"{word['sheet']}, {whole.area}",
        heading=word["sheet"],
        over=whole.over,
        under=whole.area,
        badges=[Mark(words=word["personal"])],
        footer=f"{whole.area}, {day_in_words(whole.day.date, language)}" if whole.day else "",
        author=whole.officer(whole.handover.leaving),
        made=whole.frozen_at.date(),
    )
    return Paper(
        template=TEMPLATE,
        content=part.content_of(head, language, _parts(whole, language, has_map=bool(map_svg))),
        pictures={part.MAP_FILE: map_svg} if map_svg else {},
    )


def _parts(whole: HandedOver, language: Language, *, has_map: bool) -> Iterator[Document]:
    word, day = PROTOCOL[language], whole.day
    if day is None or not day.route:
        yield part.note(word["no day"] if day is None else word["no stops"])
    if day is not None:
        yield part.facts(day_facts(whole, language))
    if not has_map:
        yield part.note(word["no map"])
    else:
        alt = word["map alt"].format(area=whole.area)
        yield part.map_picture(alt=alt, under=word["walk legend"])
    if day is not None and day.route:
        yield part.heading(word["stops"])
        yield stops_table(whole, language)
    yield from introduction_parts(whole, language, level=2)
    yield part.heading(word["sheet note"])
    yield part.ruled(NOTE_LINES)

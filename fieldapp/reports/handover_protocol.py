"""The handover protocol: what one version of a handover said, and who signed it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from fieldapp.domain.day_words import day_in_words
from fieldapp.domain.handover import MapSection
from fieldapp.domain.record import Document
from fieldapp.domain.vocabulary import Language
from fieldapp.reports import paper_parts as part
from fieldapp.reports import protocol_parts
from fieldapp.reports.handed_over import HandedOver, capitalised, without_any_name
from fieldapp.reports.paper import Paper
from fieldapp.reports.paper_parts import Head, Mark, short_day
from fieldapp.reports.protocol_parts import SHORT_HASH, grouped, is_held_by_one
from fieldapp.reports.protocol_words import INTERIM_LINE, KEY_LINES, PROTOCOL

TEMPLATE = "document.typ"


def protocol_paper(
    whole: HandedOver, language: Language, *, map_svg: str = "", names: bool = True
) -> Paper:
    """Return the protocol, ready to be set.

    Args:
        whole: The version.
        language: The language of the paper.
        map_svg: The community map; without it a sentence says that it did not come along.
        names: False for readers who shall not learn who.
    """
    shown = whole if names else without_any_name(whole, language)
    if not map_svg:  # numbers that lead nowhere only puzzle
        shown = replace(shown, on_map=(), beyond=frozenset())
    return Paper(
        template=TEMPLATE,
        content=part.content_of(
            _head(shown, language), language, _parts(shown, language, has_map=bool(map_svg))
        ),
        pictures={part.MAP_FILE: map_svg} if map_svg else {},
    )


def _head(whole: HandedOver, language: Language) -> Head:
    word = PROTOCOL[language]
    about = word["personal"] if whole.has_names else word["nameless"]
    badges = [Mark(words=about, tone="act" if whole.has_names else "")]
    if whole.is_draft:
        badges.append(Mark(words=word["draft"]))
    short = grouped(whole.content_hash, SHORT_HASH)
    return Head(
        title=f"{word['title']}, {whole.area}, version {whole.version}",
        heading=word["title"],
        over=whole.over,
        under=whole.area,
        badges=badges,
        footer=word["foot"].format(area=whole.area, number=whole.version, short=short),
        draft=word["draft"] if whole.is_draft else "",
        author=whole.officer(whole.handover.leaving),
        made=whole.frozen_at.date(),
    )


def _parts(whole: HandedOver, language: Language, *, has_map: bool) -> Iterator[Document]:
    """Yield the parts; chapters that have something to say are numbered as they come."""
    yield part.facts(_facts(whole, language))
    number = 0
    for title, parts in _chapters(whole, language, has_map=has_map):
        found = list(parts)
        if found and title:
            number += 1
            yield part.heading(title, number=str(number))
        yield from found


def _chapters(
    whole: HandedOver, language: Language, *, has_map: bool
) -> Iterator[tuple[str, Iterable[Document]]]:
    """Yield the titles of the chapters with their parts; what has no title ends the one before."""
    word, made = PROTOCOL[language], protocol_parts
    yield word["key"], _key_parts(whole, language)
    yield word["map"], made.map_parts(whole, language, has_map=has_map)
    for section in MapSection:
        title = capitalised(section.label(language))
        yield title, made.section_parts(whole, section, language)
    yield "", made.gap_parts(whole, language)
    yield word["day"], made.day_parts(whole, language)
    yield "", made.introduction_parts(whole, language)
    yield word["questions"], made.question_parts(whole, language)
    yield word["notice"], made.notice_parts(whole, language)
    yield word["signatures"], made.signature_parts(whole, language)


def _facts(whole: HandedOver, language: Language) -> Iterator[tuple[str, str]]:
    word, handover = PROTOCOL[language], whole.handover
    yield word["leaving"], whole.officer(handover.leaving)
    yield word["incoming"], whole.officer(handover.incoming) or word["nobody yet"]
    if handover.interim:
        yield word["interim"], whole.officer(handover.interim)
    yield word["last day"], day_in_words(handover.last_day, language)
    yield (
        word["briefing day"],
        day_in_words(whole.day.date, language) if whole.day else word["not planned"],
    )


def _key_parts(whole: HandedOver, language: Language) -> Iterator[Document]:
    lines = list(_key_lines(whole, language))
    if lines:
        yield part.lettered(lines)


def _key_lines(whole: HandedOver, language: Language) -> Iterator[str]:
    handover, entries = whole.handover, whole.entries
    if handover.interim and not handover.incoming:
        yield INTERIM_LINE[language].format(name=whole.officer(handover.interim))
    open_questions = [one for one in whole.questions if not one.answer]
    counts = {
        "promises": sum(one.section is MapSection.PROMISES for one in entries),
        "feedback": sum(one.section is MapSection.FEEDBACK_DUE for one in entries),
        "only one": sum(map(is_held_by_one, entries)),
        "introductions": sum(one.introduce and one.introduced_on is None for one in entries),
        "questions": len(open_questions),
    }
    days = [one.until for one in open_questions if one.until]
    for name, count in counts.items():
        if count:
            several = int(count > 1)
            forms = KEY_LINES[language]
            until = (
                forms["until"][several].format(day=short_day(min(days), language)) if days else ""
            )
            yield forms[name][several].format(n=count, until=until)

"""What papers are made of: headings, tables, notes, maps, as values for the templates."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from fieldapp.domain.day_words import MONTHS, day_in_words
from fieldapp.domain.record import Document
from fieldapp.domain.vocabulary import Language

Tone = Literal["", "act", "wrong"]
"""Plain, something to see to (amber), something that failed (red); the words say it as well."""

MAP_FILE: Final = "map.svg"
MAP_MILLIMETRES: Final = 116
"""The most that a map may be high; as wide as the page unless that makes it higher."""

_MAY_BREAK: Final = "\N{ZERO WIDTH SPACE}"
_LONG_RUN: Final = re.compile(r"[^\s-]{18}(?=[^\s-]{6})")

REGIONS: Final[dict[Language, str]] = {"sv": "SE", "en": "GB"}


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A small remark under what stands in a cell."""

    words: str
    tone: Tone = "act"


@dataclass(frozen=True, kw_only=True)
class Cell:
    """What stands in one cell of a table."""

    words: str
    strong: bool = False
    tone: Tone = ""
    marks: Sequence[Mark] = ()


def breakable(text: str) -> str:
    """Return the text with places to break a word in that is longer than a column is wide."""
    return _LONG_RUN.sub(f"\\g<0>{_MAY_BREAK}", text)


def heading(words: str, *, number: str = "", level: int = 2) -> Document:
    """Return a heading; `number` stands before it in the colour of links."""
    return {"kind": "heading", "words": words, "number": number, "level": level}


def facts(items: Iterable[tuple[str, str]]) -> Document:
    """Return labels with their values, four abreast."""
    return {
        "kind": "facts",
        "items": [{"label": label, "value": breakable(value)} for label, value in items],
    }


def words(text: str) -> Document:
    """Return a paragraph."""
    return {"kind": "words", "words": breakable(text)}


def lettered(items: Iterable[str]) -> Document:
    """Return a short list: a, b, c."""
    return {"kind": "lettered", "items": [breakable(one) for one in items]}


def bullets(items: Iterable[str]) -> Document:
    """Return a list."""
    return {"kind": "list", "items": [breakable(one) for one in items]}


def table(
    columns: Sequence[str], widths: Sequence[float], rows: Iterable[Sequence[Cell]]
) -> Document:
    """Return a table; a width of 0 is as wide as needed, the others share what is left."""
    return {
        "kind": "table",
        "columns": list(columns),
        "widths": list(widths),
        "rows": [[_cell(one) for one in row] for row in rows],
    }


def _cell(cell: Cell) -> Document:
    marks = [{"words": breakable(mark.words), "tone": mark.tone} for mark in cell.marks]
    words = breakable(cell.words)
    return {"words": words, "strong": cell.strong, "tone": cell.tone, "marks": marks}


def note(text: str, tone: Tone = "") -> Document:
    """Return a remark that stands apart from the text."""
    return {"kind": "note", "words": breakable(text), "tone": tone}


def quoted(text: str, language: str, *, leftward: bool) -> Document:
    """Return a text in its own language and direction."""
    return {"kind": "quoted", "words": breakable(text), "lang": language, "leftward": leftward}


def ruled(lines: int) -> Document:
    """Return empty lines to write on."""
    return {"kind": "ruled", "lines": lines}


def map_picture(*, alt: str, under: str) -> Document:
    """Return the map: what it shows in words, and what stands under it."""
    return {
        "kind": "map",
        "file": MAP_FILE,
        "alt": alt,
        "under": under,
        "height": MAP_MILLIMETRES,
    }


@dataclass(frozen=True, kw_only=True)
class SignedBox:
    """Who signed as what, and how it stands with that signature."""

    role: str
    name: str
    lines: Sequence[str]
    tone: Tone = ""


def signatures(boxes: Iterable[SignedBox]) -> Document:
    """Return the boxes of those who signed or shall sign."""
    items = [
        {"role": box.role, "name": box.name, "lines": list(box.lines), "tone": box.tone}
        for box in boxes
    ]
    return {"kind": "signatures", "items": items}


@dataclass(frozen=True, kw_only=True)
class Head:
    """What stands at the top and at the foot of a paper, and in the properties of its file."""

    title: str
    heading: str
    over: str = ""
    under: str = ""
    badges: Sequence[Mark] = ()
    footer: str = ""
    draft: str = ""
    """A word behind the text of every page; empty for what holds."""
    author: str = ""
    made: date


def content_of(head: Head, language: Language, parts: Iterable[Document]) -> Document:
    """Return all that a template asks for."""
    page_words = {"sv": ("Sida", "av"), "en": ("Page", "of")}[language]
    return {
        "lang": language,
        "region": REGIONS[language],
        "title": head.title,
        "heading": head.heading,
        "over": breakable(head.over),
        "under": breakable(head.under),
        "badges": [{"words": badge.words, "tone": badge.tone} for badge in head.badges],
        "footer": breakable(head.footer),
        "draft": head.draft,
        "author": head.author,
        "made": [head.made.year, head.made.month, head.made.day],
        "words": dict(zip(("page", "of"), page_words, strict=True)),
        "parts": list(parts),
    }


def short_day(day: date | None, language: Language) -> str:
    """Return a day for a narrow column: 20 nov 2025; nothing for none."""
    return f"{day.day} {MONTHS[language][day.month - 1][:3]} {day.year}" if day else ""


def moment_in_words(moment: datetime, language: Language) -> str:
    """Return a day and a time of day, where the moment says."""
    at = {"sv": "kl.", "en": "at"}[language]
    return f"{day_in_words(moment.date(), language)} {at} {moment:%H:%M}"


def length_in_words(metres: float, language: Language) -> str:
    """Return a distance as people say it: 850 m, 2,4 km."""
    if metres < 1000:  # noqa: PLR2004  (a kilometre)
        return f"{round(metres / 10) * 10} m"
    kilometres = f"{metres / 1000:.1f}"
    return f"{kilometres.replace('.', ',') if language == 'sv' else kilometres} km"

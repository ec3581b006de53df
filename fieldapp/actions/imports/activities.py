"""Activities out of logs: our own exports, spreadsheets, call logs, published notices."""

import re
from datetime import datetime, time
from typing import Any

from fieldapp.actions.imports.days import moment_in
from fieldapp.actions.imports.making import Maker, fields_in, words_for
from fieldapp.actions.imports.mapping import ColumnMapping
from fieldapp.actions.imports.numbered import refusal
from fieldapp.actions.imports.reader import Reading, RowRefused
from fieldapp.actions.imports.things import point_of
from fieldapp.actions.imports.values import NotUnderstood
from fieldapp.domain.activity import Activity
from fieldapp.domain.quicklog import Known, find_type, read, usual_minutes
from fieldapp.domain.vocabulary import ActivityType

NOT_STATED = "not stated"
"""Kept beside a length that the file does not give and that is therefore the usual one."""

WORDS = ("title", "preamble", "body", "note")
_TITLE_START = re.compile(
    r"(?P<day>\d\d? [a-zåäö]+)(?: (?P<year>20\d\d))? (?P<clock>\d\d?[.:]\d\d), "
)
_LIST_OF_PLACES = re.compile(
    r"(?s).*?(?:följande (?:platser|orter|ställen)|the following places)[^\n]*\n", re.IGNORECASE
)
LONGEST_PLACE = 90
_YEAR_IN_LINK = re.compile(r"/(20\d\d)/")


def is_notice_table(mapping: ColumnMapping) -> bool:
    """Say whether rows are published notices: a title and words instead of fields."""
    has_words = mapping.has("title") and mapping.has("preamble", "body")
    return has_words and not mapping.has("started_at", "started_at.date", "minutes")


def make_activity(maker: Maker, reading: Reading) -> Activity:
    """Return the activity of a row.

    A length that the file does not give is the usual one for the type, and marked so.

    Raises:
        RowRefused: it names no activity, or a value is missing or beyond its limits.
    """
    values = fields_in(Activity, reading)
    own_words = words_for(Activity, reading)
    started_at = _started_at(maker, reading)
    if started_at:
        values["started_at"] = started_at
    values["place"] = _place(maker, reading)
    if not maker.reader.mapping.has("type"):
        _fill_from_words(maker, reading, values)
    _fill_minutes(values, own_words)
    return maker.make(
        Activity,
        reading,
        values,
        record_id=maker.given_or_new_id("activity", reading, reading.raw, may_repeat=True),
        own_words=own_words,
    )


def make_noticed_activities(maker: Maker, reading: Reading) -> list[Activity]:
    """Return what a published notice tells of, one activity for each place that it lists.

    The same notice twice is one.

    Raises:
        RowRefused: it names no activity, or not when it was.
    """
    words = [text for name in WORDS if (text := reading.text(name))]
    values: dict[str, Any] = {"type": _type_in_words(maker, reading), "officers_n": 1}
    own_words: dict[str, str] = {"officers_n": NOT_STATED}
    values["started_at"] = published = _published(maker, reading)
    known = Known(places=(), promises=(), last=None, zone=maker.context.zone)
    told = read(reading.text("preamble"), known, published.astimezone(maker.context.zone))
    if told.started_at and told.minutes:
        values |= {"started_at": told.started_at, "minutes": told.minutes}
    _fill_minutes(values, own_words)
    values["note"] = "\n".join([*words, reading.text("link")]).strip()
    listed = listed_places("\n".join(words))
    if not listed:
        values["place"] = _place_called(maker, reading.text("title").rpartition(", ")[2])
        record_id = maker.given_or_new_id("activity", reading, words, may_repeat=False)
        return [maker.make(Activity, reading, values, record_id=record_id, own_words=own_words)]
    values["batch_id"] = maker.given_or_new_id("activity", reading, words, may_repeat=False)
    return [
        maker.make(
            Activity,
            reading,
            {**values, "place": _place_called(maker, place)},
            record_id=maker.given_or_new_id("activity", reading, [*words, place], may_repeat=False),
            own_words=own_words,
        )
        for place in listed
    ]


def listed_places(words: str) -> list[str]:
    """Return the places that a report lists after "at the following places", one a line."""
    head = _LIST_OF_PLACES.match(words)
    if head is None:
        return []
    found: list[str] = []
    for line in words[head.end() :].splitlines():
        place = line.strip(" -•\t")
        if not place:
            continue
        if len(place) > LONGEST_PLACE or not place.endswith((".", ";", ",")):
            break
        found.append(place.rstrip(".;, "))
    return found if len(found) > 1 else []


def _place_called(maker: Maker, name: str) -> dict[str, str | None]:
    return {"text": name, "place_id": maker.context.id_of("place", name)}


def _fill_from_words(maker: Maker, reading: Reading, values: dict[str, Any]) -> None:
    """Fill in what the row says in words only."""
    values["type"] = _type_in_words(maker, reading)
    known = Known(places=(), promises=(), last=None, zone=maker.context.zone)
    words = "\n".join(text for name in WORDS if (text := reading.text(name)))
    told = read(words, known, values.get("started_at") or maker.context.now)
    if not maker.reader.mapping.has("place") and told.places:
        place = told.places[0].text
        values["place"] |= {"text": place, "place_id": maker.context.id_of("place", place)}
    for name in ("started_at", "minutes", "people_met"):
        if getattr(told, name) is not None:
            values.setdefault(name, getattr(told, name))


def _type_in_words(maker: Maker, reading: Reading) -> ActivityType:
    found = (find_type(text) for name in WORDS if (text := reading.text(name)))
    kind = next((one for one in found if one is not None), None)
    if kind is None:
        raise RowRefused(
            refusal(
                maker.reader.table.name,
                "the row",
                "one that names no activity",
                "words for one, such as fotpatrull or trafikkontroll",
                line=reading.line,
            )
        )
    return kind


def _started_at(maker: Maker, reading: Reading) -> datetime | None:
    """Return the start, put together from day and clock where they stand apart."""
    zone = maker.context.zone
    whole: datetime | None = reading.values.get("started_at")
    day = reading.values.get("started_at.date") or (whole and whole.astimezone(zone).date())
    clock: time | None = reading.values.get("started_at.time")
    if day is None or (whole is not None and clock is None):
        return whole
    return moment_in(datetime.combine(day, clock or time()), zone)


def _place(maker: Maker, reading: Reading) -> Any:
    place = reading.values.get("place", "")
    if isinstance(place, dict):
        return place
    text = str(place).strip()
    point = point_of(reading, "place")
    return {"text": text, "place_id": maker.context.id_of("place", text), "point": point}


def _fill_minutes(values: dict[str, Any], own_words: dict[str, str]) -> None:
    kind = values.get("type")
    if "minutes" not in values and isinstance(kind, ActivityType):
        values["minutes"] = usual_minutes(kind)
        own_words["minutes"] = NOT_STATED


def _published(maker: Maker, reading: Reading) -> datetime:
    """Return when it was: as the title says, with the year that the link or the page gives."""
    title = _TITLE_START.match(reading.text("title").casefold())
    try:
        if title:
            year = title["year"] or _year(maker, reading)
            return moment_in(f"{title['day']} {year} {title['clock']}", maker.context.zone)
        return moment_in(reading.text("published"), maker.context.zone)
    except NotUnderstood as problem:
        value = reading.text("published")
        refused = maker.reader.refusal(reading.line, "published", value, str(problem))
        raise RowRefused(refused) from problem


def _year(maker: Maker, reading: Reading) -> str:
    in_link = _YEAR_IN_LINK.search(reading.text("link"))
    if in_link:
        return in_link[1]
    try:
        return str(moment_in(reading.text("published"), maker.context.zone).year)
    except NotUnderstood:
        return str(maker.context.now.year)

"""How the values of a column look in a spreadsheet: as text (CSV) or typed (XLSX).

Values are converted a block of one column at a time, and what comes again and again (terms, names,
days, hours) is worked out once: that is what keeps an export near the speed of the bare csv module.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from operator import itemgetter
from typing import Any
from zoneinfo import ZoneInfo

from fieldapp.base.clock import SWEDEN
from fieldapp.domain.record import Document
from fieldapp.domain.vocabulary import Language
from fieldapp.reports.columns import Column, Kind

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet run a cell as a formula; the last four are full-width twins."""
_FORMULA_FIRSTS = frozenset(FORMULA_STARTS)

FLAG_WORDS: dict[Language, Mapping[Any, str]] = {
    "sv": {True: "ja", False: "nej"},
    "en": {True: "yes", False: "no"},
}
ISO_DAY = len("2026-11-14")
ISO_HOUR = len("2026-11-14T19")
ISO_MINUTE = len("2026-11-14T19:00")
ISO_SECOND = len("2026-11-14T19:00:00")
_HOURS = tuple(f"{hour:02}" for hour in range(24))

Cells = Iterable[Any]
Converter = Callable[[Cells], Cells]


@dataclass(frozen=True, kw_only=True)
class Wording:
    """What is needed to show values to a person: language, time zone, names behind ids."""

    language: Language
    zone: ZoneInfo = SWEDEN
    names: Mapping[str, str] = field(default_factory=dict)
    """Id to name, for areas, promises, officers, places …; an unknown id is shown as it is."""


def text_converters(columns: Sequence[Column], wording: Wording) -> list[Converter]:
    """Return for each column what makes the text of its cells, safe to open in a spreadsheet."""
    numbers = _remembered(partial(_number_text, language=wording.language))
    special: dict[Kind, Converter] = {
        Kind.NUMBER: numbers,
        Kind.MOMENT: _local_minutes(wording.zone),
        Kind.FLAG: _looked_up(FLAG_WORDS[wording.language]),
        Kind.LATITUDE: _chain(_latitudes, numbers),
        Kind.LONGITUDE: _chain(_longitudes, numbers),
        Kind.INTEGER: _unchanged,
        Kind.DATE: _unchanged,
    }
    return [special.get(column.kind) or _safe_words(column, wording) for column in columns]


def typed_converters(columns: Sequence[Column], wording: Wording) -> list[Converter]:
    """Return for each column what makes its cells: dates, numbers, yes or no, text."""
    special: dict[Kind, Converter] = {
        Kind.NUMBER: _unchanged,
        Kind.INTEGER: _unchanged,
        Kind.FLAG: _unchanged,
        Kind.DATE: _remembered(lambda text: date.fromisoformat(text) if text else None),
        Kind.MOMENT: _local_moments(wording.zone),
        Kind.LATITUDE: _latitudes,
        Kind.LONGITUDE: _longitudes,
    }
    return [special.get(column.kind) or _words(column, wording) for column in columns]


def plain_converters(columns: Sequence[Column], wording: Wording) -> list[Converter]:
    """Return for each column what makes its cells: numbers, yes or no, text, days and moments.

    Days and moments stay as they are kept: ISO 8601, moments in UTC.
    """
    plain = {Kind.DATE, Kind.MOMENT}
    typed = typed_converters(columns, wording)
    return [
        _unchanged if column.kind in plain else converter
        for column, converter in zip(columns, typed, strict=True)
    ]


def in_columns(
    block: list[Document], columns: Sequence[Column], converters: Sequence[Converter]
) -> list[Cells]:
    """Return the converted cells of a block of documents, column by column."""
    raw = _raw_columns(block, [column.name for column in columns])
    return [convert(cells) for convert, cells in zip(converters, raw, strict=True)]


def _raw_columns(block: list[Document], names: list[str]) -> Iterator[Cells]:
    # Each document is read once, for all columns: they are too large to be fetched for each.
    every = itemgetter(*names) if len(names) > 1 else lambda document: (document[names[0]],)
    try:
        return iter(list(zip(*map(every, block), strict=True)))
    except KeyError:  # documents of an older program lack fields
        return iter([[document.get(name) for document in block] for name in names])


class _Remembered(dict[Any, Any]):
    """What was worked out before, by what it was worked out from."""

    def __init__(self, work_out: Callable[[Any], Any]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, key: Any) -> Any:
        self[key] = self._work_out(key)
        return self[key]


def _remembered(work_out: Callable[[Any], Any]) -> Converter:
    return partial(map, _Remembered(work_out).__getitem__)


def _looked_up(words: Mapping[Any, str]) -> Converter:
    return _remembered(lambda cell: words.get(cell, cell))


def _chain(first: Converter, then: Converter) -> Converter:
    return lambda cells: then(first(cells))


def _unchanged(cells: Cells) -> Cells:
    return cells


def defused(cells: Cells) -> Cells:
    """Return the texts with an apostrophe before whatever a spreadsheet would run."""
    texts = list(cells)
    if _FORMULA_FIRSTS.isdisjoint({text[:1] for text in texts if text}):
        return texts
    return [_defused(text) for text in texts]


def _defused(text: Any) -> Any:
    return f"'{text}" if text and text.startswith(FORMULA_STARTS) else text


def _safe_words(column: Column, wording: Wording) -> Converter:
    words = {Kind.TERM: column.labels, Kind.REFERENCE: wording.names}.get(column.kind)
    if words is not None:
        return _remembered(lambda cell: _defused(words.get(cell, cell)))
    return _chain(_words(column, wording), defused)


def _words(column: Column, wording: Wording) -> Converter:
    """Return the converter of a column that is text in every document."""
    of_kind: dict[Kind, Converter] = {
        Kind.TEXT: _unchanged,
        Kind.TERM: _looked_up(column.labels),
        Kind.REFERENCE: _looked_up(wording.names),
        Kind.TEXTS: partial(_lists, names=wording.names),
        Kind.PLACE: partial(_places, names=wording.names),
        Kind.PLACES: partial(_place_lists, names=wording.names),
        Kind.POINT: _points,
        Kind.COUNTS: _counts(column.hidden_keys),
        Kind.SHAPE: _shapes,
    }
    return of_kind[column.kind]


def _lists(cells: Cells, *, names: Mapping[str, str]) -> Cells:
    return ["; ".join(names.get(item, item) for item in cell) if cell else "" for cell in cells]


def _places(cells: Cells, *, names: Mapping[str, str]) -> Cells:
    return [
        (place.get("text") or _place_without_words(place, names)) if place else ""
        for place in cells
    ]


def _place_without_words(place: Any, names: Mapping[str, str]) -> str:
    return names.get(place.get("place_id") or "") or _point_text(place.get("point"))


def _place_lists(cells: Cells, *, names: Mapping[str, str]) -> Cells:
    return ["; ".join(map(str, _places(cell or (), names=names))) for cell in cells]


def _point_text(point: Any) -> str:
    return f"{point['latitude']}, {point['longitude']}" if point else ""


def _points(cells: Cells) -> Cells:
    return [_point_text(point) for point in cells]


def _position(cell: Any) -> Any:
    """Return the point of a place, or the point itself."""
    return cell.get("point", cell) if cell else None


def _latitudes(cells: Cells) -> Cells:
    return [point and point["latitude"] for point in map(_position, cells)]


def _longitudes(cells: Cells) -> Cells:
    return [point and point["longitude"] for point in map(_position, cells)]


def _counts(hidden: frozenset[str]) -> Converter:
    def text(items: tuple[tuple[str, Any], ...]) -> str:
        return "; ".join(f"{key}: {count}" for key, count in items if key not in hidden)

    known = _Remembered(text)
    return lambda cells: [known[tuple(cell.items())] if cell else "" for cell in cells]


def _shapes(cells: Cells) -> Cells:
    return [json.dumps(cell, ensure_ascii=False) if cell else "" for cell in cells]


def _number_text(number: float | None, language: Language) -> str | None:
    if number is None:
        return None
    text = str(int(number)) if number == int(number) else repr(number)
    return text.replace(".", ",") if language == "sv" else text


def _local_moments(zone: ZoneInfo) -> Converter:
    local = _LocalHours(zone)
    moment = datetime.fromisoformat
    return lambda cells: [
        moment(local[cell[:ISO_HOUR]] + cell[ISO_HOUR:ISO_SECOND]) if cell else None
        for cell in cells
    ]


def _local_minutes(zone: ZoneInfo) -> Converter:
    local = _LocalHours(zone)
    return lambda cells: [
        local[cell[:ISO_HOUR]] + cell[ISO_HOUR:ISO_MINUTE] if cell else None for cell in cells
    ]


class _LocalHours(dict[str, str]):
    """The local hour (2026-11-14 19) of each hour in UTC (2026-11-14T18), a day at a time.

    Documents keep their moments in UTC, and Sweden's offsets are whole hours: the minutes stay.
    """

    def __init__(self, zone: ZoneInfo) -> None:
        super().__init__()
        self._zone = zone

    def __missing__(self, hour: str) -> str:
        day = hour[:ISO_DAY]
        begin = datetime.fromisoformat(f"{day}T00:00:00+00:00")
        after = begin + timedelta(days=1)
        shift, then = (one.astimezone(self._zone).utcoffset() for one in (begin, after))
        if shift == then and shift is not None and timedelta() <= shift < timedelta(days=1):
            whole = shift // timedelta(hours=1)
            words = f"{after:%Y-%m-%d}"
            local = [f"{day} {one}" for one in _HOURS] + [f"{words} {one}" for one in _HOURS]
            self.update(zip([f"{day}T{one}" for one in _HOURS], local[whole:], strict=False))
        else:  # the clocks change on this day
            moment = datetime.fromisoformat(f"{hour}:00:00+00:00").astimezone(self._zone)
            self[hour] = moment.isoformat(" ")[:ISO_HOUR]
        return self[hour]

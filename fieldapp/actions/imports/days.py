"""Days, clock times, moments and periods, as Swedish and English files write them."""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from fieldapp.actions.imports.values import NotUnderstood
from fieldapp.domain.periods import Period

_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "maj": 5, "may": 5, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_MONTH = r"(?P<name>(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*)\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_YEAR}[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)",
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)",
        rf"(?:den )?(?P<day>\d\d?):?[ea]?\.? {_MONTH},? {_YEAR}",
        rf"{_MONTH} (?P<day>\d\d?)(?:st|nd|rd|th)?,? {_YEAR}",
        rf"(?P<day>\d\d?)\.(?P<month>\d\d?)\.{_YEAR}",
        rf"(?P<first>\d\d?)/(?P<second>\d\d?)/{_YEAR}",
    )
)
_CLOCK = re.compile(
    r"(?:kl(?:ockan)?\.? ?)?(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?"
    r"(?:[.:](?P<second>[0-5]\d)(?:[.,]\d+)?)?"
)
_PACKED_CLOCK = re.compile(r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)")
_DAY_THEN_CLOCK = re.compile(r"(?P<day>.*\d),? (?P<clock>(?:kl(?:ockan)?\.? ?)?[\d.:,]+)")
_MONTH_FORMS = (
    re.compile(rf"{_YEAR}-(?P<month>0[1-9]|1[0-2])"),
    re.compile(rf"{_MONTH} {_YEAR}"),
)
_YEARS = re.compile(rf"{_YEAR}(?:[-–/]| ?(?:-|–|till|to|och|and|/) ?)(?P<last>(?:20)?\d\d)")
_DASH = re.compile(r"\s+(?:-|–|—|till och med|till|t\.?o\.?m\.?|to|until)\s+|\s*[–—]\s*|/")
_OPENERS = re.compile(r"^(?:från och med|från|fr\.?o\.?m\.?|from|år|under|period:?)\s+")
_MONTH_MIDDLE = 12
_DAY_EXPECTED = "a day, such as 2026-11-14"


def day_in(value: Any) -> date:
    """Return a day; one that could be read two ways (04/05/2026) is refused."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = _tidy(value)
    match = next((found for form in _DAY_FORMS if (found := form.fullmatch(text))), None)
    if match is None:
        raise NotUnderstood(_DAY_EXPECTED)
    return _day_of(match.groupdict())


def clock_in(value: Any) -> time:
    """Return a time of day: 19:00, 19.00, kl 19 or 1900."""
    if isinstance(value, datetime):
        return value.time()
    if isinstance(value, time):
        return value
    text = _tidy(value)
    match = _PACKED_CLOCK.fullmatch(text) or _CLOCK.fullmatch(text)
    if match is None:
        raise NotUnderstood("a time of day, such as 19:00")
    found = match.groupdict()
    return time(int(found["hour"]), int(found["minute"] or 0), int(found.get("second") or 0))


def moment_in(value: Any, zone: ZoneInfo) -> datetime:
    """Return a moment in UTC; without an offset it is local, and a bare day is its beginning."""
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime.combine(value, time(), zone)
    found = value if isinstance(value, datetime) else _moment_in_text(_tidy(value))
    local = found if found.tzinfo else found.replace(tzinfo=zone)
    try:
        return local.astimezone(UTC)
    except OverflowError as problem:
        raise NotUnderstood("a day of our time") from problem


def _moment_in_text(text: str) -> datetime:
    try:
        return datetime.fromisoformat(re.sub(r" (?=[+-]\d\d:?\d\d$)", "", text.upper()))
    except ValueError:
        pass  # not ISO: read as day and clock
    match = _DAY_THEN_CLOCK.fullmatch(text)
    try:
        if match:
            return datetime.combine(day_in(match["day"]), clock_in(match["clock"]))
        return datetime.combine(day_in(text), time())
    except NotUnderstood as problem:
        raise NotUnderstood("a day and time, such as 2026-11-14 19:00") from problem


def period_in(value: Any) -> Period:
    """Return the days from the first to the last that a text such as "2022–23" names."""
    if isinstance(value, date):
        day = day_in(value)
        return Period(day, day)
    text = _OPENERS.sub("", _tidy(value))
    years = _YEARS.fullmatch(text)
    if years and _is_later_year(years["year"], years["last"]):
        last = int(years["year"][: 4 - len(years["last"])] + years["last"])
        return _ordered(Period(date(int(years["year"]), 1, 1), date(last, 12, 31)))
    ends = [part for part in _DASH.split(text) if part]
    if len(ends) == 1:
        return _stretch(ends[0])
    if len(ends) != len(("first", "last")):
        raise NotUnderstood("a period, such as 2026 or 2026-01-01/2026-12-31")
    last_end = _stretch(ends[1])
    return _ordered(Period(_first_end(ends[0], last_end.last.year).first, last_end.last))


def _tidy(value: Any) -> str:
    return " ".join(str(value).casefold().split())


def _day_of(found: dict[str, str | None]) -> date:
    month, day = found.get("month"), found.get("day")
    if found.get("name"):
        month = str(_MONTHS[str(found["name"])[:3]])
    if found.get("first"):
        day, month = _which_is_day(str(found["first"]), str(found["second"]))
    try:
        return date(int(str(found["year"])), int(str(month)), int(str(day)))
    except ValueError as problem:
        raise NotUnderstood("a day that exists, such as 2026-11-14") from problem


def _which_is_day(first: str, second: str) -> tuple[str, str]:
    if int(first) > _MONTH_MIDDLE or first == second:
        return first, second
    if int(second) > _MONTH_MIDDLE:
        return second, first
    raise NotUnderstood("a day that reads one way only, such as 2026-11-14")


def _is_later_year(first: str, last: str) -> bool:
    """Tell 2022-23 (two years) from 2022-06 (a month)."""
    return len(last) == len(first) or int(last) == (int(first) + 1) % 100


def _stretch(text: str) -> Period:
    if re.fullmatch(_YEAR, text):
        return Period(date(int(text), 1, 1), date(int(text), 12, 31))
    for form in _MONTH_FORMS:
        match = form.fullmatch(text)
        if match:
            found = match.groupdict()
            month = _MONTHS[found["name"][:3]] if "name" in found else int(found["month"])
            return _month(int(found["year"]), month)
    day = day_in(text)
    return Period(day, day)


def _first_end(text: str, year: int) -> Period:
    """Return the first end of a period, which may leave out the year: "1 jan – 31 mars 2026"."""
    try:
        return _stretch(text)
    except NotUnderstood:
        return _stretch(f"{text} {year}")


def _month(year: int, month: int) -> Period:
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _ordered(period: Period) -> Period:
    if period.last < period.first:
        raise NotUnderstood("a period that ends after it begins")
    return period

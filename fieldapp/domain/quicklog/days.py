"""Which day, and which part of it: "i går kväll", "måndag", "3 mars", "yesterday"."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from fieldapp.domain.quicklog.line import Line

_WEEK = 7
_AHEAD = timedelta(days=31)  # a date without its year may lie this far ahead, else it is past

_PARTS = {
    "morgon": 8, "morgonen": 8, "morgonpasset": 8, "bitti": 8, "morning": 8, "morse": 8,
    "förmiddag": 10, "förmiddagen": 10, "förmiddags": 10, "lunch": 12, "lunchtid": 12,
    "middags": 12, "noon": 12, "eftermiddag": 14, "eftermiddagen": 14, "eftermiddags": 14,
    "afternoon": 14, "kväll": 19, "kvällen": 19, "evening": 19, "tonight": 19, "natt": 1,
    "natten": 1, "night": 22, "midnatt": 0, "midnight": 0,
}  # fmt: skip
LATE_PARTS = frozenset(
    "eftermiddag eftermiddagen eftermiddags afternoon kväll kvällen evening tonight".split()
)
NIGHT_PARTS = frozenset("natt natten night midnatt midnight".split())
_WEEKDAYS = {
    "måndag": 0, "tisdag": 1, "onsdag": 2, "torsdag": 3, "fredag": 4, "lördag": 5, "söndag": 6,
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5,
    "sunday": 6,
}  # fmt: skip
_SHORT_WEEKDAYS = {
    "mån": 0, "tis": 1, "ons": 2, "tors": 3, "tor": 3, "fre": 4, "lör": 5, "sön": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
_MONTHS = {
    "januari": 1, "january": 1, "jan": 1, "februari": 2, "february": 2, "feb": 2, "mars": 3,
    "march": 3, "mar": 3, "april": 4, "apr": 4, "maj": 5, "may": 5, "juni": 6, "june": 6, "jun": 6,
    "juli": 7, "july": 7, "jul": 7, "augusti": 8, "august": 8, "aug": 8, "september": 9,
    "sept": 9, "sep": 9, "oktober": 10, "october": 10, "okt": 10, "oct": 10, "november": 11,
    "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
_RELATIVE = {
    "i förrgår": -2, "förrgår": -2, "the day before yesterday": -2, "day before yesterday": -2,
    "i går": -1, "igår": -1, "yesterday": -1, "i dag": 0, "idag": 0, "today": 0,
    "i morgon": 1, "imorgon": 1, "tomorrow": 1,
}  # fmt: skip


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_PART = rf"(?P<part>{_any(_PARTS)})"
_PART_AFTER = rf"(?:[ -]?(?:på |in the |at |s )?{_PART})?"
_START = r"(?<![^\W_])"
_END = r"(?![^\W_])"
_RELATIVE_DAY = re.compile(rf"{_START}(?P<day>{_any(_RELATIVE)}){_PART_AFTER}{_END}")
_WEEKDAY = re.compile(
    rf"{_START}(?:(?:i|på|on|last|förra|senaste|under|nu i) )?"
    rf"(?:(?P<day>{_any(_WEEKDAYS)})(?:ens|en|s)?|(?P<short>{_any(_SHORT_WEEKDAYS)})"
    rf"(?=\.?,? ?(?:kl|\d|{_any(_PARTS)})))\.?{_PART_AFTER}{_END}"
)
_DATE = re.compile(
    rf"{_START}(?:(?:den|on|the) )?(?:"
    r"(?P<y1>20\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)"
    rf"|(?P<d2>\d{{1,2}})(?: ?:?[ea]|st|nd|rd|th)? (?:of )?(?P<n2>{_any(_MONTHS)})(?:,? (?P<y2>20\d\d))?"
    rf"|(?P<n3>{_any(_MONTHS)}) (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<y3>20\d\d))?"
    r"|(?!24/7)(?P<d4>\d{1,2})/(?P<m4>\d{1,2})(?:[-/ ](?P<y4>20\d\d|\d\d))?"
    rf"){_PART_AFTER}{_END}(?![./-]\d)(?! ?(?:tim|h|hour|timme)\b)"
)
_PART_ALONE = re.compile(
    rf"{_START}(?:(?:på|under|in|i|this|late|early|at|last|during)(?: (?:the|sen|sena|tidig|tidiga))? ?)"
    rf"{_PART}(?:timmarna)?{_END}|{_START}(?P<bare>tonight){_END}"
)


@dataclass(frozen=True, slots=True)
class ReadDay:
    """A day as written: the date, or only a part of some day.

    `is_weekday` marks a day of the week, of which the latest is meant.
    """

    day: date | None
    part: str = ""
    is_weekday: bool = False

    @property
    def usual_hour(self) -> int | None:
        """The hour meant by the part of the day; None when no part was written."""
        return _PARTS.get(self.part)


def read_day(line: Line, today: date) -> tuple[ReadDay, list[tuple[int, int]]]:
    """Return the day the line names, and its words, which are not claimed yet."""
    written, spans = _read_date(line, today)
    for match, first, after in line.search(_PART_ALONE):
        if not written.part and not any(a <= first < b for a, b in spans):
            written = ReadDay(written.day, match["part"] or match["bare"], written.is_weekday)
            return written, [*spans, (first, after)]
    return written, spans


def _read_date(line: Line, today: date) -> tuple[ReadDay, list[tuple[int, int]]]:
    for match, first, after in line.search(_DATE):
        day = _date_of(match, today)
        if day is not None:
            return _with_weekday(line, ReadDay(day, match["part"] or ""), (first, after))
    for match, first, after in line.search(_RELATIVE_DAY):
        day = today + timedelta(days=_RELATIVE[match["day"]])
        return ReadDay(day, match["part"] or ""), [(first, after)]
    for match, first, after in line.search(_WEEKDAY):
        number = _WEEKDAYS.get(match["day"] or "", _SHORT_WEEKDAYS.get(match["short"] or "", 0))
        day = today - timedelta(days=(today.weekday() - number) % _WEEK)
        if line.key(first) in ("i", "last", "förra") and day == today:
            day -= timedelta(days=_WEEK)
        return ReadDay(day, match["part"] or "", is_weekday=True), [(first, after)]
    return ReadDay(None), []


def _with_weekday(
    line: Line, day: ReadDay, span: tuple[int, int]
) -> tuple[ReadDay, list[tuple[int, int]]]:
    """Let the name of the day of the week beside a date belong to the date."""
    for match, first, after in line.search(_WEEKDAY):
        if after <= span[0] <= after + 1:
            return ReadDay(day.day, day.part or match["part"] or ""), [(first, after), span]
    return day, [span]


def _date_of(match: re.Match[str], today: date) -> date | None:
    day = int(match["d1"] or match["d2"] or match["d3"] or match["d4"])
    month = _month_of(match)
    year = match["y1"] or match["y2"] or match["y3"] or match["y4"]
    try:
        if year:
            return date(2000 + int(year) % 100, month, day)
        return _nearest(month, day, today)
    except ValueError:
        return None


def _month_of(match: re.Match[str]) -> int:
    name = match["n2"] or match["n3"]
    return _MONTHS[name] if name else int(match["m1"] or match["m4"])


def _nearest(month: int, day: int, today: date) -> date:
    """Return the latest such day, or the coming one when it is near."""
    written = date(today.year, month, day)
    if written - today > _AHEAD:
        return date(today.year - 1, month, day)
    coming = written.replace(year=today.year + 1) if (month, day) != (2, 29) else written
    return coming if coming - today <= _AHEAD else written

"""When an activity began and how long it took, read from a line and set on the officer's clock."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from fieldapp.domain.quicklog.days import LATE_PARTS, NIGHT_PARTS, ReadDay, read_day
from fieldapp.domain.quicklog.lengths import HOUR, MOST_MINUTES, find_lengths
from fieldapp.domain.quicklog.line import Line
from fieldapp.domain.quicklog.nouns import COUNTED, STREET_ENDINGS
from fieldapp.domain.quicklog.numbers import number_of

_NOON = 12
_LAST_HOUR = 24
_LATE_HOUR = 8  # "kl 8 i natt" is in the evening, "kl 7 i natt" in the morning
_LONGEST_BARE = 14 * HOUR  # minutes: "15-14" without minutes or "kl" is no stretch of time
_YEARS = range(1990, 2041)  # "2022-2026" is years, not twenty past eight at night

_HOUR_WORDS = "ett två tre fyra fem sex sju åtta nio tio elva tolv one two three four five six"
_HOUR_WORDS_RE = "|".join(
    [*_HOUR_WORDS.split(), "seven", "eight", "nine", "ten", "eleven", "twelve"]
)
_TO_THE_HOUR = {
    "halv": -30, "half past": 30, "kvart över": 15, "quarter past": 15, "kvart i": -15,
    "quarter to": -15, "kvart före": -15,
}  # fmt: skip

_NEAR = r"(?:(?:strax |just )?(?:efter|före|innan|after|before|around|omkring|runt|från|from|since|vid|at|about|ca|c:a|cirka)\.? )?"
_KL = r"(?:klockan|kl|@)[.:]? ?"
_AMPM = r"(?: ?(?:am|pm|a\.m\.|p\.m\.))"
_START = r"(?<![^\W_])(?<!\d[-.:,])"
_END = r"(?![^\W_])(?![.,:]\d)"

_RANGE = re.compile(
    rf"{_START}(?P<pair>(?:mellan|från|between|from) )?(?P<kl>{_NEAR}{_KL})?"
    rf"(?P<h1>\d{{1,2}})(?P<dot1>[.:]?)(?P<m1>[0-5]\d)?(?P<a1>{_AMPM})? ?"
    rf"(?P<sep>-|till|to|til|until|och|and) ?(?:{_KL})?"
    rf"(?P<h2>\d{{1,2}})(?P<dot2>[.:]?)(?P<m2>[0-5]\d)?(?P<a2>{_AMPM})?"
    rf"{_END}(?!-\d)(?! \d\d \d\d(?!\d))(?: ?-?tiden)?"
)
_CLOCK = re.compile(
    rf"{_START}(?:{_NEAR}(?:"
    rf"{_KL}(?:(?P<kh>\d{{1,2}})(?:[.:]?(?P<km>[0-5]\d))?(?P<ka>{_AMPM})?|(?P<kw>{_HOUR_WORDS_RE}))"
    r"|(?P<th>\d{1,2})(?:[.:](?P<tm>[0-5]\d))? ?- ?tiden"
    r"|(?P<dh>\d{1,2})[.:](?P<dm>[0-5]\d)"
    rf"(?P<da>{_AMPM})?"
    rf"|(?P<ph>\d{{1,2}})(?P<pa>{_AMPM})"
    rf"|(?P<oh>\d{{1,2}}|{_HOUR_WORDS_RE}) ?o'? ?clock"
    rf"|(?:{_KL})?(?P<word>{'|'.join(_TO_THE_HOUR)}) (?P<wh>\d{{1,2}}|{_HOUR_WORDS_RE})"
    rf"))(?: ?- ?tiden)?{_END}(?! ?-\d)"
)
_BARE = re.compile(rf"(?P<lead>(?:vid|at|kl)\.? )?(?P<hour>\d{{1,2}}){_END}(?![-/])")
_JUST_NOW = re.compile(
    r"(?<!\w)(?:alldeles nyss|nyss|just nu|just now|nyligen|precis nu|right now|nu|now)(?!\w)"
)
_ENDED = frozenset("avslutades avslutade avslutad avslutat ended finished".split())
_MONEY_AND_SPACE = frozenset("kr kronor sek km m meter mil kg g l procent % usd eur".split())
_SCHOOL_YEARS = frozenset(
    "åk årskurs årskurserna klass klasserna grade grades year years nr".split()
)


@dataclass(frozen=True, slots=True)
class _Clock:
    """Hours and minutes on the wall, and where the line says so.

    With `is_end` the start is not said: `start` is when it ended.
    """

    first: int
    after: int
    start: tuple[int, int]
    end: tuple[int, int] | None = None
    is_end: bool = False


def read_times(
    line: Line, now: datetime, zone: ZoneInfo, usual: int
) -> tuple[datetime | None, int | None]:
    """Claim the times in the line; return the start and the length in minutes.

    Without a date the start is the latest such moment that is not in the future. Where only the
    end and no length is said, it began `usual` minutes before.
    """
    here = now.astimezone(zone)
    minutes, ago = _read_lengths(line)
    day, day_spans = read_day(line, here.date())
    clock = _read_clock(line, day_spans)
    started, span = _compose(day, clock, here)
    if started is not None or (day.day == here.date() and not day.part):
        _claim_days(line, day_spans)
    if clock is not None:
        line.claim("time", clock.first, clock.after)
    for _, first, after in line.search(_JUST_NOW):
        line.claim("time", first, after)
    if started is None and ago is not None:
        started = _sooner(here, ago)
    length = _take_length(line, minutes, span)
    if started is not None and clock is not None and clock.is_end:
        started = _sooner(started, usual if length is None else length)
    return started, length


def _read_lengths(line: Line) -> tuple[tuple[int, int, int] | None, int | None]:
    """Return the first length, reserved by its words, and how long ago it began."""
    length: tuple[int, int, int] | None = None
    ago: int | None = None
    for found in find_lengths(line):
        if found.is_ago and ago is None:
            line.claim("time", found.first, found.after)
            ago = found.minutes
        elif not found.is_ago and length is None:
            line.free[found.first : found.after] = [False] * (found.after - found.first)
            length = found.minutes, found.first, found.after
    return length, ago


def _take_length(line: Line, length: tuple[int, int, int] | None, span: int | None) -> int | None:
    """Claim the written length, unless two clocks have said it already."""
    if length is None:
        return span
    minutes, first, after = length
    if span is not None:
        line.free[first:after] = [True] * (after - first)
        return span
    line.claim("length", first, after)
    return minutes


def _claim_days(line: Line, spans: list[tuple[int, int]]) -> None:
    for first, after in spans:
        if all(line.free[first:after]):
            line.claim("time", first, after)


def _read_clock(line: Line, day_spans: list[tuple[int, int]]) -> _Clock | None:
    taken = {index for first, after in day_spans for index in range(first, after)}
    readers = (_ranges(line), _clocks(line), _bare_hours(line, day_spans))
    for clocks in readers:
        for clock in clocks:
            if not taken.intersection(range(clock.first, clock.after)):
                return clock
    return None


def _ranges(line: Line) -> Iterator[_Clock]:
    for match, first, after in line.search(_RANGE):
        if match["sep"] in ("och", "and") and not (match["pair"] or match["kl"]):
            continue
        start = _wall(match["h1"], match["m1"], match["a1"] or match["a2"])
        end = _wall(match["h2"], match["m2"], match["a2"])
        if start and end and (match["kl"] or not _is_other_range(line, match, (first, after))):
            yield _Clock(first, after, start, end)


def _is_other_range(line: Line, match: re.Match[str], span: tuple[int, int]) -> bool:
    """Return whether two joined numbers are house numbers, ages, school years or years."""
    first, after = span
    if match["m1"] and match["m2"]:
        tight = not (match["dot1"] or match["dot2"])
        numbers = {int(match["h1"] + match["m1"]), int(match["h2"] + match["m2"])}
        return tight and all(number in _YEARS for number in numbers)
    if (match["m1"] and match["dot1"]) or (match["m2"] and match["dot2"]) or match["a2"]:
        return False
    length = (int(match["h2"]) - int(match["h1"])) % _LAST_HOUR * HOUR
    before = line.key(first - 1)
    return (
        line.key(after) in COUNTED
        or before in _SCHOOL_YEARS
        or (before.endswith(STREET_ENDINGS) and not match["pair"])
        or not 0 < length <= _LONGEST_BARE
    )


def _clocks(line: Line) -> Iterator[_Clock]:
    for match, first, after in line.search(_CLOCK):
        if line.key(after) in _MONEY_AND_SPACE and not match["kh"]:
            continue
        start = _wall_of(match)
        if start is not None:
            yield _Clock(first, after, start, is_end=_is_end(line, first, after))


def _is_end(line: Line, first: int, after: int) -> bool:
    """Return whether a clock is said of the end: "kl 12 avslutades fotpatrullen", or turned."""
    named = line.first_of("type")
    if named is None:
        return False
    before = line.key(first - 1) in _ENDED and named[1] == first - 1
    return before or (line.key(after) in _ENDED and named[0] == after + 1)


def _wall_of(match: re.Match[str]) -> tuple[int, int] | None:
    if match["word"]:
        hour = number_of(match["wh"])
        if hour is None or hour > _LAST_HOUR:
            return None
        minutes = (hour * HOUR + _TO_THE_HOUR[match["word"]]) % MOST_MINUTES
        return minutes // HOUR, minutes % HOUR
    hour_text = match["kh"] or match["kw"] or match["th"] or match["dh"] or match["ph"]
    minute_text = match["km"] or match["tm"] or match["dm"]
    return _wall(hour_text or match["oh"], minute_text, match["ka"] or match["da"] or match["pa"])


def _bare_hours(line: Line, day_spans: list[tuple[int, int]]) -> Iterator[_Clock]:
    """Yield a lone number after a day ("i går 18") or after "vid" at the end of the line."""
    day_ends = {after for _, after in day_spans}
    for match, first, after in line.search(_BARE):
        follows_day = first in day_ends and line.key(after) not in COUNTED
        closes = bool(match["lead"]) and after == len(line.words)
        start = _wall(match["hour"], None, None)
        if start and (follows_day or closes):
            yield _Clock(first, after, start)


def _wall(hours: str, minutes: str | None, half: str | None) -> tuple[int, int] | None:
    """Return hour and minute, the hour up to 24; None when no clock shows it."""
    hour = number_of(hours)
    minute = int(minutes or 0)
    if hour is None or hour * HOUR + minute > MOST_MINUTES:
        return None
    if half:
        hour = hour % _NOON + (_NOON if "p" in half else 0)
    return hour, minute


def _compose(
    day: ReadDay, clock: _Clock | None, here: datetime
) -> tuple[datetime | None, int | None]:
    """Return the start and the minutes between two clocks."""
    if clock is None:
        return _start_of_day(day, here), None
    start = _in_part(clock.start, day.part)
    started = _on_day(day, start, here)
    if clock.end is None:
        return started, None
    end = clock.end
    if start != clock.start and end[0] < _NOON:
        end = end[0] + _NOON, end[1]
    return started, _minutes_between(started, end)


def _in_part(wall: tuple[int, int], part: str) -> tuple[int, int]:
    """Return the wall clock with "7" of an evening as 19."""
    hour, minute = wall
    late = part in LATE_PARTS or (part in NIGHT_PARTS and hour >= _LATE_HOUR)
    return (hour + _NOON, minute) if late and 0 < hour < _NOON else wall


def _start_of_day(day: ReadDay, here: datetime) -> datetime | None:
    """Return the usual start of a day or part of a day that was written without a clock."""
    hour = day.usual_hour
    if day.day is None and hour is not None:
        started = _on_day(day, (hour, 0), here)
        is_near = started.date() == here.date() or day.part in NIGHT_PARTS
        return started if is_near else None
    if day.day is None or (day.day == here.date() and hour is None):
        return None
    started = _on_day(day, (_NOON if hour is None else hour, 0), here)
    return None if day.day == here.date() and _is_after(started, here) else started


def _on_day(day: ReadDay, wall: tuple[int, int], here: datetime) -> datetime:
    """Return the moment: on the written day, else the latest that is not in the future."""
    if day.day is not None:
        moment = _moment(day.day, wall, here)
        if day.is_weekday and _is_after(moment, here):
            return _moment(day.day - timedelta(days=7), wall, here)
        return moment
    moment = _moment(here.date(), wall, here)
    return (
        _moment(here.date() - timedelta(days=1), wall, here) if _is_after(moment, here) else moment
    )


def _moment(day: date, wall: tuple[int, int], here: datetime) -> datetime:
    """Return the wall clock as a moment; an hour the clocks skip becomes the hour after it."""
    hours, minutes = wall
    naive = datetime.combine(day + timedelta(days=hours // _LAST_HOUR), time(hours % _LAST_HOUR))
    local = (naive + timedelta(minutes=minutes)).replace(tzinfo=here.tzinfo)
    return local.astimezone(UTC).astimezone(here.tzinfo)


def _minutes_between(started: datetime, end: tuple[int, int]) -> int | None:
    """Return the true minutes until the clock next shows `end`, summer time counted."""
    begin = started.astimezone(UTC)
    ended = _moment(started.date(), end, started)
    if ended.astimezone(UTC) <= begin:
        ended = ended.replace(fold=1)  # the second of two like hours, when the clocks go back
    if ended.astimezone(UTC) <= begin:
        ended = _moment(started.date() + timedelta(days=1), end, started)
    minutes = int((ended.astimezone(UTC) - begin).total_seconds()) // HOUR
    return minutes if 1 <= minutes <= MOST_MINUTES else None


def _sooner(here: datetime, minutes: int) -> datetime:
    """Return the whole minute that many minutes before, on the same clock."""
    started = here.astimezone(UTC) - timedelta(minutes=minutes)
    return started.replace(second=0, microsecond=0).astimezone(here.tzinfo)


def _is_after(moment: datetime, here: datetime) -> bool:
    return moment.astimezone(UTC) > here.astimezone(UTC)

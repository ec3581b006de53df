"""How long an activity took, as people write it: "40 min", "1,5 tim", "en halvtimme", "1h15"."""

import re
from dataclasses import dataclass

from fieldapp.domain.quicklog.line import Line
from fieldapp.domain.quicklog.numbers import NUMBER_WORDS, number_of

MOST_MINUTES = 1440  # an activity is at most a day long
HOUR = 60

_HALVES = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
_SPECIAL = {
    "trekvart": 45,
    "tre kvart": 45,
    "three quarters of an hour": 45,
    "halvannan timme": 90,
    "en och en halv timme": 90,
    "en och en halv timma": 90,
    "en och halv timme": 90,
    "one and a half hours": 90,
    "one and a half hour": 90,
    "an hour and a half": 90,
    "hour and a half": 90,
    "två och en halv timme": 150,
    "two and a half hours": 150,
    "tre och en halv timme": 210,
    "three and a half hours": 210,
    "en halv timme": 30,
    "en halv timma": 30,
    "halv timme": 30,
    "en halvtimme": 30,
    "halvtimmes": 30,
    "halvtimme": 30,
    "halvtimma": 30,
    "en halvtimma": 30,
    "half an hour": 30,
    "a half hour": 30,
    "half hour": 30,
    "a quarter of an hour": 15,
    "quarter of an hour": 15,
    "en kvart": 15,
    "kvart": 15,
    "kvarts": 15,
}

_LEAD = (
    r"(?:(?:i|under|for|ca|c:a|cirka|circa|about|approx|approximately|around|ungefär|runt|drygt|"
    r"knappt|totalt|sammanlagt|nästan|almost|för)\.? )?"
)
_SMALL_WORDS = "|".join(
    sorted(
        (word for word in NUMBER_WORDS if word.isalpha() or " of" in word), key=len, reverse=True
    )
)
_NUMBER = (
    rf"(?:\d{{1,4}}[.,]\d{{1,2}}|\d/\d|\d{{1,4}} ?[½¼¾]|\d{{1,4}}|[½¼¾]|ett par|(?:{_SMALL_WORDS}))"
)
_HOURS = r"(?:h|hrs?|hours?|tim|timmar|timmars|timme|timmes|timma|timmas)"
_MINUTES = r"(?:mins?|minutes?|minut|minuter|minuters)"
_LENGTH = re.compile(
    rf"(?<![^\W_])(?<![\d.,:]){_LEAD}"
    rf"(?:(?P<special>{'|'.join(sorted(_SPECIAL, key=len, reverse=True))})"
    rf"(?! (?:över|i \w+\b(?<!timme)|past|to)\b)"
    rf"|(?P<clock_hours>\d{{1,2}}):(?P<clock_minutes>[0-5]\d) ?{_HOURS}"
    rf"|(?:\d{{1,3}} ?- ?)?(?P<hours>{_NUMBER})[ -]?{_HOURS}"
    rf"(?:\.? ?(?:och |and |o |, ?)?(?P<more>{_NUMBER}) ?(?:{_MINUTES}|m)|(?<=h)(?P<tight>[0-5]\d))?"
    rf"|(?:(?P<low>\d{{1,3}}) ?- ?)?(?P<minutes>{_NUMBER})[ -]?{_MINUTES}"
    r")(?![^\W_])"
)
_AGO = frozenset("sedan sen ago".split())


@dataclass(frozen=True, slots=True)
class ReadLength:
    """A length found in the line: its minutes and its words."""

    minutes: int
    first: int
    after: int
    is_ago: bool


def find_lengths(line: Line) -> list[ReadLength]:
    """Return the lengths in the line that an activity can have, in order, unclaimed."""
    found = []
    for match, first, after in line.search(_LENGTH):
        minutes = _minutes_of(match)
        if minutes is None or not 1 <= minutes <= MOST_MINUTES:
            continue
        is_ago = line.is_free(after) and line.key(after) in _AGO
        found.append(ReadLength(minutes, first, after + is_ago, is_ago))
    return found


def _minutes_of(match: re.Match[str]) -> int | None:
    if match["special"]:
        return _SPECIAL[match["special"]]
    if match["clock_hours"]:
        return int(match["clock_hours"]) * HOUR + int(match["clock_minutes"])
    if match["minutes"]:
        minutes = _amount(match["low"] or match["minutes"])
        return None if minutes is None else round(minutes)
    hours = _amount(match["hours"])
    more = _amount(match["more"] or match["tight"] or "0")
    return None if hours is None or more is None else round(hours * HOUR + more)


def _amount(text: str) -> float | None:
    """Return the number, with its half or decimals."""
    if text in _HALVES:
        return _HALVES[text]
    if text[-1] in _HALVES:
        return int(text[:-1]) + _HALVES[text[-1]]
    if "." in text or "," in text:
        return float(text.replace(",", "."))
    return number_of(text)

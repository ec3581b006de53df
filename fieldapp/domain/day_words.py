"""Days as people write them, in the languages that the program itself speaks."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

MONTHS: Final[Mapping[str, Sequence[str]]] = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}
"""The names of the months."""


def day_in_words(day: date, language: str) -> str:
    """Return a day as people write it: 20 november 2025, 20 November 2025."""
    return f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"

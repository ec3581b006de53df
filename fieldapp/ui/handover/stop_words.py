"""The walk in words: its times, its length, and how far it has come."""

import re

from PySide6.QtCore import QCoreApplication

from fieldapp.domain.handover import BriefingDay
from fieldapp.ui.texts import duration, number

_CLOCK = re.compile(r"(\d{1,2})(?:[:.,]?(\d{2}))?")
KILOMETRE = 1000


def read_clock(text: str) -> str | None:
    """Return a time as 09:05, empty for none, None for what is no time."""
    typed = text.strip()
    if not typed:
        return ""
    found = _CLOCK.fullmatch(typed)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def distance_words(metres: float) -> str:
    """Return "850 m" or "3,2 km"."""
    if metres < KILOMETRE:
        return f"{number(round(metres, -1))} m"
    return f"{number(metres / KILOMETRE, 1)} km"


def walk_words(metres: float, minutes: int) -> str:
    """Return "3,2 km, about 45 min on foot"; empty where nothing can be measured."""
    if not metres:
        return ""
    words = QCoreApplication.translate("Walk", "{distance}, about {time} on foot")
    return words.format(distance=distance_words(metres), time=duration(minutes))


def progress_words(day: BriefingDay | None) -> str:
    """Return "2 of 6 stops done. You can go on without a network."."""
    if day is None or not day.route:
        return ""
    done = sum(stop.done for stop in day.route)
    words = QCoreApplication.translate(
        "Walk", "{done} of {all} stops done. You can go on without a network."
    )
    return words.format(done=done, all=len(day.route))

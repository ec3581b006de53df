"""The quick log: one line of plain words becomes what was done, where, when and for which promise.

`reader` reads a line; the modules beside it each know one thing: types, places, times, counts.
"""

from fieldapp.domain.quicklog.known import Known, KnownPlace, KnownPromise, LastLogged
from fieldapp.domain.quicklog.line import Chip, ChipKind
from fieldapp.domain.quicklog.personal import PERSONAL_NUMBER, ReadWarning, personal_numbers
from fieldapp.domain.quicklog.places import ReadPlace
from fieldapp.domain.quicklog.reader import Understood, read, suggest_promise, usual_minutes
from fieldapp.domain.quicklog.terms import (
    find_actor,
    find_per,
    find_problem,
    find_type,
    find_unit,
)

__all__ = [
    "PERSONAL_NUMBER",
    "Chip",
    "ChipKind",
    "Known",
    "KnownPlace",
    "KnownPromise",
    "LastLogged",
    "ReadPlace",
    "ReadWarning",
    "Understood",
    "find_actor",
    "find_per",
    "find_problem",
    "find_type",
    "find_unit",
    "personal_numbers",
    "read",
    "suggest_promise",
    "usual_minutes",
]

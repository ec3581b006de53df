"""The quick log: one line of plain words becomes what was done, where, when and for which promise.

`reader` reads a line; the modules beside it each know one thing: types, places, times, counts.
They are imported when a name is first asked for: their patterns take a tenth of a second to make,
which the first screen must not wait for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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

_HOMES = {
    "PERSONAL_NUMBER": "personal",
    "Chip": "line",
    "ChipKind": "line",
    "Known": "known",
    "KnownPlace": "known",
    "KnownPromise": "known",
    "LastLogged": "known",
    "ReadPlace": "places",
    "ReadWarning": "personal",
    "Understood": "reader",
    "find_actor": "terms",
    "find_per": "terms",
    "find_problem": "terms",
    "find_type": "terms",
    "find_unit": "terms",
    "personal_numbers": "personal",
    "read": "reader",
    "suggest_promise": "reader",
    "usual_minutes": "reader",
}

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


def __getattr__(name: str) -> Any:
    """Return a public name out of the module that it lives in."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"fieldapp.domain.quicklog.{_HOMES[name]}"), name)

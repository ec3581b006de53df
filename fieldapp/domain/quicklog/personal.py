"""Finding what looks like a Swedish personal identity number, so that the screen can warn."""

import re
from dataclasses import dataclass
from typing import Final

PERSONAL_NUMBER: Final = "personal_number"

_PATTERN = re.compile(
    r"(?<!\d)(?:\d{2})?(\d{2})(\d{2})(\d{2})[ \u00a0]?[-+‐‑–—−]?[ \u00a0]?(\d{4})(?!\d)"
)
_MONTHS = 12
_DAYS = 31
_COORDINATION = 60  # a coordination number adds this to the day
_MODULUS = 10


@dataclass(frozen=True, slots=True)
class ReadWarning:
    """Something to show before saving: its kind, and the stretch of the line it is about."""

    kind: str
    start: int
    end: int


def personal_numbers(text: str) -> tuple[ReadWarning, ...]:
    """Return where `text` holds a personal or coordination number with a right check digit.

    Fit for any free text, also a long one; the numbers themselves are not returned.
    """
    return tuple(
        ReadWarning(PERSONAL_NUMBER, match.start(), match.end())
        for match in _PATTERN.finditer(text)
        if _is_personal(*match.groups())
    )


def _is_personal(year: str, month: str, day: str, rest: str) -> bool:
    born = int(day) % _COORDINATION
    if not 1 <= int(month) <= _MONTHS or not 1 <= born <= _DAYS:
        return False
    digits = [int(digit) for digit in year + month + day + rest]
    doubled = [digit * 2 if place % 2 == 0 else digit for place, digit in enumerate(digits)]
    return sum(sum(divmod(digit, _MODULUS)) for digit in doubled) % _MODULUS == 0

"""What every reader of tables gives: a heading and rows that know their line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from fieldapp.base.errors import BadInput

SHOWN = 80
"""Characters of a bad value that a message repeats."""


class Numbered(NamedTuple):
    """One row: the line (or sheet row, or item) it begins at, and its cells."""

    line: int
    cells: Sequence[Any]


@dataclass(frozen=True)
class Table:
    """The name of a file, the headings of its columns, and its rows, which can be read once."""

    name: str
    header: tuple[str, ...]
    rows: Iterable[Numbered]
    is_ground: bool = False
    """Whether its rows are shapes on the ground, so that one without a shape is a mistake."""


def refusal(name: str, field: str, value: str, expected: str, *, line: int = 0) -> BadInput:
    """Return the error for a value in a file, with the line where it stands."""
    where = f"{name} line {line}" if line else name
    return BadInput(where=where, field=field, value=value, expected=expected)


def shown(value: object) -> str:
    """Return a value as a message repeats it: quoted, on one line, not too long."""
    text = str(value)
    return repr(text if len(text) <= SHOWN else text[: SHOWN - 1] + "…")


def clear_header(names: Iterable[object]) -> tuple[str, ...]:
    """Return column names without gaps and doubles: an unnamed third column is "column 3"."""
    seen: dict[str, int] = {}
    header: list[str] = []
    for number, name in enumerate(names, start=1):
        text = " ".join(str(name if name is not None else "").split()) or f"column {number}"
        seen[text] = seen.get(text, 0) + 1
        header.append(text if seen[text] == 1 else f"{text} ({seen[text]})")
    return tuple(header)

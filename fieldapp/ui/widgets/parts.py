"""Looking for parts inside a part, also while some of it is being taken down."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QObject

Part = TypeVar("Part", bound=QObject)


def parts_of(inside: QObject, kind: type[Part], name: str = "") -> list[Part]:
    """Return the parts of a kind that lie inside another at any depth, each before its own parts.

    Use this, not Qt's ``findChildren``: a part that goes takes its own parts down one by one, which
    moves the keyboard and calls those who listen to that. PySide's ``findChildren`` ends the program
    (``std::bad_typeid``, seen with 6.11) when it then comes by a place that is already empty.

    Args:
        inside: Where to look.
        kind: The class, or one that it inherits.
        name: The object name; any, if it is empty.
    """
    return [
        part
        for part in _all_inside(inside)
        if isinstance(part, kind) and (not name or part.objectName() == name)
    ]


def _all_inside(whole: QObject) -> Iterator[QObject]:
    for part in whole.children():
        if part is not None:
            yield part
            yield from _all_inside(part)

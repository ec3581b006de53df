"""Where the numbers of a map on paper stand: on their spots, beside each other, on the sheet."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from PySide6.QtCore import QPointF, QSize

REACH = 11
"""Pixels from the middle of a number to its rim."""
_STEP = 2 * REACH + 1

_Cell = tuple[int, int]


def places_on(sheet: QSize, spots: Sequence[QPointF]) -> list[QPointF]:
    """Return for each spot where its number stands, in pixels.

    A number that would hide another one stands at the nearest free place; one whose spot lies
    beyond the sheet stands at its edge. Where the sheet is full they lie on each other.
    """
    taken = _Taken()
    searches: dict[_Cell, Iterator[QPointF]] = {}
    places = []
    for spot in spots:
        own = place = _on_sheet(sheet, spot)
        if own in taken:
            # Many may share a spot: each goes on where the search of the one before it ended.
            search = searches.setdefault(_cell(own), _around(own, sheet))
            place = next((one for one in search if one not in taken), own)
        taken.add(place)
        places.append(place)
    return places


def lies_on(sheet: QSize, spot: QPointF) -> bool:
    """Say whether a spot lies on the sheet."""
    return 0 <= spot.x() <= sheet.width() and 0 <= spot.y() <= sheet.height()


def _on_sheet(sheet: QSize, spot: QPointF) -> QPointF:
    """Return the place nearest to the spot at which a whole number can be seen."""
    return QPointF(
        min(max(spot.x(), REACH), sheet.width() - REACH),
        min(max(spot.y(), REACH), sheet.height() - REACH),
    )


def _around(own: QPointF, sheet: QSize) -> Iterator[QPointF]:
    places = (own + step for step in _steps(sheet.width() // _STEP, sheet.height() // _STEP))
    return (place for place in places if place == _on_sheet(sheet, place))


@lru_cache(maxsize=8)
def _steps(columns: int, lines: int) -> tuple[QPointF, ...]:
    """Return the ways to the places around one, nearest first, to the right before the left."""
    ways = product(range(-columns, columns + 1), range(-lines, lines + 1))
    nearest = sorted(ways, key=lambda way: (way[0] ** 2 + way[1] ** 2, -way[0], way[1]))
    return tuple(QPointF(column, line) * _STEP for column, line in nearest)


class _Taken:
    """Where numbers stand, in cells, so that only the near ones are looked at."""

    def __init__(self) -> None:
        self._cells: dict[_Cell, list[QPointF]] = {}

    def add(self, place: QPointF) -> None:
        """Note that a number stands there."""
        self._cells.setdefault(_cell(place), []).append(place)

    def __contains__(self, place: QPointF) -> bool:
        column, line = _cell(place)
        near = product((column - 1, column, column + 1), (line - 1, line, line + 1))
        return any(
            (place - other).manhattanLength() < REACH
            for cell in near
            for other in self._cells.get(cell, ())
        )


def _cell(place: QPointF) -> _Cell:
    return int(place.x() // REACH), int(place.y() // REACH)

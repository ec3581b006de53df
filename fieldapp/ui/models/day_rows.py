"""Which row of the list is what: a day's heading or one of its lines, without loading a line."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from fieldapp.actions.activity_list import Stretch
from fieldapp.storage.activities import ActivityLine, DayGroup

HEAD = -1
"""Stands for the heading of a day, where else the number of a line within it stands."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What stands in a row: the day, and which of its lines, or its heading."""

    group: DayGroup
    offset: int

    @property
    def is_head(self) -> bool:
        """Say whether it is the heading."""
        return self.offset == HEAD


class DayRows:
    """The rows of a log: each day, newest first, is a heading followed by its lines."""

    def __init__(self, days: Sequence[DayGroup] = ()) -> None:
        self.days = tuple(days)
        self.count = sum(group.count for group in self.days)
        self.minutes = sum(group.minutes for group in self.days)
        # The row of each heading; the last number is the one after the end.
        self._heads = [0, *accumulate(group.count + 1 for group in self.days)]
        self._ages = [-group.day.toordinal() for group in self.days]

    def __len__(self) -> int:
        """Return how many rows there are, headings and lines."""
        return self._heads[-1]

    def at(self, row: int) -> Spot:
        """Return what stands in a row; it must be one of ours."""
        position = bisect_right(self._heads, row) - 1
        return Spot(self.days[position], row - self._heads[position] + HEAD)

    def is_head(self, row: int) -> bool:
        """Say whether a row is the heading of a day."""
        return self._heads[bisect_right(self._heads, row) - 1] == row

    def row_of(self, day: date, offset: int) -> int | None:
        """Return the row of a line, or None where the day has no such line."""
        position = bisect_left(self._ages, -day.toordinal())
        if position == len(self.days) or self.days[position].day != day:
            return None
        if offset >= self.days[position].count:
            return None
        return self._heads[position] + 1 + offset

    def nearest_line(self, row: int, step: int = 1) -> int | None:
        """Return the line nearest to a row, looked for forwards (or back, step -1) first."""
        if not self.days:
            return None
        row = max(0, min(len(self) - 1, row))
        if not self.is_head(row):
            return row
        # A heading is always followed by a line, and preceded by one unless it is the first.
        return row + 1 if step > 0 or row == 0 else row - 1

    def stretch(self, number: int, size: int) -> Stretch | None:
        """Return the lines of the `number`-th window of `size` rows; None where there are none."""
        first, end = number * size, min((number + 1) * size, len(self))
        lines = end - first - self._heads_between(first, end)
        if lines <= 0:
            return None
        spot = self.at(first)
        return Stretch(number, spot.group.day, max(0, spot.offset), lines)

    def in_rows(
        self, number: int, size: int, lines: Sequence[ActivityLine]
    ) -> list[ActivityLine | None]:
        """Return lines row by row: None for headings, and from where they fit no more.

        They fit no more when the log has changed since its days were counted.
        """
        first, end = number * size, min((number + 1) * size, len(self))
        rest, placed = iter(lines), list[ActivityLine | None]()
        for row in range(first, end):
            spot = self.at(row)
            line = None if spot.is_head else next(rest, None)
            if line is not None and line.day != spot.group.day.isoformat():
                break
            placed.append(line)
        return placed + [None] * (end - first - len(placed))

    def _heads_between(self, first: int, end: int) -> int:
        return bisect_left(self._heads, end, hi=len(self.days)) - bisect_left(
            self._heads, first, hi=len(self.days)
        )

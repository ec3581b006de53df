"""The windows of a long list that are in memory: the least lately shown ones go first."""

from collections import OrderedDict

from fieldapp.storage.activities import ActivityLine

WINDOW = 256
"""Rows fetched at a time."""
KEPT = 16

Placed = list[ActivityLine | None]
"""The lines of a window row by row; None for a heading."""


class LineWindows:
    """Loaded lines by row. Stale windows are still shown, and fetched anew."""

    def __init__(self) -> None:
        self._windows: OrderedDict[int, Placed] = OrderedDict()
        self._stale: set[int] = set()

    def line(self, row: int) -> ActivityLine | None:
        """Return the line in a row, None for a heading or what is not loaded."""
        number, place = divmod(row, WINDOW)
        window = self._windows.get(number)
        if window is None or place >= len(window):
            return None
        self._windows.move_to_end(number)
        return window[place]

    def is_fresh(self, number: int) -> bool:
        """Say whether a window is loaded and as the store has it."""
        return number in self._windows and number not in self._stale

    def keep(self, number: int, lines: Placed) -> None:
        """Keep a window, in place of an older state of it."""
        self._windows[number] = lines
        self._windows.move_to_end(number)
        self._stale.discard(number)
        while len(self._windows) > KEPT:
            self._stale.discard(self._windows.popitem(last=False)[0])

    def age(self, number: int | None = None) -> None:
        """Mark a window, or all of them, as stale."""
        self._stale |= set(self._windows) if number is None else {number}

    def clear(self) -> None:
        """Forget everything."""
        self._windows.clear()
        self._stale.clear()

    def find(self, record_id: str) -> int | None:
        """Return the row of a loaded line, or None."""
        for number, window in self._windows.items():
            for place, line in enumerate(window):
                if line is not None and line.id == record_id:
                    return number * WINDOW + place
        return None

"""How this program works from the moment on when thousands of records pass through it."""

import gc
import sys

TURN_SECONDS = 0.0005
"""SQLite lets go of Python's lock at every row; by default it may get it back 5 ms later."""
OBJECTS_BETWEEN_SWEEPS = 50_000
"""Made, and still there, before Python looks for cycles: a page has none, and is a third of it."""


def work_in_bulk() -> None:
    """Let threads take turns often, and look for cycles seldom; an eighth of a pull went there."""
    if sys.getswitchinterval() > TURN_SECONDS:
        sys.setswitchinterval(TURN_SECONDS)
    if gc.isenabled():  # The app sweeps by itself, by these very numbers.
        youngest, *older = gc.get_threshold()
        gc.set_threshold(max(OBJECTS_BETWEEN_SWEEPS, youngest), *older)

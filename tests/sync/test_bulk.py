"""An exchange tunes Python for thousands of records, and leaves the app's own sweeping alone."""

import gc
import sys
from collections.abc import Iterator

import pytest

from fieldapp.sync.bulk import OBJECTS_BETWEEN_SWEEPS, TURN_SECONDS, work_in_bulk


@pytest.fixture(autouse=True)
def as_python_comes() -> Iterator[None]:
    """Python's own settings, and after the test those from before it."""
    turn, numbers, is_on = sys.getswitchinterval(), gc.get_threshold(), gc.isenabled()
    sys.setswitchinterval(0.005)
    gc.set_threshold(700, 10, 10)
    gc.enable()
    yield
    sys.setswitchinterval(turn)
    gc.set_threshold(*numbers)
    (gc.enable if is_on else gc.disable)()


def test_threads_take_turns_often_and_cycles_are_looked_for_seldom() -> None:
    work_in_bulk()

    assert sys.getswitchinterval() == pytest.approx(TURN_SECONDS)
    assert gc.get_threshold() == (OBJECTS_BETWEEN_SWEEPS, 10, 10)


def test_who_sweeps_by_these_numbers_keeps_them() -> None:
    gc.disable()

    work_in_bulk()

    assert gc.get_threshold() == (700, 10, 10)
    assert not gc.isenabled()


def test_turns_that_are_shorter_stay_so() -> None:
    sys.setswitchinterval(TURN_SECONDS / 4)
    before = sys.getswitchinterval()

    work_in_bulk()

    assert sys.getswitchinterval() == before

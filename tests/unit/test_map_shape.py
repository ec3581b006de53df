"""Lengths, areas and outlines on the ground, and positions that are blurred on purpose."""

import itertools

import pytest

from fieldapp.domain.map_blur import REACH_METRES, blurred
from fieldapp.domain.map_shape import (
    OutlineProblem,
    length_of,
    metres_between,
    polygon_of,
    problem_of,
    square_metres_of,
)

STOCKHOLM, UPPSALA = (18.0686, 59.3293), (17.6389, 59.8586)
SQUARE = [(18.0, 59.3), (18.001, 59.3), (18.001, 59.3005), (18.0, 59.3005)]


def test_a_length_is_measured_along_the_ground() -> None:
    assert metres_between(STOCKHOLM, UPPSALA) == pytest.approx(63_600, rel=0.01)
    assert length_of([STOCKHOLM, UPPSALA, STOCKHOLM]) == pytest.approx(127_200, rel=0.01)
    assert length_of([STOCKHOLM]) == 0


def test_an_area_is_measured_whichever_way_its_corners_run() -> None:
    assert square_metres_of(SQUARE) == pytest.approx(56.8 * 55.6, rel=0.01)
    assert square_metres_of(SQUARE[::-1]) == pytest.approx(square_metres_of(SQUARE), rel=1e-3)
    assert square_metres_of(SQUARE[:2]) == 0


def test_corners_that_are_no_outline_are_told_apart() -> None:
    assert problem_of(SQUARE) is None
    assert problem_of(SQUARE[:2]) is OutlineProblem.FEW
    assert problem_of([SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3]]) is OutlineProblem.CROSSING
    assert problem_of([(18.0, 59.3), (18.001, 59.3), (18.002, 59.3)]) is OutlineProblem.FLAT


def test_a_polygon_is_closed_and_runs_counter_clockwise() -> None:
    for corners in (SQUARE, SQUARE[::-1]):
        (ring,) = polygon_of(corners)["coordinates"]

        assert ring[0] == ring[-1]
        assert len(ring) == 5
        turn = sum((b[0] - a[0]) * (b[1] + a[1]) for a, b in itertools.pairwise(ring))
        assert turn < 0


@pytest.mark.parametrize("home", [STOCKHOLM, UPPSALA, (22.1547, 65.5848), (-0.0001, 0.0001)])
def test_a_blurred_position_is_near_its_home_and_never_on_it(home: tuple[float, float]) -> None:
    shown = blurred(*home)

    assert metres_between(home, shown) <= REACH_METRES + 1
    assert blurred(*shown) == pytest.approx(shown, abs=2e-6)


def test_neighbours_are_blurred_to_one_spot_and_again_to_the_same() -> None:
    home = blurred(*STOCKHOLM)
    neighbours = {blurred(home[0] + step * 0.0002, home[1]) for step in (-3, -1, 0, 2, 4)}

    assert neighbours == {home}

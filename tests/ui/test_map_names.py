"""Where names find their room on the map."""

import pytest

from fieldapp.ui.map.labels import Room, clipped, straight_stretch

SIZE = (100.0, 50.0)


def test_what_is_taken_is_not_taken_again() -> None:
    room = Room([(0, 0, 10, 10)])

    assert not room.take([(5, 5, 20, 9)])
    assert room.take([(11, 0, 30, 10), (31, 0, 50, 10)])
    assert not room.take([(60, 0, 70, 9), (40, 5, 45, 9)])
    assert room.take([(60, 0, 70, 9)])  # nothing of it was taken by the vain try


def test_the_same_words_are_kept_apart() -> None:
    room = Room()
    room.note("Storgatan", 100, 100)

    assert not room.is_far("Storgatan", 150, 100, 240)
    assert room.is_far("Storgatan", 400, 100, 240)
    assert room.is_far("Lillgatan", 150, 100, 240)


def test_a_name_is_written_on_a_straight_stretch_never_upside_down() -> None:
    assert straight_stretch([(0, 0), (60, 0), (120, 0)], 100) == (60, 0, 0)
    assert straight_stretch([(120, 0), (0, 0)], 100) == (60, 0, 0)
    assert straight_stretch([(0, 0), (60, 0), (60, 60)], 100) is None


@pytest.mark.parametrize(
    ("one", "other", "seen"),
    [
        ((10, 10), (90, 40), ((10, 10), (90, 40))),
        ((-100, 25), (200, 25), ((0, 25), (100, 25))),
        ((50, -50), (50, 25), ((50, 0), (50, 25))),
        ((-10, 60), (110, 60), None),
        ((-50, 0), (0, 150), None),
    ],
)
def test_of_a_long_street_only_what_is_in_sight_counts(
    one: tuple[float, float],
    other: tuple[float, float],
    seen: tuple[tuple[float, float], tuple[float, float]] | None,
) -> None:
    assert clipped(one, other, *SIZE) == seen

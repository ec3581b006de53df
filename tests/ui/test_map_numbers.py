"""The numbers of a map on paper: each can be read, and all of them are on the sheet."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QSize

from fieldapp.ui.map.numbers import REACH, lies_on, places_on

SHEET = QSize(900, 560)
TORGET = QPointF(450, 235)


def test_a_number_stands_on_its_spot() -> None:
    spots = [TORGET, QPointF(100, 90)]

    assert places_on(SHEET, spots) == spots


@pytest.mark.parametrize("many", [2, 40, 400])
def test_numbers_of_one_spot_stand_around_it_on_the_sheet(many: int) -> None:
    places = places_on(SHEET, [TORGET] * many)

    assert places[0] == TORGET
    assert all(lies_on(SHEET, place) for place in places)
    assert all((a - b).manhattanLength() >= REACH for a, b in combinations(places, 2))


def test_what_lies_beyond_the_sheet_is_numbered_at_its_edge() -> None:
    far, further = QPointF(2160, 300), QPointF(2400, 300)

    places = places_on(SHEET, [far, further])

    assert not lies_on(SHEET, far)
    assert places[0] == QPointF(SHEET.width() - REACH, 300)
    assert places[1] != places[0]
    assert all(lies_on(SHEET, place) for place in places)


def test_a_full_sheet_lets_numbers_lie_on_each_other() -> None:
    small = QSize(60, 60)

    places = places_on(small, [QPointF(30, 30)] * 20)

    assert len(places) == 20
    assert all(lies_on(small, place) for place in places)

"""Who works at a spot of the map: by a click, and by the cross and Enter."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from fieldapp.ui.finder.sheet import OfficerFinder
from tests.ui.map_room import SCHOOL, MapRoom, opened_map

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[MapRoom]:
    yield from opened_map(qtbot, tmp_path)


def answers(room: MapRoom) -> list[str]:
    return [area for one in room.screen.findChildren(OfficerFinder) for area in one.answers()]


def test_a_click_tells_whose_ground_it_is(room: MapRoom) -> None:
    before = room.position_of("Björkskolan")

    room.press("who works here")
    room.click(room.pixel(SCHOOL) + QPoint(30, 20))

    room.until(lambda: answers(room) == ["Södra Ekvalla"])
    assert room.position_of("Björkskolan") == before, "asking moves nothing"


def test_the_cross_and_enter_ask_as_well(room: MapRoom) -> None:
    room.press("who works here")

    room.key(Qt.Key.Key_Return)

    room.until(lambda: answers(room) == ["Södra Ekvalla"])


def test_escape_asks_no_more_and_placing_is_placing_again(room: MapRoom) -> None:
    room.press("who works here")
    room.key(Qt.Key.Key_Escape)
    room.choose_row("Norrgården")
    room.press("place")

    room.click(room.pixel(SCHOOL) + QPoint(30, 20))

    room.until(lambda: room.position_of("Norrgården") is not None)
    assert not answers(room)

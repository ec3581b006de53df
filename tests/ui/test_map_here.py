"""Where the laptop is, on the map: from a receiver that writes to a file, and without any."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.map_room import MapRoom, opened_map
from tests.ui.receiver_room import Talk, receiver
from tests.unit.nmea_samples import EKVALLA, epoch

__all__ = ["receiver"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
HERE = (EKVALLA[1], EKVALLA[0])


@pytest.fixture
def room(
    qtbot: QtBot,
    tmp_path: Path,
    receiver: tuple[Path, Talk],
) -> Iterator[MapRoom]:
    path, talk = receiver
    talk(epoch)
    yield from opened_map(qtbot, tmp_path, position_source=str(path))


def press_here(room: MapRoom) -> None:
    QTest.mouseClick(room.screen.panel.floats.here, Qt.MouseButton.LeftButton)


def is_shown(room: MapRoom) -> bool:
    """Say whether the dot is shown, in sight."""
    return room.map.is_here_shown and room.map.rect().contains(room.pixel(HERE))


def test_the_position_is_brought_into_sight_until_it_is_turned_off(room: MapRoom) -> None:
    press_here(room)
    room.until(lambda: is_shown(room))
    assert room.screen.panel.floats.here.accessibleName() == "Hide where I am"

    press_here(room)

    assert not room.map.is_here_shown
    assert room.screen.panel.floats.here.accessibleName() == "Show where I am"


def test_a_map_that_is_left_looks_for_no_position(room: MapRoom) -> None:
    press_here(room)
    room.until(lambda: is_shown(room))

    room.screen.hide()

    assert not room.map.is_here_shown


def test_without_a_receiver_it_says_where_to_turn_it_on(qtbot: QtBot, tmp_path: Path) -> None:
    for room in opened_map(qtbot, tmp_path):
        press_here(room)

        assert "Position is off" in room.toasts.texts[-1]
        assert not room.map.is_here_shown

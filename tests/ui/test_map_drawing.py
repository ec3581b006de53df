"""Drawing on the map: the extent of a place with its corners, and lengths, by mouse and keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldapp.actions.maps import set_extent
from fieldapp.domain.map_ground import spot_of
from fieldapp.ui import background
from tests.ui.conftest import focused
from tests.ui.map_room import MapRoom, opened_map

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CORNERS = [(17.949, 59.2995), (17.951, 59.2995), (17.951, 59.3005), (17.949, 59.3005)]


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[MapRoom]:
    yield from opened_map(qtbot, tmp_path)


def draw(room: MapRoom, name: str) -> None:
    """Begin to draw the extent of a place, as pressing its button does."""
    room.choose_row(name)
    room.press("extent")
    room.until(lambda: room.map.sketch is not None)


def drawn_around(room: MapRoom) -> None:
    """Let the square have an extent already."""
    set_extent(room.store, room.id_of("Ekvalla torg"), CORNERS)
    room.until(lambda: bool(room.corners_of("Ekvalla torg")))
    room.until(lambda: background.wait_all(0))


def test_an_extent_is_drawn_corner_by_corner_and_undone(room: MapRoom) -> None:
    draw(room, "Norrgården")
    for at in (QPoint(300, 300), QPoint(400, 300), QPoint(400, 400), QPoint(300, 400)):
        room.click(at)
    room.says("4 corner")

    room.press("map done")

    room.until(lambda: len(room.corners_of("Norrgården")) == 4)
    assert room.position_of("Norrgården") is not None  # the middle, as it had none
    room.until(lambda: "Extent saved" in room.toasts.texts)
    room.toasts.acts[-1]()
    room.until(lambda: not room.corners_of("Norrgården"))
    assert room.position_of("Norrgården") is None


def test_an_extent_is_drawn_by_keyboard_alone(room: MapRoom) -> None:
    draw(room, "Norrgården")
    room.until(lambda: focused() is room.map)

    right, down, left = Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left
    for way in ([right] * 9, [down] * 9, [left] * 9):
        room.key(Qt.Key.Key_Return, *way)
    room.key(Qt.Key.Key_Return)
    QTest.keyClick(room.map, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    room.until(lambda: len(room.corners_of("Norrgården")) == 4)


def test_a_corner_is_dragged_and_the_others_stay(room: MapRoom) -> None:
    drawn_around(room)
    draw(room, "Ekvalla torg")

    room.drag(room.pixel(CORNERS[2]), room.pixel(CORNERS[2]) + QPoint(40, -30))
    room.press("map done")

    room.until(lambda: "Extent saved" in room.toasts.texts)
    corners = room.corners_of("Ekvalla torg")
    assert len(corners) == 4
    assert max(at[0] for at in corners) > 17.951
    assert min(at[0] for at in corners) == pytest.approx(17.949, abs=1e-5)


def test_a_new_corner_is_pulled_out_of_the_middle_of_a_side(room: MapRoom) -> None:
    drawn_around(room)
    draw(room, "Ekvalla torg")
    middle = room.map.camera.pixel(spot_of(17.950, 59.2995), room.map.size())

    room.drag(middle.toPoint(), (middle + QPointF(0, 60)).toPoint())
    room.press("map done")

    room.until(lambda: len(room.corners_of("Ekvalla torg")) == 5)


def test_a_corner_taken_by_tab_is_moved_by_arrows_and_removed(room: MapRoom) -> None:
    drawn_around(room)
    draw(room, "Ekvalla torg")
    assert room.map.sketch is not None
    before = room.map.sketch.spots[0]

    room.key(Qt.Key.Key_Tab, Qt.Key.Key_Left)
    assert room.map.sketch.spots[0].x < before.x
    room.key(Qt.Key.Key_Delete)
    room.press("map done")

    room.until(lambda: len(room.corners_of("Ekvalla torg")) == 3)


def test_an_outline_that_crosses_itself_is_not_saved_and_told(room: MapRoom) -> None:
    draw(room, "Norrgården")
    for at in (QPoint(300, 300), QPoint(400, 400), QPoint(400, 300), QPoint(300, 400)):
        room.click(at)

    room.press("map done")

    room.says("The outline crosses itself")
    assert room.corners_of("Norrgården") == []
    assert room.map.sketch is not None


def test_two_corners_are_too_few(room: MapRoom) -> None:
    draw(room, "Norrgården")
    room.click(QPoint(300, 300))
    room.click(QPoint(400, 300))

    room.press("map done")

    room.says("three corners or more")


def test_escape_leaves_the_extent_as_it_was(room: MapRoom) -> None:
    drawn_around(room)
    before = room.corners_of("Ekvalla torg")
    draw(room, "Ekvalla torg")

    room.drag(room.pixel(CORNERS[0]), room.pixel(CORNERS[0]) + QPoint(-50, 50))
    room.key(Qt.Key.Key_Escape)

    assert room.map.sketch is None
    assert room.corners_of("Ekvalla torg") == before


def test_an_extent_is_removed(room: MapRoom) -> None:
    drawn_around(room)
    draw(room, "Ekvalla torg")

    room.press("map remove")

    room.until(lambda: not room.corners_of("Ekvalla torg"))
    room.until(lambda: "Extent removed" in room.toasts.texts)


def test_a_length_is_measured_along_the_clicks(room: MapRoom) -> None:
    QTest.mouseClick(room.screen.panel.floats.measure, Qt.MouseButton.LeftButton)

    room.click(room.pixel((17.950, 59.300)))
    room.click(room.pixel((17.950, 59.301)))

    sketch = room.map.sketch
    assert sketch is not None
    assert sketch.metres == pytest.approx(111, abs=4)
    room.says(" m")
    room.key(Qt.Key.Key_Escape)
    assert "Click along the way" not in room.words()


def test_an_extent_is_kept_for_the_place_whose_it_is_whatever_was_pressed_meanwhile(
    room: MapRoom,
) -> None:
    drawn_around(room)
    card = room.screen.panel.floats.card

    card.wanted_extent.emit(room.id_of("Ekvalla torg"))
    card.wanted_move.emit(room.id_of("Björkskolan"))
    room.until(lambda: room.map.sketch is not None)
    room.press("map remove")

    room.until(lambda: not room.corners_of("Ekvalla torg"))

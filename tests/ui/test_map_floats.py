"""What floats over the map: nothing lies on anything else, however large the text is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from fieldapp.domain.map_ground import Spot
from fieldapp.ui.theme import Theme
from tests.ui.conftest import Dress
from tests.ui.map_room import MapRoom, opened_map

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[MapRoom]:
    yield from opened_map(qtbot, tmp_path)


def small_window(room: MapRoom, dress_app: Dress, percent: int) -> None:
    """Leave what a screen of 1366 x 768 has for the room at a text size."""
    dress_app(Theme.LIGHT, percent)
    room.screen.resize(1366 - 96 * percent // 100, 712 - 56 * (percent - 100) // 100)
    room.rest()


def buttons_of(room: MapRoom) -> list[QRect]:
    floats = room.screen.panel.floats
    upper = [floats.paper, floats.who, floats.here, floats.measure]
    return [one.geometry() for one in (*upper, floats.whole, floats.nearer, floats.farther)]


def chips_of(room: MapRoom) -> list[QRect]:
    kinds = room.screen.panel.floats.kinds
    return [QRect(chip.pos() + kinds.pos(), chip.size()) for chip in kinds.chips().values()]


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
def test_buttons_and_chips_never_lie_on_each_other(
    room: MapRoom, dress_app: Dress, percent: int
) -> None:
    small_window(room, dress_app, percent)

    places = buttons_of(room)

    assert all(room.map.rect().contains(place) for place in places)
    assert all(not one.intersects(two) for at, one in enumerate(places) for two in places[:at])
    assert not any(place.intersects(chip) for place in places for chip in chips_of(room))


@pytest.mark.parametrize("percent", [100, 150])
def test_the_words_that_there_is_no_map_lie_on_no_button(
    qtbot: QtBot, tmp_path: Path, dress_app: Dress, percent: int
) -> None:
    for bare in opened_map(qtbot, tmp_path, with_pack=False):
        small_window(bare, dress_app, percent)

        notice = bare.screen.panel.floats.notice

        assert notice.isVisible()
        assert not any(notice.geometry().intersects(place) for place in buttons_of(bare))


@pytest.mark.parametrize("percent", [100, 125, 150])
@pytest.mark.parametrize("name", ["Björkskolan", "Ekvalla torg"])
def test_the_card_of_a_pin_covers_neither_chips_nor_buttons(
    room: MapRoom, dress_app: Dress, percent: int, name: str
) -> None:
    small_window(room, dress_app, percent)

    room.choose_row(name)
    room.until(lambda: room.has("move pin"))

    card = room.screen.panel.floats.card.geometry()
    assert room.map.rect().contains(card)
    assert not any(card.intersects(other) for other in (*chips_of(room), *buttons_of(room)))


def test_the_card_stays_on_the_map_with_the_largest_text(room: MapRoom, dress_app: Dress) -> None:
    small_window(room, dress_app, 200)

    room.choose_row("Ekvalla torg")
    room.until(lambda: room.has("move pin"))

    assert room.map.rect().contains(room.screen.panel.floats.card.geometry())


@pytest.mark.parametrize("percent", [100, 150])
def test_the_whole_area_is_shown_below_the_chips(
    room: MapRoom, dress_app: Dress, percent: int
) -> None:
    small_window(room, dress_app, percent)

    room.screen.panel.floats.whole.click()
    room.rest()

    view = room.map
    corners = [at for ring in view.standing.rings for at in ring.corners.toList()]
    highest = min(view.camera.pixel(Spot(at.x(), at.y()), view.size()).y() for at in corners)
    assert highest > max(chip.bottom() for chip in chips_of(room))

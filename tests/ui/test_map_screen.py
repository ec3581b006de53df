"""The room of the map: what stands there is found, chosen, moved and read, by mouse and by keyboard."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.actions.contacts import add_contact
from fieldapp.ui.map.foot import LineKey
from fieldapp.ui.theme import Theme, colour
from tests.ui.conftest import Dress, focused
from tests.ui.map_room import SCHOOL, MapRoom, colours_in, new_place, opened_map
from tests.unit.map_samples import TORGET, sample_pack

if TYPE_CHECKING:
    from fieldapp.ui.map.entries import ThingsModel

HELSINKI = (24.94, 60.17)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[MapRoom]:
    yield from opened_map(qtbot, tmp_path)


def test_the_whole_area_is_in_sight_with_its_ground_and_places(room: MapRoom) -> None:
    found = colours_in(room.map)

    assert {colour(name).name().upper() for name in ("map_land", "map_park", "map_road")} <= found
    assert all(room.map.rect().contains(room.pixel(at)) for at in (TORGET, SCHOOL))
    assert "2 of 3" in room.words()
    assert "Offline map of 12 Oct 2026" in room.words()
    assert "© OpenStreetMap contributors" in room.words()


@pytest.mark.parametrize("theme", [Theme.DARK, Theme.NIGHT])
def test_the_map_follows_the_theme(room: MapRoom, dress_app: Dress, theme: Theme) -> None:
    dress_app(theme)

    room.rest()
    room.until(lambda: colour("map_park").name().upper() in colours_in(room.map))


def test_a_pressed_pin_is_chosen_in_the_table_and_told_on_a_card(room: MapRoom) -> None:
    room.click(room.pixel(SCHOOL))

    assert room.chosen() == room.chosen_row() == "Björkskolan"
    room.until(lambda: room.has("move pin"))
    room.click(QPoint(5, 400))
    assert room.chosen() == room.chosen_row() == ""
    assert not room.has("move pin")


def test_the_table_holds_everything_and_leads_to_it(room: MapRoom) -> None:
    assert room.names() == ["Björkskolan", "Ekvalla torg", "Norrgården"]
    table = room.screen.table
    table.setFocus()
    table.choose(room.id_of("Björkskolan"))

    QTest.keyClick(table, Qt.Key.Key_Down)

    assert room.chosen() == room.chosen_row() == "Ekvalla torg"


def test_the_table_tells_a_screen_reader_what_the_pins_show(room: MapRoom) -> None:
    things: ThingsModel = room.screen.table.things
    role = Qt.ItemDataRole.AccessibleTextRole

    told = [things.index(row, 0).data(role) for row in range(things.rowCount())]

    assert told == [
        "Places",
        "Björkskolan, square",
        "Ekvalla torg, square",
        "Norrgården, square, Not on the map",
    ]


def test_a_pin_far_outside_is_brought_into_sight_from_the_table(room: MapRoom) -> None:
    far = (18.10, 59.33)
    new_place(room.store, "Strandvägen", far)
    room.until(lambda: "Strandvägen" in room.names())

    room.choose_row("Strandvägen")

    assert room.map.rect().contains(room.pixel(far))


def test_only_the_chosen_kind_is_shown(room: MapRoom) -> None:
    chips = room.screen.panel.floats.kinds.chips()

    QTest.mouseClick(chips["Partners"], Qt.MouseButton.LeftButton)
    assert room.shown() == set()

    QTest.mouseClick(chips["Places"], Qt.MouseButton.LeftButton)
    assert room.shown() == {"Ekvalla torg", "Björkskolan"}


def test_a_person_without_position_stands_in_the_table_and_opens_in_contacts(room: MapRoom) -> None:
    person = add_contact(room.store, name="Maria Holm", function="Talesperson")
    room.until(lambda: "Maria Holm" in room.names())
    assert "1 way(s) to reach people missing" in room.words().replace("1 way to", "1 way(s) to")

    room.choose_row("Maria Holm")
    QTest.keyClick(room.screen.table, Qt.Key.Key_Return)

    assert room.went == [("contacts", person.id)]


def test_a_pin_is_dragged_to_its_new_place_and_back_by_undo(room: MapRoom) -> None:
    start = room.pixel(TORGET)

    room.drag(start, start + QPoint(90, -60))

    room.until(lambda: room.position_of("Ekvalla torg") != TORGET)
    moved = room.position_of("Ekvalla torg")
    assert moved is not None
    assert moved[0] > TORGET[0]
    assert moved[1] > TORGET[1]
    room.until(lambda: "Position saved" in room.toasts.texts)
    room.toasts.acts[-1]()
    room.until(lambda: room.position_of("Ekvalla torg") == TORGET)


def test_a_drag_beside_the_pins_moves_the_map_and_nothing_else(room: MapRoom) -> None:
    before = room.pixel(TORGET)

    room.drag(QPoint(400, 600), QPoint(500, 550))

    shift = room.pixel(TORGET) - before
    assert (shift.x(), shift.y()) == pytest.approx((100, -50), abs=2)
    assert room.position_of("Ekvalla torg") == TORGET


def test_a_place_gets_its_position_by_a_click(room: MapRoom) -> None:
    room.choose_row("Norrgården")
    room.press("place")
    room.says("Click where Norrgården is")

    room.click(QPoint(300, 400))

    room.until(lambda: room.position_of("Norrgården") is not None)
    room.until(lambda: "3 of 3" in room.words())
    assert "Click where" not in room.words()


def test_a_place_gets_its_position_by_keyboard_alone(room: MapRoom) -> None:
    room.choose_row("Norrgården")
    QTest.keyClick(room.screen.table, Qt.Key.Key_Return)
    room.until(lambda: focused() is room.map)
    middle = room.map.camera.position()

    room.key(*[Qt.Key.Key_Right] * 4, Qt.Key.Key_Return)

    room.until(lambda: room.position_of("Norrgården") is not None)
    placed = room.position_of("Norrgården")
    assert placed is not None
    assert placed[0] > middle[0]
    assert placed[1] == pytest.approx(middle[1], abs=1e-5)


def test_escape_places_nothing(room: MapRoom) -> None:
    room.choose_row("Norrgården")
    room.press("place")
    assert room.map.is_placing

    room.key(Qt.Key.Key_Escape)

    assert not room.map.is_placing
    assert "Click where" not in room.words()
    assert room.position_of("Norrgården") is None


def test_tab_goes_through_the_pins_in_sight_and_then_on(room: MapRoom) -> None:
    room.map.setFocus()
    names = []

    for _ in range(2):
        room.key(Qt.Key.Key_Tab)
        names.append(room.map.accessibleName())
    room.key(Qt.Key.Key_Return)

    assert names == ["Map, Björkskolan, square", "Map, Ekvalla torg, square"]
    assert room.chosen() == "Ekvalla torg"
    room.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not room.map


def test_keys_move_and_zoom_the_map(room: MapRoom) -> None:
    room.map.setFocus()
    before = room.map.camera

    room.key(Qt.Key.Key_Down, Qt.Key.Key_Plus)

    assert room.map.camera.zoom == before.zoom + 0.5
    assert room.map.camera.middle.y > before.middle.y
    room.key(Qt.Key.Key_Minus)
    assert room.map.camera.zoom == before.zoom


def test_a_change_made_elsewhere_is_shown(room: MapRoom) -> None:
    new_place(room.store, "Strandvägen", (17.95, 59.301))

    room.until(lambda: "Strandvägen" in room.names())
    assert "Strandvägen" in room.shown()


def test_at_one_and_a_half_size_everything_fits(room: MapRoom, dress_app: Dress) -> None:
    dress_app(Theme.LIGHT, 150)
    room.rest()

    assert room.screen.minimumSizeHint().width() <= 1270
    assert "© OpenStreetMap contributors" in room.words()


def test_a_search_hit_leads_to_its_pin(room: MapRoom) -> None:
    room.screen.open(room.id_of("Björkskolan"))

    assert room.chosen() == room.chosen_row() == "Björkskolan"


@pytest.fixture
def bare(qtbot: QtBot, tmp_path: Path) -> Iterator[MapRoom]:
    yield from opened_map(qtbot, tmp_path, with_pack=False)


def test_without_a_pack_places_stand_on_bare_ground_and_one_can_be_imported(
    bare: MapRoom, tmp_path: Path
) -> None:
    bare.says("There is no map on this computer yet")
    assert bare.map.rect().contains(bare.pixel(TORGET))

    bare.screen.take_pack(sample_pack(tmp_path / "ekvalla.mbtiles"))

    bare.says("Offline map of 12 Oct 2026")
    bare.rest()
    assert colour("map_park").name().upper() in colours_in(bare.map)
    assert "There is no map" not in bare.words()


def test_the_broken_line_is_explained_only_where_one_is_drawn(room: MapRoom) -> None:
    [key] = room.screen.findChildren(LineKey)
    assert key.isVisible()
    area = room.store.must_get("area", room.store.person.area_id)

    room.store.save(area.changed(polygon=None))

    room.until(lambda: not key.isVisible())


def test_where_nothing_stands_on_the_map_it_is_said_how_things_come_there(room: MapRoom) -> None:
    logs: list[object] = []
    room.screen._way.logging.connect(logs.append)

    for place in room.store.records("place"):
        room.store.delete(place)

    room.says("Nothing stands on the map yet")
    assert "–" in room.words()
    assert not room.screen.table.isVisible()
    room.press("log for the map")
    assert logs == [None]


def test_a_pack_that_is_damaged_later_is_told_and_places_stay(room: MapRoom) -> None:
    packs = list((room.store.connections.path.parent / "maps").glob("*.mbtiles"))
    packs[0].write_bytes(b"not a map any more" * 500)

    room.map.zoom(-2)

    room.says("is damaged")
    assert room.shown() == {"Ekvalla torg", "Björkskolan"}


def test_a_pack_of_other_ground_is_told(room: MapRoom) -> None:
    moved = {"type": "Polygon", "coordinates": [[list(at) for at in _around(HELSINKI)]]}
    area = room.store.must_get("area", room.store.person.area_id)

    room.store.save(area.changed(polygon=moved))

    room.says("does not show Södra Ekvalla")


def _around(at: tuple[float, float]) -> list[tuple[float, float]]:
    ring = [(at[0] + x, at[1] + y) for x, y in ((-0.01, -0.01), (0.01, -0.01), (0, 0.01))]
    return [*ring, ring[0]]

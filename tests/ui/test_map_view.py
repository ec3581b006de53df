"""The map by itself: what is drawn on it, clusters, routes, density, pictures as ground, and SVG."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldapp.actions.maps import BaseMap
from fieldapp.domain.map_ground import Bounds, spot_of
from fieldapp.domain.map_pack import MapPack
from fieldapp.domain.map_things import Heat, Pin, PinKind, outline
from fieldapp.ui import background
from fieldapp.ui.map.painter import paint_frame
from fieldapp.ui.map.shapes import ShapeStore
from fieldapp.ui.map.svg import draw_map
from fieldapp.ui.map.view import MapView
from fieldapp.ui.theme import Theme, colour
from tests.ui.conftest import Dress
from tests.ui.map_room import colours_in
from tests.unit.map_samples import TORGET, tiles_around, town_tile

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
AROUND = Bounds(17.94, 59.296, 17.96, 59.304)
SQUARE = [(17.94, 59.296), (17.96, 59.296), (17.96, 59.304), (17.94, 59.304)]


@dataclass(frozen=True)
class WalkStop:
    title: str
    latitude: float | None
    longitude: float | None
    done: bool = False


def base_of(tiles: dict[tuple[int, int, int], bytes], *, is_raster: bool = False) -> BaseMap:
    """Return a base map of tiles that lie in memory."""
    zooms = [zoom for zoom, _, _ in tiles]
    pack = MapPack(
        sha256="ab" * 32,
        name="Ekvalla",
        bounds=AROUND,
        attribution="© OpenStreetMap contributors",
        made_on="",
        bytes=1,
        is_raster=is_raster,
        least_zoom=min(zooms),
        most_zoom=max(zooms),
        imported_at="",
    )
    return BaseMap(pack, lambda zoom, column, line: tiles.get((zoom, column, line), b""))


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[MapView]:
    made = MapView(movable=True)
    made.resize(800, 600)
    made.show_ground(AROUND)
    made.show()
    yield made
    made.close()
    qtbot.waitUntil(lambda: background.wait_all(0))


def rest(qtbot: QtBot, view: MapView) -> None:
    qtbot.waitUntil(lambda: background.wait_all(0) and view.frames.is_resting)


def pin(name: str, at: tuple[float, float], kind: PinKind = PinKind.PLACE) -> Pin:
    return Pin(name, kind, name, *at)


def pixel(view: MapView, at: tuple[float, float]) -> QPoint:
    return view.camera.pixel(spot_of(*at), view.size()).toPoint()


def test_vector_tiles_are_painted_in_the_colours_of_the_theme(qtbot: QtBot, view: MapView) -> None:
    view.show_base(base_of(tiles_around(town_tile())))
    rest(qtbot, view)

    found = colours_in(view)

    assert {colour(f"map_{name}").name().upper() for name in ("land", "park", "water")} <= found


def test_tiles_that_are_pictures_are_the_ground_as_they_are(qtbot: QtBot, view: MapView) -> None:
    picture, buffer = QImage(256, 256, QImage.Format.Format_RGB32), QBuffer()
    picture.fill(QColor("#4466AA"))
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    view.show_base(base_of(tiles_around(bytes(buffer.data().data()), 14), is_raster=True))

    rest(qtbot, view)

    assert "#4466AA" in colours_in(view)


def test_a_damaged_tile_leaves_its_ground_bare_and_the_others_are_painted(
    qtbot: QtBot, view: MapView
) -> None:
    tiles = tiles_around(town_tile())
    tiles[next(iter(tiles))] = b"\x07 no tile"

    view.show_base(base_of(tiles))
    rest(qtbot, view)

    assert colour("map_park").name().upper() in colours_in(view)


def test_pins_near_each_other_are_one_mark_that_spreads_when_pressed(
    qtbot: QtBot, view: MapView
) -> None:
    near = [(17.9500, 59.3000), (17.9502, 59.3001), (17.9504, 59.3000)]
    view.show_things([pin(f"Plats {number}", at) for number, at in enumerate(near)])
    assert [len(marker.pins) for marker in view.markers] == [3]
    before = view.camera.zoom

    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=pixel(view, near[0]))

    assert view.camera.zoom > before
    assert len(view.markers) > 1
    rest(qtbot, view)


def test_pins_of_one_spot_stand_side_by_side_when_near(view: MapView) -> None:
    view.zoom(2)
    kinds = (PinKind.PLACE, PinKind.PERSON, PinKind.PARTNER)
    view.show_things([pin(kind, TORGET, kind) for kind in kinds])

    seen = sorted(view.markers, key=lambda marker: marker.shift)

    assert [len(marker.pins) for marker in seen] == [1, 1, 1]
    for marker in seen:
        at = view.shown_at(marker).toPoint()
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
        assert view.chosen_id == marker.pins[0].id


def test_no_name_is_written_over_a_pin(qtbot: QtBot, view: MapView) -> None:
    base = base_of(tiles_around(town_tile()))
    view.show_base(base)
    view.show_things([pin("Torget", TORGET)])
    qtbot.waitUntil(lambda: bool(view.frames.frame and view.frames.frame.wish.free))
    rest(qtbot, view)
    assert view.frames.frame is not None
    wish = view.frames.frame.wish
    at = view.camera.pixel(spot_of(*TORGET), QSize(wish.width, wish.height))

    [(left, top, right, bottom)] = wish.free
    pins_everywhere = replace(wish, free=((0, 0, wish.width, wish.height),))
    with_names, without = (
        paint_frame(ShapeStore(base), one).picture for one in (wish, pins_everywhere)
    )

    assert left < at.x() < right
    assert top < at.y() < bottom
    assert with_names != without


def test_a_route_is_shown_whole_and_its_stops_can_be_pressed(qtbot: QtBot, view: MapView) -> None:
    stops = [
        WalkStop("Torget", 59.300, 17.948, done=True),
        WalkStop("Utan läge", None, None),
        WalkStop("Skolan", 59.301, 17.953),
    ]
    view.show_route(stops)
    view.show_all()

    assert all(view.rect().contains(pixel(view, at)) for at in ((17.948, 59.3), (17.953, 59.301)))
    with qtbot.waitSignal(view.stop_chosen) as chosen:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=pixel(view, (17.953, 59.301)))
    assert chosen.args == [3]
    assert colour("fill").name().upper() in colours_in(view)


def test_density_is_deeper_where_more_was_done(view: MapView) -> None:
    view.show_heat([Heat(17.945, 59.3, 1), Heat(17.955, 59.3, 30)], shown=True)

    picture = view.grab().toImage()
    little, much = (picture.pixelColor(pixel(view, (x, 59.3))) for x in (17.945, 17.955))

    assert much.lightness() < little.lightness() < colour("map_land").lightness()
    view.show_heat([Heat(17.955, 59.3, 30)], shown=False)
    bare = view.grab().toImage().pixelColor(pixel(view, (17.955, 59.3)))
    assert bare == colour("map_land")


def test_density_stays_larger_than_pins_with_larger_text(view: MapView, dress_app: Dress) -> None:
    view.show_heat([Heat(17.945, 59.3, 1)], shown=True)
    [before] = view.standing.cells(15)

    dress_app(Theme.LIGHT, 150)

    [after] = view.standing.cells(15)
    assert after.reach == pytest.approx(1.5 * before.reach)


def test_where_the_laptop_is_comes_with_the_circle_of_its_accuracy(view: MapView) -> None:
    view.show_here(59.300, 17.950, 100)

    inside = view.grab().toImage().pixelColor(pixel(view, (17.951, 59.300)))

    assert inside != colour("map_land")
    view.hide_here()
    assert view.grab().toImage().pixelColor(pixel(view, (17.951, 59.300))) == colour("map_land")


def test_a_picked_place_is_told_by_latitude_and_longitude(qtbot: QtBot, view: MapView) -> None:
    view.start_placing()

    with qtbot.waitSignal(view.place_picked) as picked:
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=pixel(view, TORGET))

    assert picked.args == pytest.approx([TORGET[1], TORGET[0]], abs=1e-4)


def test_only_pins_of_places_can_be_dragged(view: MapView) -> None:
    moved: list[str] = []
    view.thing_moved.connect(lambda name, _latitude, _longitude: moved.append(name))
    view.show_things([pin("Maria", (17.945, 59.3), PinKind.PERSON), pin("Torget", (17.955, 59.3))])

    for at in ((17.945, 59.3), (17.955, 59.3)):
        start = pixel(view, at)
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(view, start + QPoint(20, 20))
        QTest.mouseMove(view, start + QPoint(40, 40))
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(40, 40))

    assert moved == ["Torget"]


def test_a_closed_map_leaves_no_work_behind(qtbot: QtBot) -> None:
    gone = MapView()
    gone.resize(400, 300)
    gone.show_base(base_of(tiles_around(town_tile())))
    gone.show_ground(AROUND)
    gone.show()
    gone.zoom(1)

    gone.close()
    gone.deleteLater()
    del gone

    qtbot.waitUntil(lambda: background.wait_all(0))


def test_the_svg_holds_ground_names_numbers_and_the_credit(view: MapView) -> None:
    things = [pin("Torget", TORGET), pin("Skolan", (17.956, 59.302))]

    drawn = draw_map(
        base_of(tiles_around(town_tile())),
        things=things,
        areas=[outline("a", "Södra Ekvalla", [SQUARE])],
        title="Södra Ekvalla",
        size=QSize(900, 1300),  # higher than a tile, so that its street is in sight
    )

    root = ET.fromstring(drawn.svg)
    words = [text for one in root.iter() if (text := (one.text or "").strip())]
    assert {"Södra Ekvalla", "Storgatan", "1", "2", "© OpenStreetMap contributors"} <= set(words)
    assert colour("map_park").name().lower() in drawn.svg.lower()
    assert view.isVisible()


def test_the_drawn_map_tells_what_lies_beyond_its_edge(view: MapView) -> None:
    things = [pin("Torget", TORGET), pin("Skolan", (18.6, 59.9))]

    drawn = draw_map(None, things=things, areas=[outline("a", "Södra Ekvalla", [SQUARE])])

    assert drawn.beyond == {things[1].id}
    assert view.isVisible()


def test_the_svg_of_a_route_numbers_its_stops(view: MapView) -> None:
    stops = [WalkStop("Torget", 59.3, 17.948), WalkStop("?", None, None)]

    drawn = draw_map(None, route=[*stops, WalkStop("Skolan", 59.301, 17.953)])

    words = {(one.text or "").strip() for one in ET.fromstring(drawn.svg).iter()}
    assert {"1", "3"} <= words
    assert "2" not in words
    assert view.isVisible()

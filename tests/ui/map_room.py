"""The room of the map as an officer uses it, over a real store and a small pack, for its tests."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from fieldapp.actions.maps import import_map
from fieldapp.actions.people import common_fields
from fieldapp.domain.area import Area
from fieldapp.domain.map_ground import rings_of, spot_of
from fieldapp.domain.place import Place, Point
from fieldapp.settings import Settings
from fieldapp.storage.store import Store
from fieldapp.ui import background
from fieldapp.ui.map.screen import MapScreen
from fieldapp.ui.map.view import MapView
from fieldapp.ui.session import Session
from fieldapp.ui.way import Way
from tests.ui.patrol_area import Toasts, finish, new_store
from tests.ui.promise_room import Window
from tests.unit.map_samples import TORGET, sample_pack

SCHOOL = (17.956, 59.302)


def new_place(store: Store, name: str, at: tuple[float, float] | None = None) -> Place:
    """Save a place, at a position where one is given."""
    point = Point(longitude=at[0], latitude=at[1]) if at else None
    values = {**common_fields(store), "name": name, "kind": "square", "point": point}
    place = Place.model_validate(values)
    store.save(place)
    return place


def colours_in(part: QWidget) -> set[str]:
    """Return the colours at points all over a part."""
    picture = part.grab().toImage()
    points = [(x, y) for x in range(4, picture.width(), 9) for y in range(4, picture.height(), 9)]
    return {QColor(picture.pixel(*point)).name().upper() for point in points}


class MapRoom(Window):
    """The screen over an area with an outline, two places on the map and one without a position."""

    screen: MapScreen

    def __init__(self, qtbot: QtBot, screen: MapScreen, store: Store) -> None:
        super().__init__(qtbot, screen)
        self.store, self.toasts = store, Toasts()
        self.went: list[tuple[str, object]] = []

    @property
    def map(self) -> MapView:
        return self.screen.panel.view

    def pixel(self, at: tuple[float, float]) -> QPoint:
        return self.map.camera.pixel(spot_of(*at), self.map.size()).toPoint()

    def place(self, name: str) -> Place:
        found = [one for one in self.store.records("place") if isinstance(one, Place)]
        return next(one for one in found if one.name == name)

    def position_of(self, name: str) -> tuple[float, float] | None:
        point = self.place(name).point
        return (point.longitude, point.latitude) if point else None

    def corners_of(self, name: str) -> Sequence[tuple[float, float]]:
        rings = rings_of(self.place(name).polygon)
        return rings[0][:-1] if rings else []

    def names(self) -> list[str]:
        return [entry.name for entry in self.screen.table.things.entries()]

    def id_of(self, name: str) -> str:
        entries = self.screen.table.things.entries()
        return next(entry.id for entry in entries if entry.name == name)

    def chosen(self) -> str:
        pin = self.map.pin(self.map.chosen_id)
        return pin.name if pin else ""

    def chosen_row(self) -> str:
        entry = self.screen.table.entry()
        return entry.name if entry else ""

    def shown(self) -> set[str]:
        return {pin.name for marker in self.map.markers for pin in marker.pins}

    def choose_row(self, name: str) -> None:
        self.screen.table.setFocus()
        self.screen.table.choose(self.id_of(name))
        self.screen.table.picked.emit(self.id_of(name))

    def click(self, where: QPoint) -> None:
        QTest.mouseClick(self.map, Qt.MouseButton.LeftButton, pos=where)

    def drag(self, start: QPoint, end: QPoint) -> None:
        QTest.mousePress(self.map, Qt.MouseButton.LeftButton, pos=start)
        for part in (0.3, 0.6, 1.0):
            between = QPointF(start) + (QPointF(end) - QPointF(start)) * part
            QTest.mouseMove(self.map, between.toPoint())
        QTest.mouseRelease(self.map, Qt.MouseButton.LeftButton, pos=end)

    def key(self, *keys: Qt.Key) -> None:
        for one in keys:
            QTest.keyClick(self.map, one)

    def rest(self) -> None:
        self.until(lambda: background.wait_all(0) and self.map.frames.is_resting)


def opened_map(
    qtbot: QtBot, folder: Path, *, with_pack: bool = True, position_source: str = ""
) -> Iterator[MapRoom]:
    """Yield the opened screen, and close everything behind it."""
    store = new_store(folder / "profile")
    bounded(store)
    new_place(store, "Ekvalla torg", TORGET)
    new_place(store, "Björkskolan", SCHOOL)
    new_place(store, "Norrgården")
    if with_pack:
        import_map(store, sample_pack(folder / "ekvalla.mbtiles"))
    session = Session(store)
    way = Way(session)
    settings = Settings(language="en", position_source=position_source)
    screen = MapScreen(session, way, settings)
    room = MapRoom(qtbot, screen, store)
    way.said.connect(room.toasts.say)
    way.went.connect(lambda place, argument: room.went.append((place, argument)))
    screen.resize(1270, 712)
    screen.show()
    screen.activateWindow()
    room.until(lambda: bool(room.names()))
    room.rest()
    yield room
    screen.close()
    room.until(lambda: background.wait_all(0))
    delete(screen)
    finish(session)


def bounded(store: Store) -> None:
    """Give the officer's area an outline around the square and the school."""
    area = store.must_get("area", store.person.area_id)
    assert isinstance(area, Area)
    ring = [(17.945, 59.298), (17.960, 59.298), (17.960, 59.304), (17.945, 59.304)]
    outline = {"type": "Polygon", "coordinates": [[list(at) for at in (*ring, ring[0])]]}
    store.save(area.changed(name="Södra Ekvalla", polygon=outline))

"""The map on paper: printed to a file as it is shown, off the window's thread, and noted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from fieldapp.actions.contacts import add_contact
from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.domain.map_things import PinKind
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.vocabulary import ActivityType
from tests.pdf_reader import text_of
from tests.ui.map_room import MapRoom, opened_map

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NOTED = "SELECT record_type, record_id FROM audit WHERE operation = 'disclose'"


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[MapRoom]:
    yield from opened_map(qtbot, tmp_path)


def written(room: MapRoom, file: Path, hidden: frozenset[PinKind] = frozenset()) -> str:
    """Have the map written to a file; return what stands in it."""
    room.screen.paper.keep_map(hidden, file)
    room.until(lambda: any(file.name in text for text in room.toasts.texts))
    return text_of(file.read_bytes())


def test_the_map_is_written_with_its_list_and_noted(room: MapRoom, tmp_path: Path) -> None:
    words = written(room, tmp_path / "map.pdf")

    assert "Björkskolan" in words
    assert "Ekvalla torg" in words
    assert "Norrgården" not in words  # it has no position
    noted = room.store.connections.read().execute(NOTED).fetchall()
    assert noted == [("area", room.store.person.area_id)]


def test_what_the_map_does_not_show_is_not_on_paper(room: MapRoom, tmp_path: Path) -> None:
    words = written(room, tmp_path / "map.pdf", frozenset({PinKind.PLACE}))

    assert "Björkskolan" not in words


def test_no_contact_person_is_named_on_paper(room: MapRoom, tmp_path: Path) -> None:
    met = add_contact(room.store, name="Anna Wikström", function="rektor")
    there = PlaceRef(place_id=room.id_of("Björkskolan"), text="Björkskolan")
    log_activity(
        room.store,
        ActivityDraft(
            type=ActivityType.SCHOOL_VISIT,
            places=(there,),
            minutes=30,
            started_at=room.store.clock.now(),
            contacts=(met.id,),
        ),
    )

    words = written(room, tmp_path / "map.pdf")

    assert "rektor" in words
    assert "Wikström" not in words


def test_a_folder_that_is_gone_is_said_and_nothing_is_written(
    room: MapRoom, tmp_path: Path
) -> None:
    room.screen.paper.keep_map((), tmp_path / "nowhere" / "map.pdf")

    room.says("does not exist")


@pytest.mark.parametrize("by_key", [True, False])
def test_the_button_and_its_key_ask_where_to(room: MapRoom, *, by_key: bool) -> None:
    if by_key:
        QTest.keyClick(room.screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    else:
        room.press("print map")

    room.until(lambda: bool(room.screen.findChildren(QFileDialog)))
    dialog = room.screen.findChildren(QFileDialog)[0]
    assert [Path(name).name for name in dialog.selectedFiles()] == ["map of the area.pdf"]
    dialog.reject()

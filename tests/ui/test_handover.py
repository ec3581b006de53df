"""A handover is begun, and its map built from the log and gone through, as the leaver does it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.actions.maps import import_map
from fieldapp.actions.people import common_fields
from fieldapp.domain.handover import Handover, HandoverStatus, MapEntry
from fieldapp.storage.drafts import Drafts
from fieldapp.ui.forms.sheet import FormSheet
from fieldapp.ui.handover.columns import Columns
from fieldapp.ui.handover.entry_row import EntryRow
from fieldapp.ui.theme import Theme
from fieldapp.ui.widgets import Button, ScrollColumn
from tests.ui.conftest import Dress
from tests.ui.handover_room import TODAY, HandoverRoom, opened_room, press_key
from tests.ui.map_room import bounded
from tests.ui.promise_room import save, type_in
from tests.unit.map_samples import sample_pack

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[HandoverRoom]:
    yield from opened_room(qtbot, tmp_path)


def newest_sheet(room: HandoverRoom) -> FormSheet:
    room.until(lambda: any(one.isVisible() for one in room.screen.findChildren(FormSheet)))
    return [one for one in room.screen.findChildren(FormSheet) if one.isVisible()][-1]


def test_where_nothing_is_handed_over_one_button_begins(room: HandoverRoom) -> None:
    room.says("No handover yet")
    offers = [one for one in room.screen.findChildren(Button) if one.isVisible()]
    assert [one.text() for one in offers] == ["Begin a handover"]

    room.press("new handover")
    sheet = newest_sheet(room)
    type_in(sheet, "last_day", (TODAY + timedelta(days=20)).isoformat())
    save(sheet)

    room.says("successor not named")
    begun = room.store.records("handover")[0]
    assert isinstance(begun, Handover)
    assert begun.leaving == room.store.person.officer_id
    assert begun.last_day == TODAY + timedelta(days=20)
    assert not Drafts(room.store).all("handover")


def test_a_handover_without_a_last_day_is_not_begun_and_says_what_to_write(
    room: HandoverRoom,
) -> None:
    room.press("new handover")
    sheet = newest_sheet(room)

    save(sheet)

    room.until(lambda: bool(sheet.rows.row("last_day").error()))
    assert sheet.isVisible()
    assert not room.store.records("handover")


def test_the_map_builds_itself_and_says_how_far_it_has_been_gone_through(
    room: HandoverRoom,
) -> None:
    begun = room.built()

    room.says("Anna Wikström")
    room.says("It need not be complete")
    assert room.handover(begun).status is HandoverStatus.DRAFTED


def test_an_entry_is_confirmed_by_its_circle(room: HandoverRoom) -> None:
    begun = room.built()
    head = room.entry(begun, "rektor")

    room.press(f"tick:{head.id}")

    room.until(lambda: room.entry(begun, "rektor").confirmed)


def test_what_is_struck_stays_away_until_it_is_put_back(room: HandoverRoom) -> None:
    begun = room.built()
    head = room.entry(begun, "rektor")

    room.choose(head)
    room.press("strike entry")
    room.until(lambda: room.entry(begun, "rektor").struck)
    room.until(lambda: any(room.toasts.acts))
    next(act for act in room.toasts.acts if act)()

    room.until(lambda: not room.entry(begun, "rektor").struck)


def test_why_it_matters_is_written_in_the_leavers_own_words(room: HandoverRoom) -> None:
    begun = room.built()
    room.choose(room.entry(begun, "rektor"))

    room.press("edit entry")
    sheet = newest_sheet(room)
    type_in(sheet, "why", "Ring innan du kommer")
    save(sheet)

    room.says("Ring innan du kommer")
    assert room.entry(begun, "rektor").why == "Ring innan du kommer"


def test_words_typed_a_moment_before_the_power_goes_are_there_again(room: HandoverRoom) -> None:
    begun = room.built()
    room.choose(room.entry(begun, "rektor"))
    room.press("edit entry")

    type_in(newest_sheet(room), "why", "Ring innan")

    drafts = Drafts(room.store)
    room.qtbot.waitUntil(lambda: bool(drafts.all("map_entry")), timeout=3000)
    assert drafts.all("map_entry")[0].content["why"] == "Ring innan"


def test_something_the_log_does_not_tell_is_added_under_its_section(room: HandoverRoom) -> None:
    begun = room.begun()

    room.press("add:places")
    sheet = newest_sheet(room)
    type_in(sheet, "title", "Gropen bakom kiosken")
    save(sheet)

    room.says("Gropen bakom kiosken")
    added = room.entry(begun, "gropen")
    assert added.section == "places"
    assert added.confirmed


def test_an_entry_without_a_title_is_not_added_and_says_what_to_write(room: HandoverRoom) -> None:
    begun = room.begun()
    room.press("add:places")
    sheet = newest_sheet(room)

    save(sheet)

    assert sheet.rows.row("title").error() == "Write what it is."
    assert not room.entries(begun)


def test_an_entry_may_be_named_in_public_and_marked_for_an_introduction(
    room: HandoverRoom,
) -> None:
    begun = room.built()
    was = room.entry(begun, "rektor").introduce
    room.choose(room.entry(begun, "rektor"))

    room.press("public entry")
    room.until(lambda: room.entry(begun, "rektor").public)
    room.press("introduce entry")

    room.until(lambda: room.entry(begun, "rektor").introduce is not was)


def test_the_whole_map_is_confirmed_although_it_is_not_complete(room: HandoverRoom) -> None:
    begun = room.built()

    room.press("confirm map")

    room.until(lambda: room.handover(begun).status is HandoverStatus.CONFIRMED)


def test_it_is_gone_through_by_keyboard_alone(room: HandoverRoom) -> None:
    begun = room.built()
    head = room.entry(begun, "rektor")
    row = room.part(f"entry:{head.id}")
    row.setFocus()

    press_key(row, Qt.Key.Key_Return)
    room.until(lambda: room.has("confirm entry"))
    press_key(room.part(f"entry:{head.id}"), Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "confirm entry"
    press_key(focused, Qt.Key.Key_Return)

    room.until(lambda: room.entry(begun, "rektor").confirmed)


def test_a_screen_reader_hears_who_it_is_and_what_is_said_of_them(room: HandoverRoom) -> None:
    begun = room.built()

    head = room.part(f"entry:{room.entry(begun, 'rektor').id}")

    assert isinstance(head, EntryRow)
    assert head.accessibleName().startswith("Anna Wikström")
    assert "Write why it matters" in head.accessibleName()


def test_nobody_hands_an_area_over_to_themselves(room: HandoverRoom) -> None:
    begun = room.begun(incoming=room.colleague())
    room.press("change people")
    sheet = newest_sheet(room)

    sheet.rows.row("incoming").set_value(begun.leaving)
    save(sheet)

    room.says("nobody hands an area over to themselves")
    assert room.handover(begun).incoming == begun.incoming


def test_a_map_pack_that_is_damaged_is_told_beside_the_list(
    room: HandoverRoom, tmp_path: Path
) -> None:
    import_map(room.store, sample_pack(tmp_path / "ekvalla.mbtiles"))
    [pack] = (room.store.connections.path.parent / "maps").glob("*.mbtiles")
    pack.write_bytes(b"not a map any more" * 500)
    bounded(room.store)

    room.built()

    room.says("is damaged")


def test_a_map_pack_that_was_imported_meanwhile_is_drawn_when_the_room_is_seen_again(
    room: HandoverRoom, tmp_path: Path
) -> None:
    room.built()
    room.says("No offline map here yet")
    room.screen.hide()
    import_map(room.store, sample_pack(tmp_path / "ekvalla.mbtiles"))

    room.screen.show()

    room.says("Offline map of 12 Oct 2026")
    assert "No offline map here yet" not in room.words()


def test_what_the_newcomer_took_up_is_shown_after_30_and_90_days(room: HandoverRoom) -> None:
    begun = room.built(incoming=room.colleague())
    room.store.save(room.handover(begun).changed(briefed_on=TODAY))

    room.press("follow up")

    room.says("After")
    room.says("so far")
    room.says("Not yet")


def test_a_handover_that_is_not_here_is_said_to_be_missing(room: HandoverRoom) -> None:
    room.screen.open("01900000-0000-7000-8000-000000000000")

    room.says("Nothing was found")


def test_escape_goes_back_to_the_list_which_says_who_answers_for_an_empty_post(
    room: HandoverRoom,
) -> None:
    room.begun(last_day=TODAY - timedelta(days=3))
    room.says("Post empty, nobody answers")

    QTest.keyClick(room.screen, Qt.Key.Key_Escape)

    room.says("the post stands empty")


@pytest.mark.parametrize("theme", [Theme.DARK, Theme.NIGHT])
def test_at_large_text_nothing_is_wider_than_the_window(
    room: HandoverRoom, dress_app: Dress, theme: Theme
) -> None:
    room.built()

    dress_app(theme, 150)
    room.screen.resize(1222, 684)

    for step in range(1, 5):
        room.screen._view.go_to(step)
        room.until(lambda: room.screen.minimumSizeHint().width() <= 1222)
        assert all(
            part.width() <= 1222 for part in room.screen.findChildren(QWidget) if part.isVisible()
        )


def test_at_large_text_a_step_has_one_scroll_bar(room: HandoverRoom, dress_app: Dress) -> None:
    begun = room.built()
    for number in range(12):
        keep = {**common_fields(room.store), "handover_id": begun.id, "section": "risks"}
        keep |= {"title": f"Mörk gångväg {number}"}
        room.store.save(MapEntry.model_validate(keep))

    dress_app(Theme.LIGHT, 150)
    room.screen.resize(1222, 684)

    def bars() -> int:
        columns = room.screen.findChildren(ScrollColumn)
        return sum(one.isVisible() and one.verticalScrollBar().isVisible() for one in columns)

    room.until(lambda: bars() == 1)  # of the map, which is long
    for step in range(2, 5):
        room.screen._view.go_to(step)
        room.until(lambda: bars() <= 1)


def test_in_a_narrow_window_the_wheel_over_the_entries_scrolls_the_step(
    room: HandoverRoom, dress_app: Dress
) -> None:
    room.built()
    dress_app(Theme.LIGHT, 150)
    room.screen.resize(1222, 684)
    step = next(one for one in room.screen.findChildren(Columns) if one.isVisible())
    room.until(lambda: step.verticalScrollBar().maximum() > 0)

    over_entries = step.mapTo(room.screen, QPoint(step.width() // 2, 60))
    QTest.wheelEvent(room.screen.windowHandle(), over_entries, QPoint(0, -360))

    room.until(lambda: step.verticalScrollBar().value() > 0)


def test_in_a_narrow_window_what_is_chosen_comes_into_sight(
    room: HandoverRoom, dress_app: Dress
) -> None:
    begun = room.built()
    dress_app(Theme.LIGHT, 150)
    room.screen.resize(1222, 684)

    room.choose(room.entry(begun, "rektor"))

    deeds = room.part("edit entry")
    room.until(lambda: deeds.visibleRegion().boundingRect().height() == deeds.height())

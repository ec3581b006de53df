"""The briefing day: planned, walked, ticked off, with what was left open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from fieldapp.actions.handover_days import plan_day, set_route
from fieldapp.actions.handover_map import keep_entry
from fieldapp.actions.handovers import briefing_of, questions_of, take_step
from fieldapp.domain.handover import BriefingDay, Handover, HandoverStatus, RouteStop
from fieldapp.ui.forms.sheet import FormSheet
from fieldapp.ui.handover.stop_sheet import StopSheet
from fieldapp.ui.widgets import CheckBox
from tests.ui.handover_room import TODAY, HandoverRoom, opened_room, press_key
from tests.ui.promise_room import save, type_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

STOPS = (
    RouteStop(title="Ekvalla torg", latitude=59.335, longitude=18.06, at="09:00"),
    RouteStop(title="Skolan", latitude=59.344, longitude=18.06, at="10:15"),
)


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[HandoverRoom]:
    yield from opened_room(qtbot, tmp_path)


@pytest.fixture
def walk(room: HandoverRoom) -> Handover:
    """A handover whose day is planned for today, with two stops, shown at its second step."""
    begun = room.built(incoming=room.colleague())
    plan_day(room.store, begun.id, date=TODAY)
    set_route(room.store, begun.id, STOPS)
    room.go_on()
    room.until(lambda: room.has("stop:1"))
    return begun


def day(room: HandoverRoom, begun: Handover) -> BriefingDay:
    found = briefing_of(room.store, begun.id)
    assert found is not None
    return found


def titles(room: HandoverRoom, begun: Handover) -> list[str]:
    return [stop.title for stop in day(room, begun).route]


def stop_sheet(room: HandoverRoom) -> StopSheet:
    room.until(lambda: any(one.isVisible() for one in room.screen.findChildren(StopSheet)))
    return room.screen.findChildren(StopSheet)[-1]


def test_a_day_is_planned_from_nothing(room: HandoverRoom) -> None:
    begun = room.begun()
    room.go_on()
    room.says("No briefing day planned")

    room.press("plan day")
    room.until(lambda: bool(room.screen.findChildren(FormSheet)))
    sheet = room.screen.findChildren(FormSheet)[-1]
    room.until(sheet.isVisible)
    type_in(sheet, "date", TODAY.isoformat())
    save(sheet)

    room.says("8 hours kept free")
    assert day(room, begun).date == TODAY


def test_the_length_of_the_walk_and_its_time_on_foot_are_told(
    room: HandoverRoom, walk: Handover
) -> None:
    room.says(" km, about ")
    room.says("0 of 2 stops done")


def test_a_stop_is_ticked_off_by_its_number(room: HandoverRoom, walk: Handover) -> None:
    room.press("tick stop:0")

    room.until(lambda: day(room, walk).route[0].done)
    room.says("1 of 2 stops done")


def test_stops_are_put_in_another_order_by_the_arrows_shown(
    room: HandoverRoom, walk: Handover
) -> None:
    room.press("change walk")

    room.press("later:0")

    room.until(lambda: titles(room, walk) == ["Skolan", "Ekvalla torg"])


def test_stops_are_put_in_another_order_by_keyboard(room: HandoverRoom, walk: Handover) -> None:
    row = room.part("stop:1")
    row.setFocus()

    press_key(row, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    room.until(lambda: titles(room, walk) == ["Skolan", "Ekvalla torg"])


def test_a_stop_is_added_with_a_time_as_people_write_it(room: HandoverRoom, walk: Handover) -> None:
    room.press("add stop")
    sheet = stop_sheet(room)
    title, at = sheet.findChildren(QLineEdit)[:2]
    QTest.keyClicks(title, "Kiosken")
    QTest.keyClicks(at, "1130")
    save(sheet)

    room.until(lambda: titles(room, walk)[-1] == "Kiosken")
    assert day(room, walk).route[-1].at == "11:30"


def test_a_time_that_is_none_is_said_under_it_and_nothing_is_changed(
    room: HandoverRoom, walk: Handover
) -> None:
    room.press("add stop")
    sheet = stop_sheet(room)
    title, at = sheet.findChildren(QLineEdit)[:2]
    QTest.keyClicks(title, "Kiosken")
    QTest.keyClicks(at, "25:99")

    save(sheet)

    room.says("Write the time as 10:15.")
    assert sheet.isVisible()
    assert len(day(room, walk).route) == 2


def test_a_stop_is_changed_where_it_is_now_when_the_walk_changed_meanwhile(
    room: HandoverRoom, walk: Handover
) -> None:
    room.press("stop:1")
    sheet = stop_sheet(room)
    visited = STOPS[1].model_copy(update={"done": True})
    set_route(room.store, walk.id, (RouteStop(title="Kiosken"), STOPS[0], visited))
    room.until(lambda: room.has("stop:2"))
    QTest.keyClicks(sheet.findChildren(QLineEdit)[0], "Norra ")

    save(sheet)

    room.until(lambda: titles(room, walk) == ["Kiosken", "Ekvalla torg", "Norra Skolan"])
    assert day(room, walk).route[2].done


def test_a_stop_that_was_taken_away_meanwhile_is_added_again(
    room: HandoverRoom, walk: Handover
) -> None:
    room.press("stop:1")
    sheet = stop_sheet(room)
    set_route(room.store, walk.id, STOPS[:1])
    room.until(lambda: not room.has("stop:1"))

    save(sheet)

    room.until(lambda: titles(room, walk) == ["Ekvalla torg", "Skolan"])


def test_who_was_met_and_what_was_gone_through_is_ticked(
    room: HandoverRoom, walk: Handover
) -> None:
    head = room.entry(walk, "rektor")
    keep_entry(room.store, head.id, introduce=True)
    room.until(lambda: room.has(f"introduce:{head.id}"))

    box = room.part(f"introduce:{head.id}")
    assert isinstance(box, CheckBox)
    box.click()
    topic = room.part("topic:promises")
    assert isinstance(topic, CheckBox)
    topic.click()

    room.until(lambda: room.entry(walk, "rektor").introduced_on == TODAY)
    room.until(lambda: day(room, walk).topics == ("promises",))


def test_who_is_met_at_the_stop_at_work_is_ticked_under_it(
    room: HandoverRoom, walk: Handover
) -> None:
    head, seller = room.entry(walk, "rektor"), room.entry(walk, "torghandlar")
    keep_entry(room.store, head.id, introduce=True, place_id="school")
    keep_entry(room.store, seller.id, introduce=True, place_id="square")
    placed = zip(STOPS, ("square", "school"), strict=True)
    stops = [stop.model_copy(update={"place_id": place}) for stop, place in placed]
    set_route(room.store, walk.id, stops)
    box = room.part(f"met at stop:{seller.id}")
    assert isinstance(box, CheckBox)
    assert box.text() == "Introduced to Lars Öberg"
    assert not room.has(f"met at stop:{head.id}")

    box.click()

    room.until(lambda: room.entry(walk, "torghandlar").introduced_on == TODAY)
    room.press("tick stop:0")
    room.until(lambda: room.has(f"met at stop:{head.id}"))
    assert not room.has(f"met at stop:{seller.id}")


def test_a_long_heading_never_widens_the_cards_of_the_day(
    room: HandoverRoom, walk: Handover
) -> None:
    entry = room.entry(walk, "rektor")
    wide = room.part("topic:promises").window().minimumSizeHint().width()

    keep_entry(room.store, entry.id, introduce=True, link_id="", title="Rektor " * 40)

    box = room.part(f"introduce:{entry.id}")
    assert box.window().minimumSizeHint().width() <= wide
    assert box.width() < 300


def test_a_question_left_open_is_written_down_and_answered(
    room: HandoverRoom, walk: Handover
) -> None:
    room.press("add question")
    room.until(lambda: any(one.isVisible() for one in room.screen.findChildren(FormSheet)))
    sheet = room.screen.findChildren(FormSheet)[-1]
    type_in(sheet, "question", "Vem har nyckeln?")
    save(sheet)

    room.says("nobody named to answer")
    assert questions_of(room.store, walk.id)[0].question == "Vem har nyckeln?"


def test_a_day_that_was_held_is_noted(room: HandoverRoom, walk: Handover) -> None:
    take_step(room.store, walk.id, HandoverStatus.CONFIRMED)
    room.until(lambda: room.part("day held").isEnabled())

    room.press("day held")

    room.until(lambda: room.handover(walk).status is HandoverStatus.BRIEFED)
    assert room.handover(walk).briefed_on == TODAY

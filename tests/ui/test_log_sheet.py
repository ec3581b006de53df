"""The sheet Log activity: three things are required, all else is offered."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from fieldapp.actions.contacts import add_contact
from fieldapp.actions.log_activity import ActivityDraft
from fieldapp.domain.activity import ActivityCommitment
from fieldapp.domain.vocabulary import ActivityType, Outcome
from fieldapp.ui.theme import Theme
from tests.ui.conftest import Dress, focused
from tests.ui.log_sheet_room import (
    LONG,
    Open,
    area,
    open_sheet,
    press,
    save,
    search,
    session,
    sheet,
    toasts,
)
from tests.ui.patrol_area import SWEDEN, PatrolArea, StrayWindows, Toasts

__all__ = ["area", "open_sheet", "session", "sheet", "toasts"]


def test_three_presses_log_a_patrol(
    qtbot: QtBot, open_sheet: Open, area: PatrolArea, toasts: Toasts
) -> None:
    sheet = open_sheet()

    press(sheet.form.what.chip("foot_patrol"))
    press(sheet.form.where.chip(area.square.place_id or ""))
    press(sheet.save_button)
    qtbot.waitUntil(lambda: bool(toasts.texts))

    (activity,) = area.logged()
    assert (activity.type, activity.place) == (ActivityType.FOOT_PATROL, area.square)
    assert activity.started_at == datetime(2025, 11, 14, 19, 5, tzinfo=SWEDEN)
    assert toasts.texts == ["Saved on this computer. Sent when you are connected."]
    assert sheet.isHidden()


def test_saving_with_something_missing_goes_there_and_says_what(
    qtbot: QtBot, open_sheet: Open, area: PatrolArea
) -> None:
    sheet = open_sheet()
    press(sheet.form.what.chip("foot_patrol"))

    press(sheet.save_button)

    assert sheet.save_button.isEnabled()
    assert sheet.form.where_field.error() == ("Choose a place. Press a chip or write where it was.")
    assert sheet.form.where.isAncestorOf(focused())
    assert area.logged() == []


def test_the_error_goes_when_it_is_mended(qtbot: QtBot, open_sheet: Open, area: PatrolArea) -> None:
    sheet = open_sheet()
    press(sheet.save_button)

    press(sheet.form.what.chip("foot_patrol"))

    assert sheet.form.what_field.error() == ""
    assert sheet.form.where_field.error() != ""


def test_the_first_part_has_the_focus(qtbot: QtBot, open_sheet: Open) -> None:
    sheet = open_sheet()

    assert sheet.form.what.isAncestorOf(focused())


def test_any_kind_can_be_searched_in_the_language_in_force(qtbot: QtBot, open_sheet: Open) -> None:
    sheet = open_sheet()

    press(sheet.form.what.search_chip())
    search(sheet.form.what.finder.search, "boat")

    assert sheet.form.what.value() == "boat_watch"
    assert sheet.form.what.chip("boat_watch").text() == "Boat watch"


def test_a_place_that_stands_in_no_list_is_kept_as_words(
    qtbot: QtBot, open_sheet: Open, area: PatrolArea
) -> None:
    sheet = open_sheet()
    press(sheet.form.what.chip("foot_patrol"))
    press(sheet.form.where.search_chip())

    search(sheet.form.where.finder.search, "kiosken")
    save(qtbot, sheet)

    assert area.logged()[0].place.text == "kiosken"


def test_escape_closes_the_search_before_the_sheet(qtbot: QtBot, open_sheet: Open) -> None:
    sheet = open_sheet()
    press(sheet.form.where.search_chip())

    QTest.keyClick(sheet.form.where.finder.search, Qt.Key.Key_Escape)

    assert sheet.isVisible()
    assert sheet.form.where.finder.isHidden()


def test_the_promise_is_suggested_with_what_it_gains(
    qtbot: QtBot, open_sheet: Open, area: PatrolArea
) -> None:
    for day in (10, 11):
        area.patrolled(day)
    sheet = open_sheet()

    press(sheet.form.what.chip("foot_patrol"))

    assert sheet.form.promise.promise_id() == area.promise.id
    assert sheet.form.promise.offer.accessibleName() == ("Tryggare torg, Becomes 3 of 12 patrols")


def test_no_promise_is_one_press(qtbot: QtBot, open_sheet: Open, area: PatrolArea) -> None:
    area.patrolled(10)
    sheet = open_sheet()
    press(sheet.form.what.chip("foot_patrol"))

    press(sheet.form.promise.none)
    save(qtbot, sheet)

    links = area.store.records("activity_commitment")
    assert len([one for one in links if isinstance(one, ActivityCommitment)]) == 1


def test_why_an_activity_does_not_count_is_said(
    qtbot: QtBot, open_sheet: Open, area: PatrolArea
) -> None:
    draft = ActivityDraft(
        type=ActivityType.SCHOOL_VISIT, places=(area.school,), promise_id=area.promise.id
    )

    sheet = open_sheet(draft)

    assert "another kind of activity than promised" in sheet.form.promise.offer.accessibleName()


def test_the_length_follows_the_kind_until_it_is_chosen(qtbot: QtBot, open_sheet: Open) -> None:
    sheet = open_sheet()

    press(sheet.form.what.chip("foot_patrol"))
    usual = sheet.form.when.minutes()
    segments = sheet.form.when.length.findChildren(QPushButton)
    press(next(one for one in segments if one.text() == "90"))
    press(sheet.form.what.chip("vehicle_patrol"))

    assert usual == 40
    assert sheet.form.when.minutes() == 90


def test_a_typed_time_is_saved_as_typed(qtbot: QtBot, open_sheet: Open, area: PatrolArea) -> None:
    sheet = open_sheet(ActivityDraft(type=ActivityType.FOOT_PATROL, places=(area.square,)))

    sheet.form.when.time.edit().selectAll()
    QTest.keyClicks(sheet.form.when.time.edit(), "1530")
    save(qtbot, sheet)

    assert area.logged()[0].started_at == datetime(2025, 11, 14, 15, 30, tzinfo=SWEDEN)


def test_a_wrong_time_is_explained(qtbot: QtBot, open_sheet: Open, area: PatrolArea) -> None:
    sheet = open_sheet(ActivityDraft(type=ActivityType.FOOT_PATROL, places=(area.square,)))
    sheet.form.when.time.edit().selectAll()
    QTest.keyClicks(sheet.form.when.time.edit(), "99")

    press(sheet.save_button)

    assert sheet.form.when_field.error() == "Write the start as 19:00 or 1900."


def test_everything_told_is_saved(qtbot: QtBot, open_sheet: Open, area: PatrolArea) -> None:
    contact = add_contact(area.store, name="Lars Öberg")
    sheet = open_sheet(ActivityDraft(type=ActivityType.FOOT_PATROL, places=(area.square,)))

    QTest.keyClick(sheet.form.people.met.edit(), Qt.Key.Key_Up)
    press(sheet.form.outcome.outcome.chip("solved_on_site"))
    press(sheet.form.outcome.add_contact)
    search(sheet.form.outcome.finder.search, "lars")
    QTest.keyClick(sheet.form.promise.mentioned, Qt.Key.Key_Space)
    QTest.keyClicks(sheet.form.note.note.edit(), "Lampan trasig")
    press(sheet.form.note.apart)
    QTest.keyClicks(sheet.form.note.seen.edit(), "Tre lampor")
    QTest.keyClicks(sheet.form.note.judged.edit(), "Slitage")
    save(qtbot, sheet)

    (activity,) = area.logged()
    assert (activity.people_met, activity.outcome) == (1, Outcome.SOLVED_ON_SITE)
    assert (activity.contacts, activity.promise_mentioned) == ((contact.id,), True)
    assert (activity.note, activity.seen, activity.judged) == (
        "Lampan trasig",
        "Tre lampor",
        "Slitage",
    )


def test_a_long_note_is_never_cut(qtbot: QtBot, open_sheet: Open, area: PatrolArea) -> None:
    sheet = open_sheet(ActivityDraft(type=ActivityType.FOOT_PATROL, places=(area.square,)))

    sheet.form.note.note.edit().insertPlainText(LONG)
    save(qtbot, sheet)

    assert area.logged()[0].note == LONG


def test_a_personal_number_is_warned_of_once(
    qtbot: QtBot, open_sheet: Open, area: PatrolArea
) -> None:
    sheet = open_sheet(ActivityDraft(type=ActivityType.FOOT_PATROL, places=(area.square,)))
    QTest.keyClicks(sheet.form.note.note.edit(), "19121212-1212")

    press(sheet.save_button)
    warned = sheet.form.note.warning.isVisible()
    press(sheet.save_button)
    qtbot.waitUntil(sheet.isHidden)

    assert warned
    assert len(area.logged()) == 1


def test_the_last_is_one_key_away(qtbot: QtBot, open_sheet: Open, area: PatrolArea) -> None:
    area.patrolled(13)
    sheet = open_sheet()

    press(sheet.again)
    save(qtbot, sheet)

    assert [one.type for one in area.logged()] == [ActivityType.FOOT_PATROL] * 2


def test_several_places_of_a_draft_stay_several(
    qtbot: QtBot, open_sheet: Open, area: PatrolArea
) -> None:
    places = (area.square, area.school)
    sheet = open_sheet(ActivityDraft(type=ActivityType.FOOT_PATROL, places=places))

    save(qtbot, sheet)

    assert {one.place.text for one in area.logged()} == {"Ekvalla torg", "Björkskolan"}


def test_undo_takes_the_save_back(
    qtbot: QtBot, open_sheet: Open, area: PatrolArea, toasts: Toasts
) -> None:
    sheet = open_sheet(ActivityDraft(type=ActivityType.FOOT_PATROL, places=(area.square,)))
    save(qtbot, sheet)
    qtbot.waitUntil(lambda: bool(toasts.acts))

    toasts.acts[0]()
    qtbot.waitUntil(lambda: toasts.texts[-1] == "Undone.")

    assert area.logged() == []


def test_tab_goes_what_where_when(qtbot: QtBot, open_sheet: Open) -> None:
    sheet = open_sheet()

    visited = []
    for _ in range(3):
        here = focused()
        parts = (sheet.form.what, sheet.form.where, sheet.form.when)
        visited += [part for part in parts if part.isAncestorOf(here)]
        QTest.keyClick(here, Qt.Key.Key_Tab)

    assert visited == [sheet.form.what, sheet.form.where, sheet.form.when]


def test_large_text_fits_the_sheet(qtbot: QtBot, open_sheet: Open, dress_app: Dress) -> None:
    dress_app(Theme.LIGHT, 150)

    sheet = open_sheet()

    assert sheet.form.minimumSizeHint().width() <= sheet.content.viewport().width()


def test_no_other_window_flashes_while_it_opens(
    qtbot: QtBot, open_sheet: Open, area: PatrolArea
) -> None:
    area.patrolled(14)
    watch = StrayWindows()

    sheet = open_sheet()
    press(sheet.form.what.chip("foot_patrol"))

    assert watch.opened == []

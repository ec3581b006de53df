"""Amending, removing, restoring and repeating what stands in the log."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldapp.domain.activity import Activity
from fieldapp.domain.vocabulary import ActivityType
from fieldapp.storage.figures import Figures
from fieldapp.ui.activities.amend_sheet import AmendSheet
from fieldapp.ui.activities.place_input import PlaceInput
from fieldapp.ui.activities.screen import ActivitiesScreen
from fieldapp.ui.forms.choice import ChoiceInput
from fieldapp.ui.forms.plain import TextInput
from tests.ui.activities_driver import (
    Open,
    button,
    desk,
    detail_of,
    ekvalla,
    open_log,
    pick,
    rows,
    seen,
    settled,
    toasts,
    view_of,
)
from tests.ui.activities_sample import Ekvalla
from tests.ui.conftest import focused
from tests.ui.patrol_area import Toasts

__all__ = ["desk", "ekvalla", "open_log", "toasts"]


def test_amending_saves_why_and_can_be_undone(
    ekvalla: Ekvalla, open_log: Open, toasts: Toasts, qtbot: QtBot
) -> None:
    activity = ekvalla.fortnight()
    screen = open_log()
    sheet = open_amend(screen, qtbot)

    minutes = sheet.rows.row("minutes").editor
    minutes.edit().setText("")  # type: ignore[attr-defined]
    QTest.keyClicks(minutes.edit(), "45")  # type: ignore[attr-defined]
    choices = {one.accessibleName(): one for one in sheet.findChildren(ChoiceInput)}
    pick(choices["Promise"], "Polisen nära Björkskolan")
    why = next(one for one in sheet.findChildren(TextInput) if one.accessibleName() == WHY)
    QTest.keyClicks(why, "Amir came later")
    QTest.keyClick(why, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    detail = detail_of(screen)
    qtbot.waitUntil(lambda: "length 30 min to 45 min" in seen(detail))
    assert "Reason: Amir came later" in seen(detail)
    assert toasts.texts == ["The change is saved."]
    assert Figures(ekvalla.store).promise_of_activity(activity.id) == ekvalla.school.id
    toasts.acts[0]()
    qtbot.waitUntil(lambda: "Undone by you" in seen(detail))
    assert minutes_of(ekvalla, activity) == 30


WHY = "Why do you change it?"


def minutes_of(ekvalla: Ekvalla, activity: Activity) -> int:
    document = ekvalla.store.document("activity", activity.id)
    return int(document["minutes"]) if document else 0


def open_amend(screen: ActivitiesScreen, qtbot: QtBot) -> AmendSheet:
    QTest.mouseClick(button(screen, "Amend"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen.findChild(AmendSheet) is not None)
    sheet = screen.findChild(AmendSheet)
    assert isinstance(sheet, AmendSheet)
    qtbot.waitUntil(settled)
    return sheet


def test_an_activity_without_place_asks_for_it(
    ekvalla: Ekvalla, open_log: Open, qtbot: QtBot
) -> None:
    ekvalla.fortnight()
    sheet = open_amend(open_log(), qtbot)
    place = sheet.findChild(PlaceInput)
    assert isinstance(place, PlaceInput)

    place.clear()
    QTest.keyClick(place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert "Say where it was." in sheet.rows.row("place").error()
    assert focused() is place


def test_what_was_half_amended_is_there_again(
    ekvalla: Ekvalla, open_log: Open, qtbot: QtBot
) -> None:
    ekvalla.fortnight()
    screen = open_log()
    sheet = open_amend(screen, qtbot)
    place = sheet.findChild(PlaceInput)
    assert isinstance(place, PlaceInput)

    place.clear()
    place.insert("Norra torget")
    QTest.keyClick(place, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: screen.findChild(AmendSheet) is None)
    qtbot.waitUntil(settled)
    again = open_amend(screen, qtbot)

    qtbot.waitUntil(lambda: again.rows.row("place").value()["text"] == "Norra torget")


def test_removing_can_be_undone(
    ekvalla: Ekvalla, open_log: Open, toasts: Toasts, qtbot: QtBot
) -> None:
    activity = ekvalla.fortnight()
    screen = open_log()

    pick(detail_of(screen), "Remove")
    qtbot.waitUntil(lambda: toasts.texts == ["The activity is removed."])
    qtbot.waitUntil(lambda: "19:00" not in rows(screen)[1])

    assert view_of(screen).chosen_id() not in ("", activity.id)
    toasts.acts[0]()
    qtbot.waitUntil(lambda: "19:00" in rows(screen)[1])
    assert Figures(ekvalla.store).promise_of_activity(activity.id) == ekvalla.square.id


def test_a_removed_activity_can_be_opened_and_restored(
    ekvalla: Ekvalla, open_log: Open, toasts: Toasts, qtbot: QtBot
) -> None:
    activity = ekvalla.fortnight()
    ekvalla.store.delete(activity)
    screen = open_log()

    screen.open(activity.id)
    detail = detail_of(screen)
    qtbot.waitUntil(lambda: "Removed by you" in seen(detail))
    QTest.mouseClick(button(detail, "Restore"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "19:00" in rows(screen)[1])
    qtbot.waitUntil(lambda: "Restored by you" in seen(detail) or "Undone by you" in seen(detail))
    assert toasts.texts == ["The activity is back."]


def test_the_same_again_is_offered_as_a_draft(
    ekvalla: Ekvalla, open_log: Open, toasts: Toasts, qtbot: QtBot
) -> None:
    ekvalla.fortnight()

    QTest.mouseClick(button(open_log(), "Repeat"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(toasts.sheets))

    (draft,) = toasts.sheets
    assert draft.type is ActivityType.FOOT_PATROL
    assert draft.promise_id == ekvalla.square.id
    assert draft.note == ""

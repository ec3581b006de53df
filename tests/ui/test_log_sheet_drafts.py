"""What is half written in the sheet is kept, found again, or thrown away."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldapp.actions.activity_drafts import kept_forms
from fieldapp.actions.log_activity import ActivityDraft
from fieldapp.domain.vocabulary import ActivityType
from fieldapp.ui import background
from tests.ui.log_sheet_room import Open, area, open_sheet, press, save, session, sheet, toasts
from tests.ui.patrol_area import PatrolArea, Toasts

__all__ = ["area", "open_sheet", "session", "sheet", "toasts"]


def test_what_stands_there_is_kept_within_a_second(
    qtbot: QtBot, open_sheet: Open, area: PatrolArea
) -> None:
    sheet = open_sheet()

    QTest.keyClicks(sheet.form.note.note.edit(), "Samtal med boende")

    qtbot.waitUntil(lambda: bool(kept_forms(area.store)), timeout=1000)
    assert kept_forms(area.store)[0].draft.note == "Samtal med boende"


def test_escape_keeps_the_draft_and_it_opens_again(
    qtbot: QtBot, open_sheet: Open, area: PatrolArea, toasts: Toasts
) -> None:
    sheet = open_sheet()
    press(sheet.form.what.chip("school_visit"))
    QTest.keyClicks(sheet.form.note.note.edit(), "Rektorn")

    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(kept_forms(area.store)))
    (kept,) = kept_forms(area.store)
    again = open_sheet(kept.id)
    qtbot.waitUntil(lambda: again.form.what.value() == "school_visit")

    assert toasts.texts == ["The draft is kept. You find it under To do."]
    assert again.form.note.words()[0] == "Rektorn"


def test_saving_a_draft_uses_it_up(qtbot: QtBot, open_sheet: Open, area: PatrolArea) -> None:
    sheet = open_sheet(ActivityDraft(type=ActivityType.FOOT_PATROL, places=(area.square,)))
    QTest.keyClicks(sheet.form.note.note.edit(), "Klart")
    qtbot.waitUntil(lambda: bool(kept_forms(area.store)))

    save(qtbot, sheet)

    assert kept_forms(area.store) == []


def test_an_untouched_sheet_leaves_no_draft(
    qtbot: QtBot, open_sheet: Open, area: PatrolArea, toasts: Toasts
) -> None:
    sheet = open_sheet()

    press(sheet.cancel)
    assert background.wait_all(5)

    assert kept_forms(area.store) == []
    assert toasts.texts == []


def test_a_draft_can_be_thrown_away(qtbot: QtBot, open_sheet: Open, area: PatrolArea) -> None:
    sheet = open_sheet()
    QTest.keyClicks(sheet.form.note.note.edit(), "Nej")
    qtbot.waitUntil(sheet.throw.isVisible)

    press(sheet.throw)
    qtbot.waitUntil(lambda: not kept_forms(area.store))

    assert sheet.isHidden()

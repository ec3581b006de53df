"""The quick log: words become an activity, and nothing typed is lost."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldapp.domain.vocabulary import (
    ActivityType,
)
from tests.ui.patrol_area import PatrolArea, Toasts
from tests.ui.today_room import (
    Open,
    area,
    buttons,
    chip_texts,
    open_today,
    pick,
    session,
    toasts,
    type_line,
    way,
)

__all__ = ["area", "open_today", "session", "toasts", "way"]


def test_a_line_is_read_while_it_is_typed(qtbot: QtBot, open_today: Open) -> None:
    screen = open_today()

    type_line(qtbot, screen, "fotpatrull torget 40 min 6 samtal")

    qtbot.waitUntil(
        lambda: (
            chip_texts(screen)
            == ["Foot patrol", "Ekvalla torg", "19:05–19:45", "Tryggare torg", "6 people met"]
        )
    )


def test_enter_saves_and_then_clears(
    qtbot: QtBot, open_today: Open, area: PatrolArea, toasts: Toasts
) -> None:
    screen = open_today()
    type_line(qtbot, screen, "fotpatrull torget 40 min 6 samtal")

    QTest.keyClick(screen.quick_log.line, Qt.Key.Key_Return)
    at_once = screen.quick_log.line.text()
    qtbot.waitUntil(lambda: bool(toasts.texts))

    assert at_once != ""  # the words stand until they are safe
    assert screen.quick_log.line.text() == ""
    (activity,) = area.logged()
    assert (activity.type, activity.place.text) == (ActivityType.FOOT_PATROL, "Ekvalla torg")
    assert (activity.minutes, activity.people_met) == (40, 6)
    assert toasts.texts == ["Saved on this computer. Sent when you are connected."]


def test_what_is_typed_while_saving_stays(qtbot: QtBot, open_today: Open, toasts: Toasts) -> None:
    screen = open_today()
    type_line(qtbot, screen, "fotpatrull torget")

    QTest.keyClick(screen.quick_log.line, Qt.Key.Key_Return)
    QTest.keyClicks(screen.quick_log.line, "tillsyn")
    qtbot.waitUntil(lambda: bool(toasts.texts))

    assert screen.quick_log.line.text() == "tillsyn"


def test_undo_brings_the_words_back(
    qtbot: QtBot, open_today: Open, area: PatrolArea, toasts: Toasts
) -> None:
    screen = open_today()
    type_line(qtbot, screen, "fotpatrull torget")
    QTest.keyClick(screen.quick_log.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(toasts.acts))

    toasts.acts[0]()
    qtbot.waitUntil(lambda: screen.quick_log.line.text() == "fotpatrull torget")

    assert area.logged() == []


def test_a_corrected_chip_stays_corrected_while_typing_goes_on(
    qtbot: QtBot, open_today: Open, area: PatrolArea, toasts: Toasts
) -> None:
    screen = open_today()
    type_line(qtbot, screen, "fotpatrull torget ")

    pick(screen, "type", "Vehicle patrol")
    pick(screen, "time", "Length", "1 h")
    QTest.keyClicks(screen.quick_log.line, "4 samtal")
    qtbot.waitUntil(lambda: "4 people met" in chip_texts(screen))

    assert chip_texts(screen)[:3] == ["Vehicle patrol", "Ekvalla torg", "18:45–19:45"]
    QTest.keyClick(screen.quick_log.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(toasts.texts))
    (activity,) = area.logged()
    assert (activity.type, activity.minutes) == (ActivityType.VEHICLE_PATROL, 60)


def test_the_promise_follows_a_corrected_kind(qtbot: QtBot, open_today: Open) -> None:
    screen = open_today()
    type_line(qtbot, screen, "fotpatrull torget")

    pick(screen, "type", "School visit")

    assert "No promise" in chip_texts(screen)


def test_what_is_not_understood_is_the_note(qtbot: QtBot, open_today: Open) -> None:
    screen = open_today()

    type_line(qtbot, screen, "fotpatrull torget 40 min, lampan trasig")

    qtbot.waitUntil(lambda: screen.quick_log.note.text() == "Note: lampan trasig")


def test_several_places_are_several_activities(
    qtbot: QtBot, open_today: Open, area: PatrolArea, toasts: Toasts
) -> None:
    screen = open_today()
    type_line(qtbot, screen, "fotpatrull torget och skolan 40 min")
    qtbot.waitUntil(lambda: "2 activities, one for each place." in screen.quick_log.note.text())

    QTest.keyClick(screen.quick_log.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(toasts.texts))

    assert {one.place.text for one in area.logged()} == {"Ekvalla torg", "Björkskolan"}


def test_same_again_is_offered_and_repeats_the_last(
    qtbot: QtBot, open_today: Open, area: PatrolArea, toasts: Toasts
) -> None:
    area.patrolled(13)
    screen = open_today()
    qtbot.waitUntil(lambda: bool(buttons(screen, "Same again: Foot patrol, Ekvalla torg")))

    QTest.mouseClick(
        buttons(screen, "Same again: Foot patrol, Ekvalla torg")[0], Qt.MouseButton.LeftButton
    )
    QTest.keyClick(screen.quick_log.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(toasts.texts))

    assert [one.place.text for one in area.logged()] == ["Ekvalla torg", "Ekvalla torg"]


def test_a_personal_number_is_warned_of_before_it_is_saved(
    qtbot: QtBot, open_today: Open, area: PatrolArea, toasts: Toasts
) -> None:
    screen = open_today()
    type_line(qtbot, screen, "fotpatrull torget 19121212-1212")
    qtbot.waitUntil(screen.quick_log.warning.isVisible)

    QTest.keyClick(screen.quick_log.line, Qt.Key.Key_Return)
    after_one = area.logged()
    QTest.keyClick(screen.quick_log.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(toasts.texts))

    assert after_one == []
    assert len(area.logged()) == 1


def test_an_empty_line_says_what_to_do(qtbot: QtBot, open_today: Open) -> None:
    screen = open_today()

    QTest.mouseClick(screen.quick_log.save_button, Qt.MouseButton.LeftButton)

    assert screen.quick_log.hint.text() == "Write what you did, then press Enter."
    assert screen.quick_log.save_button.isEnabled()


def test_escape_clears_nothing(qtbot: QtBot, open_today: Open) -> None:
    screen = open_today()
    type_line(qtbot, screen, "fotpatrull")

    QTest.keyClick(screen.quick_log.line, Qt.Key.Key_Escape)

    assert screen.quick_log.line.text() == "fotpatrull"


def test_the_line_is_kept_within_a_second_and_found_again(
    qtbot: QtBot, open_today: Open, area: PatrolArea
) -> None:
    screen = open_today()
    type_line(qtbot, screen, "fotpatrull torget ")
    pick(screen, "type", "Vehicle patrol")

    qtbot.waitUntil(lambda: area.kept_line() == "fotpatrull torget ", timeout=1000)
    again = open_today()

    qtbot.waitUntil(lambda: again.quick_log.line.text() == "fotpatrull torget ")
    qtbot.waitUntil(lambda: chip_texts(again)[:1] == ["Vehicle patrol"])


def test_more_opens_the_form_with_what_was_understood(
    qtbot: QtBot, open_today: Open, toasts: Toasts
) -> None:
    screen = open_today()
    type_line(qtbot, screen, "fotpatrull torget 6 samtal")
    qtbot.waitUntil(lambda: "people" in screen.quick_log.chips.shown_keys())

    QTest.mouseClick(screen.quick_log.chips.chip("more"), Qt.MouseButton.LeftButton)

    (draft,) = toasts.sheets
    assert (draft.type, draft.people_met) == (ActivityType.FOOT_PATROL, 6)

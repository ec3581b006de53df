"""The log as officers read and filter it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fieldapp.actions.amend import amend_activity
from fieldapp.domain.vocabulary import ActivityType
from fieldapp.ui.activities.detail_facts import Link
from fieldapp.ui.theme import Theme
from fieldapp.ui.widgets import SearchField
from tests.ui.activities_driver import (
    Open,
    button,
    chip,
    desk,
    detail_of,
    ekvalla,
    open_log,
    open_screen,
    pick,
    rows,
    seen,
    toasts,
    view_of,
)
from tests.ui.activities_sample import Ekvalla
from tests.ui.conftest import Dress, focused
from tests.ui.patrol_area import Toasts

__all__ = ["desk", "ekvalla", "open_log", "open_screen", "toasts"]


def test_the_log_is_told_by_days_newest_first(ekvalla: Ekvalla, open_log: Open) -> None:
    ekvalla.fortnight()

    screen = open_log()

    told = rows(screen)
    assert told[0] == "Today, Friday 14 November, 3 activities, 1 h 45 min"
    assert told[1] == (
        "19:00, Foot patrol, Ekvalla torg, Tryggare Ekvalla torg,"
        " Sara Lindqvist Amir Haddad, 30 min, On this computer"
    )
    assert told[4] == "Thursday 13 November, 3 activities, 2 h 45 min"
    assert "No place, No promise" in told[9]
    assert len(told) == 13 + 7


def test_the_newest_is_chosen_and_told_in_full(
    ekvalla: Ekvalla, open_log: Open, qtbot: QtBot
) -> None:
    activity = ekvalla.fortnight()
    amend_activity(ekvalla.store, activity, {"minutes": 40}, reason="Amir joined later")

    detail = detail_of(open_log())

    qtbot.waitUntil(lambda: "Made by you" in seen(detail))
    words = seen(detail)
    assert "Friday 14 November, 19:00–19:40" in words
    for part in ("Ekvalla torg", "Sara Lindqvist, Amir Haddad", "6 people", "Solved on site"):
        assert part in words
    assert "Changed by you: length 30 min to 40 min" in words
    assert "Reason: Amir joined later" in words
    assert "Made by you" in words
    assert "On this computer" in words


def test_a_month_without_work_says_so_and_offers_to_log(
    ekvalla: Ekvalla, open_screen: Open, toasts: Toasts, qtbot: QtBot
) -> None:
    ekvalla.fortnight()
    ekvalla.clock.moment = ekvalla.clock.moment.replace(month=12, day=2)

    screen = open_screen()
    qtbot.waitUntil(lambda: "0 in December" in seen(screen))
    QTest.mouseClick(button(screen, "Log activity"), Qt.MouseButton.LeftButton)

    assert "Nothing is logged this month." in seen(screen)
    assert toasts.sheets == [None]


def test_arrows_pass_over_the_days_headings(ekvalla: Ekvalla, open_log: Open, qtbot: QtBot) -> None:
    ekvalla.fortnight()
    screen = open_log()
    view = view_of(screen)
    view.setFocus()
    landed = [view.currentIndex().row()]

    for key in (Qt.Key.Key_Down,) * 3 + (Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(view, key)
        landed.append(view.currentIndex().row())

    assert landed == [1, 2, 3, 5, 3, 19, 1]


def test_page_keys_go_through_a_long_log(ekvalla: Ekvalla, open_log: Open) -> None:
    for day in range(1, 11):
        for hour in range(8, 18):
            ekvalla.log(day, f"{hour}:00", ActivityType.FOOT_PATROL, "Ekvalla torg", 20)
    view = view_of(open_log())
    shown = view.viewport().height() // view.rowHeight(1)

    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    down = view.currentIndex().row()
    QTest.keyClick(view, Qt.Key.Key_PageUp)

    assert 2 * (shown - 1) <= down <= 2 * shown + 2
    assert view.currentIndex().row() < down


def test_choosing_a_row_shows_it_and_enter_goes_into_it(
    ekvalla: Ekvalla, open_log: Open, qtbot: QtBot
) -> None:
    ekvalla.fortnight()
    screen = open_log()
    view, detail = view_of(screen), detail_of(screen)

    where = view.visualRect(view.model().index(2, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.waitUntil(lambda: "Ekvalla centrum" in seen(detail))
    QTest.keyClick(view, Qt.Key.Key_Return)

    assert focused() is button(detail, "Amend")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused() is view


def test_the_promise_and_the_contact_lead_to_their_pages(
    ekvalla: Ekvalla, open_log: Open, toasts: Toasts, qtbot: QtBot
) -> None:
    ekvalla.fortnight()
    detail = detail_of(open_log())
    links = {one.text(): one for one in detail.findChildren(Link)}

    QTest.mouseClick(links["Tryggare Ekvalla torg"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(links["Lars Öberg"], Qt.MouseButton.LeftButton)

    assert toasts.went == [("promises", ekvalla.square.id), ("contacts", ekvalla.contact.id)]


def test_filters_narrow_the_list_and_clear_again(
    ekvalla: Ekvalla, open_log: Open, qtbot: QtBot
) -> None:
    ekvalla.fortnight()
    screen = open_log()
    everything = len(rows(screen))

    pick(chip(screen, "Type"), "Foot patrol")
    pick(chip(screen, "Promise"), "Tryggare Ekvalla torg")
    qtbot.waitUntil(lambda: "3 in November, 2 hours" in seen(screen))
    told = rows(screen)

    assert chip(screen, "Type").accessibleName() == "Type: Foot patrol"
    assert all("Foot patrol" in one for one in told if "activit" not in one)
    QTest.mouseClick(button(screen, "Clear filter"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(rows(screen)) == everything)
    assert not chip(screen, "Type").is_set()


def test_delete_takes_a_filter_away(ekvalla: Ekvalla, open_log: Open, qtbot: QtBot) -> None:
    ekvalla.fortnight()
    screen = open_log()
    everything = len(rows(screen))
    response = chip(screen, "Response officers")

    QTest.keyClick(response, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "Nothing fits the filter." in seen(screen))
    QTest.keyClick(response, Qt.Key.Key_Delete)

    qtbot.waitUntil(lambda: len(rows(screen)) == everything)


def test_typing_in_the_list_filters_by_words(
    ekvalla: Ekvalla, open_log: Open, qtbot: QtBot
) -> None:
    ekvalla.fortnight()
    screen = open_log()
    view_of(screen).setFocus()

    QTest.keyClicks(view_of(screen), "b")
    QTest.keyClicks(focused(), "elysning")

    assert isinstance(focused(), SearchField)
    qtbot.waitUntil(lambda: "1 in November" in seen(screen))


def test_periods_reach_back_as_far_as_chosen(
    ekvalla: Ekvalla, open_log: Open, qtbot: QtBot
) -> None:
    ekvalla.fortnight()
    screen = open_log()
    period = chip(screen, "Period")

    pick(period, "This week")
    qtbot.waitUntil(lambda: "10 this week" in seen(screen))
    pick(period, "From … to …")
    first = focused()
    first.clear()  # type: ignore[attr-defined]
    QTest.keyClicks(first, "2025-11-13")

    qtbot.waitUntil(lambda: "6 from 13 Nov 2025 to 16 Nov 2025" in seen(screen))


def test_what_is_logged_meanwhile_appears_and_the_choice_stays(
    ekvalla: Ekvalla, open_log: Open, qtbot: QtBot
) -> None:
    activity = ekvalla.fortnight()
    screen = open_log()

    ekvalla.log(14, "19:20", ActivityType.COFFEE, "Biblioteket", 15)

    qtbot.waitUntil(lambda: "Biblioteket" in rows(screen)[1])
    view = view_of(screen)
    assert view.chosen_id() == activity.id
    assert view.currentIndex().row() == 2


def test_the_place_in_the_list_is_kept_when_something_is_logged_above(
    ekvalla: Ekvalla, open_log: Open, qtbot: QtBot
) -> None:
    for hour in range(8, 19):
        for day in (10, 11, 12):
            ekvalla.log(day, f"{hour}:00", ActivityType.FOOT_PATROL, "Ekvalla torg", hour)
    screen = open_log()
    view = view_of(screen)
    view.verticalScrollBar().setValue(500)
    before = view.indexAt(QPoint(5, 5)).data()

    ekvalla.log(13, "10:00", ActivityType.COFFEE, "Biblioteket", 15)
    qtbot.waitUntil(lambda: "Biblioteket" in rows(screen)[1])

    assert view.indexAt(QPoint(5, 5)).data() == before
    assert view.verticalScrollBar().value() == 500 + 2 * view.rowHeight(0)


def test_opening_a_record_shows_it_though_the_filter_hides_it(
    ekvalla: Ekvalla, open_log: Open, qtbot: QtBot
) -> None:
    ekvalla.fortnight()
    ekvalla.clock.moment = ekvalla.clock.moment.replace(month=12, day=2)
    ekvalla.log(30, "12:00", ActivityType.COFFEE, "Biblioteket", 15)
    wanted = ekvalla.log(1, "12:00", ActivityType.INSPECTION, "Hamnen", 15)
    ekvalla.clock.moment = ekvalla.clock.moment.replace(month=11, day=30)
    screen = open_log()

    pick(chip(screen, "Type"), "Coffee with police")
    qtbot.waitUntil(lambda: len(rows(screen)) == 2)
    screen.open(wanted.id)

    qtbot.waitUntil(lambda: "Hamnen" in seen(detail_of(screen)))
    qtbot.waitUntil(lambda: view_of(screen).chosen_id() == wanted.id)
    chosen = view_of(screen).currentIndex
    qtbot.waitUntil(lambda: chosen().data().startswith("12:00, Licence"))


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.NIGHT])
@pytest.mark.parametrize("percent", [100, 150])
def test_no_word_is_cut_off(
    ekvalla: Ekvalla, open_log: Open, dress_app: Dress, theme: Theme, percent: int
) -> None:
    ekvalla.fortnight()
    dress_app(theme, percent)

    screen = open_log()

    cut = [
        one.text()
        for one in screen.findChildren(QLabel)
        if one.isVisibleTo(screen)
        and not one.wordWrap()
        and one.sizeHint().width() > one.width() + 1
    ]
    assert cut == []
    assert screen.minimumSizeHint().width() <= 1270

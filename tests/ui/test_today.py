"""Today: words become an activity, and the day can be read at a glance."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from fieldapp.actions.activity_drafts import FORM, keep_draft, to_content
from fieldapp.actions.contacts import note_citizen_contact
from fieldapp.actions.log_activity import ActivityDraft
from fieldapp.domain.vocabulary import (
    ActivityType,
    Channel,
    CommitmentKind,
    ContactType,
    ProblemType,
)
from fieldapp.settings import Settings
from fieldapp.ui import background
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Theme
from fieldapp.ui.today.screen import TodayScreen
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Button
from tests.ui.conftest import Dress
from tests.ui.patrol_area import EveningClock, PatrolArea, StrayWindows, Toasts, finish, new_store

Open = Callable[[], TodayScreen]


@pytest.fixture
def area(tmp_path: Path) -> PatrolArea:
    return PatrolArea(new_store(tmp_path))


@pytest.fixture
def toasts() -> Toasts:
    return Toasts()


@pytest.fixture
def session(area: PatrolArea, qtbot: QtBot) -> Iterator[Session]:
    session = Session(area.store)
    yield session
    finish(session)


@pytest.fixture
def way(session: Session, toasts: Toasts) -> Way:
    way = Way(session)
    way.said.connect(toasts.say)
    way.went.connect(toasts.go)
    way.logging.connect(toasts.log)
    return way


@pytest.fixture
def open_today(qtbot: QtBot, session: Session, way: Way) -> Iterator[Open]:
    opened = []

    def open_screen() -> TodayScreen:
        screen = TodayScreen(session, way, Settings(language="en"))
        opened.append(screen)
        screen.resize(1270, 712)
        screen.show()
        qtbot.waitUntil(lambda: bool(texts_in(screen, "Friday 14 November")))
        qtbot.waitUntil(lambda: background.wait_all(0))
        return screen

    yield open_screen
    for screen in opened:
        screen.close()  # before the store: what is typed is kept now


def texts_in(screen: TodayScreen, part: str) -> list[str]:
    labels = [label for label in screen.findChildren(QLabel) if label.isVisibleTo(screen)]
    return [label.text() for label in labels if part in label.text()]


def type_line(qtbot: QtBot, screen: TodayScreen, line: str) -> None:
    screen.quick_log.line.setFocus()
    QTest.keyClicks(screen.quick_log.line, line)
    qtbot.waitUntil(lambda: bool(screen.quick_log.chips.shown_keys()))


def chip_texts(screen: TodayScreen) -> list[str]:
    chips = screen.quick_log.chips
    return [chips.chip(key).text() for key in chips.shown_keys() if key != "more"]


def pick(screen: TodayScreen, key: str, *words: str) -> None:
    """Pick from a chip's menu, through its submenus."""
    root = screen.quick_log.chips.chip(key).menu()
    root.aboutToShow.emit()
    menu, action = root, QAction()
    for word in words:
        action = next(one for one in menu.actions() if one.text() == word)
        following = action.menu()
        menu = following if isinstance(following, QMenu) else menu
    action.trigger()


def test_a_line_is_read_while_it_is_typed(qtbot: QtBot, open_today: Open) -> None:
    screen = open_today()

    type_line(qtbot, screen, "fotpatrull torget 40 min 6 samtal")

    qtbot.waitUntil(
        lambda: (
            chip_texts(screen)
            == ["Foot patrol", "Ekvalla torg", "19:05–19:45", "Tryggare torg", "6 person(s) met"]
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
    qtbot.waitUntil(lambda: "4 person(s) met" in chip_texts(screen))

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
    qtbot.waitUntil(lambda: "2 activity(s), one for each place." in screen.quick_log.note.text())

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


def buttons(screen: TodayScreen, text: str) -> list[Button]:
    found = [*screen.findChildren(Button), *screen.quick_log.habits.children()]
    return [one for one in found if getattr(one, "text", str)() == text]  # type: ignore[misc]


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


def test_a_card_says_how_far_a_promise_has_come_and_logs_for_it(
    qtbot: QtBot, open_today: Open, area: PatrolArea, toasts: Toasts
) -> None:
    for day in (10, 11):
        area.patrolled(day)
    screen = open_today()

    (tile,) = screen.promises.tiles()
    qtbot.waitUntil(tile.isVisible)
    QTest.mouseClick(tile.button(), Qt.MouseButton.LeftButton)

    assert texts_in(screen, "of 12 patrol(s)")
    assert texts_in(screen, "4 behind")
    assert texts_in(screen, "Last done 3 day(s) ago")
    (draft,) = toasts.sheets
    assert draft.promise_id == area.promise.id
    assert draft.places == (area.square,)


def test_a_promise_without_a_number_is_shown_as_a_gap(
    qtbot: QtBot, open_today: Open, area: PatrolArea, toasts: Toasts
) -> None:
    vague = area.promised("Arbeta för trygghet", kind=CommitmentKind.INTENT)
    screen = open_today()

    tile = next(one for one in screen.promises.tiles() if one.card.promise.id == vague.id)
    qtbot.waitUntil(tile.isVisible)
    QTest.mouseClick(tile.button(), Qt.MouseButton.LeftButton)

    assert texts_in(screen, "Can't be measured yet")
    assert toasts.went == [("promises", vague.id)]


def test_a_save_shows_at_once_in_the_list_of_the_day(
    qtbot: QtBot, open_today: Open, toasts: Toasts
) -> None:
    screen = open_today()
    type_line(qtbot, screen, "fotpatrull torget 40 min")

    QTest.keyClick(screen.quick_log.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(texts_in(screen, "1 activity(s) · 40 min")))

    assert texts_in(screen, "19:05–19:45")
    assert texts_in(screen, "Saved here")


def test_what_waits_leads_where_it_is_done(
    qtbot: QtBot, open_today: Open, area: PatrolArea, toasts: Toasts
) -> None:
    asked = note_citizen_contact(
        area.store,
        channel=Channel.STREET,
        type=ContactType.QUESTION,
        topic=ProblemType.NOISE,
        wants_reply=True,
        reply_due=date(2025, 11, 3),
    )
    keep_draft(area.store, "draft-1", FORM, to_content(ActivityDraft(note="Samtal")))
    screen = open_today()
    qtbot.waitUntil(lambda: len(screen.to_do.rows()) == 3)

    for line in screen.to_do.rows():
        QTest.mouseClick(line.findChildren(Button)[0], Qt.MouseButton.LeftButton)

    assert texts_in(screen, "Noise, by Mon 3 Nov")
    assert texts_in(screen, "Samtal, kind missing, place missing")
    assert toasts.went == [("contacts", asked.id), ("sync", None)]
    assert toasts.sheets == ["draft-1"]


def test_a_new_day_begins_at_midnight(
    qtbot: QtBot, session: Session, way: Way, area: PatrolArea, open_today: Open
) -> None:
    screen = open_today()
    clock = area.store.clock
    assert isinstance(clock, EveningClock)

    clock.wait(hours=6)
    screen.hide()
    screen.show()

    qtbot.waitUntil(lambda: bool(texts_in(screen, "Saturday 15 November")))


def test_the_quick_log_has_the_focus(qtbot: QtBot, open_today: Open) -> None:
    screen = open_today()

    assert screen.focusProxy() is screen.quick_log.line


def test_a_fresh_profile_is_told_how_to_begin(
    qtbot: QtBot, tmp_path: Path, way: Way, toasts: Toasts
) -> None:
    session = Session(new_store(tmp_path / "fresh"))
    screen = TodayScreen(session, way, Settings(language="en"))
    screen.show()
    qtbot.waitUntil(lambda: bool(texts_in(screen, "No promises here yet.")))

    QTest.mouseClick(buttons(screen, "Get promises")[0], Qt.MouseButton.LeftButton)

    assert texts_in(screen, "Nothing logged today.")
    assert toasts.went == [("promises", None)]
    screen.close()
    finish(session)


def test_large_text_fits_the_window(
    qtbot: QtBot, open_today: Open, dress_app: Dress, area: PatrolArea
) -> None:
    area.patrolled(14)
    dress_app(Theme.LIGHT, 150)

    screen = open_today()
    room = 1366 - 144  # less the rail
    screen.resize(room, 600)
    qtbot.waitUntil(lambda: screen.minimumSizeHint().width() <= room)

    assert screen.width() == room


def test_no_other_window_flashes_while_it_opens(
    qtbot: QtBot, open_today: Open, area: PatrolArea
) -> None:
    area.patrolled(14)
    area.promised("Arbeta för trygghet", kind=CommitmentKind.INTENT)
    watch = StrayWindows()

    screen = open_today()
    type_line(qtbot, screen, "fotpatrull torget 6 samtal")

    assert watch.opened == [screen]

"""The word "here" in the quick log, and Where I am in the whole form."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldapp.actions.activity_drafts import kept_line
from fieldapp.actions.log_activity import ActivityDraft
from fieldapp.actions.log_choices import form_choices
from fieldapp.domain.place import Place, PlaceRef, Point
from fieldapp.settings import Settings
from fieldapp.ui import background
from fieldapp.ui.activities.log_form import LogForm
from fieldapp.ui.activities.log_here import HereLine
from fieldapp.ui.session import Session
from fieldapp.ui.today.screen import TodayScreen
from fieldapp.ui.way import Way
from tests.ui.patrol_area import PatrolArea, Toasts
from tests.ui.receiver_room import WAIT, Talk, receiver
from tests.ui.today_room import (
    area,
    chip_texts,
    pick,
    session,
    texts_in,
    toasts,
    type_line,
    way,
)
from tests.unit.nmea_samples import EKVALLA, epoch

__all__ = ["area", "receiver", "session", "toasts", "way"]

OpenWith = Callable[[str], TodayScreen]
StandNear = Callable[[float], TodayScreen]
A_POINT = "59.33260, 18.06490 ±12 m"


@pytest.fixture
def open_today(qtbot: QtBot, session: Session, way: Way) -> Iterator[OpenWith]:
    opened: list[TodayScreen] = []

    def open_screen(source: str) -> TodayScreen:
        screen = TodayScreen(session, way, Settings(language="en", position_source=source))
        opened.append(screen)
        screen.resize(1270, 712)
        screen.show()
        qtbot.waitUntil(lambda: bool(texts_in(screen, "Friday 14 November")))
        qtbot.waitUntil(lambda: background.wait_all(0))
        return screen

    yield open_screen
    for screen in opened:
        screen.close()
        screen.deleteLater()


def placed(area: PatrolArea, name: str, spot: tuple[float, float]) -> None:
    place = next(one for one in area.store.records("place") if getattr(one, "name", "") == name)
    assert isinstance(place, Place)
    area.store.save(place.changed(point=Point(latitude=spot[0], longitude=spot[1])))


@pytest.fixture
def stand_near(open_today: OpenWith, receiver: tuple[Path, Talk], area: PatrolArea) -> StandNear:
    """Open Today with a position, the known square so many degrees north of it."""
    path, talk = receiver

    def open_there(degrees: float) -> TodayScreen:
        placed(area, "Ekvalla torg", (EKVALLA[0] + degrees, EKVALLA[1]))
        talk(epoch)
        return open_today(str(path))

    return open_there


def type_until(qtbot: QtBot, screen: TodayScreen, words: str, chip: str) -> None:
    type_line(qtbot, screen, words)
    qtbot.waitUntil(lambda: chip in chip_texts(screen), timeout=WAIT)


def save_line(qtbot: QtBot, screen: TodayScreen, toasts: Toasts) -> None:
    QTest.keyClick(screen.quick_log.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(toasts.texts), timeout=WAIT)


def test_here_is_the_known_place_within_the_accuracy(
    qtbot: QtBot, stand_near: StandNear, area: PatrolArea, toasts: Toasts
) -> None:
    screen = stand_near(0.00005)

    type_until(qtbot, screen, "fotpatrull here 40 min", "Ekvalla torg ±12 m")
    save_line(qtbot, screen, toasts)

    (activity,) = area.logged()
    assert (activity.place.text, activity.place.point) == ("Ekvalla torg", None)
    assert activity.note == ""


def test_far_from_any_known_place_here_is_a_point_with_its_accuracy(
    qtbot: QtBot, stand_near: StandNear, area: PatrolArea, toasts: Toasts
) -> None:
    screen = stand_near(0.003)

    type_until(qtbot, screen, "foot patrol here", A_POINT)
    save_line(qtbot, screen, toasts)

    (activity,) = area.logged()
    assert activity.place.point == Point(latitude=59.3326, longitude=18.0649, accuracy_m=12)


def test_here_can_be_corrected_to_a_place_nearby(qtbot: QtBot, stand_near: StandNear) -> None:
    screen = stand_near(0.003)
    type_until(qtbot, screen, "fotpatrull here", A_POINT)

    pick(screen, "place:0", "Ekvalla torg, 334 m away")

    qtbot.waitUntil(lambda: "Ekvalla torg" in chip_texts(screen))


def test_without_a_position_here_says_why_and_guesses_no_place(
    qtbot: QtBot,
    open_today: OpenWith,
    area: PatrolArea,
    toasts: Toasts,
) -> None:
    area.patrolled(13)
    screen = open_today("")

    type_line(qtbot, screen, "fotpatrull here")
    qtbot.waitUntil(lambda: "Position is off" in screen.quick_log.note.text())
    QTest.keyClick(screen.quick_log.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Choose the place" in screen.quick_log.hint.text())
    before = len(area.logged())
    save_line(qtbot, screen, toasts)

    assert before == 1
    assert {one.place.text for one in area.logged()} == {"Ekvalla torg", "unknown place"}


def test_a_line_that_was_left_keeps_where_it_was_written(
    qtbot: QtBot,
    open_today: OpenWith,
    receiver: tuple[Path, Talk],
    area: PatrolArea,
) -> None:
    path, talk = receiver
    talk(epoch)
    first = open_today(str(path))
    type_until(qtbot, first, "fotpatrull here", A_POINT)
    qtbot.waitUntil(lambda: bool(kept_line(area.store).get("here")), timeout=WAIT)

    second = open_today("")
    qtbot.waitUntil(lambda: second.quick_log.line.text() == "fotpatrull here")

    qtbot.waitUntil(lambda: A_POINT in chip_texts(second))


def test_the_whole_form_keeps_the_position_of_here(
    qtbot: QtBot,
    area: PatrolArea,
) -> None:
    here = PlaceRef(text="59.33260, 18.06490", point=Point(latitude=59.3326, longitude=18.0649))
    form = LogForm("en")
    qtbot.addWidget(form)

    form.fill(form_choices(area.store), ActivityDraft(places=(here,)))

    assert form.draft().places == (here,)


def test_where_i_am_fills_the_place_of_the_whole_form(
    qtbot: QtBot,
    session: Session,
    receiver: tuple[Path, Talk],
    area: PatrolArea,
) -> None:
    path, talk = receiver
    placed(area, "Björkskolan", EKVALLA)
    talk(epoch)
    line = HereLine(session, Settings(language="en", position_source=str(path)))
    form = LogForm("en")
    qtbot.addWidget(form)
    form.add_here(line)
    form.fill(form_choices(area.store), None)
    form.show()

    QTest.mouseClick(line.button, Qt.MouseButton.LeftButton)
    looking = line.words.text()
    qtbot.waitUntil(lambda: line.words.text() == "±12 m", timeout=WAIT)

    assert looking == "Looking for the position …"
    assert [place.text for place in form.draft().places] == ["Björkskolan"]
    line.end()


def test_without_a_source_there_is_nothing_to_press(session: Session) -> None:
    line = HereLine(session, Settings(language="en"))

    assert line.isHidden()

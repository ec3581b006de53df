"""The position from a real line: a serial port, a growing file, gpsd; and "here" in the quick log."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtNetwork import QHostAddress, QTcpServer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldapp.actions.activity_drafts import kept_line
from fieldapp.actions.log_activity import ActivityDraft
from fieldapp.actions.log_choices import form_choices
from fieldapp.domain.place import Place, PlaceRef, Point
from fieldapp.domain.position import PositionTrouble
from fieldapp.settings import POSITION_GPSD, POSITION_SYSTEM, Settings
from fieldapp.ui import background, position_lines
from fieldapp.ui.activities.log_form import LogForm
from fieldapp.ui.position import Position
from fieldapp.ui.session import Session
from fieldapp.ui.settings.position_card import PositionCard
from fieldapp.ui.today.screen import TodayScreen
from fieldapp.ui.way import Way
from tests.ui.patrol_area import PatrolArea, Toasts
from tests.ui.today_room import (  # noqa: F401  (fixtures)
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

A_KILOMETRE_NORTH = (EKVALLA[0] + 0.009, EKVALLA[1])
WAIT = 15_000
Talk = Callable[[Callable[[int], bytes]], None]


@pytest.fixture
def receiver(tmp_path: Path, qapp: object) -> Iterator[tuple[Path, Talk]]:
    """A file that a receiver writes to ten times as fast as real ones do."""
    path = tmp_path / "gps.nmea"
    path.touch()
    timer = QTimer(interval=100)

    def talk(words: Callable[[int], bytes]) -> None:
        seconds = iter(range(100_000))

        def write() -> None:
            with path.open("ab") as file:
                file.write(words(next(seconds)))

        timer.timeout.connect(write)
        timer.start()

    yield path, talk
    timer.stop()
    assert background.wait_all(10)


@pytest.fixture
def listening(qtbot: QtBot) -> Iterator[Callable[[str], Position]]:
    made: list[Position] = []

    def listen(source: str) -> Position:
        position = Position(source)
        made.append(position)
        position.start()
        return position

    yield listen
    for position in made:
        position.stop()


def wait_for_fix(qtbot: QtBot, position: Position) -> None:
    qtbot.waitUntil(lambda: position.reading().fix is not None, timeout=WAIT)


def wait_for(qtbot: QtBot, position: Position, trouble: PositionTrouble) -> None:
    qtbot.waitUntil(lambda: position.reading().trouble is trouble, timeout=WAIT)


def test_a_file_that_grows_gives_a_position_with_accuracy_and_age(
    qtbot: QtBot, receiver: tuple[Path, Talk], listening: Callable[[str], Position]
) -> None:
    path, talk = receiver
    talk(epoch)

    position = listening(str(path))
    wait_for_fix(qtbot, position)

    found = position.reading()
    assert found.fix is not None
    assert found.fix.latitude == pytest.approx(EKVALLA[0], abs=1e-5)
    assert found.fix.accuracy_m == pytest.approx(12.0)
    assert found.age < 15


def test_the_week_rollover_of_an_old_receiver_does_not_matter(
    qtbot: QtBot, receiver: tuple[Path, Talk], listening: Callable[[str], Position]
) -> None:
    path, talk = receiver
    talk(lambda second: epoch(second, day="090407"))  # 1024 weeks ago

    wait_for_fix(qtbot, listening(str(path)))


def test_a_serial_port_is_heard_through_the_noise_of_its_start(
    qtbot: QtBot, listening: Callable[[str], Position]
) -> None:
    ours, theirs = os.openpty()
    position = listening(os.ttyname(theirs))
    seconds = iter(range(100_000))
    timer = QTimer(interval=100)
    timer.timeout.connect(lambda: os.write(ours, b"\x10\x82$GP" + epoch(next(seconds))))

    timer.start()
    wait_for_fix(qtbot, position)
    timer.stop()

    position.stop()
    os.close(ours)
    os.close(theirs)


def test_gpsd_is_asked_for_sentences_and_its_own_words_are_passed_over(
    qtbot: QtBot, listening: Callable[[str], Position], monkeypatch: pytest.MonkeyPatch
) -> None:
    server = QTcpServer()
    assert server.listen(QHostAddress.SpecialAddress.LocalHost)
    monkeypatch.setattr(position_lines, "GPSD_PORT", server.serverPort())
    seconds = iter(range(100_000))
    timer = QTimer(interval=100)

    position = listening(POSITION_GPSD)
    qtbot.waitUntil(server.hasPendingConnections, timeout=WAIT)
    caller = server.nextPendingConnection()
    timer.timeout.connect(lambda: caller.write(b'{"class":"TPV"}\r\n' + epoch(next(seconds))))
    timer.start()
    wait_for_fix(qtbot, position)

    timer.stop()
    assert b'"nmea":true' in bytes(caller.readAll().data())


def test_a_receiver_without_a_fix_and_one_that_is_missing_are_told_apart(
    qtbot: QtBot, receiver: tuple[Path, Talk], listening: Callable[[str], Position], tmp_path: Path
) -> None:
    path, talk = receiver
    talk(lambda second: epoch(second, quality=0))

    indoors, missing, off = listening(str(path)), listening(str(tmp_path / "no")), listening("")

    wait_for(qtbot, indoors, PositionTrouble.NO_FIX)
    wait_for(qtbot, missing, PositionTrouble.NO_DEVICE)
    wait_for(qtbot, off, PositionTrouble.OFF)


def test_what_is_no_gps_at_all_is_called_nonsense(
    qtbot: QtBot, receiver: tuple[Path, Talk], listening: Callable[[str], Position]
) -> None:
    path, talk = receiver
    talk(lambda second: b"\x10rT\x03\xa42\x0a" * 20)

    wait_for(qtbot, listening(str(path)), PositionTrouble.NONSENSE)


def test_a_jump_of_a_kilometre_is_told_and_no_position_is_given(
    qtbot: QtBot, receiver: tuple[Path, Talk], listening: Callable[[str], Position]
) -> None:
    path, talk = receiver
    talk(lambda second: epoch(second, A_KILOMETRE_NORTH if second % 4 > 1 else EKVALLA))

    position = listening(str(path))

    wait_for(qtbot, position, PositionTrouble.JUMPING)
    assert position.reading().fix is None


def test_two_receivers_in_two_places_are_told(
    qtbot: QtBot, receiver: tuple[Path, Talk], listening: Callable[[str], Position]
) -> None:
    path, talk = receiver
    talk(lambda second: epoch(second) + epoch(second, A_KILOMETRE_NORTH, talker="GN"))

    wait_for(qtbot, listening(str(path)), PositionTrouble.DISAGREE)


def test_the_system_without_a_position_service_is_told(
    qtbot: QtBot,
) -> None:
    seconds = [0.0]
    position = Position(POSITION_SYSTEM, now=lambda: seconds[0])
    position.start()
    at_first = position.reading().trouble

    seconds[0] = 30
    later = position.reading().trouble
    position.stop()

    assert later is PositionTrouble.NO_SERVICE
    assert at_first in (PositionTrouble.LOOKING, PositionTrouble.NO_SERVICE)


# "Here" in the quick log.


OpenWith = Callable[[str], TodayScreen]


@pytest.fixture
def open_today(qtbot: QtBot, session: Session, way: Way) -> Iterator[OpenWith]:  # noqa: F811
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


def placed(area: PatrolArea, name: str, spot: tuple[float, float]) -> None:  # noqa: F811
    place = next(one for one in area.store.records("place") if getattr(one, "name", "") == name)
    assert isinstance(place, Place)
    area.store.save(place.changed(point=Point(latitude=spot[0], longitude=spot[1])))


def save_line(qtbot: QtBot, screen: TodayScreen, toasts: Toasts) -> None:  # noqa: F811
    QTest.keyClick(screen.quick_log.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(toasts.texts), timeout=WAIT)


def test_here_is_the_known_place_within_the_accuracy(
    qtbot: QtBot,
    open_today: OpenWith,
    receiver: tuple[Path, Talk],
    area: PatrolArea,  # noqa: F811
    toasts: Toasts,  # noqa: F811
) -> None:
    path, talk = receiver
    placed(area, "Ekvalla torg", (EKVALLA[0] + 0.00005, EKVALLA[1]))
    talk(epoch)
    screen = open_today(str(path))

    type_line(qtbot, screen, "fotpatrull here 40 min")
    qtbot.waitUntil(lambda: "Ekvalla torg ±12 m" in chip_texts(screen), timeout=WAIT)
    save_line(qtbot, screen, toasts)

    (activity,) = area.logged()
    assert (activity.place.text, activity.place.point) == ("Ekvalla torg", None)
    assert activity.note == ""


def test_far_from_any_known_place_here_is_a_point_with_its_accuracy(
    qtbot: QtBot,
    open_today: OpenWith,
    receiver: tuple[Path, Talk],
    area: PatrolArea,  # noqa: F811
    toasts: Toasts,  # noqa: F811
) -> None:
    path, talk = receiver
    placed(area, "Ekvalla torg", (EKVALLA[0] + 0.003, EKVALLA[1]))
    talk(epoch)
    screen = open_today(str(path))

    type_line(qtbot, screen, "foot patrol here")
    qtbot.waitUntil(lambda: "59.33260, 18.06490 ±12 m" in chip_texts(screen), timeout=WAIT)
    save_line(qtbot, screen, toasts)

    (activity,) = area.logged()
    assert activity.place.point == Point(latitude=59.3326, longitude=18.0649, accuracy_m=12)


def test_here_can_be_corrected_to_a_place_nearby(
    qtbot: QtBot,
    open_today: OpenWith,
    receiver: tuple[Path, Talk],
    area: PatrolArea,  # noqa: F811
) -> None:
    path, talk = receiver
    placed(area, "Ekvalla torg", (EKVALLA[0] + 0.003, EKVALLA[1]))
    talk(epoch)
    screen = open_today(str(path))
    type_line(qtbot, screen, "fotpatrull here")
    qtbot.waitUntil(lambda: "59.33260, 18.06490 ±12 m" in chip_texts(screen), timeout=WAIT)

    pick(screen, "place:0", "Ekvalla torg, 334 m away")

    qtbot.waitUntil(lambda: "Ekvalla torg" in chip_texts(screen))


def test_without_a_position_here_says_why_and_guesses_no_place(
    qtbot: QtBot,
    open_today: OpenWith,
    area: PatrolArea,  # noqa: F811
    toasts: Toasts,  # noqa: F811
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
    area: PatrolArea,  # noqa: F811
) -> None:
    path, talk = receiver
    talk(epoch)
    first = open_today(str(path))
    type_line(qtbot, first, "fotpatrull here")
    qtbot.waitUntil(lambda: "59.33260, 18.06490 ±12 m" in chip_texts(first), timeout=WAIT)
    qtbot.waitUntil(lambda: bool(kept_line(area.store).get("here")), timeout=WAIT)

    second = open_today("")
    qtbot.waitUntil(lambda: second.quick_log.line.text() == "fotpatrull here")

    qtbot.waitUntil(lambda: "59.33260, 18.06490 ±12 m" in chip_texts(second))


def test_the_whole_form_keeps_the_position_of_here(
    qtbot: QtBot,
    area: PatrolArea,  # noqa: F811
) -> None:
    here = PlaceRef(text="59.33260, 18.06490", point=Point(latitude=59.3326, longitude=18.0649))
    form = LogForm("en")
    qtbot.addWidget(form)

    form.fill(form_choices(area.store), ActivityDraft(places=(here,)))

    assert form.draft().places == (here,)


def test_the_settings_choose_a_receiver_and_try_it(
    qtbot: QtBot, receiver: tuple[Path, Talk]
) -> None:
    path, talk = receiver
    talk(epoch)
    card = PositionCard(Settings(language="en", position_source=str(path)))
    qtbot.addWidget(card)
    card.show()

    QTest.mouseClick(card._try, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "Position found ±12 m" in card._said.text(), timeout=WAIT)
    card.hide()
    assert card._said.text() == ""


def test_turning_the_position_off_is_a_changed_setting(qtbot: QtBot) -> None:
    card = PositionCard(Settings(language="en", position_source=POSITION_GPSD))
    qtbot.addWidget(card)
    card.show()
    changed: list[object] = []
    card.changed.connect(changed.append)

    card._kinds.changed.emit("off")

    assert changed == [{"position_source": ""}]
    assert not card._try.isVisible()

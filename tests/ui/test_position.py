"""The position from a real line: a serial port, a growing file, gpsd, the system."""

import os
import termios
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtNetwork import QHostAddress, QTcpServer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldapp.domain.position import PositionTrouble
from fieldapp.settings import POSITION_GPSD, POSITION_SYSTEM, Settings
from fieldapp.ui import position_lines
from fieldapp.ui.position import Position
from fieldapp.ui.settings.position_card import PositionCard
from tests.ui.receiver_room import WAIT, Talk, receiver
from tests.unit.nmea_samples import EKVALLA, epoch

__all__ = ["receiver"]

A_KILOMETRE_NORTH = (EKVALLA[0] + 0.009, EKVALLA[1])


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


def held_by_anybody(name: str) -> bool:
    """Say whether a process other than this one has a device open."""
    others = (path for path in Path("/proc").glob("[0-9]*") if path.name != str(os.getpid()))
    for process in others:
        with suppress(OSError):
            if any(str(held.readlink()) == name for held in (process / "fd").iterdir()):
                return True
    return False


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks into /proc")
def test_a_serial_port_is_let_go_when_the_position_is_no_longer_wanted(
    qtbot: QtBot, listening: Callable[[str], Position]
) -> None:
    ours, theirs = os.openpty()
    name = os.ttyname(theirs)
    position = listening(name)
    qtbot.waitUntil(lambda: held_by_anybody(name), timeout=WAIT)

    position.stop()

    assert not held_by_anybody(name)
    os.close(ours)
    os.close(theirs)


def test_an_unplugged_receiver_is_missed(
    qtbot: QtBot, listening: Callable[[str], Position]
) -> None:
    ours, theirs = os.openpty()
    name = os.ttyname(theirs)
    position = listening(name)
    qtbot.waitUntil(lambda: held_by_anybody(name), timeout=WAIT)

    os.close(theirs)
    os.close(ours)

    wait_for(qtbot, position, PositionTrouble.NO_DEVICE)
    assert not held_by_anybody(name)


def test_a_receiver_at_another_speed_is_found(
    qtbot: QtBot, listening: Callable[[str], Position], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(position_lines, "LOOKS_A_SPEED", 1)
    ours, theirs = os.openpty()

    listening(os.ttyname(theirs))

    qtbot.waitUntil(lambda: termios.tcgetattr(theirs)[5] == termios.B9600, timeout=WAIT)
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

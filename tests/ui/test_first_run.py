"""The first start, driven as officers drive it."""

# ruff: noqa: F811  (fixtures are imported by their names)

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.actions.people import me
from fieldapp.settings import Settings, load
from fieldapp.storage.profile import profile_in
from fieldapp.storage.store import Store
from fieldapp.ui.unlock.first_run import FirstRunScreen
from fieldapp.ui.widgets import Lamp
from tests.server.conftest import running_server  # noqa: F401  (a fixture)
from tests.server.running import PASSWORD, RunningServer
from tests.storage.conftest import no_keyring  # noqa: F401  (a fixture)
from tests.ui.sync_store import PASSPHRASE, UNREACHABLE
from tests.ui.unlock_parts import (
    MemoryKeyring,
    button,
    computer_keyring,  # noqa: F401  (a fixture)
    is_segment,
    opened,  # noqa: F401  (a fixture)
    own_settings,  # noqa: F401  (a fixture)
    shown,
    words_of,
)

# `computer_keyring` comes after it, where a test wants one that answers.
pytestmark = pytest.mark.usefixtures("no_keyring")


class FirstStart:
    """What an officer sees and does at the first start."""

    def __init__(self, qtbot: QtBot, folder: Path, settings: Settings | None = None) -> None:
        self.qtbot = qtbot
        self.screen = FirstRunScreen(profile_in(folder), settings or Settings())
        self.ready: list[Store] = []
        self.screen.ready.connect(self.ready.append)
        shown(qtbot, self.screen)

    def waits_for(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in words_of(self.screen), timeout=15_000)

    def lines(self) -> list[QLineEdit]:
        return [line for line in self.screen.findChildren(QLineEdit) if line.isVisible()]

    def goes_on(self, text: str = "Continue") -> None:
        button(self.screen, text).click()

    def names_herself(self) -> None:
        QTest.keyClicks(self.lines()[0], "Sara Lindqvist")
        self.goes_on()
        self.waits_for("How the store is locked")

    def chooses_a_passphrase(self) -> None:
        self.names_herself()
        for line in self.lines():
            QTest.keyClicks(line, PASSPHRASE)
        self.goes_on()
        self.waits_for("Connect to the server")

    def connects(self, address: str, user: str, password: str) -> None:
        for line, text in zip(self.lines(), (address, user, password), strict=True):
            line.setText(text)
        self.goes_on("Connect")

    def waits_until_ready(self) -> Store:
        self.qtbot.waitUntil(lambda: bool(self.ready), timeout=20_000)
        return self.ready[0]


def test_the_first_start_works_without_a_server(
    qtbot: QtBot, tmp_path: Path, opened: list[Store]
) -> None:
    start = FirstStart(qtbot, tmp_path / "new")
    start.chooses_a_passphrase()

    start.goes_on("Later")

    opened.append(start.waits_until_ready())
    assert me(opened[0]).display_name == "Sara Lindqvist"
    assert profile_in(tmp_path / "new").keys.wants_passphrase


def test_the_chosen_lock_time_is_kept(qtbot: QtBot, tmp_path: Path, opened: list[Store]) -> None:
    start = FirstStart(qtbot, tmp_path / "new")
    start.names_herself()
    segment = next(one for one in start.screen.findChildren(QWidget) if is_segment(one, "15 min"))
    QTest.mouseClick(segment, Qt.MouseButton.LeftButton)
    for line in start.lines():
        QTest.keyClicks(line, PASSPHRASE)

    start.goes_on()
    start.waits_for("Connect to the server")
    start.goes_on("Later")

    opened.append(start.waits_until_ready())
    assert load().lock_minutes == 15


def test_a_short_passphrase_goes_nowhere(qtbot: QtBot, tmp_path: Path) -> None:
    start = FirstStart(qtbot, tmp_path / "new")
    start.names_herself()
    for line in start.lines():
        QTest.keyClicks(line, "short")

    start.goes_on()

    lamps = {lamp.accessibleName() for lamp in start.screen.findChildren(Lamp)}
    assert any("characters: needs something" in name for name in lamps)
    assert "Both are the same: done" in lamps
    assert not (tmp_path / "new").exists()


def test_a_name_is_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    start = FirstStart(qtbot, tmp_path / "new")

    start.goes_on()

    assert "Type your name" in words_of(start.screen)
    assert QApplication.focusWidget() is start.lines()[0]


def test_the_keyring_is_offered_where_it_answers(
    qtbot: QtBot, tmp_path: Path, computer_keyring: MemoryKeyring, opened: list[Store]
) -> None:
    start = FirstStart(qtbot, tmp_path / "new")
    start.names_herself()
    start.waits_for("Signing in to the computer opens it.")

    start.goes_on()
    start.waits_for("Connect to the server")
    start.goes_on("Later")

    opened.append(start.waits_until_ready())
    assert not profile_in(tmp_path / "new").keys.wants_passphrase


def test_a_keyring_that_answers_late_changes_nothing_that_was_begun(
    qtbot: QtBot, tmp_path: Path, computer_keyring: MemoryKeyring, opened: list[Store]
) -> None:
    computer_keyring.answers.clear()
    start = FirstStart(qtbot, tmp_path / "new")
    start.names_herself()
    for line in start.lines():
        QTest.keyClicks(line, PASSPHRASE)

    computer_keyring.answers.set()
    start.waits_for("You type it at each start. If it is forgotten")
    qtbot.waitUntil(lambda: is_offered(start, "The computer's keyring"))
    start.goes_on()
    start.waits_for("Connect to the server")
    start.goes_on("Later")

    opened.append(start.waits_until_ready())
    assert profile_in(tmp_path / "new").keys.wants_passphrase


def is_offered(start: FirstStart, way: str) -> bool:
    segments = start.screen.findChildren(QWidget)
    return any(is_segment(one, way) and one.isVisible() for one in segments)


def test_a_server_that_is_away_is_told_and_can_wait(
    qtbot: QtBot, tmp_path: Path, opened: list[Store]
) -> None:
    start = FirstStart(qtbot, tmp_path / "new")
    start.chooses_a_passphrase()

    start.connects(UNREACHABLE, "sara", "a password")
    start.waits_for("did not answer")
    start.goes_on("Later")

    opened.append(start.waits_until_ready())
    assert not opened[0].is_enrolled


def test_an_address_that_can_be_listened_to_is_not_taken(
    qtbot: QtBot, tmp_path: Path, opened: list[Store]
) -> None:
    start = FirstStart(qtbot, tmp_path / "new")
    start.chooses_a_passphrase()

    start.connects("http://sync.example", "sara", "a password")

    assert "The address begins with https://" in words_of(start.screen)
    start.goes_on("Later")
    opened.append(start.waits_until_ready())


def test_connecting_to_a_real_server(
    qtbot: QtBot,
    tmp_path: Path,
    running_server: RunningServer,
    opened: list[Store],
) -> None:
    running_server.add_user("sara", full_name="Sara Lindqvist")
    start = FirstStart(qtbot, tmp_path / "new")
    start.chooses_a_passphrase()
    start.connects(running_server.url, "sara", PASSWORD)
    start.waits_for("is not trusted")

    start.screen.findChild(QWidget, "connect_form").use_certificate(running_server.ca_file)  # type: ignore[union-attr]
    start.goes_on("Connect")

    opened.append(start.waits_until_ready())
    assert opened[0].is_enrolled
    assert running_server.area_ids["0114"] in {one.id for one in opened[0].records("area")}


def test_a_wrong_password_is_told_and_stays(
    qtbot: QtBot,
    tmp_path: Path,
    running_server: RunningServer,
    opened: list[Store],
) -> None:
    running_server.add_user("sara")
    start = FirstStart(qtbot, tmp_path / "new")
    start.chooses_a_passphrase()
    start.screen.findChild(QWidget, "connect_form").use_certificate(running_server.ca_file)  # type: ignore[union-attr]

    start.connects(running_server.url, "sara", "not the password")

    start.waits_for("The user name or password is wrong")
    assert QApplication.focusWidget() is start.lines()[2]
    start.goes_on("Later")
    opened.append(start.waits_until_ready())


def test_the_language_is_chosen_first_and_switches_at_once(
    qtbot: QtBot, tmp_path: Path, opened: list[Store]
) -> None:
    start = FirstStart(qtbot, tmp_path / "new", Settings(language="en"))
    start.waits_for("Who are you?")
    QTest.keyClicks(start.lines()[0], "Sara Lindqvist")
    changed: list[Settings] = []
    start.screen.settings_changed.connect(changed.append)

    segments = start.screen.findChildren(QAbstractButton)
    next(one for one in segments if is_segment(one, "Svenska")).click()

    start.waits_for("Vem är du?")
    assert [one.language for one in changed] == ["sv"]
    assert [line.text() for line in start.lines()] == ["Sara Lindqvist"]


def test_without_a_keyring_the_page_says_why_a_passphrase_is_needed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    start = FirstStart(qtbot, tmp_path / "new")

    start.names_herself()

    start.waits_for("so the store needs a passphrase")

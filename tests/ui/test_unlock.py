"""The locked window and the first start, driven as officers drive them."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.actions.people import me
from fieldapp.actions.profiles import make_profile
from fieldapp.settings import Settings, load
from fieldapp.storage.backup import keep_rolling_backup
from fieldapp.storage.profile import Profile, profile_in
from fieldapp.storage.store import Store
from fieldapp.ui.unlock.first_run import FirstRunScreen
from fieldapp.ui.unlock.screen import UnlockScreen
from fieldapp.ui.widgets import Button, Lamp
from tests.server.conftest import running_server  # noqa: F401  (a fixture)
from tests.server.running import PASSWORD, RunningServer
from tests.ui.sync_store import PASSPHRASE, UNREACHABLE, SetClock, logged


class MemoryKeyring(KeyringBackend):
    """A computer's keyring, for the length of a test."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def computer_keyring() -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    made = MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def profile(tmp_path: Path, clock: SetClock) -> Profile:
    """Return a profile locked by a passphrase, with one activity in it."""
    store = make_profile(tmp_path / "p", "Sara Lindqvist", passphrase=PASSPHRASE, clock=clock)
    logged(store, "Ekvalla torg")
    store.close()
    return profile_in(tmp_path / "p", clock)


class LockedWindow:
    """What an officer sees and does at the lock."""

    def __init__(self, qtbot: QtBot, profile: Profile, **how: object) -> None:
        self.qtbot = qtbot
        self.screen = UnlockScreen(profile, Settings(), **how)  # type: ignore[arg-type]
        self.opened: list[Store] = []
        self.screen.unlocked.connect(self.opened.append)
        shown(qtbot, self.screen)

    def field(self) -> QLineEdit:
        line = self.screen.findChild(QLineEdit)
        assert line is not None
        self.qtbot.waitUntil(line.isVisible)
        return line

    def types(self, passphrase: str) -> None:
        self.field().clear()
        QTest.keyClicks(self.field(), passphrase)
        QTest.keyClick(self.field(), Qt.Key.Key_Return)

    def waits_for(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in words_of(self.screen), timeout=10_000)

    def waits_until_open(self) -> Store:
        self.qtbot.waitUntil(lambda: bool(self.opened), timeout=10_000)
        return self.opened[0]


@pytest.fixture
def opened() -> Iterator[list[Store]]:
    """Close what a test opened."""
    stores: list[Store] = []
    yield stores
    for store in stores:
        store.close()


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.resize(1366, 768)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def button(widget: QWidget, text: str) -> Button:
    return next(
        one for one in widget.findChildren(Button) if one.text() == text and one.isVisible()
    )


def test_the_passphrase_opens_the_store(
    qtbot: QtBot, profile: Profile, opened: list[Store]
) -> None:
    window = LockedWindow(qtbot, profile)

    window.types(PASSPHRASE)

    opened.append(window.waits_until_open())
    assert me(opened[0]).display_name == "Sara Lindqvist"
    assert window.field().text() == ""


def test_before_unlocking_nobody_is_named(qtbot: QtBot, profile: Profile) -> None:
    window = LockedWindow(qtbot, profile)
    window.field()

    assert "Sara" not in words_of(window.screen)


def test_a_wrong_passphrase_says_how_many_tries_are_left(qtbot: QtBot, profile: Profile) -> None:
    window = LockedWindow(qtbot, profile)

    window.types("something else entirely")

    window.waits_for("Wrong passphrase. 4")
    assert QApplication.focusWidget() is window.field()


def test_after_five_wrong_tries_the_wait_counts_down_and_ends(
    qtbot: QtBot, profile: Profile, clock: SetClock, opened: list[Store]
) -> None:
    window = LockedWindow(qtbot, profile)
    for left in (4, 3, 2, 1):
        window.types("something else entirely")
        window.waits_for(f"Wrong passphrase. {left}")
    window.types("something else entirely")
    window.waits_for("Wait 5:00")

    clock.pass_time(seconds=60)
    window.waits_for("Wait 4:00")
    clock.pass_time(seconds=240)
    qtbot.waitUntil(lambda: "Wait" not in words_of(window.screen))
    window.types(PASSPHRASE)

    opened.append(window.waits_until_open())


def test_an_empty_field_asks_for_the_passphrase(qtbot: QtBot, profile: Profile) -> None:
    window = LockedWindow(qtbot, profile)
    window.field()

    button(window.screen, "Unlock").click()

    assert "Type the passphrase you chose." in words_of(window.screen)


def test_a_damaged_store_offers_its_backup_and_is_kept(
    qtbot: QtBot, profile: Profile, opened: list[Store]
) -> None:
    store = profile.open(PASSPHRASE)
    keep_rolling_backup(profile, store.connections.key)
    store.close()
    profile.store_file.write_bytes(b"not a store " * 500)
    window = LockedWindow(qtbot, profile)
    window.types(PASSPHRASE)
    window.waits_for("The store on this computer is damaged.")
    qtbot.waitUntil(lambda: "Restore the latest backup" in buttons_of(window.screen))

    button(window.screen, "Restore the latest backup").click()
    question = window.screen.findChild(QDialog)
    assert question is not None
    button(question, "Restore").click()

    opened.append(window.waits_until_open())
    assert opened[0].count("activity") == 1
    kept = list(profile.folder.glob("before-restore-*/store.db"))
    assert kept[0].read_bytes().startswith(b"not a store")


def test_a_damaged_store_without_backup_is_never_replaced(qtbot: QtBot, profile: Profile) -> None:
    profile.store_file.write_bytes(b"not a store " * 500)
    window = LockedWindow(qtbot, profile)

    window.types(PASSPHRASE)

    window.waits_for("no empty one was made")
    assert profile.store_file.read_bytes().startswith(b"not a store")


def test_a_newer_store_is_left_alone(qtbot: QtBot, profile: Profile) -> None:
    store = profile.open(PASSPHRASE)
    store.connections.read().execute("PRAGMA user_version = 99")
    store.close()
    window = LockedWindow(qtbot, profile)

    window.types(PASSPHRASE)

    window.waits_for("The store was written by a newer version.")


def test_the_keyring_opens_the_store_by_itself(
    qtbot: QtBot, tmp_path: Path, computer_keyring: MemoryKeyring, opened: list[Store]
) -> None:
    make_profile(tmp_path / "k", "Sara Lindqvist").close()

    window = LockedWindow(qtbot, profile_in(tmp_path / "k"))

    opened.append(window.waits_until_open())


def test_a_window_locked_at_work_waits_for_the_officer(
    qtbot: QtBot,
    tmp_path: Path,
    clock: SetClock,
    computer_keyring: MemoryKeyring,
    opened: list[Store],
) -> None:
    make_profile(tmp_path / "k", "Sara Lindqvist").close()
    window = LockedWindow(qtbot, profile_in(tmp_path / "k"), locked_at=clock.now(), waiting=3)
    window.waits_for("The computer's keyring opens the store.")
    assert "Your draft is saved" in words_of(window.screen)
    assert not window.opened

    button(window.screen, "Unlock").click()

    opened.append(window.waits_until_open())


def test_a_silent_keyring_is_told_in_plain_words(
    qtbot: QtBot, tmp_path: Path, computer_keyring: MemoryKeyring
) -> None:
    make_profile(tmp_path / "k", "Sara Lindqvist").close()
    computer_keyring.kept.clear()

    window = LockedWindow(qtbot, profile_in(tmp_path / "k"))

    window.waits_for("The computer's keyring does not answer.")


def test_night_mode_is_kept(qtbot: QtBot, profile: Profile) -> None:
    window = LockedWindow(qtbot, profile)

    with qtbot.waitSignal(window.screen.settings_changed):
        button(window.screen, "Night mode on").click()

    assert load().theme == "night"


class FirstStart:
    """What an officer sees and does at the first start."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.screen = FirstRunScreen(profile_in(folder), Settings())
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
    running_server: RunningServer,  # noqa: F811
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
    running_server: RunningServer,  # noqa: F811
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


def buttons_of(widget: QWidget) -> set[str]:
    return {one.text() for one in widget.findChildren(Button) if one.isVisible()}


def is_segment(widget: QWidget, text: str) -> bool:
    return getattr(widget, "text", str)() == text and widget.isVisible()

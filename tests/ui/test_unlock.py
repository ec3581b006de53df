"""The locked window, driven as officers drive it."""

# ruff: noqa: F811  (fixtures are imported by their names)

from base64 import b64encode
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from fieldapp.actions.people import me
from fieldapp.actions.profiles import make_profile
from fieldapp.settings import Settings, load
from fieldapp.storage.backup import keep_rolling_backup
from fieldapp.storage.profile import Profile, profile_in
from fieldapp.storage.recovery import seal
from fieldapp.storage.store import Store
from fieldapp.ui.unlock.screen import UnlockScreen
from tests.ui.sync_store import PASSPHRASE, SetClock, logged
from tests.ui.unlock_parts import (
    MemoryKeyring,
    button,
    buttons_of,
    computer_keyring,  # noqa: F401  (a fixture)
    opened,  # noqa: F401  (a fixture)
    own_settings,  # noqa: F401  (a fixture)
    shown,
    words_of,
)


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


def test_who_forgot_the_code_is_told_that_support_can_help(qtbot: QtBot, profile: Profile) -> None:
    force = X25519PrivateKey.generate().public_key().public_bytes_raw()
    store = profile.open(PASSPHRASE)
    seal(profile, store.connections.key, b64encode(force).decode())
    store.close()
    window = LockedWindow(qtbot, profile)
    window.field()

    button(window.screen, "Forgotten the passphrase?").click()

    window.waits_for("A forgotten passphrase can be replaced.")
    window.waits_for("Ask support")


def test_where_there_is_no_recovery_key_the_link_says_so(qtbot: QtBot, profile: Profile) -> None:
    window = LockedWindow(qtbot, profile)
    window.field()

    button(window.screen, "Forgotten the passphrase?").click()

    window.waits_for("Only the passphrase opens this store.")


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

"""The store is being opened before the window is there: it opens by itself, or asks."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fieldapp.actions.profiles import make_profile
from fieldapp.base.errors import KeyMissing
from fieldapp.settings import Settings
from fieldapp.storage.profile import profile_in
from fieldapp.ui.ahead import begin
from fieldapp.ui.shell.shell import Shell
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.unlock.screen import UnlockScreen

PASSPHRASE = "ett hemligt lösenord"
SECONDS = 20_000


def test_a_profile_of_the_keyring_opens_by_itself(qtbot: QtBot, tmp_path: Path) -> None:
    make_profile(tmp_path, "Sara Lindqvist").close()
    profile = profile_in(tmp_path)

    window = MainWindow(profile, Settings(language="en"), ahead=begin(profile))
    window.show()

    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), Shell), timeout=SECONDS)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=SECONDS)


def test_a_profile_of_a_passphrase_asks_for_it(qtbot: QtBot, tmp_path: Path) -> None:
    make_profile(tmp_path, "Sara Lindqvist", passphrase=PASSPHRASE).close()
    profile = profile_in(tmp_path)
    ahead = begin(profile)

    window = MainWindow(profile, Settings(language="en"), ahead=ahead)
    window.show()

    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), UnlockScreen), timeout=SECONDS)
    with pytest.raises(KeyMissing):
        ahead.today.result(timeout=5)
    window.close()

"""The window as an officer uses it: unlock, log, search, lock, switch the language."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.actions.sample import fill_with_sample
from fieldapp.app import open_window
from fieldapp.settings import Settings
from fieldapp.storage.profile import profile_in
from fieldapp.storage.store import Store
from fieldapp.ui import background
from fieldapp.ui.only_one import OnlyOne
from fieldapp.ui.shell.shell import Shell
from fieldapp.ui.shell.window import MainWindow
from fieldapp.ui.texts import use_language
from fieldapp.ui.unlock.screen import UnlockScreen
from fieldapp.ui.widgets import NavigationRail
from tests.storage.conftest import PASSPHRASE, SetClock, made_once, profile, store

__all__ = ["made_once", "profile", "store"]

SECONDS = 15_000


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, store: Store, profile: Path, own_settings: None
) -> Iterator[MainWindow]:
    """A window over the sample area, unlocked."""
    fill_with_sample(store)
    use_language(qapp, "en")  # as the program does first; the test before may have left another
    opened = open_window(qapp, profile_in(profile), Settings(language="en", theme="light"), store)
    qtbot.addWidget(opened)
    qtbot.waitUntil(lambda: focused() is not None, timeout=SECONDS)
    yield opened
    opened.close()
    qtbot.waitUntil(lambda: background.wait_all(0), timeout=SECONDS)


def focused() -> QLineEdit | None:
    """Return the line that the keyboard writes into."""
    widget = QApplication.focusWidget()
    return widget if isinstance(widget, QLineEdit) else None


def shell_of(window: MainWindow) -> Shell:
    """Return the unlocked part of the window."""
    shell = window.centralWidget()
    assert isinstance(shell, Shell)
    return shell


def place_in_the_rail(window: MainWindow) -> str | None:
    """Return the screen that the rail marks."""
    rail = shell_of(window).findChild(NavigationRail)
    return rail.here() if isinstance(rail, NavigationRail) else None


def test_an_activity_is_logged_by_keyboard_alone(
    qtbot: QtBot, window: MainWindow, store: Store
) -> None:
    before = store.count("activity")
    line = focused()
    assert line is not None

    QTest.keyClicks(line, "fotpatrull torget 40 min 6 samtal")
    QTest.keyClick(line, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: store.count("activity") == before + 1, timeout=SECONDS)
    newest = next(iter(store.documents("activity", order="created_at DESC, id DESC")))
    assert (newest["type"], newest["minutes"], newest["people_met"]) == ("foot_patrol", 40, 6)
    assert newest["place"]["text"] == "Ekvalla torg"
    qtbot.waitUntil(lambda: line.text() == "", timeout=SECONDS)


def test_undo_takes_the_last_one_back(qtbot: QtBot, window: MainWindow, store: Store) -> None:
    before = store.count("activity")
    line = focused()
    assert line is not None
    QTest.keyClicks(line, "fotpatrull torget 40 min")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: store.count("activity") == before + 1, timeout=SECONDS)
    qtbot.waitUntil(lambda: line.text() == "", timeout=SECONDS)

    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: store.count("activity") == before, timeout=SECONDS)


@pytest.mark.parametrize("number", range(1, 8))
def test_every_place_is_reached_by_its_number(
    qtbot: QtBot, window: MainWindow, number: int
) -> None:
    keys = ("today", "activities", "promises", "contacts", "map", "handover", "sync")

    QTest.keyClick(window, getattr(Qt.Key, f"Key_{number}"), Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: place_in_the_rail(window) == keys[number - 1], timeout=SECONDS)


def test_the_search_leads_to_what_was_found(qtbot: QtBot, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = focused()
    assert field is not None
    QTest.keyClicks(field, "belysning")
    panel = next(
        one
        for one in shell_of(window).findChildren(QWidget)
        if one.accessibleName() == "Search results" and one.parent() is shell_of(window)
    )
    qtbot.waitUntil(panel.isVisible, timeout=SECONDS)

    QTest.keyClick(field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: place_in_the_rail(window) == "activities", timeout=SECONDS)


def test_locking_hides_everything_and_keeps_what_was_being_typed(
    qtbot: QtBot, window: MainWindow
) -> None:
    line = focused()
    assert line is not None
    QTest.keyClicks(line, "fotpatrull halvv")

    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    locked = window.centralWidget()
    assert isinstance(locked, UnlockScreen)
    qtbot.waitUntil(lambda: focused() is not None, timeout=SECONDS)
    code = focused()
    assert code is not None
    qtbot.wait(2500)
    code.insert(PASSPHRASE)  # QTest types ASCII only
    QTest.keyClick(code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), Shell), timeout=SECONDS)
    qtbot.waitUntil(
        lambda: (found := focused()) is not None and found.text() == "fotpatrull halvv",
        timeout=SECONDS,
    )


def test_the_language_is_switched_while_it_runs(qtbot: QtBot, window: MainWindow) -> None:
    settings = Settings(language="sv", theme="night", text_percent=150)

    window.use(settings)

    def speaks_swedish() -> bool:
        words = [child.accessibleName() for child in shell_of(window).findChildren(QWidget)]
        return "Platser" in words or any("Aktiviteter" in one for one in words)

    qtbot.waitUntil(speaks_swedish, timeout=SECONDS)


def test_a_second_window_calls_the_first_and_leaves(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    first = OnlyOne(tmp_path, qapp)
    assert first.is_first
    program = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from fieldapp.ui.only_one import OnlyOne; app = QCoreApplication([]);"
        "one = OnlyOne(Path(sys.argv[1]), app); assert not one.is_first; one.call_first()"
    )

    with qtbot.waitSignal(first.called, timeout=SECONDS):
        second = subprocess.Popen([sys.executable, "-c", program, str(tmp_path)])

    assert second.wait(timeout=20) == 0

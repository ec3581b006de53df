"""Plays the main job through the real windows, as a person would, and takes pictures of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from fieldapp.base.errors import SyncError
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.store import Store
from fieldapp.ui import background
from fieldapp.ui.shell.window import MainWindow

LINE = "fotpatrull torget 40 min 6 samtal"
WAIT_SECONDS = 30
LOOK_MILLISECONDS = 40
SETTLE_MILLISECONDS = 700
SCREENS = ("today", "activities", "promises", "contacts", "sync", "settings")


class Picture:
    """Takes numbered pictures of a window."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.taken: list[Path] = []

    def take(self, window: QWidget, name: str) -> None:
        """Let the window come to rest and take its picture."""
        rest(SETTLE_MILLISECONDS)
        path = self._folder / f"{len(self.taken) + 1:02}-{name}.png"
        window.grab().save(str(path))
        self.taken.append(path)


@dataclass(frozen=True)
class Player:
    """One officer: how to open their window, and their store, to see what arrived."""

    open_window: Callable[[], MainWindow]
    store: Store


def play(app: QApplication, first: Player, second: Player, folder: Path) -> list[Path]:
    """Log on one laptop, sync, and see it on the other; return the pictures taken.

    Raises:
        SyncError: what was logged did not reach the other laptop.
    """
    picture = Picture(folder)
    window = first.open_window()
    _log(window, picture)
    _press(window, Qt.Key.Key_F5)
    until(lambda: Outbox(first.store).waiting().waiting == 0, "everything to be sent")
    for screen in SCREENS[1:]:
        window.go(screen)
        picture.take(window, screen)
    other = second.open_window()
    before = second.store.count("activity")
    _press(other, Qt.Key.Key_F5)
    until(lambda: second.store.count("activity") > before, "the colleague to get it")
    other.go("activities")
    picture.take(other, "colleague")
    _close(app, window, other)
    return picture.taken


def _log(window: QWidget, picture: Picture) -> None:
    """Type into the quick log, which has the focus, and save with Enter."""
    picture.take(window, "today")
    field = QApplication.focusWidget()
    if not isinstance(field, QLineEdit):
        raise SyncError(problem="the quick log does not have the focus")
    QTest.keyClicks(field, LINE)
    picture.take(window, "quick-log")
    QTest.keyClick(field, Qt.Key.Key_Return)
    until(lambda: not field.text(), "the activity to be saved")
    picture.take(window, "saved")


def _press(window: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(window, key)


def rest(milliseconds: int) -> None:
    """Let the windows work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(came_true: Callable[[], bool], what: str) -> None:
    """Let the windows work until something has come true."""
    for _ in range(WAIT_SECONDS * 1000 // LOOK_MILLISECONDS):
        if came_true():
            return
        rest(LOOK_MILLISECONDS)
    raise SyncError(problem=f"waited {WAIT_SECONDS} s in vain for {what}")


def _close(app: QApplication, *windows: QWidget) -> None:
    for window in windows:
        window.close()
    rest(2 * SETTLE_MILLISECONDS)
    background.wait_all(WAIT_SECONDS)
    app.quit()

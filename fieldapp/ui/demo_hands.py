"""The hands and eyes of the demo: wait, look, press, type, and take pictures."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from fieldapp.base.errors import SyncError
from fieldapp.ui.forms.choice import ChoiceInput
from fieldapp.ui.sync.runner import SyncRunner
from fieldapp.ui.sync.state import SyncKind
from fieldapp.ui.widgets import Toast
from fieldapp.ui.widgets.parts import parts_of

WAIT_SECONDS = 60
LOOK_MILLISECONDS = 40
MOST_CHOICES = 100
SETTLE_MILLISECONDS = 700
ROUNDS = 10
"""How often windows sync in turn: an exchange that was under way already counts for nothing."""

Part = TypeVar("Part", bound=QWidget)


class Camera:
    """Takes numbered pictures of windows."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.taken: list[Path] = []

    def take(self, window: QWidget, name: str, *, with_toast: bool = False) -> None:
        """Let the window come to rest and take its picture, without a toast over it."""
        rest(SETTLE_MILLISECONDS)
        if not with_toast:
            for toast in parts_of(window, Toast):
                toast.hide()
        path = self._folder / f"{len(self.taken) + 1:02}-{name}.png"
        window.grab().save(str(path))
        self.taken.append(path)


def rest(milliseconds: int) -> None:
    """Let the windows work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(came_true: Callable[[], bool], what: str) -> None:
    """Let the windows work until something has come true.

    Raises:
        SyncError: it did not within a minute.
    """
    for _ in range(WAIT_SECONDS * 1000 // LOOK_MILLISECONDS):
        if came_true():
            return
        rest(LOOK_MILLISECONDS)
    raise SyncError(problem=f"waited {WAIT_SECONDS} s in vain for {what}")


def seen(window: QWidget, kind: type[Part], name: str = "") -> Part:
    """Return the newest visible part of a kind, by its name if one is given; wait for it."""

    def visible() -> list[Part]:
        return [
            part
            for part in parts_of(window, kind, name)
            if part.isVisible() and not part.size().isEmpty()
        ]

    until(lambda: bool(visible()), f"{name or kind.__name__} to be seen")
    return visible()[-1]


def click(part: QWidget) -> None:
    """Press a part with the mouse."""
    QTest.mouseClick(part, Qt.MouseButton.LeftButton)


def write(part: QWidget, words: str) -> None:
    """Type into an input in place of what stands there."""
    target = part.focusProxy() or part
    target.setFocus()
    QTest.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_in(target, words)


def type_in(target: QWidget, words: str) -> None:
    """Type letter by letter; QTest's own typing knows no å, ä and ö."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(target, event)


def choose(part: ChoiceInput, words: str) -> None:
    """Go by the first letter, as often as it takes, until these words are chosen."""
    part.setFocus()
    for _ in range(MOST_CHOICES):
        if part.text().casefold() == words.casefold():
            return
        type_in(part, words[0])
    raise SyncError(problem=f"{words} is not among the choices")


def save_as(window: QWidget, file: Path) -> None:
    """Answer the dialog that asks where to keep a file, and wait for the file."""
    until(lambda: bool(parts_of(window, QFileDialog)), "the dialog to be opened")
    dialog = parts_of(window, QFileDialog)[-1]
    # By its line: selectFile changes nothing while the line has the keyboard.
    parts_of(dialog, QLineEdit, "fileNameEdit")[0].setText(str(file))
    dialog.accept()
    until(file.exists, f"{file.name} to be written")


def synced(window: QWidget) -> bool:
    """Say whether the window's pill says that all is synced, and nothing is under way."""
    runners = parts_of(window, SyncRunner)
    if not runners or runners[0].is_running():
        return False
    state = runners[0].state()
    return state.kind is SyncKind.SYNCED and not state.waiting


def sync(window: QWidget) -> None:
    """Press F5 until all is synced: the server may have asked to wait."""
    until(lambda: not _is_running(window), "the exchange under way to end")
    QTest.keyClick(window, Qt.Key.Key_F5)
    rest(SETTLE_MILLISECONDS)
    until(lambda: synced(window), "everything to be synced")


def sync_until(came_true: Callable[[], bool], what: str, *windows: QWidget) -> None:
    """Let the windows sync in turn, as often as it takes, until something has come true.

    Raises:
        SyncError: it did not in several rounds.
    """
    for _ in range(ROUNDS):
        for window in windows:
            sync(window)
        if came_true():
            return
    raise SyncError(problem=f"synced {ROUNDS} times in vain for {what}")


def _is_running(window: QWidget) -> bool:
    return any(runner.is_running() for runner in parts_of(window, SyncRunner))

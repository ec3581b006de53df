"""The room of promises as an officer uses it, over a real store, for its tests."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from fieldapp.domain.commitment import Commitment
from fieldapp.domain.promise import Promise
from fieldapp.domain.vocabulary import PromiseStatus
from fieldapp.settings import Settings
from fieldapp.ui import background
from fieldapp.ui.forms.sheet import FormSheet
from fieldapp.ui.promises.promise_row import PromiseRow
from fieldapp.ui.promises.screen import PromisesScreen
from fieldapp.ui.session import Session
from fieldapp.ui.way import Way
from tests.ui.patrol_area import PatrolArea, Toasts, finish, new_store


def words_on(screen: QWidget) -> str:
    labels = [label for label in screen.findChildren(QLabel) if label.isVisibleTo(screen)]
    return "\n".join(label.text() for label in labels)


def focused() -> QWidget:
    part = QApplication.focusWidget()
    assert part is not None
    return part


class Window:
    """A window under test: what it says, and what can be pressed and typed in it."""

    def __init__(self, qtbot: QtBot, screen: QWidget) -> None:
        self.qtbot, self.screen = qtbot, screen

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds)

    def words(self) -> str:
        return words_on(self.screen)

    def says(self, words: str) -> None:
        self.until(lambda: words in self.words())

    def has(self, name: str) -> bool:
        parts = self.screen.findChildren(QWidget, name)
        return any(each.isVisible() and not each.size().isEmpty() for each in parts)

    def part(self, name: str) -> QWidget:
        self.until(lambda: self.has(name))
        parts = self.screen.findChildren(QWidget, name)
        return [each for each in parts if each.isVisible()][-1]

    def press(self, name: str) -> None:
        QTest.mouseClick(self.part(name), Qt.MouseButton.LeftButton)

    def sheet(self, button: str) -> FormSheet:
        """Press a button and return the form that it opens."""
        self.press(button)
        self.until(lambda: bool(self.screen.findChildren(FormSheet)))
        sheet: FormSheet = self.screen.findChildren(FormSheet)[-1]
        self.until(sheet.isVisible)
        return sheet


def type_in(sheet: FormSheet, field: str, text: str) -> None:
    editor = sheet.rows.row(field).editor
    target = editor.focusProxy() or editor
    target.setFocus()
    QTest.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(target, text)


def save(sheet: QWidget) -> None:
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


class PromiseRoom(Window):
    """The screen of promises over a small area with one active promise."""

    screen: PromisesScreen

    def __init__(self, qtbot: QtBot, screen: PromisesScreen, area: PatrolArea) -> None:
        super().__init__(qtbot, screen)
        self.area, self.toasts = area, Toasts()

    def rows(self) -> list[PromiseRow]:
        found = self.screen.findChildren(PromiseRow)
        return [row for row in found if row.isVisibleTo(self.screen)]

    def titles(self) -> list[str]:
        return [row.accessibleName().partition(",")[0] for row in self.rows()]

    def open_promise(self) -> None:
        self.screen.open(self.area.promise.id)
        self.until(lambda: self.has("log"))
        self.until(lambda: background.wait_all(0))

    def promise(self) -> Promise:
        found = self.area.store.must_get("promise", self.area.promise.id)
        assert isinstance(found, Promise)
        return found

    def commitments(self) -> list[Commitment]:
        found = self.area.store.records("commitment")
        return [each for each in found if isinstance(each, Commitment)]

    def make_it_a_draft(self) -> None:
        self.area.store.save(self.promise().changed(status=PromiseStatus.DRAFT))


def opened_room(qtbot: QtBot, folder: Path) -> Iterator[PromiseRoom]:
    """Yield the opened screen, and close everything behind it."""
    area = PatrolArea(new_store(folder))
    session = Session(area.store)
    way = Way(session)
    screen = PromisesScreen(session, way, Settings(language="en"))
    room = PromiseRoom(qtbot, screen, area)
    way.said.connect(room.toasts.say)
    way.went.connect(room.toasts.go)
    way.logging.connect(room.toasts.log)
    screen.resize(1270, 712)
    screen.show()
    screen.activateWindow()
    room.until(lambda: bool(room.rows()))
    yield room
    screen.close()
    room.until(lambda: background.wait_all(0))
    delete(screen)  # at once, so that it asks nothing more of the store
    finish(session)

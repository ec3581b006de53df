"""The first screen over a small area, opened and used by the tests of its parts."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from fieldapp.settings import Settings
from fieldapp.ui import background
from fieldapp.ui.session import Session
from fieldapp.ui.today.screen import TodayScreen
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Button
from tests.ui.patrol_area import PatrolArea, Toasts, finish, new_store

Open = Callable[[], TodayScreen]


@pytest.fixture
def area(tmp_path: Path) -> PatrolArea:
    return PatrolArea(new_store(tmp_path))


@pytest.fixture
def toasts() -> Toasts:
    return Toasts()


@pytest.fixture
def session(area: PatrolArea, qtbot: QtBot) -> Iterator[Session]:
    session = Session(area.store)
    yield session
    finish(session)


@pytest.fixture
def way(session: Session, toasts: Toasts) -> Way:
    way = Way(session)
    way.said.connect(toasts.say)
    way.went.connect(toasts.go)
    way.logging.connect(toasts.log)
    return way


@pytest.fixture
def open_today(qtbot: QtBot, session: Session, way: Way) -> Iterator[Open]:
    opened = []

    def open_screen() -> TodayScreen:
        screen = TodayScreen(session, way, Settings(language="en"))
        opened.append(screen)
        screen.resize(1270, 712)
        screen.show()
        qtbot.waitUntil(lambda: bool(texts_in(screen, "Friday 14 November")))
        qtbot.waitUntil(lambda: background.wait_all(0))
        return screen

    yield open_screen
    for screen in opened:
        screen.close()  # before the store: what is typed is kept now


def texts_in(screen: TodayScreen, part: str) -> list[str]:
    labels = [label for label in screen.findChildren(QLabel) if label.isVisibleTo(screen)]
    return [label.text() for label in labels if part in label.text()]


def type_line(qtbot: QtBot, screen: TodayScreen, line: str) -> None:
    screen.quick_log.line.setFocus()
    QTest.keyClicks(screen.quick_log.line, line)
    qtbot.waitUntil(lambda: bool(screen.quick_log.chips.shown_keys()))


def chip_texts(screen: TodayScreen) -> list[str]:
    chips = screen.quick_log.chips
    return [chips.chip(key).text() for key in chips.shown_keys() if key != "more"]


def pick(screen: TodayScreen, key: str, *words: str) -> None:
    """Pick from a chip's menu, through its submenus."""
    root = screen.quick_log.chips.chip(key).menu()
    root.aboutToShow.emit()
    menu, action = root, QAction()
    for word in words:
        action = next(one for one in menu.actions() if one.text() == word)
        following = action.menu()
        menu = following if isinstance(following, QMenu) else menu
    action.trigger()


def buttons(screen: TodayScreen, text: str) -> list[Button]:
    found = [*screen.findChildren(Button), *screen.quick_log.habits.children()]
    return [one for one in found if getattr(one, "text", str)() == text]  # type: ignore[misc]

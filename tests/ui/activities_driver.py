"""The log on a screen of its own, and what an officer sees and presses there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.settings import Settings
from fieldapp.ui import background
from fieldapp.ui.activities.detail import ActivityDetail
from fieldapp.ui.activities.filter_chip import FilterChip
from fieldapp.ui.activities.list_view import ActivityListView
from fieldapp.ui.activities.screen import ActivitiesScreen
from fieldapp.ui.session import Session
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Button
from tests.ui.activities_sample import Ekvalla
from tests.ui.patrol_area import Toasts, finish


class Desk:
    """A profile, its session, and whoever hears what the screen says."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._screens: list[ActivitiesScreen] = []  # qtbot alone would let them go.
        self.ekvalla = Ekvalla(folder / "profile")
        self.session = Session(self.ekvalla.store)
        self.toasts = Toasts()
        self.way = Way(self.session)
        self.way.said.connect(self.toasts.say)
        self.way.went.connect(self.toasts.go)
        self.way.logging.connect(self.toasts.log)

    def open_screen(self) -> ActivitiesScreen:
        """Show the screen in English."""
        screen = ActivitiesScreen(self.session, self.way, Settings(language="en"))
        self._screens.append(screen)
        self._qtbot.addWidget(screen)
        screen.resize(1270, 712)
        screen.show()
        return screen

    def open_log(self) -> ActivitiesScreen:
        """Show a log that has activities, and wait until they are there."""
        screen = self.open_screen()
        self._qtbot.waitUntil(lambda: view_of(screen).chosen_id() != "")
        self._qtbot.waitUntil(lambda: detail_of(screen).page() is not None)
        return screen


Open = Callable[[], ActivitiesScreen]


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """A desk, tidied away afterwards."""
    made = Desk(tmp_path, qtbot)
    yield made
    finish(made.session)


@pytest.fixture
def ekvalla(desk: Desk) -> Ekvalla:
    """The area whose log it is."""
    return desk.ekvalla


@pytest.fixture
def toasts(desk: Desk) -> Toasts:
    """What the screen said."""
    return desk.toasts


@pytest.fixture
def open_log(desk: Desk) -> Open:
    """Opens a log that has activities."""
    return desk.open_log


@pytest.fixture
def open_screen(desk: Desk) -> Open:
    """Opens the screen, whatever is in the log."""
    return desk.open_screen


def view_of(screen: ActivitiesScreen) -> ActivityListView:
    view = screen.findChild(ActivityListView)
    assert isinstance(view, ActivityListView)
    return view


def detail_of(screen: ActivitiesScreen) -> ActivityDetail:
    detail = screen.findChild(ActivityDetail)
    assert isinstance(detail, ActivityDetail)
    return detail


def rows(screen: ActivitiesScreen) -> list[str]:
    """Return what a screen reader says of each row."""
    model = view_of(screen).model()
    return [model.index(row, 0).data() for row in range(model.rowCount(QModelIndex()))]


def seen(widget: QWidget) -> str:
    """Return all the words that are shown in a part of the window."""
    parts: list[QLabel | Button] = [*widget.findChildren(QLabel), *widget.findChildren(Button)]
    return "\n".join(one.text() for one in parts if one.isVisibleTo(widget))


def button(widget: QWidget, text: str) -> Button:
    return next(one for one in widget.findChildren(Button) if text in (one.text(), one.toolTip()))


def chip(screen: ActivitiesScreen, name: str) -> FilterChip:
    chips = screen.findChildren(FilterChip)
    return next(one for one in chips if one.accessibleName().startswith(name))


def pick(widget: QWidget, words: str) -> None:
    """Choose in the menus of a part, as Enter on the words does."""
    actions = [one for menu in widget.findChildren(QMenu) for one in menu.actions()]
    next(one for one in actions if one.text() == words).trigger()


def settled() -> bool:
    return background.wait_all(0)

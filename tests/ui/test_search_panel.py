"""The search of the bar: what Enter opens is what the words in the field say."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldapp.actions.profiles import make_profile
from fieldapp.domain.place import Place
from fieldapp.ui import background
from fieldapp.ui.session import Session
from fieldapp.ui.shell.search_panel import SearchPanel
from fieldapp.ui.widgets import SearchField
from tests.ui.map_room import new_place
from tests.ui.patrol_area import finish


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    session = Session(make_profile(tmp_path / "p", "Kim Ek", passphrase="ett hemligt lösenord"))
    yield session
    finish(session)


@pytest.fixture
def square(session: Session) -> Place:
    return new_place(session.store, "Torget")


@pytest.fixture
def school(session: Session) -> Place:
    return new_place(session.store, "Skolan")


class Bar:
    """The field and its panel, as in the top bar of a window."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.qtbot, self.host = qtbot, QWidget()
        qtbot.addWidget(self.host)
        self.host.resize(1270, 712)
        self.field = SearchField("Search")
        self.field.setParent(self.host)
        self.panel = SearchPanel(self.host, self.field, session, "en")
        self.opened: list[str] = []
        self.panel.chosen.connect(lambda found: self.opened.append(found.record_id))
        self.host.show()

    def type(self, words: str) -> None:
        self.field.selectAll()
        QTest.keyClicks(self.field, words)

    def enter(self) -> None:
        QTest.keyClick(self.field, Qt.Key.Key_Return)


@pytest.fixture
def bar(qtbot: QtBot, session: Session) -> Bar:
    return Bar(qtbot, session)


def test_enter_pressed_at_once_opens_the_first_hit_when_it_is_known(
    bar: Bar, square: Place
) -> None:
    bar.type("Torget")

    bar.enter()

    bar.qtbot.waitUntil(lambda: bar.opened == [square.id])
    assert bar.field.text() == ""
    assert not bar.panel.isVisible()


def test_enter_never_opens_a_hit_for_the_words_before(
    bar: Bar, square: Place, school: Place
) -> None:
    bar.type("Skolan")
    bar.qtbot.waitUntil(bar.panel.isVisible)

    bar.type("Torget")
    bar.enter()

    bar.qtbot.waitUntil(lambda: bool(bar.opened))
    assert bar.opened == [square.id]


def test_an_answer_that_comes_late_opens_no_panel_over_an_empty_field(
    bar: Bar, square: Place
) -> None:
    bar.type("Torget")
    bar.qtbot.waitUntil(lambda: not background.wait_all(0) or bar.panel.isVisible())

    bar.field.clear()

    bar.qtbot.waitUntil(lambda: background.wait_all(0))
    QTest.qWait(1)  # the answer waits in the window's queue
    assert not bar.panel.isVisible()

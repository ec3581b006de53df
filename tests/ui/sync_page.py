"""The sync page as an officer uses it, over a real store, for its tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.settings import Settings
from fieldapp.storage.store import Store
from fieldapp.ui.conflicts.option import OptionBox
from fieldapp.ui.session import Session
from fieldapp.ui.sync.runner import SyncRunner
from fieldapp.ui.sync.screen import SyncScreen
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Button, Row
from tests.ui.sync_store import (
    SetClock,
    end,
    opened_profile,
)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def store(tmp_path: Path, clock: SetClock) -> Iterator[Store]:
    yield from opened_profile(tmp_path / "p", clock)


@pytest.fixture
def session(qtbot: QtBot, store: Store) -> Iterator[Session]:
    made = Session(store)
    yield made
    end(made)


class SyncPageDriver:
    """What an officer sees and does on the sync page."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.qtbot, self.session = qtbot, session
        self.way = Way()
        self.screen = SyncScreen(session, self.way, Settings(language="en"))
        self.runner = SyncRunner(session, Settings(), self.screen, chance=lambda: 1.0)
        self.screen.bind(self.runner)
        qtbot.addWidget(self.screen)
        self.screen.resize(1270, 712)
        self.screen.show()
        self.screen.activateWindow()

    def words(self) -> str:
        return " ".join(
            label.text() for label in self.screen.findChildren(QLabel) if label.isVisible()
        )

    def sees(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.words(), timeout=15_000)

    def presses(self, text: str) -> None:
        def offered() -> list[Button]:
            parts = self.screen.findChildren(Button)
            return [one for one in parts if one.text() == text and one.isVisible()]

        self.qtbot.waitUntil(lambda: bool(offered()))
        offered()[0].click()

    def both(self) -> OptionBox:
        """Return the choice to write one text of both versions."""
        boxes = self.screen.findChildren(OptionBox)
        return next(one for one in boxes if "Both in one" in one.accessibleName())

    def text_of_both(self) -> QPlainTextEdit:
        edits = self.screen.findChildren(QPlainTextEdit)
        return next(one for one in edits if "both in one" in one.accessibleName())

    def rows(self) -> list[str]:
        rows = self.screen.findChildren(Row)
        return [one.accessibleName() for one in rows if one.isVisible()]

    def row(self, words: str) -> Row:
        found = [one for one in self.screen.findChildren(Row) if words in one.accessibleName()]
        return next(one for one in found if one.isVisible())


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> SyncPageDriver:
    return SyncPageDriver(qtbot, session)


def visible_line(widget: QWidget) -> QLineEdit:
    return next(line for line in widget.findChildren(QLineEdit) if line.isVisible())

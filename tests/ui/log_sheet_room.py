"""The sheet Log activity over a small area, opened and used by its tests."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.actions.log_activity import ActivityDraft
from fieldapp.settings import Settings
from fieldapp.ui.activities.log_sheet import LogSheet
from fieldapp.ui.session import Session
from fieldapp.ui.way import Way
from tests.ui.conftest import focused
from tests.ui.patrol_area import PatrolArea, Toasts, finish, new_store

Open = Callable[..., LogSheet]
LONG = "ord " * 400


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
def sheet(qtbot: QtBot, session: Session, toasts: Toasts) -> Iterator[LogSheet]:
    way = Way(session)
    way.said.connect(toasts.say)
    host = QWidget()
    host.resize(1366, 768)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    sheet = LogSheet(host, session, way, Settings(language="en"))
    yield sheet
    sheet.dismiss()
    host.close()


@pytest.fixture
def open_sheet(qtbot: QtBot, sheet: LogSheet) -> Open:
    def open_it(draft: ActivityDraft | str | None = None) -> LogSheet:
        sheet.open_with(draft)
        qtbot.waitUntil(sheet.form.isEnabled)
        qtbot.waitUntil(lambda: focused() is not sheet.cancel)
        return sheet

    return open_it


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def search(field: QLineEdit, text: str) -> None:
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def save(qtbot: QtBot, sheet: LogSheet) -> None:
    QTest.keyClick(
        sheet.form.note.note.edit(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    qtbot.waitUntil(sheet.isHidden)

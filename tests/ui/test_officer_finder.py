"""Who is my officer, asked through the search and answered in the sheet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.actions.profiles import make_profile
from fieldapp.settings import Settings
from fieldapp.ui import background
from fieldapp.ui.finder.sheet import OfficerFinder, OfficerRow
from fieldapp.ui.session import Session
from fieldapp.ui.shell.search_panel import SearchPanel
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import SearchField
from tests.ui.patrol_area import finish
from tests.unit.test_officer_finder import EAST, NORTH, Town

WAIT = 15_000


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    session = Session(make_profile(tmp_path / "p", "Kim Ek", passphrase="ett hemligt lösenord"))
    yield session
    finish(session)


@pytest.fixture
def town(session: Session) -> Town:
    return Town(session.store)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1270, 712)
    host.show()
    return host


def opened(host: QWidget, session: Session, asked: str = "") -> OfficerFinder:
    sheet = OfficerFinder(host, session, Way(host), Settings(language="en"), asked)
    sheet.open(sheet.first())
    return sheet


def words_in(sheet: QWidget) -> str:
    return " ".join(one.text() for one in sheet.findChildren(QLabel) if one.isVisibleTo(sheet))


def test_the_search_offers_to_ask_whose_area_it_is(
    qtbot: QtBot, host: QWidget, session: Session, town: Town
) -> None:
    field = SearchField("Search")
    field.setParent(host)
    field.show()
    panel = SearchPanel(host, field, session, "en")
    asked: list[str] = []
    panel.officer_wanted.connect(asked.append)

    QTest.keyClicks(field, "Nowhere lane 3")
    qtbot.waitUntil(lambda: "Who is the officer: Nowhere lane 3" in words_in(panel), timeout=WAIT)
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert asked == ["Nowhere lane 3"]


def test_the_sheet_answers_while_one_types(
    qtbot: QtBot, host: QWidget, session: Session, town: Town
) -> None:
    sheet = opened(host, session)

    QTest.keyClicks(sheet.first(), f"{NORTH}, {EAST}")
    qtbot.waitUntil(lambda: "Sara Ek" in words_in(sheet), timeout=WAIT)

    assert sheet.answers() == ["Väster"]
    assert "Uncertain" not in words_in(sheet)


def test_what_is_not_sure_is_said_before_the_answer(
    qtbot: QtBot, host: QWidget, session: Session, town: Town
) -> None:
    town.place("Skolan", area_id=town.east.id)

    sheet = opened(host, session, "skolan")
    qtbot.waitUntil(lambda: "Check before you answer" in words_in(sheet), timeout=WAIT)

    assert sheet.answers() == ["Öster"]
    assert "its position is not known" in words_in(sheet)


def test_an_unknown_street_is_said_to_be_unknown(
    qtbot: QtBot, host: QWidget, session: Session, town: Town
) -> None:
    sheet = opened(host, session, "Ingenstansgatan 1")

    qtbot.waitUntil(lambda: "No area, place or street" in words_in(sheet), timeout=WAIT)

    assert sheet.answers() == []


def test_an_emptied_line_shows_no_answer(
    qtbot: QtBot, host: QWidget, session: Session, town: Town
) -> None:
    sheet = opened(host, session, "Väster")
    qtbot.waitUntil(lambda: sheet.answers() == ["Väster"], timeout=WAIT)

    line = sheet.first()
    assert isinstance(line, SearchField)
    line.clear()

    qtbot.waitUntil(lambda: sheet.answers() == [], timeout=WAIT)
    assert "Write where" in words_in(sheet)


def test_the_contact_card_is_saved_where_the_officer_says(
    qtbot: QtBot, host: QWidget, session: Session, town: Town, tmp_path: Path
) -> None:
    sheet = opened(host, session, "Väster")
    qtbot.waitUntil(lambda: bool(sheet.findChildren(OfficerRow)), timeout=WAIT)

    QTest.mouseClick(sheet.findChildren(OfficerRow)[0].save, Qt.MouseButton.LeftButton)
    (dialog,) = sheet.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "kort.pdf"))

    qtbot.waitUntil((tmp_path / "kort.pdf").exists, timeout=WAIT)
    assert background.wait_all(10)
    dialog.close()
    assert (tmp_path / "kort.pdf").read_bytes().startswith(b"%PDF-")

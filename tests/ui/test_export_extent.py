"""The line in the export sheet that says how far the log goes, and who still holds work."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldapp.actions.sync_now import sync_now
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.domain.vocabulary import Role
from fieldapp.storage.store import Store
from fieldapp.ui.activities.export_extent import ExtentLine
from fieldapp.ui.activities.export_sheet import ExportSheet
from fieldapp.ui.session import Session
from fieldapp.ui.way import Way
from tests.server.conftest import running_server
from tests.server.running import RunningServer
from tests.ui.sync_store import SetClock, end, enrolled, logged, opened_profile

__all__ = ["running_server"]

Show = Callable[[Store], ExtentLine]


@pytest.fixture
def show_extent(qtbot: QtBot) -> Iterator[Show]:
    """Return how to open the export sheet over a store, and see its line."""
    kept: list[tuple[QWidget, Session]] = []

    def show(store: Store) -> ExtentLine:
        session, window = Session(store), QWidget()
        kept.append((window, session))
        qtbot.addWidget(window)
        window.resize(1270, 712)
        sheet = ExportSheet(window, session, Way(session), ActivityFilter(), "en")
        window.show()
        sheet.open()
        line = sheet.findChild(ExtentLine)
        assert line is not None
        return line

    yield show
    for _window, session in kept:
        end(session)


@pytest.fixture
def leader(running_server: RunningServer, tmp_path: Path) -> Iterator[Store]:
    """A group leader whose colleague still held work when she last reported."""
    running_server.add_user("anna")
    running_server.add_user("leader", Role.GROUP_LEADER)
    anna = enrolled(tmp_path / "anna", running_server, "anna")
    logged(anna, "Torget")
    sync_now(anna)
    anna.close()
    store = enrolled(tmp_path / "leader", running_server, "leader")
    sync_now(store)
    yield store
    store.close()


def test_a_leader_hears_of_the_laptops_without_waiting(
    leader: Store, show_extent: Show, qtbot: QtBot
) -> None:
    line = show_extent(leader)

    qtbot.waitUntil(lambda: "reported within a day" in line.text())
    assert "2 laptops reported within a day." in line.text()
    assert line.text().startswith("Complete up to the server's number 1.")
    assert "None of the others held anything unsent." in line.text()


def test_without_a_network_it_is_silent_and_says_how_it_was(
    leader: Store, running_server: RunningServer, show_extent: Show, qtbot: QtBot
) -> None:
    running_server.stop()
    logged(leader, "Stationen")

    line = show_extent(leader)

    qtbot.waitUntil(lambda: "As of the last sync, today at" in line.text())
    assert "1 change of yours is in the file but not sent yet." in line.text()


def test_what_the_server_has_and_this_laptop_not_is_said(
    leader: Store, running_server: RunningServer, tmp_path: Path, show_extent: Show, qtbot: QtBot
) -> None:
    running_server.add_user("bo")
    bo = enrolled(tmp_path / "bo", running_server, "bo")
    logged(bo, "Skolan")
    sync_now(bo)
    bo.close()

    line = show_extent(leader)

    qtbot.waitUntil(lambda: "newer change" in line.text())
    assert "sync first" in line.text()


@pytest.fixture
def alone(tmp_path: Path) -> Iterator[Store]:
    yield from opened_profile(tmp_path / "profile", SetClock())


def test_a_laptop_without_a_server_says_so(alone: Store, show_extent: Show, qtbot: QtBot) -> None:
    line = show_extent(alone)

    qtbot.waitUntil(lambda: bool(line.text()))
    assert line.text() == "Not connected to a server: the file holds what was written here."

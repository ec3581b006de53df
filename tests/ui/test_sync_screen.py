"""The sync page: what waits, where the work is, and why it did not go."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fieldapp.storage.store import Store
from fieldapp.sync.refusals import (
    MassRemoval,
)
from fieldapp.ui.session import Session
from fieldapp.ui.sync.reach_line import ReachLine
from fieldapp.ui.sync.state import SyncKind, SyncState
from fieldapp.ui.sync.trouble import trouble_of
from fieldapp.ui.sync.trouble_card import TroubleCard
from fieldapp.ui.widgets import Button
from tests.ui.sync_page import SyncPageDriver, clock, page, session, store
from tests.ui.sync_store import (
    SetClock,
    acknowledge,
    connect,
    logged,
)

__all__ = ["clock", "page", "session", "store"]


def test_a_record_says_how_far_it_has_come(qtbot: QtBot, session: Session, store: Store) -> None:
    connect(store)
    activity = logged(store, "Ekvalla torg")
    line = ReachLine(session, activity.id)
    qtbot.addWidget(line)
    qtbot.waitUntil(lambda: line.words() == "Saved here")

    acknowledge(store)

    qtbot.waitUntil(lambda: line.words() == "On the server")


def test_unconnected_the_page_offers_to_connect(
    qtbot: QtBot, page: SyncPageDriver, store: Store
) -> None:
    logged(store, "Ekvalla torg")
    page.sees("Foot patrol, Ekvalla torg")

    with qtbot.waitSignal(page.way.went) as gone:
        page.presses("Connect")

    assert gone.args == ["settings", "server"]
    assert "new, today 16:48" in page.words()


def test_the_page_tells_of_a_failure_with_a_code_to_copy(
    qtbot: QtBot, store: Store, session: Session
) -> None:
    connect(store)
    page = SyncPageDriver(qtbot, session)
    page.sees("Code for support: ServerAway")
    assert "Everything is saved on this computer" in page.words()

    page.presses("Copy")

    assert QGuiApplication.clipboard().text() == "ServerAway"
    qtbot.waitUntil(lambda: any("failed" in line for line in page.rows()))


def test_a_mass_removal_is_a_question_that_can_be_left(qtbot: QtBot) -> None:
    trouble = trouble_of(MassRemoval(removed=80, shown=100))
    card = TroubleCard(SyncState(SyncKind.FAILED, trouble=trouble))
    qtbot.addWidget(card)
    card.show()
    said = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "take away 80 of 100 records" in said
    assert "Nothing was taken away." in said

    with qtbot.waitSignal(card.removals_accepted):
        next(one for one in card.findChildren(Button) if one.text() == "Fetch anyway").click()


def test_the_page_counts_where_the_work_is(
    qtbot: QtBot, store: Store, session: Session, clock: SetClock
) -> None:
    connect(store)
    logged(store, "Ekvalla torg")

    page = SyncPageDriver(qtbot, session)

    page.sees("On this computer alone 1")
    page.sees("In the server's backup 0")


def test_the_page_lets_go_of_a_record_when_it_is_sent(
    qtbot: QtBot, page: SyncPageDriver, store: Store
) -> None:
    logged(store, "Ekvalla torg")
    page.sees("Foot patrol, Ekvalla torg")

    connect(store)

    page.sees("Nothing waits to be sent.")

"""The shift receipt and the report for support: what they say, and what they never say."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from fieldapp.actions.attachments import attach
from fieldapp.actions.contacts import add_contact
from fieldapp.actions.settle_refused import discard
from fieldapp.actions.shift_receipt import Reach, Span, shift_receipt
from fieldapp.actions.support_report import support_report
from fieldapp.actions.taking_in import take_file
from fieldapp.settings import Settings
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.store import Store
from fieldapp.ui.session import Session
from fieldapp.ui.sync.receipt_paper import attachment_words, headline, pdf, waiting_words
from fieldapp.ui.sync.receipt_sheet import ReceiptSheet
from fieldapp.ui.sync.report_sheet import ReportSheet
from fieldapp.ui.sync.screen import SyncScreen
from fieldapp.ui.sync.whole_file import write_whole
from fieldapp.ui.way import Way
from tests.ui.sync_page import clock, session, store
from tests.ui.sync_store import (
    SetClock,
    acknowledge,
    connect,
    contact_that_two_changed,
    logged,
    refuse,
)

__all__ = ["clock", "session", "store"]


@pytest.fixture
def screen(qtbot: QtBot, session: Session) -> SyncScreen:
    made = SyncScreen(session, Way(), Settings(language="en"))
    qtbot.addWidget(made)
    made.resize(1270, 712)
    made.show()
    made.activateWindow()
    return made


def test_a_shift_begins_with_the_first_save_after_a_long_pause(
    store: Store, clock: SetClock
) -> None:
    connect(store)
    logged(store, "Yesterday's")
    clock.pass_time(hours=7)
    first, second = logged(store, "Ekvalla torg"), logged(store, "Centrum")
    clock.pass_time(hours=5)
    third = logged(store, "Stationen")

    receipt = shift_receipt(store, "en")

    assert [line.title.split(", ")[1] for line in receipt.lines] == [
        first.place.text,
        second.place.text,
        third.place.text,
    ]
    assert len(shift_receipt(store, "en", Span.WEEK).lines) == 4


def test_it_claims_only_what_the_server_acknowledged(store: Store, clock: SetClock) -> None:
    connect(store)
    activity = logged(store, "Ekvalla torg")
    acknowledge(store)
    Outbox(store).note_run(pushed=1, pulled=0, problem="")
    logged(store, "Centrum")
    refuse(store, logged(store, "Stationen").id)
    store.save(store.must_get("activity", activity.id).changed(minutes=50))

    receipt = shift_receipt(store, "en")

    assert [line.reach for line in receipt.lines] == [Reach.WAITS, Reach.WAITS, Reach.REFUSED]
    assert receipt.received == 0


def test_it_tells_of_attachments_apart_from_the_activities(
    qtbot: QtBot, store: Store, tmp_path: Path
) -> None:
    connect(store)
    activity = logged(store, "Ekvalla torg")
    (tmp_path / "sketch.pdf").write_bytes(b"sketch")
    attach(store, activity, [take_file(store, tmp_path / "sketch.pdf").staged])
    acknowledge(store)

    receipt = shift_receipt(store, "en")

    assert (len(receipt.lines), receipt.received) == (1, 1)
    assert receipt.attachments_waiting == 1
    assert attachment_words(receipt).startswith("1 attachment")


def test_its_headline_says_how_many_the_server_received_and_when(
    qtbot: QtBot, store: Store, clock: SetClock
) -> None:
    connect(store)
    for place in ("Ekvalla torg", "Centrum"):
        logged(store, place)
    acknowledge(store)
    Outbox(store).note_run(pushed=2, pulled=0, problem="")
    logged(store, "Stationen")

    receipt = shift_receipt(store, "en")

    assert headline(receipt).startswith("3 activit")
    assert headline(receipt).endswith("2 received by the server at 16:48")
    assert waiting_words(receipt).startswith("1 wait")


def test_what_was_taken_back_is_on_no_receipt(store: Store) -> None:
    connect(store)
    activity = logged(store, "Ekvalla torg")
    refuse(store, activity.id)
    discard(store, activity.id, "Logged twice")

    assert shift_receipt(store, "en").lines == ()


def test_ctrl_p_shows_the_receipt_and_it_is_kept_as_one_page_of_a4(
    qtbot: QtBot, store: Store, session: Session, screen: SyncScreen, tmp_path: Path
) -> None:
    logged(store, "Ekvalla torg")
    QTest.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (sheet,) = screen.findChildren(ReceiptSheet)
    qtbot.waitUntil(lambda: sheet.receipt() is not None)
    receipt = sheet.receipt()
    assert receipt is not None

    (tmp_path / "receipt.pdf").write_bytes(pdf(receipt))

    document = QPdfDocument()
    document.load(str(tmp_path / "receipt.pdf"))
    assert document.pageCount() == 1
    assert document.pagePointSize(0).toSize() == QSize(595, 842)
    text = document.getAllText(0).text()
    assert "Foot patrol, Ekvalla torg" in text or "Ekvalla torg" in text
    assert receipt.chain_end.hash in text


def test_a_file_that_can_not_be_written_is_not_claimed(screen: SyncScreen, tmp_path: Path) -> None:
    assert not write_whole(screen, tmp_path / "no such folder" / "receipt.pdf", b"%PDF")

    (box,) = screen.findChildren(QDialog)
    assert box.windowTitle() == "The file could not be written."


def test_the_report_counts_and_names_nobody(store: Store, clock: SetClock) -> None:
    connect(store)
    contact_that_two_changed(store, clock)
    add_contact(store, name="Göran Öst", phone="070-555 55 55")
    refuse(store, logged(store, "Ekvalla torg").id)
    Outbox(store).note_run(pushed=0, pulled=0, problem="ServerAway")

    report = support_report(store)

    assert "refused: 1" in report
    assert "conflicts: 1" in report
    assert "validation: 1" in report
    assert "ServerAway" in report
    for secret in ("Maria", "Holm", "Göran", "Sara", "Lindqvist", "Ekvalla", "070", "127.0.0.1"):
        assert secret not in report


def test_the_report_is_read_before_it_is_copied(
    qtbot: QtBot, session: Session, screen: SyncScreen
) -> None:
    screen.show_report()
    (sheet,) = screen.findChildren(ReportSheet)
    shown = sheet.findChildren(QPlainTextEdit)[0]
    qtbot.waitUntil(lambda: "store format" in shown.toPlainText())

    QTest.keyClick(shown, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: "store format" in QGuiApplication.clipboard().text())

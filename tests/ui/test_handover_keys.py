"""From the notice given to the signature by keyboard alone: no mouse is touched."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.actions.handover_versions import versions_of
from fieldapp.actions.handovers import briefing_of, publications_of
from fieldapp.domain.handover import Handover, HandoverStatus, SignerRole
from fieldapp.storage.store import Store
from fieldapp.ui.widgets import Sheet
from tests.ui.handover_room import TODAY, HandoverRoom, opened_room
from tests.ui.patrol_area import PASSPHRASE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MOST_STOPS = 150
"""How often Tab is pressed before a part counts as out of reach."""
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[HandoverRoom]:
    yield from opened_room(qtbot, tmp_path)


class Keys:
    """Someone who has a keyboard and nothing else."""

    def __init__(self, room: HandoverRoom) -> None:
        self.room = room

    def here(self) -> QWidget:
        return QApplication.focusWidget() or self.room.screen

    def tab_to(self, name: str) -> QWidget:
        """Press Tab until the part of that name has the keyboard."""
        self.room.until(lambda: self.room.part(name).isEnabled())
        for _ in range(MOST_STOPS):
            if self.here().objectName() == name:
                return self.here()
            QTest.keyClick(self.here(), Qt.Key.Key_Tab)
        raise AssertionError(f"{name} is out of reach of the Tab key")

    def press(self, name: str) -> None:
        QTest.keyClick(self.tab_to(name), Qt.Key.Key_Return)

    def write(self, words: str) -> None:
        """Type in place of what stands there."""
        QTest.keyClick(self.here(), Qt.Key.Key_A, CTRL)
        QTest.keyClicks(self.here(), words)

    def save(self) -> None:
        """Save the sheet that is open, and wait until it has gone."""
        QTest.keyClick(self.here(), Qt.Key.Key_Return, CTRL)
        self.room.until(lambda: not self.sheets())

    def sheets(self) -> list[Sheet]:
        return [one for one in self.room.screen.findChildren(Sheet) if one.isVisible()]

    def wait_for_sheet(self) -> None:
        self.room.until(lambda: bool(self.sheets()))
        self.room.until(lambda: self.sheets()[0].isAncestorOf(self.here()))

    def tab_to_row(self, field: str) -> None:
        """Press Tab until a row of the open form has the keyboard."""
        row = self.room.part(field)
        for _ in range(MOST_STOPS):
            if row.isAncestorOf(self.here()):
                return
            QTest.keyClick(self.here(), Qt.Key.Key_Tab)
        raise AssertionError(f"{field} is out of reach of the Tab key")


def begun(store: Store) -> Handover:
    found = store.records("handover")[0]
    assert isinstance(found, Handover)
    return found


def test_a_handover_goes_from_notice_to_signature_by_keyboard_alone(room: HandoverRoom) -> None:
    keys = Keys(room)
    room.colleague()

    begin(keys)
    go_through_the_map(keys)
    hold_the_day(keys)
    tell_the_public(keys)
    sign(keys)

    QTest.keyClick(keys.here(), Qt.Key.Key_P, CTRL)
    room.until(lambda: bool(room.screen.findChildren(QFileDialog)))
    room.screen.findChildren(QFileDialog)[0].reject()


def begin(keys: Keys) -> None:
    keys.press("new handover")
    keys.wait_for_sheet()
    keys.tab_to_row("incoming")
    QTest.keyClicks(keys.here(), "E")
    keys.tab_to_row("last_day")
    keys.write("2025-12-01")
    keys.save()


def go_through_the_map(keys: Keys) -> None:
    room = keys.room
    keys.press("build map")
    room.until(lambda: bool(room.entries(begun(room.store))))
    keys.press(f"entry:{room.entries(begun(room.store))[0].id}")
    keys.press("confirm entry")
    room.until(lambda: room.entries(begun(room.store))[0].confirmed)
    keys.press("confirm map")
    room.until(lambda: begun(room.store).status is HandoverStatus.CONFIRMED)


def hold_the_day(keys: Keys) -> None:
    room = keys.room
    keys.press("step on")
    keys.press("plan day")
    keys.wait_for_sheet()
    keys.tab_to_row("date")
    keys.write(TODAY.isoformat())
    keys.save()
    keys.press("add stop")
    keys.wait_for_sheet()
    while not isinstance(keys.here(), QLineEdit):
        QTest.keyClick(keys.here(), Qt.Key.Key_Tab)
    keys.write("Ekvalla torg")
    keys.save()
    keys.press("tick stop:0")
    room.until(lambda: is_first_stop_done(room.store))
    keys.press("day held")
    room.until(lambda: begun(room.store).status is HandoverStatus.BRIEFED)


def tell_the_public(keys: Keys) -> None:
    room = keys.room
    keys.press("step on")
    room.says("of 280 characters")
    QTest.keyClicks(keys.tab_to("approver"), "S")
    keys.press("approve notice")
    room.until(lambda: bool(publications_of(room.store, begun(room.store).id)))
    keys.press("notice out")
    room.until(lambda: begun(room.store).status is HandoverStatus.NOTIFIED)


def sign(keys: Keys) -> None:
    room = keys.room
    keys.press("step on")
    keys.press("make version")
    secret = keys.tab_to("signing passphrase")
    assert isinstance(secret, QLineEdit)
    secret.setText(PASSPHRASE)  # its letters are more than QTest can type
    QTest.keyClick(secret, Qt.Key.Key_Return)
    room.until(lambda: has_signed(room.store))


def is_first_stop_done(store: Store) -> bool:
    day = briefing_of(store, begun(store).id)
    return day is not None and day.route[0].done


def has_signed(store: Store) -> bool:
    newest = versions_of(store, begun(store).id)[-1]
    return newest.signed_as(SignerRole.LEAVING) is not None

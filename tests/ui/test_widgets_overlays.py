"""The toast and the sheet lie over a window and give back what they took."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.ui.widgets import Button, LineInput, Sheet, Toast, column
from tests.ui.conftest import focused


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setLayout(column(Button("Log activity"), LineInput("Quick log"), None))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def opener(window: QWidget) -> Button:
    button = window.findChild(Button)
    assert button is not None
    button.setFocus()
    return button


@pytest.fixture
def sheet(window: QWidget, opener: Button) -> Sheet:
    made = Sheet(window, "Log activity")
    made.add(LineInput("What"))
    made.add(LineInput("Where"))
    made.add_to_foot(Button("Save"))
    made.open()
    return made


def test_opening_a_sheet_focuses_its_first_field(sheet: Sheet) -> None:
    assert focused() is sheet.findChildren(QLineEdit)[0]


def test_a_sheet_is_800_wide_at_the_right(sheet: Sheet, window: QWidget) -> None:
    panel = sheet.content.parentWidget()

    assert panel is not None
    assert panel.width() == 800
    assert panel.geometry().right() == window.rect().right()


def test_escape_closes_the_sheet_and_gives_the_focus_back(
    qtbot: QtBot, sheet: Sheet, opener: Button
) -> None:
    with qtbot.waitSignal(sheet.closed):
        QTest.keyClick(focused(), Qt.Key.Key_Escape)

    assert sheet.isHidden()
    assert focused() is opener


def test_a_sheet_can_be_closed_after_its_opener_is_gone(sheet: Sheet, opener: Button) -> None:
    opener.setParent(None)
    opener.deleteLater()
    QApplication.sendPostedEvents(opener, QEvent.Type.DeferredDelete)

    sheet.dismiss()

    assert sheet.isHidden()


def test_tab_stays_inside_the_sheet(qtbot: QtBot, sheet: Sheet) -> None:
    visited = set()

    for _step in range(12):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        visited.add(focused())

    assert len(visited) == 4
    assert all(sheet.isAncestorOf(part) for part in visited)


def test_back_tab_from_the_first_field_reaches_the_cross(qtbot: QtBot, sheet: Sheet) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)

    assert focused().accessibleName() == "Close"


def test_ctrl_enter_confirms_the_sheet(qtbot: QtBot, sheet: Sheet) -> None:
    with qtbot.waitSignal(sheet.confirmed):
        QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_sheet_follows_its_window(sheet: Sheet, window: QWidget) -> None:
    window.resize(1000, 700)

    assert sheet.geometry() == window.rect()


def test_a_toast_goes_by_itself(qtbot: QtBot, window: QWidget) -> None:
    toast = Toast(window, shown_ms=30)

    toast.say("Saved on this computer.")

    assert toast.isVisible()
    qtbot.waitUntil(toast.isHidden)


def test_a_toast_undoes_once(qtbot: QtBot, window: QWidget) -> None:
    undone: list[str] = []
    toast = Toast(window)
    toast.say("Saved.", action="Undo", key="Ctrl+Z", act=lambda: undone.append("walk"))

    QTest.mouseClick(toast.button(), Qt.MouseButton.LeftButton)

    assert undone == ["walk"]
    assert toast.isHidden()


def test_a_toast_waits_while_it_has_the_focus(qtbot: QtBot, window: QWidget) -> None:
    toast = Toast(window)
    toast.say("Saved.", action="Undo")

    toast.button().setFocus()
    waited = toast.is_waiting()
    window.findChildren(QLineEdit)[0].setFocus()

    assert waited
    assert not toast.is_waiting()


def test_a_toast_waits_while_it_is_pointed_at(window: QWidget) -> None:
    toast = Toast(window)
    toast.say("Saved.", action="Undo")
    here = QPointF(QPoint(5, 5))

    QApplication.sendEvent(toast, QEnterEvent(here, here, here))

    assert toast.is_waiting()


def test_a_toast_never_covers_a_footer(window: QWidget) -> None:
    toast = Toast(window)

    toast.stay_above(72)
    toast.say("Saved.")

    assert toast.geometry().bottom() < window.height() - 72


def test_a_toast_makes_room_for_the_foot_of_an_open_sheet(sheet: Sheet, window: QWidget) -> None:
    toast = Toast(window)
    save = Button("Save", large=True)
    sheet.add_to_foot(save)
    QApplication.sendPostedEvents()

    toast.say("Kept.")

    assert toast.geometry().bottom() < save.mapTo(window, QPoint(0, 0)).y()


def test_a_toast_makes_room_for_what_has_the_keyboard(window: QWidget) -> None:
    toast = Toast(window)
    low = Button("Amend", parent=window)
    low.setGeometry(window.width() // 2, window.height() - 60, 120, 40)
    low.show()
    toast.say("Saved.", action="Undo")

    low.setFocus()

    assert not toast.geometry().intersects(low.geometry())
    assert window.rect().contains(toast.geometry())


def test_a_toast_goes_by_a_click_and_by_escape(window: QWidget) -> None:
    toast = Toast(window)

    toast.say("Saved.", action="Undo")
    QTest.mouseClick(toast, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    after_click = toast.isVisible()
    toast.say("Saved.", action="Undo")
    QTest.keyClick(window.findChildren(QLineEdit)[0], Qt.Key.Key_Escape)

    assert not after_click
    assert toast.isHidden()


def test_a_toast_bears_that_a_page_with_the_keyboard_is_taken_down(window: QWidget) -> None:
    toast = Toast(window)
    page = QWidget(window)
    first, second = LineInput("What"), LineInput("Where")
    page.setLayout(column(first, second))
    page.show()
    toast.say("Saved.", action="Undo")
    second.setFocus()

    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert toast.isVisible()
    assert page not in window.children()

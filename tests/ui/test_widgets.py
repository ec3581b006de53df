"""What every part promises: readable, named, large enough for a finger, freed when closed."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.ui.theme import Theme
from fieldapp.ui.widgets import Avatar, Button, FlowLayout, Label, ScrollColumn, Toast
from tests.ui.conftest import Dress, Freed
from tests.ui.gallery import Parts, filled_sheet, window

THEMES = (Theme.LIGHT, Theme.DARK, Theme.NIGHT)


@pytest.fixture
def parts(qtbot: QtBot) -> Parts:
    made = Parts(Theme.LIGHT)
    qtbot.addWidget(made)
    made.adjustSize()
    made.show()
    return made


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("theme", THEMES)
def test_no_text_is_clipped(qtbot: QtBot, dress_app: Dress, theme: Theme, percent: int) -> None:
    dress_app(theme, percent)
    parts = Parts(theme)
    qtbot.addWidget(parts)
    parts.resize(max(900, parts.minimumSizeHint().width()), parts.sizeHint().height())
    parts.show()

    assert [part for part in texts_in(parts) if part.sizeHint().width() > part.width()] == []


def texts_in(page: QWidget) -> list[QWidget]:
    labels = [label for label in page.findChildren(QLabel) if not label.wordWrap()]
    return [part for part in [*labels, *page.findChildren(QPushButton)] if part.isVisible()]


def test_everything_pressable_is_large_enough_for_a_finger(parts: Parts) -> None:
    small = [
        button
        for button in parts.findChildren(QAbstractButton)
        if button.isVisible() and (button.height() < 40 or button.width() < 40)
    ]

    assert small == []


def test_everything_pressable_has_a_name(parts: Parts) -> None:
    nameless = [
        button
        for button in parts.findChildren(QAbstractButton)
        if not (button.accessibleName() or button.text())
    ]

    assert nameless == []


def test_every_icon_button_in_a_sheet_has_a_name(qtbot: QtBot) -> None:
    host = window()
    qtbot.addWidget(host)
    sheet = filled_sheet(host)

    assert all(button.accessibleName() or button.text() for button in sheet.findChildren(Button))


def test_the_parts_are_freed_when_closed(freed: Freed) -> None:
    assert freed(lambda: Parts(Theme.LIGHT))


def test_a_window_with_sheet_and_toast_is_freed_when_closed(freed: Freed) -> None:
    def open_window() -> QWidget:
        host = window()
        host.show()
        filled_sheet(host).open()
        Toast(host).say("Saved.", action="Undo", act=host.update)
        return host

    assert freed(open_window)


def test_open_parts_grow_with_the_text(parts: Parts, dress_app: Dress) -> None:
    before = parts.minimumSizeHint()

    dress_app(Theme.NIGHT, 150)
    QApplication.sendPostedEvents()

    assert parts.minimumSizeHint().height() > before.height() * 1.2


def test_a_flow_wraps_where_room_ends(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page)
    for _number in range(4):
        flow.addWidget(Button("Foot patrol"))
    one_line = flow.heightForWidth(2000)

    assert one_line == 40
    assert flow.heightForWidth(page.sizeHint().width() // 2) == 88


def test_a_scrolling_column_is_never_narrower_than_its_content(qtbot: QtBot) -> None:
    scroll = ScrollColumn()
    qtbot.addWidget(scroll)
    wide = QLineEdit()
    wide.setMinimumWidth(500)

    scroll.add(wide)
    scroll.show()

    qtbot.waitUntil(lambda: scroll.minimumWidth() >= 500)


def test_initials_are_of_the_first_and_last_name(qtbot: QtBot) -> None:
    avatar = Avatar("Sara Maria Lindqvist")
    qtbot.addWidget(avatar)

    assert avatar.initials() == "SL"
    assert avatar.accessibleName() == "Sara Maria Lindqvist"


def test_labels_show_a_name_as_it_is_written(qtbot: QtBot) -> None:
    label = Label("<b>Ekvalla</b>")
    qtbot.addWidget(label)

    assert label.text() == "<b>Ekvalla</b>"
    assert label.sizeHint().width() > Label("Ekvalla").sizeHint().width()

"""Steppers, fields and notes take what people type."""

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from fieldapp.ui.theme import Theme
from fieldapp.ui.tokens import LIGHT
from fieldapp.ui.widgets import (
    CheckBox,
    DoseMeter,
    Field,
    LineInput,
    Meter,
    NumberStepper,
    SearchField,
    TextArea,
    TimeStepper,
)
from fieldapp.ui.widgets.stepper import read_clock
from tests.ui.conftest import Dress


def type_over(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.selectAll()
    QTest.keyClicks(line, text)


def test_a_number_can_be_typed(qtbot: QtBot) -> None:
    stepper = NumberStepper("Citizens met", value=6)
    qtbot.addWidget(stepper)

    with qtbot.waitSignal(stepper.changed) as told:
        type_over(qtbot, stepper.edit(), "9")

    assert told.args == [9]
    assert stepper.value() == 9


def test_a_number_steps_by_buttons_and_arrows_within_bounds(qtbot: QtBot) -> None:
    stepper = NumberStepper("Citizens met", value=1, most=3)
    qtbot.addWidget(stepper)
    less, more = stepper.findChildren(QPushButton)

    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    QTest.keyClick(stepper.edit(), Qt.Key.Key_Up)
    QTest.keyClick(stepper.edit(), Qt.Key.Key_Up)

    assert stepper.value() == 3
    assert not more.isEnabled()
    assert less.isEnabled()


def test_holding_a_step_button_repeats(qtbot: QtBot) -> None:
    stepper = NumberStepper("Citizens met")
    qtbot.addWidget(stepper)
    stepper.show()
    more = stepper.findChildren(QPushButton)[1]

    QTest.mousePress(more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stepper.value() >= 3, timeout=3000)
    QTest.mouseRelease(more, Qt.MouseButton.LeftButton)

    assert stepper.value() >= 3


def test_step_buttons_say_what_they_step(qtbot: QtBot) -> None:
    stepper = NumberStepper("Citizens met")
    qtbot.addWidget(stepper)

    names = [button.accessibleName() for button in stepper.findChildren(QPushButton)]

    assert names == ["Less: Citizens met", "More: Citizens met"]


@pytest.mark.parametrize("typed", ["1915", "19:15", "19.15"])
def test_a_time_is_understood_as_people_type_it(qtbot: QtBot, typed: str) -> None:
    stepper = TimeStepper("When", value=time(12))
    qtbot.addWidget(stepper)

    type_over(qtbot, stepper.edit(), typed)

    assert stepper.value() == time(19, 15)


@pytest.mark.parametrize("typed", ["25:00", "19:60", "noon", ""])
def test_what_is_no_time_is_refused(typed: str) -> None:
    assert read_clock(typed) is None


def test_a_wrong_time_is_outlined_and_the_last_one_kept(qtbot: QtBot) -> None:
    stepper = TimeStepper("When", value=time(19))
    qtbot.addWidget(stepper)

    type_over(qtbot, stepper.edit(), "99")

    assert stepper.edit().property("invalid") == "true"
    assert stepper.value() == time(19)


def test_time_steps_go_to_full_steps_and_over_midnight(qtbot: QtBot) -> None:
    stepper = TimeStepper("When", value=time(23, 58))
    qtbot.addWidget(stepper)

    stepper.step(1)
    after = stepper.value()
    stepper.set_value(time(0, 3))
    stepper.step(-1)

    assert after == time(0, 0)
    assert stepper.value() == time(0, 0)


def test_a_label_leads_to_its_field(qtbot: QtBot) -> None:
    line = LineInput()
    field = Field("&Where", line, required=True)
    qtbot.addWidget(field)

    label = next(each for each in field.findChildren(QLabel) if each.buddy() is not None)

    assert label.buddy() is line


def test_an_error_is_shown_and_read_aloud_until_it_is_mended(qtbot: QtBot) -> None:
    line = LineInput()
    field = Field("Where", line, aid="A place or an address")
    qtbot.addWidget(field)

    field.set_error("Choose a place.")
    reader = QAccessible.queryAccessibleInterface(line)
    heard = reader.text(QAccessible.Text.Description)
    field.set_error("")

    assert heard == "Choose a place."
    assert line.property("invalid") == "false"
    assert line.accessibleDescription() == "A place or an address"


def test_a_field_with_an_error_is_outlined_in_red(qtbot: QtBot) -> None:
    line = LineInput()
    field = Field("Where", line)
    qtbot.addWidget(field)
    field.show()

    field.set_error("Choose a place.")

    picture = line.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 0).name().upper() == LIGHT.red


def test_an_example_in_an_empty_line_is_readable(qtbot: QtBot) -> None:
    line = LineInput("t.ex. fotpatrull")
    qtbot.addWidget(line)
    line.show()

    ink = line.palette().color(QPalette.ColorRole.PlaceholderText)

    assert ink.name().upper() == LIGHT.ink3


def test_the_counter_counts_and_warns(qtbot: QtBot) -> None:
    note = TextArea(most=10)
    qtbot.addWidget(note)

    note.set_text("Twelve signs")

    assert note.counter().text() == "12 / 10"
    assert note.counter().property("tone") == "error"
    assert note.is_too_long()


def test_tab_leaves_a_note(qtbot: QtBot) -> None:
    note = TextArea()
    qtbot.addWidget(note)
    note.show()

    QTest.keyClick(note.edit(), Qt.Key.Key_Tab)

    assert note.text() == ""


def test_escape_empties_the_search(qtbot: QtBot) -> None:
    search = SearchField("Search promise, place, contact", key="Ctrl+K")
    qtbot.addWidget(search)
    QTest.keyClicks(search, "square")

    QTest.keyClick(search, Qt.Key.Key_Escape)

    assert search.text() == ""


def test_a_check_box_is_as_high_as_a_finger(qtbot: QtBot) -> None:
    box = CheckBox("Without names")
    qtbot.addWidget(box)

    QTest.keyClick(box, Qt.Key.Key_Space)

    assert box.isChecked()
    assert box.sizeHint().height() >= 40


def test_a_dose_is_read_aloud(qtbot: QtBot) -> None:
    meter = DoseMeter(7, 12, 6)
    qtbot.addWidget(meter)

    assert meter.accessibleName() == "7 of 12, pace 6"


def test_a_dose_has_one_segment_per_occasion(qtbot: QtBot) -> None:
    meter = DoseMeter(2, 4)
    qtbot.addWidget(meter)
    meter.resize(400, 18)

    picture = meter.grab().toImage()
    colours = [picture.pixelColor(50 + 100 * part, 9).name().upper() for part in range(4)]

    assert colours == [LIGHT.fill, LIGHT.fill, LIGHT.track, LIGHT.track]


def test_a_large_dose_is_one_bar(qtbot: QtBot) -> None:
    few, many = DoseMeter(7, 40), DoseMeter(7, 41)
    qtbot.addWidget(few)
    qtbot.addWidget(many)

    assert not few.is_continuous()
    assert many.is_continuous()


@pytest.mark.parametrize(("done", "promised"), [(0, 0), (9, 4), (200, 100)])
def test_any_dose_can_be_drawn(qtbot: QtBot, done: int, promised: int) -> None:
    meter = DoseMeter(done, promised, 3)
    qtbot.addWidget(meter)

    assert not meter.grab().isNull()


def test_a_meter_says_percent(qtbot: QtBot) -> None:
    meter = Meter(7, 10)
    qtbot.addWidget(meter)

    assert meter.accessibleName() == "70 %"


def test_controls_grow_with_the_text(qtbot: QtBot, qapp: QApplication, dress_app: Dress) -> None:
    stepper = NumberStepper("Citizens met")
    qtbot.addWidget(stepper)
    stepper.show()

    dress_app(Theme.LIGHT, 150)

    assert all(button.sizeHint().height() == 60 for button in stepper.findChildren(QPushButton))
    assert stepper.edit().width() == 84

"""Buttons, chips, segments, rows and the rail obey mouse, keys and screen readers."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.ui.focus import FocusRing
from fieldapp.ui.theme import Theme
from fieldapp.ui.widgets import (
    Button,
    Chip,
    ChipGroup,
    Lamp,
    LampState,
    NavigationRail,
    PaintedButton,
    Row,
    RowList,
    SegmentedChoice,
    StepBar,
    column,
    margins,
)
from tests.ui.conftest import Dress, focused


@pytest.fixture
def kinds(qtbot: QtBot) -> ChipGroup:
    group = ChipGroup("Kind")
    for key, text in (("walk", "Foot patrol"), ("talk", "Talk"), ("school", "School")):
        group.add(key, text)
    show(qtbot, group)
    return group


def show(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.resize(600, 400)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def press(qtbot: QtBot, key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_is_pressed_by_keys(qtbot: QtBot, key: Qt.Key) -> None:
    button = Button("Save")
    show(qtbot, button)

    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_an_icon_button_says_its_name(qtbot: QtBot) -> None:
    button = Button(icon="lock-key", name="Lock", key="Ctrl+L")
    qtbot.addWidget(button)

    reader = QAccessible.queryAccessibleInterface(button)
    assert reader.text(QAccessible.Text.Name) == "Lock"
    assert reader.text(QAccessible.Text.Description) == "Ctrl+L"


def test_one_of_several_chips_is_selected(qtbot: QtBot, kinds: ChipGroup) -> None:
    QTest.mouseClick(kinds.chip("walk"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(kinds.chip("talk"), Qt.MouseButton.LeftButton)

    assert kinds.value() == "talk"


def test_pressing_a_selected_chip_again_unselects_it(qtbot: QtBot, kinds: ChipGroup) -> None:
    kinds.select("walk")

    QTest.mouseClick(kinds.chip("walk"), Qt.MouseButton.LeftButton)

    assert kinds.value() is None


def test_a_required_choice_stays_selected(qtbot: QtBot) -> None:
    group = ChipGroup("Kind", required=True)
    group.add("walk", "Foot patrol")
    group.select("walk")
    show(qtbot, group)

    QTest.mouseClick(group.chip("walk"), Qt.MouseButton.LeftButton)

    assert group.value() == "walk"


def test_a_multiple_choice_keeps_the_order_shown(qtbot: QtBot) -> None:
    group = ChipGroup("Who", multiple=True)
    group.add("you", "You")
    group.add("amir", "Amir")
    show(qtbot, group)

    QTest.mouseClick(group.chip("amir"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(group.chip("you"), Qt.MouseButton.LeftButton)

    assert group.selected() == ["you", "amir"]


def test_arrows_move_in_chips_and_space_selects(qtbot: QtBot, kinds: ChipGroup) -> None:
    kinds.chip("walk").setFocus()

    press(qtbot, Qt.Key.Key_Right)
    with qtbot.waitSignal(kinds.changed):
        press(qtbot, Qt.Key.Key_Space)

    assert kinds.value() == "talk"


def test_a_group_is_one_tab_stop(qtbot: QtBot) -> None:
    page = QWidget()
    group, after = ChipGroup("Kind"), Button("After")
    group.add("walk", "Foot patrol")
    group.add("talk", "Talk")
    page.setLayout(column(group, after))
    show(qtbot, page)
    group.chip("walk").setFocus()

    press(qtbot, Qt.Key.Key_Tab)

    assert focused() is after


def test_a_chip_is_removed_by_its_cross_or_delete(qtbot: QtBot) -> None:
    chip = Chip("Lars Öberg", removable=True)
    show(qtbot, chip)
    cross = QPoint(chip.width() - 10, chip.height() // 2)

    with qtbot.waitSignal(chip.removed):
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=cross)
    with qtbot.waitSignal(chip.removed):
        QTest.keyClick(chip, Qt.Key.Key_Delete)


def test_a_menu_chip_shows_a_caret_and_keeps_room_for_it(qtbot: QtBot) -> None:
    plain, opening = Chip("November"), Chip("November", menu=QMenu())
    qtbot.addWidget(plain)
    qtbot.addWidget(opening)

    assert opening.sizeHint().width() > plain.sizeHint().width()


def test_selecting_a_chip_never_moves_its_neighbours(kinds: ChipGroup) -> None:
    before = kinds.chip("walk").sizeHint()

    kinds.select("walk")

    assert kinds.chip("walk").sizeHint() == before


def test_segments_move_by_arrows_and_select_by_space(qtbot: QtBot) -> None:
    minutes = SegmentedChoice("Minutes", {"15": "15", "30": "30", "60": "60"})
    minutes.choose("15")
    show(qtbot, minutes)
    minutes.focusNextChild()

    press(qtbot, Qt.Key.Key_Right)
    with qtbot.waitSignal(minutes.changed) as told:
        press(qtbot, Qt.Key.Key_Space)

    assert told.args == ["30"]
    assert minutes.value() == "30"


def test_earlier_steps_stay_open_and_later_ones_do_not(qtbot: QtBot) -> None:
    steps = StepBar(["Map", "Briefing", "Information"])
    steps.set_current(2)
    show(qtbot, steps)
    first, _current, last = steps.findChildren(PaintedButton)

    with qtbot.waitSignal(steps.chosen) as told:
        QTest.mouseClick(first, Qt.MouseButton.LeftButton)

    assert told.args == [1]
    assert not last.isEnabled()


def test_steps_that_were_reached_stay_open_while_an_earlier_one_is_shown(qtbot: QtBot) -> None:
    steps = StepBar(["Map", "Briefing", "Information", "Signing"])
    steps.set_current(1, reached=3, done={2})
    show(qtbot, steps)
    parts = steps.findChildren(PaintedButton)

    assert [part.isEnabled() for part in parts] == [True, True, True, False]
    assert [part.accessibleName() for part in parts] == [
        *("1. Map, at work", "2. Briefing, done", "3. Information, later", "4. Signing, later"),
    ]


def test_rows_are_chosen_by_mouse_and_keys(qtbot: QtBot) -> None:
    rows = RowList("Contacts")
    rows.add("maria", Row("Maria Holm", "Talesperson", pressable=True))
    rows.add("yusuf", Row("Yusuf Karim", pressable=True))
    show(qtbot, rows)
    QTest.mouseClick(rows.row("maria"), Qt.MouseButton.LeftButton)
    rows.row("maria").setFocus()

    press(qtbot, Qt.Key.Key_Down)
    with qtbot.waitSignal(rows.chosen) as told:
        press(qtbot, Qt.Key.Key_Return)

    assert told.args == ["yusuf"]
    assert rows.selected() == "yusuf"


def test_a_row_tells_a_screen_reader_that_it_is_selected(qtbot: QtBot) -> None:
    line = Row("Maria Holm", "Talesperson", pressable=True)
    qtbot.addWidget(line)

    line.select(selected=True)

    assert line.accessibleName() == "Maria Holm, Talesperson, selected"


def test_the_action_of_a_row_is_its_own_button(qtbot: QtBot) -> None:
    line = Row("Feedback missing", "23 residents wait", action="Reply")
    show(qtbot, line)

    with qtbot.waitSignal(line.acted):
        QTest.mouseClick(line.findChildren(Button)[0], Qt.MouseButton.LeftButton)


def test_a_lamp_says_its_state(qtbot: QtBot) -> None:
    lamp = Lamp("Measurable", LampState.NEEDS)
    qtbot.addWidget(lamp)

    assert lamp.accessibleName() == "Measurable: needs something"


@pytest.fixture
def rail(qtbot: QtBot) -> NavigationRail:
    made = NavigationRail("Places")
    made.add("today", "calendar-check", "Today")
    made.add("map", "map-trifold", "Map")
    made.add_bottom("settings", "gear-six", "Settings")
    show(qtbot, made)
    return made


def test_ctrl_and_a_figure_goes_to_a_place(qtbot: QtBot, rail: NavigationRail) -> None:
    with qtbot.waitSignal(rail.chosen) as told:
        QTest.keyClick(rail, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    assert told.args == ["map"]
    assert rail.here() == "map"


def test_the_rail_fits_a_low_window_at_large_text(rail: NavigationRail, dress_app: Dress) -> None:
    for number in range(6):
        rail.add(str(number), "users", "Contacts")
    dress_app(Theme.LIGHT, 200)

    assert rail.minimumSizeHint().height() <= 768


def test_a_click_leaves_no_focus_ring_but_tab_shows_one(qtbot: QtBot) -> None:
    page = QWidget()
    page.setLayout(column(Button("One"), Button("Two"), None))
    show(qtbot, page)
    one, two = page.findChildren(Button)
    two.setFocus()
    at = one.mapTo(page, one.rect().center())

    # Through the window, so that Qt knows of the mouse button as it does with a real mouse.
    QTest.mousePress(page.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    after_click = ring(page)
    QTest.mouseRelease(page.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    press(qtbot, Qt.Key.Key_Tab)

    assert after_click is None
    assert ring(page) is two


def ring(page: QWidget) -> QWidget | None:
    shown = [each for each in page.findChildren(FocusRing) if each.isVisible()]
    return shown[0].part() if shown else None


def test_the_ring_leaves_two_pixels_of_air(qtbot: QtBot) -> None:
    page = QWidget()
    button = Button("One")
    page.setLayout(column(button, None, margins=margins(24, 24)))
    show(qtbot, page)

    drawn = FocusRing(button)

    assert drawn.geometry() == button.geometry().adjusted(-4, -4, 4, 4)

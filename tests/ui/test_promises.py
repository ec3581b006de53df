"""The promises as officers read and follow them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsView, QTableWidget
from pytestqt.qtbot import QtBot

from fieldapp.actions.log_activity import ActivityDraft
from fieldapp.actions.record_forms import save_new
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.promise import Promise
from fieldapp.domain.vocabulary import ActivityType, CommitmentKind, PromiseStatus
from fieldapp.ui.promises.checks import CheckLamp
from fieldapp.ui.promises.ledger import CommitmentRow
from fieldapp.ui.promises.promise_row import PromiseRow
from fieldapp.ui.theme import Theme, colour
from fieldapp.ui.tokens import contrast
from fieldapp.ui.widgets import Button, DoseMeter, Row, ScrollColumn, SearchField, SegmentedChoice
from tests.ui.conftest import Dress
from tests.ui.promise_room import PromiseRoom, focused, opened_room

# Menus and suggestions are windows of their own, which the screenless platform comments on.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[PromiseRoom]:
    yield from opened_room(qtbot, tmp_path)


# The list.


def test_the_list_tells_the_dose_in_words_and_how_far_behind(room: PromiseRoom) -> None:
    room.area.patrolled(12)

    room.until(lambda: "1 of 12" in room.words())
    assert "5 behind" in room.words()
    assert "2 day" in room.words()


def test_only_a_promise_without_a_number_is_said_not_to_be_measurable(room: PromiseRoom) -> None:
    assert "can't be measured" not in room.words()

    room.area.promised("Lugnare gator", kind=CommitmentKind.INTENT)

    room.says("1 commitment can't be measured")


def test_a_milestone_tells_its_day_as_people_write_it(room: PromiseRoom) -> None:
    lit = room.area.promised(
        "Ljusare stig",
        kind=CommitmentKind.MILESTONE,
        due=date(2026, 12, 15),
        own_words={"activity_type": "ny belysning"},
    )

    room.screen.open(lit.id)

    room.says("Ny belysning, done by 15 December 2026")
    lamp = room.part("lamp:measurable")
    assert lamp.accessibleName() == "Measurable: done, 15 Dec 2026"


def test_closed_promises_are_kept_apart(room: PromiseRoom) -> None:
    kept = room.area.promised("Lugnare gator", kind=CommitmentKind.INTENT)
    room.area.store.save(kept.changed(status=PromiseStatus.KEPT))
    which = room.screen.findChild(SegmentedChoice)
    assert which is not None

    which.choose("closed")
    which.changed.emit("closed")

    room.until(lambda: room.titles() == ["Lugnare gator"])


def test_words_find_a_promise_by_the_beginnings_of_its_words(room: PromiseRoom) -> None:
    room.area.promised("Lugnare gator", kind=CommitmentKind.INTENT)
    room.until(lambda: len(room.titles()) == 2)
    field = room.screen.findChild(SearchField)
    assert field is not None

    QTest.keyClicks(field, "lugn")

    room.until(lambda: room.titles() == ["Lugnare gator"])


def test_a_filter_without_hits_can_be_cleared(room: PromiseRoom) -> None:
    field = room.screen.findChild(SearchField)
    assert field is not None
    QTest.keyClicks(field, "xyz")
    room.until(lambda: "Nothing fits the filter" in room.words())

    clear = next(
        each for each in room.screen.findChildren(Button) if each.text() == "Clear the filter"
    )
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)

    room.until(lambda: room.titles() == ["Tryggare torg"])


def test_some_hundred_promises_are_shown_a_few_at_a_time(room: PromiseRoom) -> None:
    many = [
        Promise.model_validate(
            {**dict(room.area.promise), "id": f"p{number}", "title": f"No {number}"}
        )
        for number in range(150)
    ]

    room.area.store.save(*many)

    room.until(lambda: "151 promise" in room.words())
    assert len(room.rows()) < 60
    scroll = next(each for each in room.screen.findChildren(ScrollColumn) if each.isVisible())
    bar = scroll.verticalScrollBar()
    room.until(lambda: bar.maximum() > 0)
    before = len(room.rows())
    bar.setValue(bar.maximum())
    room.until(lambda: len(room.rows()) > before)


def test_enter_opens_a_promise_and_escape_comes_back_to_its_row(room: PromiseRoom) -> None:
    row = room.rows()[0]
    row.setFocus()

    QTest.keyClick(row, Qt.Key.Key_Return)
    room.until(lambda: room.has("log"))
    QTest.keyClick(room.screen, Qt.Key.Key_Escape)

    room.until(lambda: room.titles() == ["Tryggare torg"])
    assert isinstance(QApplication.focusWidget(), PromiseRow)


# One promise.


def test_the_ledger_says_who_does_what_where_and_how_often(room: PromiseRoom) -> None:
    room.open_promise()

    shown = room.words()
    for words in ("Police", "Foot patrol", "Ekvalla torg", "At least 12 in the period", "0 of 12"):
        assert words in shown


def test_a_commitment_that_was_searched_for_opens_its_promise(room: PromiseRoom) -> None:
    second = save_new(
        room.area.store,
        "commitment",
        {"promise_id": room.area.promise.id, "activity_type": "coffee"},
    )

    room.screen.open(second.record_id)

    room.until(lambda: room.has(f"commitment:{second.record_id}"))
    row = room.part(f"commitment:{second.record_id}")
    assert isinstance(row, Row)
    assert row.is_selected()


def test_activities_that_do_not_count_say_why(room: PromiseRoom) -> None:
    room.area.patrolled(12)
    room.area.patrolled(13, places=(PlaceRef(text="Stationen"),))
    room.open_promise()

    room.until(lambda: "another place than promised" in room.words())
    assert "1 of 12" in room.words()


def test_a_lamp_opens_what_is_missing_and_leads_to_the_form(room: PromiseRoom) -> None:
    room.open_promise()
    lamp = room.part("lamp:agreed")
    assert isinstance(lamp, CheckLamp)
    assert lamp.accessibleName().startswith("Agreed: missing")

    QTest.mouseClick(lamp, Qt.MouseButton.LeftButton)

    assert "Still missing: agreement, ground beyond the agreement" in room.words()
    sheet = room.sheet("fill in")
    assert sheet.rows.row("agreement_id").isVisibleTo(sheet)


def test_the_dose_over_time_is_a_chart_or_a_table(room: PromiseRoom) -> None:
    room.area.patrolled(12)
    room.open_promise()
    room.says("1 of 12")
    room.until(lambda: shows_chart(room))

    room.press("as table")

    room.until(lambda: first_line(room) == ["14 Nov 2025", "1", "6.4"])
    room.press("as table")
    room.until(lambda: shows_chart(room))


def shows_chart(room: PromiseRoom) -> bool:
    charts = room.screen.findChildren(QGraphicsView)
    return any(chart.isVisible() for chart in charts)


def first_line(room: PromiseRoom) -> list[str]:
    tables = [each for each in room.screen.findChildren(QTableWidget) if each.isVisible()]
    cells = [table.item(0, column) for table in tables for column in range(3)]
    return [cell.text() for cell in cells if cell is not None]


def test_logging_for_a_promise_starts_from_its_leading_commitment(room: PromiseRoom) -> None:
    room.open_promise()

    room.press("log")

    (draft,) = room.toasts.sheets
    assert isinstance(draft, ActivityDraft)
    assert (draft.promise_id, draft.type) == (room.area.promise.id, ActivityType.FOOT_PATROL)
    assert draft.places == (room.area.square,)


def test_show_all_leads_to_the_activities_of_the_promise(room: PromiseRoom) -> None:
    room.area.patrolled(12)
    room.open_promise()
    room.until(lambda: room.has("show all"))

    room.press("show all")

    assert room.toasts.went == [("activities", {"promise_id": room.area.promise.id})]


def test_what_a_colleague_logs_shows_at_once(room: PromiseRoom) -> None:
    room.open_promise()
    assert "0 of 12" in room.words()

    room.area.patrolled(12)

    room.until(lambda: "1 of 12" in room.words())
    meters = [each for each in room.screen.findChildren(DoseMeter) if each.isVisibleTo(room.screen)]
    assert meters[0].accessibleName().startswith("1 of 12")


# How it looks.


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.NIGHT])
def test_what_is_empty_in_the_meter_of_the_chosen_commitment_can_be_seen(
    room: PromiseRoom, dress_app: Dress, theme: Theme
) -> None:
    dress_app(theme, 100)
    room.open_promise()
    chosen = next(one for one in room.screen.findChildren(CommitmentRow) if one.is_selected())

    picture = chosen.grab().toImage()

    meter = chosen.findChildren(DoseMeter)[0]
    last = meter.mapTo(chosen, QPoint(meter.width() - 5, 0))
    heights = range(last.y(), last.y() + meter.height())
    inks = {picture.pixelColor(last.x(), height).name() for height in heights}
    ground = colour("accent_soft").name()
    assert max(contrast(ink, ground) for ink in inks) >= 3


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.NIGHT])
def test_the_page_never_needs_more_width_than_the_laptop_has(
    room: PromiseRoom, dress_app: Dress, theme: Theme, percent: int
) -> None:
    room.area.patrolled(12)
    dress_app(theme, percent)
    assert room.screen.minimumSizeHint().width() <= 1270

    room.open_promise()

    assert room.screen.minimumSizeHint().width() <= 1270


def test_the_keyboard_reaches_buttons_lamps_and_rows_in_reading_order(room: PromiseRoom) -> None:
    room.open_promise()
    room.part("back").setFocus()
    reached = []
    for _ in range(9):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        reached.append(focused().objectName())

    assert reached[:4] == ["log", "edit promise", "history", "next step"]
    assert "lamp:specific" in reached
    assert "add commitment" in reached
    assert any(name.startswith("commitment:") for name in reached)

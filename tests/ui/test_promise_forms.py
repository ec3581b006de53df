"""The promises as officers write them and take them through their life."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from fieldapp.domain.activity import ActivityCommitment
from fieldapp.domain.promise import Promise
from fieldapp.domain.vocabulary import CommitmentKind, Per, PromiseStatus
from fieldapp.storage.drafts import Drafts
from fieldapp.ui.forms.history import HistorySheet
from fieldapp.ui.forms.sheet import FormSheet
from fieldapp.ui.promises.hints import KeepWordingSheet
from fieldapp.ui.promises.step_sheet import StepSheet
from fieldapp.ui.widgets import Button
from tests.ui.promise_room import PromiseRoom, focused, opened_room, save, type_in, words_on

# Menus and suggestions are windows of their own, which the screenless platform comments on.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[PromiseRoom]:
    yield from opened_room(qtbot, tmp_path)


# Forms.


def test_a_new_promise_needs_only_title_and_text(room: PromiseRoom) -> None:
    sheet = room.sheet("new promise")
    type_in(sheet, "title", "Lugnare gator")
    type_in(sheet, "public_text", "We check the speed.")

    save(sheet)

    room.until(lambda: "Saved on this computer" in "".join(room.toasts.texts))
    saved = [each for each in room.area.store.records("promise") if each.id != room.area.promise.id]
    assert [promise.title for promise in saved if isinstance(promise, Promise)] == ["Lugnare gator"]
    room.until(lambda: room.has("log"))


def test_what_is_missing_is_said_under_its_field(room: PromiseRoom) -> None:
    sheet = room.sheet("new promise")

    save(sheet)

    room.until(lambda: sheet.rows.row("title").error() == "Fill this in.")
    assert sheet.rows.row("title").editor.hasFocus()


def test_a_draft_is_kept_while_typing_and_comes_back(room: PromiseRoom) -> None:
    sheet = room.sheet("new promise")
    type_in(sheet, "title", "Half a thou")
    room.until(lambda: bool(Drafts(room.area.store).all("promise")))
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    room.until(lambda: not room.screen.findChildren(FormSheet))

    again = room.sheet("new promise")

    room.until(lambda: again.rows.row("title").value() == "Half a thou")
    type_in(again, "title", "A whole thought")
    type_in(again, "public_text", "We promise.")
    save(again)
    room.until(lambda: not Drafts(room.area.store).all("promise"))


def test_an_agreed_promise_is_changed_only_with_a_reason(room: PromiseRoom) -> None:
    room.open_promise()
    sheet = room.sheet("edit promise")
    type_in(sheet, "title", "Tryggare torg och park")
    save(sheet)
    assert room.promise().title == "Tryggare torg"

    QTest.keyClicks(focused(), "the municipality asked for it")
    save(sheet)

    room.until(lambda: room.promise().title == "Tryggare torg och park")


@pytest.mark.parametrize(
    ("shape", "shown"),
    [
        ("total", {"comparator", "quantity", "unit", "min_minutes"}),
        ("rate", {"comparator", "quantity", "unit", "per", "min_minutes"}),
        ("per_other", {"comparator", "quantity", "unit", "per_activity_type", "min_minutes"}),
        ("on_request", {"reply_days"}),
        ("milestone", {"due"}),
        ("intent", set()),
    ],
)
def test_the_form_shows_only_the_fields_of_the_shape(
    room: PromiseRoom, shape: str, shown: set[str]
) -> None:
    room.open_promise()
    sheet = room.sheet("add commitment")

    sheet.rows.row("kind").set_value(shape)
    sheet.rows.changed.emit()

    shaped = ("comparator", "quantity", "unit", "per", "per_activity_type", "min_minutes")
    names = {*shaped, "reply_days", "due"}
    assert {name for name in names if sheet.rows.row(name).isVisibleTo(sheet)} == shown


def test_a_commitment_is_read_back_as_a_sentence_and_its_gaps_never_block(
    room: PromiseRoom,
) -> None:
    room.make_it_a_draft()
    room.open_promise()
    sheet = room.sheet("add commitment")
    sheet.rows.row("activity_type").set_value("foot_patrol")
    type_in(sheet, "quantity", "12")
    type_in(sheet, "min_minutes", "20")
    type_in(sheet, "places", "Ekvalla torg,")
    preview = room.part("preview")
    assert isinstance(preview, QLabel)
    assert preview.text() == (
        "At least 12 foot patrols per month at Ekvalla torg, at least 20 minutes"
    )
    assert "Still open: responsible. It can be saved as it is." in words_on(sheet)

    save(sheet)

    room.until(lambda: len(room.commitments()) == 2)
    made = next(each for each in room.commitments() if each.kind is CommitmentKind.RATE)
    assert (made.quantity, made.per, made.min_minutes) == (12, Per.MONTH, 20)
    assert made.places == (room.area.square,)


def test_a_changed_commitment_counts_the_log_anew(room: PromiseRoom) -> None:
    room.area.patrolled(12)
    room.make_it_a_draft()
    room.open_promise()
    room.until(lambda: room.has("edit commitment"))
    sheet = room.sheet("edit commitment")
    type_in(sheet, "min_minutes", "60")

    save(sheet)

    room.until(lambda: "shorter than promised" in room.words())
    (link,) = room.area.store.records("activity_commitment")
    assert isinstance(link, ActivityCommitment)
    assert link.counted == 0


def test_a_save_can_be_undone(room: PromiseRoom) -> None:
    room.make_it_a_draft()
    room.open_promise()
    sheet = room.sheet("edit promise")
    type_in(sheet, "title", "Another title")
    save(sheet)
    room.until(lambda: room.promise().title == "Another title")
    room.until(lambda: bool(room.toasts.texts))

    room.toasts.acts[-1]()

    room.until(lambda: room.promise().title == "Tryggare torg")


# The life cycle.


def steps_of(room: PromiseRoom) -> QMenu:
    head = room.part("next step").parentWidget()
    assert head is not None
    menu: QMenu | None = head.findChild(QMenu)
    assert menu is not None
    return menu


def test_the_next_steps_are_those_of_the_life_cycle(room: PromiseRoom) -> None:
    room.make_it_a_draft()
    room.open_promise()

    words = [action.text() for action in steps_of(room).actions()]

    assert words == ["Checked", "Withdrawn"]


def test_a_draft_goes_on_without_a_reason(room: PromiseRoom) -> None:
    room.make_it_a_draft()
    room.open_promise()
    room.until(lambda: len(steps_of(room).actions()) == 2)

    steps_of(room).actions()[0].trigger()

    room.until(lambda: room.promise().status is PromiseStatus.CHECKED)


def test_an_agreed_promise_goes_on_with_a_reason(room: PromiseRoom) -> None:
    room.open_promise()
    steps_of(room).actions()[0].trigger()
    sheet = room.screen.findChild(StepSheet)
    assert sheet is not None
    room.press("save")
    assert "Write why" in words_on(sheet)

    QTest.keyClicks(focused(), "four months have passed")
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    room.until(lambda: room.promise().status is PromiseStatus.FOLLOWED_UP)


def test_the_history_tells_what_changed_and_why(room: PromiseRoom) -> None:
    room.area.store.save(room.promise().changed(to_date=date(2025, 12, 31)), reason="longer")
    room.open_promise()

    room.press("history")

    room.until(lambda: bool(room.screen.findChildren(HistorySheet)))
    sheet = room.screen.findChildren(HistorySheet)[0]
    room.until(lambda: "Reason: longer" in words_on(sheet))
    assert "31 Dec 2025" in words_on(sheet)


# Vague words.


def test_vague_words_are_told_while_the_promise_is_written(room: PromiseRoom) -> None:
    sheet = room.sheet("new promise")

    type_in(sheet, "public_text", "We always work for safety")

    room.until(lambda: "“always”, “work for”" in words_on(sheet))
    assert "Say what is done, where and for whom. It can be saved." in words_on(sheet)


def test_vague_words_are_told_while_a_commitment_is_written(room: PromiseRoom) -> None:
    room.open_promise()
    sheet = room.sheet("add commitment")

    type_in(sheet, "wording", "be seen regularly")

    room.until(lambda: "Vague words: “regularly”" in words_on(sheet))


def test_vague_words_are_kept_with_a_reason_and_the_hint_is_put_away(room: PromiseRoom) -> None:
    room.area.store.save(room.promise().changed(public_text="We are always here."), reason="x")
    room.open_promise()
    room.says("“always”")

    button = next(
        each for each in room.part("hint:always").findChildren(Button) if each.isVisible()
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    room.until(lambda: bool(room.screen.findChildren(KeepWordingSheet)))
    sheet = room.screen.findChildren(KeepWordingSheet)[-1]
    room.until(lambda: sheet.isVisible() and sheet.isAncestorOf(focused()))
    save(focused())
    room.until(lambda: "Write why these words stay." in words_on(sheet))
    QTest.keyClicks(focused(), "The word was agreed")
    save(focused())

    room.says("Kept: The word was agreed")
    assert not room.has("hint:always")
    assert "The word was agreed" in room.promise().own_words.values()

"""The public notice: written from a template, checked, approved by a named person, posted by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from fieldapp.actions.handovers import publications_of
from fieldapp.domain.handover import Handover
from fieldapp.storage.drafts import Drafts
from fieldapp.ui import background
from fieldapp.ui.forms.choice import ChoiceInput
from tests.ui.handover_room import HandoverRoom, opened_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[HandoverRoom]:
    yield from opened_room(qtbot, tmp_path)


@pytest.fixture
def notice(room: HandoverRoom) -> Handover:
    """A handover to Elin Berg, who agreed to be named, shown at its third step."""
    begun = room.built(incoming=room.colleague())
    room.go_on(2)
    room.until(lambda: "Elin Berg" in edit(room).toPlainText())
    return begun


def edit(room: HandoverRoom) -> QPlainTextEdit:
    found = room.part("notice text")
    assert isinstance(found, QPlainTextEdit)
    return found


def choose(room: HandoverRoom, name: str, value: str) -> None:
    found = room.part(name)
    assert isinstance(found, ChoiceInput)
    found.set_value(value)
    found.changed.emit()


def write(room: HandoverRoom, text: str) -> None:
    QTest.keyClick(edit(room), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(edit(room), text)


def test_the_template_is_shown_with_its_length_and_a_preview(
    room: HandoverRoom, notice: Handover
) -> None:
    room.says("of 280 characters")

    assert edit(room).toPlainText() in room.words()


def test_another_language_brings_its_own_template_and_asks_for_a_reader(
    room: HandoverRoom, notice: Handover
) -> None:
    before = edit(room).toPlainText()

    choose(room, "notice language", "ar")

    room.until(lambda: edit(room).toPlainText() not in ("", before))
    room.says("Let someone who speaks the language read it")


def test_a_private_contact_in_the_text_is_found_and_keeps_it_from_being_approved(
    room: HandoverRoom, notice: Handover
) -> None:
    write(room, "Ring Lars Oberg eller Anna Wikstrom, 070-174 06 05.")
    room.says("A telephone number stands in it")
    choose(room, "approver", room.store.person.officer_id)

    room.press("approve notice")

    room.says("Put right what is marked under Check")
    assert not publications_of(room.store, notice.id)


def test_a_text_is_approved_by_a_named_person_and_then_copied(
    room: HandoverRoom, notice: Handover
) -> None:
    room.press("approve notice")
    room.says("Choose who approves the text.")
    choose(room, "approver", room.store.person.officer_id)
    room.until(lambda: "Nobody private is named" in room.words())

    room.press("approve notice")

    room.until(lambda: bool(publications_of(room.store, notice.id)))
    room.says("Sara Lindqvist,")
    room.press("copy notice")
    assert QGuiApplication.clipboard().text() == edit(room).toPlainText()


def test_approving_twice_in_haste_notes_it_once_and_keeps_no_draft(
    room: HandoverRoom, notice: Handover
) -> None:
    write(room, "Elin Berg takes over on 2 December.")
    choose(room, "approver", room.store.person.officer_id)
    room.until(lambda: "Nobody private is named" in room.words())

    room.press("approve notice")
    room.press("approve notice")

    room.until(lambda: any("Approved and noted." in text for text in room.toasts.texts))
    room.until(lambda: background.wait_all(0))
    assert len(publications_of(room.store, notice.id)) == 1
    assert Drafts(room.store).all() == []


def test_approving_one_text_leaves_the_draft_of_another_that_is_turned_to(
    room: HandoverRoom, notice: Handover
) -> None:
    choose(room, "notice language", "sv")
    room.until(lambda: "områdespolis" in edit(room).toPlainText())
    write(room, "Elin Berg kommer.")
    choose(room, "notice language", "en")
    room.until(lambda: "Elin Berg is" in edit(room).toPlainText())
    choose(room, "approver", room.store.person.officer_id)
    room.until(lambda: "Nobody private is named" in room.words())

    room.press("approve notice")
    choose(room, "notice language", "sv")
    room.until(lambda: any("Approved and noted." in text for text in room.toasts.texts))

    room.until(lambda: background.wait_all(0))
    assert [one.content["text"] for one in Drafts(room.store).all()] == ["Elin Berg kommer."]


def test_a_notice_that_was_found_leads_to_its_handover(
    room: HandoverRoom, notice: Handover
) -> None:
    choose(room, "approver", room.store.person.officer_id)
    room.press("approve notice")
    room.until(lambda: bool(publications_of(room.store, notice.id)))
    room.screen.show_list()

    room.screen.open(publications_of(room.store, notice.id)[0].id)

    room.until(lambda: room.has("step on"))


def test_what_is_typed_is_kept_and_found_again_beside_other_languages(
    room: HandoverRoom, notice: Handover
) -> None:
    words = "Elin Berg takes over on 2 December."
    write(room, words)
    drafts = Drafts(room.store)
    room.qtbot.waitUntil(lambda: bool(drafts.all("notice")), timeout=3000)

    choose(room, "notice language", "sv")
    room.until(lambda: edit(room).toPlainText() not in ("", words))
    choose(room, "notice language", "en")

    room.until(lambda: edit(room).toPlainText() == words)
    assert drafts.all("notice")[0].content["text"] == words


def test_the_template_comes_back_when_it_is_wanted(room: HandoverRoom, notice: Handover) -> None:
    before = edit(room).toPlainText()
    write(room, "Hej")

    room.press("template anew")

    room.until(lambda: edit(room).toPlainText() == before)


def test_a_text_given_up_for_the_template_comes_back_by_undo(
    room: HandoverRoom, notice: Handover
) -> None:
    write(room, "Elin Berg comes.")
    room.press("template anew")
    room.until(lambda: edit(room).toPlainText() != "Elin Berg comes.")

    room.toasts.acts[-1]()

    assert edit(room).toPlainText() == "Elin Berg comes."
    room.until(
        lambda: [one.content["text"] for one in Drafts(room.store).all()] == ["Elin Berg comes."]
    )

"""What needs a person on the sync page: a refused record, and two versions of one field."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fieldapp.actions.conflicts import conflicts, keep_text
from fieldapp.actions.sync_state import sync_facts
from fieldapp.domain.activity import Activity
from fieldapp.domain.vocabulary import ActivityType
from fieldapp.storage.drafts import Drafts
from fieldapp.storage.store import Store
from fieldapp.ui.session import Session
from tests.ui.conftest import focused
from tests.ui.sync_page import SyncPageDriver, clock, session, store, visible_line
from tests.ui.sync_store import (
    SetClock,
    connect,
    contact_that_two_changed,
    contact_with_two_notes,
    logged,
    refuse,
    waiting,
)

__all__ = ["clock", "session", "store"]


def refused_activity(store: Store, kind: ActivityType = ActivityType.FOOT_PATROL) -> Activity:
    """Return an activity that the server has refused."""
    connect(store)
    activity = logged(store, "Ekvalla torg", kind)
    refuse(store, activity.id)
    return activity


def page_of_the_conflict(qtbot: QtBot, session: Session) -> SyncPageDriver:
    """Return the page as soon as it tells of the contact that two have changed."""
    page = SyncPageDriver(qtbot, session)
    page.sees("Two have changed: Contact Maria Holm")
    return page


def test_a_refused_record_is_corrected_where_it_belongs(
    qtbot: QtBot, store: Store, session: Session
) -> None:
    activity = refused_activity(store, ActivityType.INSPECTION)
    page = SyncPageDriver(qtbot, session)
    page.sees("Something in it is not as the server wants it.")

    with qtbot.waitSignal(page.way.went) as gone:
        page.presses("Correct")

    assert gone.args == ["activities", activity.id]


def test_what_needs_a_person_is_counted_apart_from_what_goes_by_itself(
    qtbot: QtBot, store: Store, session: Session, clock: SetClock
) -> None:
    connect(store)
    contact_that_two_changed(store, clock)

    page = SyncPageDriver(qtbot, session)
    page.sees("0 Needs you 1")
    logged(store, "Ekvalla torg")

    page.sees("1 Needs you 1")


def test_a_refused_record_is_counted_as_one_that_needs_a_person(
    qtbot: QtBot, store: Store, session: Session
) -> None:
    refused_activity(store)

    SyncPageDriver(qtbot, session).sees("0 Needs you 1")


def test_a_refused_record_is_sent_again_from_the_page(
    qtbot: QtBot, store: Store, session: Session
) -> None:
    refused_activity(store)
    page = SyncPageDriver(qtbot, session)

    with qtbot.waitSignal(page.way.said):
        page.presses("Send again")

    qtbot.waitUntil(lambda: "Something in it is not as the server wants it." not in page.words())
    assert len(waiting(store)) == 1


def test_a_refused_record_is_taken_back_with_a_reason(
    qtbot: QtBot, store: Store, session: Session
) -> None:
    activity = refused_activity(store)
    page = SyncPageDriver(qtbot, session)
    page.presses("Take back …")
    page.presses("Take it back")
    assert "Write a few words" in page.words()

    QTest.keyClicks(visible_line(page.screen), "Logged twice")
    page.presses("Take it back")

    page.sees("Nothing waits to be sent.")
    assert store.get("activity", activity.id) is None


def test_a_conflict_shows_both_versions_with_who_and_when(
    qtbot: QtBot, store: Store, session: Session, clock: SetClock
) -> None:
    connect(store)
    contact_that_two_changed(store, clock)

    page = page_of_the_conflict(qtbot, session)

    assert "Stands now: Petra Nyström, today 16:58" in page.words()
    assert "Other version: you, today 16:53" in page.words()


def test_a_text_of_both_that_was_begun_is_kept_as_it_is_typed(
    qtbot: QtBot, store: Store, session: Session
) -> None:
    connect(store)
    contact = contact_with_two_notes(store)
    page = page_of_the_conflict(qtbot, session)
    page.both().click()
    page.text_of_both().selectAll()

    QTest.keyClicks(page.text_of_both(), "Calls on weekdays.")

    qtbot.waitUntil(lambda: bool(Drafts(store).all("both_in_one")))
    qtbot.waitUntil(lambda: conflicts(store, "en")[0].fields[0].draft == "Calls on weekdays.")
    assert conflicts(store, "en")[0].record_id == contact.id


def test_a_kept_text_of_both_is_gone_on_with_and_saved(
    qtbot: QtBot, store: Store, session: Session
) -> None:
    connect(store)
    contact = contact_with_two_notes(store)
    keep_text(store, contact.id, "note", "Calls on weekdays.")

    page = page_of_the_conflict(qtbot, session)
    text_again, is_chosen = page.text_of_both().toPlainText(), page.both().isChecked()
    page.presses("Save the choice")

    assert (text_again, is_chosen) == ("Calls on weekdays.", True)
    qtbot.waitUntil(lambda: Drafts(store).all("both_in_one") == [])
    assert (store.document("contact", contact.id) or {})["note"] == "Calls on weekdays."


def test_a_conflict_is_settled_by_keys_alone_and_undone(
    qtbot: QtBot, store: Store, session: Session, clock: SetClock
) -> None:
    connect(store)
    contact = contact_that_two_changed(store, clock)
    page = page_of_the_conflict(qtbot, session)
    page.row("Maria Holm").setFocus()

    QTest.keyClick(focused(), Qt.Key.Key_Return)
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    with qtbot.waitSignal(page.way.said) as said:
        QTest.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert (store.document("contact", contact.id) or {})["phone"] == "070-174 06 31"
    page.sees("Contact Maria Holm changed, today")
    _text, _action, undo = said.args
    undo()
    page.sees("Two have changed: Contact Maria Holm")
    assert (store.document("contact", contact.id) or {})["phone"] == "08-465 004 12"


def test_a_choice_is_left_for_later_and_is_not_lost(
    qtbot: QtBot, store: Store, session: Session, clock: SetClock
) -> None:
    connect(store)
    contact_that_two_changed(store, clock)
    page = page_of_the_conflict(qtbot, session)

    page.presses("Later")

    qtbot.waitUntil(lambda: "Two have changed" not in page.words())
    assert any("two have changed it" in line for line in page.rows())
    assert sync_facts(store).conflicts == 1

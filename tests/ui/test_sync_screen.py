"""The sync page: what waits, what needs a person, and why it did not go."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.actions.conflicts import conflicts, keep_text
from fieldapp.actions.sync_state import Refusal, outbox_lines, sync_facts
from fieldapp.base.errors import SyncError
from fieldapp.domain.vocabulary import ActivityType
from fieldapp.settings import Settings
from fieldapp.storage.drafts import Drafts
from fieldapp.storage.store import Store
from fieldapp.sync.refusals import (
    DeviceForked,
    Forged,
    MassRemoval,
    SchemaTooOld,
    SlowDown,
    TooOld,
)
from fieldapp.ui.conflicts.option import OptionBox
from fieldapp.ui.session import Session
from fieldapp.ui.sync.reach_line import ReachLine
from fieldapp.ui.sync.refusal_words import refusal_words
from fieldapp.ui.sync.runner import SyncRunner
from fieldapp.ui.sync.screen import SyncScreen
from fieldapp.ui.sync.state import SyncKind, SyncState
from fieldapp.ui.sync.trouble import Trouble, trouble_of
from fieldapp.ui.sync.trouble_card import TroubleCard
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Button, Row
from tests.server.conftest import running_server  # noqa: F401  (a fixture)
from tests.ui.conftest import focused
from tests.ui.sync_store import (
    SetClock,
    acknowledge,
    connect,
    contact_that_two_changed,
    contact_with_two_notes,
    end,
    logged,
    opened_profile,
    refuse,
    waiting,
)

NOW = datetime(2026, 11, 14, 15, 48, tzinfo=UTC)
AWAY = Trouble("ServerAway", "The server did not answer.", "All is kept.", "It is tried again.")


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def store(tmp_path: Path, clock: SetClock) -> Iterator[Store]:
    yield from opened_profile(tmp_path / "p", clock)


@pytest.fixture
def session(qtbot: QtBot, store: Store) -> Iterator[Session]:
    made = Session(store)
    yield made
    end(made)


class SyncPageDriver:
    """What an officer sees and does on the sync page."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.qtbot, self.session = qtbot, session
        self.way = Way()
        self.screen = SyncScreen(session, self.way, Settings(language="en"))
        self.runner = SyncRunner(session, Settings(), self.screen, chance=lambda: 1.0)
        self.screen.bind(self.runner)
        qtbot.addWidget(self.screen)
        self.screen.resize(1270, 712)
        self.screen.show()
        self.screen.activateWindow()

    def words(self) -> str:
        return " ".join(
            label.text() for label in self.screen.findChildren(QLabel) if label.isVisible()
        )

    def sees(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.words(), timeout=15_000)

    def presses(self, text: str) -> None:
        def offered() -> list[Button]:
            parts = self.screen.findChildren(Button)
            return [one for one in parts if one.text() == text and one.isVisible()]

        self.qtbot.waitUntil(lambda: bool(offered()))
        offered()[0].click()

    def both(self) -> OptionBox:
        """Return the choice to write one text of both versions."""
        boxes = self.screen.findChildren(OptionBox)
        return next(one for one in boxes if "Both in one" in one.accessibleName())

    def text_of_both(self) -> QPlainTextEdit:
        edits = self.screen.findChildren(QPlainTextEdit)
        return next(one for one in edits if "both in one" in one.accessibleName())

    def rows(self) -> list[str]:
        rows = self.screen.findChildren(Row)
        return [one.accessibleName() for one in rows if one.isVisible()]

    def row(self, words: str) -> Row:
        found = [one for one in self.screen.findChildren(Row) if words in one.accessibleName()]
        return next(one for one in found if one.isVisible())


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> SyncPageDriver:
    return SyncPageDriver(qtbot, session)


def test_a_record_says_how_far_it_has_come(qtbot: QtBot, session: Session, store: Store) -> None:
    connect(store)
    activity = logged(store, "Ekvalla torg")
    line = ReachLine(session, activity.id)
    qtbot.addWidget(line)
    qtbot.waitUntil(lambda: line.words() == "Saved here")

    acknowledge(store)

    qtbot.waitUntil(lambda: line.words() == "On the server")


def test_the_facts_tell_refused_from_conflicts(store: Store, clock: SetClock) -> None:
    connect(store)
    contact_that_two_changed(store, clock)
    refuse(store, logged(store, "Ekvalla torg").id)

    facts = sync_facts(store)

    assert (facts.refused, facts.conflicts, facts.waiting) == (1, 1, 0)


def test_lines_speak_the_officers_language(store: Store) -> None:
    connect(store)
    logged(store, "Ekvalla torg")

    (swedish,), (english,) = outbox_lines(store, "sv"), outbox_lines(store, "en")

    assert swedish.title == "Fotpatrull, Ekvalla torg"
    assert english.title == "Foot patrol, Ekvalla torg"


def test_a_conflict_shows_both_values_and_who_wrote_them(store: Store, clock: SetClock) -> None:
    connect(store)
    contact_that_two_changed(store, clock)

    (conflict,) = conflicts(store, "sv")

    assert conflict.title == "Kontaktperson Maria Holm"
    (field,) = conflict.fields
    assert (field.label, field.current.by) == ("Telefon", "Petra Nyström")
    assert (field.current.words, field.others[0].words) == ("08-465 004 12", "070-174 06 31")


def test_unconnected_the_page_offers_to_connect(
    qtbot: QtBot, page: SyncPageDriver, store: Store
) -> None:
    logged(store, "Ekvalla torg")
    page.sees("Foot patrol, Ekvalla torg")

    with qtbot.waitSignal(page.way.went) as gone:
        page.presses("Connect")

    assert gone.args == ["settings", "server"]
    assert "new, today 16:48" in page.words()


def test_the_page_tells_of_a_failure_with_a_code_to_copy(
    qtbot: QtBot, store: Store, session: Session
) -> None:
    connect(store)
    page = SyncPageDriver(qtbot, session)
    page.sees("Code for support: ServerAway")
    assert "Everything is saved on this computer" in page.words()

    page.presses("Copy")

    assert QGuiApplication.clipboard().text() == "ServerAway"
    qtbot.waitUntil(lambda: any("failed" in line for line in page.rows()))


def test_a_mass_removal_is_a_question_that_can_be_left(qtbot: QtBot) -> None:
    trouble = trouble_of(MassRemoval(removed=80, shown=100))
    card = TroubleCard(SyncState(SyncKind.FAILED, trouble=trouble))
    qtbot.addWidget(card)
    card.show()
    said = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "take away 80 of 100 records" in said
    assert "Nothing was taken away." in said

    with qtbot.waitSignal(card.removals_accepted):
        next(one for one in card.findChildren(Button) if one.text() == "Fetch anyway").click()


@pytest.mark.parametrize("error", [Forged, SchemaTooOld, TooOld, DeviceForked, SlowDown])
def test_the_servers_english_is_never_shown(qtbot: QtBot, error: type[SyncError]) -> None:
    made = (
        error(problem="internal words", streams=())
        if error is TooOld
        else error(problem="internal words")
    )

    trouble = trouble_of(made)

    assert trouble.code == error.__name__
    assert "internal words" not in f"{trouble.what} {trouble.safe} {trouble.next_step}"


@pytest.mark.parametrize("reason", ["not_allowed", "life_cycle", "erased", "group", "held_long"])
def test_a_refusal_is_told_in_our_own_words(qtbot: QtBot, reason: str) -> None:
    why, helps = refusal_words(Refusal(reason, "internal words"))

    assert "internal words" not in why
    assert helps


def test_a_refusal_of_an_unknown_kind_is_told_in_the_servers_words(qtbot: QtBot) -> None:
    why, helps = refusal_words(Refusal("brand_new", "The moon is full."))

    assert why == "The moon is full."
    assert helps == "Correct it and send it again, or take it back."


def test_a_refused_record_is_corrected_where_it_belongs(
    qtbot: QtBot, store: Store, session: Session
) -> None:
    connect(store)
    activity = logged(store, "Ekvalla torg", ActivityType.INSPECTION)
    refuse(store, activity.id)
    page = SyncPageDriver(qtbot, session)
    page.sees("Something in it is not as the server wants it.")

    with qtbot.waitSignal(page.way.went) as gone:
        page.presses("Correct")

    assert gone.args == ["activities", activity.id]


def test_a_refused_record_is_sent_again_from_the_page(
    qtbot: QtBot, store: Store, session: Session
) -> None:
    connect(store)
    activity = logged(store, "Ekvalla torg")
    refuse(store, activity.id)
    page = SyncPageDriver(qtbot, session)

    with qtbot.waitSignal(page.way.said):
        page.presses("Send again")

    qtbot.waitUntil(lambda: "Something in it is not as the server wants it." not in page.words())
    assert len(waiting(store)) == 1


def test_a_refused_record_is_taken_back_with_a_reason(
    qtbot: QtBot, store: Store, session: Session
) -> None:
    connect(store)
    activity = logged(store, "Ekvalla torg")
    refuse(store, activity.id)
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

    page = SyncPageDriver(qtbot, session)

    page.sees("Two have changed: Contact Maria Holm")
    assert "Stands now: Petra Nyström, today 16:58" in page.words()
    assert "Other version: you, today 16:53" in page.words()


def test_a_text_of_both_that_was_begun_is_kept_as_it_is_typed(
    qtbot: QtBot, store: Store, session: Session
) -> None:
    connect(store)
    contact = contact_with_two_notes(store)
    page = SyncPageDriver(qtbot, session)
    page.sees("Two have changed: Contact Maria Holm")
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

    page = SyncPageDriver(qtbot, session)
    page.sees("Two have changed: Contact Maria Holm")
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
    page = SyncPageDriver(qtbot, session)
    page.sees("Two have changed: Contact Maria Holm")
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
    page = SyncPageDriver(qtbot, session)
    page.sees("Two have changed: Contact Maria Holm")

    page.presses("Later")

    qtbot.waitUntil(lambda: "Two have changed" not in page.words())
    assert any("two have changed it" in line for line in page.rows())
    assert sync_facts(store).conflicts == 1


def test_the_page_counts_where_the_work_is(
    qtbot: QtBot, store: Store, session: Session, clock: SetClock
) -> None:
    connect(store)
    logged(store, "Ekvalla torg")

    page = SyncPageDriver(qtbot, session)

    page.sees("On this computer alone 1")
    page.sees("In the server's backup 0")


def test_the_page_lets_go_of_a_record_when_it_is_sent(
    qtbot: QtBot, page: SyncPageDriver, store: Store
) -> None:
    logged(store, "Ekvalla torg")
    page.sees("Foot patrol, Ekvalla torg")

    connect(store)

    page.sees("Nothing waits to be sent.")


def visible_line(widget: QWidget) -> QLineEdit:
    return next(line for line in widget.findChildren(QLineEdit) if line.isVisible())

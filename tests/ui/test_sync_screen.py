"""How sync stands, what needs a person, and the runner that syncs by itself."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.actions.settle_refused import discard, resend
from fieldapp.actions.sync_now import enrol
from fieldapp.actions.sync_state import conflicts, outbox_lines, sync_facts
from fieldapp.base.errors import BadInput
from fieldapp.domain.vocabulary import ActivityType
from fieldapp.domain.vocabulary import SyncState as RecordState
from fieldapp.settings import Settings
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.store import Store
from fieldapp.ui.session import Session
from fieldapp.ui.sync.runner import SyncRunner, pause_after
from fieldapp.ui.sync.screen import SyncScreen
from fieldapp.ui.sync.state import (
    Exchange,
    SyncKind,
    SyncState,
    Trouble,
    pill_words,
    summary_words,
    trouble_named,
)
from fieldapp.ui.theme import Tone
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Button, Row
from fieldapp.wire.messages import Kind
from tests.server.conftest import running_server  # noqa: F401  (a fixture)
from tests.server.running import PASSWORD, RunningServer
from tests.ui.sync_store import (
    SetClock,
    acknowledge,
    connect,
    contact_that_two_changed,
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

    def rows(self) -> list[str]:
        rows = self.screen.findChildren(Row)
        return [one.accessibleName() for one in rows if one.isVisible()]


@pytest.fixture
def page(qtbot: QtBot, session: Session) -> SyncPageDriver:
    return SyncPageDriver(qtbot, session)


# The words of the pill.


@pytest.mark.parametrize(
    ("state", "words", "tone"),
    [
        (SyncState(SyncKind.NOT_CONNECTED, waiting=3), "On this computer", Tone.NORMAL),
        (SyncState(SyncKind.OFFLINE), "Offline", Tone.NORMAL),
        (
            SyncState(SyncKind.OFFLINE, waiting=3, oldest=NOW - timedelta(hours=23)),
            "Offline · 3",
            Tone.NORMAL,
        ),
        (
            SyncState(SyncKind.OFFLINE, waiting=3, oldest=NOW - timedelta(hours=24)),
            "Offline · 3",
            Tone.WARNING,
        ),
        (
            SyncState(SyncKind.SENDING, waiting=3, exchange=Exchange(of=3, sent=1)),
            "Sending 2 of 3",
            Tone.NORMAL,
        ),
        (SyncState(SyncKind.SYNCED, last_at=NOW), "Synced 16:48", Tone.NORMAL),
        (
            SyncState(SyncKind.SYNCED, last_at=NOW - timedelta(days=1)),
            "Synced yesterday 16:48",
            Tone.NORMAL,
        ),
        (SyncState(SyncKind.NEEDS_YOU, needs_you=1), "Choose: 1", Tone.WARNING),
        (SyncState(SyncKind.FAILED, refused=1, needs_you=1), "Could not send", Tone.ERROR),
        (
            SyncState(SyncKind.FAILED, trouble=trouble_named("SignedOut")),
            "Could not send",
            Tone.ERROR,
        ),
        (
            SyncState(SyncKind.FAILED, trouble=trouble_named("ServerNotTrusted")),
            "Could not send",
            Tone.WARNING,
        ),
    ],
)
def test_the_pill_says_how_sync_stands(
    qtbot: QtBot, state: SyncState, words: str, tone: Tone
) -> None:
    text, shown_tone, _icon = pill_words(state, NOW)

    assert text.startswith(words)
    assert shown_tone is tone


def test_the_page_says_since_when_and_when_it_is_tried_again(qtbot: QtBot) -> None:
    state = SyncState(
        SyncKind.OFFLINE,
        waiting=3,
        since=NOW,
        trouble=AWAY,
        next_try_at=NOW + timedelta(minutes=2),
    )

    words = summary_words(state, NOW)

    assert words.startswith("Offline since 16:48. Everything is saved on this computer.")
    assert "Next try in 2" in words


def test_pauses_grow_with_the_failures_up_to_five_minutes() -> None:
    longest = [pause_after(failures, lambda: 1.0) for failures in (1, 2, 3, 9, 50)]

    assert longest == [1, 2, 4, 256, 300]


def test_pauses_are_spread_and_never_shorter_than_the_server_asked() -> None:
    assert pause_after(5, lambda: 0.25) == 4
    assert pause_after(1, lambda: 0.5, asked=120) == 120.5


# The runner.


def test_without_a_server_the_runner_tries_nothing(qtbot: QtBot, session: Session) -> None:
    logged(session.store, "Ekvalla torg")
    runner = SyncRunner(session, Settings(), session)

    qtbot.waitUntil(lambda: runner.state().kind is SyncKind.NOT_CONNECTED)
    runner.try_now()

    assert not runner.is_running()
    assert Outbox(session.store).runs() == []


def test_a_server_that_is_away_leaves_the_work_waiting(
    qtbot: QtBot, session: Session, store: Store
) -> None:
    connect(store)
    logged(store, "Ekvalla torg")
    runner = SyncRunner(session, Settings(), session, chance=lambda: 1.0)

    qtbot.waitUntil(lambda: runner.state().kind is SyncKind.OFFLINE and runner.state().code != "")

    assert runner.state().code == "ServerAway"
    assert runner.state().waiting == 1
    assert "127.0.0.1" in runner.state().problem


def test_failures_are_retried_by_themselves(qtbot: QtBot, session: Session, store: Store) -> None:
    connect(store)
    runner = SyncRunner(session, Settings(), session, chance=lambda: 0.01)

    qtbot.waitUntil(lambda: len(Outbox(store).runs()) >= 3, timeout=15_000)

    assert runner.state().since is not None


def test_a_saved_activity_reaches_a_real_server_by_itself(
    qtbot: QtBot,
    session: Session,
    store: Store,
    running_server: RunningServer,  # noqa: F811
) -> None:
    running_server.add_user("sara")
    enrol(store, running_server.url, user="sara", password=PASSWORD, ca_file=running_server.ca_file)
    runner = SyncRunner(session, Settings(), session)
    qtbot.waitUntil(lambda: runner.state().kind is SyncKind.SYNCED, timeout=15_000)

    activity = logged(store, "Ekvalla torg")

    qtbot.waitUntil(lambda: runner.state().waiting == 1)
    qtbot.waitUntil(lambda: runner.state().waiting == 0, timeout=15_000)
    kept = store.must_get("activity", activity.id)
    assert kept.sync_state is RecordState.SYNCED


def test_a_stopped_runner_begins_nothing(qtbot: QtBot, session: Session, store: Store) -> None:
    connect(store)
    runner = SyncRunner(session, Settings(), session)
    runner.stop()

    runner.try_now()

    assert not runner.is_running()


# What was refused.


def test_a_refused_new_record_is_sent_again_as_it_stands_now(store: Store) -> None:
    connect(store)
    activity = logged(store, "Ekvalla torg")
    refuse(store, activity.id)
    store.save(activity.changed(minutes=55))

    resend(store, activity.id)

    (change,) = [entry.change for entry in waiting(store)]
    assert change.kind is Kind.CREATE
    assert change.set["minutes"] == 55
    assert Outbox(store).refused() == []
    assert Outbox(store).pending(10)[0].change == change


def test_a_refused_change_is_sent_again_as_one_change_of_the_servers_copy(store: Store) -> None:
    connect(store)
    activity = logged(store, "Ekvalla torg")
    acknowledge(store)
    standing = store.must_get("activity", activity.id)
    store.save(standing.changed(minutes=999))
    refuse(store, activity.id)
    store.save(store.must_get("activity", activity.id).changed(minutes=90, people_met=4))

    resend(store, activity.id)

    (change,) = [entry.change for entry in waiting(store)]
    assert change.kind is Kind.PATCH
    assert change.set == {"minutes": 90, "people_met": 4}
    assert change.old["minutes"] == 40
    assert store.must_get("activity", activity.id).sync_state is RecordState.QUEUED


def test_taking_back_brings_the_servers_copy_and_later_changes_to_stand(store: Store) -> None:
    connect(store)
    activity = logged(store, "Ekvalla torg")
    acknowledge(store)
    store.save(store.must_get("activity", activity.id).changed(minutes=999))
    refuse(store, activity.id)
    store.save(store.must_get("activity", activity.id).changed(people_met=4))

    discard(store, activity.id, "The length was mistyped")

    document = store.document("activity", activity.id) or {}
    assert (document["minutes"], document["people_met"]) == (40, 4)
    assert [entry.change.set for entry in waiting(store)] == [{"people_met": 4}]
    assert Outbox(store).waiting().needs_you == 0


def test_taking_back_a_record_the_server_never_took_removes_it(store: Store) -> None:
    connect(store)
    activity = logged(store, "Ekvalla torg")
    refuse(store, activity.id)

    discard(store, activity.id, "It was the other area's")

    assert store.get("activity", activity.id) is None
    assert waiting(store) == []


def test_taking_back_wants_a_reason(store: Store) -> None:
    connect(store)
    activity = logged(store, "Ekvalla torg")
    refuse(store, activity.id)

    with pytest.raises(BadInput):
        discard(store, activity.id, "  ")

    assert len(Outbox(store).refused()) == 1


def test_what_was_sent_again_still_proves_its_place_in_the_chain(store: Store) -> None:
    connect(store)
    first, second = logged(store, "Ekvalla torg"), logged(store, "Centrum")
    refuse(store, first.id)

    resend(store, first.id)

    sent = Outbox(store).pending(10)
    assert [one.change.record_id for one in sent] == [second.id, first.id]
    assert len({one.previous_hash for one in sent}) == 2


# What the page shows.


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
    assert conflict.current_by == "Petra Nyström"
    assert conflict.fields[0].label == "Telefon"
    assert (conflict.fields[0].current, conflict.fields[0].proposed) == (
        "08-465 004 12",
        "070-174 06 31",
    )


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
    assert any("failed" in line for line in page.rows())


def test_a_refused_record_is_corrected_where_it_belongs(
    qtbot: QtBot, store: Store, session: Session
) -> None:
    connect(store)
    activity = logged(store, "Ekvalla torg", ActivityType.INSPECTION)
    refuse(store, activity.id)
    page = SyncPageDriver(qtbot, session)
    page.sees("The place is outside your area.")

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

    qtbot.waitUntil(lambda: "The place is outside your area." not in page.words())
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


def test_a_conflict_is_shown_and_nothing_is_offered_that_does_not_work(
    qtbot: QtBot, store: Store, session: Session, clock: SetClock
) -> None:
    connect(store)
    contact_that_two_changed(store, clock)

    page = SyncPageDriver(qtbot, session)

    page.sees("Two have changed: Contact Maria Holm")
    assert "070-174 06 31" in page.words()
    assert "Petra Nyström" in page.words()


def test_the_page_lets_go_of_a_record_when_it_is_sent(
    qtbot: QtBot, page: SyncPageDriver, store: Store
) -> None:
    logged(store, "Ekvalla torg")
    page.sees("Foot patrol, Ekvalla torg")

    connect(store)

    page.sees("Nothing waits to be sent.")


def visible_line(widget: QWidget) -> QLineEdit:
    return next(line for line in widget.findChildren(QLineEdit) if line.isVisible())

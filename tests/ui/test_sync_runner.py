"""The words of the sync pill, and the runner that syncs by itself."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fieldapp.actions.sync_now import enrol, sync_now
from fieldapp.domain.vocabulary import SyncState as RecordState
from fieldapp.settings import Settings
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.store import Store
from fieldapp.ui.session import Session
from fieldapp.ui.sync.runner import SyncRunner
from fieldapp.ui.sync.state import (
    Exchange,
    SyncKind,
    SyncState,
    pill_words,
    summary_words,
)
from fieldapp.ui.sync.trouble import Trouble, trouble_named
from fieldapp.ui.theme import Tone
from tests.server.conftest import running_server  # noqa: F401  (a fixture)
from tests.server.running import PASSWORD, RunningServer
from tests.ui.sync_store import SetClock, connect, end, enrolled, logged, opened_profile

NOW = datetime(2026, 11, 14, 15, 48, tzinfo=UTC)
AWAY = Trouble("ServerAway", "The server did not answer.", "All is kept.", "It is tried again.")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    yield from opened_profile(tmp_path / "p", SetClock())


@pytest.fixture
def session(qtbot: QtBot, store: Store) -> Iterator[Session]:
    made = Session(store)
    yield made
    end(made)


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
        (SyncState(SyncKind.SYNCED, last_at=NOW, attachments=2), "2 attachment", Tone.NORMAL),
        (SyncState(SyncKind.SYNCED, waiting=3, attachments=2), "3 to send", Tone.NORMAL),
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


def test_very_much_at_once_is_taken_away_only_when_a_person_says_so(
    qtbot: QtBot,
    tmp_path: Path,
    session: Session,
    store: Store,
    running_server: RunningServer,  # noqa: F811
) -> None:
    for user in ("sara", "petra"):
        running_server.add_user(user)
    colleague = enrolled(tmp_path / "petra", running_server, "petra")
    activities = [logged(colleague, f"Plats {number}") for number in range(60)]
    sync_now(colleague)
    enrol(store, running_server.url, user="sara", password=PASSWORD, ca_file=running_server.ca_file)
    assert store.count("activity") == 60
    colleague.delete(*(colleague.must_get("activity", one.id) for one in activities))
    sync_now(colleague)
    runner = SyncRunner(session, Settings(), session, chance=lambda: 1.0)
    qtbot.waitUntil(lambda: runner.state().code == "MassRemoval", timeout=15_000)
    assert store.count("activity") == 60
    assert "60" in runner.state().problem

    qtbot.waitUntil(lambda: not runner.is_running())
    runner.accept_removals()

    qtbot.waitUntil(lambda: store.count("activity") == 0, timeout=15_000)
    colleague.close()


def test_who_asks_while_an_exchange_runs_gets_one_more_after_it(
    qtbot: QtBot, session: Session, store: Store
) -> None:
    connect(store)
    runner = SyncRunner(session, Settings(), session, chance=lambda: 1000.0)

    def ask_twice() -> None:
        if runner.is_running():
            runner.state_changed.disconnect(ask_twice)
            runner.try_now()
            runner.try_now()

    runner.state_changed.connect(ask_twice)

    qtbot.waitUntil(lambda: len(Outbox(store).runs()) == 2 and not runner.is_running())
    qtbot.wait(500)
    assert len(Outbox(store).runs()) == 2


def test_a_stopped_runner_begins_nothing(qtbot: QtBot, session: Session, store: Store) -> None:
    connect(store)
    runner = SyncRunner(session, Settings(), session)
    runner.stop()

    runner.try_now()

    assert not runner.is_running()


def test_what_a_colleague_saves_comes_at_once_without_waiting_for_the_next_poll(
    qtbot: QtBot,
    tmp_path: Path,
    session: Session,
    store: Store,
    running_server: RunningServer,  # noqa: F811
) -> None:
    for user in ("sara", "petra"):
        running_server.add_user(user)
    enrol(store, running_server.url, user="sara", password=PASSWORD, ca_file=running_server.ca_file)
    runner = SyncRunner(session, Settings(sync_minutes=60), session)
    qtbot.waitUntil(lambda: runner.state().kind is SyncKind.SYNCED, timeout=15_000)
    colleague = enrolled(tmp_path / "petra", running_server, "petra")
    activity = logged(colleague, "Ekvalla torg")

    # The line may not be open yet when the first of these is saved.
    def arrives() -> bool:
        logged(colleague, "Centrum")
        sync_now(colleague)
        qtbot.wait(1000)
        return store.get("activity", activity.id) is not None

    qtbot.waitUntil(arrives, timeout=30_000)
    colleague.close()

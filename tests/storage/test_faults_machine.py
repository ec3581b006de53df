"""Other programs on the laptop, and a laptop that has nothing left to give."""

import resource
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.base.errors import StoreBusy, StoreError
from fieldapp.storage.connection import open_connection
from fieldapp.storage.store import Store
from tests.storage.conftest import SetClock, reopen


@pytest.fixture
def holder(profile: Path, made_once: tuple[Path, bytes]) -> Iterator[threading.Event]:
    """Another program that keeps the store locked until it is told to let go."""
    let_go = threading.Event()
    held = threading.Event()

    def hold() -> None:
        connection = open_connection(profile / "store.db", made_once[1])
        connection.execute("BEGIN IMMEDIATE")
        held.set()
        let_go.wait(30)
        connection.execute("ROLLBACK")
        connection.close()

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait()
    yield let_go
    let_go.set()
    thread.join()


def test_a_store_that_another_program_locks_is_waited_for(
    store: Store, holder: threading.Event
) -> None:
    threading.Timer(0.5, holder.set).start()

    log_activity(store, ActivityDraft(minutes=40))

    assert store.count("activity") == 1


def test_a_lock_that_stays_is_told_and_the_next_save_works(
    store: Store, holder: threading.Event
) -> None:
    store.connections.read().execute("PRAGMA busy_timeout = 200")

    with pytest.raises(StoreBusy, match="Close other fieldapp windows"):
        log_activity(store, ActivityDraft(minutes=40))
    holder.set()
    store.connections.read().execute("PRAGMA busy_timeout = 5000")
    log_activity(store, ActivityDraft(minutes=50))

    assert store.count("activity") == 1


def test_a_locked_store_can_be_read(store: Store, holder: threading.Event) -> None:
    assert store.count("officer") == 1


def test_where_no_more_files_can_be_opened_the_error_is_ours_and_nothing_is_lost(
    store: Store, profile: Path, clock: SetClock
) -> None:
    log_activity(store, ActivityDraft(minutes=40))
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    told: list[StoreError] = []

    def from_another_thread() -> None:
        try:
            store.count("activity")
        except StoreError as problem:
            told.append(problem)

    resource.setrlimit(resource.RLIMIT_NOFILE, (0, hard))
    try:
        thread = threading.Thread(target=from_another_thread)
        thread.start()
        thread.join()
        log_activity(store, ActivityDraft(minutes=50))
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))

    assert ["no more files can be opened" in str(problem) for problem in told] == [True]
    again = reopen(profile, clock)
    assert again.count("activity") == 2
    again.close()

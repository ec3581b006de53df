"""Saving: a record, its change and its search entry, together and for good."""

import os
import signal
import subprocess
import sys
import textwrap
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from fieldapp.actions.amend import amend_activity, remove
from fieldapp.actions.log_activity import ActivityDraft, Logged, log_activity, same_again
from fieldapp.base.errors import BadInput, StoreFull
from fieldapp.domain.activity import Activity
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.vocabulary import ActivityType
from fieldapp.storage import journal
from fieldapp.storage.activities import Activities
from fieldapp.storage.history import history_of
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.store import Store
from fieldapp.wire.hashing import chain_hash, change_hash
from tests.storage.conftest import PASSPHRASE, SetClock, reopen


def patrol(store: Store, **values: object) -> Logged:
    usual: dict[str, object] = {
        "type": ActivityType.FOOT_PATROL,
        "places": (PlaceRef(text="Järntorget"),),
        "minutes": 40,
    }
    return log_activity(store, ActivityDraft(**{**usual, **values}))  # type: ignore[arg-type]


def test_a_saved_record_is_there_after_a_new_start(
    store: Store, profile: Path, clock: SetClock
) -> None:
    activity = patrol(store, note="Lugnt på torget").activities[0]
    store.close()

    again = reopen(profile, clock)

    found = again.get("activity", activity.id)
    assert found is not None
    assert found.changed(updated_at=activity.updated_at, purge_on=None) == activity
    again.close()


def test_what_lies_on_the_disk_can_not_be_read(store: Store, profile: Path) -> None:
    patrol(store, note="Handlarna vill ha tidigare patrull")

    on_disk = b"".join(path.read_bytes() for path in profile.rglob("*") if path.is_file())

    assert b"Handlarna" not in on_disk
    assert b"CREATE TABLE" not in on_disk


def test_several_places_in_one_report_become_one_activity_each(store: Store) -> None:
    logged = patrol(store, places=(PlaceRef(text="Torget"), PlaceRef(text="Stationen")))

    assert [one.place.text for one in logged.activities] == ["Torget", "Stationen"]
    assert len({one.batch_id for one in logged.activities}) == 1
    assert logged.activities[0].batch_id is not None


def test_what_is_left_open_is_filled_in(store: Store) -> None:
    patrol(store, places=(PlaceRef(text="Stationen"),))

    logged = log_activity(store, ActivityDraft(note="pratade med några"))

    activity = logged.activities[0]
    assert activity.type is ActivityType.OTHER
    assert activity.place.text == "Stationen"
    assert activity.ended_at <= store.clock.now()


def test_work_that_lies_ahead_is_refused_and_nothing_is_saved(
    store: Store, clock: SetClock
) -> None:
    with pytest.raises(BadInput) as refused:
        patrol(store, started_at=clock.now() + timedelta(minutes=16))

    assert "expected a time that has been; plan ahead elsewhere" in str(refused.value)
    assert Activities(store).newest(ActivityFilter()) == []


def test_a_clock_that_is_a_little_ahead_is_no_hindrance(store: Store, clock: SetClock) -> None:
    soon = clock.now() + timedelta(minutes=15)

    assert patrol(store, started_at=soon).activities[0].started_at == soon


def test_undo_takes_a_new_record_away_and_leaves_both_steps_in_the_history(store: Store) -> None:
    logged = patrol(store)

    store.undo(logged.save_id)

    activity = store.must_get("activity", logged.activities[0].id)
    assert activity.deleted
    kinds = [step.kind.value for step in history_of(store, "activity", activity.id)]
    assert sorted(kinds) == ["create", "delete"]


def test_undo_of_an_amendment_restores_only_what_it_changed(store: Store) -> None:
    activity = patrol(store).activities[0]
    first = amend_activity(store, activity, {"minutes": 60}, reason="fel tid")
    standing = store.must_get("activity", activity.id)
    assert isinstance(standing, Activity)
    amend_activity(store, standing, {"people_met": 6})

    store.undo(first)

    after = store.must_get("activity", activity.id)
    assert isinstance(after, Activity)
    assert (after.minutes, after.people_met) == (40, 6)


def test_a_removed_record_can_be_restored(store: Store) -> None:
    activity = patrol(store).activities[0]
    remove(store, activity, reason="dubblett")
    removed = store.must_get("activity", activity.id)

    store.restore(removed)

    assert not store.must_get("activity", activity.id).deleted


def test_the_history_tells_what_was_changed_and_why(store: Store) -> None:
    activity = patrol(store).activities[0]

    amend_activity(store, activity, {"minutes": 30}, reason="skrev fel")

    step = history_of(store, "activity", activity.id)[0]
    assert step.reason == "skrev fel"
    assert [(one.field, one.old, one.new) for one in step.fields] == [("minutes", 40, 30)]


def test_same_again_repeats_what_place_and_length_but_no_words(store: Store) -> None:
    activity = patrol(store, note="träffade Maria").activities[0]

    draft = same_again(store, activity)

    assert (draft.type, draft.places, draft.minutes) == (activity.type, (activity.place,), 40)
    assert draft.note == ""


def test_a_save_that_does_not_fit_is_told_and_keeps_nothing(store: Store) -> None:
    before = patrol(store).activities[0]
    connection = store.connections.read()
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")  # as on a disk without room

    with pytest.raises(StoreFull):
        patrol(store, note="Lugnt. " * 20_000)

    connection.execute(f"PRAGMA max_page_count = {pages + 1000}")
    later = patrol(store).activities[0]
    assert [one.id for one in store.records("activity")] == [before.id, later.id]


def test_saving_nothing_new_writes_nothing(store: Store) -> None:
    activity = patrol(store).activities[0]
    before = Outbox(store).waiting().waiting

    assert store.save(store.must_get("activity", activity.id)) == ""

    assert Outbox(store).waiting().waiting == before


def test_the_changes_are_chained(store: Store) -> None:
    patrol(store)
    patrol(store)

    link = ""
    for entry in journal.in_state(store.connections.read(), "pending"):
        link = chain_hash(link, change_hash(entry.change))
        assert entry.chain_hash == link


def test_a_record_from_a_newer_program_keeps_what_this_one_does_not_know(store: Store) -> None:
    activity = patrol(store).activities[0]
    document = {**activity.to_document(), "type": "drone_patrol", "altitude": 120}
    newer = Activity.from_document(document)
    store.save(newer)

    kept = store.must_get("activity", activity.id)

    assert isinstance(kept, Activity)
    assert kept.type is ActivityType.OTHER
    assert kept.to_document()["type"] == "drone_patrol"
    assert kept.to_document()["altitude"] == 120


@pytest.mark.parametrize("words", ["a\0b", "\ud800"])
def test_what_no_store_can_hold_is_refused_and_changes_nothing(store: Store, words: str) -> None:
    before = store.count("activity")

    with pytest.raises(ValidationError):
        patrol(store, note=words)

    assert store.count("activity") == before


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.differing_executors],
)
@given(words=st.text(max_size=2000).filter(lambda text: "\0" not in text))
def test_any_text_comes_back_as_it_was_written(store: Store, words: str) -> None:
    logged = patrol(store, note=words, places=(PlaceRef(text=words[:100]),))

    kept = store.must_get("activity", logged.activities[0].id)

    assert isinstance(kept, Activity)
    assert kept.note == words
    assert kept.place.text == words[:100]


KILLED = textwrap.dedent(
    """
    import sys
    from pathlib import Path
    from fieldapp.actions.log_activity import ActivityDraft, log_activity
    from fieldapp.actions.profiles import open_profile
    store = open_profile(Path(sys.argv[1]), passphrase=sys.argv[2])
    for number in range(100_000):
        logged = log_activity(store, ActivityDraft(note=f"nummer {number}"))
        print(logged.activities[0].id, flush=True)
    """
)


def test_what_was_said_to_be_saved_survives_a_kill_at_any_moment(
    store: Store, profile: Path, clock: SetClock
) -> None:
    store.close()
    for rows in (1, 7, 20):
        program = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(profile), PASSPHRASE],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert program.stdout is not None
        said = [program.stdout.readline().strip() for _ in range(rows)]
        os.kill(program.pid, signal.SIGKILL)
        said += program.stdout.read().split()
        program.stdout.close()
        program.wait()

        again = reopen(profile, clock)
        whole = [one for one in said if len(one) == 36]
        assert all(again.get("activity", one) for one in whole)
        changed = {entry.change.record_id for entry in Outbox(again).unsent(100_000)}
        assert {one.id for one in again.records("activity")} <= changed
        again.close()

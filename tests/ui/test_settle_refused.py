"""What the server refused is sent again as it stands, or taken back with a reason."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.actions.promises import new_promise
from fieldapp.actions.settle_refused import discard, resend
from fieldapp.actions.sync_now import sync_now
from fieldapp.actions.sync_state import outbox_lines
from fieldapp.base.errors import BadInput
from fieldapp.domain.vocabulary import Role
from fieldapp.domain.vocabulary import SyncState as RecordState
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.store import Store
from fieldapp.wire.messages import Kind
from tests.server.conftest import running_server  # noqa: F401  (a fixture)
from tests.server.running import RunningServer
from tests.ui.sync_store import (
    SetClock,
    acknowledge,
    connect,
    enrolled,
    logged,
    opened_profile,
    refuse,
    waiting,
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    yield from opened_profile(tmp_path / "p", SetClock())


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


def test_a_real_server_refuses_again_until_it_is_taken_back(
    tmp_path: Path,
    running_server: RunningServer,  # noqa: F811
) -> None:
    running_server.add_user("per", Role.RESPONSE_OFFICER)
    store = enrolled(tmp_path / "per", running_server, "per")
    promise = new_promise(store, title="Trygga torget", public_text="Vi är på torget.")
    store.save(promise)
    sync_now(store)
    refusal = outbox_lines(store, "en")[0].refusal
    assert refusal is not None
    assert (refusal.kind, refusal.title) == ("not_allowed", "Your role does not allow this.")

    resend(store, promise.id)
    assert sync_now(store).needs_you == 1
    discard(store, promise.id, "The area's officers write promises")

    assert sync_now(store).needs_you == 0
    assert store.get("promise", promise.id) is None
    store.close()

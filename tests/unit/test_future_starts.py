"""What has not begun is no activity: neither logged nor moved there by a correction."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from fieldapp.actions.amend import amend_activity
from fieldapp.actions.log_activity import MOST_AHEAD, ActivityDraft, log_activity
from fieldapp.actions.profiles import make_profile
from fieldapp.base.errors import BadInput
from fieldapp.domain.activity import Activity
from fieldapp.storage.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = make_profile(tmp_path / "profile", "Sara Lindqvist", passphrase="ett hemligt lösenord")
    yield made
    made.close()


def standing(store: Store) -> Activity:
    (activity,) = store.records("activity")
    assert isinstance(activity, Activity)
    return activity


def test_an_activity_is_not_moved_into_the_future(store: Store) -> None:
    log_activity(store, ActivityDraft(minutes=40))
    before = standing(store)
    tomorrow = store.clock.now() + timedelta(days=1)

    with pytest.raises(BadInput, match="a time that has been"):
        amend_activity(store, before, {"started_at": tomorrow})

    assert standing(store) == before


def test_one_that_has_begun_is_moved_and_others_are_left_alone(store: Store) -> None:
    log_activity(store, ActivityDraft(minutes=40))
    earlier = store.clock.now() - timedelta(hours=2)

    amend_activity(store, standing(store), {"started_at": earlier})
    ahead = store.clock.now() + MOST_AHEAD * 2
    store.save(standing(store).changed(started_at=ahead))  # as a laptop with a wrong clock wrote it
    amend_activity(store, standing(store), {"minutes": 50})

    assert (standing(store).minutes, standing(store).started_at > earlier) == (50, True)

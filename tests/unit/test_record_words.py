"""Values in plain words: moments by the officer's clock, ids by what they point at."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.actions.people import common_fields
from fieldapp.actions.profiles import make_profile
from fieldapp.actions.record_words import value_words
from fieldapp.domain.place import Place
from fieldapp.storage.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = make_profile(tmp_path / "profile", "Sara Lindqvist", passphrase="ett hemligt lösenord")
    yield made
    made.close()


@pytest.mark.parametrize(
    ("record_type", "field"), [("activity", "started_at"), ("citizen_contact", "replied_at")]
)
@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("2026-03-29T00:59:00Z", "2026-03-29 01:59"),
        ("2026-03-29T01:00:00Z", "2026-03-29 03:00"),
    ],
    ids=["winter", "summer"],
)
def test_a_moment_is_told_by_the_clock_on_the_wall(
    store: Store, record_type: str, field: str, stored: str, shown: str
) -> None:
    assert value_words(store, record_type, field, stored, "sv") == shown


@pytest.mark.parametrize(
    ("record_type", "field", "stored", "shown"),
    [
        ("promise", "from_date", "2026-03-29", "2026-03-29"),
        ("activity", "outcome", "not_done", "blev inte av"),
        ("activity", "type", "foot_patrol", "fotpatrull"),
        ("activity", "promise_mentioned", True, "ja"),
        ("activity", "note", "", "tomt"),
    ],
)
def test_days_terms_and_ticks_are_told_in_words(
    store: Store, record_type: str, field: str, stored: object, shown: str
) -> None:
    assert value_words(store, record_type, field, stored, "sv") == shown


def test_an_id_is_told_by_what_it_points_at(store: Store) -> None:
    place = Place.model_validate({**common_fields(store), "name": "Torget"})
    store.save(place)

    assert value_words(store, "map_entry", "place_id", place.id, "sv") == "Plats Torget"

"""What stands on the map, and where: places by their position, everyone else by what was logged."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest

from fieldapp.actions.map_objects import Objects, map_objects
from fieldapp.actions.maps import corners_of_place, set_extent
from fieldapp.actions.people import common_fields, local_now
from fieldapp.actions.profiles import make_profile
from fieldapp.domain.activity import Activity
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.contact import Contact
from fieldapp.domain.map_shape import metres_between
from fieldapp.domain.map_things import Pin, PinKind
from fieldapp.domain.partner import Partner
from fieldapp.domain.place import Place, PlaceRef, Point
from fieldapp.domain.promise import Promise
from fieldapp.domain.record import Record
from fieldapp.storage.store import Store

SQUARE, HOME = (17.95, 59.30), (17.961, 59.304)
Kind = TypeVar("Kind", bound=Record)
CORNERS = [(17.949, 59.299), (17.951, 59.299), (17.951, 59.301)]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = make_profile(tmp_path / "profile", "Sara Lindqvist", passphrase="ett hemligt lösenord")
    yield made
    made.close()


def keep(store: Store, record_type: type[Kind], **values: Any) -> Kind:
    record = record_type.model_validate({**common_fields(store), **values})
    store.save(record)
    return record


def place(store: Store, name: str, at: tuple[float, float] | None, kind: str = "square") -> Place:
    point = Point(longitude=at[0], latitude=at[1]) if at else None
    return keep(store, Place, name=name, kind=kind, point=point)


def met(store: Store, person: Contact | None, where: PlaceRef, days: int = 0) -> None:
    """Log that a person was met somewhere so many days ago."""
    keep(
        store,
        Activity,
        type="foot_patrol",
        started_at=local_now(store) - timedelta(days=days),
        minutes=30,
        place=where,
        contacts=(person.id,) if person else (),
    )


def pin_of(found: Objects, record: Record) -> Pin:
    return next(pin for pin in found.pins if pin.id == record.id)


def test_a_person_stands_where_they_were_last_met(store: Store) -> None:
    person = keep(store, Contact, name="Maria Holm", function="Talesperson")
    old, new = place(store, "Torget", SQUARE), place(store, "Skolan", (17.956, 59.302), "school")
    met(store, person, PlaceRef(place_id=old.id, text="Torget"), days=40)
    met(store, person, PlaceRef(place_id=new.id, text="Skolan"), days=4)

    pin = pin_of(map_objects(store), person)

    assert (pin.longitude, pin.latitude, pin.days) == (17.956, 59.302, 4)
    assert (pin.kind, pin.is_blurred, pin.is_stale) == (PinKind.PERSON, False, False)


@pytest.mark.parametrize("is_known", [True, False])
def test_a_person_met_at_a_home_is_shown_roughly_on_purpose(
    store: Store,
    is_known: bool,
) -> None:
    person = keep(store, Contact, name="Olle Berg")
    home = place(store, "Kvarteret Linden", HOME, "housing")
    point = Point(longitude=HOME[0], latitude=HOME[1])
    where = PlaceRef(place_id=home.id) if is_known else PlaceRef(text="Hemma", point=point)
    met(store, person, where)

    pin = pin_of(map_objects(store), person)

    assert pin.is_blurred
    assert (pin.longitude, pin.latitude) != HOME
    assert pin.accuracy_m is not None
    assert metres_between((pin.longitude, pin.latitude), HOME) <= pin.accuracy_m


def test_a_person_who_was_not_met_for_four_weeks_gets_a_mark(store: Store) -> None:
    person = keep(store, Contact, name="Maria Holm")
    square = place(store, "Torget", SQUARE)
    met(store, person, PlaceRef(place_id=square.id), days=28)

    assert pin_of(map_objects(store), person).is_stale


def test_a_person_who_was_never_met_has_no_position_yet(store: Store) -> None:
    person = keep(store, Contact, name="Nils Ek")

    found = map_objects(store)

    assert [one.id for one in found.unplaced] == [person.id]
    assert (found.ways.known, found.ways.whole) == (0, 1)


def test_a_partner_stands_at_the_place_of_its_name_or_where_its_people_are_met(
    store: Store,
) -> None:
    school = place(store, "Björkskolan", SQUARE, "school")
    other = place(store, "Torget", (17.956, 59.302))
    named = keep(store, Partner, name="björkskolan")
    group = keep(store, Partner, name="Fältgruppen", phone="08-000 00 00")
    person = keep(store, Contact, name="Yusuf Karim", partner_id=group.id)
    met(store, person, PlaceRef(place_id=other.id), days=3)

    found = map_objects(store)

    assert school.point is not None
    assert pin_of(found, named).longitude == SQUARE[0]
    assert (pin_of(found, group).longitude, pin_of(found, group).days) == (17.956, 3)
    assert (found.ways.known, found.ways.whole) == (1, 3)


def test_an_open_promise_stands_at_a_place_of_its_commitments(store: Store) -> None:
    square = place(store, "Torget", SQUARE)
    values = {"public_text": "Vi finns på plats.", "areas": (store.person.area_id,)}
    open_one = keep(store, Promise, title="Synlig polis", status="active", **values)
    kept = keep(store, Promise, title="Klart", status="kept", **values)
    for promise in (open_one, kept):
        ref = PlaceRef(place_id=square.id, text="Torget")
        keep(store, Commitment, promise_id=promise.id, kind="intent", places=(ref,))

    found = map_objects(store)

    assert pin_of(found, open_one).kind is PinKind.PRIORITY
    assert kept.id not in {pin.id for pin in found.pins}


def test_what_was_done_is_counted_by_place_and_roughly_elsewhere(store: Store) -> None:
    square = place(store, "Torget", SQUARE)
    for days in (1, 2, 500):
        met(store, None, PlaceRef(place_id=square.id), days=days)
    met(store, None, PlaceRef(text="Hemma", point=Point(longitude=HOME[0], latitude=HOME[1])))

    heat = sorted(map_objects(store).heat)

    assert heat[0] == (*SQUARE, 2)  # that of 500 days ago counts no longer
    assert heat[1].times == 1
    assert (heat[1].longitude, heat[1].latitude) != HOME


def test_an_extent_is_kept_with_its_middle_and_undone(store: Store) -> None:
    park = place(store, "Parken", None)

    saved = set_extent(store, park.id, CORNERS)

    found = map_objects(store)
    assert [one.id for one in found.extents] == [park.id]
    assert pin_of(found, park).longitude == pytest.approx(17.95)
    assert sorted(corners_of_place(store, park.id) or []) == sorted(CORNERS)
    store.undo(saved)
    assert corners_of_place(store, park.id) == []


def test_an_extent_of_several_parts_is_not_opened_for_changes(store: Store) -> None:
    ring = [[17.949, 59.299], [17.951, 59.299], [17.951, 59.301], [17.949, 59.299]]
    both = {"type": "MultiPolygon", "coordinates": [[ring], [ring]]}
    park = keep(store, Place, name="Parken", polygon=both)

    assert corners_of_place(store, park.id) is None


def test_corners_that_cross_are_refused_and_nothing_is_changed(store: Store) -> None:
    square = place(store, "Torget", SQUARE)

    with pytest.raises(ValueError, match="crossing"):
        set_extent(store, square.id, [(0, 0), (1, 1), (1, 0), (0, 1)])
    assert corners_of_place(store, square.id) == []

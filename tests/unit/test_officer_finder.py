"""Who is my officer: the area's own people by place, street or spot, and what is not sure."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions.maps import import_map
from fieldapp.actions.officer_cards import save_officer_card
from fieldapp.actions.officer_finder import officer_at, officer_for, position_in
from fieldapp.actions.people import common_fields
from fieldapp.actions.profiles import make_profile
from fieldapp.actions.street_finder import street_of
from fieldapp.base.errors import BadInput
from fieldapp.domain.area import Area
from fieldapp.domain.duty import Doubt, Finding
from fieldapp.domain.officer import Officer
from fieldapp.domain.place import Place
from fieldapp.domain.vocabulary import AreaKind, Role
from fieldapp.storage.store import Store
from tests.unit.map_samples import TORGET, sample_pack, tiles_around, town_tile, write_pack

EAST, NORTH = TORGET
STEP = 0.01
"""Half the side of an area, in degrees."""


def square(east: float, north: float, half: float = STEP) -> dict[str, Any]:
    west, south, right, top = east - half, north - half, east + half, north + half
    ring = [[west, south], [right, south], [right, top], [west, top], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


class Town:
    """Two areas beside each other, with an officer each, in one larger area with a chief."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.whole = self.area("Staden", AreaKind.LOCAL_POLICE_AREA, square(EAST, NORTH, 0.05))
        self.west = self.area("Väster", AreaKind.SUBAREA, square(EAST, NORTH), self.whole)
        self.east = self.area("Öster", AreaKind.SUBAREA, square(EAST + 0.02, NORTH), self.whole)
        self.sara = self.officer("Sara Ek", Role.AREA_OFFICER, self.west)
        self.ali = self.officer("Ali Berg", Role.AREA_OFFICER, self.east)
        self.chief = self.officer("Eva Lund", Role.AREA_CHIEF, self.whole)

    def area(
        self, name: str, kind: AreaKind, polygon: dict[str, Any] | None, above: Area | None = None
    ) -> Area:
        values = {"name": name, "code": name[0], "kind": kind, "polygon": polygon}
        values["parent_id"] = above.id if above else None
        area = Area.model_validate({**common_fields(self.store), **values})
        self.store.save(area)
        return area

    def officer(self, name: str, role: Role, area: Area) -> Officer:
        values = {"display_name": name, "role": role, "area_id": area.id}
        officer = Officer.model_validate({**common_fields(self.store), **values})
        self.store.save(officer)
        return officer

    def place(self, name: str, **values: Any) -> None:
        self.store.save(Place.model_validate({**common_fields(self.store), "name": name, **values}))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = make_profile(tmp_path / "p", "Kim Ek", passphrase="ett hemligt lösenord")
    yield store
    store.close()


@pytest.fixture
def town(store: Store) -> Town:
    return Town(store)


def names(found: Finding) -> list[str]:
    return [one.display_name for duty in found.duties for one in duty.officers]


def test_a_spot_belongs_to_the_innermost_area_around_it(town: Town) -> None:
    found = officer_at(town.store, NORTH, EAST)

    assert names(found) == ["Sara Ek"]
    assert found.doubts == ()


def test_a_spot_in_no_part_belongs_to_the_area_around(town: Town) -> None:
    found = officer_at(town.store, NORTH + 0.04, EAST)

    assert names(found) == ["Eva Lund"]


def test_a_spot_outside_everything_has_no_officer_and_says_so(town: Town) -> None:
    found = officer_at(town.store, 65.0, 20.0)

    assert (names(found), found.doubts) == ([], (Doubt.OUTSIDE,))


def test_close_to_a_border_the_answer_is_unsure(town: Town) -> None:
    found = officer_at(town.store, NORTH, EAST + STEP - 0.0002)

    assert names(found) == ["Sara Ek"]
    assert Doubt.NEAR_BORDER in found.doubts


def test_where_areas_overlap_both_are_told(town: Town) -> None:
    town.officer(
        "Bo Ask", Role.AREA_OFFICER, town.area("Torget", AreaKind.SUBAREA, square(EAST, NORTH))
    )

    found = officer_at(town.store, NORTH, EAST)

    assert set(names(found)) == {"Sara Ek", "Bo Ask"}
    assert Doubt.OVERLAP in found.doubts


def test_where_nobody_works_those_around_answer_and_that_is_said(town: Town) -> None:
    town.store.delete(town.sara)

    found = officer_at(town.store, NORTH, EAST)

    assert names(found) == ["Eva Lund"]
    assert Doubt.FROM_AROUND in found.doubts


def test_response_officers_are_nobodys_area_officer(town: Town) -> None:
    town.officer("Ulf Rask", Role.RESPONSE_OFFICER, town.west)

    assert names(officer_at(town.store, NORTH, EAST)) == ["Sara Ek"]


def test_a_known_place_is_asked_for_by_any_of_its_names(town: Town) -> None:
    point = {"latitude": NORTH, "longitude": EAST + 0.02}
    town.place("Biblioteket", synonyms=("bibblan",), point=point)

    found = officer_for(town.store, "  BIBBLAN ")

    assert names(found) == ["Ali Berg"]
    assert found.place == "Biblioteket"


def test_a_place_without_position_answers_by_the_area_it_is_kept_in(town: Town) -> None:
    town.place("Skolan", area_id=town.east.id)

    found = officer_for(town.store, "skolan")

    assert names(found) == ["Ali Berg"]
    assert found.doubts == (Doubt.BY_RECORD,)


def test_two_places_of_one_name_are_both_answered(town: Town) -> None:
    for east in (EAST, EAST + 0.02):
        town.place("Kiosken", point={"latitude": NORTH, "longitude": east})

    found = officer_for(town.store, "Kiosken")

    assert set(names(found)) == {"Sara Ek", "Ali Berg"}
    assert Doubt.SAME_NAME in found.doubts


@pytest.mark.parametrize("words", ["öster", "Öster", "ö", "Ö"])
def test_an_area_is_asked_for_by_its_name_or_code(town: Town, words: str) -> None:
    assert names(officer_for(town.store, words)) == ["Ali Berg"]


def test_an_address_is_looked_up_on_the_map_and_a_street_may_cross_areas(
    town: Town, tmp_path: Path
) -> None:
    import_map(town.store, sample_pack(tmp_path / "town.mbtiles"))

    found = officer_for(town.store, "storgatan 5 B")

    assert found.place == "storgatan"
    assert {"Sara Ek", "Ali Berg"} <= set(names(found))
    assert Doubt.SEVERAL_AREAS in found.doubts


def test_on_the_map_of_a_whole_region_the_streets_around_the_own_area_are_known(
    store: Store, tmp_path: Path
) -> None:
    region = {**tiles_around(town_tile()), **tiles_around(town_tile(), at=(14.1, 56.1))}
    pack = write_pack(tmp_path / "region.mbtiles", region, bounds="14,56,20,62", format="pbf")
    own = store.get("area", store.person.area_id)
    assert isinstance(own, Area)
    store.save(own.changed(polygon=square(EAST, NORTH)))
    Town(store).area("Hela regionen", AreaKind.REGION, square(17, 59, 3))
    import_map(store, pack)

    found = officer_for(store, "Storgatan")

    assert found.spot == pytest.approx((NORTH, EAST), abs=0.1)


def test_what_nobody_knows_is_said_to_be_unknown(town: Town) -> None:
    found = officer_for(town.store, "Ingenstansgatan 1")

    assert (found.duties, found.doubts) == ((), (Doubt.UNKNOWN,))


def test_without_any_outline_a_spot_can_not_be_answered(store: Store) -> None:
    assert officer_at(store, NORTH, EAST).doubts == (Doubt.NO_OUTLINES,)


@pytest.mark.parametrize(
    ("words", "spot"),
    [
        ("59.33, 18.06", (59.33, 18.06)),
        ("59.33 18.06", (59.33, 18.06)),
        ("59,33 18,06", (59.33, 18.06)),
        ("59,33, 18,06", (59.33, 18.06)),
        ("59,33; 18,06", (59.33, 18.06)),
        ("-59,5 -18,06", (-59.5, -18.06)),
        ("59,18", (59.0, 18.0)),
        ("59,33,18,06", None),
        ("99.33, 18.06", None),
        ("Storgatan 5", None),
        ("112", None),
    ],
)
def test_positions_are_told_from_names(words: str, spot: tuple[float, float] | None) -> None:
    assert position_in(words) == spot


def test_what_is_no_position_on_the_earth_is_refused(store: Store) -> None:
    with pytest.raises(BadInput, match="position"):
        officer_at(store, 559.3, 18)


@pytest.mark.parametrize(
    ("address", "street"),
    [("Storgatan 5", "Storgatan"), ("Stora  gatan 12b", "Stora gatan"), ("Torget", "Torget")],
)
def test_the_house_number_of_an_address_is_passed_over(address: str, street: str) -> None:
    assert street_of(address) == street


def test_the_contact_card_of_an_officer_is_a_pdf(town: Town, tmp_path: Path) -> None:
    out = save_officer_card(town.store, town.sara.id, "sv", tmp_path / "kort.pdf")

    assert out.read_bytes().startswith(b"%PDF-")

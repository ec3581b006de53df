"""Where things lie on the map."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain.map_ground import (
    WORLD,
    Bounds,
    bounds_around,
    bounds_of_tile,
    position_of,
    rings_of,
    scale_bar,
    spot_of,
    tiles_over,
    units_a_metre,
)
from fieldapp.domain.map_pack import plain_words, stated_bounds, stated_day, stated_layers


@given(st.floats(-180, 180), st.floats(-85, 85))
def test_a_position_is_found_again_from_its_spot(longitude: float, latitude: float) -> None:
    found = position_of(spot_of(longitude, latitude))

    assert found == pytest.approx((longitude, latitude), abs=1e-9)


def test_the_middle_of_the_world_is_the_middle_of_the_map() -> None:
    assert spot_of(0, 0) == pytest.approx((WORLD / 2, WORLD / 2))


def test_the_pole_is_drawn_at_the_end_of_the_map() -> None:
    assert 0 <= spot_of(18, 90).y < WORLD / 1000


def test_a_kilometre_in_stockholm_has_its_length_on_the_map() -> None:
    one, other = spot_of(18.0, 59.33), spot_of(18.0, 59.33 + 1000 / 111_320)

    assert math.dist(one, other) == pytest.approx(1000 * units_a_metre(59.33), rel=0.01)


def test_the_tile_of_a_position_holds_it() -> None:
    ((column, line),) = tiles_over(14, (*spot_of(18.07, 59.34), *spot_of(18.07, 59.34)))

    assert bounds_of_tile(14, column, line).holds(18.07, 59.34)


def test_boxes_that_touch_meet_and_others_do_not() -> None:
    stockholm = Bounds(17.7, 59.2, 18.2, 59.4)

    assert stockholm.meets(Bounds(18.2, 59.4, 19, 60))
    assert not stockholm.meets(Bounds(24.9, 60.1, 25.0, 60.2))


def test_an_outline_is_read_from_polygons_and_many_polygons() -> None:
    ring = [[18.0, 59.0], [18.1, 59.0], [18.1, 59.1], [18.0, 59.0]]

    assert rings_of({"type": "Polygon", "coordinates": [ring]}) == [[(x, y) for x, y in ring]]
    assert len(rings_of({"type": "MultiPolygon", "coordinates": [[ring], [ring]]})) == 2
    assert rings_of({"type": "Point", "coordinates": [18, 59]}) == rings_of(None) == []


def test_nothing_has_no_bounds() -> None:
    assert bounds_around([]) is None


@pytest.mark.parametrize(("metres", "bar"), [(0.3, 20), (2.4, 200), (70, 5000)])
def test_the_scale_bar_shows_a_round_length(metres: float, bar: int) -> None:
    assert scale_bar(metres, 100) == bar


@pytest.mark.parametrize("stated", ["", "0,0,0,0", "18,59", "a,b,c,d", "nan,1,2,3", "19,59,18,60"])
def test_bounds_that_are_no_box_are_not_believed(stated: str) -> None:
    assert stated_bounds(stated) is None


def test_the_day_of_the_data_is_believed_only_as_a_day() -> None:
    assert stated_day({"date": "2026-10-12T10:00:00Z"}) == "2026-10-12"
    assert stated_day({"date": "2026-13-40"}) == stated_day({"date": "i våras"}) == ""


def test_a_credit_is_shown_without_its_links() -> None:
    credit = '<a href="https://www.openstreetmap.org/">© OpenStreetMap\ncontributors</a>'

    assert plain_words(credit) == "© OpenStreetMap contributors"


def test_stated_layers_that_are_no_list_are_none() -> None:
    assert stated_layers({"json": '{"vector_layers": [{"id": "water"}]}'}) == {"water"}
    assert stated_layers({"json": "[1]"}) == stated_layers({"json": "{"}) == set()

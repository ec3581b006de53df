"""Vector tiles: what is read from their bytes, and that no bytes whatever end in anything else."""

import gzip
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain.map_tile import BadTile, Shape, names_of_layers, read_tile, unpack
from tests.unit.map_samples import layer, square, town_tile


def test_a_polygon_comes_with_its_facts_and_its_ring() -> None:
    data = layer("water", [(3, {"class": "lake"}, [square(10, 20, 100)])])

    (found,) = read_tile(data, {"water"})["water"].features

    assert found.shape is Shape.POLYGON
    assert found.facts == {"class": "lake"}
    assert found.lines == [[(10, 20), (110, 20), (110, 120), (10, 120)]]


def test_lines_that_lead_back_and_beyond_the_rim_keep_their_points() -> None:
    line = [(4000, 50), (-64, 4160), (0, 0)]

    (found,) = read_tile(layer("road", [(2, {}, [line])]), {"road"})["road"].features

    assert found.lines == [line]


def test_every_point_of_several_stands_alone() -> None:
    data = layer("name", [(1, {"name": "Ekvalla"}, [[(1, 2)], [(30, 40)]])])

    (found,) = read_tile(data, {"name"})["name"].features

    assert found.lines == [[(1, 2)], [(30, 40)]]


def test_layers_that_are_not_drawn_are_left_out() -> None:
    assert set(read_tile(town_tile(), {"water", "poi"})) == {"water"}
    assert "street_name" in names_of_layers(town_tile())


def test_a_layer_that_comes_twice_is_one() -> None:
    data = layer("water", [(3, {}, [square(0, 0, 9)])])

    assert len(read_tile(data + data, {"water"})["water"].features) == 2


def test_no_bytes_are_an_empty_tile() -> None:
    assert read_tile(b"", {"water"}) == {}


def test_a_cut_tile_is_told_apart_from_an_empty_one() -> None:
    with pytest.raises(BadTile):
        read_tile(town_tile()[:-7], {"name"})


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(BadTile):
        read_tile(data, {"water", ""})
        names_of_layers(data)


@given(st.integers(0, 300), st.integers(0, 255))
def test_a_tile_with_one_wrong_byte_is_read_or_refused(at: int, byte: int) -> None:
    data = bytearray(town_tile())
    data[at % len(data)] = byte

    with suppress(BadTile):
        read_tile(bytes(data), {"water", "road", "name", "building"})


def test_a_packed_tile_is_unpacked_and_a_plain_one_left() -> None:
    assert unpack(gzip.compress(b"abc")) == b"abc"
    assert unpack(b"abc") == b"abc"


def test_a_packed_tile_that_is_cut_off_or_a_trap_is_refused() -> None:
    for data in (gzip.compress(b"abc" * 99)[:-9], gzip.compress(bytes(17 << 20)), b"\x1f\x8b\x00"):
        with pytest.raises(BadTile):
            unpack(data)

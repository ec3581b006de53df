"""Map packs come whole into the profile or not at all, and each wrong one is told why."""

import hashlib
from pathlib import Path

import pytest

from fieldapp.actions.maps import (
    import_map,
    look_into_map,
    map_packs,
    map_page,
    move_place,
    remove_map,
)
from fieldapp.actions.people import common_fields
from fieldapp.base.errors import NotFound
from fieldapp.base.map_errors import (
    PackDamaged,
    PackElsewhere,
    PackEmpty,
    PackForeign,
    PackMistaken,
    PackUnreadable,
)
from fieldapp.domain.area import Area
from fieldapp.domain.place import Place
from fieldapp.storage.store import Store
from tests.unit.map_samples import (
    TORGET,
    layer,
    sample_pack,
    square,
    tiles_around,
    town_tile,
    write_pack,
)

HELSINKI = (24.94, 60.17)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return sample_pack(tmp_path / "ekvalla.mbtiles")


def kept_files(store: Store) -> list[str]:
    folder = store.connections.path.parent / "maps"
    return sorted(file.name for file in folder.glob("*") if file.suffix != ".lock")


def new_place(store: Store, name: str = "Ekvalla torg") -> Place:
    place = Place.model_validate({**common_fields(store), "name": name})
    store.save(place)
    return place


def bounded(store: Store, at: tuple[float, float]) -> None:
    """Give the officer's area an outline of a few hundred metres around a position."""
    area = store.must_get("area", store.person.area_id)
    assert isinstance(area, Area)
    ring = [[at[0] + x, at[1] + y] for x, y in ((-0.005, -0.003), (0.005, -0.003), (0, 0.003))]
    outline = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
    store.save(area.changed(polygon=outline))


def test_a_pack_is_looked_into_before_it_is_imported(store: Store, pack: Path) -> None:
    seen = look_into_map(pack)

    kept = import_map(store, pack)
    assert (seen.name, seen.bounds, seen.sha256) == (kept.name, kept.bounds, kept.sha256)
    pack.write_bytes(pack.read_bytes()[:3000])
    with pytest.raises(PackDamaged):
        look_into_map(pack)


def test_an_imported_pack_is_listed_with_what_it_states(store: Store, pack: Path) -> None:
    kept = import_map(store, pack)

    assert map_packs(store) == [kept]
    assert (kept.name, kept.made_on, kept.is_raster) == ("Ekvalla", "2026-10-12", False)
    assert kept.attribution == "© OpenStreetMap contributors"
    assert kept.bounds.holds(*TORGET)
    assert kept.bytes == pack.stat().st_size
    assert kept.sha256 == hashlib.sha256(pack.read_bytes()).hexdigest()


def test_the_profile_keeps_a_copy_of_its_own(store: Store, pack: Path) -> None:
    import_map(store, pack)
    pack.unlink()

    base = map_page(store).base

    assert base is not None
    (zoom, column, line) = next(iter(tiles_around(b"")))
    assert base.read(zoom, column, line) == town_tile()
    assert base.read(zoom, 0, 0) == b""


def test_the_same_pack_twice_is_one(store: Store, pack: Path) -> None:
    import_map(store, pack)
    import_map(store, pack)

    assert len(map_packs(store)) == 1


def test_a_removed_pack_leaves_no_file(store: Store, pack: Path) -> None:
    import_map(store, pack)

    gone = remove_map(store, "Ekvalla")

    assert gone.name == "Ekvalla"
    assert kept_files(store) == []
    with pytest.raises(NotFound):
        remove_map(store, "Ekvalla")


def test_pictures_are_taken_as_a_map_too(store: Store, tmp_path: Path) -> None:
    file = write_pack(tmp_path / "bilder.mbtiles", tiles_around(b"\x89PNG\r\n\x1a\n"))

    kept = import_map(store, file)

    assert kept.is_raster
    assert kept.name == "bilder"


def test_a_stated_hash_is_compared(store: Store, pack: Path) -> None:
    digest = hashlib.sha256(pack.read_bytes()).hexdigest()

    assert import_map(store, pack, digest.upper()).sha256 == digest
    with pytest.raises(PackMistaken, match="stated is 00"):
        import_map(store, pack, "00" * 32)


def test_a_hash_stated_in_a_file_beside_the_pack_is_compared(store: Store, pack: Path) -> None:
    Path(f"{pack}.sha256").write_text(f"{'ab' * 32}  ekvalla.mbtiles\n", encoding="utf-8")

    with pytest.raises(PackMistaken):
        import_map(store, pack)
    assert kept_files(store) == []


def test_wrong_files_are_refused_each_for_its_reason(store: Store, tmp_path: Path) -> None:
    whole = sample_pack(tmp_path / "hel.mbtiles").read_bytes()
    (tmp_path / "avbruten.mbtiles").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "brev.mbtiles").write_text("Hej!" * 999, encoding="utf-8")
    (tmp_path / "tom.mbtiles").touch()
    write_pack(tmp_path / "utan.mbtiles", {})
    foreign = layer("wind_farms", [(3, {}, [square(0, 0, 9)])])
    write_pack(tmp_path / "annat.mbtiles", tiles_around(foreign))
    write_pack(tmp_path / "skräp.mbtiles", tiles_around(b"\x07 no tile"))

    for name, problem in {
        "avbruten": PackDamaged,
        "brev": PackDamaged,
        "tom": PackEmpty,
        "utan": PackEmpty,
        "annat": PackForeign,
        "skräp": PackDamaged,
        "borta": PackUnreadable,
    }.items():
        with pytest.raises(problem, match=f"{name}.mbtiles.*Nothing was changed"):
            import_map(store, tmp_path / f"{name}.mbtiles")
    assert kept_files(store) == []


def test_a_database_without_tiles_is_told_to_be_no_pack(store: Store, profile: Path) -> None:
    with pytest.raises(PackDamaged):
        import_map(store, profile / "store.db")


def test_a_pack_of_other_ground_is_refused(store: Store, pack: Path) -> None:
    bounded(store, HELSINKI)

    with pytest.raises(PackElsewhere, match="does not show the area"):
        import_map(store, pack)
    assert map_packs(store) == []


def test_the_pack_that_shows_the_area_is_the_one_drawn(
    store: Store, pack: Path, tmp_path: Path
) -> None:
    import_map(store, pack)
    other = tiles_around(town_tile(), at=HELSINKI)
    import_map(store, write_pack(tmp_path / "helsinki.mbtiles", other))

    bounded(store, TORGET)

    base = map_page(store).base
    assert base is not None
    assert base.pack.name == "Ekvalla"


def test_a_place_stands_on_the_map_once_it_has_a_position(store: Store) -> None:
    place = new_place(store)
    assert [one.id for one in map_page(store).unplaced] == [place.id]

    saved = move_place(store, place.id, *TORGET)

    page = map_page(store)
    assert [(pin.id, pin.longitude, pin.latitude) for pin in page.pins] == [(place.id, *TORGET)]
    assert page.unplaced == ()
    store.undo(saved)
    assert map_page(store).pins == ()

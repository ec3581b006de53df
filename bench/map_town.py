"""A made-up municipality for the map: a pack of more than 30 MB, and a profile with 5,000 places."""

import gzip
import random
import shutil
from itertools import count
from pathlib import Path

from bench.samples import BUILD, keep_key
from fieldapp.actions.maps import import_map
from fieldapp.actions.people import common_fields
from fieldapp.actions.profiles import make_profile
from fieldapp.domain.map_ground import WORLD, spot_of
from fieldapp.domain.place import Place
from fieldapp.storage.store import Store
from tests.unit.map_samples import Points, Thing, layer, square, write_pack

MIDDLE = (17.95, 59.30)
PINS = 5_000
LEAST_BYTES = 30_000_000
_FINEST, _COARSEST = 14, 9
_ACROSS = 40
"""Tiles across the municipality at the finest zoom, about 1.2 km each."""
_KINDS = 24
"""How many different tiles there are; the rest repeat them."""
_HOUSES = {14: 900, 13: 400, 12: 0, 11: 0, 10: 0, 9: 0}
_STREETS = {14: 22, 13: 18, 12: 14, 11: 10, 10: 6, 9: 4}
_ROADS = ("primary", "secondary", "residential", "residential", "service", "path")


def town_profile() -> Path:
    """Return the folder of a profile with the pack and the places, made when it is missing."""
    folder = BUILD / "map-town"
    if not (folder / "bench.json").is_file():
        shutil.rmtree(folder, ignore_errors=True)
        BUILD.mkdir(parents=True, exist_ok=True)
        store = make_profile(folder, "Sara Lindqvist")
        _put_places(store)
        pack = town_pack(BUILD / "town.mbtiles")
        import_map(store, pack)
        pack.unlink()
        keep_key(folder, store)
        store.close()
    return folder


def town_pack(file: Path) -> Path:
    """Write the pack."""
    file.unlink(missing_ok=True)
    chance = random.Random(4)  # noqa: S311  (not a secret)
    tiles = {}
    spot = spot_of(*MIDDLE)
    for zoom in range(_COARSEST, _FINEST + 1):
        several = [gzip.compress(_tile(chance, zoom)) for _ in range(_KINDS)]
        side, half = WORLD / 2**zoom, max(1, _ACROSS >> (_FINEST - zoom)) / 2
        left, top = int(spot.x // side - half), int(spot.y // side - half)
        for column in range(left, left + int(2 * half) + 1):
            for line in range(top, top + int(2 * half) + 1):
                tiles[zoom, column, line] = several[(column * 7 + line * 3) % _KINDS]
    facts = {"name": "Ekvalla", "format": "pbf", "attribution": "© OpenStreetMap contributors"}
    write_pack(file, tiles, **facts, date="2026-10-12")
    size = file.stat().st_size
    if size < LEAST_BYTES:
        raise AssertionError(f"the pack has only {size} bytes")
    return file


def _tile(chance: random.Random, zoom: int) -> bytes:
    streets = [_street(chance, number) for number in range(_STREETS[zoom])]
    houses: list[Thing] = [(3, {}, [_house(chance)]) for _ in range(_HOUSES[zoom])]
    parks: list[Thing] = [(3, {}, [square(chance.randrange(3500), 300, 500)]) for _ in range(4)]
    names: list[Thing] = [
        (2, {"class": "residential", "name": f"Ekgatan {number}"}, lines)
        for number, (_, _, lines) in enumerate(streets)
    ]
    water: list[Thing] = [(3, {}, [square(chance.randrange(3000), chance.randrange(3000), 600)])]
    return (
        layer("green", parks)
        + layer("water", water)
        + layer("building", houses)
        + layer("road", streets)
        + layer("street_name", names)
    )


def _street(chance: random.Random, number: int) -> Thing:
    across, at = number % 2 == 0, chance.randrange(4096)
    steps = ((way, at + chance.randrange(-60, 60)) for way in range(0, 4097, 64))
    line: Points = [(one, other) if across else (other, one) for one, other in steps]
    return 2, {"class": chance.choice(_ROADS)}, [line]


def _house(chance: random.Random) -> Points:
    x, y = chance.randrange(4000), chance.randrange(4000)
    wide, tall, cut = (chance.randrange(20, 90) for _ in range(3))
    return [
        (x, y),
        (x + wide, y + cut // 8),
        (x + wide, y + tall),
        (x + wide // 2, y + tall),
        (x + wide // 2, y + tall + cut),
        (x, y + tall + cut),
    ]


def _put_places(store: Store) -> None:
    chance, number = random.Random(7), count(1)  # noqa: S311  (not a secret)
    common = common_fields(store)
    kinds = ("square", "school", "shop", "park", "housing")
    places = []
    for _ in range(PINS):
        point = {
            "longitude": round(MIDDLE[0] + chance.gauss(0, 0.03), 6),
            "latitude": round(MIDDLE[1] + chance.gauss(0, 0.015), 6),
        }
        own = common_fields(store)["id"]
        values = {**common, "id": own, "name": f"Plats {next(number)}", "point": point}
        places.append(Place.model_validate({**values, "kind": chance.choice(kinds)}))
    store.save(*places)

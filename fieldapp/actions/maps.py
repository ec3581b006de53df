"""Map packs of this profile, and what of its records stands on the map."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from fieldapp.base.errors import NotFound
from fieldapp.base.map_errors import PackElsewhere
from fieldapp.domain.area import Area
from fieldapp.domain.map_ground import Bounds, bounds_around, rings_of
from fieldapp.domain.map_pack import MapPack
from fieldapp.domain.map_things import Outline, Pin, PinKind, outline
from fieldapp.domain.place import Place, Point
from fieldapp.domain.vocabulary import Language
from fieldapp.storage.map_inspection import TileFile
from fieldapp.storage.map_packs import MapPacks
from fieldapp.storage.store import Store

ReadTile = Callable[[int, int, int], bytes]


@dataclass(frozen=True)
class BaseMap:
    """A pack and the way to its tiles, by zoom, column and line from the north."""

    pack: MapPack
    read: ReadTile


@dataclass(frozen=True)
class Unplaced:
    """A place that has no position yet."""

    id: str
    name: str
    detail: str


@dataclass(frozen=True)
class MapPage:
    """Everything that the screen of the map shows."""

    base: BaseMap | None
    pins: tuple[Pin, ...]
    outlines: tuple[Outline, ...]
    unplaced: tuple[Unplaced, ...]

    @property
    def ground(self) -> Bounds | None:
        """Return the ground of what stands on the map, None where nothing does."""
        outer = [at for one in self.outlines for ring in one.rings for at in ring]
        return bounds_around(outer or [(pin.longitude, pin.latitude) for pin in self.pins])


def import_map(store: Store, file: Path, expected_sha256: str = "") -> MapPack:
    """Copy a map pack into the profile, if it can be drawn and shows the officer's area.

    Raises:
        PackError: it can't be used; each kind says why, and nothing was changed.
        StoreFull, StoreReadOnly: there is no room, or no right to write.
    """
    with _packs(store).take_in(file, expected_sha256) as arrival:
        _check_ground(store, arrival.pack, file.name)
        return arrival.keep()


def map_packs(store: Store) -> list[MapPack]:
    """Return the profile's map packs, the newest import first."""
    return _packs(store).all()


def remove_map(store: Store, name: str) -> MapPack:
    """Remove a map pack by its name or the first digits of its SHA-256.

    Raises:
        NotFound: there is none, or more than one, of that name.
    """
    packs = _packs(store)
    found = [pack for pack in packs.all() if name == pack.name or _named(pack, name)]
    if len(found) != 1:
        raise NotFound(sought=name)
    packs.remove(found[0])
    return found[0]


def map_page(store: Store, language: Language = "sv") -> MapPage:
    """Return the map of the officer's own area: its outline, its places and a pack that shows it."""
    things = _things(store, language)
    return replace(things, base=_base_map(store, things.ground))


def move_place(store: Store, place_id: str, longitude: float, latitude: float) -> str:
    """Give a place its position; return what `Store.undo` takes to put the old one back.

    Raises:
        NotFound: there is no such place.
    """
    place = store.must_get("place", place_id)
    if not isinstance(place, Place):
        raise NotFound(sought=place_id)
    point = Point(latitude=round(latitude, 6), longitude=round(longitude, 6))
    return store.save(place.changed(point=point))


def _packs(store: Store) -> MapPacks:
    return MapPacks(store.connections.path.parent, store.clock)


def _things(store: Store, language: Language = "sv") -> MapPage:
    area = _own_area(store)
    places = [one for one in store.records("place") if isinstance(one, Place)]
    grounds: list[Area | Place] = [area, *places] if area else [*places]
    outlines = [outline(one.id, one.name, rings_of(one.polygon)) for one in grounds]
    return MapPage(
        base=None,
        pins=tuple(_pin(one, one.point, language) for one in places if one.point),
        outlines=tuple(one for one in outlines if one.rings),
        unplaced=tuple(
            Unplaced(one.id, one.name, _kind(one, language)) for one in places if not one.point
        ),
    )


def _named(pack: MapPack, name: str) -> bool:
    return len(name) >= len("1234") and pack.sha256.startswith(name.lower())


def _own_area(store: Store) -> Area | None:
    area = store.get("area", store.person.area_id)
    return area if isinstance(area, Area) else None


def _check_ground(store: Store, pack: MapPack, file_name: str) -> None:
    """Refuse a pack of other ground; where the area's ground is not known, any pack will do."""
    area, bounds = _own_area(store), _things(store).ground
    if bounds is not None and not pack.bounds.meets(bounds):
        raise PackElsewhere(pack=file_name, area=area.name if area else "-")


def _base_map(store: Store, ground: Bounds | None) -> BaseMap | None:
    """Return the newest pack that shows the ground, else the newest."""
    packs = _packs(store)
    found = packs.all()
    fitting = [pack for pack in found if ground and pack.bounds.meets(ground)] or found
    return BaseMap(fitting[0], TileFile(packs.file_of(fitting[0]))) if fitting else None


def _pin(place: Place, point: Point, language: Language) -> Pin:
    return Pin(
        id=place.id,
        kind=PinKind.PLACE,
        name=place.name,
        longitude=point.longitude,
        latitude=point.latitude,
        detail=_kind(place, language),
        accuracy_m=point.accuracy_m,
    )


def _kind(place: Place, language: Language) -> str:
    return place.kind.label(language) if place.kind else ""

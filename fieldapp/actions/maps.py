"""Map packs of this profile, and what of its records stands on the map."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fieldapp.actions.map_objects import Unplaced, Ways, map_objects
from fieldapp.base.errors import NotFound
from fieldapp.base.map_errors import PackElsewhere
from fieldapp.domain.area import Area
from fieldapp.domain.map_ground import Bounds, bounds_around, rings_of
from fieldapp.domain.map_pack import MapPack
from fieldapp.domain.map_shape import polygon_of, problem_of
from fieldapp.domain.map_things import Heat, Outline, OutlineKind, Pin, outline
from fieldapp.domain.place import Place, Point
from fieldapp.domain.vocabulary import Language
from fieldapp.storage.map_inspection import TileFile
from fieldapp.storage.map_packs import MapPacks, look_into
from fieldapp.storage.store import Store

ReadTile = Callable[[int, int, int], bytes]


@dataclass(frozen=True)
class BaseMap:
    """A pack and the way to its tiles, by zoom, column and line from the north."""

    pack: MapPack
    read: ReadTile


@dataclass(frozen=True)
class MapPage:
    """Everything that the screen of the map shows."""

    base: BaseMap | None
    area: str
    pins: tuple[Pin, ...]
    outlines: tuple[Outline, ...]
    unplaced: tuple[Unplaced, ...]
    heat: tuple[Heat, ...]
    ways: Ways

    @property
    def ground(self) -> Bounds | None:
        """Return the ground of the area, else of all that stands on the map; None of nothing."""
        return _ground_of(self.outlines, self.pins)

    @property
    def is_covered(self) -> bool:
        """Say whether the pack shows any of the ground."""
        ground = self.ground
        return self.base is None or ground is None or self.base.pack.bounds.meets(ground)


def import_map(store: Store, file: Path, expected_sha256: str = "") -> MapPack:
    """Copy a map pack into the profile, if it can be drawn and shows the officer's area.

    Raises:
        PackError: it can't be used; each kind says why, and nothing was changed.
        StoreFull, StoreReadOnly: there is no room, or no right to write.
    """
    with _packs(store).take_in(file, expected_sha256) as arrival:
        _check_ground(store, arrival.pack, file.name)
        return arrival.keep()


def look_into_map(file: Path) -> MapPack:
    """Return what a map pack says of itself; no profile is needed, and nothing is kept.

    Raises:
        PackError: it can't be used; each kind says why.
    """
    return look_into(file)


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
    """Return the map of the officer's own area: its outlines, what stands there, the best pack."""
    area, found = _own_area(store), map_objects(store, language)
    outlines = (*_area_outlines(store, area), *found.extents)
    return MapPage(
        base=_base_map(store, _ground_of(outlines, found.pins)),
        area=area.name if area else "",
        pins=found.pins,
        outlines=outlines,
        unplaced=found.unplaced,
        heat=found.heat,
        ways=found.ways,
    )


def move_place(store: Store, place_id: str, longitude: float, latitude: float) -> str:
    """Give a place its position; return what `Store.undo` takes to put the old one back.

    Raises:
        NotFound: there is no such place.
    """
    point = Point(latitude=round(latitude, 6), longitude=round(longitude, 6))
    return store.save(_place(store, place_id).changed(point=point))


def corners_of_place(store: Store, place_id: str) -> list[tuple[float, float]] | None:
    """Return the corners of a place's extent, none without one; None when it has several rings."""
    rings = rings_of(_place(store, place_id).polygon)
    if len(rings) > 1:
        return None
    return rings[0][:-1] if rings else []


def set_extent(store: Store, place_id: str, corners: Sequence[tuple[float, float]]) -> str:
    """Give a place its extent, or none without corners; a place without a position gets the middle.

    Returns what `Store.undo` takes.

    Raises:
        NotFound: there is no such place.
        ValueError: the corners are no outline.
    """
    place = _place(store, place_id)
    if not corners:
        return store.save(place.changed(polygon=None))
    problem = problem_of(corners)
    if problem is not None:
        raise ValueError(problem.value)
    values: dict[str, Any] = {"polygon": polygon_of(corners)}
    around = bounds_around(corners)
    if place.point is None and around is not None:
        longitude, latitude = around.middle
        values["point"] = Point(latitude=round(latitude, 6), longitude=round(longitude, 6))
    return store.save(place.changed(**values))


def _packs(store: Store) -> MapPacks:
    return MapPacks(store.connections.path.parent, store.clock)


def _place(store: Store, place_id: str) -> Place:
    place = store.must_get("place", place_id)
    if not isinstance(place, Place):
        raise NotFound(sought=place_id)
    return place


def _area_outlines(store: Store, own: Area | None) -> list[Outline]:
    """Return the outlines of the officer's area and of the beats within it."""
    found = []
    for area in store.records("area"):
        if not isinstance(area, Area) or own is None or own.id not in (area.id, area.parent_id):
            continue
        kind = OutlineKind.AREA if area.id == own.id else OutlineKind.BEAT
        found.append(outline(area.id, area.name, rings_of(area.polygon), kind))
    return [one for one in found if one.rings]


def _ground_of(outlines: Sequence[Outline], pins: Sequence[Pin]) -> Bounds | None:
    areas = [one for one in outlines if one.kind is not OutlineKind.PLACE]
    outer = [at for one in areas for ring in one.rings for at in ring]
    return bounds_around(outer or [(pin.longitude, pin.latitude) for pin in pins])


def _named(pack: MapPack, name: str) -> bool:
    return len(name) >= len("1234") and pack.sha256.startswith(name.lower())


def _own_area(store: Store) -> Area | None:
    area = store.get("area", store.person.area_id)
    return area if isinstance(area, Area) else None


def _check_ground(store: Store, pack: MapPack, file_name: str) -> None:
    """Refuse a pack of other ground; where the area's ground is not known, any pack will do."""
    area = _own_area(store)
    bounds = _ground_of(_area_outlines(store, area), map_objects(store).pins)
    if bounds is not None and not pack.bounds.meets(bounds):
        raise PackElsewhere(pack=file_name, area=area.name if area else "-")


def _base_map(store: Store, ground: Bounds | None) -> BaseMap | None:
    """Return the newest pack that shows the ground, else the newest."""
    packs = _packs(store)
    found = packs.all()
    fitting = [pack for pack in found if ground and pack.bounds.meets(ground)] or found
    return (
        BaseMap(fitting[0], TileFile(packs.file_of(fitting[0]), fitting[0].name))
        if fitting
        else None
    )

"""Which layers of a map pack are drawn as what: those of our own packs, and OpenMapTiles'."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

Facts = Mapping[str, Any]


class Drawn(StrEnum):
    """What a shape is drawn as; the style says how."""

    GROUND = "ground"
    PARK = "park"
    WATER = "water"
    STREAM = "stream"
    BUILDING = "building"
    PATH = "path"
    MINOR = "minor"
    MAIN = "main"
    RAILWAY = "railway"
    BORDER = "border"


class Named(StrEnum):
    """What a name on the map names, in the order in which they get their room."""

    TOWN = "town"
    DISTRICT = "district"
    STREET = "street"
    WATER = "water_name"
    PARK = "park_name"
    SITE = "site"
    BLOCK = "block"


_MAIN = {"motorway", "trunk", "primary", "secondary", "tertiary", "main"}
_MINOR = {"minor", "service", "residential", "unclassified", "living_street", "road"}
_PATHS = {"path", "track", "pedestrian"}
_GROUNDS = {"pitch", "playground", "school", "cemetery", "college", "university", "hospital"}
_TOWNS = {"city", "town", "village"}
_SITES = {
    *("school", "library", "place_of_worship", "railway", "bus", "police", "hospital"),
    *("townhall", "town_hall", "pharmacy", "college", "cinema", "theatre", "museum"),
    *("nightclub", "bar", "community_centre", "square"),
}


def _road(facts: Facts) -> Drawn | None:
    kind = facts.get("class")
    if kind in _MAIN:
        return Drawn.MAIN
    if kind in _MINOR:
        return Drawn.MINOR
    if kind in _PATHS:
        return Drawn.PATH
    return Drawn.RAILWAY if kind in ("rail", "transit") else None


def _ground(facts: Facts) -> Drawn | None:
    return Drawn.GROUND if facts.get("class") in _GROUNDS else None


def _always(drawn: Drawn) -> Callable[[Facts], Drawn | None]:
    return lambda _facts: drawn


DRAWN: Mapping[str, Callable[[Facts], Drawn | None]] = {
    # Ours, written by `fieldapp maps build`; resources/map/profile.lua says what goes into each.
    "green": _always(Drawn.PARK),
    "yard": _always(Drawn.GROUND),
    "stream": _always(Drawn.STREAM),
    "road": _road,
    "border": _always(Drawn.BORDER),
    # OpenMapTiles', and the two that open data of municipalities and streets bring along.
    "landcover": _always(Drawn.PARK),
    "park": _always(Drawn.PARK),
    "landuse": _ground,
    "waterway": _always(Drawn.STREAM),
    "transportation": _road,
    "streets": _road,
    "kommun": _always(Drawn.BORDER),
    # The same in both.
    "water": _always(Drawn.WATER),
    "building": _always(Drawn.BUILDING),
}


def _place(facts: Facts) -> Named | None:
    kind = facts.get("class")
    if kind in _TOWNS:
        return Named.TOWN
    return Named.BLOCK if kind == "city_block" else Named.DISTRICT


def _site(facts: Facts) -> Named | None:
    kinds = (facts.get("class"), facts.get("subclass"))
    if "park" in kinds:
        return Named.PARK
    return Named.SITE if any(kind in _SITES for kind in kinds) else None


def _street(facts: Facts) -> Named | None:
    return Named.STREET if facts.get("class") in _MAIN else None


NAMED: Mapping[str, Callable[[Facts], Named | None]] = {
    "street_name": lambda _facts: Named.STREET,
    "name": _place,
    "site": _site,
    "transportation_name": lambda _facts: Named.STREET,
    "streets": _street,
    "place": _place,
    "poi": _site,
    "water_name": lambda _facts: Named.WATER,
}
LAYERS = frozenset(DRAWN) | frozenset(NAMED)


def name_in(facts: Facts) -> str:
    """Return what a thing is called: in Swedish where the pack says so."""
    for key in ("name:sv", "name:latin", "name", "name_int"):
        if facts.get(key):
            return str(facts[key])
    return ""

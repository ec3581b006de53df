"""What is known of a map pack: one MBTiles file with the map of a region."""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from fieldapp.domain.map_ground import Bounds

_DATES = ("date", "timestamp", "planetiler:osm:osmosisreplicationtime", "generated")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MARKUP = re.compile(r"<[^>]*>")
LONGEST_WORDS = 300
DEEPEST_ZOOM = 22


@dataclass(frozen=True)
class MapPack:
    """A pack as it was when it was imported; `sha256` is its name here."""

    sha256: str
    name: str
    bounds: Bounds
    attribution: str
    made_on: str
    bytes: int
    is_raster: bool
    least_zoom: int
    most_zoom: int
    imported_at: str

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON values; `pack_from` reads them."""
        return {**asdict(self), "bounds": list(self.bounds)}


def pack_from(values: Mapping[str, Any]) -> MapPack:
    """Return the pack that `as_json` gave; raise ValueError, TypeError when it gave none."""
    return MapPack(**{**values, "bounds": Bounds(*map(float, values["bounds"]))})


def stated_bounds(stated: str) -> Bounds | None:
    """Return the bounds that a pack states, None where they are no box on the ground."""
    try:
        bounds = Bounds(*(float(part) for part in stated.split(",")))
    except (TypeError, ValueError):
        return None
    sound = all(map(math.isfinite, bounds)) and bounds.west < bounds.east
    return bounds if sound and bounds.south < bounds.north else None


def stated_day(facts: Mapping[str, str]) -> str:
    """Return the day (ISO) of which a pack states its data to be, else an empty word."""
    for key in _DATES:
        found = _DAY.match(facts.get(key, ""))
        if found:
            try:
                return date.fromisoformat(found[0]).isoformat()
            except ValueError:
                continue
    return ""


def plain_words(stated: str) -> str:
    """Return words from a pack without markup (attributions are often links) or line ends."""
    return " ".join(_MARKUP.sub(" ", stated).split())[:LONGEST_WORDS]


def stated_layers(facts: Mapping[str, str]) -> set[str]:
    """Return the names of the vector layers that a pack states."""
    try:
        layers = json.loads(facts.get("json") or "{}").get("vector_layers", [])
        return {str(layer["id"]) for layer in layers}
    except (AttributeError, LookupError, TypeError, ValueError):
        return set()

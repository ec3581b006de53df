"""How the map is drawn: what in which colour, how broad at which zoom, which names with which size.

The order and the widths stand in ``resources/map/style.json``. Colours stand there by the names of
the theme's tokens, so day, dark and night are one style and change with the window around them.
"""

import json
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from fieldapp.base.resources import resource
from fieldapp.domain.map_schema import Drawn, Named

_GROWTH = 1.5
"""Widths grow so much from one zoom to the next between two stops."""
Stops = tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Stroke:
    """One layer: shapes filled, or lines drawn; `edge` goes around filled ones."""

    kind: Drawn
    is_filled: bool
    colour: str
    least_zoom: float
    stops: Stops = ()
    dash: tuple[float, ...] = ()
    edge: str = ""
    edge_from: float = 0

    def width(self, zoom: float) -> float:
        """Return how broad a line is at a zoom, in pixels at 100 %."""
        return width_at(self.stops, zoom)


@dataclass(frozen=True)
class Lettering:
    """How one kind of names is written."""

    kind: Named
    size: int
    weight: int
    least_zoom: float
    is_along: bool = False
    """Written along the line of a street."""
    is_slanted: bool = False


@dataclass(frozen=True)
class MapStyle:
    """The whole style; what comes first in it lies lowest, or gets its room first."""

    ground: str
    strokes: tuple[Stroke, ...]
    lettering: tuple[Lettering, ...]

    @property
    def colours(self) -> set[str]:
        """Return the tokens that it names."""
        named = {word for one in self.strokes for word in (one.colour, one.edge) if word}
        return named | {self.ground}


@cache
def map_style() -> MapStyle:
    """Return the style that ships with the program."""
    facts = json.loads(resource("map/style.json").read_text(encoding="utf-8"))
    return MapStyle(
        ground=facts["ground"],
        strokes=tuple(map(_stroke, facts["layers"])),
        lettering=tuple(map(_lettering, facts["names"])),
    )


def width_at(stops: Stops, zoom: float) -> float:
    """Return the width between two stops, growing evenly to the eye; beyond the last it grows on."""
    zooms = [stop[0] for stop in stops]
    at = bisect_right(zooms, zoom)
    if at == 0:
        return stops[0][1]
    low, thin = stops[at - 1]
    if at == len(stops):
        return float(thin * _GROWTH ** (zoom - low))
    high, thick = stops[at]
    part = (_GROWTH ** (zoom - low) - 1) / (_GROWTH ** (high - low) - 1)
    return float(thin + (thick - thin) * part)


def _stroke(facts: Mapping[str, Any]) -> Stroke:
    return Stroke(
        kind=Drawn(facts["kind"]),
        is_filled=facts["draw"] == "fill",
        colour=facts["colour"],
        least_zoom=facts.get("from", 0),
        stops=tuple((zoom, width) for zoom, width in facts.get("width", [])),
        dash=tuple(facts.get("dash", [])),
        edge=facts.get("edge", ""),
        edge_from=facts.get("edge_from", 0),
    )


def _lettering(facts: Mapping[str, Any]) -> Lettering:
    return Lettering(
        kind=Named(facts["kind"]),
        size=facts["size"],
        weight=facts["weight"],
        least_zoom=facts["from"],
        is_along=facts.get("along", False),
        is_slanted=facts.get("slanted", False),
    )

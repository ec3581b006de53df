"""What of ours stands on one map, brought into the map's units once and not at each paint."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF

from fieldapp.domain.map_ground import FINEST_ZOOM, Spot, spot_of
from fieldapp.domain.map_things import Heat, Outline, OutlineKind, Pin, PinKind, Stop
from fieldapp.ui.map.markers import Marker, gathered, spots_of
from fieldapp.ui.theme import px

_CELL = 44
"""Pixels across a cell of the density at a whole zoom, at 100 %: more than a pin covers."""


@dataclass(frozen=True, eq=False)
class Ring:
    """One ring of an outline, in units."""

    kind: OutlineKind
    corners: QPolygonF


@dataclass(frozen=True, eq=False)
class RouteStop:
    """A stop that has a position: its number from 1, and where it stands among all stops."""

    number: int
    spot: Spot
    title: str
    done: bool


@dataclass(frozen=True)
class Cell:
    """A cell of the density: its middle, its reach in units, and how much was done in it."""

    spot: Spot
    reach: float
    count: int


class Standing:
    """Pins, outlines, stops and density of a map."""

    def __init__(self) -> None:
        self.pins: tuple[Pin, ...] = ()
        self.spots: dict[str, Spot] = {}
        self.rings: list[Ring] = []
        self.stops: list[RouteStop] = []
        self.heat: tuple[Heat, ...] = ()
        self.hidden: frozenset[PinKind] = frozenset()
        self._cells: dict[tuple[int, int], list[Cell]] = {}

    def put_pins(self, pins: Sequence[Pin]) -> None:
        """Let these pins stand in place of those before."""
        self.pins = tuple(pins)
        self.spots = spots_of(pins)

    def put_outlines(self, outlines: Iterable[Outline]) -> None:
        """Let these outlines stand; the broadest lies lowest."""
        found = [Ring(one.kind, _polygon(ring)) for one in outlines for ring in one.rings]
        self.rings = sorted(found, key=lambda ring: list(OutlineKind).index(ring.kind))

    def put_route(self, stops: Sequence[Stop]) -> None:
        """Let this route stand."""
        self.stops = [
            RouteStop(number, spot_of(stop.longitude, stop.latitude), stop.title, stop.done)
            for number, stop in enumerate(stops, start=1)
            if stop.longitude is not None and stop.latitude is not None
        ]

    def put_heat(self, heat: Sequence[Heat]) -> None:
        """Let this density stand."""
        self.heat, self._cells = tuple(heat), {}

    def markers(self, zoom: float, chosen: str) -> list[Marker]:
        """Return the marks of the pins that are not hidden, at a zoom."""
        seen = [pin for pin in self.pins if pin.kind not in self.hidden or pin.id == chosen]
        return gathered(seen, self.spots, zoom, chosen)

    def cells(self, zoom: float) -> list[Cell]:
        """Return the density in six-sided cells that stay where they are between whole zooms."""
        level, across = math.floor(zoom), px(_CELL)
        if (level, across) not in self._cells:
            cells = _cells(self.heat, across / 2.0 ** (level - FINEST_ZOOM))
            self._cells[level, across] = cells
        return self._cells[level, across]


def _polygon(ring: Iterable[tuple[float, float]]) -> QPolygonF:
    return QPolygonF([QPointF(*spot_of(*at)) for at in ring])


def _cells(heat: Iterable[Heat], across: float) -> list[Cell]:
    """Gather counts into six-sided cells: rows a little nearer than cells, every other one shifted."""
    down = across * math.sqrt(3) / 2
    counts: Counter[tuple[int, int]] = Counter()
    for one in heat:
        counts[_cell_of(spot_of(one.longitude, one.latitude), across, down)] += one.times
    reach = across / math.sqrt(3)
    return [
        Cell(_middle(cell, across, down), reach, count) for cell, count in sorted(counts.items())
    ]


def _cell_of(spot: Spot, across: float, down: float) -> tuple[int, int]:
    """Return the cell whose middle is nearest: one of two rows holds it."""
    line = math.floor(spot.y / down)
    near = []
    for number in (line, line + 1):
        shift = 0.5 if number % 2 else 0.0
        near.append((round(spot.x / across - shift), number))
    return min(near, key=lambda cell: math.dist(spot, _middle(cell, across, down)))


def _middle(cell: tuple[int, int], across: float, down: float) -> Spot:
    shift = 0.5 if cell[1] % 2 else 0.0
    return Spot((cell[0] + shift) * across, cell[1] * down)

"""Pins as they stand on the map: alone where there is room, else one mark that says how many."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from fieldapp.domain.map_ground import FINEST_ZOOM, Bounds, Spot, bounds_around, spot_of
from fieldapp.domain.map_things import Pin
from fieldapp.ui.theme import px

SIDE = 32
"""Pixels of a pin at 100 %."""
REACH = 22
"""Pixels around its middle where a pin is pressed."""
_CLOSE = 34
"""Pins nearer to each other than this become one mark."""
_FAN_FROM = 14.0
"""From this zoom on a few pins of one spot stand side by side."""
_FANNED = 5
_SAME_SPOT = 6


@dataclass(frozen=True, eq=False, slots=True)
class Marker:
    """One or several pins at a spot; `shift` is how many pixels beside it they are drawn."""

    spot: Spot
    pins: tuple[Pin, ...]
    shift: float = 0.0

    @property
    def is_cluster(self) -> bool:
        """Say whether it stands for several pins."""
        return len(self.pins) > 1

    @property
    def bounds(self) -> Bounds:
        """Return the ground of its pins."""
        found = bounds_around((pin.longitude, pin.latitude) for pin in self.pins)
        return found or Bounds(0, 0, 0, 0)

    def holds(self, pin_id: str) -> bool:
        """Say whether a pin is in it."""
        return any(pin.id == pin_id for pin in self.pins)


def spots_of(pins: Iterable[Pin]) -> dict[str, Spot]:
    """Return the spot of each pin by its id."""
    return {pin.id: spot_of(pin.longitude, pin.latitude) for pin in pins}


def gathered(
    pins: Sequence[Pin], spots: Mapping[str, Spot], zoom: float, chosen: str
) -> list[Marker]:
    """Return the marks for pins at a zoom. The chosen pin always stands alone, and last.

    It depends on the zoom alone, so that no mark changes while the map is moved.
    """
    unit = 2.0 ** (FINEST_ZOOM - zoom)
    groups = _grouped(pins, spots, px(_CLOSE) * unit)
    found: list[Marker] = []
    for group in groups:
        if _can_fan(group, spots, zoom, unit):
            found += _fanned(group, spots)
            continue
        rest = tuple(pin for pin in group if pin.id != chosen) if chosen else tuple(group)
        if rest:
            found.append(Marker(spots[rest[0].id], rest))
        if len(rest) < len(group):
            found.append(Marker(spots[chosen], tuple(pin for pin in group if pin.id == chosen)))
    return sorted(found, key=lambda marker: marker.holds(chosen)) if chosen else found


def _grouped(pins: Sequence[Pin], spots: Mapping[str, Spot], reach: float) -> list[list[Pin]]:
    groups: dict[tuple[int, int], list[list[Pin]]] = {}
    found: list[list[Pin]] = []
    for pin in pins:
        spot = spots[pin.id]
        key = (int(spot.x // reach), int(spot.y // reach))
        group = _group_near(groups, key, spot, spots, reach)
        if group is None:
            group = []
            groups.setdefault(key, []).append(group)
            found.append(group)
        group.append(pin)
    return found


def _group_near(
    groups: Mapping[tuple[int, int], list[list[Pin]]],
    key: tuple[int, int],
    spot: Spot,
    spots: Mapping[str, Spot],
    reach: float,
) -> list[Pin] | None:
    for right in (0, -1, 1):
        for down in (0, -1, 1):
            for group in groups.get((key[0] + right, key[1] + down), ()):
                if math.dist(spots[group[0].id], spot) < reach:
                    return group
    return None


def _can_fan(group: Sequence[Pin], spots: Mapping[str, Spot], zoom: float, unit: float) -> bool:
    if zoom < _FAN_FROM or not 1 < len(group) <= _FANNED:
        return False
    first = spots[group[0].id]
    return all(math.dist(first, spots[pin.id]) < _SAME_SPOT * unit for pin in group)


def _fanned(group: Sequence[Pin], spots: Mapping[str, Spot]) -> Iterator[Marker]:
    step, begin = SIDE + 4, -(len(group) - 1) / 2
    for number, pin in enumerate(group):
        yield Marker(spots[pin.id], (pin,), px((begin + number) * step))

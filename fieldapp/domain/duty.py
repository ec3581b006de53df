"""Which areas a spot lies in, the innermost first, and who works there."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fieldapp.domain.area import Area
from fieldapp.domain.map_ground import METRES_A_DEGREE, rings_of
from fieldapp.domain.officer import AREA_ROLES, Officer
from fieldapp.domain.position import is_inside
from fieldapp.domain.vocabulary import AreaKind, Role

NEAR_BORDER_METRES = 40.0
"""Closer to a border than this, the other side may be meant."""
_FROM_WITHIN = (
    AreaKind.PLACE,
    AreaKind.SUBAREA,
    AreaKind.DISTRICT,
    AreaKind.LOCAL_POLICE_AREA,
    AreaKind.MUNICIPALITY,
    AreaKind.POLICE_AREA,
    AreaKind.REGION,
)
_IN_ORDER = (
    Role.AREA_OFFICER,
    Role.LIAISON,
    Role.MUNICIPAL_OFFICER,
    Role.GROUP_LEADER,
    Role.AREA_CHIEF,
)

Spot = tuple[float, float]
"""Latitude and longitude."""


class Doubt(StrEnum):
    """Why an answer is not sure."""

    UNKNOWN = "unknown"
    OUTSIDE = "outside"
    NO_OUTLINES = "no_outlines"
    OVERLAP = "overlap"
    NEAR_BORDER = "near_border"
    SEVERAL_AREAS = "several_areas"
    SAME_NAME = "same_name"
    BY_RECORD = "by_record"
    NO_OFFICER = "no_officer"
    FROM_AROUND = "from_around"


@dataclass(frozen=True)
class Duty:
    """An area and the officers who work there, those nearest to its people first."""

    area: Area
    officers: tuple[Officer, ...]


@dataclass(frozen=True)
class Finding:
    """Who is the officer: `place` is what was found, in one or several areas; doubts say why."""

    asked: str
    place: str = ""
    spot: Spot | None = None
    duties: tuple[Duty, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class Duties:
    """Answers who works where, from the areas and officers that are known here."""

    def __init__(self, areas: Iterable[Area], officers: Iterable[Officer]) -> None:
        self._areas = sorted(areas, key=lambda area: _FROM_WITHIN.index(area.kind))
        self._by_id = {area.id: area for area in self._areas}
        self._outlined = [(area, rings_of(area.polygon)) for area in self._areas if area.polygon]
        self._officers = [one for one in officers if one.role in AREA_ROLES]

    def at(self, spot: Spot) -> tuple[tuple[Duty, ...], tuple[Doubt, ...]]:
        """Return the duty at a spot, several where areas overlap, and what is not sure."""
        around = [area for area, rings in self._outlined if is_inside(rings, spot)]
        if not around:
            return (), (Doubt.OUTSIDE if self._outlined else Doubt.NO_OUTLINES,)
        innermost = [area for area in around if area.kind is around[0].kind]
        doubts = [Doubt.OVERLAP] if len(innermost) > 1 else []
        if self._is_near_border(spot, innermost):
            doubts.append(Doubt.NEAR_BORDER)
        duties = [self.duty_in(area, around) for area in innermost]
        return _once(duties), (*doubts, *self.doubts_of(duties, innermost))

    def duty_in(self, area: Area, around: Sequence[Area] = ()) -> Duty:
        """Return who works in an area, else in one around it, else nobody."""
        for one in (area, *self._parents(area), *around):
            officers = self._in(one)
            if officers:
                return Duty(one, officers)
        return Duty(area, ())

    def doubts_of(self, duties: Sequence[Duty], areas: Sequence[Area]) -> list[Doubt]:
        """Return what is not sure because nobody works in the very area."""
        found = []
        for duty, area in zip(duties, areas, strict=True):
            if not duty.officers:
                found.append(Doubt.NO_OFFICER)
            elif duty.area.id != area.id:
                found.append(Doubt.FROM_AROUND)
        return list(dict.fromkeys(found))

    def area(self, area_id: str) -> Area | None:
        """Return an area by its id."""
        return self._by_id.get(area_id)

    def _parents(self, area: Area) -> list[Area]:
        found: list[Area] = []
        above = self._by_id.get(area.parent_id or "")
        while above is not None and above not in found:
            found.append(above)
            above = self._by_id.get(above.parent_id or "")
        return found

    def _in(self, area: Area) -> tuple[Officer, ...]:
        found = [one for one in self._officers if one.area_id == area.id]
        return tuple(sorted(found, key=lambda one: (_IN_ORDER.index(one.role), one.display_name)))

    def _is_near_border(self, spot: Spot, areas: Sequence[Area]) -> bool:
        return any(
            _metres_to_edge(rings, spot) < NEAR_BORDER_METRES
            for area, rings in self._outlined
            if area.kind is areas[0].kind
        )


def _once(duties: Iterable[Duty]) -> tuple[Duty, ...]:
    return tuple({duty.area.id: duty for duty in duties}.values())


def _metres_to_edge(rings: Iterable[Sequence[tuple[float, float]]], spot: Spot) -> float:
    latitude, longitude = spot
    shrink = math.cos(math.radians(latitude))
    nearest = math.inf
    for ring in rings:
        plane = [
            ((x - longitude) * shrink * METRES_A_DEGREE, (y - latitude) * METRES_A_DEGREE)
            for x, y in ring
        ]
        for one, other in zip(plane, [*plane[1:], *plane[:1]], strict=True):
            nearest = min(nearest, _metres_to_line(one, other))
    return nearest


def _metres_to_line(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return how far the origin is from a stretch of line."""
    along = (other[0] - one[0], other[1] - one[1])
    length = along[0] ** 2 + along[1] ** 2
    share = -(one[0] * along[0] + one[1] * along[1]) / length if length else 0.0
    share = max(0.0, min(1.0, share))
    return math.hypot(one[0] + share * along[0], one[1] + share * along[1])

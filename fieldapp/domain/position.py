"""Where the laptop is: what may be believed of what a receiver says.

Nothing here is kept: there is one fix, the latest, and it goes when it is old. Moments are seconds of
a clock that never jumps; the receiver's own date plays no part, for after a week rollover it lies.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from fieldapp.domain.map_ground import rings_of

if TYPE_CHECKING:
    from fieldapp.domain.map_ground import Ring
    from fieldapp.domain.place import Place

EARTH_RADIUS = 6_371_009.0
OLDEST_FIX = 15.0
"""Seconds after which a fix is no longer where the laptop is."""
FASTEST = 70.0
"""Metres a second that a patrol car moves at most; what is faster is a jump."""
JUMP_ROOM = 50.0
"""Metres that two good fixes may differ without any movement."""
AT_FIRST, AFTER_A_JUMP = 2, 6
"""How many fixes in a row must agree before one is believed."""
WORST_ACCURACY = 500.0
"""Metres; a fix that may be further off says nothing about the place."""
NO_STATED_ACCURACY = 50.0
BEST_ACCURACY = 5.0
"""Metres: receivers claim less than a street is wide, and houses make them wrong."""


class PositionTrouble(StrEnum):
    """Why there is no position."""

    OFF = "off"
    LOOKING = "looking"
    NO_DEVICE = "no_device"
    NO_RIGHT = "no_right"
    SILENT = "silent"
    NONSENSE = "nonsense"
    NO_FIX = "no_fix"
    INCOMPLETE = "incomplete"
    JUMPING = "jumping"
    DISAGREE = "disagree"
    NO_SERVICE = "no_service"


@dataclass(frozen=True)
class Fix:
    """A position in WGS 84 degrees, its accuracy in metres, and when it was heard."""

    latitude: float
    longitude: float
    accuracy_m: float
    heard: float

    @property
    def spot(self) -> tuple[float, float]:
        """Return latitude and longitude."""
        return self.latitude, self.longitude


@dataclass(frozen=True)
class Reading:
    """A fix that may be believed and its age in seconds, or what is wrong."""

    fix: Fix | None
    trouble: PositionTrouble | None
    age: float = 0.0


class PositionJudge:
    """Believes a position when several in a row agree, and none that jumps."""

    def __init__(self) -> None:
        self._run: list[Fix] = []
        self._needed = AT_FIRST
        self._is_jumping = False

    def hear(self, latitude: float, longitude: float, accuracy_m: float | None, now: float) -> None:
        """Take in what a receiver says; what can't be a position is passed over."""
        fix = _sound(latitude, longitude, accuracy_m, now)
        if fix is None:
            return
        if self._run and not _follows(self._run[-1], fix):
            self._run, self._needed, self._is_jumping = [], AFTER_A_JUMP, True
        self._run = [*self._run, fix][-AFTER_A_JUMP:]
        if len(self._run) >= self._needed:
            self._needed, self._is_jumping = AT_FIRST, False

    def reading(self, now: float) -> Reading:
        """Return the latest fix, if it may be believed and is fresh."""
        if not self._run or now - self._run[-1].heard > OLDEST_FIX:
            return Reading(None, PositionTrouble.SILENT if self._run else PositionTrouble.LOOKING)
        if len(self._run) < self._needed:
            trouble = PositionTrouble.JUMPING if self._is_jumping else PositionTrouble.LOOKING
            return Reading(None, trouble)
        return Reading(self._run[-1], None, now - self._run[-1].heard)


def _sound(latitude: float, longitude: float, accuracy_m: float | None, now: float) -> Fix | None:
    if not (math.isfinite(latitude) and math.isfinite(longitude)):
        return None
    is_nowhere = abs(latitude) < 1e-6 and abs(longitude) < 1e-6  # noqa: PLR2004  (0, 0 is "unset")
    if is_nowhere or abs(latitude) > 90 or abs(longitude) > 180:  # noqa: PLR2004  (degrees)
        return None
    stated = accuracy_m if accuracy_m is not None and math.isfinite(accuracy_m) else None
    accuracy = NO_STATED_ACCURACY if stated is None or stated <= 0 else stated
    if accuracy > WORST_ACCURACY:
        return None
    return Fix(latitude, longitude, max(BEST_ACCURACY, accuracy), now)


def _follows(last: Fix, fix: Fix) -> bool:
    """Say whether a car could have come from one to the other in the time between."""
    seconds = min(OLDEST_FIX, max(1.0, fix.heard - last.heard))
    room = JUMP_ROOM + last.accuracy_m + fix.accuracy_m + FASTEST * seconds
    return metres_between(last.spot, fix.spot) <= room


def metres_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance between two pairs of latitude and longitude."""
    north, south = math.radians(one[0]), math.radians(other[0])
    half_up = math.sin((south - north) / 2)
    half_along = math.sin(math.radians(other[1] - one[1]) / 2)
    chord = half_up * half_up + math.cos(north) * math.cos(south) * half_along * half_along
    return 2 * EARTH_RADIUS * math.asin(min(1.0, math.sqrt(chord)))


@dataclass(frozen=True)
class Near:
    """A known place and how far it is, in metres; 0 inside its outline."""

    place_id: str
    name: str
    metres: float


def nearest(places: "Iterable[Place]", spot: tuple[float, float]) -> list[Near]:
    """Return the places whose position or outline is known, the nearest first."""
    found = [
        Near(place.id, place.name, metres)
        for place in places
        if (metres := _metres_to(place, spot)) is not None
    ]
    return sorted(found, key=lambda near: near.metres)


def _metres_to(place: "Place", spot: tuple[float, float]) -> float | None:
    if is_inside(rings_of(place.polygon), spot):
        return 0.0
    if place.point is None:
        return None
    return metres_between((place.point.latitude, place.point.longitude), spot)


def is_inside(rings: "list[Ring]", spot: tuple[float, float]) -> bool:
    """Say whether a latitude and longitude lies in an outline; a ring inside a ring is a hole."""
    latitude, longitude = spot
    inside = False
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], *ring[:1]], strict=True):
            if (y1 > latitude) != (y2 > latitude):
                crossing = x1 + (latitude - y1) / (y2 - y1) * (x2 - x1)
                inside ^= crossing > longitude
    return inside

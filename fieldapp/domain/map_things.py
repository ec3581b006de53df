"""What of ours stands on the map: pins, outlines, a route, and where how much was done."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Protocol

from fieldapp.domain.map_ground import Bounds, Ring, bounds_around

STALE_DAYS = 28
"""A person or partner not met for so long gets a mark."""


class PinKind(StrEnum):
    """What a pin stands for; each kind has a shape and an icon of its own, not only a colour."""

    PERSON = "person"
    PLACE = "place"
    PARTNER = "partner"
    PRIORITY = "priority"


class OutlineKind(StrEnum):
    """What an outline is around."""

    AREA = "area"
    BEAT = "beat"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class DrawnMap:
    """A map on paper, whose numbers a list explains."""

    svg: str = ""
    beyond: frozenset[str] = frozenset()
    """The ids of things that lie beyond its edge, at which their numbers stand."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A thing with a position, by the id of its record.

    A blurred pin stands in the middle of a square of ground, anywhere in which the thing may be:
    `accuracy_m` tells how far that is. It is blurred before it comes here.
    """

    id: str
    kind: PinKind
    name: str
    longitude: float
    latitude: float
    detail: str = ""
    accuracy_m: float | None = None
    is_blurred: bool = False
    last: date | None = None
    """The day on which it was last worked with."""
    days: int | None = None
    """How many days ago that was."""

    @property
    def is_stale(self) -> bool:
        """Say whether it is a person or partner who was not met for long."""
        return is_stale(self.kind, self.days)


def is_stale(kind: PinKind, days: int | None) -> bool:
    """Say whether a person or partner was not met for long, as far as the log tells."""
    is_someone = kind in (PinKind.PERSON, PinKind.PARTNER)
    return is_someone and days is not None and days >= STALE_DAYS


@dataclass(frozen=True)
class Outline:
    """An area, a beat or the extent of a place; every ring of it is drawn, holes too."""

    id: str
    name: str
    rings: tuple[tuple[tuple[float, float], ...], ...]
    kind: OutlineKind = OutlineKind.AREA

    @property
    def bounds(self) -> Bounds | None:
        """Return the box around it."""
        return bounds_around(at for ring in self.rings for at in ring)


class Heat(NamedTuple):
    """How many activities there were at a position."""

    longitude: float
    latitude: float
    times: int


class Stop(Protocol):
    """A stop of a route; one without a position is left out of the line."""

    @property
    def title(self) -> str:
        """Return what it is called."""

    @property
    def latitude(self) -> float | None:
        """Return its latitude."""

    @property
    def longitude(self) -> float | None:
        """Return its longitude."""

    @property
    def done(self) -> bool:
        """Say whether it was visited."""


def outline(
    record_id: str, name: str, rings: list[Ring], kind: OutlineKind = OutlineKind.AREA
) -> Outline:
    """Return the outline of these rings."""
    return Outline(record_id, name, tuple(map(tuple, rings)), kind)

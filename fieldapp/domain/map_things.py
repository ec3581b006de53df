"""What of ours stands on the map: pins and outlines, and the table that tells the same."""

from dataclasses import dataclass
from enum import StrEnum

from fieldapp.domain.map_ground import Bounds, Ring, bounds_around


class PinKind(StrEnum):
    """What a pin stands for; each kind has a shape and an icon of its own, not only a colour."""

    PERSON = "person"
    PLACE = "place"
    PARTNER = "partner"
    PRIORITY = "priority"


@dataclass(frozen=True)
class Pin:
    """A thing with a position, by the id of its record."""

    id: str
    kind: PinKind
    name: str
    longitude: float
    latitude: float
    detail: str = ""
    accuracy_m: float | None = None


@dataclass(frozen=True)
class Outline:
    """An area or a beat; every ring of it is drawn, holes too."""

    id: str
    name: str
    rings: tuple[tuple[tuple[float, float], ...], ...]

    @property
    def bounds(self) -> Bounds | None:
        """Return the box around it."""
        return bounds_around(at for ring in self.rings for at in ring)


def outline(record_id: str, name: str, rings: list[Ring]) -> Outline:
    """Return the outline of these rings."""
    return Outline(record_id, name, tuple(map(tuple, rings)))

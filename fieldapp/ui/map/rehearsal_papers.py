"""The same for maps on paper: see `fieldapp.ui.map.rehearsal`."""

from dataclasses import dataclass
from functools import cache

from fieldapp.domain.map_ground import WORLD, Spot, position_of
from fieldapp.domain.map_things import Outline, Pin, PinKind
from fieldapp.ui.map.rehearsal import MIDDLE, ZOOM, rehearsal_map, rehearse
from fieldapp.ui.map.svg import draw_map

_APART = WORLD / 2**ZOOM / 5
_PINS = [
    Pin(str(right), PinKind.PLACE, "", *position_of(Spot(MIDDLE + right, MIDDLE)))
    for right in (-_APART, _APART)
]
_AREA = Outline("", "", (((0, 0), (1, 0), (1, 1)),))


@dataclass(frozen=True)
class _Stop:
    title: str = ""
    latitude: float | None = 0
    longitude: float | None = 0
    done: bool = False


@cache
def rehearse_papers() -> None:
    """Draw maps as SVG once, on the GUI thread, before `draw_map` is called on another."""
    rehearse()
    draw_map(None, things=_PINS, areas=[_AREA], route=[_Stop(), _Stop()])
    draw_map(rehearsal_map(), things=_PINS)

"""Where the columns of the list stand, for its head and its rows alike."""

from dataclasses import dataclass
from enum import StrEnum

from fieldapp.ui.theme import px

ROW_HEIGHT = 40
_SIDE, _GAP = 12, 12
_NO_ROOM_FOR_WHO, _NO_ROOM_FOR_PROMISE = 640, 560


class Part(StrEnum):
    """What a column shows."""

    STATE = "state"
    TIME = "time"
    TYPE = "type"
    PLACE = "place"
    PROMISE = "promise"
    WHO = "who"
    LENGTH = "length"


_FIXED = {Part.STATE: 28, Part.TIME: 52, Part.WHO: 64, Part.LENGTH: 104}
_SHARES = {Part.TYPE: 200, Part.PLACE: 150, Part.PROMISE: 240}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it shows, where it begins, how wide it is."""

    part: Part
    left: int
    width: int


def columns(width: int) -> tuple[Column, ...]:
    """Return the columns of a list that is `width` pixels wide.

    Where there is no room for all, who took part gives way first, then the promise: the detail
    beside the list shows both.
    """
    parts = [part for part in Part if _has_room(part, width)]
    fixed = sum(px(_FIXED[part]) for part in parts if part in _FIXED)
    gaps = px(_GAP) * (len(parts) - 1) + 2 * px(_SIDE)
    shares = sum(_SHARES[part] for part in parts if part in _SHARES)
    spare = max(0, width - fixed - gaps)
    left, placed = px(_SIDE), list[Column]()
    for part in parts:
        wide = px(_FIXED[part]) if part in _FIXED else spare * _SHARES[part] // shares
        placed.append(Column(part, left, wide))
        left += wide + px(_GAP)
    return tuple(placed)


def _has_room(part: Part, width: int) -> bool:
    if part is Part.WHO:
        return width >= px(_NO_ROOM_FOR_WHO)
    return part is not Part.PROMISE or width >= px(_NO_ROOM_FOR_PROMISE)

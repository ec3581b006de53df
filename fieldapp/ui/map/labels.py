"""Names on the map: each finds its room, and none is written over another or over our pins."""

import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from fieldapp.domain.map_ground import Spot
from fieldapp.domain.map_style import Lettering
from fieldapp.ui.map.look import Look
from fieldapp.ui.map.shapes import Box, Name

if TYPE_CHECKING:
    from array import array

_BUCKET = 64
"""Room is looked up by squares of so many pixels."""
_HALO = 1.4
_RING = [(math.cos(turn * math.pi / 4), math.sin(turn * math.pi / 4)) for turn in range(8)]
_STRAIGHT = 0.985
"""A stretch is straight when its ends are so much of its length apart."""
_MARGIN = 1.12
"""A street must be so much longer than its name."""
Point = tuple[float, float]
_APART_ALONG, _APART = 240, 60
"""Pixels between two places where the same name is written."""


class Room:
    """What of a picture is taken."""

    def __init__(self, taken: Iterable[Box] = ()) -> None:
        self._taken: dict[tuple[int, int], list[Box]] = {}
        self._written: dict[str, list[tuple[float, float]]] = {}
        for box in taken:
            self._add([box])

    def take(self, boxes: Sequence[Box]) -> bool:
        """Take the room of all these boxes, or none of it where some is taken."""
        if any(_overlap(box, other) for box in boxes for other in self._near(box)):
            return False
        self._add(boxes)
        return True

    def is_far(self, words: str, x: float, y: float, apart: float) -> bool:
        """Say whether the same words are written nowhere near."""
        return all(math.dist((x, y), other) >= apart for other in self._written.get(words, ()))

    def note(self, words: str, x: float, y: float) -> None:
        """Remember where words were written."""
        self._written.setdefault(words, []).append((x, y))

    def _near(self, box: Box) -> Iterable[Box]:
        return (other for key in _buckets(box) for other in self._taken.get(key, ()))

    def _add(self, boxes: Sequence[Box]) -> None:
        for box in boxes:
            for key in _buckets(box):
                self._taken.setdefault(key, []).append(box)


def _buckets(box: Box) -> Iterable[tuple[int, int]]:
    left, top, right, bottom = (int(edge // _BUCKET) for edge in box)
    return [(x, y) for x in range(left, right + 1) for y in range(top, bottom + 1)]


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@dataclass(frozen=True, slots=True)
class Placed:
    """A name with its middle, its turn in degrees and its width, in pixels of the picture."""

    words: str
    x: float
    y: float
    turn: float
    width: float


@dataclass(frozen=True)
class Paper:
    """The picture that is written on: where it lies on the map, and its size in pixels."""

    left: float
    top: float
    pixels_a_unit: float
    width: float
    height: float
    zoom: float
    ratio: float

    def at(self, spot: Spot) -> tuple[float, float]:
        """Return where a spot of the map lies in the picture."""
        return (spot.x - self.left) * self.pixels_a_unit, (spot.y - self.top) * self.pixels_a_unit

    def shows(self, x: float, y: float) -> bool:
        """Say whether a point lies in the picture."""
        return 0 < x < self.width and 0 < y < self.height


def write_names(
    painter: QPainter, paper: Paper, names: Iterable[Name], look: Look, room: Room
) -> None:
    """Write those names that find room, the weightiest kind first."""
    by_kind: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        by_kind[name.kind].append(name)
    for lettering in look.style.lettering:
        if paper.zoom < lettering.least_zoom or lettering.kind not in by_kind:
            continue
        face = look.fonts[lettering.kind]
        painter.setFont(face)
        metrics = QFontMetricsF(face)
        found = sorted(by_kind[lettering.kind], key=lambda name: (name.rank, -len(name.line)))
        for name in found:
            placed = _place(name, lettering, paper, metrics, room)
            if placed is not None:
                _write(painter, placed, metrics, look)


def _place(
    name: Name, lettering: Lettering, paper: Paper, metrics: QFontMetricsF, room: Room
) -> Placed | None:
    run = _in_sight(paper, name.line)
    if not run:
        return None
    width, height = metrics.horizontalAdvance(name.words), metrics.height()
    apart = _APART_ALONG if lettering.is_along else _APART
    found: tuple[float, float, float] | None = (round(run[0][0]), round(run[0][1]), 0.0)
    if lettering.is_along:
        found = straight_stretch(run, width * _MARGIN)
    if found is None:
        return None
    placed = Placed(name.words, *found, width)
    is_free = paper.shows(placed.x, placed.y) and room.is_far(name.words, placed.x, placed.y, apart)
    if not is_free or not room.take(_boxes(placed, height)):
        return None
    room.note(name.words, placed.x, placed.y)
    return placed


def _in_sight(paper: Paper, line: "array[float]") -> list[Point]:
    """Return the longest part of a line that lies in the picture, nothing where none does."""
    left, top, scale = paper.left, paper.top, paper.pixels_a_unit
    across = [(x - left) * scale for x in line[::2]]
    down = [(y - top) * scale for y in line[1::2]]
    width, height = paper.width, paper.height
    if max(across) < 0 or min(across) > width or max(down) < 0 or min(down) > height:
        return []
    points = list(zip(across, down, strict=True))
    if min(across) >= 0 and max(across) <= width and min(down) >= 0 and max(down) <= height:
        return points
    return max(_runs(points, width, height), key=_length, default=[])


def _runs(points: Sequence[Point], width: float, height: float) -> Iterator[list[Point]]:
    """Yield the parts of a line that lie in a box from the origin."""
    run: list[Point] = []
    for one, other in itertools.pairwise(points):
        seen = clipped(one, other, width, height)
        if seen is None or not run or run[-1] != seen[0]:
            if run:
                yield run
            run = list(seen or ())
        else:
            run.append(seen[1])
    if run:
        yield run


def _length(run: Sequence[Point]) -> float:
    return sum(math.dist(one, other) for one, other in itertools.pairwise(run))


def clipped(one: Point, other: Point, width: float, height: float) -> tuple[Point, Point] | None:
    """Return the part of a stretch that lies in a box from the origin, None where none does."""
    if 0 <= one[0] <= width and 0 <= one[1] <= height:
        if 0 <= other[0] <= width and 0 <= other[1] <= height:
            return one, other
    elif max(one[0], other[0]) < 0 or min(one[0], other[0]) > width:
        return None
    begin, end = 0.0, 1.0
    way = (other[0] - one[0], other[1] - one[1])
    for axis, size in enumerate((width, height)):
        if not way[axis]:
            if not 0 <= one[axis] <= size:
                return None
            continue
        low, high = sorted((-one[axis] / way[axis], (size - one[axis]) / way[axis]))
        begin, end = max(begin, low), min(end, high)
    if begin >= end:
        return None
    first = one if begin == 0 else (one[0] + way[0] * begin, one[1] + way[1] * begin)
    last = other if end == 1 else (one[0] + way[0] * end, one[1] + way[1] * end)
    return first, last


def _boxes(placed: Placed, height: float) -> list[Box]:
    """Return the room of a name: squares along it, as a turned name's one box takes far too much."""
    if not placed.turn:
        across, down = placed.width / 2 + 2, height / 2
        return [(placed.x - across, placed.y - down, placed.x + across, placed.y + down)]
    count = max(1, int(placed.width / height))
    turn = math.radians(placed.turn)
    steps = [(number + 0.5 - count / 2) * placed.width / count for number in range(count)]
    middles = [(placed.x + s * math.cos(turn), placed.y + s * math.sin(turn)) for s in steps]
    half = height / 2
    return [(x - half, y - half, x + half, y + half) for x, y in middles]


def straight_stretch(
    line: Sequence[tuple[float, float]], needed: float
) -> tuple[float, float, float] | None:
    """Return middle and turn of the first stretch that is straight and long enough, or None."""
    for start in range(len(line) - 1):
        length = 0.0
        for end in range(start + 1, len(line)):
            length += math.dist(line[end - 1], line[end])
            chord = math.dist(line[start], line[end])
            if chord < _STRAIGHT * length:
                break
            if chord >= needed:
                return _middle(line[start], line[end])
    return None


def _middle(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float, float]:
    turn = math.degrees(math.atan2(other[1] - one[1], other[0] - one[0]))
    upright = turn - 180 if turn > 90 else turn + 180 if turn < -90 else turn
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2, upright


def _write(painter: QPainter, placed: Placed, metrics: QFontMetricsF, look: Look) -> None:
    painter.save()
    painter.translate(placed.x, placed.y)
    painter.rotate(placed.turn)
    at = QPointF(-placed.width / 2, metrics.capHeight() / 2)
    if isinstance(painter.device(), QImage):
        painter.setPen(look.ground)
        for right, down in _RING:
            painter.drawText(at + QPointF(right * _HALO, down * _HALO), placed.words)
    else:  # on paper the surround is one outline, and the words stand there once
        outline = QPainterPath()
        outline.addText(at, painter.font(), placed.words)
        cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.strokePath(outline, QPen(look.ground, 2 * _HALO, Qt.PenStyle.SolidLine, cap, join))
    painter.setPen(look.ink)
    painter.drawText(at, placed.words)
    painter.restore()

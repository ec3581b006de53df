"""A line or an outline while it is drawn: its corners, and which of them is at hand."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPen, QPolygonF

from fieldapp.domain.map_ground import Spot, position_of, spot_of
from fieldapp.domain.map_shape import (
    OutlineProblem,
    Position,
    length_of,
    problem_of,
    square_metres_of,
)
from fieldapp.ui.map.overlay import Ground, soft
from fieldapp.ui.theme import colour, px

_CORNER, _BETWEEN, _GRASP = 6, 4, 12
_FEWEST = 3


class SketchKind(StrEnum):
    """What is drawn."""

    OUTLINE = "outline"
    MEASURE = "measure"


class Sketch:
    """Corners in the order in which they were set. `chosen` is the corner at hand, None for none."""

    def __init__(self, kind: SketchKind, positions: Sequence[Position] = ()) -> None:
        self.kind = kind
        self.spots = [spot_of(*at) for at in positions]
        self.is_closed = kind is SketchKind.OUTLINE and len(self.spots) >= _FEWEST
        self.chosen: int | None = None

    @property
    def positions(self) -> list[Position]:
        """Return the corners as longitude and latitude."""
        return [position_of(spot) for spot in self.spots]

    @property
    def metres(self) -> float:
        """Return how long the line is, once around where it is closed."""
        line = self.positions
        return length_of([*line, line[0]] if self.is_closed else line)

    @property
    def square_metres(self) -> float:
        """Return how much ground it encloses."""
        return square_metres_of(self.positions) if self.kind is SketchKind.OUTLINE else 0.0

    @property
    def problem(self) -> OutlineProblem | None:
        """Return why it is no outline yet."""
        return problem_of(self.positions)

    def add(self, spot: Spot) -> None:
        """Set a corner: at the end, or after the one at hand of a closed outline."""
        at = len(self.spots)
        if self.is_closed and self.chosen is not None:
            at = self.chosen + 1
        self.spots.insert(at, spot)
        self.chosen = at if self.is_closed else None

    def close(self) -> None:
        """Close an outline that has corners enough."""
        self.is_closed = self.kind is SketchKind.OUTLINE and len(self.spots) >= _FEWEST

    def move(self, spot: Spot) -> None:
        """Move the corner at hand."""
        if self.chosen is not None:
            self.spots[self.chosen] = spot

    def remove(self) -> None:
        """Take away the corner at hand, else the last."""
        if not self.spots:
            return
        self.spots.pop(len(self.spots) - 1 if self.chosen is None else self.chosen)
        self.chosen = None
        self.is_closed = self.is_closed and len(self.spots) >= _FEWEST

    def step(self, *, forward: bool) -> bool:
        """Take the next corner to hand; return False behind the last."""
        first, way = (0, 1) if forward else (len(self.spots) - 1, -1)
        following = first if self.chosen is None else self.chosen + way
        has_one = 0 <= following < len(self.spots)
        self.chosen = following if has_one else None
        return has_one

    def grasp(self, ground: Ground, where: QPointF) -> bool:
        """Take to hand the corner at a point of the view; between two corners make one."""
        self.chosen = self._near(self.spots, ground, where)
        if self.chosen is None and self.is_closed:
            side = self._near(self.betweens(), ground, where)
            if side is not None:
                self.spots.insert(side + 1, self.betweens()[side])
                self.chosen = side + 1
        return self.chosen is not None

    def betweens(self) -> list[Spot]:
        """Return the middle of each side of a closed outline."""
        if not self.is_closed:
            return []
        pairs = zip(self.spots, [*self.spots[1:], self.spots[0]], strict=True)
        return [Spot((one.x + two.x) / 2, (one.y + two.y) / 2) for one, two in pairs]

    def draw(self, ground: Ground, cursor: Spot | None) -> None:
        """Draw it, and the line to where the next corner would be set."""
        corners = [ground.pixel(spot) for spot in self.spots]
        line = QPolygonF(corners)
        painter = ground.painter
        painter.setPen(QPen(colour("fill"), px(2)))
        painter.setBrush(soft("fill") if self.is_closed else Qt.BrushStyle.NoBrush)
        if self.is_closed:
            painter.drawPolygon(line)
        else:
            painter.drawPolyline(line)
            if cursor is not None and corners:
                painter.setPen(QPen(colour("fill"), px(2), Qt.PenStyle.DotLine))
                painter.drawLine(corners[-1], ground.pixel(cursor))
        self._draw_handles(ground, corners)

    def _draw_handles(self, ground: Ground, corners: Sequence[QPointF]) -> None:
        painter = ground.painter
        painter.setPen(QPen(colour("fill"), px(1)))
        painter.setBrush(colour("surface"))
        for spot in self.betweens():
            painter.drawEllipse(ground.pixel(spot), px(_BETWEEN), px(_BETWEEN))
        painter.setPen(QPen(colour("fill"), px(2)))
        for number, at in enumerate(corners):
            is_chosen = number == self.chosen
            painter.setBrush(colour("fill" if is_chosen else "surface"))
            reach = px(_CORNER + 3 if is_chosen else _CORNER)
            painter.drawEllipse(at, reach, reach)

    @staticmethod
    def _near(spots: Sequence[Spot], ground: Ground, where: QPointF) -> int | None:
        for number, spot in enumerate(spots):
            if (ground.pixel(spot) - where).manhattanLength() <= px(_GRASP):
                return number
        return None

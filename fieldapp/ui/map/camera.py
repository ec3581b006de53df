"""What part of the map a view shows."""

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QSize

from fieldapp.domain.map_ground import FINEST_ZOOM, Bounds, Spot, position_of, spot_of

LEAST_ZOOM, MOST_ZOOM = 4.0, 19.0
SWEDEN = spot_of(16.3, 62.4)
_NEAREST_FIT = 16.5
"""A single pin is shown with its surroundings."""


@dataclass(frozen=True)
class Camera:
    """The middle of the view, and its zoom."""

    middle: Spot = SWEDEN
    zoom: float = LEAST_ZOOM

    @property
    def pixels_a_unit(self) -> float:
        """Return the scale."""
        return float(2.0 ** (self.zoom - FINEST_ZOOM))

    def pixel(self, spot: Spot, size: QSize) -> QPointF:
        """Return where in a view of this size a spot is."""
        scale = self.pixels_a_unit
        x = (spot.x - self.middle.x) * scale + size.width() / 2
        return QPointF(x, (spot.y - self.middle.y) * scale + size.height() / 2)

    def spot(self, pixel: QPointF, size: QSize) -> Spot:
        """Return the spot under a pixel of the view."""
        scale = self.pixels_a_unit
        x = self.middle.x + (pixel.x() - size.width() / 2) / scale
        return Spot(x, self.middle.y + (pixel.y() - size.height() / 2) / scale)

    def position(self) -> tuple[float, float]:
        """Return longitude and latitude of the middle."""
        return position_of(self.middle)

    def panned(self, right: float, down: float) -> "Camera":
        """Return the camera moved by so many pixels."""
        scale = self.pixels_a_unit
        moved = Spot(self.middle.x + right / scale, self.middle.y + down / scale)
        return replace(self, middle=moved)

    def zoomed(self, steps: float, anchor: QPointF, size: QSize) -> "Camera":
        """Return the camera nearer or farther, with the same spot under the anchor."""
        zoom = max(LEAST_ZOOM, min(MOST_ZOOM, self.zoom + steps))
        held = self.spot(anchor, size)
        nearer = replace(self, zoom=zoom)
        drift = nearer.pixel(held, size) - anchor
        return nearer.panned(drift.x(), drift.y())

    def showing(self, bounds: Bounds, size: QSize, margin: int, *, covered: int = 0) -> "Camera":
        """Return the camera that shows a box of ground whole, with some air around it.

        Args:
            bounds: The ground.
            size: The size of the view.
            margin: The air, in pixels.
            covered: How much of the view's upper part lies under something.
        """
        one = spot_of(bounds.west, bounds.north)
        other = spot_of(bounds.east, bounds.south)
        width, height = max(1.0, other.x - one.x), max(1.0, other.y - one.y)
        top = max(margin, covered + margin // 2)
        room = max(1, size.width() - 2 * margin), max(1, size.height() - top - margin)
        fitting = FINEST_ZOOM + math.log2(min(room[0] / width, room[1] / height))
        zoom = max(LEAST_ZOOM, min(_NEAREST_FIT, fitting))
        middle = Spot((one.x + other.x) / 2, (one.y + other.y) / 2)
        return Camera(middle, zoom).panned(0, (margin - top) / 2)

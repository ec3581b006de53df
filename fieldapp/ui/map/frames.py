"""Frames from the worker: one at a time, larger than the view, and the latest wish wins."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Signal

from fieldapp.actions.maps import BaseMap
from fieldapp.base.errors import FieldappError
from fieldapp.ui import background
from fieldapp.ui.map.camera import Camera
from fieldapp.ui.map.look import Look
from fieldapp.ui.map.markers import SIDE, Marker
from fieldapp.ui.map.painter import Frame, Wish, paint_frame, read_near
from fieldapp.ui.map.rehearsal import rehearse
from fieldapp.ui.map.shapes import Box, ShapeStore
from fieldapp.ui.theme import px

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

LANE = "map"
"""Frames are painted one after another on a thread of their own."""
LARGER = 1.3
"""A frame is so much wider and higher than the view, so that the map can be moved on it."""
_TURN_SECONDS = 0.0005
_RIM = 40
"""Pixels of the frame beyond the view, less than which a new one is painted."""


@dataclass(frozen=True, eq=False)
class Screen:
    """What a frame must know of the view besides its camera: pixel ratio, pins and their edition."""

    ratio: float
    markers: Sequence[Marker]
    edition: int


class Frames(QObject):
    """Keeps the frame that is shown and asks for the next. ``came`` tells that it has changed."""

    came = Signal()
    failed = Signal(object)
    """Tells the FieldappError that kept a frame from being painted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        rehearse()
        # The worker runs Python: by default the window would get its turn 5 ms late, each time.
        sys.setswitchinterval(_TURN_SECONDS)
        self.frame: Frame | None = None
        self._shapes: ShapeStore | None = None
        self._painted_by: ShapeStore | None = None
        self._wish: Wish | None = None
        self._next: Wish | None = None
        self._is_ahead = False
        self._spare: QImage | None = None
        """The picture before: painted over next, so that no memory is taken and given back."""

    def show_base(self, base: BaseMap | None) -> None:
        """Paint by another pack from now on, or by none."""
        same = base and self._shapes and self._shapes.base.pack.sha256 == base.pack.sha256
        if same:
            return
        self.frame, self._next = None, None
        self._shapes = ShapeStore(base) if base else None
        self.came.emit()

    @property
    def is_resting(self) -> bool:
        """Say whether no frame is being painted."""
        return self._wish is None

    def want(self, wish: Wish) -> None:
        """Paint this next; a wish that still waits is forgotten."""
        if self._shapes is None:
            return
        if self._wish is not None:
            self._next = wish
            return
        self._wish, self._painted_by = wish, self._shapes
        spare, self._spare = self._spare, None
        work = partial(paint_frame, self._shapes, wish, spare)
        background.run(work, owner=self, done=self._take, failed=self._fail, lane=LANE)

    def covers(self, camera: Camera, size: QSize, look: Look, edition: int) -> bool:
        """Say whether the newest frame, shown or on its way, serves this view and its pins."""
        newest = self._next or self._wish or (self.frame.wish if self.frame else None)
        if newest is None or newest.look is not look or newest.zoom != camera.zoom:
            return False
        if newest.edition != edition:
            return False
        scale = camera.pixels_a_unit
        width, height = (size.width() + _RIM) / scale, (size.height() + _RIM) / scale
        seen = QRectF(camera.middle.x - width / 2, camera.middle.y - height / 2, width, height)
        return newest.ground.contains(seen)

    def _take(self, frame: Frame) -> None:
        self._wish = None
        if self._painted_by is self._shapes:  # else another pack has come meanwhile
            self._spare = self.frame.picture if self.frame else None
            self.frame = frame
        self._go_on()
        self.came.emit()
        self._look_ahead()

    def _look_ahead(self, _answer: object = None) -> None:
        """Read the tiles around the frame, one at a time, while nothing else is to be painted."""
        if self._shapes is None or self.frame is None or self._wish is not None:
            return
        if not self._is_ahead:
            self._is_ahead = True
            work = partial(read_near, self._shapes, self.frame.wish)
            background.run(
                work, owner=self, done=self._was_ahead, failed=self._was_ahead, lane=LANE
            )

    def _was_ahead(self, outcome: object) -> None:
        self._is_ahead = False
        if outcome is True:  # there may be more; a failure is told when a frame needs the tile
            self._look_ahead()

    def _fail(self, problem: Exception) -> None:
        self._wish = None
        if isinstance(problem, FieldappError):
            self._next = None
            self.failed.emit(problem)
            return
        raise problem

    def _go_on(self) -> None:
        following, self._next = self._next, None
        if following is not None:
            self.want(following)


def wish_for(
    camera: Camera,
    size: QSize,
    look: Look,
    screen: Screen,
) -> Wish:
    """Return the wish for a view, with room for its pins."""
    width, height = round(size.width() * LARGER), round(size.height() * LARGER)
    frame = QSize(width, height)
    free = tuple(_box(marker, camera, frame) for marker in screen.markers)
    inside = tuple(box for box in free if -100 < box[0] < width and -100 < box[1] < height)
    ratio, edition = screen.ratio, screen.edition
    return Wish(camera.middle, camera.zoom, width, height, look, ratio, inside, edition)


def _box(marker: Marker, camera: Camera, frame: QSize) -> Box:
    at, reach = camera.pixel(marker.spot, frame), px(SIDE) / 2 + 2
    x = at.x() + marker.shift
    return x - reach, at.y() - reach, x + reach, at.y() + reach

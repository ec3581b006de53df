"""The layers of a map that are pictures and marks: the frame below, pins and stops above."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from fieldapp.ui.map.markers import SIDE, Marker
from fieldapp.ui.map.overlay import Ground
from fieldapp.ui.map.painter import Frame
from fieldapp.ui.map.pins import draw_marker, draw_number
from fieldapp.ui.map.standing import RouteStop
from fieldapp.ui.theme import colour, px, tokens

if TYPE_CHECKING:
    from fieldapp.ui.map.camera import Camera

_LARGER = 1.2
"""A sheet of marks is so much wider and higher than the view."""


def draw_frame(ground: Ground, frame: Frame | None) -> None:
    """Draw the newest frame where it belongs: moved, and grown until the next has come."""
    whole = QRectF(0, 0, ground.size.width(), ground.size.height())
    if frame is None:
        ground.painter.fillRect(whole, colour("map_land"))
        return
    wish = frame.wish
    grown = ground.camera.pixels_a_unit / wish.pixels_a_unit
    middle = ground.pixel(wish.middle)
    width, height = wish.width * grown, wish.height * grown
    where = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
    if not where.contains(whole):
        ground.painter.fillRect(whole, colour("map_land"))
    if grown == 1:
        # On whole pixels: between them every pixel would be mixed anew.
        ground.painter.drawImage(where.topLeft().toPoint(), frame.picture)
    else:
        ground.painter.drawImage(where, frame.picture)


class MarkerSheet:
    """The marks painted once, on a sheet larger than the view, so that a step of a move is one blit.

    It is painted anew for other marks, another zoom or look, and when the view leaves it.
    """

    def __init__(self) -> None:
        self._sheet: QPixmap | None = None
        self._camera: Camera | None = None
        self._markers: Sequence[Marker] = ()
        self._stands: tuple[object, ...] = ()

    def draw(self, ground: Ground, markers: Sequence[Marker], chosen_id: str) -> None:
        """Draw the marks; the chosen one comes last, and so lies uppermost."""
        ratio = ground.painter.device().devicePixelRatioF()
        stands = (chosen_id, tokens(), px(100), ground.size, ratio)
        is_same = markers is self._markers and stands == self._stands
        if not is_same or not self._covers(ground):
            self._markers, self._stands, self._camera = markers, stands, ground.camera
            self._paint(ground, markers, chosen_id, ratio)
        if self._sheet is None or self._camera is None:
            return
        middle = ground.pixel(self._camera.middle)
        wide, tall = (side / ratio for side in (self._sheet.width(), self._sheet.height()))
        corner = QPointF(middle.x() - wide / 2, middle.y() - tall / 2)
        ground.painter.drawPixmap(corner.toPoint(), self._sheet)

    def _covers(self, ground: Ground) -> bool:
        before, camera = self._camera, ground.camera
        if before is None or before.zoom != camera.zoom:
            return False
        scale, room = camera.pixels_a_unit, (_LARGER - 1) / 2
        right = abs(camera.middle.x - before.middle.x) * scale
        down = abs(camera.middle.y - before.middle.y) * scale
        return right <= room * ground.size.width() and down <= room * ground.size.height()

    def _paint(
        self, ground: Ground, markers: Iterable[Marker], chosen_id: str, ratio: float
    ) -> None:
        """Paint the marks anew, over the sheet before where its size fits."""
        size = QSize(round(ground.size.width() * _LARGER), round(ground.size.height() * _LARGER))
        scale, middle = ground.camera.pixels_a_unit, ground.camera.middle
        across, down = (size.width() / 2 + 4 * SIDE) / scale, (size.height() / 2 + SIDE) / scale
        if self._sheet is None or self._sheet.size() != size * ratio:
            self._sheet = QPixmap(size * ratio)
        self._sheet.setDevicePixelRatio(ratio)
        self._sheet.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for marker in markers:
            spot = marker.spot
            if abs(spot.x - middle.x) > across or abs(spot.y - middle.y) > down:
                continue
            at = ground.camera.pixel(spot, size) + QPointF(marker.shift, 0)
            is_chosen = bool(chosen_id) and marker.holds(chosen_id)
            draw_marker(painter, marker, at, is_chosen=is_chosen)
        painter.end()


def draw_stops(ground: Ground, stops: Sequence[RouteStop], chosen: int) -> None:
    """Draw the stops of a route."""
    for stop in stops:
        is_chosen = stop.number == chosen
        draw_number(
            ground.painter, stop.number, ground.pixel(stop.spot), done=stop.done, chosen=is_chosen
        )

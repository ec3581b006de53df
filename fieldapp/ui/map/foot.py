"""The strip under a map: of which day it is, whose data it shows, and how long a distance is."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QPointF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from fieldapp.domain.map_ground import position_of, scale_bar, units_a_metre
from fieldapp.domain.map_pack import MapPack
from fieldapp.domain.map_things import Outline, OutlineKind
from fieldapp.ui.map.camera import Camera
from fieldapp.ui.texts import dated, number
from fieldapp.ui.theme import Text, Tone, colour, font, on_change, px
from fieldapp.ui.widgets import IconLabel, Label, margins, row

_USUAL = ("", "© OpenStreetMap contributors")
_BAR = 90
_SHORTEST = 30
_AIR = 72
_TWO_LINES = 1.8
"""Parts of the room that two lines of broken words surely fill."""
_DASHES = 22


class MapFoot(QFrame):
    """Says what the map is made of; its credit is always in sight, as the data's licence asks."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "foot")
        self._words = ("", "")
        self._has_boundary = False
        self._about = Label("", Text.DETAIL, Tone.QUIET)
        self._credit = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._key = LineKey(self.tr("Area boundary"))
        self.scale = ScaleBar()
        self._credit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._credit.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._icon = IconLabel("download-simple", size=16)
        strip = row(self._icon, gap=12, margins=margins(16, 8))
        strip.addWidget(self._about)
        strip.addWidget(self._key)
        strip.addWidget(self._credit, 1)
        strip.addWidget(self.scale)
        self.setLayout(strip)
        on_change(self._fit)

    def show_pack(self, pack: MapPack | None) -> None:
        """Tell of this pack."""
        if pack is None:
            self._say(self.tr("No map pack on this computer"), "")
            return
        megabytes = f"{number(max(0.1, pack.bytes / 1e6), 1)} MB"
        day = self.tr("Offline map of {day}, {size}") if pack.made_on else "{name}, {size}"
        made_on = dated(date.fromisoformat(pack.made_on)) if pack.made_on else ""
        words = {"day": made_on, "size": megabytes, "name": pack.name}
        contributors = self.tr("© OpenStreetMap contributors")
        credit = contributors if pack.attribution in _USUAL else pack.attribution
        self._say(day.format_map(words), credit)

    def show_outlines(self, outlines: Iterable[Outline]) -> None:
        """Explain the broken line where one of these is drawn so."""
        self._has_boundary = any(one.kind is OutlineKind.AREA for one in outlines)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _say(self, about: str, credit: str) -> None:
        self._words = (about, credit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Leave out what there is no room for beside the credit, which may take two lines."""
        about, credit = self._words
        metrics = self._credit.fontMetrics()
        room = self.width() - self.scale.sizeHint().width() - px(_AIR)
        wanted = metrics.horizontalAdvance(credit) + px(16)
        beside = metrics.horizontalAdvance(about) + px(16)
        key = self._key.sizeHint().width() + px(16)
        self._about.setText(about)
        has_room = wanted + beside <= room or not credit
        self._icon.setVisible(has_room)
        self._about.setVisible(has_room)
        self._key.setVisible(self._has_boundary and wanted + beside + key <= room)
        lines = round(room * _TWO_LINES)
        self._credit.setText(metrics.elidedText(credit, Qt.TextElideMode.ElideRight, lines))
        self._credit.setToolTip(credit)


class LineKey(QWidget):
    """Says what the broken line is."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._text = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        on_change(self.updateGeometry)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(font(Text.DETAIL))
        return QSize(metrics.horizontalAdvance(self._text) + px(_DASHES + 8), px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pen = QPen(colour("fill"), px(2), Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 2.5])
        painter.setPen(pen)
        middle = self.height() / 2
        painter.drawLine(QPointF(0, middle), QPointF(px(_DASHES), middle))
        painter.setPen(colour("ink2"))
        painter.setFont(font(Text.DETAIL))
        room = self.rect().adjusted(px(_DASHES + 8), 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._text)


class ScaleBar(QWidget):
    """A bar as long as the distance that stands beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._metres, self._pixels = 0, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        on_change(self.updateGeometry)

    def follow(self, camera: Camera) -> None:
        """Measure by this camera."""
        latitude = position_of(camera.middle)[1]
        pixels_a_metre = units_a_metre(latitude) * camera.pixels_a_unit
        metres = scale_bar(1 / pixels_a_metre, px(_BAR))
        pixels = max(_SHORTEST, metres * pixels_a_metre)
        if metres == self._metres and round(pixels) == round(self._pixels):
            return
        self._metres, self._pixels = metres, pixels
        self.setAccessibleName(self.words())
        self.update()

    def words(self) -> str:
        """Return the distance that the bar shows."""
        return f"{self._metres} m" if self._metres < 1000 else f"{self._metres // 1000} km"

    def sizeHint(self) -> QSize:
        return QSize(px(_BAR + 70), px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font(Text.DETAIL, "0"))
        painter.setPen(colour("ink2"))
        end = self.width() - 1.0
        begin = end - self._pixels
        room = self.rect().adjusted(0, 0, -round(self._pixels) - px(8), 0)
        painter.drawText(
            room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.words()
        )
        painter.setPen(QPen(colour("ink2"), 1.5))
        bottom, top = self.height() / 2 + px(4), self.height() / 2 - px(4)
        corners = [QPointF(begin, top), QPointF(begin, bottom), QPointF(end, bottom)]
        painter.drawPolyline([*corners, QPointF(end, top)])

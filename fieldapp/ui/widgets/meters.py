"""How far: the dose meter and the plain meter. Always beside words that say the same."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui.theme import colour, on_change, px
from fieldapp.ui.widgets.paint import Box, draw_box, smooth

MOST_SEGMENTS = 40
_GAP, _BAR_HEIGHT, _TICK_OVERHANG = 3, 12, 3


class DoseMeter(QWidget):
    """One segment per promised occasion; a black tick shows today's pace.

    Above 40 occasions the segments become one bar.

    Args:
        done: Occasions done; more than promised fills the meter.
        promised: Occasions promised in the period.
        pace: How many should be done by today, or None for no tick.
        small: For table cells.
    """

    def __init__(
        self,
        done: int,
        promised: int,
        pace: float | None = None,
        *,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._done, self._promised, self._pace = done, promised, pace
        self._is_outlined = False
        self._bar = 8 if small else _BAR_HEIGHT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()
        on_change(self.updateGeometry)

    def set_dose(self, done: int, promised: int, pace: float | None = None) -> None:
        """Show other numbers."""
        self._done, self._promised, self._pace = done, promised, pace
        self._name()
        self.update()

    def outline(self, *, on: bool) -> None:
        """Outline what is empty: on the ground of a chosen row it would be lost."""
        self._is_outlined = on
        self.update()

    def is_continuous(self) -> bool:
        """Tell whether there are too many occasions for segments."""
        return self._promised > MOST_SEGMENTS

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(self._bar) + 2 * px(_TICK_OVERHANG))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(64), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        overhang = px(_TICK_OVERHANG)
        bar = QRectF(self.rect()).adjusted(0, overhang, 0, -overhang)
        if self.is_continuous():
            _paint_bar(painter, bar, self._share(self._done), self._empty(bar.height() / 2))
        else:
            self._paint_segments(painter, bar)
        self._paint_tick(painter)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _share(self, occasions: float) -> float:
        return min(1.0, occasions / self._promised) if self._promised else 0.0

    def _paint_segments(self, painter: QPainter, bar: QRectF) -> None:
        count = max(1, self._promised)
        gap = min(_GAP, bar.width() / count / 4)
        width = (bar.width() - gap * (count - 1)) / count
        for number in range(count):
            segment = QRectF(bar.left() + number * (width + gap), bar.top(), width, bar.height())
            is_done = number < self._done
            draw_box(painter, segment, Box(colour("fill"), radius=3) if is_done else self._empty(3))

    def _empty(self, radius: float) -> Box:
        if self._is_outlined:
            return Box(colour("surface"), colour("ink3"), radius=radius)
        return Box(colour("track"), radius=radius)

    def _paint_tick(self, painter: QPainter) -> None:
        if self._pace is None:
            return
        x = round(self._share(self._pace) * (self.width() - 2))
        draw_box(painter, QRectF(x, 0, 2, self.height()), Box(colour("ink"), radius=1))

    def _name(self) -> None:
        if self._pace is None:
            text = QCoreApplication.translate("DoseMeter", "{done} of {promised}")
        else:
            text = QCoreApplication.translate("DoseMeter", "{done} of {promised}, pace {pace}")
        pace = round(self._pace or 0)
        self.setAccessibleName(text.format(done=self._done, promised=self._promised, pace=pace))


class Meter(QWidget):
    """A bar from nothing to all; say "n of m" or percent in words beside it."""

    def __init__(self, value: float, whole: float = 1.0, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value, self._whole = value, whole
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()
        on_change(self.updateGeometry)

    def set_value(self, value: float, whole: float = 1.0) -> None:
        """Show another share."""
        self._value, self._whole = value, whole
        self._name()
        self.update()

    def share(self) -> float:
        """Return what is filled, 0 to 1."""
        return max(0.0, min(1.0, self._value / self._whole)) if self._whole else 0.0

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(8))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(48), px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        bar = QRectF(self.rect())
        empty = Box(colour("track"), radius=bar.height() / 2)
        _paint_bar(smooth(QPainter(self)), bar, self.share(), empty)

    def _name(self) -> None:
        self.setAccessibleName(f"{round(self.share() * 100)} %")


def _paint_bar(painter: QPainter, bar: QRectF, share: float, empty: Box) -> None:
    radius = bar.height() / 2
    draw_box(painter, bar, empty)
    if share > 0:
        width = max(bar.height(), bar.width() * share)
        filled = QRectF(bar.left(), bar.top(), width, bar.height())
        draw_box(painter, filled, Box(colour("fill"), radius=radius))

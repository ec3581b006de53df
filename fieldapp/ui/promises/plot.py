"""The chart of a dose over time. Importing this takes pyqtgraph, so the screen does it late."""

from collections.abc import Sequence
from datetime import date, timedelta

import pyqtgraph
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QSizePolicy

from fieldapp.actions.promises import DosePoint
from fieldapp.ui.promises.words import month_in_words
from fieldapp.ui.theme import Text, colour, font, on_change, px

_MONTHS_SHOWN = 6
_LINE, _EXPECTED_LINE = 2.5, 1.5


class DosePlot(pyqtgraph.PlotWidget):  # type: ignore[misc]
    """Done as a line, expected as a dashed one; nothing to press, as the table says the same."""

    def __init__(self, points: Sequence[DosePoint], name: str) -> None:
        super().__init__()
        self._points = points
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        days = [point.day.toordinal() for point in points]
        self._expected = self.plot(days, [point.expected for point in points])
        self._done = self.plot(days, [point.done for point in points])
        self._keep_in_view(days)
        self.getAxis("bottom").setTicks([_month_ticks(points)])
        on_change(self._dress)

    def _keep_in_view(self, days: Sequence[int]) -> None:
        highest = max(max(point.done, point.expected) for point in self._points)
        self.setYRange(0, max(4, highest * 1.1), padding=0)
        first, last = days[0], max(days[-1], days[0] + 7)
        self.setXRange(first, last, padding=0.02)

    @Slot()
    def _dress(self) -> None:
        self.setFixedHeight(px(168))
        self.setBackground(colour("surface"))
        self._done.setPen(_pen("fill", px(_LINE)))
        self._expected.setPen(_pen("ink2", px(_EXPECTED_LINE), dashed=True))
        self.getPlotItem().getViewBox().setBorder(None)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setTickFont(font(Text.DETAIL))
            axis.setTextPen(colour("ink2"))
            axis.setPen(_pen("border", 1))
            axis.setStyle(tickLength=0, tickTextOffset=px(6))
        self.getAxis("left").setWidth(px(36))
        self.getAxis("bottom").setHeight(px(28))
        self.showGrid(y=True, alpha=0.25)


def _pen(token: str, width: float, *, dashed: bool = False) -> QPen:
    pen = QPen(colour(token), width)
    pen.setCosmetic(True)
    pen.setStyle(Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
    return pen


def _month_ticks(points: Sequence[DosePoint]) -> list[tuple[int, str]]:
    """Return the first days of months to write under the chart, few enough to be read."""
    first, last = points[0].day, points[-1].day
    starts = [day for day in _days(first, last) if day.day == 1] or [first]
    step = max(1, -(-len(starts) // _MONTHS_SHOWN))
    return [(day.toordinal(), month_in_words(day)) for day in starts[::step]]


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]

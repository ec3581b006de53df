"""A commitment over time: the chart, or the same as a table."""

from collections.abc import Sequence
from functools import partial
from importlib import import_module

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from fieldapp.actions.promises import DosePoint
from fieldapp.ui import background
from fieldapp.ui.promises.words import figure
from fieldapp.ui.texts import dated
from fieldapp.ui.theme import Text, Tone, colour, dress, on_change, px
from fieldapp.ui.widgets import Button, ButtonKind, Card, Label, column, margins, row
from fieldapp.ui.widgets.paint import smooth

_PLOT = "fieldapp.ui.promises.plot"
_HEIGHT = 168


class OverTime(Card):
    """Done and expected week by week. The chart's library is imported when it is first shown."""

    def __init__(self, *, as_table: bool = False) -> None:
        super().__init__(" ", small=True)
        self.as_table = as_table
        self._points: Sequence[DosePoint] = ()
        self._name = ""
        self._switch = Button(kind=ButtonKind.TEXT)
        self._switch.clicked.connect(self._turn)
        self._switch.setObjectName("as table")
        self._what = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._holder = QWidget()
        self._pile = column(gap=0)
        self._holder.setLayout(self._pile)
        self._shown: QWidget | None = None
        self.set_title(self.tr("Over time"))
        self._head.setContentsMargins(margins(16, 4))
        self.add_to_head(self._switch)
        self.add(self._what)
        self.add(self._holder)
        self.add(_legend(self.tr("Done"), self.tr("Expected")))
        on_change(self._resize)

    def show_points(self, points: Sequence[DosePoint], what: str) -> None:
        """Show a commitment: its points and its sentence."""
        self._points = points
        self._what.setText(what)
        self._name = self.tr("Done and expected over time: {what}").format(what=what)
        self._draw()

    @Slot()
    def _turn(self) -> None:
        self.as_table = not self.as_table
        self._draw()

    def _draw(self) -> None:
        words = self.tr("Show as chart") if self.as_table else self.tr("Show as table")
        self._switch.setText(words)
        self._switch.updateGeometry()
        if self.as_table:
            self._put(_Table(self._points, self._name))
        elif not self._points:
            self._put(Label(self.tr("It begins later."), Text.BODY, Tone.QUIET))
        else:
            # Off the GUI thread: pyqtgraph takes more than half a second the first time.
            load = partial(import_module, _PLOT)
            background.run(load, owner=self, done=self._plot, failed=self._plot_failed)

    def _plot(self, _loaded: object) -> None:
        from fieldapp.ui.promises.plot import DosePlot  # late: the background has loaded it by now

        if not self.as_table and self._points:
            self._put(DosePlot(self._points, self._name))

    def _plot_failed(self, _problem: Exception) -> None:
        self.as_table = True
        self._draw()

    def _put(self, part: QWidget) -> None:
        if self._shown is not None:
            self._pile.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = part
        self._pile.addWidget(part)

    @Slot()
    def _resize(self) -> None:
        self._holder.setMinimumHeight(px(_HEIGHT))


class _Table(QTableWidget):
    """The chart's points as a table, newest first."""

    def __init__(self, points: Sequence[DosePoint], name: str) -> None:
        super().__init__(len(points), 3)
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels([self.tr("Day"), self.tr("Done"), self.tr("Expected")])
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        dress(self, Text.BODY)
        dress(self.horizontalHeader(), Text.LABEL)
        for at, point in enumerate(reversed(points)):
            words = (dated(point.day), figure(point.done), figure(round(point.expected, 1)))
            for place, text in enumerate(words):
                self.setItem(at, place, _cell(text, is_figure=place > 0))
        on_change(self._resize)

    @Slot()
    def _resize(self) -> None:
        self.setFixedHeight(px(_HEIGHT))
        self.verticalHeader().setDefaultSectionSize(px(32))


def _cell(text: str, *, is_figure: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    if is_figure:
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item


class _Sample(QWidget):
    """A short stretch of a chart's line."""

    def __init__(self, token: str, *, dashed: bool) -> None:
        super().__init__()
        self._token, self._dashed = token, dashed
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        on_change(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(px(24), px(16))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, whole = smooth(QPainter(self)), QRectF(self.rect())
        pen = QPen(colour(self._token), px(2))
        pen.setStyle(Qt.PenStyle.DashLine if self._dashed else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        middle = whole.center().y()
        painter.drawLine(QPointF(whole.left(), middle), QPointF(whole.right(), middle))


def _legend(done: str, expected: str) -> QWidget:
    whole = QWidget()
    whole.setLayout(
        row(
            _Sample("fill", dashed=False),
            Label(done, Text.DETAIL, Tone.QUIET),
            _Sample("ink2", dashed=True),
            Label(expected, Text.DETAIL, Tone.QUIET),
            None,
        )
    )
    return whole

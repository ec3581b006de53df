"""The stops of the walk: numbered, ticked off, moved up and down."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy

from fieldapp.actions.handovers import EntryLine
from fieldapp.domain.handover import MapSection, RouteStop
from fieldapp.ui.theme import Text, colour, on_change, px
from fieldapp.ui.widgets import Button, ButtonKind, CheckBox, Row
from fieldapp.ui.widgets.button import PaintedButton
from fieldapp.ui.widgets.paint import Box, Glyph, Words, draw_box, draw_strip, smooth, square

_CIRCLE = 28
_PEOPLE = frozenset({MapSection.RELATIONSHIPS, MapSection.CONTACTS, MapSection.PARTNERS})


class StopMark(PaintedButton):
    """The number of a stop in a circle, a check once it was visited; pressing ticks it off."""

    def __init__(self, number: int, *, done: bool, at_work: bool) -> None:
        super().__init__("")
        self._number, self._done, self._at_work = number, done, at_work
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        on_change(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(px(36), px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        middle = QPointF(self.width() / 2, self.height() / 2)
        circle = square(middle, px(_CIRCLE))
        round_ = circle.width() / 2
        if self._done:
            draw_box(painter, circle, Box(colour("accent_soft"), radius=round_))
            draw_strip(painter, circle, [Glyph("check-bold", colour("accent_ink"), 16)], 0)
            return
        box = Box(colour("accent"), radius=round_)
        if not self._at_work:
            box = Box(None, colour("control"), 2, round_)
        draw_box(painter, QRectF(circle), box)
        ink = colour("on_accent" if self._at_work else "ink2")
        draw_strip(painter, circle, [Words(str(self._number), ink, Text.STRONG)], 0)


class StopRow(Row):
    """A stop of the walk. Alt+Up and Alt+Down move it.

    ``ticked`` tells its number when it is ticked off or on again, ``moved`` its number and by how
    much, ``removed`` its number, ``introduced`` an entry of the map and whether that was done.
    """

    ticked = Signal(int)
    introduced = Signal(str, bool)
    moved = Signal(int, int)
    removed = Signal(int)

    def __init__(self, number: int, stop: RouteStop, *, at_work: bool, is_edited: bool) -> None:
        super().__init__(stop.title, stop.note, pressable=True, wrap=True)
        self.number = number
        self.setObjectName(f"stop:{number}")
        self._mark = StopMark(number + 1, done=stop.done, at_work=at_work)
        visited = self.tr("Stop {number}, visited") if stop.done else self.tr("Stop {number}")
        self._mark.setAccessibleName(visited.format(number=number + 1))
        self._mark.setObjectName(f"tick stop:{number}")
        self._mark.clicked.connect(self._tick)
        self.add_before(self._mark)
        self.add_words(stop.at or "–")
        if is_edited:
            self._add_hands()
        for key, act in (("Alt+Up", self._earlier), ("Alt+Down", self._later)):
            # A shortcut, as plain arrows move among the rows.
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def add_meetings(self, entries: Sequence[EntryLine]) -> None:
        """Add a box for each whom the newcomer is to meet there, and for what is to be shown."""
        for each in entries:
            is_someone = each.entry.section in _PEOPLE
            words = self.tr("Introduced to {name}") if is_someone else self.tr("Shown: {name}")
            text = words.format(name=each.heading)
            box = CheckBox(text)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.setToolTip(text)
            box.setChecked(each.entry.introduced_on is not None)
            box.setObjectName(f"met at stop:{each.entry.id}")
            box.clicked.connect(self._introduce)
            self.add_below(box)

    @Slot()
    def _introduce(self) -> None:
        box = self.sender()
        if isinstance(box, CheckBox):
            self.introduced.emit(box.objectName().partition(":")[2], box.isChecked())

    def _add_hands(self) -> None:
        deeds = (
            ("caret-up", self.tr("Earlier"), f"earlier:{self.number}", self._earlier),
            ("caret-down", self.tr("Later"), f"later:{self.number}", self._later),
            ("trash", self.tr("Take the stop away"), f"drop:{self.number}", self._drop),
        )
        for icon, words, name, act in deeds:
            button = Button(icon=icon, kind=ButtonKind.TEXT)
            button.set_name(words)
            button.setObjectName(name)
            button.clicked.connect(act)
            self.add(button)

    @Slot()
    def _tick(self) -> None:
        self.ticked.emit(self.number)

    @Slot()
    def _earlier(self) -> None:
        self.moved.emit(self.number, -1)

    @Slot()
    def _later(self) -> None:
        self.moved.emit(self.number, 1)

    @Slot()
    def _drop(self) -> None:
        self.removed.emit(self.number)

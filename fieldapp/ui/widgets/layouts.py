"""Layouts: rows and columns in one line of code, a wrapping flow, a column that scrolls."""

import weakref

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

GAP, CARD_GAP, PAGE_MARGIN = 8, 12, 24
_NONE = QMargins(0, 0, 0, 0)

Item = QWidget | QLayout | None


def row(*items: Item, gap: int = GAP, margins: QMargins = _NONE) -> QHBoxLayout:
    """Return widgets and layouts side by side; ``None`` is a stretch."""
    line = QHBoxLayout()
    _fill(line, items, gap, margins)
    return line


def column(*items: Item, gap: int = GAP, margins: QMargins = _NONE) -> QVBoxLayout:
    """Return widgets and layouts under each other; ``None`` is a stretch."""
    pile = QVBoxLayout()
    _fill(pile, items, gap, margins)
    return pile


def margins(horizontal: int, vertical: int) -> QMargins:
    """Return equal margins left and right, top and bottom."""
    return QMargins(horizontal, vertical, horizontal, vertical)


def line() -> QFrame:
    """Return a thin divider."""
    made = QFrame()
    made.setProperty("panel", "line")
    made.setFixedHeight(1)
    return made


def _fill(
    layout: QHBoxLayout | QVBoxLayout, items: tuple[Item, ...], gap: int, edge: QMargins
) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(edge)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addWidget(item)


class FlowLayout(QLayout):
    """Places widgets from left to right and goes on in a new line where room ends."""

    def __init__(self, parent: QWidget | None = None, gap: int = GAP) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, room: QRect) -> None:
        super().setGeometry(room)
        self._place(room, move=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        height = max((size.height() for size in shown), default=0)
        return QSize(width, height)

    def minimumSize(self) -> QSize:
        smallest = QSize()
        for item in self._items:
            smallest = smallest.expandedTo(item.minimumSize())
        return smallest

    def _place(self, room: QRect, *, move: bool) -> int:
        """Place the items, or only measure; return the height used."""
        x, y, tallest = room.x(), room.y(), 0
        for item in (item for item in self._items if not item.isEmpty()):
            size = item.sizeHint().boundedTo(QSize(max(room.width(), 1), 1 << 20))
            if x > room.x() and x + size.width() > room.x() + room.width():
                x, y, tallest = room.x(), y + tallest + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            tallest = max(tallest, size.height())
        return y + tallest - room.y()


class ScrollColumn(QScrollArea):
    """A column that scrolls up and down when it must, and never sideways.

    Add to it with ``add``, or to its ``column`` layout.
    """

    def __init__(self, *, gap: int = CARD_GAP, edge: QMargins = _NONE) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sought: weakref.ref[QWidget] | None = None
        self._outer: ScrollColumn | None = None
        self.verticalScrollBar().rangeChanged.connect(self._seek)
        self._content = QWidget()
        self._content.setObjectName("scrolled")
        self.column = column(gap=gap, margins=edge)
        self._content.setLayout(self.column)
        self.setWidget(self._content)
        self._content.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Add a widget or layout at the end."""
        if isinstance(item, QLayout):
            self.column.addLayout(item, stretch)
        else:
            self.column.addWidget(item, stretch)

    def let_out(self, outer: "ScrollColumn | None") -> None:
        """Be as high as what it holds and leave scrolling to the column around it; None ends it."""
        policy = Qt.ScrollBarPolicy
        self._outer = outer
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if outer is None else policy.ScrollBarAlwaysOff
        )
        self._fit_height()

    @Slot(QWidget)
    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll to a part that has just been added or shown, as soon as there is room for it."""
        if self._outer is not None:
            self._outer.bring_into_sight(part)
            return
        self._sought = weakref.ref(part)
        self._seek()

    @Slot()
    def _seek(self) -> None:
        part = self._sought() if self._sought is not None else None
        if part is None or not isValid(part):
            return
        self.ensureWidgetVisible(part)
        if part.visibleRegion().boundingRect().height() == part.height():
            self._sought = None  # It has its place: from now on nothing scrolls by itself.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Without a bar to scroll sideways the area must be as wide as its content.
        if event.type() == QEvent.Type.LayoutRequest:
            bar = self.verticalScrollBar().sizeHint().width()
            self.setMinimumWidth(self._content.minimumSizeHint().width() + bar)
            self._fit_height()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def _fit_height(self) -> None:
        height = 0
        if self._outer is not None:
            # Words that wrap need more height where the column is narrow.
            at_width = self.column.totalHeightForWidth(self.viewport().width())
            height = max(at_width, self._content.sizeHint().height())
        self.setMinimumHeight(height)

"""The table beside the map: the same things for screen readers, and for who prefers a list."""

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from fieldapp.ui import icons
from fieldapp.ui.map.entries import ROW_ROLE, Entry, Group, Index, Line, ThingsModel
from fieldapp.ui.map.pins import draw_pin
from fieldapp.ui.theme import Text, colour, font, on_change, px
from fieldapp.ui.widgets.paint import Box, draw_box, smooth, words_width

_ROW, _HEAD = 56, 44
_LEAST_LAST, _LAST = 100, 150
"""The column at the right: the heads of kinds need the least."""
_SIDE, _PIN, _CARET = 16, 32, 16
_FAINT = 0.4


class ThingsTable(QTableView):
    """The table. ``picked`` tells the id of the row at the keyboard, ``entered_row`` one pressed."""

    picked = Signal(str)
    entered_row = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.things = ThingsModel()
        self.setModel(self.things)
        self.setItemDelegate(_ThingPainter(self))
        self.setAccessibleName(self.tr("What stands on the map"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setProperty("ring", "inside")
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._is_following = False
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.doubleClicked.connect(self._enter)
        on_change(self._resize)

    def entry(self) -> Entry | None:
        """Return the chosen thing."""
        rows = self.selectionModel().selectedRows()
        line = self.things.lines[rows[0].row()] if rows else None
        return line if isinstance(line, Entry) else None

    def entry_of(self, thing_id: str) -> Entry | None:
        """Return a thing by its id, None where the table does not have it."""
        return next((one for one in self.things.entries() if one.id == thing_id), None)

    def show_lines(self, lines: list[Line]) -> None:
        """Show these rows; the chosen thing stays chosen."""
        if list(self.things.lines) == lines:
            return
        chosen = self.entry()
        self.things.show_lines(lines)
        self._resize()
        self.choose(chosen.id if chosen else "")

    def choose(self, thing_id: str) -> None:
        """Choose the row of a thing, without telling; none for an unknown id."""
        at = self.things.row_of(thing_id)
        self._is_following = True
        if at is None:
            self.clearSelection()
        else:
            self.selectRow(at)
            self.scrollTo(self.things.index(at, 0))
        self._is_following = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._enter(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex, QModelIndex)
    def _tell(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not now.isValid() or self._is_following:
            return
        line = self.things.lines[now.row()]
        if isinstance(line, Entry):
            self.picked.emit(line.id)

    @Slot(QModelIndex)
    def _enter(self, index: QModelIndex) -> None:
        line = self.things.lines[index.row()]
        if isinstance(line, Entry):
            self.entered_row.emit(line.id)

    @Slot()
    def _resize(self) -> None:
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        for row, line in enumerate(self.things.lines):
            if isinstance(line, Group):
                self.setRowHeight(row, px(_HEAD))
        self.horizontalHeader().resizeSection(1, self._last_width())

    def _last_width(self) -> int:
        """Return what the right column needs; the names have all the rest."""
        different = {(one.is_placed, one.days): one for one in self.things.entries()}
        words = map(self.things.last_words, different.values())
        widest = max((words_width(one, Text.DETAIL) for one in words), default=0)
        return max(px(_LEAST_LAST), min(px(_LAST), widest + px(_SIDE) + 2 * px(_CARET)))


class _ThingPainter(QStyledItemDelegate):
    """Paints a row: pin, name over detail, and at the right when it was last worked with."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(ROW_ROLE)
        where, state = option.rect, option.state
        painter.save()
        smooth(painter)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(where, colour("accent_soft"))
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if isinstance(line, Group):
            _paint_head(painter, where, line, words, index.column())
        elif index.column() == 0:
            _paint_thing(painter, where, line)
        else:
            _paint_last(painter, where, line, words)
        painter.fillRect(QRect(where.left(), where.bottom(), where.width(), 1), colour("border"))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(_LAST), px(_ROW))


def _paint_head(painter: QPainter, where: QRect, group: Group, words: str, column: int) -> None:
    """Paint the head of a kind; its count stands on a plate."""
    if column == 0:
        painter.setPen(colour("ink"))
        _write(painter, where.adjusted(px(_SIDE), 0, 0, 0), words, Text.STRONG)
        return
    face = font(Text.DETAIL_MEDIUM)
    painter.setFont(face)
    wide = painter.fontMetrics().horizontalAdvance(words) + px(16)
    plate = QRectF(where.right() - px(_SIDE) - wide, where.center().y() - px(12), wide, px(24))
    draw_box(painter, plate, Box(colour("sunken"), radius=6))
    painter.setPen(colour("ink2" if group.placed == group.whole else "amber_ink"))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)


def _paint_thing(painter: QPainter, where: QRect, entry: Entry) -> None:
    side = px(_PIN)
    pin = QRectF(where.left() + px(_SIDE), where.center().y() - side / 2, side, side)
    painter.setOpacity(1 if entry.is_placed else _FAINT)
    draw_pin(painter, entry.kind, pin)
    painter.setOpacity(1)
    room = where.adjusted(px(_SIDE) + side + px(12), 0, -px(4), 0)
    painter.setPen(colour("ink"))
    if not entry.detail:
        _write(painter, room, entry.name, Text.MEDIUM)
        return
    half = room.height() // 2
    _write(painter, room.adjusted(0, px(6), 0, -half), entry.name, Text.MEDIUM)
    painter.setPen(colour("ink2"))
    _write(painter, room.adjusted(0, half, 0, -px(6)), entry.detail, Text.DETAIL)


def _paint_last(painter: QPainter, where: QRect, entry: Entry, words: str) -> None:
    caret = px(_CARET)
    edge = QRectF(where.right() - px(_SIDE) - caret, where.center().y() - caret / 2, caret, caret)
    icons.paint(painter, "caret-right", edge, colour("ink2"))
    token = "amber_ink" if entry.is_stale else "ink2"
    painter.setPen(colour(token if entry.is_placed else "ink3"))
    room = where.adjusted(0, 0, -px(_SIDE) - caret - px(8), 0)
    _write(painter, room, words, Text.DETAIL, Qt.AlignmentFlag.AlignRight)


def _write(
    painter: QPainter,
    room: QRect,
    words: str,
    role: Text,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(font(role))
    cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, cut)

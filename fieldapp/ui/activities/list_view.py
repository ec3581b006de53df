"""The list of activities: a view of any length that keeps its place when the log changes."""

from typing import Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from fieldapp.ui.activities.columns import ROW_HEIGHT
from fieldapp.ui.activities.row_painter import RowPainter
from fieldapp.ui.activities.row_words import RowWords
from fieldapp.ui.models.activity_list import ActivityListModel
from fieldapp.ui.theme import on_change, px

_AFTER_CHANGE_MILLISECONDS = 60
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Move = QAbstractItemView.CursorAction


class ActivityListView(QTableView):
    """Shows an ActivityListModel; headings are passed over by the keyboard.

    A table of one column: a QListView asks the model for each of a million rows when it lays
    them out, a table only for those it paints.

    ``chosen`` tells the id of the activity that is selected now (empty for none), ``opened`` that
    Enter or a double click asked for it, ``typed`` what was typed into the list.
    """

    chosen = Signal(str)
    opened = Signal(str)
    typed = Signal(str)

    def __init__(self, words: RowWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen_id = ""
        self._anchor: tuple[str, int] = ("", 0)
        self._row_before = 0
        self._is_waiting = self._is_sought = False
        self._set_up()
        self.setItemDelegate(RowPainter(words.language, self))
        self._changed = QTimer(self, interval=_AFTER_CHANGE_MILLISECONDS, singleShot=True)
        self._changed.timeout.connect(self._refresh)
        self.doubleClicked.connect(self._open)
        on_change(self._resize)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def setModel(self, model: Any) -> None:
        """Show a log."""
        super().setModel(model)
        model.modelReset.connect(self._find_place)

    def log(self) -> ActivityListModel:
        """Return the log that is shown."""
        return cast("ActivityListModel", self.model())

    def chosen_id(self) -> str:
        """Return the id of the selected activity, empty for none."""
        return self._chosen_id

    @Slot()
    def refresh_soon(self) -> None:
        """Follow a change of the log, keeping what is selected and what is at the top."""
        if not self._changed.isActive():
            self._changed.start()

    def choose(self, row: int) -> None:
        """Select a row and bring it into view."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def choose_id(self, record_id: str) -> bool:
        """Select an activity if the list knows where it stands; say whether it does."""
        row = self.log().find(record_id)
        if row is not None:
            self._chosen_id = record_id
            self.choose(row)
        return row is not None

    def expect(self, record_id: str) -> None:
        """Select this activity as soon as it is shown."""
        self.forget_place()
        self._chosen_id, self._is_sought = record_id, True

    def forget_place(self) -> None:
        """Begin at the top the next time that other activities are shown."""
        self._chosen_id, self._anchor, self._row_before = "", ("", 0), 0

    # What Qt asks.

    def dataChanged(self, top_left: Any, bottom_right: Any, roles: Any = ()) -> None:
        self.viewport().update()  # All rows are of one height: nothing is to be laid out.
        if self._is_waiting:
            self._take_current()

    def currentChanged(self, current: Any, previous: Any) -> None:
        super().currentChanged(current, previous)
        self._take_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENS and self._chosen_id:
            self.opened.emit(self._chosen_id)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        # Qt would ask every row for its words; what is typed goes to the filter instead.
        self.typed.emit(search)

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        rows, here = self.log().rows, self.currentIndex().row()
        page = max(1, self.viewport().height() // px(ROW_HEIGHT) - 1)
        steps = {
            Move.MoveUp: -1,
            Move.MovePrevious: -1,
            Move.MoveDown: 1,
            Move.MoveNext: 1,
            Move.MovePageUp: -page,
            Move.MovePageDown: page,
            Move.MoveHome: -len(rows),
            Move.MoveEnd: len(rows),
        }
        step = steps.get(action, 0)
        target = rows.nearest_line(here + step, 1 if step >= 0 else -1)
        return QModelIndex() if target is None else self.model().index(target, 0)

    # Keeping the place.

    @Slot()
    def _refresh(self) -> None:
        if self.log().is_counting:
            self._changed.start()
            return
        self._remember_place()
        sought = {self._chosen_id, self._anchor[0]} - {""}
        self.log().refresh(sorted(sought), anchor=self._anchor[0])

    def _remember_place(self) -> None:
        """Note which activity is at the top, unless the view stands at the very top."""
        self._row_before = max(0, self.currentIndex().row())
        self._anchor = ("", 0)
        if self.verticalScrollBar().value() == 0 or not len(self.log().rows):
            return
        first = self.indexAt(self.viewport().rect().topLeft()).row()
        row = self.log().rows.nearest_line(first)
        line = self.log().line(row) if row is not None else None
        if row is not None and line is not None:
            self._anchor = (line.id, self.visualRect(self.model().index(row, 0)).top())

    @Slot()
    def _find_place(self) -> None:
        """Select what was selected, or what took its place, and scroll to where one was."""
        log, (anchor, top) = self.log(), self._anchor
        if not len(log.rows):
            self._tell("")
            return
        row = log.find(self._chosen_id) if self._chosen_id else None
        if row is None:
            row = log.rows.nearest_line(self._row_before)
            self._chosen_id = ""
        self.setAutoScroll(False)
        self.setCurrentIndex(self.model().index(row or 0, 0))
        self.setAutoScroll(True)
        place = log.find(anchor) if anchor else None
        if place is not None:
            self.verticalScrollBar().setValue(place * px(ROW_HEIGHT) - top)
        elif self._is_sought:
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        else:
            self.verticalScrollBar().setValue(0)
        self._is_sought = False

    @Slot()
    def _resize(self) -> None:
        self.verticalHeader().setMinimumSectionSize(px(ROW_HEIGHT))
        self.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
        self.verticalScrollBar().setSingleStep(px(ROW_HEIGHT))

    # What is selected.

    def _take_current(self) -> None:
        """Tell the id of the current line once it is known."""
        row = self.currentIndex().row()
        line = self.log().line(row) if 0 <= row < len(self.log().rows) else None
        self._is_waiting = line is None and row >= 0
        if line is not None:
            self._tell(line.id)

    def _tell(self, record_id: str) -> None:
        if record_id != self._chosen_id:
            self._chosen_id = record_id
            self.chosen.emit(record_id)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self.setCurrentIndex(index)
        if self._chosen_id:
            self.opened.emit(self._chosen_id)

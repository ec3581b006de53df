"""A list of the whole log, as a program.

`ours` is the app's, `empty` the same without rows, `minimal` the least that Qt needs. Each prints
as JSON the milliseconds to the first paint, the memory, and for ours what scrolling cost.
"""

import json
import os
import random
import sys
import time
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTableView

from bench.samples import connections_to
from bench.windows import SIZE, PaintWatch, resident
from fieldapp.base.clock import SystemClock
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.storage.activities import Activities, ActivityLine
from fieldapp.storage.store import Store
from fieldapp.ui import theme
from fieldapp.ui.activities.list_view import ActivityListView
from fieldapp.ui.activities.row_words import RowWords
from fieldapp.ui.models.activity_list import ActivityListModel
from fieldapp.ui.session import Session

COUNT = "SELECT count(*), max(day) FROM activity WHERE deleted = 0"
WINDOW = 256
COLUMNS = ("day", "started_at", "minutes", "type", "place", "promise", "officers_n", "author")
STEPS = 300
STEP_MILLISECONDS = 16
NOTCH = 90
"""How far a wheel goes at a time, in pixels."""
_NO_INDEX = QModelIndex()


class MinimalModel(QAbstractTableModel):
    """Counts the rows, fetches windows of them when they are shown, and no more."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._log = Activities(store)
        self._count, last = _counted(store)
        self._last = date.fromisoformat(last)
        self._windows: dict[int, list[ActivityLine]] = {}

    def rowCount(self, parent: Any = _NO_INDEX) -> int:  # noqa: ARG002, N802  (Qt's names)
        """Return how many there are."""
        return int(self._count)

    def columnCount(self, parent: Any = _NO_INDEX) -> int:  # noqa: ARG002, N802  (Qt's names)
        """Return how many fields are shown."""
        return len(COLUMNS)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        number, place = divmod(index.row(), WINDOW)
        if number not in self._windows:
            self._windows[number] = self._log.window(
                ActivityFilter(), self._last, number * WINDOW, WINDOW
            )
        return str(getattr(self._windows[number][place], COLUMNS[index.column()]))


@cache
def _counted(store: Store) -> tuple[int, str]:
    """Return how many there are, and the last day; the minimal list gets this for nothing."""
    count, last = store.connections.read().execute(COUNT).fetchone()
    return count, last


class Scroller(QObject):
    """Scrolls by wheel, by page and by jumps, and finds the longest time without an event."""

    def __init__(self, view: QTableView, found: dict[str, float]) -> None:
        super().__init__()
        self._view = view
        self._found = found
        self._left = STEPS
        self._chance = random.Random(1)  # noqa: S311  (a repeatable walk)
        self._last_beat = time.perf_counter()
        self._beat = QTimer(self, interval=1)
        self._beat.timeout.connect(self._note)
        self._step = QTimer(self, interval=STEP_MILLISECONDS)
        self._step.timeout.connect(self._scroll)

    def begin(self) -> None:
        """Scroll, and say what was found."""
        self._last_beat = time.perf_counter()
        self._beat.start()
        self._step.start()

    def _note(self) -> None:
        now = time.perf_counter()
        pause = (now - self._last_beat) * 1000
        self._found["pause"] = max(self._found.get("pause", 0.0), pause)
        self._last_beat = now

    def _scroll(self) -> None:
        bar = self._view.verticalScrollBar()
        self._left -= 1
        if self._left % 3 == 0:
            bar.setValue(bar.value() + NOTCH)
        elif self._left % 3 == 1:
            bar.setValue(bar.value() + bar.pageStep())
        else:
            bar.setValue(self._chance.randrange(bar.maximum()))
        if self._left == 0:
            _tell(self._found)


def _tell(found: dict[str, float]) -> None:
    print(json.dumps({**found, "memory": resident()}), flush=True)
    os._exit(0)


def empty(store: Store, _begin: float) -> QTableView:
    """Show the app's list before anything is in it."""
    session, words = Session(store), RowWords("sv")
    view = ActivityListView(words)
    view.setModel(ActivityListModel(session, words, view))
    _watch(view, lambda: True, lambda: _tell({}))
    view.setProperty("kept", session)
    return view


def minimal(store: Store, begin: float) -> QTableView:
    """Show the minimal list until it was painted."""
    view = QTableView()
    view.setModel(MinimalModel(store))
    found: dict[str, float] = {}

    def painted() -> None:
        found["paint"] = (time.perf_counter() - begin) * 1000
        _tell(found)

    _watch(view, lambda: True, painted)
    return view


def ours(store: Store, begin: float) -> QTableView:
    """Show the app's list, then scroll it."""
    found: dict[str, float] = {}
    session, words = Session(store), RowWords("sv")
    view = ActivityListView(words)
    model = ActivityListModel(session, words, view)
    view.setModel(model)
    model.show(ActivityFilter())
    scroller = Scroller(view, found)

    def painted() -> None:
        found["paint"] = (time.perf_counter() - begin) * 1000
        scroller.begin()

    _watch(view, lambda: model.rowCount() > 1 and model.line(1) is not None, painted)
    view.setProperty("kept", (session, scroller))
    return view


def _watch(view: QTableView, is_ready: Any, act: Any) -> None:
    view.watch = PaintWatch(  # type: ignore[attr-defined]
        lambda widget: widget is view.viewport() and is_ready(), act
    )
    view.viewport().installEventFilter(view.watch)  # type: ignore[attr-defined]


def _main() -> None:
    app = QApplication(sys.argv[:1])
    theme.apply(app, theme=theme.Theme.LIGHT)
    store = Store(connections_to(Path(sys.argv[2])), SystemClock())
    _counted(store)
    show = {"ours": ours, "empty": empty, "minimal": minimal}[sys.argv[1]]
    view = show(store, time.perf_counter())
    view.resize(*SIZE)
    view.show()
    app.exec()


if __name__ == "__main__":
    _main()

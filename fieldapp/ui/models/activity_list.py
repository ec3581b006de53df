"""The log as a list of any length: headings and lines by number, lines fetched when shown."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, tzinfo
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, QTimer, Signal, Slot

from fieldapp.actions.activity_list import Survey, Windows, survey, windows
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.storage.activities import ActivityLine, DayGroup
from fieldapp.ui.models.day_rows import DayRows
from fieldapp.ui.models.line_windows import WINDOW, LineWindows
from fieldapp.ui.session import Session

FIRST_DAYS = 60
"""Days that the first look brings; the rest of a long log is counted while one reads them."""
ASKED_AT_ONCE = 2
"""Windows in one question: a view lies in two at most."""

Describe = Callable[["ActivityListModel", int], str]
_NO_INDEX = QModelIndex()
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class ActivityListModel(QAbstractListModel):
    """Rows are the days' headings and their lines; lines that are not here yet are None.

    ``surveyed`` tells that the days were counted, ``failed`` that the store did not answer (then
    nothing more is fetched until the next ``show`` or ``refresh``).

    Args:
        session: Whom to ask.
        describe: Says a row in words, for screen readers.
        parent: Who owns the model.
    """

    surveyed = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, describe: Describe, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._describe = describe
        self.chosen = ActivityFilter()
        self.rows = DayRows()
        self.is_whole = False
        self.today = date.min
        self.zone: tzinfo = UTC
        self._lines = LineWindows()
        self._found: dict[str, int] = {}
        self._anchor = ""
        self._edition = 0
        self._counted: Survey | None = None
        self._is_counting = False
        self._wanted: dict[int, None] = {}
        self._asked: set[int] = set()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._fetch)

    # What is shown.

    def show(self, chosen: ActivityFilter, sought: str = "") -> None:
        """Show other activities, from the newest; the row of the sought one can be found then."""
        self.chosen = chosen
        self._begin()
        self._session.ask(
            survey,
            chosen,
            self._edition,
            most_days=-1 if sought else FIRST_DAYS,
            first_lines=WINDOW,
            sought=[sought] if sought else [],
        ).then(self, self._take_first, self._give_up)

    def refresh(self, sought: Sequence[str] = (), anchor: str = "") -> None:
        """Count the days anew after a change; what is shown stays until the new is here.

        Args:
            sought: Ids whose row can be found afterwards.
            anchor: Which of them stands at the top of the view; none for the very top.
        """
        self._begin()
        self._anchor = anchor
        self._session.ask(survey, self.chosen, self._edition, sought=sought).then(
            self, self._prepare, self._give_up
        )

    @property
    def is_counting(self) -> bool:
        """Say whether the days are being counted, so that another refresh should wait."""
        return self._is_counting

    def group(self, row: int) -> DayGroup | None:
        """Return the day whose heading stands in a row, None for a line."""
        spot = self.rows.at(row)
        return spot.group if spot.is_head else None

    def line(self, row: int) -> ActivityLine | None:
        """Return the line in a row; None for a heading and for what is being fetched."""
        number = row // WINDOW
        if not self._lines.is_fresh(number):
            self._wanted[number] = None
            self._soon.start()
        return self._lines.line(row)

    def find(self, record_id: str) -> int | None:
        """Return the row of an activity that was sought or is loaded, else None."""
        return self._found.get(record_id, self._lines.find(record_id))

    # What Qt asks.

    def rowCount(self, parent: Any = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Any) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        here = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if self.rows.is_head(index.row()):
            return here
        return here | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in _SPOKEN and index.isValid():
            return self._describe(self, index.row())
        return None

    # Counting days.

    def _begin(self) -> None:
        self._edition += 1
        self._is_counting = True
        self._asked.clear()

    def _take_first(self, counted: Survey) -> None:
        if counted.edition != self._edition:
            return
        first = {0: counted.lines} if counted.lines else {}
        self._put(counted, first, anew=True)
        if not counted.is_whole:
            self._is_counting = True
            self._session.ask(survey, self.chosen, self._edition).then(
                self, self._take_rest, self._give_up
            )

    def _take_rest(self, counted: Survey) -> None:
        """Take the whole log after its newest days: nothing that is shown moves."""
        if counted.edition != self._edition:
            return
        known, all_rows = len(self.rows.days), DayRows(counted.days)
        if counted.days[:known] != self.rows.days:
            self._prepare(counted)
            return
        self.is_whole, self._is_counting = True, False
        if len(all_rows) > len(self.rows):
            self._lines.age((len(self.rows) - 1) // WINDOW)
            self.beginInsertRows(_NO_INDEX, len(self.rows), len(all_rows) - 1)
            self.rows = all_rows
            self.endInsertRows()
        self.surveyed.emit()

    def _prepare(self, counted: Survey) -> None:
        """Fetch what the view will show of the newly counted log before it is put in place."""
        if counted.edition != self._edition:
            return
        self._counted, rows = counted, DayRows(counted.days)
        place = counted.places.get(self._anchor)
        top = (rows.row_of(*place) if place else None) or 0
        numbers = sorted({top // WINDOW, (top + WINDOW // 4) // WINDOW})
        stretches = [one for number in numbers if (one := rows.stretch(number, WINDOW))]
        self._session.ask(windows, self.chosen, self._edition, stretches).then(
            self, self._take_prepared, self._give_up
        )

    def _take_prepared(self, found: Windows) -> None:
        if found.edition != self._edition or self._counted is None:
            return
        counted, self._counted = self._counted, None
        self._put(counted, found.lines, anew=counted.days != self.rows.days)

    def _put(
        self, counted: Survey, lines: Mapping[int, Sequence[ActivityLine]], *, anew: bool
    ) -> None:
        """Show a counted log: rows that moved are laid out anew, others are only painted again."""
        if anew:
            self.beginResetModel()
            self._lines.clear()
        self.rows = DayRows(counted.days)
        self.today, self.zone, self.is_whole = counted.today, counted.zone, counted.is_whole
        places = ((one, self.rows.row_of(*place)) for one, place in counted.places.items())
        self._found = {one: row for one, row in places if row is not None}
        self._lines.age()
        for number, some in lines.items():
            self._lines.keep(number, self.rows.in_rows(number, WINDOW, some))
        self._is_counting = False
        if anew:
            self.endResetModel()
        elif len(self.rows):
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
        self.surveyed.emit()

    # Fetching lines.

    @Slot()
    def _fetch(self) -> None:
        """Ask for what was painted last and is missing; the next paint asks for the rest."""
        wanted, self._wanted = list(self._wanted)[-ASKED_AT_ONCE:], {}
        if self._asked or self._counted is not None:
            return
        stretches = [one for number in wanted if (one := self.rows.stretch(number, WINDOW))]
        if stretches:
            self._asked = {one.number for one in stretches}
            self._session.ask(windows, self.chosen, self._edition, stretches).then(
                self, self._take_windows, self._give_up
            )

    def _take_windows(self, found: Windows) -> None:
        if found.edition != self._edition:
            return
        self._asked.clear()
        for number, lines in found.lines.items():
            self._lines.keep(number, self.rows.in_rows(number, WINDOW, lines))
            last = min((number + 1) * WINDOW, len(self.rows)) - 1
            self.dataChanged.emit(self.index(number * WINDOW), self.index(last))

    def _give_up(self, problem: Exception) -> None:
        self._is_counting = False
        self.failed.emit(problem)

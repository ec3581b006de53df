"""Today: the first screen of a shift."""

from datetime import datetime

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from fieldapp.actions.people import local_now
from fieldapp.actions.today import Today, today
from fieldapp.settings import Settings
from fieldapp.ui.activity_look import language_of, words_of
from fieldapp.ui.messages import tell_failure
from fieldapp.ui.session import Session
from fieldapp.ui.texts import long_date, sentence
from fieldapp.ui.theme import Text, Tone, on_change, px
from fieldapp.ui.today.logged import LoggedToday
from fieldapp.ui.today.promises import Promises
from fieldapp.ui.today.quick_log import QuickLog
from fieldapp.ui.today.to_do import ToDoColumn
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import PAGE_MARGIN, Label, ScrollColumn, column, margins, row

REFRESH_MILLISECONDS = 50
"""A save tells several record types; the screen asks once for all of them."""
MINUTE_MILLISECONDS = 60_000
SHOWN = frozenset(
    {"activity", "activity_commitment", "promise", "commitment", "citizen_contact", "contact"}
    | {"officer", "area", "draft"}
)
FIRST_PAINT_MILLISECONDS = 30
"""What is below the promises, or only needed to type, waits for their first paint."""
TO_DO_WIDTH = 368
LEFT_SHARE, RIGHT_SHARE = 60, 40


class TodayScreen(QWidget):
    """Quick log, promises, what was logged, what is to do; all of it in one question."""

    def __init__(self, session: Session, way: Way, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("page")
        self._session = session
        self._way = way
        self._language = language_of(settings.language)
        self._shown: Today | None = None
        self._title = Label("", Text.TITLE)
        self._where = Label("", Text.BODY, Tone.QUIET)
        self.quick_log = QuickLog(session, way, settings)
        self.promises = Promises(way, self._language)
        self.logged = LoggedToday(self._language)
        self.to_do = ToDoColumn(way, self._language)
        self._assemble()
        self._connect()
        self.setFocusProxy(self.quick_log.line)
        on_change(self._limit_width)
        self._ask()

    def _assemble(self) -> None:
        left = ScrollColumn(gap=12)
        for part in (self.quick_log, self.promises, self.logged):
            left.add(part)
        left.column.addStretch(1)
        columns = row(gap=PAGE_MARGIN)
        columns.addWidget(left, LEFT_SHARE)
        columns.addWidget(self.to_do, RIGHT_SHARE)
        head = row(self._title, self._where, None, gap=16)
        edge = margins(PAGE_MARGIN, 16)
        whole = column(head, gap=12, margins=edge)
        whole.addLayout(columns, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._finishing = QTimer(self, interval=FIRST_PAINT_MILLISECONDS, singleShot=True)
        self._finishing.timeout.connect(self._finish)
        self._asking = QTimer(self, interval=REFRESH_MILLISECONDS, singleShot=True)
        self._asking.timeout.connect(self._ask)
        self._minute = QTimer(self, interval=MINUTE_MILLISECONDS)
        self._minute.timeout.connect(self._look_at_the_day)
        self._minute.start()
        self._session.changed.connect(self._refresh)
        self.promises.logging.connect(self._way.log)
        self.logged.opened.connect(self._open_logged)

    @Slot(object)
    def _refresh(self, types: frozenset[str]) -> None:
        if types & SHOWN:
            self._asking.start()

    @Slot()
    def _ask(self) -> None:
        self._session.ask(today).then(self, self._show, self._fail)

    @Slot()
    def _look_at_the_day(self) -> None:
        """Show the new day when midnight has passed."""
        self._session.ask(local_now).then(self, self._compare_day)

    def _compare_day(self, now: datetime) -> None:
        if self._shown is not None and now.date() != self._shown.now.date():
            self._ask()

    def _show(self, answer: Today) -> None:
        is_first, self._shown = self._shown is None, answer
        day = answer.now.date()
        self._title.setText(sentence(long_date(day)))
        role = words_of(answer.role, self._language)
        self._where.setText(f"{role} · {answer.area_name}")
        self.promises.show_cards(answer.cards, day)
        self.to_do.show_items(answer.to_do, day)
        if is_first:
            self._finishing.start()
        else:
            self.logged.show_today(answer)

    def _fail(self, problem: Exception) -> None:
        tell_failure(self, problem)
        if self._shown is None:
            self._finishing.start()

    @Slot()
    def _finish(self) -> None:
        if self._shown is not None:
            self.logged.show_today(self._shown)
        self.quick_log.begin()

    @Slot(str)
    def _open_logged(self, activity_id: str) -> None:
        self._way.go("activities", activity_id or None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._shown is not None:
            self._asking.start()

    @Slot()
    def _limit_width(self) -> None:
        """Let what is to do grow no wider than it needs; a narrow window gives it its share."""
        self.to_do.setMaximumWidth(px(TO_DO_WIDTH))

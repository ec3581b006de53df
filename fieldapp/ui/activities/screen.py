"""The log: a list of any length with filters, one activity in detail, amending and export."""

from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from fieldapp.actions.activity_changes import AmendStart, amend_start, restore_activity
from fieldapp.actions.activity_list import Choices, filter_choices
from fieldapp.actions.activity_page import ActivityPage, activity_page
from fieldapp.actions.amend import remove
from fieldapp.actions.log_activity import same_again
from fieldapp.base.errors import FieldappError, NotFound, StoreError
from fieldapp.settings import Settings
from fieldapp.ui import messages, texts
from fieldapp.ui.activities.amend_sheet import AmendSheet, undo_save
from fieldapp.ui.activities.detail import ActivityDetail
from fieldapp.ui.activities.export_sheet import ExportSheet
from fieldapp.ui.activities.filter_bar import FilterBar
from fieldapp.ui.activities.list_head import ListHead
from fieldapp.ui.activities.list_view import ActivityListView
from fieldapp.ui.activities.row_words import RowWords
from fieldapp.ui.attachments.shelves import ActivityShelf
from fieldapp.ui.forms.rows import spoken
from fieldapp.ui.models.activity_list import ActivityListModel
from fieldapp.ui.session import Session
from fieldapp.ui.sync.reach_line import ReachLine
from fieldapp.ui.theme import Text, Tone, px
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import (
    PAGE_MARGIN,
    Button,
    EmptyState,
    Label,
    column,
    margins,
    row,
)

DETAIL_WIDTH, DETAIL_SHARE, EMPTY_WIDTH = 372, 0.38, 560
_AFTER_CHOOSING_MILLISECONDS = 90
_SHOWN_TYPES = frozenset({"activity", "activity_commitment", "commitment", "promise", "officer"})
_OFFERED_TYPES = frozenset({"promise", "place"})


class ActivitiesScreen(QWidget):
    """Shows the activities and lets officers read, amend, repeat, remove and export them."""

    def __init__(self, session: Session, way: Way, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("page")
        self._session, self._way = session, way
        self._language = spoken(settings.language)
        self._sought = ""
        self._is_ready = False
        self._make_parts()
        self._lay_out()
        self._connect()
        session.ask(filter_choices).then(self, self._take_choices)

    def open(self, record_id: str) -> None:
        """Select and show an activity, whatever is filtered now."""
        self._sought = record_id
        if self._is_ready:
            self._show_sought()

    # Making.

    def _make_parts(self) -> None:
        words = RowWords(self._language)
        self._sums = Label("", Text.BODY, Tone.QUIET)
        self._export = Button(self.tr("Export"), icon="export", key="Ctrl+E")
        self._filters = FilterBar(self._language)
        self._view = ActivityListView(words)
        self._view.setAccessibleName(self.tr("Activities"))
        self._log = ActivityListModel(self._session, words, self._view)
        self._view.setModel(self._log)
        self._shelf = ActivityShelf(self._session, self._way)
        reach = ReachLine(self._session)
        self._detail = ActivityDetail(self._way, self._language, self._shelf, reach)
        self._nothing_fits = EmptyState(
            "funnel", self.tr("Nothing fits the filter."), action=self.tr("Clear filter")
        )
        self._nothing_yet = EmptyState(
            "clipboard-text",
            self.tr("Nothing is logged this month. What you log shows here at once, also offline."),
            action=self.tr("Log activity"),
        )
        self._asking = QTimer(self, interval=_AFTER_CHOOSING_MILLISECONDS, singleShot=True)

    def _lay_out(self) -> None:
        listed, table = QFrame(), QWidget()
        listed.setProperty("panel", "card")
        table.setLayout(column(ListHead(self._view.viewport()), self._view, gap=0))
        self._stack = QStackedWidget()
        self._stack.addWidget(table)
        for empty in (self._nothing_fits, self._nothing_yet):
            page = QWidget()
            page.setLayout(column(None, row(None, empty, None), None))
            self._stack.addWidget(page)
        listed.setLayout(column(self._stack, margins=margins(1, 1)))
        head = row(Label(self.tr("Activities"), Text.TITLE), self._sums, None, self._export, gap=12)
        below = row(gap=16)
        below.addWidget(listed, 1)
        below.addWidget(self._detail)
        whole = column(head, self._filters, gap=12, margins=margins(PAGE_MARGIN, 20))
        whole.addLayout(below, 1)
        self.setLayout(whole)
        self.setFocusProxy(self._view)

    def _connect(self) -> None:
        self._session.changed.connect(self._follow)
        self._filters.changed.connect(self._show_filtered)
        self._log.surveyed.connect(self._show_sums)
        self._log.failed.connect(self._tell_failure)
        self._view.chosen.connect(self._asking.start)
        self._view.opened.connect(self._detail.take_focus)
        self._view.typed.connect(self._filters.type_on)
        self._asking.timeout.connect(self._ask_page)
        self._detail.left.connect(self._view.setFocus)
        self._detail.amend.connect(self._amend)
        self._detail.repeat.connect(self._repeat)
        self._detail.remove.connect(self._remove)
        self._detail.restore.connect(self._restore)
        self._export.clicked.connect(self._open_export)
        self._nothing_fits.acted.connect(self._filters.clear)
        self._nothing_yet.acted.connect(self._way.log)
        QShortcut(QKeySequence("Ctrl+E"), self, self._export.click)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = min(px(DETAIL_WIDTH), round(self.width() * DETAIL_SHARE))
        self._detail.setFixedWidth(wide)
        for empty in (self._nothing_fits, self._nothing_yet):
            empty.setFixedWidth(min(px(EMPTY_WIDTH), self.width() - wide - px(100)))

    # The list.

    def _take_choices(self, choices: Choices) -> None:
        self._filters.offer(choices)
        if self._is_ready:
            return
        self._is_ready = True
        if self._sought:
            self._show_sought()
        else:
            self._show_filtered()

    @Slot()
    def _show_filtered(self) -> None:
        self._view.forget_place()
        self._log.show(self._filters.chosen())

    def _show_sought(self) -> None:
        """Select the activity that was asked for; where the filter hides it, show everything."""
        if not self._view.choose_id(self._sought):
            self._filters.show_everything()
            self._view.expect(self._sought)
            self._log.show(self._filters.chosen(), self._sought)
        self._ask_page()

    @Slot()
    def _show_sums(self) -> None:
        rows = self._log.rows
        is_empty = not rows.count
        self._stack.setCurrentIndex(0 if not is_empty else 2 if self._filters.is_usual() else 1)
        self._sums.setText(self._sum_words() if self._log.is_whole else "")
        if is_empty and not self._sought:
            self._detail.show_page(None)

    def _sum_words(self) -> str:
        rows = self._log.rows
        hours = self.tr("%n hour(s)", "", round(rows.minutes / 60))
        time = hours if rows.minutes >= 60 else texts.duration(rows.minutes)
        count = self._filters.period.sum_words(rows.count)
        return f"{count}, {time}" if rows.count else count

    @Slot(object)
    def _follow(self, types: frozenset[str]) -> None:
        if not self._is_ready:
            return
        if types & _SHOWN_TYPES:
            self._view.refresh_soon()
            self._asking.start()
        if types & _OFFERED_TYPES:
            self._session.ask(filter_choices).then(self, self._take_choices)

    @Slot(object)
    def _tell_failure(self, problem: Exception) -> None:
        if not isinstance(problem, FieldappError):
            problem = StoreError(problem=type(problem).__name__)
        messages.tell(self, problem)

    # The detail.

    @Slot()
    def _ask_page(self) -> None:
        record_id = self._sought or self._view.chosen_id()
        if record_id:
            self._session.ask(activity_page, record_id).then(self, self._show_page, self._show_none)
        else:
            self._detail.show_page(None)

    def _show_page(self, page: ActivityPage) -> None:
        if page.activity.id not in (self._sought, self._view.chosen_id()):
            return
        self._detail.show_page(page)
        self._shelf.show_activity(page.activity.id, is_open=not page.activity.deleted)
        if not page.activity.deleted:
            self._sought = ""

    def _show_none(self, problem: Exception) -> None:
        self._sought = ""
        self._detail.show_page(None)
        if not isinstance(problem, NotFound):
            self._tell_failure(problem)

    @Slot()
    def _amend(self) -> None:
        page = self._detail.page()
        if page is not None:
            self._session.ask(amend_start, page.activity).then(self, self._open_amend)

    def _open_amend(self, start: AmendStart) -> None:
        AmendSheet(self.window(), self._session, self._way, self._language, start).begin()

    @Slot()
    def _repeat(self) -> None:
        page = self._detail.page()
        if page is not None:
            self._session.ask(same_again, page.activity).then(self, self._way.log)

    @Slot()
    def _remove(self) -> None:
        page = self._detail.page()
        if page is not None:
            self._session.do(remove, page.activity).then(self, self._tell_removed)

    def _tell_removed(self, save_id: str) -> None:
        undo = partial(undo_save, self._session, save_id)
        self._way.say(self.tr("The activity is removed."), action=self.tr("Undo"), acted=undo)

    @Slot()
    def _restore(self) -> None:
        page = self._detail.page()
        if page is not None:
            self._session.do(restore_activity, page.activity).then(self, self._tell_restored)

    def _tell_restored(self, _save_id: str) -> None:
        self._way.say(self.tr("The activity is back."))

    @Slot()
    def _open_export(self) -> None:
        ExportSheet(
            self.window(), self._session, self._way, self._filters.chosen(), self._language
        ).open()

"""The room of promises: the list, one promise, and the forms over them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.actions.log_activity import ActivityDraft
from fieldapp.actions.promise_forms import (
    CommitmentStart,
    PromiseStart,
    start_commitment,
    start_promise,
)
from fieldapp.actions.promise_pages import PromisePage, promise_page
from fieldapp.actions.promises import set_status
from fieldapp.actions.record_forms import Saved, undo_save
from fieldapp.base.errors import NotFound
from fieldapp.domain.vocabulary import PromiseStatus
from fieldapp.domain.wording_hints import WordingHint
from fieldapp.settings import Settings
from fieldapp.ui.forms.history import HistorySheet
from fieldapp.ui.forms.kept_focus import focused_name
from fieldapp.ui.forms.latest import Latest, tell_problem
from fieldapp.ui.forms.rows import spoken
from fieldapp.ui.forms.sheet import FormSheet
from fieldapp.ui.promises.commitment_sheet import CommitmentSheet
from fieldapp.ui.promises.detail import PromiseDetail
from fieldapp.ui.promises.hints import KeepWordingSheet
from fieldapp.ui.promises.promise_list import PromiseListPage
from fieldapp.ui.promises.promise_sheet import PromiseSheet
from fieldapp.ui.promises.step_sheet import StepSheet
from fieldapp.ui.session import Question, Session
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import PAGE_MARGIN, column, margins

_SHOWN = frozenset({"promise", "commitment", "activity", "activity_commitment", "citizen_contact"})
"""Record types whose change alters what the room shows."""


class PromisesScreen(QWidget):
    """Shows the promises, and one of them with its ledger."""

    def __init__(self, session: Session, way: Way, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("page")
        self._session, self._way = session, way
        self._spoken = settings.language
        self._language = spoken(settings.language)
        self._promise_id = ""
        self._latest = Latest(self, self._begin_page, self._show_page, self._show_missing)
        self._detail: PromiseDetail | None = None
        self._sheet: QWidget | None = None
        self._list = PromiseListPage(session, self._language)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list)
        self.setLayout(column(self._pages, margins=margins(PAGE_MARGIN, 20)))
        self._list.chosen.connect(self.open)
        self._list.wanted_new.connect(self._new_promise)
        session.changed.connect(self._follow)
        self._list.refresh()

    def open(self, record_id: str) -> None:
        """Show one promise, by its id or that of one of its commitments."""
        self._promise_id = record_id
        self._ask_page()

    @Slot()
    def show_list(self) -> None:
        """Go back to the list of all promises."""
        came_from, self._promise_id = self._promise_id, ""
        self._pages.setCurrentWidget(self._list)
        self._list.focus_row(came_from)
        self._drop_detail()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._promise_id:
            self.show_list()
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _follow(self, changed: frozenset[str]) -> None:
        if changed & _SHOWN:
            self._list.refresh()
            if self._promise_id:
                self._ask_page()

    def _ask_page(self) -> None:
        self._latest.ask()

    def _begin_page(self) -> Question:
        return self._session.ask(promise_page, self._promise_id)

    def _show_page(self, page: PromisePage) -> None:
        if page.asked_for != self._promise_id:
            return  # the officer has gone back to the list meanwhile
        self._promise_id = page.promise.id
        same = self._detail is not None and self._detail.page.promise.id == page.promise.id
        before = self._detail if same else None
        place, focused = (before.scrolled_to(), focused_name(before)) if before else (0, "")
        detail = PromiseDetail(self._session, page, self._language, before)
        self._connect(detail)
        self._drop_detail()
        self._detail = detail
        self._pages.addWidget(detail)
        self._pages.setCurrentWidget(detail)
        if before is not None:
            detail.go_back_to(place, focused)
        else:
            detail.focus_page()

    def _show_missing(self, problem: Exception) -> None:
        if not self._promise_id:
            return
        self.show_list()
        if isinstance(problem, NotFound):
            self._way.say(self.tr("The promise is not on this computer any more."))
        else:
            tell_problem(self, problem)

    def _drop_detail(self) -> None:
        if self._detail is not None:
            self._pages.removeWidget(self._detail)
            self._detail.deleteLater()
            self._detail = None

    def _connect(self, detail: PromiseDetail) -> None:
        detail.head.left.connect(self.show_list)
        detail.head.logged.connect(self._log)
        detail.head.edited.connect(self._edit_promise)
        detail.head.asked_history.connect(self._show_history)
        detail.head.stepped.connect(self._step)
        detail.checks.fill.connect(self._fill_gap)
        detail.hints.wanted_keep.connect(self._keep_words)
        detail.wanted_commitment.connect(self._new_commitment)
        detail.edited_commitment.connect(self._edit_commitment)
        detail.wanted_all.connect(self._show_activities)
        detail.wanted_settling.connect(self._settle)
        detail.opened_activity.connect(self._open_activity)

    @Slot()
    def _log(self) -> None:
        if self._detail is None:
            return
        card = self._detail.page.card
        leading = card.leading
        draft = ActivityDraft(promise_id=card.promise.id)
        if leading is not None:
            draft = ActivityDraft(
                promise_id=card.promise.id,
                type=leading.commitment.activity_type,
                places=leading.commitment.places[:1],
                minutes=leading.commitment.min_minutes,
                area_id=card.promise.area_id,
            )
        self._way.log(draft)

    @Slot()
    def _show_activities(self) -> None:
        self._way.go("activities", {"promise_id": self._promise_id})

    @Slot(str)
    def _open_activity(self, activity_id: str) -> None:
        self._way.go("activities", activity_id)

    @Slot(str)
    def _settle(self, record_id: str) -> None:
        self._way.go("sync", record_id)

    @Slot()
    def _new_promise(self) -> None:
        self._session.ask(start_promise).then(self, self._open_promise_sheet)

    @Slot()
    def _edit_promise(self) -> None:
        question = self._session.ask(start_promise, self._promise_id)
        question.then(self, self._open_promise_sheet)

    @Slot(str)
    def _fill_gap(self, commitment_id: str) -> None:
        if commitment_id:
            self._edit_commitment(commitment_id)
        else:
            self._edit_promise()

    @Slot()
    def _new_commitment(self) -> None:
        self._edit_commitment("")

    @Slot(str)
    def _edit_commitment(self, commitment_id: str) -> None:
        question = self._session.ask(start_commitment, self._promise_id, commitment_id)
        question.then(self, self._open_commitment_sheet)

    def _open_promise_sheet(self, start: PromiseStart) -> None:
        sheet = PromiseSheet(self.window(), self._session, self._spoken, start)
        self._begin(sheet, self._say_promise_saved)

    def _open_commitment_sheet(self, start: CommitmentStart) -> None:
        sheet = CommitmentSheet(self.window(), self._session, self._spoken, start)
        self._begin(sheet, self._say_saved)

    def _begin(self, sheet: FormSheet, saved: Callable[[Saved], None]) -> None:
        self._sheet = sheet
        sheet.saved.connect(saved)
        sheet.begin()

    @Slot(object)
    def _say_promise_saved(self, saved: Saved) -> None:
        self._say_saved(saved)
        self.open(saved.record_id)

    @Slot(object)
    def _say_saved(self, saved: Saved) -> None:
        self._say_done(saved.save_id)

    @Slot(str)
    def _say_done(self, save_id: str) -> None:
        text = self.tr("Saved on this computer. Sent when you have a network.")
        self._way.say(text, action=self.tr("Undo"), acted=partial(self._undo, save_id))

    def _undo(self, save_id: str) -> None:
        self._session.do(undo_save, save_id).then(self)

    @Slot(str)
    def _step(self, value: str) -> None:
        if self._detail is None:
            return
        promise, status = self._detail.page.promise, PromiseStatus.named(value)
        if not promise.is_fixed():
            self._session.do(set_status, promise, status).then(self, self._say_done)
            return
        sheet = StepSheet(self.window(), self._session, promise, status, self._language)
        sheet.stepped.connect(self._say_done)
        self._sheet = sheet
        sheet.open()

    @Slot(object)
    def _keep_words(self, hint: WordingHint) -> None:
        if self._detail is None:
            return
        page = self._detail.page
        known = {one.commitment.id: one.commitment for one in page.card.commitments}
        sheet = KeepWordingSheet(self.window(), self._session, page.promise, known, hint)
        sheet.kept.connect(self._say_done)
        self._sheet = sheet
        sheet.open()

    @Slot()
    def _show_history(self) -> None:
        if self._detail is not None:
            promise = self._detail.page.promise
            title = self.tr("History")
            sheet = HistorySheet(self.window(), self._session, promise, self._spoken, title)
            self._sheet = sheet
            sheet.open()

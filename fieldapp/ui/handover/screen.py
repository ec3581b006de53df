"""The room of handovers: the list, one handover with its steps, and the forms over them."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.actions.handover_behind import handover_behind
from fieldapp.actions.handover_forms import FormStart, start_form
from fieldapp.actions.handovers import HandoverLine, HandoverPage, handover_page, handovers_here
from fieldapp.actions.people import local_now
from fieldapp.actions.record_forms import Saved
from fieldapp.base.errors import NotFound
from fieldapp.domain.handover_terms import HandoverStatus
from fieldapp.settings import Settings
from fieldapp.storage.store import Store
from fieldapp.ui.forms.latest import Latest, tell_problem
from fieldapp.ui.forms.rows import spoken
from fieldapp.ui.handover.follow_up_sheet import FollowUpSheet
from fieldapp.ui.handover.handover_list import HandoverList
from fieldapp.ui.handover.page import HandoverView
from fieldapp.ui.handover.start_sheet import StartSheet
from fieldapp.ui.session import Question, Session
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import PAGE_MARGIN, column, margins

_SHOWN = frozenset(
    {
        "handover",
        "map_entry",
        "briefing_day",
        "handover_question",
        "handover_version",
        "handover_signature",
        "publication",
        "officer",
        "contact",
        "partner",
    }
)
"""Record types whose change alters what the room shows."""


class HandoverScreen(QWidget):
    """Shows the handovers; one that is under way alone is opened at once."""

    def __init__(self, session: Session, way: Way, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("page")
        self._session, self._way = session, way
        self._language = spoken(settings.language)
        self._handover_id = ""
        self._has_chosen = False
        self._sheet: QWidget | None = None
        self._lines = Latest(self, self._begin_list, self._show_list)
        self._latest = Latest(self, self._begin_page, self._show_page, self._show_missing)
        self._list = HandoverList(self._language)
        self._view = HandoverView(session, way, self._language)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list)
        self._pages.addWidget(self._view)
        self.setLayout(column(self._pages, margins=margins(PAGE_MARGIN, 20)))
        self._listen()
        self._lines.ask()

    def open(self, argument: Any) -> None:
        """Show a handover by its id, or by that of one of its parts."""
        self._has_chosen = True
        question = self._session.ask(handover_behind, str(argument))
        question.then(self, self._open_handover, self._show_missing)

    def _open_handover(self, handover_id: str) -> None:
        self._handover_id = handover_id
        self._latest.ask()

    @Slot()
    def show_list(self) -> None:
        """Go back to the list of all handovers."""
        self._has_chosen, self._handover_id = True, ""
        self._pages.setCurrentWidget(self._list)
        self._list.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._handover_id:
            self.show_list()
        else:
            super().keyPressEvent(event)

    def _listen(self) -> None:
        self._list.chosen.connect(self.open)
        self._list.wanted_new.connect(self._begin)
        self._view.wanted_list.connect(self.show_list)
        self._view.wanted_people.connect(self._change_people)
        self._view.wanted_follow_up.connect(self._show_follow_up)
        self._session.changed.connect(self._follow)

    @Slot(object)
    def _follow(self, changed: frozenset[str]) -> None:
        if changed & _SHOWN:
            self._lines.ask()
            if self._handover_id:
                self._latest.ask()

    def _begin_list(self) -> Question:
        return self._session.ask(_list_here)

    def _show_list(self, found: tuple[list[HandoverLine], date]) -> None:
        lines, today = found
        self._list.show_lines(lines, today)
        under_way = [one for one in lines if one.handover.status is not HandoverStatus.ACCEPTED]
        if not self._has_chosen and len(under_way) == 1:
            self.open(under_way[0].handover.id)

    def _begin_page(self) -> Question:
        return self._session.ask(handover_page, self._handover_id)

    def _show_page(self, page: HandoverPage) -> None:
        if page.handover.id != self._handover_id:
            return  # the officer has gone back to the list meanwhile
        self._view.show_page(page)
        self._pages.setCurrentWidget(self._view)

    def _show_missing(self, problem: Exception) -> None:
        if isinstance(problem, NotFound):
            self.show_list()
        tell_problem(self, problem)

    # Who and when.

    @Slot()
    def _begin(self) -> None:
        self._session.ask(start_form).then(self, self._open_sheet)

    @Slot()
    def _change_people(self) -> None:
        page = self._view.page
        if page is not None:
            question = self._session.ask(start_form, page.handover.id, page.handover)
            question.then(self, self._open_sheet)

    def _open_sheet(self, start: FormStart) -> None:
        sheet = StartSheet(self.window(), self._session, self._language, start)
        sheet.saved.connect(self._say_saved)
        self._sheet = sheet
        sheet.begin()

    @Slot(object)
    def _say_saved(self, saved: Saved) -> None:
        self._way.say(self.tr("Saved on this computer. Sent when you have a network."))
        self.open(saved.record_id)

    @Slot()
    def _show_follow_up(self) -> None:
        page = self._view.page
        if page is not None:
            sheet = FollowUpSheet(self.window(), self._session, page.handover.id, page.names)
            self._sheet = sheet
            sheet.open()


def _list_here(store: Store) -> tuple[list[HandoverLine], date]:
    return handovers_here(store), local_now(store).date()

"""The room of contacts: contact persons and citizen contacts."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.actions.contact_pages import Whereabouts, whereabouts
from fieldapp.settings import Settings
from fieldapp.ui.contacts.citizens import ALL, WAITING, CitizensPage
from fieldapp.ui.contacts.persons import PersonsPage
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import (
    PAGE_MARGIN,
    Label,
    Pill,
    SegmentedChoice,
    column,
    margins,
    row,
)

_PERSONS, _CITIZENS = "persons", "citizens"


class ContactsScreen(QWidget):
    """Shows whom the police work with, and what citizens turned to them with."""

    def __init__(self, session: Session, way: Way, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("page")
        self._session, self._sought = session, ""
        self._tabs = SegmentedChoice(
            self.tr("Kind of contacts"),
            {_PERSONS: self.tr("Contact persons"), _CITIZENS: self.tr("Citizen contacts")},
        )
        self._waiting = Pill("", Tone.WARNING, "warning-fill")
        self._waiting.hide()
        self._persons = PersonsPage(session, way, settings.language)
        self._citizens = CitizensPage(session, way, settings.language)
        self._pages = QStackedWidget()
        self._assemble()
        self._tabs.changed.connect(self._show_tab)
        self._citizens.told_waiting.connect(self._show_waiting)
        session.changed.connect(self._follow)
        self._persons.refresh()
        self._citizens.refresh()

    def open(self, argument: Any) -> None:
        """Show a record by its id, or the citizen contacts: ``{"owed": True}`` who wait."""
        if isinstance(argument, str):
            self._sought = argument
            self._session.ask(whereabouts, argument).then(self, self._go_to)
        else:
            owed = isinstance(argument, dict) and bool(argument.get("owed"))
            self._citizens.show_which(WAITING if owed else ALL)
            self._choose(_CITIZENS)

    def _go_to(self, place: Whereabouts) -> None:
        if place.record_type == "citizen_contact":
            self._citizens.open(self._sought)
            self._choose(_CITIZENS)
            return
        if place.record_type == "partner":
            self._persons.show_partner(place.partner)
        else:
            self._persons.open(self._sought)
        self._choose(_PERSONS)

    def _assemble(self) -> None:
        title = Label(self.tr("Contacts"), Text.TITLE)
        self._tabs.choose(_PERSONS)
        self._pages.addWidget(self._persons)
        self._pages.addWidget(self._citizens)
        whole = column(gap=12, margins=margins(PAGE_MARGIN, 20))
        whole.addLayout(row(title, self._tabs, self._waiting, None, gap=16))
        whole.addWidget(self._pages, 1)
        self.setLayout(whole)

    def _choose(self, tab: str) -> None:
        self._tabs.choose(tab)
        self._show_tab(tab)

    @Slot(str)
    def _show_tab(self, tab: str) -> None:
        self._pages.setCurrentWidget(self._persons if tab == _PERSONS else self._citizens)

    @Slot(int)
    def _show_waiting(self, count: int) -> None:
        self._waiting.setVisible(count > 0)
        text = self.tr("%n waiting for an answer", "", count)
        self._waiting.set_state(text, Tone.INFO, "clock")

    @Slot(object)
    def _follow(self, changed: frozenset[str]) -> None:
        if changed & {"contact", "partner"}:
            self._persons.refresh()
        if "citizen_contact" in changed:
            self._citizens.refresh()

"""The contact persons: the list at the left, the chosen one at the right."""

from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.amend import remove
from fieldapp.actions.contact_pages import ContactList, PersonStart, contact_list, start_person
from fieldapp.actions.contacts import ContactLine
from fieldapp.actions.record_forms import Saved, undo_save
from fieldapp.ui.contacts.person_card import PersonCard, not_suspected_pill
from fieldapp.ui.contacts.person_sheet import PersonSheet
from fieldapp.ui.contacts.wrapped_row import WrappedRow
from fieldapp.ui.forms.history import HistorySheet
from fieldapp.ui.forms.kept_focus import focus_named, focused_name
from fieldapp.ui.forms.latest import Latest
from fieldapp.ui.forms.rows import spoken
from fieldapp.ui.session import Question, Session
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    Card,
    EmptyState,
    Label,
    Row,
    RowList,
    ScrollColumn,
    SearchField,
    Sheet,
    column,
    row,
)

_TYPING_MILLISECONDS = 200


class PersonsPage(QWidget):
    """Contact persons by name. Names are filtered only where the law and the server allow it."""

    def __init__(self, session: Session, way: Way, language: str) -> None:
        super().__init__()
        self._session, self._way, self._language = session, way, language
        self._page: ContactList | None = None
        self._latest = Latest(self, self._ask, self._show)
        self._wanted = ""
        self._sheet: Sheet | None = None
        self._shown: PersonCard | None = None
        self._words = SearchField(self.tr("Function or partner"))
        self._law = Label(
            self.tr("Names are not searched here: the law limits it in shared records."),
            Text.DETAIL,
            Tone.QUIET,
            wrap=True,
        )
        self._rows = RowList(self.tr("Contact persons"))
        self._nothing = EmptyState("users", "")
        self._right = column(gap=0)
        self._typing = QTimer(self, interval=_TYPING_MILLISECONDS, singleShot=True)
        self._assemble()
        self._listen()

    def refresh(self) -> None:
        """Ask the store again."""
        self._latest.ask()

    def show_partner(self, name: str) -> None:
        """Show the contact persons of a partner."""
        self._words.setText(name)

    def _ask(self) -> Question:
        return self._session.ask(contact_list, words=self._words.text())

    def open(self, contact_id: str) -> None:
        """Show one contact person."""
        self._wanted = contact_id
        self._words.clear()
        self.refresh()

    def _assemble(self) -> None:
        new = Button(self.tr("New contact person"), kind=ButtonKind.PRIMARY, icon="plus")
        new.setObjectName("new contact")
        new.clicked.connect(self._new)
        filters = row(gap=12)
        filters.addWidget(self._words, 1)
        filters.addWidget(new)
        scroll = ScrollColumn()
        scroll.add(self._rows)
        scroll.add(self._nothing)
        scroll.column.addStretch(1)
        card = Card(divided=True)
        card.add(scroll, 1)
        columns = row(gap=16)
        columns.addWidget(card, 3)
        columns.addLayout(self._right, 2)
        whole = column(filters, self._law, gap=8)
        whole.addLayout(columns, 1)
        self.setLayout(whole)

    def _listen(self) -> None:
        self._words.searched.connect(self._typing.start)
        self._typing.timeout.connect(self.refresh)
        self._rows.chosen.connect(self._choose)
        self._nothing.acted.connect(self._act_on_nothing)

    def _show(self, page: ContactList) -> None:
        self._page = page
        self._law.setVisible(not page.finds_persons)
        if page.finds_persons:
            self._words.set_placeholder(self.tr("Name, function or partner"))
        focused = focused_name(self)
        self._rows.clear()
        for each in page.lines:
            self._rows.add(each.contact.id, _row(each))
        self._nothing.setVisible(not page.lines)
        self._say_nothing()
        known = [each.contact.id for each in page.lines]
        wanted = self._wanted if self._wanted in known else next(iter(known), "")
        self._choose(wanted)
        focus_named(self, focused)

    def _say_nothing(self) -> None:
        if self._words.text():
            self._nothing.set_words(
                self.tr("Nothing fits the filter"), action=self.tr("Clear the filter")
            )
        else:
            self._nothing.set_words(
                self.tr("No contact persons yet"),
                self.tr("Write down whom you work with, so that the next officer knows too."),
                self.tr("New contact person"),
            )

    @Slot()
    def _act_on_nothing(self) -> None:
        if self._words.text():
            self._words.clear()
        else:
            self._new()

    @Slot(str)
    def _choose(self, contact_id: str) -> None:
        self._wanted = contact_id
        self._rows.select(contact_id)
        if self._shown is not None:
            self._right.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None
        for each in self._page.lines if self._page else ():
            if each.contact.id == contact_id and self._page is not None:
                self._shown = PersonCard(each, spoken(self._language), self._page.today)
                self._connect(self._shown)
                self._right.addWidget(self._shown)

    def _connect(self, card: PersonCard) -> None:
        card.edited.connect(self._edit)
        card.removed.connect(self._remove)
        card.asked_history.connect(self._show_history)
        card.copied.connect(self._say_copied)

    @Slot()
    def _new(self) -> None:
        self._session.ask(start_person).then(self, self._open_sheet)

    @Slot()
    def _edit(self) -> None:
        if self._shown is not None:
            question = self._session.ask(start_person, self._shown.person)
            question.then(self, self._open_sheet)

    def _open_sheet(self, start: PersonStart) -> None:
        sheet = PersonSheet(self.window(), self._session, self._language, start)
        sheet.saved.connect(self._say_saved)
        self._sheet = sheet
        sheet.begin()

    @Slot()
    def _show_history(self) -> None:
        if self._shown is not None:
            person, title = self._shown.person, self.tr("History")
            sheet = HistorySheet(self.window(), self._session, person, self._language, title)
            self._sheet = sheet
            sheet.open()

    @Slot()
    def _remove(self) -> None:
        if self._shown is not None:
            self._session.do(remove, self._shown.person).then(self, self._say_removed)

    @Slot(object)
    def _say_saved(self, saved: Saved) -> None:
        self._wanted = saved.record_id
        text = self.tr("Saved on this computer. Sent when you have a network.")
        self._say_done(text, saved.save_id)

    def _say_removed(self, save_id: str) -> None:
        self._say_done(self.tr("The contact person was removed."), save_id)

    def _say_done(self, text: str, save_id: str) -> None:
        self._way.say(text, action=self.tr("Undo"), acted=partial(self._undo, save_id))

    def _undo(self, save_id: str) -> None:
        self._session.do(undo_save, save_id).then(self)

    @Slot(str)
    def _say_copied(self, text: str) -> None:
        self._way.say(text)


def _row(shown: ContactLine) -> Row:
    person = shown.contact
    where = ", ".join(word for word in (person.function, shown.partner) if word)
    made = WrappedRow(person.name, where, icon="user")
    made.setObjectName(f"contact:{person.id}")
    made.add_words(person.phone)
    made.add(not_suspected_pill())
    return made

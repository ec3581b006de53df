"""What citizens turned to us with: those who wait for an answer first."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.contact_pages import (
    CitizenList,
    CitizenStart,
    answer_given,
    citizen_list,
    start_citizen,
)
from fieldapp.actions.record_forms import Saved, undo_save
from fieldapp.domain.contact import CitizenContact
from fieldapp.domain.vocabulary import Channel
from fieldapp.ui.contacts.citizen_sheet import CitizenSheet
from fieldapp.ui.contacts.wrapped_row import WrappedRow
from fieldapp.ui.forms.kept_focus import focus_named, focused_name
from fieldapp.ui.forms.latest import Latest
from fieldapp.ui.forms.rows import spoken
from fieldapp.ui.session import Question, Session
from fieldapp.ui.texts import clock, relative_day, sentence, short_date
from fieldapp.ui.theme import Tone
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    Card,
    EmptyState,
    Pill,
    Row,
    RowList,
    ScrollColumn,
    SegmentedChoice,
    Sheet,
    column,
    row,
)

ALL, WAITING = "all", "waiting"
_ICONS = {
    Channel.STREET: "map-pin",
    Channel.STATION: "buildings",
    Channel.TELEPHONE: "phone",
    Channel.EMAIL: "envelope",
    Channel.APP: "device-mobile",
    Channel.MEETING: "users-three",
}
_AT_ONCE = 60


class CitizensPage(QWidget):
    """The citizen contacts. ``told_waiting`` tells how many wait for an answer."""

    told_waiting = Signal(int)

    def __init__(self, session: Session, way: Way, language: str) -> None:
        super().__init__()
        self._session, self._way, self._language = session, way, language
        self._page: CitizenList | None = None
        self._latest = Latest(self, self._ask, self._show)
        self._made = 0
        self._wanted = ""
        self._sheet: Sheet | None = None
        self._which = SegmentedChoice(
            self.tr("Which citizen contacts"),
            {ALL: self.tr("All"), WAITING: self.tr("Waiting for an answer")},
        )
        self._rows = RowList(self.tr("Citizen contacts"))
        self._nothing = EmptyState("chats-circle", "")
        self._scroll = ScrollColumn()
        self._assemble()
        self._listen()

    def refresh(self) -> None:
        """Ask the store again."""
        self._latest.ask()

    def _ask(self) -> Question:
        owed_only = self._which.value() == WAITING
        return self._session.ask(citizen_list, owed_only=owed_only)

    def open(self, contact_id: str) -> None:
        """Show one citizen contact among the others."""
        self._wanted = contact_id
        self.show_which(ALL)

    def show_which(self, which: str) -> None:
        """Show all, or only those who wait."""
        self._which.choose(which)
        self.refresh()

    def _assemble(self) -> None:
        self._which.choose(ALL)
        new = Button(self.tr("New citizen contact"), kind=ButtonKind.PRIMARY, icon="plus")
        new.setObjectName("new citizen contact")
        new.clicked.connect(self._new)
        self._scroll.add(self._rows)
        self._scroll.add(self._nothing)
        self._scroll.column.addStretch(1)
        card = Card(divided=True)
        card.add(self._scroll, 1)
        whole = column(row(self._which, None, new, gap=12), gap=12)
        whole.addWidget(card, 1)
        self.setLayout(whole)

    def _listen(self) -> None:
        self._which.changed.connect(self.refresh)
        self._rows.chosen.connect(self._edit)
        self._nothing.acted.connect(self._act_on_nothing)
        bar = self._scroll.verticalScrollBar()
        bar.valueChanged.connect(self._show_more)
        bar.rangeChanged.connect(self._show_more)

    def _show(self, page: CitizenList) -> None:
        wanted = max(_AT_ONCE, self._made)
        place = self._scroll.verticalScrollBar().value()
        focused, selected = focused_name(self._rows), self._rows.selected()
        self._page, self._made = page, 0
        self._rows.clear()
        self._add_rows(wanted)
        focus_named(self._rows, focused)
        self._rows.select(selected)
        self._go_to_wanted(page)
        self._nothing.setVisible(not page.contacts)
        self._say_nothing()
        self.told_waiting.emit(page.waiting)
        self._scroll.verticalScrollBar().setValue(place)

    def _go_to_wanted(self, page: CitizenList) -> None:
        known = [contact.id for contact in page.contacts]
        if self._wanted in known:
            self._add_rows(known.index(self._wanted) + 1 - self._made)
            self._rows.select(self._wanted)
            self._rows.row(self._wanted).setFocus()
            self._wanted = ""

    def _add_rows(self, count: int) -> None:
        if self._page is None:
            return
        for contact in self._page.contacts[self._made : self._made + max(0, count)]:
            self._rows.add(contact.id, self._row(contact, self._page))
            self._made += 1

    @Slot(int)
    @Slot(int, int)
    def _show_more(self, *_place: int) -> None:
        bar = self._scroll.verticalScrollBar()
        if bar.maximum() - bar.value() < self.height():
            self._add_rows(_AT_ONCE)

    def _row(self, contact: CitizenContact, page: CitizenList) -> Row:
        language = spoken(self._language)
        title = f"{sentence(contact.type.label(language))}: {contact.topic.label(language)}"
        icon = _ICONS.get(contact.channel, "chat-circle")
        made = WrappedRow(title, contact.text, icon=icon)
        made.setObjectName(f"citizen_contact:{contact.id}")
        moment = contact.at.astimezone(page.zone)
        day = relative_day(moment.date(), page.today)
        made.add_words(f"{day} {clock(moment)}")
        if contact.is_owed():
            made.add(self._due_pill(contact, page))
            made.add(self._answer_button(contact))
        elif contact.wants_reply:
            made.add(Pill(self.tr("Answered"), Tone.NORMAL, "check"))
        return made

    def _due_pill(self, contact: CitizenContact, page: CitizenList) -> Pill:
        day = short_date(contact.reply_due, page.today) if contact.reply_due else ""
        if contact.is_overdue(page.today):
            text = self.tr("Overdue since {day}").format(day=day)
            return Pill(text, Tone.WARNING, "warning-fill")
        text = self.tr("Answer by {day}").format(day=day) if day else self.tr("Answer waits")
        return Pill(text, Tone.INFO, "clock")

    def _answer_button(self, contact: CitizenContact) -> Button:
        button = Button(self.tr("Mark as answered"), kind=ButtonKind.SOFT, icon="check")
        button.setObjectName(f"answered:{contact.id}")
        button.setProperty("contact_id", contact.id)
        button.clicked.connect(self._answer)
        return button

    def _say_nothing(self) -> None:
        if self._which.value() == WAITING:
            self._nothing.set_words(
                self.tr("Nobody waits for an answer"), action=self.tr("Show all")
            )
        else:
            self._nothing.set_words(
                self.tr("No citizen contacts yet"),
                self.tr("Tips, questions and worries count here, without names."),
                self.tr("New citizen contact"),
            )

    @Slot()
    def _act_on_nothing(self) -> None:
        if self._which.value() == WAITING:
            self.show_which(ALL)
        else:
            self._new()

    @Slot()
    def _new(self) -> None:
        self._session.ask(start_citizen).then(self, self._open_sheet)

    @Slot(str)
    def _edit(self, contact_id: str) -> None:
        for contact in self._page.contacts if self._page else ():
            if contact.id == contact_id:
                self._session.ask(start_citizen, contact).then(self, self._open_sheet)

    def _open_sheet(self, start: CitizenStart) -> None:
        sheet = CitizenSheet(self.window(), self._session, self._language, start)
        sheet.saved.connect(self._say_saved)
        self._sheet = sheet
        sheet.begin()

    @Slot()
    def _answer(self) -> None:
        contact_id = self.sender().property("contact_id")
        self._session.do(answer_given, contact_id).then(self, self._say_answered)

    @Slot(object)
    def _say_saved(self, saved: Saved) -> None:
        text = self.tr("Saved on this computer. Sent when you have a network.")
        self._say_done(text, saved.save_id)

    def _say_answered(self, save_id: str) -> None:
        self._say_done(self.tr("Marked as answered."), save_id)

    def _say_done(self, text: str, save_id: str) -> None:
        self._way.say(text, action=self.tr("Undo"), acted=partial(self._undo, save_id))

    def _undo(self, save_id: str) -> None:
        self._session.do(undo_save, save_id).then(self)

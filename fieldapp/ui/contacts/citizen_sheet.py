"""The quick form for what a citizen told, asked or wanted."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.contact_pages import CitizenStart, save_citizen_contact
from fieldapp.actions.contacts import REPLY_DAYS
from fieldapp.domain.contact import CitizenContact
from fieldapp.domain.vocabulary import Channel, ContactType
from fieldapp.ui.contacts.note_care import NoteCare, note_aid
from fieldapp.ui.forms.plain import ChipsInput
from fieldapp.ui.forms.rows import FormRows, spoken
from fieldapp.ui.forms.sheet import FormSheet
from fieldapp.ui.session import Question, Session
from fieldapp.ui.texts import sentence
from fieldapp.ui.widgets import row

KIND = "citizen_contact"


class CitizenSheet(FormSheet):
    """Writes a citizen contact, anonymous unless an answer is wanted by a known person.

    Args:
        host: The window it covers.
        session: The store.
        language: The officer's language.
        start: The citizen contact to change, or none, and the persons to choose from.
    """

    def __init__(self, host: QWidget, session: Session, language: str, start: CitizenStart) -> None:
        rows = FormRows(CitizenContact, language, start.now)
        changing = start.contact is not None
        title = self.tr("Edit the citizen contact") if changing else self.tr("New citizen contact")
        draft_id = f"{KIND}:{start.contact.id if start.contact else 'new'}"
        super().__init__(host, title, session=session, rows=rows, draft=(draft_id, KIND))
        self._contact, self._language = start.contact, language
        self._add_rows(start)
        if start.contact is not None:
            rows.set_values(start.contact.to_document())
        rows.changed.connect(self._follow)
        self._follow()

    def send(self, values: dict[str, Any], reason: str, draft_id: str) -> Question:
        return self.session.do(save_citizen_contact, self._contact, values, drop_draft=draft_id)

    def _add_rows(self, start: CitizenStart) -> None:
        rows, language = self.rows, spoken(self._language)
        channels = {each.value: sentence(each.label(language)) for each in Channel}
        types = {each.value: sentence(each.label(language)) for each in ContactType}
        self.add(rows.row("channel", editor=ChipsInput(self.tr("Channel"), channels)))
        self.add(rows.row("type", editor=ChipsInput(self.tr("Kind of contact"), types)))
        self.add(row(rows.row("topic"), rows.row("at"), gap=24))
        note = rows.row("text", aid=note_aid())
        self.add(note)
        self.add(NoteCare(note))
        due = self.tr("Left empty: in {days} days").format(days=REPLY_DAYS)
        nobody = {"": self.tr("Nobody by name")}
        self.add(row(rows.row("wants_reply"), rows.row("anonymous"), None, gap=48))
        person = rows.row("contact_id", choices={**nobody, **start.persons})
        self.add(row(rows.row("reply_due", aid=due), person, gap=24))

    @Slot()
    def _follow(self) -> None:
        wants_reply = bool(self.rows.row("wants_reply").value())
        self.rows.row("reply_due").setVisible(wants_reply)
        self.rows.row("contact_id").setVisible(wants_reply)
        named = wants_reply and bool(self.rows.row("contact_id").value())
        self.rows.row("anonymous").setVisible(not named)

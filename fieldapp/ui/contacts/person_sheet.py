"""The form of a contact person, with a new partner where there is none by that name."""

from collections.abc import Mapping
from typing import Any, cast

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.contact_pages import PersonStart, save_contact
from fieldapp.domain.contact import Contact
from fieldapp.domain.partner import Partner
from fieldapp.ui.contacts.note_care import NoteCare, note_aid
from fieldapp.ui.contacts.person_card import not_suspected_pill
from fieldapp.ui.forms.lines import NamedInput
from fieldapp.ui.forms.rows import FormRows
from fieldapp.ui.forms.sheet import FormSheet
from fieldapp.ui.session import Question, Session
from fieldapp.ui.widgets import row

KIND = "contact"
_NEW_PARTNER = "new_partner"


class PersonSheet(FormSheet):
    """Writes a contact person; only the name is asked.

    Args:
        host: The window it covers.
        session: The store.
        language: The officer's language.
        start: The person to change, or none, and the partners to choose from.
    """

    def __init__(self, host: QWidget, session: Session, language: str, start: PersonStart) -> None:
        rows = FormRows(Contact, language, start.now)
        title = (
            self.tr("Edit the contact person") if start.contact else self.tr("New contact person")
        )
        draft_id = f"{KIND}:{start.contact.id if start.contact else 'new'}"
        super().__init__(host, title, session=session, rows=rows, draft=(draft_id, KIND))
        self._contact = start.contact
        self._partner_rows = FormRows(Partner, language, parent=self)
        self._add_rows(start)
        if start.contact is not None:
            rows.set_values(start.contact.to_document())
        rows.changed.connect(self._offer_new_partner)
        self._partner_rows.changed.connect(rows.changed)
        self._offer_new_partner()

    def send(self, values: dict[str, Any], reason: str, draft_id: str) -> Question:
        return self.session.do(
            save_contact,
            self._contact,
            values,
            new_partner=self._new_partner(),
            drop_draft=draft_id,
        )

    def content_of_draft(self) -> dict[str, Any]:
        return {**super().content_of_draft(), _NEW_PARTNER: self._new_partner()}

    def show_content(self, content: Mapping[str, Any]) -> None:
        super().show_content(content)
        new = content.get(_NEW_PARTNER)
        if new:
            self._partner_input().setText(new["name"])
            self._partner_rows.set_values(new)

    def _add_rows(self, start: PersonStart) -> None:
        rows = self.rows
        self.add_to_head(not_suspected_pill())
        self.add(row(rows.row("name"), rows.row("function"), gap=24))
        partner = rows.row(
            "partner_id",
            choices=start.partners,
            typed=True,
            placeholder=self.tr("Type the name; a new one is made if it is not there"),
        )
        self._kind = self._partner_rows.row("kind", aid=self.tr("A new partner will be made"))
        self.add(row(partner, self._kind, gap=24))
        self.add(row(rows.row("phone"), rows.row("email"), gap=24))
        self.add(rows.row("address"))
        note = rows.row("note", aid=note_aid())
        self.add(note)
        self.add(NoteCare(note))
        self.add(row(rows.row("basis"), rows.row("shared"), gap=24))
        self.add(row(rows.row("map_key"), rows.row("removal_request"), gap=24))

    def _partner_input(self) -> NamedInput:
        return cast("NamedInput", self.rows.row("partner_id").editor)

    def _new_partner(self) -> dict[str, Any] | None:
        name = self._partner_input().new_name()
        return {**self._partner_rows.values(), "name": name} if name else None

    @Slot()
    def _offer_new_partner(self) -> None:
        self._kind.setVisible(bool(self._partner_input().new_name()))

"""The form of a promise, new or changed."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.promise_forms import PromiseStart
from fieldapp.actions.record_forms import save_changes, save_new
from fieldapp.domain.promise import Promise
from fieldapp.domain.vocabulary import Role
from fieldapp.domain.wording_hints import hints_in
from fieldapp.ui.forms.rows import FormRows, spoken
from fieldapp.ui.forms.sheet import FormSheet
from fieldapp.ui.promises.hint_words import hints_in_words
from fieldapp.ui.session import Question, Session
from fieldapp.ui.texts import sentence
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Label, row

KIND = "promise"


class PromiseSheet(FormSheet):
    """Writes a promise. What is open is shown on its page; nothing but title and text is asked.

    Args:
        host: The window it covers.
        session: The store.
        language: The officer's language.
        start: The promise to change, or none, and what there is to choose from.
    """

    def __init__(self, host: QWidget, session: Session, language: str, start: PromiseStart) -> None:
        promise = start.promise
        rows = FormRows(Promise, language, start.now)
        title = self.tr("Edit the promise") if promise else self.tr("New promise")
        draft_id = f"{KIND}:{promise.id if promise else 'new'}"
        super().__init__(host, title, session=session, rows=rows, draft=(draft_id, KIND))
        self._promise = promise
        self._add_rows(language, start)
        values = promise.to_document() if promise else {"areas": [start.area_id]}
        rows.changed.connect(self._show_hints)
        rows.set_values(values)
        self._show_hints()
        if promise is not None and promise.is_fixed():
            self.ask_for_reason()

    def send(self, values: dict[str, Any], reason: str, draft_id: str) -> Question:
        if self._promise is None:
            return self.session.do(save_new, KIND, values, drop_draft=draft_id)
        return self.session.do(
            save_changes, self._promise, values, reason=reason, drop_draft=draft_id
        )

    def _add_rows(self, language: str, start: PromiseStart) -> None:
        rows, roles = self.rows, [sentence(role.label(spoken(language))) for role in Role]
        areas = {name: area_id for area_id, name in start.areas.items()}
        self.add(rows.row("title", placeholder=self.tr("Such as: Safer Ekvalla torg")))
        self.add(
            rows.row(
                "public_text",
                aid=self.tr("What citizens read: what you do, where, how often, until when"),
            )
        )
        self._hints = Label("", Text.DETAIL, Tone.WARNING, wrap=True)
        self._hints.setObjectName("hints")
        self.add(self._hints)
        self.add(row(rows.row("from_date"), rows.row("to_date"), None, gap=24))
        self.add(rows.row("areas", choices=areas))
        self._say_what_follows()
        self.add(rows.row("agreement_id", placeholder=self.tr("Such as: Cooperation 2026, § 4")))
        self.add(rows.row("basis_note", aid=self.tr("Where it goes beyond the agreement")))
        self.add(
            rows.row(
                "staff_involved",
                choices={role: role for role in roles},
                aid=self.tr("Roles that took part in choosing, never names"),
            )
        )
        self.add(rows.row("dialogues", placeholder=self.tr("Such as: Talk on the square 9 Sep")))
        self.add(rows.row("problems", placeholder=self.tr("Such as: dark by the station")))
        self.add(row(rows.row("ambition"), rows.row("cycle_months"), None, gap=24))
        self.add(rows.row("signatories", placeholder=self.tr("Such as: the municipal board")))

    @Slot()
    def _show_hints(self) -> None:
        kept = self._promise.own_words if self._promise else {}
        words = hints_in_words(hints_in(str(self.rows.row("public_text").value() or ""), kept))
        self._hints.setText(words)
        self._hints.setVisible(bool(words))

    def _say_what_follows(self) -> None:
        text = self.tr(
            "The rest can wait. The lamps on the promise's page show what is still missing."
        )
        self.add(Label(text, Text.DETAIL, Tone.QUIET, wrap=True))

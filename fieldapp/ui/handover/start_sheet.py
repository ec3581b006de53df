"""The form that begins a handover, or changes who and when."""

from typing import Any

from PySide6.QtWidgets import QWidget

from fieldapp.actions.handover_forms import FormStart, save_handover
from fieldapp.domain.handover import Handover
from fieldapp.ui.forms.rows import FormRows
from fieldapp.ui.forms.sheet import FormSheet
from fieldapp.ui.session import Question, Session
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Label, row

KIND = "handover"


class StartSheet(FormSheet):
    """Asks who leaves, who comes, who answers meanwhile, and until when.

    Args:
        host: The window it covers.
        session: The store.
        language: The officer's language.
        start: The handover to change, or none, and the officers to choose from.
    """

    def __init__(self, host: QWidget, session: Session, language: str, start: FormStart) -> None:
        rows = FormRows(Handover, language, start.now)
        handover = start.record if isinstance(start.record, Handover) else None
        title = self.tr("People and days") if handover else self.tr("Begin a handover")
        draft_id = f"{KIND}:{handover.id if handover else 'new'}"
        super().__init__(host, title, session=session, rows=rows, draft=(draft_id, KIND))
        self._handover = handover
        self._add_rows(start)
        rows.set_values(handover.to_document() if handover else {"leaving": start.me})

    def send(self, values: dict[str, Any], reason: str, draft_id: str) -> Question:
        return self.session.do(save_handover, self._handover, values, drop_draft=draft_id)

    def _add_rows(self, start: FormStart) -> None:
        rows = self.rows
        nobody = {"": self.tr("Not named yet")}
        officers = dict(start.officers)
        self.add(rows.row("leaving", choices=officers))
        self.add(
            rows.row("incoming", choices=nobody | officers, aid=self.tr("Can be filled in later"))
        )
        self.add(
            rows.row(
                "interim",
                choices={"": self.tr("Nobody")} | officers,
                aid=self.tr("Who answers for the area if the post stands empty"),
            )
        )
        self.add(row(rows.row("last_day"), rows.row("notice_given"), None, gap=24))
        words = self.tr(
            "Begin as soon as notice is given: the knowledge leaves with the person. The map then"
            " builds itself from what was logged; nothing needs to be complete."
        )
        self.add(Label(words, Text.DETAIL, Tone.QUIET, wrap=True))
        self.content.column.addStretch(1)

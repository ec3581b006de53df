"""The sheet around a form: it keeps the draft, saves, and says what is wrong."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.record_forms import Saved, draft_of, keep_draft, throw_draft_away
from fieldapp.storage.drafts import Draft
from fieldapp.ui.forms.latest import tell_problem
from fieldapp.ui.forms.rows import FormRows
from fieldapp.ui.session import Question, Session
from fieldapp.ui.texts import clock, days_ago
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    Field,
    IconLabel,
    Label,
    LineInput,
    Pill,
    Sheet,
    column,
    row,
)

DRAFT_MILLISECONDS = 600
"""How long after the first change the draft is kept."""


class FormSheet(Sheet):
    """A form in a sheet. ``saved`` tells what was saved; Esc closes and keeps the draft.

    Subclasses add their rows, and say by ``send`` how values are saved. The sheet frees itself
    when it is closed.

    Args:
        host: The window it covers.
        title: The heading.
        session: The store.
        rows: The form's rows.
        draft: The id and the kind of its draft.
    """

    saved = Signal(object)

    def __init__(
        self,
        host: QWidget,
        title: str,
        *,
        session: Session,
        rows: FormRows,
        draft: tuple[str, str],
    ) -> None:
        super().__init__(host, title)
        self.session, self.rows = session, rows
        rows.setParent(self)
        self._draft_id, self._draft_kind = draft
        self._reason: LineInput | None = None
        self._reason_field: Field | None = None
        self._saving = False
        self._clock = QTimer(self, interval=DRAFT_MILLISECONDS, singleShot=True)
        self._clock.timeout.connect(self.keep_draft)
        self._draft_pill = Pill("", Tone.INFO, "note-pencil")
        self._start_over = Button(self.tr("Start over"), kind=ButtonKind.TEXT)
        self._first_content: dict[str, Any] = {}
        self._add_head()
        self._add_foot()
        self.confirmed.connect(self.save)
        self.closed.connect(self._leave)

    def send(self, values: dict[str, Any], reason: str, draft_id: str) -> Question:
        """Return the question that saves the form's values and drops its draft."""
        raise NotImplementedError

    def begin(self, first: QWidget | None = None) -> None:
        """Open the sheet, with what was typed before if there is a draft."""
        self._first_content = self.content_of_draft()
        self.rows.changed.connect(self._note_change)
        self.open(first)
        self.session.ask(draft_of, self._draft_id).then(self, self._show_draft)

    def content_of_draft(self) -> dict[str, Any]:
        """Return what the draft holds; a subclass adds what stands in no row."""
        return self.rows.values()

    def show_content(self, content: Mapping[str, Any]) -> None:
        """Show what a draft held."""
        self.rows.set_values(content)

    def ask_for_reason(self) -> None:
        """Add a row for the reason that this change needs."""
        self._reason = LineInput(self.tr("Such as: the municipality asked for it"))
        self._reason_field = Field(
            self.tr("Reason for the change"),
            self._reason,
            aid=self.tr("The promise is agreed; the reason stays in its history"),
            required=True,
        )
        self.add(self._reason_field)

    @Slot()
    def save(self) -> None:
        """Save; what is wrong is said under its row."""
        if self._saving or self._lacks_reason():
            return
        self._saving = True
        self._clock.stop()
        self.rows.clear_errors()
        reason = self._reason.text().strip() if self._reason else ""
        question = self.send(self.rows.values(), reason, self._draft_id)
        question.then(self, self._show_saved, self._show_problem)

    @Slot()
    def keep_draft(self) -> None:
        """Keep what stands in the form now."""
        content = self.content_of_draft()
        self.session.do(keep_draft, self._draft_id, self._draft_kind, content).then(self)

    def _lacks_reason(self) -> bool:
        if self._reason is None or self._reason_field is None or self._reason.text().strip():
            return False
        self._reason_field.set_error(
            self.tr("Write why the agreed promise is changed. Others read it in the history.")
        )
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _add_head(self) -> None:
        self._draft_pill.hide()
        self._start_over.hide()
        self._start_over.clicked.connect(self._throw_away)
        self.add_to_head(self._start_over)
        self.add_to_head(self._draft_pill)
        kept = Label(self.tr("The draft is kept while you write"), Text.DETAIL, Tone.QUIET)
        self.add_to_head(kept, at_end=True)

    def _add_foot(self) -> None:
        words = column(
            Label(self.tr("Kept encrypted on this computer")),
            Label(self.tr("Sent when you have a network"), Text.DETAIL, Tone.QUIET),
            gap=0,
        )
        self.add_to_foot(row(IconLabel("laptop"), words, gap=12))
        self.add_to_foot(None)
        cancel = Button(self.tr("Cancel"), key="Esc", large=True)
        cancel.clicked.connect(self.dismiss)
        save = Button(self.tr("Save"), kind=ButtonKind.PRIMARY, key="Ctrl+Enter", large=True)
        save.setObjectName("save")
        save.clicked.connect(self.save)
        self.add_to_foot(cancel)
        self.add_to_foot(save)

    @Slot()
    def _note_change(self) -> None:
        if not self._saving and not self._clock.isActive():
            self._clock.start()

    def _show_draft(self, draft: Draft | None) -> None:
        if draft is None or self._clock.isActive():
            return
        self.show_content(draft.content)
        self._clock.stop()
        saved_at = draft.saved_at.astimezone()
        day = days_ago(saved_at.date(), self.session.store.clock.now().astimezone().date())
        text = self.tr("Draft from {day} {time}").format(day=day, time=clock(saved_at))
        self._draft_pill.set_state(text, Tone.INFO, "note-pencil")
        self._draft_pill.show()
        self._start_over.show()

    @Slot()
    def _throw_away(self) -> None:
        self.show_content(self._first_content)
        self._clock.stop()
        self._draft_pill.hide()
        self._start_over.hide()
        self.session.do(throw_draft_away, self._draft_id).then(self)

    @Slot()
    def _leave(self) -> None:
        if self._clock.isActive():
            self._clock.stop()
            # The answer is nobody's: the sheet is about to go.
            self.keep_draft()
        self.deleteLater()

    def _show_saved(self, saved: Saved) -> None:
        self.saved.emit(saved)
        self.dismiss()

    def _show_problem(self, problem: Exception) -> None:
        self._saving = False
        if isinstance(problem, ValidationError) and self.rows.show_errors(problem):
            return
        tell_problem(self, problem)

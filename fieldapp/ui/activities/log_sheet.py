"""The sheet Log activity: what, where and when, and all that may be told besides."""

from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from fieldapp.actions.activity_drafts import (
    FORM,
    KeptDraft,
    drop_draft,
    keep_draft,
    kept_form,
    to_content,
    undo_save,
)
from fieldapp.actions.log_activity import ActivityDraft, Logged, log_activity
from fieldapp.actions.log_choices import FormChoices, form_choices
from fieldapp.base.ids import new_id
from fieldapp.settings import Settings
from fieldapp.ui.activities.log_form import LogForm
from fieldapp.ui.activities.log_here import HereLine
from fieldapp.ui.activity_look import language_of
from fieldapp.ui.attachments.shelves import DraftShelf
from fieldapp.ui.messages import tell_failure
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Button, ButtonKind, IconLabel, Label, Pill, Sheet, column, row

KEEP_MILLISECONDS = 600
"""A draft is kept this long after the first change that is not kept yet."""
REQUIRED = 3
DRAFTS = frozenset({"draft"})
"""Told as changed when a draft came or went, so that the list of things to do follows."""


class LogSheet(Sheet):
    """Takes an activity; keeps it as a draft meanwhile. One sheet serves a whole session."""

    def __init__(self, host: QWidget, session: Session, way: Way, settings: Settings) -> None:
        super().__init__(host, "")
        self.set_title(self.tr("Log activity"))
        self._session = session
        self._way = way
        self._draft_id = ""
        self._opening: ActivityDraft | None = None
        self._untouched: ActivityDraft | None = None
        self._choices: FormChoices | None = None
        self._is_kept = self._is_saving = self._is_warned = False
        self._saved_id = ""
        self.form = LogForm(language_of(settings.language))
        self.here = HereLine(session, settings)
        self.form.add_here(self.here)
        self.add(self.form)
        self.shelf = DraftShelf(session)
        self.add(self.shelf)
        self.content.column.addStretch(1)
        self._make_head()
        self._make_foot()
        self._connect()

    def _make_head(self) -> None:
        self.progress = Pill("")
        self.again = Button(
            self.tr("Same as last"),
            kind=ButtonKind.TEXT,
            icon="arrow-counter-clockwise",
            key="Ctrl+R",
        )
        self.throw = Button(icon="trash", kind=ButtonKind.TEXT)
        self.throw.set_name(self.tr("Throw the draft away"))
        self.kept = Label(self.tr("Kept as you type"), Text.DETAIL, Tone.QUIET)
        self.add_to_head(self.again)
        self.add_to_head(self.progress)
        self.add_to_head(self.kept, at_end=True)
        self.add_to_head(self.throw, at_end=True)

    def _make_foot(self) -> None:
        self.cancel = Button(self.tr("Cancel"), key="Esc", large=True)
        self.save_button = Button(
            self.tr("Save"), kind=ButtonKind.PRIMARY, key="Ctrl+Enter", large=True
        )
        words = column(
            Label(self.tr("Saved encrypted on this computer"), Text.MEDIUM),
            Label(self.tr("Sent to the server when you are connected"), Text.DETAIL, Tone.QUIET),
            gap=0,
        )
        self.add_to_foot(row(IconLabel("laptop"), words, gap=12))
        self.add_to_foot(None)
        self.add_to_foot(self.cancel)
        self.add_to_foot(self.save_button)

    def _connect(self) -> None:
        self._keeping = QTimer(self, interval=KEEP_MILLISECONDS, singleShot=True)
        self._keeping.timeout.connect(self._keep)
        self.form.changed.connect(self._changed)
        self.shelf.changed.connect(self._changed)
        self.again.clicked.connect(self._same_as_last)
        self.throw.clicked.connect(self._throw_away)
        self.cancel.clicked.connect(self.dismiss)
        self.save_button.clicked.connect(self.save)
        self.confirmed.connect(self.save)
        self.closed.connect(self._left)
        self.closed.connect(self.here.end)
        self._way.settings_changed.connect(self.here.follow)
        repeat = QShortcut(QKeySequence("Ctrl+R"), self)
        repeat.activated.connect(self._same_as_last)

    # Opening.

    def open_with(self, draft: ActivityDraft | str | None) -> None:
        """Open it empty, filled in from a draft, or with a kept draft by its id."""
        if self.isVisible():
            return
        self._draft_id = draft if isinstance(draft, str) else new_id()
        self._opening = draft if isinstance(draft, ActivityDraft) else None
        self._is_kept = isinstance(draft, str)
        self._is_saving = self._is_warned = False
        self.form.setEnabled(False)
        self.shelf.begin(self._draft_id)
        self.open(self.cancel)
        if isinstance(draft, str):
            # In the lane of what writes: a draft that is being kept just now is found.
            self._session.do(kept_form, draft).then(self, self._take_kept)
        else:
            self._ask_choices()

    def _take_kept(self, kept: KeptDraft | None) -> None:
        self._opening = kept.draft if kept else None
        self._ask_choices()

    def _ask_choices(self) -> None:
        self._session.ask(form_choices).then(self, self._fill)

    def _fill(self, choices: FormChoices) -> None:
        self._choices = choices
        self._show_draft(self._opening)
        self.again.setVisible(choices.last is not None)

    def _show_draft(self, draft: ActivityDraft | None) -> None:
        assert self._choices is not None  # noqa: S101  (narrowing)
        self.form.setEnabled(True)
        self.form.fill(self._choices, draft)
        self._keeping.stop()
        self._untouched = self.form.draft()
        for field in (self.form.what_field, self.form.where_field, self.form.when_field):
            field.set_error("")
        self._show_progress()
        self.form.what.first().setFocus()

    @Slot()
    def _same_as_last(self) -> None:
        if self._choices is not None and self._choices.last is not None:
            self._show_draft(self._choices.last)
            self._changed()

    # Typing.

    @Slot()
    def _changed(self) -> None:
        self._is_warned = False
        self._show_progress()
        for field in (self.form.what_field, self.form.where_field, self.form.when_field):
            if field.error() and field not in self.form.missing():
                field.set_error("")
        if not self._keeping.isActive():
            self._keeping.start()

    def _show_progress(self) -> None:
        done = REQUIRED - len(self.form.missing())
        is_done = done == REQUIRED
        words = self.tr("{done} of {all} done").format(done=done, all=REQUIRED)
        self.progress.set_state(
            words, Tone.INFO if is_done else Tone.NORMAL, "check" if is_done else ""
        )
        self.throw.setVisible(self._is_kept)

    @Slot()
    def _keep(self) -> None:
        draft = self.form.draft()
        if draft == self._untouched and self.shelf.is_empty() and not self._is_kept:
            return
        self._is_kept = True
        self.throw.show()
        self._session.do(keep_draft, self._draft_id, FORM, to_content(draft)).then(self)

    @Slot()
    def _left(self) -> None:
        """Keep what stands there when the sheet is closed without saving."""
        self._keeping.stop()
        if self._is_saving or self._choices is None or not self.form.isEnabled():
            return
        self._keep()
        if self._is_kept:
            self._session.do(_nothing).then(self, self._tell_drafts)
            self._way.say(self.tr("The draft is kept. You find it under To do."))

    @Slot()
    def _throw_away(self) -> None:
        self._is_saving = True  # closing must not keep it again
        self._session.do(drop_draft, self._draft_id).then(self, self._tell_drafts)
        self.shelf.throw_away()
        self.dismiss()
        self._way.say(self.tr("The draft is thrown away."))

    def _tell_drafts(self, _answer: Any) -> None:
        self._session.changed.emit(DRAFTS)

    # Saving.

    @Slot()
    def save(self) -> None:
        """Save; where something is missing, go there and say what."""
        if self._is_saving or not self.form.isEnabled():
            return
        self.form.explain()
        missing = self.form.first_missing()
        if missing is not None:
            missing.setFocus()
            self.content.ensureWidgetVisible(missing)
            return
        if self.form.note.has_personal_number() and not self._is_warned:
            self._is_warned = True
            self.form.note.note.setFocus()
            self.content.ensureWidgetVisible(self.form.note.warning)
            return
        self._is_saving = True
        self._keeping.stop()
        question = self._session.do(log_activity, self.form.draft(), drop_draft=self._draft_id)
        question.then(self, self._saved, self._failed)

    def _saved(self, logged: Logged) -> None:
        self._saved_id = logged.save_id
        self.shelf.attach_to(logged.activities[0].id)
        self.dismiss()
        self._session.changed.emit(DRAFTS)
        count = len(logged.activities)
        one = self.tr("Saved on this computer. Sent when you are connected.")
        many = self.tr(
            "%n activity(s) saved on this computer. Sent when you are connected.", "", count
        )
        self._way.say(one if count == 1 else many, action=self.tr("Undo"), acted=self._undo)

    def _failed(self, problem: Exception) -> None:
        self._is_saving = False
        self._keep()
        tell_failure(self, problem)

    def _undo(self) -> None:
        self._session.do(undo_save, self._saved_id).then(self, self._undone)

    def _undone(self, _save_id: str) -> None:
        self._way.say(self.tr("Undone."))


def _nothing(_store: object) -> None:
    """Come after what writes: when this answers, the draft is kept."""

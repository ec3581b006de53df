"""The form that amends an activity. Why is asked kindly; the history keeps the answer."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.activity_changes import AmendStart, save_amendment
from fieldapp.actions.record_forms import Saved, keep_draft
from fieldapp.actions.record_forms import undo_save as take_back
from fieldapp.domain.activity import Activity
from fieldapp.domain.vocabulary import ActivityType, Language
from fieldapp.storage.drafts import Draft
from fieldapp.ui.activities.place_input import PlaceInput
from fieldapp.ui.forms.choice import ChoiceInput
from fieldapp.ui.forms.plain import OwnWordInput, TextInput
from fieldapp.ui.forms.rows import FormRows
from fieldapp.ui.forms.sheet import FormSheet
from fieldapp.ui.session import Question, Session
from fieldapp.ui.way import Way
from fieldapp.ui.widgets import Field, row

KIND = "amend_activity"
_PROMISE, _REASON = "promise_id", "reason"


class AmendSheet(FormSheet):
    """Changes type, place, time, length, people, promise and words of an activity.

    Args:
        host: The window it covers.
        session: The store.
        way: Where the saved change is told.
        language: The officer's language.
        start: The activity and what there is to choose from.
    """

    def __init__(
        self, host: QWidget, session: Session, way: Way, language: Language, start: AmendStart
    ) -> None:
        rows = FormRows(Activity, language, start.now)
        draft = (f"{KIND}:{start.activity.id}", KIND)
        title = self.tr("Amend the activity")
        super().__init__(host, title, session=session, rows=rows, draft=draft)
        self._session, self._way = session, way
        self._activity, self._draft_key = start.activity, draft[0]
        self._make_rows(start)
        self._lay_rows_out()
        rows.set_values(start.activity.to_document())
        self._promise.set_value(start.promise_id)
        self._show_own_word()
        self.saved.connect(self._tell_saved)

    def send(self, values: dict[str, Any], reason: str, draft_id: str) -> Question:
        return self.session.do(
            save_amendment,
            self._activity,
            values,
            promise_id=self._promise.value() or None,
            reason=self._why.value(),
            drop_draft=draft_id,
        )

    @Slot()
    def save(self) -> None:
        """Save; a missing place is asked for first."""
        place = self.rows.row("place")
        if not place.value()["text"]:
            place.set_error(self.tr("Say where it was. Choose a place or write an address."))
            place.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().save()

    @Slot()
    def keep_draft(self) -> None:
        """Keep what stands in the form now, with promise and reason."""
        more = {_PROMISE: self._promise.value(), _REASON: self._why.value()}
        content = {**self.rows.values(), **more}
        self.session.do(keep_draft, self._draft_key, KIND, content).then(self.session)

    def _make_rows(self, start: AmendStart) -> None:
        rows = self.rows
        rows.row("type")
        rows.row("own_words", editor=OwnWordInput("type", self.tr("In your own words")))
        rows.row("place", editor=PlaceInput(start.places))
        rows.row("started_at")
        rows.row("minutes")
        officers = {name: officer_id for officer_id, name in start.officers.items()}
        names = self.tr("Name of a colleague")
        rows.row("officers", choices=officers, placeholder=names)
        rows.row("officers_n")
        rows.row("people_met")
        rows.row("outcome")
        for name in ("note", "seen", "judged"):
            rows.row(name)
        without = self.tr("No promise")
        self._promise = ChoiceInput({"": without, **start.promises}, without)
        self._why = TextInput(self.tr("Such as: wrong length, the colleague joined later"))
        self._promise.changed.connect(rows.changed)
        self._why.changed.connect(rows.changed)
        rows.changed.connect(self._show_own_word)

    def _lay_rows_out(self) -> None:
        rows = self.rows
        self.add(row(rows.row("type"), rows.row("own_words"), gap=16))
        self.add(rows.row("place"))
        self.add(row(rows.row("started_at"), rows.row("minutes"), None, gap=16))
        self.add(Field(self.tr("Promise"), self._promise))
        self.add(rows.row("officers"))
        self.add(row(rows.row("officers_n"), rows.row("people_met"), None, gap=16))
        self.add(rows.row("outcome"))
        for name in ("note", "seen", "judged"):
            self.add(rows.row(name))
        aid = self.tr("Helps whoever reads the history. You may leave it empty")
        self.add(Field(self.tr("Why do you change it?"), self._why, aid=aid))

    @Slot()
    def _show_own_word(self) -> None:
        is_other = self.rows.row("type").value() == ActivityType.OTHER.value
        self.rows.row("own_words").setVisible(is_other)

    def _show_draft(self, draft: Draft | None) -> None:
        super()._show_draft(draft)
        if draft is not None:
            self._promise.set_value(draft.content.get(_PROMISE, ""))
            self._why.set_value(draft.content.get(_REASON, ""))

    @Slot(object)
    def _tell_saved(self, saved: Saved) -> None:
        if not saved.save_id:
            return
        undo = partial(undo_save, self._session, saved.save_id)
        self._way.say(self.tr("The change is saved."), action=self.tr("Undo"), acted=undo)


def undo_save(session: Session, save_id: str) -> None:
    """Take a save back; called when the toast's action is pressed, whatever screen is open then."""
    session.do(take_back, save_id).then(session)

"""Taking an agreed promise to its next step, with the reason."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.promises import set_status
from fieldapp.domain.promise import Promise
from fieldapp.domain.vocabulary import Language, PromiseStatus
from fieldapp.ui.session import Session
from fieldapp.ui.texts import sentence
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import Button, ButtonKind, Field, Label, Sheet, TextArea


class StepSheet(Sheet):
    """Asks why an agreed promise goes on. ``stepped`` tells the id of the save."""

    stepped = Signal(str)

    def __init__(
        self,
        host: QWidget,
        session: Session,
        promise: Promise,
        status: PromiseStatus,
        language: Language,
    ) -> None:
        step = sentence(status.label(language))
        super().__init__(host, self.tr("Next step: {step}").format(step=step))
        self._session, self._promise, self._status = session, promise, status
        self._reason = TextArea(most=500)
        self._field = Field(
            self.tr("Reason"),
            self._reason,
            aid=self.tr("It stays in the history of the promise"),
            required=True,
        )
        self.add(Label(promise.title, Text.HEADING, wrap=True))
        self.add(self._field)
        self.add(self._hint(status))
        self.content.column.addStretch(1)
        self._add_foot()
        self.confirmed.connect(self._save)
        self.closed.connect(self.deleteLater)

    def _hint(self, status: PromiseStatus) -> Label:
        if status is PromiseStatus.WITHDRAWN:
            text = self.tr("Nothing more counts towards it. What was done stays in the log.")
        else:
            text = self.tr("Everyone who works with the promise sees the new step.")
        return Label(text, Text.DETAIL, Tone.QUIET, wrap=True)

    def _add_foot(self) -> None:
        cancel = Button(self.tr("Cancel"), key="Esc", large=True)
        cancel.clicked.connect(self.dismiss)
        words = self.tr("Take the step")
        save = Button(words, kind=ButtonKind.PRIMARY, key="Ctrl+Enter", large=True)
        save.setObjectName("save")
        save.clicked.connect(self._save)
        self.add_to_foot(None)
        self.add_to_foot(cancel)
        self.add_to_foot(save)

    @Slot()
    def _save(self) -> None:
        reason = self._reason.text().strip()
        if not reason:
            self._field.set_error(self.tr("Write why. Others read it in the history."))
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        question = self._session.do(set_status, self._promise, self._status, reason=reason)
        question.then(self, self._done)

    def _done(self, save_id: str) -> None:
        self.stepped.emit(save_id)
        self.dismiss()

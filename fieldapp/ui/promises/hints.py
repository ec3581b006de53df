"""The card of vague words under the lamps, and the sheet in which they are kept with a reason."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from fieldapp.actions.promise_forms import keep_wording
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.promise import Promise
from fieldapp.domain.wording_hints import WordingHint
from fieldapp.ui.promises.hint_words import advice, quoted
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import (
    Button,
    ButtonKind,
    Field,
    Label,
    Row,
    Sheet,
    TextArea,
    column,
    margins,
)


class HintsCard(QFrame):
    """Vague words of a promise and its commitments; hidden where there are none.

    ``wanted_keep`` carries the hint whose words shall be kept.
    """

    wanted_keep = Signal(object)

    def __init__(self, hints: Sequence[WordingHint]) -> None:
        super().__init__()
        self.setProperty("panel", "card")
        self._hints = sorted(hints, key=lambda hint: bool(hint.kept_because))
        pile = column(gap=0)
        head = column(
            Label(self.tr("Vague words"), Text.STRONG),
            Label(
                self.tr("A hint, no fault: words that avoid saying what, how many or when."),
                Text.DETAIL,
                Tone.QUIET,
                wrap=True,
            ),
            gap=2,
            margins=margins(16, 12),
        )
        pile.addLayout(head)
        for number, hint in enumerate(self._hints):
            pile.addWidget(self._row(number, hint))
        self.setLayout(pile)
        if not hints:  # not setVisible(True): without a parent yet, it would open as a window
            self.hide()

    def _row(self, number: int, hint: WordingHint) -> Row:
        if hint.kept_because:
            kept = self.tr("Kept: {reason}").format(reason=hint.kept_because)
            return Row(quoted(hint.words), kept, icon="check")
        line = Row(
            quoted(hint.words), advice(hint), icon="warning-fill", action=self.tr("Keep it …")
        )
        line.setObjectName(f"hint:{hint.words}")
        line.setProperty("number", number)
        line.acted.connect(self._keep)
        return line

    @Slot()
    def _keep(self) -> None:
        self.wanted_keep.emit(self._hints[self.sender().property("number")])


class KeepWordingSheet(Sheet):
    """Asks why vague words stay. ``kept`` tells the id of the save."""

    kept = Signal(str)

    def __init__(
        self,
        host: QWidget,
        session: Session,
        promise: Promise,
        commitments: Mapping[str, Commitment],
        hint: WordingHint,
    ) -> None:
        super().__init__(host, self.tr("Keep “{words}”").format(words=hint.words))
        self._session, self._hint = session, hint
        self._record = commitments.get(hint.commitment_id, promise)
        self._reason = TextArea(most=500)
        self._field = Field(
            self.tr("Reason"),
            self._reason,
            aid=self.tr("It stays with the promise, and the hint is put away"),
            required=True,
        )
        self.add(Label(self._text(), Text.BODY, wrap=True))
        self.add(self._field)
        self.content.column.addStretch(1)
        self._add_foot()
        self.confirmed.connect(self._save)
        self.closed.connect(self.deleteLater)

    def _text(self) -> str:
        record = self._record
        return record.wording if isinstance(record, Commitment) else record.public_text

    def _add_foot(self) -> None:
        cancel = Button(self.tr("Cancel"), key="Esc", large=True)
        cancel.clicked.connect(self.dismiss)
        words = self.tr("Keep the words")
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
            self._field.set_error(self.tr("Write why these words stay."))
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        question = self._session.do(keep_wording, self._record, self._hint.words, reason)
        question.then(self, self._done)

    def _done(self, save_id: str) -> None:
        self.kept.emit(save_id)
        self.dismiss()

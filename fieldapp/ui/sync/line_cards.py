"""One record on its way: waiting, or refused and to be put right."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.sync_state import OutboxLine, Refusal
from fieldapp.ui.sync.refusal_words import held_words, refusal_words
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import (
    Banner,
    Button,
    ButtonKind,
    Card,
    Field,
    Label,
    LineInput,
    Pill,
    column,
    margins,
    row,
)


def head_of(title: str, pill: Pill) -> QWidget:
    """Return a heading that goes over several lines where it must, with a pill at its right."""
    made = QWidget()
    whole = row(gap=12, margins=margins(0, 0))
    whole.addWidget(Label(title, Text.HEADING, wrap=True), 1)
    whole.addWidget(pill)
    made.setLayout(whole)
    return made


class WaitingCard(Card):
    """A record that waits its turn; ``opened`` asks to see it."""

    opened = Signal(str, str)

    def __init__(self, line: OutboxLine, *, connected: bool) -> None:
        super().__init__()
        self._line = line
        self.add(head_of(line.title, Pill(self.tr("Waiting"))))
        if connected:
            text = self.tr(
                "It is saved on this computer and is sent by itself when you have a network."
            )
        else:
            text = self.tr(
                "It is saved on this computer, and is sent once it is connected to a server."
            )
        self.add(Label(text, Text.BODY, Tone.QUIET, wrap=True))
        show = Button(self.tr("Open"), trailing_icon="caret-right")
        show.clicked.connect(self._open)
        self.add(row(show, None))

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._line.record_type, self._line.record_id)


class HeldCard(Card):
    """A record that the server has and does not show yet; ``opened`` asks to see it."""

    opened = Signal(str, str)

    def __init__(self, line: OutboxLine) -> None:
        super().__init__()
        self._line = line
        self.add(head_of(line.title, Pill(self.tr("Held"), Tone.WARNING)))
        self.add(Label(held_words(), Text.BODY, Tone.QUIET, wrap=True))
        show = Button(self.tr("Open"), trailing_icon="caret-right")
        show.clicked.connect(self._open)
        self.add(row(show, None))

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._line.record_type, self._line.record_id)


class RefusedCard(Card):
    """What the server refused and why.

    ``opened`` asks to correct the record, ``resent`` to send it as it stands now, ``taken_back``
    to undo it, with the officer's reason; ``unfolded`` carries the question for that reason.
    """

    opened = Signal(str, str)
    resent = Signal(str)
    taken_back = Signal(str, str)
    unfolded = Signal(QWidget)

    def __init__(self, line: OutboxLine) -> None:
        super().__init__()
        self._line = line
        title = self.tr("The server refused: {title}").format(title=line.title)
        self.add(head_of(title, Pill(self.tr("Refused"), Tone.ERROR)))
        why, helps = refusal_words(line.refusal or Refusal("", ""))
        safe = self.tr("It is saved on this computer. Later changes to it wait; all else is sent.")
        self.add(Banner(why, safe, tone=Tone.ERROR))
        self.add(Label(helps, Text.BODY, wrap=True))
        self.add(self._code(line.refusal))
        self.add(self._buttons())
        self._why = LineInput()
        self._field = Field(self.tr("Why is it taken back?"), self._why, required=True)
        self._asking = self._question()
        self._asking.hide()
        self.add(self._asking)

    def _code(self, refusal: Refusal | None) -> Label:
        code = refusal.kind if refusal else ""
        words = self.tr("Code for support: {code}").format(code=code or "-")
        made = Label(words, Text.DETAIL, Tone.QUIET)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return made

    def _buttons(self) -> QWidget:
        correct = Button(self.tr("Correct"), kind=ButtonKind.PRIMARY, icon="pencil-simple")
        again = Button(self.tr("Send again"), icon="arrows-clockwise")
        back = Button(self.tr("Take back …"), icon="arrow-u-up-left")
        correct.clicked.connect(self._open)
        again.clicked.connect(self._resend)
        back.clicked.connect(self._ask_why)
        made = QWidget()
        made.setLayout(row(correct, again, back, None, gap=12))
        return made

    def _question(self) -> QWidget:
        yes = Button(self.tr("Take it back"), kind=ButtonKind.DANGER)
        no = Button(self.tr("Cancel"))
        yes.clicked.connect(self._take_back)
        no.clicked.connect(self._cancel)
        self._why.returnPressed.connect(self._take_back)
        what = Label(
            self.tr("The record becomes what the server has. The change stays in its history."),
            Text.DETAIL,
            Tone.QUIET,
            wrap=True,
        )
        made = QWidget()
        made.setLayout(column(self._field, what, row(yes, no, None, gap=12), gap=8))
        return made

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self._line.record_type, self._line.record_id)

    @Slot()
    def _resend(self) -> None:
        self.resent.emit(self._line.record_id)

    @Slot()
    def _ask_why(self) -> None:
        self._asking.show()
        self._why.setFocus()
        self.unfolded.emit(self._asking)

    @Slot()
    def _cancel(self) -> None:
        self._asking.hide()

    @Slot()
    def _take_back(self) -> None:
        reason = self._why.text().strip()
        if not reason:
            self._field.set_error(self.tr("Write a few words; they stay in the history."))
            self._why.setFocus()
            return
        self.taken_back.emit(self._line.record_id, reason)

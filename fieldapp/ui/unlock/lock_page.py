"""First start, step 2: what opens the store, and when the window locks."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.opening import SHORTEST_PASSPHRASE
from fieldapp.settings import Settings
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.unlock.page import Page
from fieldapp.ui.unlock.passphrase import PassphraseInput
from fieldapp.ui.widgets import (
    Field,
    Label,
    Lamp,
    LampState,
    Row,
    SegmentedChoice,
    column,
    line,
    row,
)

KEYRING, PASSPHRASE = "keyring", "passphrase"
LOCK_MINUTES = (2, 5, 15)


class NewPassphrase(QWidget):
    """A new passphrase, typed twice, with lamps that tell what is still missing."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._first, self._again = PassphraseInput(), PassphraseInput()
        text = self.tr("At least %n characters", "", SHORTEST_PASSPHRASE)
        self._long = Lamp(text, LampState.NOT_BEGUN)
        self._same = Lamp(self.tr("Both are the same"), LampState.NOT_BEGUN)
        for typed in (self._first, self._again):
            typed.textChanged.connect(self._show)
        self._long.clicked.connect(self._first.setFocus)
        self._same.clicked.connect(self._again.setFocus)
        fields = (
            Field(label, self._first, aid=self.tr("a sentence is easy to keep")),
            Field(self.tr("The same once more"), self._again),
        )
        lamps = column(row(self._long, None), row(self._same, None), gap=0)
        self.setLayout(column(*fields, lamps, gap=16))

    def first(self) -> QWidget:
        """Return the field to begin with."""
        return self._first

    def text(self) -> str:
        """Return the passphrase."""
        return self._first.text()

    def is_filled_in(self) -> bool:
        """Say whether it will do; if not, what is missing lights up and gets the keyboard."""
        if self._is_long() and self._is_same():
            return True
        self._show()
        lacking = self._again if self._is_long() else self._first
        for lamp, fine in ((self._long, self._is_long()), (self._same, self._is_same())):
            lamp.set_state(LampState.DONE if fine else LampState.NEEDS)
        lacking.setFocus()
        return False

    @Slot()
    def _show(self) -> None:
        for lamp, fine in ((self._long, self._is_long()), (self._same, self._is_same())):
            lamp.set_state(LampState.DONE if fine else LampState.NOT_BEGUN)

    def _is_long(self) -> bool:
        return len(self.text()) >= SHORTEST_PASSPHRASE

    def _is_same(self) -> bool:
        return bool(self.text()) and self.text() == self._again.text()


class LockPage(Page):
    """The keyring of the computer, where it answers, or a passphrase; and the lock time."""

    def __init__(self, step: str, settings: Settings) -> None:
        super().__init__(
            step,
            self.tr("How the store is locked"),
            self.tr(
                "Everything you save is encrypted on this computer. What opens it never leaves"
                " the computer."
            ),
        )
        self._way = SegmentedChoice(
            self.tr("What opens the store"),
            {KEYRING: self.tr("The computer's keyring"), PASSPHRASE: self.tr("A passphrase")},
        )
        self._way.changed.connect(self._choose)
        self._explained = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self.passphrase = NewPassphrase(self.tr("Passphrase"))
        self._minutes = SegmentedChoice(
            self.tr("Lock after"),
            {str(one): self.tr("{minutes} min").format(minutes=one) for one in LOCK_MINUTES},
        )
        nearest = min(LOCK_MINUTES, key=lambda one: abs(one - settings.lock_minutes))
        self._minutes.choose(str(nearest))
        self._build(settings)
        self.offer_keyring(answers=False)

    def _build(self, settings: Settings) -> None:
        self.parts.addLayout(column(self._way, self._explained, gap=8))
        self.parts.addWidget(self.passphrase)
        after = Row(self.tr("Lock after"), self.tr("without a key or a touch; Ctrl+L at once"))
        after.add(self._minutes)
        is_fixed = "lock_minutes" in settings.fixed
        self._minutes.setDisabled(is_fixed)
        if is_fixed:
            after.set_detail(
                self.tr("Your force has decided: {minutes} min").format(
                    minutes=settings.lock_minutes
                )
            )
        self.parts.addLayout(column(line(), after, line(), gap=4))

    def offer_keyring(self, *, answers: bool) -> None:
        """Offer the keyring where it answers; else only the passphrase.

        It may answer late: a passphrase that is being typed by then stays what was chosen.
        """
        self._answers = answers
        self._way.setVisible(answers)
        self._choose(KEYRING if answers and not self.passphrase.text() else PASSPHRASE)

    def first(self) -> QWidget:
        """Return the field to begin with."""
        return self.passphrase.first() if self.wants_passphrase() else self._way

    def wants_passphrase(self) -> bool:
        """Say whether a passphrase was chosen."""
        return self._way.value() == PASSPHRASE

    def lock_minutes(self) -> int:
        """Return after how many idle minutes the window locks."""
        return int(self._minutes.value() or LOCK_MINUTES[1])

    def is_filled_in(self) -> bool:
        """Say whether the step is done; if not, the page shows what is missing."""
        return not self.wants_passphrase() or self.passphrase.is_filled_in()

    @Slot(str)
    def _choose(self, way: str) -> None:
        self._way.choose(way)
        self.passphrase.setVisible(way == PASSPHRASE)
        if way == KEYRING:
            text = self.tr(
                "Signing in to the computer opens it. You have nothing more to remember."
            )
        else:
            text = self.tr(
                "You type it at each start. If it is forgotten, only your force's recovery key"
                " opens the store, where your server has one."
            )
        if not self._answers:
            why = self.tr(
                "This computer has no keyring that answers, so the store needs a passphrase:"
                " without one, anybody who has the computer could read it."
            )
            text = f"{why} {text}"
        self._explained.setText(text)

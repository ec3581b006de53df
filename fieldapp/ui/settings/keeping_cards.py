"""What protects the data: passphrase, backups, and what is purged in time."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.upkeep import Keeping, change_passphrase
from fieldapp.base.errors import TooManyTries, WrongPassphrase
from fieldapp.ui import messages
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.unlock.lock_page import NewPassphrase
from fieldapp.ui.unlock.passphrase import PassphraseInput
from fieldapp.ui.unlock.words import notice_of
from fieldapp.ui.widgets import Button, ButtonKind, Card, Field, Label, Row, Sheet


class KeepingCard(Card):
    """Passphrase, backup, restore and retention."""

    passphrase_wanted = Signal()
    backup_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Data on this computer"), divided=True)
        self._lock = Row(self.tr("Passphrase"), self.tr("Looking …"), icon="lock-key", wrap=True)
        self._change = Button(self.tr("Change …"))
        self._change.clicked.connect(self.passphrase_wanted)
        self._change.hide()  # until it is known what opens the store
        self._lock.add(self._change)
        self._due = Row(self.tr("Retention"), self.tr("Looking …"), icon="timer", wrap=True)
        for place, part in enumerate((self._lock, *self._backup_rows(), self._due)):
            if place:
                self.add_line()
            self.add(part)

    def _backup_rows(self) -> tuple[Row, Row]:
        backup = Row(
            self.tr("Backup"),
            self.tr("One encrypted file, checked before it counts."),
            icon="archive",
            wrap=True,
        )
        now = Button(self.tr("Back up now …"))
        now.clicked.connect(self.backup_wanted)
        backup.add(now)
        restore = Row(
            self.tr("Restore"),
            self.tr(
                "With the app closed: fieldapp restore FILE. What stood here before is kept"
                " beside it. A damaged store offers its own backup when the app starts."
            ),
            icon="clock-counter-clockwise",
            wrap=True,
        )
        return backup, restore

    def show_keeping(self, keeping: Keeping) -> None:
        """Show how the profile is kept."""
        self._change.show()
        if keeping.wants_passphrase:
            self._lock.set_detail(self.tr("Opens the store at each start."))
            self._change.setText(self.tr("Change …"))
        else:
            self._lock.set_detail(
                self.tr("The keyring opens the store. A passphrase opens backups elsewhere.")
            )
            self._change.setText(self.tr("Set …"))
        if keeping.due:
            text = self.tr("%n record(s) lose their personal data within 30 days.", "", keeping.due)
            self._due.set_detail(text, Tone.WARNING)
        else:
            self._due.set_detail(self.tr("No personal data is due within 30 days."))


class PassphraseSheet(Sheet):
    """The current passphrase and a new one, typed twice; ``changed`` when it holds."""

    changed = Signal()

    def __init__(self, host: QWidget, session: Session, *, wants_passphrase: bool) -> None:
        super().__init__(host, self.tr("Passphrase"))
        self._session = session
        self._wants = wants_passphrase
        self._busy = False
        self._current = PassphraseInput()
        self._field = Field(self.tr("Current passphrase"), self._current)
        self._field.setVisible(wants_passphrase)
        self._new = NewPassphrase(self.tr("New passphrase"))
        self._said = Label("", Text.DETAIL, Tone.ERROR, wrap=True)
        why = self.tr(
            "Nobody can restore it: if it is forgotten, only what the server has can be fetched"
            " again. Older backups open with the passphrase they were made with."
        )
        self.add(Label(why, Text.BODY, Tone.QUIET, wrap=True))
        for part in (self._field, self._new, self._said):
            self.add(part)
        self.content.column.addStretch(1)
        self._fill_foot()
        self.confirmed.connect(self._keep)
        self.closed.connect(self.deleteLater)

    def _fill_foot(self) -> None:
        cancel = Button(self.tr("Cancel"), large=True)
        cancel.clicked.connect(self.dismiss)
        keep = Button(self.tr("Save"), kind=ButtonKind.PRIMARY, key="Ctrl+Enter", large=True)
        keep.clicked.connect(self._keep)
        self.add_to_foot(None)
        self.add_to_foot(cancel)
        self.add_to_foot(keep)

    def first(self) -> QWidget:
        """Return the field to begin with."""
        return self._current if self._wants else self._new.first()

    @Slot()
    def _keep(self) -> None:
        if self._wants and not self._current.text():
            self._field.set_error(self.tr("Type the passphrase that opens the store now."))
            self._current.setFocus()
        elif self._new.is_filled_in() and not self._busy:
            self._busy = True
            question = self._session.do(change_passphrase, self._current.text(), self._new.text())
            question.then(self, self._finish, self._tell)

    def _finish(self, _done: None) -> None:
        self.changed.emit()
        self.dismiss()

    def _tell(self, problem: Exception) -> None:
        self._busy = False
        if isinstance(problem, WrongPassphrase | TooManyTries):
            self._field.set_error(" ".join(messages.sentences(problem)))
            self._current.setFocus()
        else:
            notice = notice_of(problem)
            self._said.setText(f"{notice.title} {notice.detail}")

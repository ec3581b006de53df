"""The locked window: a passphrase or the computer's keyring opens the store."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from fieldapp.actions.opening import (
    Backup,
    Lock,
    lock_of,
    newest_backup,
    open_store,
    restore_newest,
)
from fieldapp.base.errors import KeyMissing, StoreDamaged, TooManyTries, WrongPassphrase
from fieldapp.settings import Settings
from fieldapp.storage.profile import Profile
from fieldapp.storage.store import Store
from fieldapp.ui import background, messages, texts
from fieldapp.ui.theme import Text, Tone, on_change, px
from fieldapp.ui.unlock.brand import headed
from fieldapp.ui.unlock.countdown import Countdown
from fieldapp.ui.unlock.passphrase import PassphraseInput
from fieldapp.ui.unlock.side import LockedSide
from fieldapp.ui.unlock.words import Notice, forgotten, notice_of
from fieldapp.ui.widgets import Banner, Button, ButtonKind, Field, Label, column

_WIDTH = 400


class UnlockScreen(QWidget):
    """Fills the window until the store is open; ``unlocked`` then carries the open Store.

    Args:
        profile: Whose store it is. Nothing of it can be read before it is open, not even a name.
        settings: The settings in force; ``settings_changed`` carries new ones (night mode).
        locked_at: When the work was locked; None at the start of the app.
        waiting: How many changes waited to be sent when it was locked.
        is_opening: Whether the keyring is being asked already; then the screen only says so.
    """

    unlocked = Signal(object)
    settings_changed = Signal(object)

    def __init__(
        self,
        profile: Profile,
        settings: Settings,
        *,
        locked_at: datetime | None = None,
        waiting: int = 0,
        is_opening: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._profile = profile
        self._was_locked = locked_at is not None
        self._lock: Lock | None = None
        self._opening = is_opening
        self._countdown = Countdown(profile.clock, self)
        self._countdown.ticked.connect(self._say_wait)
        self._countdown.ended.connect(self._wait_is_over)
        self._side = LockedSide(settings, locked_at, waiting)
        self._side.settings_changed.connect(self.settings_changed)
        self._build()
        self._ask(partial(lock_of, profile), self._show_lock)

    def _build(self) -> None:
        self._input = PassphraseInput()
        self._input.returnPressed.connect(self._open)
        self._field = Field(self.tr("Passphrase"), self._input)
        self._field.hide()
        self._heading = Label(self.tr("Unlock Fieldapp"), Text.HEADING)
        self._how = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._button = Button(self.tr("Unlock"), kind=ButtonKind.PRIMARY, large=True)
        self._button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._button.clicked.connect(self._open)
        self._forgotten = Button(self.tr("Forgotten the passphrase?"), kind=ButtonKind.TEXT)
        self._forgotten.clicked.connect(self._say_what_helps)
        self._forgotten.hide()
        self._notices = QVBoxLayout()
        words = QWidget()
        words.setLayout(column(self._heading, self._how, gap=2))
        self._form = QWidget()
        link = QHBoxLayout()
        link.addWidget(self._forgotten)
        link.addStretch(1)
        parts = (headed("lock-key", words), self._field, self._button, link, self._notices)
        self._form.setLayout(column(None, *parts, None, gap=24))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._side, 4)
        whole.addWidget(self._form)
        whole.addStretch(1)
        on_change(self._resize)

    @Slot()
    def _resize(self) -> None:
        self._form.setFixedWidth(px(_WIDTH))

    def _show_lock(self, lock: Lock) -> None:
        self._lock = lock
        if lock.wants_passphrase:
            self._ask_for_passphrase()
            self._countdown.start(lock.seconds_to_wait)
            return
        self._how.setText(self.tr("The computer's keyring opens the store."))
        if self._opening:
            self._set_opening(opening=True)
            return
        self._button.setFocus()
        if not self._was_locked:
            self._open()

    def _ask_for_passphrase(self) -> None:
        self._how.setText(self.tr("Your passphrase opens the store on this computer."))
        self._field.show()
        self._forgotten.show()
        self._input.setFocus()

    @Slot()
    def _say_what_helps(self) -> None:
        recoverable = self._lock is not None and self._lock.recoverable
        self._show_notice(forgotten(recoverable=recoverable))

    @Slot()
    def _open(self) -> None:
        """Try to open the store; a second press meanwhile changes nothing."""
        if self._opening:
            return
        passphrase = self._input.text() or None
        if not self._field.isHidden() and passphrase is None:
            self._field.set_error(self.tr("Type the passphrase you chose."))
            self._input.setFocus()
            return
        self._set_opening(opening=True)
        self._clear_notices()
        self._ask(partial(open_store, self._profile, passphrase), self._hand_over)

    def _set_opening(self, *, opening: bool) -> None:
        self._opening = opening
        self._button.setText(self.tr("Unlocking …") if opening else self.tr("Unlock"))

    def _hand_over(self, store: Store) -> None:
        self._input.clear()
        self._field.set_error("")
        self._set_opening(opening=False)
        self.unlocked.emit(store)

    def _ask(self, work: Callable[[], object], done: background.Answer) -> None:
        background.run(work, owner=self, done=done, failed=self._tell)

    def _tell(self, problem: Exception) -> None:
        self._set_opening(opening=False)
        if isinstance(problem, WrongPassphrase):
            left = problem.facts["left"]
            count = left if isinstance(left, int) else 0
            self._field.set_error(self.tr("Wrong passphrase. %n try(ies) left.", "", count))
            self._input.setFocus()
            self._input.selectAll()
        elif isinstance(problem, TooManyTries):
            seconds = problem.facts["seconds"]
            self._input.clear()
            self._countdown.start(seconds if isinstance(seconds, int) else 0)
        else:
            self._tell_of_store(problem)

    def _tell_of_store(self, problem: Exception) -> None:
        if isinstance(problem, KeyMissing) and self._lock and self._lock.takes_passphrase:
            self._ask_for_passphrase()
        self._show_notice(notice_of(problem))
        if isinstance(problem, StoreDamaged):
            self._ask(partial(newest_backup, self._profile), self._offer_backup)

    @Slot(int)
    def _say_wait(self, seconds: int) -> None:
        minutes, rest = divmod(seconds, 60)
        text = self.tr("Too many wrong tries. Wait {time}; nothing is ever erased by trying.")
        self._field.set_error(text.format(time=f"{minutes}:{rest:02}"))

    @Slot()
    def _wait_is_over(self) -> None:
        self._field.set_error("")
        self._input.setFocus()

    def _show_notice(self, notice: Notice, action: str = "") -> Banner:
        self._clear_notices()
        banner = Banner(notice.title, notice.detail, tone=notice.tone)
        self._notices.addWidget(banner)
        if action:
            button = Button(action, icon="clock-counter-clockwise", large=True)
            button.clicked.connect(self._ask_to_restore)
            self._notices.addSpacing(px(12))
            self._notices.addWidget(button)
            button.setFocus()
        return banner

    def _clear_notices(self) -> None:
        while (item := self._notices.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _offer_backup(self, backup: Backup | None) -> None:
        if backup is not None:
            self._backup = backup
            notice = notice_of(StoreDamaged(profile="", backup=""))
            self._show_notice(notice, self.tr("Restore the latest backup"))

    @Slot()
    def _ask_to_restore(self) -> None:
        made = self._backup.made_at.astimezone()
        when = f"{texts.long_date(made.date())} {texts.clock(made)}"
        messages.ask(
            self,
            title=self.tr("Restore the backup?"),
            text=self.tr(
                "It was made {when}. Work from after that which was not sent is missing in it."
                " The damaged store is kept beside it."
            ).format(when=when),
            yes=self.tr("Restore"),
            no=self.tr("Cancel"),
            answered=self._restore,
        )

    def _restore(self, agreed: bool) -> None:
        if agreed:
            self._set_opening(opening=True)
            passphrase = self._input.text() or None
            self._ask(partial(restore_newest, self._profile, passphrase), self._open_restored)

    def _open_restored(self, _kept: Path | None) -> None:
        self._set_opening(opening=False)
        self._open()

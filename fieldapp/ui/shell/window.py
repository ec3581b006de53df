"""The window: first run, unlock, or the shell, whichever the profile is ready for."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from fieldapp.actions.profiles import keep_backup, purge_due
from fieldapp.actions.today import today
from fieldapp.settings import Settings
from fieldapp.storage.profile import Profile
from fieldapp.storage.store import Store
from fieldapp.ui import background, theme
from fieldapp.ui.ahead import Ahead
from fieldapp.ui.session import Session
from fieldapp.ui.shell.idle import IdleWatch
from fieldapp.ui.shell.shell import FIRST, Shell
from fieldapp.ui.texts import use_language
from fieldapp.ui.theme import Theme
from fieldapp.ui.way import Way

TYPING_MILLISECONDS = 1000
"""What is being typed is kept as a draft within this time; a lock gives it that long."""
SMALLEST = (1024, 640)
USUAL = (1366, 768)
PURGE_MILLISECONDS = 3000
LOOK = 100
KEYRING_MILLISECONDS = 800
"""A keyring that takes longer may be asking the officer; the window says then what it waits for."""


class MainWindow(QMainWindow):
    """One profile's window.

    With an open `store` it is unlocked already; with what was begun `ahead` it opens by itself.
    """

    def __init__(
        self,
        profile: Profile,
        settings: Settings,
        store: Store | None = None,
        ahead: Ahead | None = None,
    ) -> None:
        super().__init__()
        self._profile = profile
        self._settings = settings
        self._session: Session | None = None
        self._way = Way(self)
        self._way.settings_changed.connect(self.use)
        self._idle = IdleWatch(settings.lock_minutes, self)
        self._idle.idle.connect(self.lock)
        self.setWindowTitle("Fältapp" if settings.language == "sv" else "Fieldapp")
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        QShortcut(QKeySequence("F11"), self).activated.connect(self._toggle_full_screen)
        self._ahead = ahead
        self._begin(store)

    def _begin(self, store: Store | None) -> None:
        if store is not None:
            self.unlocked(store)
        elif self._profile.exists and self._ahead is not None:
            background.run(
                self._ahead.store.result,
                owner=self,
                done=self.unlocked,
                failed=self._ask_to_unlock,
            )
            QTimer.singleShot(KEYRING_MILLISECONDS, self._say_what_it_waits_for)
        elif self._profile.exists:
            self._show_unlock()
        else:
            from fieldapp.ui.unlock.first_run import FirstRunScreen  # once in a profile's life

            first_run = FirstRunScreen(self._profile, self._settings)
            first_run.ready.connect(self.unlocked)
            first_run.settings_changed.connect(self.use)
            self.setCentralWidget(first_run)

    def _ask_to_unlock(self, _problem: Exception) -> None:
        """Show how to open what did not open by itself; the screen tries anew and says why."""
        self._ahead = None
        self._show_unlock()

    @Slot()
    def _say_what_it_waits_for(self) -> None:
        if self._ahead is not None and not self._ahead.store.done():
            self._show_unlock(is_opening=True)

    def _show_unlock(self, locked_at: datetime | None = None, *, is_opening: bool = False) -> None:
        from fieldapp.ui.unlock.screen import UnlockScreen  # not needed once it is open

        unlock = UnlockScreen(
            self._profile, self._settings, locked_at=locked_at, is_opening=is_opening
        )
        unlock.unlocked.connect(self.unlocked)
        unlock.settings_changed.connect(self.use)
        self.setCentralWidget(unlock)

    @Slot(object)
    def unlocked(self, store: Store) -> None:
        """Show the shell over an open store."""
        self._session = Session(store, self)
        ahead, self._ahead = self._ahead, None
        if ahead is not None:
            self._session.foresee(today, ahead.today)
        self._show_shell()
        QTimer.singleShot(PURGE_MILLISECONDS, self._tidy)

    def _show_shell(self) -> None:
        if self._session is None:
            return
        before = self.centralWidget()
        here = before.here if isinstance(before, Shell) else FIRST
        shell = Shell(self._session, self._way, self._settings)
        shell.lock_wanted.connect(self.lock)
        self.setCentralWidget(shell)
        shell.go(here)

    def go(self, screen: str, argument: str | None = None) -> None:
        """Show a screen of the unlocked shell, such as today; of a record, if its id is given."""
        self._way.go(screen, argument)

    def log(self) -> None:
        """Open the sheet Log activity."""
        self._way.log()

    @Slot()
    def _tidy(self) -> None:
        if self._session is not None:
            self._session.do(purge_due).then(self, self._keep_backup)

    def _keep_backup(self, _purged: int) -> None:
        """Keep the day's backup beside the lane that saves: nobody waits for it."""
        if self._session is not None:
            self._session.ask(keep_backup).then(self)

    @Slot()
    def lock(self) -> None:
        """Hide everything at once; what is being typed is kept, then the store is closed."""
        if self._session is None:
            return
        session, self._session = self._session, None
        shell: QWidget | None = self.takeCentralWidget()
        if shell is not None:
            shell.hide()
        self._show_unlock(locked_at=self._profile.clock.now())
        self.activateWindow()
        session.retire(shell, TYPING_MILLISECONDS)

    @Slot(object)
    def use(self, settings: Settings) -> None:
        """Follow changed settings: theme and text size live, another language by new screens."""
        before, self._settings = self._settings, settings
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        theme.apply(app, theme=Theme(settings.theme), text_percent=settings.text_percent)
        self._idle.set_minutes(settings.lock_minutes)
        shell = self.centralWidget()
        if isinstance(shell, Shell):
            shell.follow(settings)
        if before.language != settings.language:
            use_language(app, settings.language)
            QTimer.singleShot(0, self._show_shell)

    @Slot()
    def come_forward(self) -> None:
        """Come to the front, because a second window was asked for."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    @Slot()
    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            self._idle.watch(handle)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let what is being typed reach the disk before the window goes."""
        if self._session is not None:
            session, self._session = self._session, None
            shell = self.takeCentralWidget()
            session.retire(shell, TYPING_MILLISECONDS)
            self.hide()
            event.ignore()
            QTimer.singleShot(TYPING_MILLISECONDS + LOOK, self.close)
            return
        background.wait_all(10)
        event.accept()

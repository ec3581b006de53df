"""The first start: who you are, how the store is locked, and the server, now or later."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QWidget

from fieldapp.actions.opening import keyring_answers
from fieldapp.actions.profiles import make_profile
from fieldapp.base.errors import FieldappError, KeyMissing, StoreError, StoreReadOnly
from fieldapp.domain.vocabulary import Language, Role
from fieldapp.settings import Settings, keep
from fieldapp.storage.profile import Profile
from fieldapp.storage.store import Store
from fieldapp.ui import background, messages
from fieldapp.ui.texts import use_language
from fieldapp.ui.theme import Text, Tone, on_change, px
from fieldapp.ui.unlock.connect_form import ConnectForm
from fieldapp.ui.unlock.lock_page import LockPage
from fieldapp.ui.unlock.page import Page
from fieldapp.ui.unlock.step_rail import StepRail, StepWords
from fieldapp.ui.unlock.who_page import WhoPage
from fieldapp.ui.widgets import Button, ButtonKind, Label, LineInput, column, margins, row
from fieldapp.ui.widgets.parts import parts_of


class FirstRunScreen(QWidget):
    """Fills the window until there is a profile; ``ready`` then carries its open Store.

    ``settings_changed`` carries the settings with the chosen language and lock time.
    """

    ready = Signal(object)
    settings_changed = Signal(object)

    def __init__(
        self, profile: Profile, settings: Settings, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._profile, self._settings = profile, settings
        self._store: Store | None = None
        self._working = False
        self._keyring_answers = False
        self._around = row(gap=0, margins=margins(0, 0))
        self.setLayout(self._around)
        self._fill(settings)
        on_change(self._resize)
        background.run(
            keyring_answers, owner=self, done=self._offer_keyring, failed=self._no_keyring
        )

    def _fill(self, settings: Settings) -> None:
        """Build the three pages, in the language of the settings."""
        self._rail = StepRail(self._steps())
        self._pages = QStackedWidget()
        language: Language = "sv" if settings.language == "sv" else "en"
        self._who = WhoPage(self._step_words(1), language, settings)
        self._who.spoken.connect(self._speak, Qt.ConnectionType.QueuedConnection)
        self._lock = LockPage(self._step_words(2), settings)
        self._server = self._server_page(settings)
        for page in (self._who, self._lock, self._server):
            self._pages.addWidget(page)
        self._build()
        self._show_page(0)

    @Slot(str)
    def _speak(self, language: str) -> None:
        """Go on in another language; what was typed stays."""
        app = QApplication.instance()
        if app is None or language == self._settings.language:
            return
        settings = self._settings.model_copy(update={"language": language})
        name, role, before = self._who.name(), self._who.role(), self._whole
        self._settings = settings
        use_language(app, settings.language)
        self.settings_changed.emit(settings)
        self._fill(settings)
        self._who.fill_in(name, role)
        self._lock.offer_keyring(answers=self._keyring_answers)
        before.hide()
        before.deleteLater()
        self._resize()
        self._rail.fit(self.width())
        self._who.focus_language()

    def _steps(self) -> list[StepWords]:
        return [
            StepWords(self.tr("Who you are"), self.tr("Name and role")),
            StepWords(self.tr("How the store is locked"), self.tr("Protects what is saved here")),
            StepWords(self.tr("Connect to the server"), self.tr("Now or later")),
        ]

    def _step_words(self, number: int) -> str:
        return self.tr("Step {number} of {all}").format(number=number, all=3)

    def _server_page(self, settings: Settings) -> Page:
        page = Page(
            self._step_words(3),
            self.tr("Connect to the server"),
            self.tr(
                "Then colleagues in your area see what you log, and you see theirs. Everything"
                " works without it too, and you can connect later under Settings."
            ),
        )
        self._form = ConnectForm(settings)
        self._form.connected.connect(self._hand_over)
        self._form.busy_changed.connect(self._show_working)
        self._form.said.connect(page.bring_into_sight)
        page.parts.addWidget(self._form)
        return page

    def _build(self) -> None:
        self._back = Button(self.tr("Back"), large=True)
        self._later = Button(self.tr("Later"), large=True)
        self._on = Button(self.tr("Continue"), kind=ButtonKind.PRIMARY, large=True)
        self._back.clicked.connect(self._go_back)
        self._later.clicked.connect(self._hand_over)
        self._on.clicked.connect(self._go_on)
        for typed in parts_of(self._pages, LineInput):
            typed.returnPressed.connect(self._go_on)
        self._said = Label("", Text.DETAIL, Tone.ERROR, wrap=True)
        self._foot = row(self._back, gap=12)
        self._foot.addWidget(self._said, 1)
        self._foot.addWidget(self._later)
        self._foot.addWidget(self._on)
        ground = QFrame()
        ground.setProperty("panel", "sheet")
        self._pile = column(gap=16)
        self._pile.addWidget(self._pages, 1)
        self._pile.addLayout(self._foot)
        ground.setLayout(self._pile)
        whole = row(self._rail, gap=0, margins=margins(0, 0))
        whole.addWidget(ground, 1)
        self._whole = QWidget()
        self._whole.setLayout(whole)
        self._around.addWidget(self._whole)

    @Slot()
    def _resize(self) -> None:
        self._pile.setContentsMargins(px(64), px(48), px(48), px(32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rail.fit(self.width())

    def _offer_keyring(self, answers: bool) -> None:
        self._keyring_answers = answers
        self._lock.offer_keyring(answers=answers)

    def _no_keyring(self, _problem: Exception) -> None:
        self._lock.offer_keyring(answers=False)

    def _show_page(self, index: int) -> None:
        self._pages.setCurrentIndex(index)
        self._rail.set_current(index + 1)
        self._back.setVisible(index == 1)
        self._later.setVisible(index == 2)
        self._on.setText(self.tr("Connect") if index == 2 else self.tr("Continue"))
        firsts = (self._who.first(), self._lock.first(), self._form.first())
        firsts[index].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _go_back(self) -> None:
        self._show_page(self._pages.currentIndex() - 1)

    @Slot()
    def _go_on(self) -> None:
        """Do what the page asks for, then show the next one."""
        index = self._pages.currentIndex()
        if self._working:
            return
        if index == 0 and self._who.is_filled_in():
            self._rail.set_detail(1, self._who.name())
            self._show_page(1)
        elif index == 1 and self._lock.is_filled_in():
            self._make()
        elif index == 2 and self._store is not None:
            self._form.connect_to(self._store)

    def _make(self) -> None:
        passphrase = self._lock.passphrase.text() if self._lock.wants_passphrase() else None
        self._said.setText("")
        self._show_working(True)
        background.run(
            partial(
                _make,
                self._profile,
                self._who.name(),
                self._who.role(),
                passphrase,
                self._settings,
                self._lock.lock_minutes(),
            ),
            owner=self,
            done=self._made,
            failed=self._say,
        )

    def _made(self, made: tuple[Store, Settings]) -> None:
        self._store, self._settings = made
        self._show_working(False)
        words = (
            self.tr("A passphrase")
            if self._lock.wants_passphrase()
            else self.tr("The computer's keyring")
        )
        self._rail.set_detail(2, words)
        self.settings_changed.emit(self._settings)
        self._show_page(2)

    def _say(self, problem: Exception) -> None:
        self._show_working(False)
        if isinstance(problem, KeyMissing):
            self._lock.offer_keyring(answers=False)
            self._said.setText(self.tr("The keyring did not answer. Choose a passphrase."))
            return
        known = isinstance(problem, FieldappError)
        error = problem if known else StoreError(problem=type(problem).__name__)
        assert isinstance(error, FieldappError)  # noqa: S101  (narrowing)
        self._said.setText(" ".join(messages.sentences(error)))

    @Slot(bool)
    def _show_working(self, working: bool) -> None:
        self._working = working
        index = self._pages.currentIndex()
        idle = self.tr("Connect") if index == 2 else self.tr("Continue")
        busy = self.tr("Connecting …") if index == 2 else self.tr("Making the store …")
        self._on.setText(busy if working else idle)

    @Slot()
    def _hand_over(self) -> None:
        if self._store is not None:
            store, self._store = self._store, None
            self.ready.emit(store)


def _make(
    profile: Profile,
    name: str,
    role: Role,
    passphrase: str | None,
    settings: Settings,
    lock_minutes: int,
) -> tuple[Store, Settings]:
    """Make the profile and keep the chosen lock time and language, for this time only where it can't be kept."""
    store = make_profile(
        profile.folder, name, passphrase=passphrase, role=role, clock=profile.clock
    )
    try:
        return store, keep(settings, lock_minutes=lock_minutes, language=settings.language)
    except (StoreReadOnly, OSError):
        return store, settings.model_copy(update={"lock_minutes": lock_minutes})

"""The form that connects this computer to a server; the same at first start and in the settings."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.base.errors import BadAnswer, BadInput, FieldappError, ServerAway
from fieldapp.settings import Settings
from fieldapp.storage.store import Store
from fieldapp.ui import background, messages
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.unlock.file_choice import choose_file
from fieldapp.ui.unlock.passphrase import PassphraseInput
from fieldapp.ui.widgets import Banner, Button, Field, Label, LineInput, column, row

if TYPE_CHECKING:
    from fieldapp.sync.engine import SyncReport  # it brings httpx, which a start does without

LANE = "sync"
_PASSING = (ServerAway, BadAnswer)
"""What may be over at the next try."""
_LOOK_MILLISECONDS = 250


class ConnectForm(QWidget):
    """Address, user, password and certificate; ``connected`` when all of it is done.

    ``busy_changed`` tells whether it is at work. After a failure it says why and stays; ``said``
    carries the words, to be scrolled to.
    """

    connected = Signal()
    busy_changed = Signal(bool)
    said = Signal(QWidget)

    def __init__(self, settings: Settings, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("connect_form")
        self._progress: _Progress | None = None
        self._ca_file = Path(settings.ca_file) if settings.ca_file else None
        self._address = LineInput("https://sync.polisen.example", large=True)
        self._address.setText(settings.server)
        self._address.setReadOnly("server" in settings.fixed)
        self._user = LineInput(large=True)
        self._password = PassphraseInput()
        self._certificate = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._said = column(gap=0)
        self._look = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._look.timeout.connect(self._show_progress)
        self._working = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        self._build()
        self._show_certificate()

    def _build(self) -> None:
        self._fields = {
            "address": Field(self.tr("Server address"), self._address),
            "user": Field(self.tr("User name"), self._user),
            "password": Field(self.tr("Password"), self._password),
        }
        who = row(gap=16)
        who.addWidget(self._fields["user"], 1)
        who.addWidget(self._fields["password"], 1)
        choose = Button(self.tr("Choose certificate …"), icon="folder-open")
        choose.clicked.connect(self._choose_certificate)
        certificate = row(choose, gap=12)
        certificate.addWidget(self._certificate, 1)
        parts = (self._fields["address"], who, certificate, self._working, self._said)
        self.setLayout(column(*parts, None, gap=16))
        self._working.hide()

    def first(self) -> QWidget:
        """Return the field to begin with."""
        return self._user if self._address.text() else self._address

    def is_busy(self) -> bool:
        """Say whether it is connecting just now."""
        return self._progress is not None

    def connect_to(self, store: Store) -> None:
        """Connect the profile of an open store by what is filled in."""
        self._say_nothing()
        if self.is_busy() or not self._is_filled_in():
            return
        self._progress = _Progress()
        self._look.start()
        self._show_progress()
        self.busy_changed.emit(True)
        background.run(
            partial(
                _enrol,
                store,
                self._address.text().strip(),
                self._user.text().strip(),
                self._password.text(),
                self._ca_file,
                self._progress,
            ),
            owner=self,
            done=self._finish,
            failed=self._fail,
            lane=LANE,
        )

    def _is_filled_in(self) -> bool:
        missing = {
            "address": (self._address, self.tr("Type the server's address. Support knows it.")),
            "user": (self._user, self.tr("Type your user name on the server.")),
            "password": (self._password, self.tr("Type your password on the server.")),
        }
        empty = [name for name, (line, _words) in missing.items() if not line.text().strip()]
        for name, (_line, words) in missing.items():
            self._fields[name].set_error(words if name in empty else "")
        if not empty and not self._address.text().strip().startswith("https://"):
            self._fields["address"].set_error(
                self.tr("The address begins with https://, so that nobody can listen in.")
            )
            empty = ["address"]
        if empty:
            missing[empty[0]][0].setFocus()
        return not empty

    def _finish(self, report: "SyncReport") -> None:
        self._rest()
        if report.problem is not None:
            self._say(report.problem)
            return
        self._password.clear()
        self.connected.emit()

    def _fail(self, problem: Exception) -> None:
        self._rest()
        self._say(problem)

    def _rest(self) -> None:
        self._progress = None
        self._look.stop()
        self._working.hide()
        self.busy_changed.emit(False)

    def _say(self, problem: Exception) -> None:
        if isinstance(problem, BadInput):
            what = self.tr("The certificate can't be read.")
            rest = self.tr("Choose a file that ends with .pem or .crt, or ask support for it.")
        elif isinstance(problem, FieldappError):
            what, safe, next_step = messages.sentences(problem)
            # Here nothing is tried again by itself.
            again = self.tr("Try again, or connect later.")
            rest = f"{safe} {again if isinstance(problem, _PASSING) else next_step}"
        else:
            what = self.tr("It could not be connected ({name}).").format(
                name=type(problem).__name__
            )
            rest = self.tr("Everything is saved on this computer. Try again, or connect later.")
        banner = Banner(what, rest, tone=Tone.ERROR)
        self._said.addWidget(banner)
        self._password.setFocus()
        self._password.selectAll()
        self.said.emit(banner)

    def _say_nothing(self) -> None:
        while (item := self._said.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    @Slot()
    def _show_progress(self) -> None:
        if self._progress is None:
            return
        sent, fetched = self._progress.sent, self._progress.fetched
        text = self.tr("Connecting …")
        if sent or fetched:
            text = self.tr("Connected. {fetched} fetched, {sent} sent …")
        self._working.setText(text.format(fetched=fetched, sent=sent))
        self._working.show()

    @Slot()
    def _choose_certificate(self) -> None:
        choose_file(
            self,
            title=self.tr("The force's certificate"),
            filters=self.tr("Certificates (*.pem *.crt *.cer)"),
            chosen=self.use_certificate,
        )

    def use_certificate(self, file: Path) -> None:
        """Trust the certificates in a file (PEM) for the next try."""
        self._ca_file = file
        self._show_certificate()

    def _show_certificate(self) -> None:
        if self._ca_file is None:
            text = self.tr("None chosen: this computer's own trusted certificates are used.")
        else:
            text = self._ca_file.name
        self._certificate.setText(text)


class _Progress:
    """How far the first exchange has come: written by its thread, read by the window's."""

    def __init__(self) -> None:
        self.sent = 0
        self.fetched = 0

    def note(self, sent: int, fetched: int) -> None:
        """Take down how far it has come."""
        self.sent, self.fetched = sent, fetched


def _enrol(
    store: Store, url: str, user: str, password: str, ca_file: Path | None, progress: _Progress
) -> "SyncReport":
    from fieldapp.actions.sync_now import enrol  # httpx only when the network is used

    return enrol(store, url, user=user, password=password, ca_file=ca_file, progress=progress.note)

"""The server: where it is, as whom, how it stands, and the form that connects to it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.settings import Settings
from fieldapp.storage.store import Store
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.unlock.connect_form import ConnectForm
from fieldapp.ui.widgets import Button, ButtonKind, Card, Label, Row, Sheet


class ServerCard(Card):
    """Tells of the connection; ``connect_wanted`` asks for the form."""

    connect_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Server"), divided=True)
        self._line = Row(self.tr("Looking …"), icon="cloud-check", wrap=True)
        self._button = Button(self.tr("Connect"))
        self._button.clicked.connect(self.connect_wanted)
        self._line.add(self._button)
        self.add(self._line)
        self._summary = ""
        self._who = ""

    def show_server(self, address: str, user: str) -> None:
        """Show the server's address and who is signed in; empty where there is none."""
        if address:
            self._line.set_title(address)
            self._who = self.tr("Signed in as {user}.").format(user=user)
            self._button.setText(self.tr("Connect again"))
        else:
            self._line.set_title(self.tr("Not connected"))
            self._who = self.tr("Everything works and is saved on this computer.")
            self._button.setText(self.tr("Connect"))
        self._button.updateGeometry()
        self._tell(connected=bool(address))

    def show_summary(self, summary: str, *, connected: bool) -> None:
        """Show how sync stands."""
        self._summary = summary
        self._tell(connected=connected)

    def _tell(self, *, connected: bool) -> None:
        parts = (self._who, self._summary if connected else "")
        self._line.set_detail(" ".join(part for part in parts if part))


class ConnectSheet(Sheet):
    """The form over the settings; ``connected`` when it is done."""

    connected = Signal()

    def __init__(self, host: QWidget, settings: Settings, store: Store) -> None:
        super().__init__(host, self.tr("Connect to the server"))
        self._store = store
        self._form = ConnectForm(settings)
        self._form.connected.connect(self._finish)
        self._form.busy_changed.connect(self._show_busy)
        self._form.said.connect(self.content.bring_into_sight)
        why = self.tr(
            "What is saved on this computer stays here, and is sent once it is connected."
            " Support knows the address and has the certificate."
        )
        self.add(Label(why, Text.BODY, Tone.QUIET, wrap=True))
        self.add(self._form)
        self.content.column.addStretch(1)
        later = Button(self.tr("Later"), large=True)
        later.clicked.connect(self.dismiss)
        self._button = Button(
            self.tr("Connect"), kind=ButtonKind.PRIMARY, key="Ctrl+Enter", large=True
        )
        self._button.clicked.connect(self._connect)
        self.confirmed.connect(self._connect)
        self.add_to_foot(None)
        self.add_to_foot(later)
        self.add_to_foot(self._button)
        self.closed.connect(self.deleteLater)

    def first(self) -> QWidget:
        """Return the field to begin with."""
        return self._form.first()

    @Slot()
    def _connect(self) -> None:
        self._form.connect_to(self._store)

    @Slot(bool)
    def _show_busy(self, busy: bool) -> None:
        self._button.setText(self.tr("Connecting …") if busy else self.tr("Connect"))

    @Slot()
    def _finish(self) -> None:
        self.connected.emit()
        self.dismiss()

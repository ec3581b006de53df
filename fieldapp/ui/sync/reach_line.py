"""A quiet line on a record's own page: saved here, on the server, in the server's backup."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from fieldapp.actions.sync_state import reached
from fieldapp.storage.outbox import Reached
from fieldapp.ui.session import Session
from fieldapp.ui.theme import Text, Tone
from fieldapp.ui.widgets import IconLabel, Label, row

_ICONS: dict[Reached, str] = {"here": "laptop", "server": "cloud-check", "backup": "shield-check"}


class ReachLine(QWidget):
    """How far the newest change of one record has come; asked after the record itself is shown."""

    def __init__(self, session: Session, record_id: str = "") -> None:
        super().__init__()
        self._session = session
        self._record_id = ""
        self._words: dict[Reached, str] = {
            "here": self.tr("Saved here"),
            "server": self.tr("On the server"),
            "backup": self.tr("In the server's backup"),
        }
        self._icon = IconLabel("laptop", size=16)
        self._label = Label("", Text.DETAIL, Tone.QUIET, wrap=True)
        line = row(self._icon, gap=8)
        line.addWidget(self._label, 1)
        self.setLayout(line)
        self.hide()
        session.changed.connect(self._ask)
        self.show_record(record_id)

    def show_record(self, record_id: str) -> None:
        """Tell of a record, by its id."""
        if record_id != self._record_id:
            self.hide()
        self._record_id = record_id
        self._ask()

    def words(self) -> str:
        """Return what it says, empty until that is known."""
        return "" if self.isHidden() else self._label.text()

    @Slot()
    def _ask(self) -> None:
        if self._record_id:
            done = partial(self._show, self._record_id)
            self._session.ask(reached, self._record_id).then(self, done)

    def _show(self, record_id: str, how_far: Reached) -> None:
        if record_id == self._record_id:  # another one may be shown meanwhile
            self._icon.set_icon(_ICONS[how_far])
            self._label.setText(self._words[how_far])
            self.show()

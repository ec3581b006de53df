"""What an officer decides on the sync page, done in the background and told in a toast."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from fieldapp.actions.conflicts import Choice, Conflict, keep_text, settle_conflict, undo_settling
from fieldapp.actions.settle_refused import discard, resend
from fieldapp.storage.proposals import Settled
from fieldapp.ui.session import Session
from fieldapp.ui.way import Way

_ROOMS = {
    "activity": "activities",
    "promise": "promises",
    "commitment": "promises",
    "contact": "contacts",
    "citizen_contact": "contacts",
}


class SyncDeeds(QObject):
    """Sends again, takes back, settles, and leads to a record's own page."""

    def __init__(self, session: Session, way: Way, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._way = session, way

    @Slot(str, str)
    def go_to(self, record_type: str, record_id: str) -> None:
        """Show a record where it belongs."""
        self._way.go(_ROOMS.get(record_type, "today"), record_id)

    @Slot()
    def connect_now(self) -> None:
        """Show where this computer is connected to a server."""
        self._way.go("settings", "server")

    @Slot(str)
    def resend(self, record_id: str) -> None:
        """Send a refused record again."""
        self._session.do(resend, record_id).then(self, self._say_resent)

    def _say_resent(self, _done: None) -> None:
        self._way.say(self.tr("Saved on this computer. It is sent again."))

    @Slot(str, str)
    def take_back(self, record_id: str, reason: str) -> None:
        """Take back what was refused of a record."""
        self._session.do(discard, record_id, reason).then(self, self._say_taken_back)

    def _say_taken_back(self, _done: None) -> None:
        self._way.say(self.tr("Taken back. The change stays in the history."))

    @Slot(object, object)
    def settle(self, conflict: Conflict, choices: Sequence[Choice]) -> None:
        """Let what was chosen stand."""
        question = self._session.do(
            settle_conflict, conflict.record_type, conflict.record_id, choices
        )
        question.then(self, self._say_settled)

    @Slot(str, str, str)
    def keep_text(self, record_id: str, field: str, text: str) -> None:
        """Keep a text of both versions while it is being written."""
        self._session.do(keep_text, record_id, field, text).then(self)

    def _say_settled(self, settled: Settled) -> None:
        self._way.say(
            self.tr("Saved on this computer. Everyone gets the same."),
            action=self.tr("Undo"),
            acted=partial(self._undo_settling, settled),
        )

    def _undo_settling(self, settled: Settled) -> None:
        self._session.do(undo_settling, settled).then(self)

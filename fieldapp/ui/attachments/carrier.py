"""Carries the attachments in the background, beside the exchange of records and never before it."""

from functools import partial
from threading import Event

from PySide6.QtCore import QObject, QTimer, Slot

from fieldapp.storage.attachment_queue import tidy
from fieldapp.storage.store import Store
from fieldapp.ui import background
from fieldapp.ui.session import Session

LANE = "attachments"
AFTER_CHANGE_MILLISECONDS = 1500
AGAIN_MILLISECONDS = 60_000
_TYPE = frozenset({"attachment"})


class Carrier(QObject):
    """Runs the queue of attachments while the profile is open; it stops when that is locked."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stop = Event()
        self._is_running = False
        self._soon = QTimer(self, interval=AFTER_CHANGE_MILLISECONDS, singleShot=True)
        self._again = QTimer(self, interval=AGAIN_MILLISECONDS)
        self._soon.timeout.connect(self.carry)
        self._again.timeout.connect(self.carry)
        self._again.start()
        session.changed.connect(self._follow)
        session.ended.connect(self.stop)

    @Slot()
    def carry(self) -> None:
        """Send and fetch what is due, unless that is under way."""
        if self._is_running or self._stop.is_set():
            return
        self._is_running = True
        work = partial(_carry, self._session.store, self._stop)
        background.run(work, owner=self, done=self._ended, failed=self._ended, lane=LANE)

    @Slot()
    def stop(self) -> None:
        """Begin nothing more, and end what is under way after its present piece."""
        self._stop.set()
        self._soon.stop()
        self._again.stop()

    @Slot(object)
    def _follow(self, types: frozenset[str]) -> None:
        if types & _TYPE and not self._stop.is_set():
            self._soon.start()

    def _ended(self, _outcome: object) -> None:
        """Go on later: what failed stands in the line, with the moment of its next try."""
        self._is_running = False


def _carry(store: Store, stop: Event) -> None:
    if not store.is_enrolled:
        tidy(store)
        return
    from fieldapp.actions.sync_now import carry_attachments  # httpx only when it is used

    carry_attachments(store, stop.is_set)

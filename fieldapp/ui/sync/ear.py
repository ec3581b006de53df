"""Hears the server's pokes for an open profile, so that news comes before the next poll."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from fieldapp.storage.store import Store
from fieldapp.ui import background
from fieldapp.ui.session import Session
from fieldapp.ui.widgets.parts import parts_of

if TYPE_CHECKING:
    from fieldapp.sync.pokes import PokeListener  # it brings httpx, which a start does without

_LANE = "pokes"


class PokeEar(QObject):
    """Listens from ``start`` until the session ends; ``heard`` tells that there is news.

    There is one a session, as the screens around it come and go: ask ``ear_of``.
    """

    heard = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._store = session.store
        self._listener: PokeListener | None = None
        self._started = False
        self._ended = False
        session.ended.connect(self.stop)

    def start(self) -> None:
        """Begin to listen, unless it does already. Nothing fails here: polling goes on anyway."""
        if self._started or self._ended:
            return
        self._started = True
        work = partial(_listen, self._store, self.heard.emit)
        background.run(work, owner=self, done=self._keep, failed=self._let_be, lane=_LANE)

    @Slot()
    def stop(self) -> None:
        """Listen no more; the line is cut in the background."""
        self._ended = True
        listener, self._listener = self._listener, None
        if listener is not None:
            background.run(
                listener.stop, owner=self, done=_nothing, failed=self._let_be, lane=_LANE
            )

    def _keep(self, listener: "PokeListener") -> None:
        self._listener = listener
        if self._ended:
            self.stop()

    def _let_be(self, _problem: Exception) -> None:
        """Do without: the next poll brings the same."""


def ear_of(session: Session) -> PokeEar:
    """Return the one ear of a session."""
    known = parts_of(session, PokeEar)
    return known[0] if known else PokeEar(session)


def _listen(store: Store, heard: Callable[[], None]) -> "PokeListener":
    from fieldapp.actions.pokes import listen  # httpx only when the network is used

    return listen(store, heard)


def _nothing(_answer: None) -> None:
    """Take the end of the listening, for which nobody waits."""

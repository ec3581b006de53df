"""Keeping what is typed outside a form of records, so that nothing is lost to a dead battery."""

from collections.abc import Callable, Mapping
from typing import Any
from weakref import WeakMethod

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from fieldapp.actions.record_forms import draft_of, keep_draft, throw_draft_away
from fieldapp.storage.drafts import Draft
from fieldapp.ui.session import Session

TYPING_MILLISECONDS = 600
"""How long after the first change it is kept."""


class DraftKeeper(QObject):
    """Keeps a draft while somebody types. ``found`` tells the content that was kept before.

    Args:
        owner: What is typed into; its end keeps what is not kept yet.
        session: The store.
        kind: The kind of draft.
        read: A method of the owner that returns what stands there now.
    """

    found = Signal(object)

    def __init__(
        self, owner: QObject, session: Session, kind: str, read: Callable[[], Mapping[str, Any]]
    ) -> None:
        super().__init__(owner)
        # Weak, as the owner keeps this object: a closed screen must be freed at once.
        self._session, self._kind, self._read = session, kind, WeakMethod(read)
        self._id = ""
        self._clock = QTimer(self, interval=TYPING_MILLISECONDS, singleShot=True)
        self._clock.timeout.connect(self.keep)

    def turn_to(self, draft_id: str) -> None:
        """Keep what is typed from now on under another name, and look for what is kept there."""
        self.keep_as(draft_id)
        self._session.ask(draft_of, draft_id).then(self, self._find)

    def keep_as(self, draft_id: str) -> None:
        """Keep what is typed from now on under another name; the owner knows what is kept there."""
        self.keep_waiting()
        self._id = draft_id

    @Slot()
    def note(self) -> None:
        """Hear that something was typed."""
        if self._id and not self._clock.isActive():
            self._clock.start()

    @Slot()
    def keep(self) -> None:
        """Keep what stands there now."""
        read = self._read()
        if read is not None and self._id:
            self._session.do(keep_draft, self._id, self._kind, read()).then(self)

    def keep_waiting(self) -> None:
        """Keep at once what would be kept in a moment."""
        if self._clock.isActive():
            self._clock.stop()
            self.keep()

    def hand_over(self) -> str:
        """Keep what waits, and return the draft: who saves what was typed drops it with that."""
        self.keep_waiting()
        return self._id

    def drop(self) -> None:
        """Forget the draft: what was typed is not wanted."""
        self._clock.stop()
        if self._id:
            self._session.do(throw_draft_away, self._id).then(self)

    def _find(self, draft: Draft | None) -> None:
        if draft is not None and draft.id == self._id and not self._clock.isActive():
            self.found.emit(draft.content)

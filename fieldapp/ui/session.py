"""An unlocked profile as the screens see it: ask it in the background, hear what changed."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.base.errors import FieldappError, StoreError
from fieldapp.domain.registry import RECORD_TYPES
from fieldapp.storage.store import Store
from fieldapp.ui import background, messages

if TYPE_CHECKING:
    from concurrent.futures import Future

WRITING = "store"
"""The lane in which everything that writes runs, one after another."""
FOREIGN_CHECK_MILLISECONDS = 2000
IDLE_CHECK_MILLISECONDS = 100

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class Session(QObject):
    """Runs actions over the store without ever making the window wait.

    ``changed`` tells which record types changed (a frozenset of names), whoever changed them: this
    window, a sync, or another program on the same profile.
    """

    changed = Signal(object)
    ended = Signal()
    """Tells that the store closes soon: whoever uses it on a thread of its own stops."""
    _heard = Signal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self._types: set[str] = set()
        self._retiring: QWidget | None = None
        self._foreseen: dict[object, Future[Any]] = {}
        self._seen_version: int | None = None
        store.listen(self._note)
        self._heard.connect(self._tell)
        self._foreign = QTimer(self)
        self._foreign.setInterval(FOREIGN_CHECK_MILLISECONDS)
        self._foreign.timeout.connect(self._look_for_foreign_writes)
        self._foreign.start()

    def ask(
        self,
        action: Callable[Concatenate[Store, Given], Answer],
        *values: Given.args,
        **named: Given.kwargs,
    ) -> "Question":
        """Begin a question to the store: ``session.ask(promise_cards).then(self, self._show)``."""
        foreseen = self._foreseen.pop(action, None)
        if foreseen is not None:
            return Question(foreseen.result, lane=None)
        return Question(partial(action, self.store, *values, **named), lane=None)

    def foresee(self, action: Callable[[Store], Answer], answer: "Future[Answer]") -> None:
        """Give this answer, which is being worked out already, when `action` is asked first."""
        self._foreseen[action] = answer

    def do(
        self,
        action: Callable[Concatenate[Store, Given], Answer],
        *values: Given.args,
        **named: Given.kwargs,
    ) -> "Question":
        """Begin something that writes; such things run one after another, in order."""
        return Question(partial(action, self.store, *values, **named), lane=WRITING)

    def retire(self, shell: QWidget | None, typing_milliseconds: int) -> None:
        """Keep the hidden screens until what was typed is kept, then close the store for good."""
        self._foreign.stop()
        self.ended.emit()
        self._retiring = shell
        QTimer.singleShot(typing_milliseconds, self._let_go)

    @Slot()
    def _let_go(self) -> None:
        if self._retiring is not None:
            self._retiring.deleteLater()
            self._retiring = None
        if background.wait_all(0):
            self.store.close()
            self.deleteLater()
        else:
            QTimer.singleShot(IDLE_CHECK_MILLISECONDS, self._let_go)

    def _note(self, type_name: str, _ids: Sequence[str]) -> None:
        """Hear of a save, on whichever thread saved."""
        self._types.add(type_name)
        self._heard.emit()

    @Slot()
    def _tell(self) -> None:
        types, self._types = frozenset(self._types), set()
        if types:
            self.changed.emit(types)

    @Slot()
    def _look_for_foreign_writes(self) -> None:
        self.do(_data_version).then(self, self._compare_version, self._let_be)

    def _compare_version(self, version: int) -> None:
        if self._seen_version not in (None, version):
            self.changed.emit(frozenset(RECORD_TYPES))
        self._seen_version = version

    def _let_be(self, _problem: Exception) -> None:
        """A look that failed is no matter: the next one comes in two seconds."""


def _data_version(store: Store) -> int:
    return store.seen_version()


class Question:
    """An action about to run in the background; ``then`` starts it."""

    def __init__(self, work: Callable[[], Any], lane: str | None) -> None:
        self._work = work
        self._lane = lane

    def then(
        self,
        owner: QObject,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        """Run it; the answer comes to `done` on the GUI thread, unless `owner` is gone by then.

        Without `failed` the officer is told what happened, whether the work is safe, what to do.
        """
        background.run(
            self._work,
            owner=owner,
            done=done or _nothing,
            failed=failed or partial(_tell_failure, owner),
            lane=self._lane,
        )


def _nothing(_answer: Any) -> None:
    """Take an answer that nobody waits for."""


def _tell_failure(owner: QObject, problem: Exception) -> None:
    window = owner if isinstance(owner, QWidget) else None
    if isinstance(problem, FieldappError):
        messages.tell(window, problem)
    else:
        messages.tell(window, StoreError(problem=type(problem).__name__))

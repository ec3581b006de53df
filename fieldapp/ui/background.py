"""Run work off the GUI thread. This is the only thread code of the desktop app."""

import logging
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from inspect import ismethod
from itertools import count
from queue import SimpleQueue
from time import monotonic
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, QThreadPool, Signal, Slot
from shiboken6 import isValid

logger = logging.getLogger(__name__)

Answer = Callable[[Any], object]


def run(
    work: Callable[[], Any],
    *,
    owner: QObject,
    done: Answer,
    failed: Callable[[Exception], object],
    lane: str | None = None,
) -> None:
    """Do some work on another thread and answer on the GUI thread.

    Call it from the GUI thread. The answer is dropped when the owner is gone by then.

    Args:
        work: What to do; it must not touch any widget.
        owner: The widget or object that waits for the answer.
        done: Called with what the work returned; best a method of the owner.
        failed: Called with the exception that the work raised.
        lane: Jobs of one lane run one after another, in order, on one thread of their own.
    """
    desk = _open_desk()
    number = desk.take_in(_Ticket(work, weakref.ref(owner), _hold(done), _hold(failed)))
    desk.pool(lane).start(partial(_do, number, desk))


def wait_all(timeout: float) -> bool:
    """Wait for all running and queued work before shutdown; return False when time ran out.

    Answers that arrive meanwhile are delivered only if the event loop runs again.

    Args:
        timeout: Seconds to wait at most, in all.
    """
    ends = monotonic() + timeout
    pools = _Desk.current.pools() if _Desk.current else []
    return all(pool.waitForDone(max(0, round((ends - monotonic()) * 1000))) for pool in pools)


@dataclass(frozen=True, slots=True)
class _Ticket:
    """Who waits for an answer. Held weakly: waiting must not keep a closed screen alive.

    Answers and work may hold parts of a window, and whoever lets go of such a part last frees it. So
    the desk keeps the ticket, and a worker knows no more than its number.
    """

    work: Callable[[], Any]
    owner: "weakref.ref[QObject]"
    done: Callable[[], Answer | None]
    failed: Callable[[], Answer | None]


@dataclass(frozen=True, slots=True)
class _Outcome:
    number: int
    result: Any
    error: Exception | None


class _Desk(QObject):
    """Lives on the GUI thread and hands out the answers there."""

    current: "_Desk | None" = None
    # Without arguments: PySide 6.12.0 loses references to None and True at an emit.
    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tickets: dict[int, _Ticket] = {}
        self._numbers = count()
        self._outcomes: SimpleQueue[_Outcome] = SimpleQueue()
        self._shared = QThreadPool()
        self._lanes: dict[str, QThreadPool] = {}
        self.answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def take_in(self, ticket: _Ticket) -> int:
        """Keep a ticket until its answer is delivered; return its number."""
        number = next(self._numbers)
        self._tickets[number] = ticket
        return number

    def result_of(self, number: int) -> Any:
        """Do a ticket's work, on a worker's thread."""
        return self._tickets[number].work()

    def pool(self, lane: str | None) -> QThreadPool:
        """Return the threads that serve a lane."""
        if lane is None:
            return self._shared
        if lane not in self._lanes:
            single = QThreadPool()
            single.setMaxThreadCount(1)
            # Never expires: a lane's database connection belongs to its thread.
            single.setExpiryTimeout(-1)
            self._lanes[lane] = single
        return self._lanes[lane]

    def pools(self) -> list[QThreadPool]:
        """Return all threads, shared and lanes."""
        return [self._shared, *self._lanes.values()]

    def put(self, outcome: _Outcome) -> None:
        """Take an outcome from any thread."""
        self._outcomes.put(outcome)
        self.answered.emit()

    @Slot()
    def _deliver(self) -> None:
        outcome = self._outcomes.get_nowait()
        ticket = self._tickets.pop(outcome.number)
        owner = ticket.owner()
        if owner is None or not isValid(owner):
            return
        if outcome.error is None:
            _call(ticket.done(), outcome.result)
        else:
            _call(ticket.failed(), outcome.error)


def _do(number: int, desk: _Desk) -> None:
    try:
        outcome = _Outcome(number, desk.result_of(number), None)
    except Exception as error:
        logger.info("background work raised %s", type(error).__name__)
        outcome = _Outcome(number, None, error)
    desk.put(outcome)


def _call(answer: Answer | None, value: object) -> None:
    if answer is not None:
        answer(value)


def _hold(answer: Answer) -> Callable[[], Answer | None]:
    """Keep a method weakly, so that its object can die, and any other function as it is."""
    if ismethod(answer):
        return weakref.WeakMethod(answer)
    return partial(_same, answer)


def _same(answer: Answer) -> Answer:
    return answer


def _open_desk() -> _Desk:
    app = QCoreApplication.instance()
    if app is None or QThread.currentThread() is not app.thread():
        raise RuntimeError("background.run must be called on the GUI thread of a running app")
    if _Desk.current is None or not isValid(_Desk.current):
        _Desk.current = _Desk()
    return _Desk.current

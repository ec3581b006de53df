"""Work off the GUI thread answers on it, in order where asked, or not at all."""

import threading
import weakref
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from fieldapp.ui import background


class Waiter(QObject):
    """One who waits for answers and notes them."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.failures: list[Exception] = []
        self.threads: set[threading.Thread] = set()

    def done(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.add(threading.current_thread())

    def failed(self, error: Exception) -> None:
        self.failures.append(error)
        self.threads.add(threading.current_thread())


def start(waiter: Waiter, work: Callable[[], object], lane: str | None = None) -> None:
    background.run(work, owner=waiter, done=waiter.done, failed=waiter.failed, lane=lane)


def test_two_thousand_jobs_answer_on_the_gui_thread(qtbot: QtBot) -> None:
    waiter = Waiter()

    for number in range(2000):
        start(waiter, partial(int, number))
    qtbot.waitUntil(lambda: len(waiter.answers) == 2000, timeout=20_000)

    assert set(waiter.answers) == set(range(2000))
    assert waiter.threads == {threading.main_thread()}


def test_none_and_true_arrive_as_they_are(qtbot: QtBot) -> None:
    waiter = Waiter()

    start(waiter, partial({}.get, "nothing"), lane="store")
    start(waiter, partial(bool, 1), lane="store")
    qtbot.waitUntil(lambda: len(waiter.answers) == 2)

    assert waiter.answers == [None, True]


def test_a_failure_arrives_as_the_error_itself(qtbot: QtBot) -> None:
    waiter = Waiter()

    start(waiter, partial(int, "seven"))
    qtbot.waitUntil(lambda: bool(waiter.failures))

    assert isinstance(waiter.failures[0], ValueError)
    assert waiter.answers == []
    assert waiter.threads == {threading.main_thread()}


def test_the_answer_is_dropped_when_the_owner_is_deleted(qtbot: QtBot) -> None:
    gate = threading.Event()
    gone, staying = Waiter(), Waiter()
    start(gone, gate.wait, lane="store")
    start(staying, partial(int, 7), lane="store")

    delete(gone)
    gate.set()
    qtbot.waitUntil(lambda: staying.answers == [7])

    assert gone.answers == []


def test_waiting_does_not_keep_the_owner_alive(qtbot: QtBot) -> None:
    gate = threading.Event()
    owner, staying = Waiter(), Waiter()
    heard = owner.answers
    start(owner, gate.wait, lane="store")
    start(staying, partial(int, 7), lane="store")

    del owner
    gate.set()
    qtbot.waitUntil(lambda: staying.answers == [7])

    assert heard == []


def test_a_part_of_a_window_is_let_go_on_the_gui_thread(qtbot: QtBot) -> None:
    """Freed on a worker's thread it ends the program now and then."""
    freed: list[threading.Thread] = []
    for _ in range(200):
        waiter = Waiter()
        weakref.finalize(waiter, lambda: freed.append(threading.current_thread()))
        background.run(dict, owner=waiter, done=repr, failed=partial(_no_more, waiter))
        background.run(int, owner=waiter, done=partial(_no_more, waiter), failed=repr)
    del waiter

    qtbot.waitUntil(lambda: len(freed) == 200)

    assert set(freed) == {threading.main_thread()}


def _no_more(_waiter: Waiter, _answer: object) -> None:
    """Hold the waiter as a closed sheet's answer does."""


def test_jobs_of_one_lane_run_in_order_on_one_thread(qtbot: QtBot) -> None:
    waiter = Waiter()
    order: list[int] = []
    threads: set[int] = set()

    def note(number: int) -> None:
        order.append(number)
        threads.add(threading.get_ident())

    for number in range(500):
        start(waiter, partial(note, number), lane="store")
    qtbot.waitUntil(lambda: len(waiter.answers) == 500)

    assert order == list(range(500))
    assert len(threads) == 1


def test_shutdown_waits_for_what_is_queued(qtbot: QtBot) -> None:
    waiter = Waiter()
    written: list[int] = []
    for number in range(50):
        start(waiter, partial(written.append, number), lane="store")

    finished = background.wait_all(5)

    assert finished
    assert written == list(range(50))


def test_shutdown_gives_up_when_work_hangs(qtbot: QtBot) -> None:
    waiter, gate = Waiter(), threading.Event()
    start(waiter, gate.wait)

    finished = background.wait_all(0.05)

    gate.set()
    assert not finished
    assert background.wait_all(5)


def test_only_the_gui_thread_may_start_work(qtbot: QtBot) -> None:
    waiter = Waiter()

    start(waiter, partial(start, waiter, partial(int, 1)))
    qtbot.waitUntil(lambda: bool(waiter.failures))

    assert isinstance(waiter.failures[0], RuntimeError)


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    yield
    assert background.wait_all(5)

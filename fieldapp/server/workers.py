"""Several processes that serve one socket: started anew when one dies, stopped together."""

import logging
import os
import signal
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import connection, get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import FrameType
from typing import Any

from prometheus_client.multiprocess import mark_process_dead

from fieldapp.server.metrics import SHARED_FOLDER

STOP_SECONDS = 20
"""How long workers may take to finish what is under way."""
EARLY_SECONDS = 10
TOO_MANY = 8
"""So many workers in a row that ended early, and no other is started."""

# A fresh interpreter for each: a copy of this one would share its threads' locks.
_processes = get_context("spawn")
logger = logging.getLogger(__name__)


@contextmanager
def shared_numbers() -> Iterator[None]:
    """Have the workers that are started in the body write their numbers into one folder."""
    with tempfile.TemporaryDirectory(prefix="fieldapp-metrics-") as folder:
        os.environ[SHARED_FOLDER] = folder
        try:
            yield
        finally:
            del os.environ[SHARED_FOLDER]


def supervise(work: Callable[[], None], count: int, announcement: str) -> None:
    """Keep `count` processes at `work` until SIGTERM or SIGINT, and say `announcement`."""
    _Supervisor(work, count).run(announcement)


class _Supervisor:
    def __init__(self, work: Callable[[], None], count: int) -> None:
        self._work = work
        self._count = count
        self._lifeline, self._ours = _processes.Pipe(duplex=False)
        self._told, self._stop = _processes.Pipe(duplex=False)
        self._begun: dict[SpawnProcess, float] = {}
        self._early_deaths = 0

    def run(self, announcement: str) -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._on_signal)
        for _ in range(self._count):
            self._start()
        # The socket takes calls already; the first worker that is ready answers them.
        print(announcement, flush=True)  # noqa: T201  (the command's answer)
        while self._told not in self._wait():
            self._replace_dead()
        self._end()

    def _wait(self) -> list[Any]:
        watched: list[Any] = [self._told, *(worker.sentinel for worker in self._begun)]
        return list(connection.wait(watched))

    def _start(self) -> None:
        worker = _processes.Process(target=_serve_while, args=(self._lifeline, self._work))
        worker.start()
        self._begun[worker] = time.monotonic()

    def _replace_dead(self) -> None:
        for worker in [each for each in self._begun if not each.is_alive()]:
            lived = time.monotonic() - self._begun.pop(worker)
            self._early_deaths = self._early_deaths + 1 if lived < EARLY_SECONDS else 0
            logger.error("a worker ended code=%s seconds=%d", worker.exitcode, lived)
            mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]
            if self._early_deaths < TOO_MANY:
                self._start()
        if not self._begun:
            self._stop.send(None)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._stop.send(None)

    def _end(self) -> None:
        for worker in self._begun:
            worker.terminate()
        for worker in self._begun:
            worker.join(STOP_SECONDS)
            if worker.is_alive():
                worker.kill()
                worker.join()


def _serve_while(lifeline: Connection, work: Callable[[], None]) -> None:
    """Serve as long as the supervisor lives: a killed one must not leave workers behind."""
    threading.Thread(target=_end_with, args=(lifeline,), daemon=True).start()
    work()


def _end_with(lifeline: Connection) -> None:
    try:
        lifeline.recv_bytes()
    except (EOFError, OSError):
        os.kill(os.getpid(), signal.SIGTERM)

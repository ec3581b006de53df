"""Ends the demo in order when the machine tells it to, as its windows' closing does."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

Handler = Callable[[int, FrameType | None], object]

_ENDING = ("SIGINT", "SIGTERM", "SIGHUP")
"""By name: Windows knows no SIGHUP."""


@contextmanager
def ended_by_signals(end: Handler = signal.default_int_handler) -> Iterator[None]:
    """Let SIGTERM and SIGHUP end the body as Ctrl-C does, so that all it holds is put away.

    A signal that is ignored, as SIGHUP under nohup, stays so.

    Args:
        end: What a signal calls, on the main thread; it interrupts the body unless told otherwise.
    """
    numbers = [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]
    heard = [one for one in numbers if signal.getsignal(one) is not signal.SIG_IGN]
    before = [(number, signal.signal(number, end)) for number in heard]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)

"""Listens for the server's pokes: "this stream moved on", so that news comes within a second.

Never needed: whoever hears nothing finds the same by asking now and then.
"""

import threading
from collections.abc import Callable

from pydantic import ValidationError

from fieldapp.base.chance import by_chance
from fieldapp.base.errors import SyncError
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.store import Store
from fieldapp.sync.core import pause_after
from fieldapp.sync.transport import Events, Transport
from fieldapp.wire.messages import Message, Sequence


class Poke(Message):
    """Which stream has grown, and how far."""

    stream: str
    seq: Sequence


class PokeListener:
    """Keeps one connection open in a thread of its own and calls `heard` for what is news here.

    `heard` is called on that thread. Call `stop` before the store is closed. `way` gives a
    transport that nothing else uses.
    """

    def __init__(
        self,
        store: Store,
        way: Callable[[], Transport],
        heard: Callable[[], None],
        *,
        chance: Callable[[], float] = by_chance,
    ) -> None:
        self._outbox = Outbox(store)
        self._way = way
        self._heard = heard
        self._chance = chance
        self._stopped = threading.Event()
        self._events: Events | None = None
        self._failures = 0
        self._thread = threading.Thread(target=self._listen_on, name="pokes", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """Listen no more; returns when the thread has ended."""
        self._stopped.set()
        if self._events is not None:
            self._events.cut()
        if self._thread.is_alive():
            self._thread.join()

    def _listen_on(self) -> None:
        """Connect again and again; a line on which two heartbeats fail to come is dead."""
        while not self._stopped.is_set():
            try:
                self._listen_once()
            except SyncError:
                self._failures += 1
            else:
                self._failures = 1  # it ended: perhaps the server starts anew
            self._stopped.wait(pause_after(self._failures, self._chance()))

    def _listen_once(self) -> None:
        transport = self._way()
        try:
            with transport.events() as self._events:
                for name, data in self._events:
                    self._failures = 0
                    if self._stopped.is_set():
                        return
                    if name == "poke" and self._is_news(data):
                        self._heard()
        finally:
            self._events = None
            transport.close()

    def _is_news(self, data: str) -> bool:
        """Say whether the stream has more than this laptop; what can't be read is none."""
        try:
            poke = Poke.model_validate_json(data)
        except ValidationError:
            return False
        return poke.seq > self._outbox.cursors().get(poke.stream, 0)

"""Batches on their way up: the server has the next one at hand while it judges the one before."""

import time
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import NamedTuple

from fieldapp.sync.core import Push
from fieldapp.sync.transport import Packed, Transport, packed_push
from fieldapp.wire.messages import PushReply

BATCHES_AT_ONCE = 2
"""One is judged and one waits there: more would only wait longer."""
SWIFT_SECONDS = 1.0
"""An answer that took longer came over a slow line: two batches would only share it."""


class _Answer(NamedTuple):
    reply: PushReply
    seconds: float


class Sending:
    """Batches are sent in their order and answered in their order; use as a context.

    What was sent after a batch that broke may have arrived: it is simply sent again, and the server
    knows it. The server does not depend on the order either: what comes too early is held there.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._lanes = ThreadPoolExecutor(BATCHES_AT_ONCE)
        self._packed: deque[Packed] = deque()
        self._under_way: deque[Future[_Answer]] = deque()
        self._is_swift = False

    def __enter__(self) -> "Sending":
        return self

    def __exit__(self, *_: object) -> None:
        self._lanes.shutdown()

    def put(self, push: Push) -> None:
        """Send a batch now, or once the one before it was answered where the line is slow."""
        self._packed.append(packed_push(push))
        self._send()

    def answered(self) -> PushReply | None:
        """Wait for the answer to the oldest batch under way; None where none is.

        Raises:
            SyncError: the exchange broke, or the server refused the batch.
        """
        if not self._under_way:
            return None
        reply, seconds = self._under_way.popleft().result()
        self._is_swift = seconds <= SWIFT_SECONDS
        self._send()
        return reply

    def _send(self) -> None:
        most = BATCHES_AT_ONCE if self._is_swift else 1
        while self._packed and len(self._under_way) < most:
            packed = self._packed.popleft()
            self._under_way.append(self._lanes.submit(self._carried, packed))

    def _carried(self, packed: Packed) -> _Answer:
        begin = time.monotonic()
        reply = self._transport.push(packed)
        return _Answer(reply, time.monotonic() - begin)

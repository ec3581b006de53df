"""Who asks too often waits, and a server that is being stopped takes nothing new.

The brakes are for programs gone wild and for guessers, far above what laptops need. Each worker
counts for itself. Wrong passwords for one name are counted in the database as well (signin.py).
"""

import hashlib
import math
from dataclasses import dataclass

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from fieldapp.base.clock import SystemClock
from fieldapp.server.failures import answer
from fieldapp.server.problems import Reason
from fieldapp.wire.messages import Problem

STOPPING_SECONDS = 5
"""When to ask again a server that is being stopped: another one has mostly started by then."""
_UNLIMITED = frozenset({"/healthz", "/readyz"})


@dataclass(frozen=True)
class Limits:
    """How many requests are answered in a minute."""

    of_device: int = 6000
    of_address: int = 1200
    """Without a token; laptops behind one address share it."""
    sign_ins_of_address: int = 60


class Gate:
    """Lets requests in, as many as the limits allow, until it is closed."""

    def __init__(self, app: ASGIApp, limits: Limits, stopping: "Stopping") -> None:
        self._app = app
        self._limits = limits
        self._stopping = stopping
        # The library counts by the machine's clock.
        self._clock = SystemClock()
        self._limiter = FixedWindowRateLimiter(MemoryStorage())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or say when to come again."""
        if scope["type"] == "http" and scope["path"] not in _UNLIMITED:
            if self._stopping.is_set:
                await answer(_stopped(), STOPPING_SECONDS)(scope, receive, send)
                return
            wait = await self._wait(scope)
            if wait:
                await answer(_too_often(), wait)(scope, receive, send)
                return
        await self._app(scope, receive, send)

    async def _wait(self, scope: Scope) -> int:
        """Return for how many seconds the caller must wait; 0 lets it in."""
        item, key = self._counted(scope)
        if await self._limiter.hit(item, key):
            return 0
        window = await self._limiter.get_window_stats(item, key)
        return max(1, math.ceil(window.reset_time - self._clock.now().timestamp()))

    def _counted(self, scope: Scope) -> tuple[RateLimitItem, str]:
        token = Headers(scope=scope).get("authorization", "")
        if token:
            key = hashlib.sha256(token.encode()).hexdigest()
            return RateLimitItemPerMinute(self._limits.of_device), key
        address = str((scope.get("client") or ("",))[0])
        if scope["path"] == "/v1/enrol":
            return RateLimitItemPerMinute(self._limits.sign_ins_of_address), f"sign in {address}"
        return RateLimitItemPerMinute(self._limits.of_address), address


class Stopping:
    """Whether the server was told to stop."""

    def __init__(self) -> None:
        self.is_set = False


def _stopped() -> Problem:
    return Problem(type=Reason.BUSY, title="The server is being stopped.", status=503)


def _too_often() -> Problem:
    return Problem(type=Reason.TOO_MANY_TRIES, title="Too many requests.", status=429)

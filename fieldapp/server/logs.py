"""The server's log: one JSON object a line, in ids and counts, never a word of a record."""

import json
import logging
import time
import traceback
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from fieldapp.server.metrics import note_answer

_METHODS = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})

logger = logging.getLogger(__name__)


class JsonLines(logging.Formatter):
    """Formats an event as JSON; an error tells its kind and place, as its words may tell more."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
            "from": record.name,
        }
        if record.exc_info and record.exc_info[0]:
            line["event"] = "error"
            line["error"] = record.exc_info[0].__name__
            line["where"] = _places(record.exc_info[2])
        return json.dumps(line, ensure_ascii=False)


def _places(trace: TracebackType | None) -> list[str]:
    frames = traceback.extract_tb(trace)
    return [f"{frame.filename}:{frame.lineno}" for frame in frames[-12:]]


def start_logging() -> None:
    """Send everything to standard error, as JSON lines."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)


class Trace:
    """Logs each request by its address, answer and time taken."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and note its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        status = 0

        async def noting(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        try:
            await self._app(scope, receive, noting)
        finally:
            address, seconds = address_of(scope), time.perf_counter() - began
            note_answer(address, seconds)
            logger.info(
                "answered method=%s address=%s status=%d ms=%d",
                _method(scope),
                address,
                status,
                seconds * 1000,
            )


def _method(scope: Scope) -> str:
    """Return the method where it is one: a stranger's words stay out of the log."""
    return scope["method"] if scope["method"] in _METHODS else "unknown"


def address_of(scope: Scope) -> str:
    """Return the address as the router knows it: a stranger's words stay out of the log."""
    return getattr(scope.get("route"), "path", "unknown")

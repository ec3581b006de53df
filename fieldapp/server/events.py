"""Pokes: a laptop that listens hears at once which stream moved on, and then pulls.

A poke carries no data and may be lost: laptops poll anyway. It starts where a commit moved a
stream, and reaches the laptops of other workers by PostgreSQL's NOTIFY. Other programs that write
(the command line) are noticed by looking at the streams every now and then.
"""

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager, suppress

import psycopg
from fastapi import APIRouter, Request, Response
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sse_starlette import EventSourceResponse, ServerSentEvent
from starlette.concurrency import run_in_threadpool

from fieldapp.server import openapi, tables
from fieldapp.server.access import Caller, streams_of
from fieldapp.server.database import Database
from fieldapp.server.problems import Refused

HEARTBEAT_SECONDS = 20.0
LOOK_SECONDS = 0.5
"""How often a SQLite database is looked at; PostgreSQL tells by itself what its servers write."""
LOOK_SECONDS_SHARED = 2.0
GATHER_SECONDS = 0.05
"""How long moves are gathered before other workers are told of them together."""
AGAIN_SECONDS = 5.0
CHANNEL = "fieldapp_moved"

CallerOf = Callable[[Request], Awaitable[Caller]]
logger = logging.getLogger(__name__)


class Listener:
    """One laptop that listens: the newest number of each of its streams that it was not told."""

    def __init__(self, streams: Iterable[str]) -> None:
        self.streams = frozenset(streams)
        self.woken = asyncio.Event()
        self._told: dict[str, int] = {}
        self._waiting: dict[str, int] = {}

    def hear(self, moved: Mapping[str, int]) -> None:
        """Take in how far streams have moved."""
        for name in self.streams & moved.keys():
            if moved[name] > self._told.get(name, 0):
                self._told[name] = self._waiting[name] = moved[name]
                self.woken.set()

    def take(self) -> dict[str, int]:
        """Return what is to be told now."""
        self.woken.clear()
        taken, self._waiting = self._waiting, {}
        return taken


class Pokes:
    """The listeners of this process, and the ways by which they hear."""

    def __init__(self, database: Database, heartbeat: float = HEARTBEAT_SECONDS) -> None:
        self._database = database
        self._heartbeat = heartbeat
        self._listeners: set[Listener] = set()
        self._unsent: dict[str, int] = {}
        self._gathered = asyncio.Event()
        self._is_over = False

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Hear of every move while the body runs."""
        loop = asyncio.get_running_loop()

        def on_moved(moved: Mapping[str, int]) -> None:
            loop.call_soon_threadsafe(self._moved_here, moved)

        self._database.on_moved = on_moved
        work = [self._look()]
        if self._database.is_shared:
            work += [self._listen(), self._notify()]
        tasks = [asyncio.create_task(each) for each in work]
        try:
            yield
        finally:
            self._database.on_moved = None
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def stop(self) -> None:
        """End every conversation: the server is being stopped."""
        self._is_over = True
        for listener in self._listeners:
            listener.woken.set()

    async def tell(
        self, listener: Listener, still_allowed: Callable[[], Awaitable[bool]]
    ) -> AsyncIterator[ServerSentEvent]:
        """Yield pokes until the laptop may no longer listen or the server stops."""
        self._listeners.add(listener)
        checked = time.monotonic()
        try:
            while not self._is_over:
                with suppress(TimeoutError):
                    await asyncio.wait_for(listener.woken.wait(), self._heartbeat)
                if time.monotonic() - checked >= self._heartbeat:
                    checked = time.monotonic()
                    if not await still_allowed():
                        return
                for name, seq in listener.take().items():
                    yield ServerSentEvent(json.dumps({"stream": name, "seq": seq}), event="poke")
        finally:
            self._listeners.discard(listener)

    def _moved_here(self, moved: Mapping[str, int]) -> None:
        self._spread(moved)
        self._unsent.update(moved)
        self._gathered.set()

    def _spread(self, moved: Mapping[str, int]) -> None:
        for listener in self._listeners:
            listener.hear(moved)

    async def _look(self) -> None:
        """Look at the streams that somebody listens to, for what other programs wrote."""
        pause = LOOK_SECONDS_SHARED if self._database.is_shared else LOOK_SECONDS
        while True:
            await asyncio.sleep(pause)
            names = {name for listener in self._listeners for name in listener.streams}
            if names:
                with suppress(DBAPIError):  # looked at again soon
                    self._spread(await run_in_threadpool(self._ends, names))

    def _ends(self, names: Iterable[str]) -> dict[str, int]:
        stream = tables.stream.c
        here = select(stream.name, stream.seq).where(stream.name.in_(list(names)))
        with self._database.reading() as connection:
            return {row.name: row.seq for row in connection.execute(here)}

    async def _listen(self) -> None:
        """Hear what other workers wrote."""
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(
                    self._database.libpq_address(), autocommit=True
                ) as connection:
                    await connection.execute(f"LISTEN {CHANNEL}".encode())
                    async for notice in connection.notifies():
                        self._spread(json.loads(notice.payload))
            except psycopg.Error as problem:
                logger.warning("listening broke off: %s", type(problem).__name__)
            await asyncio.sleep(AGAIN_SECONDS)

    async def _notify(self) -> None:
        """Tell other workers what was written here, a few moves at a time."""
        while True:
            await self._gathered.wait()
            await asyncio.sleep(GATHER_SECONDS)
            self._gathered.clear()
            moved, self._unsent = self._unsent, {}
            with suppress(DBAPIError):  # they look by themselves now and then
                await run_in_threadpool(self._database.notify, CHANNEL, moved)


def routes(pokes: Pokes, caller_of: CallerOf, heartbeat: float) -> APIRouter:
    """Return the address where laptops listen."""
    router = APIRouter()

    @router.get(
        "/v1/events",
        openapi_extra=openapi.SIGNED_IN,
        responses={200: {"content": {"text/event-stream": {}}, "description": "Pokes"}},
        response_class=Response,
    )
    async def events(request: Request) -> Response:
        """Tell which stream moved on, as it happens; a heartbeat says that the line is alive."""
        caller = await caller_of(request)

        async def still_allowed() -> bool:
            with suppress(Refused):
                return streams_of(await caller_of(request)) == streams_of(caller)
            return False

        return EventSourceResponse(
            pokes.tell(Listener(streams_of(caller)), still_allowed),
            ping=heartbeat,
            ping_message_factory=lambda: ServerSentEvent("{}", event="heartbeat"),
            headers={"Cache-Control": "no-store"},
        )

    return router

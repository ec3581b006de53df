"""The application: its addresses, what stands before them, and what goes on beside them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass, field

from fastapi import FastAPI

from fieldapp.base.clock import Clock
from fieldapp.base.ids import NewId
from fieldapp.domain.registry import all_record_types
from fieldapp.server import attachment_routes, events, health, openapi
from fieldapp.server.attachment_routes import Attachments
from fieldapp.server.blobs import BlobStore
from fieldapp.server.database import Database
from fieldapp.server.events import HEARTBEAT_SECONDS, Pokes
from fieldapp.server.failures import answer_failures
from fieldapp.server.limits import Gate, Limits, Stopping
from fieldapp.server.logs import Trace
from fieldapp.server.purge import purge_daily
from fieldapp.server.routes import BODIES, router
from fieldapp.server.service import Service, caller_of
from fieldapp.server.signin import Passwords
from fieldapp.wire import messages


@dataclass(frozen=True)
class Settings:
    """What differs between servers."""

    limits: Limits = field(default_factory=Limits)
    heartbeat: float = HEARTBEAT_SECONDS


class App(FastAPI):
    """The application, and how it is told that its server stops."""

    def __init__(self, service: Service, attachments: Attachments | None, pokes: Pokes) -> None:
        super().__init__(
            title="fieldapp",
            version=str(messages.PROTOCOL),
            # The pages that show the description load their scripts from elsewhere.
            docs_url=None,
            redoc_url=None,
            lifespan=_lifespan(service, attachments, pokes),
            telemetry={"tracing": False, "metrics": False, "logs": False},
        )
        self.state.service = service
        self.stopping = Stopping()
        self._pokes = pokes

    def stop(self) -> None:
        """Take nothing new and let listeners go; what is under way is finished."""
        self.stopping.is_set = True
        self._pokes.stop()


def create_app(
    database: Database,
    clock: Clock,
    new_id: NewId,
    blobs: BlobStore | None = None,
    settings: Settings | None = None,
) -> App:
    """Return the application over an open database; without `blobs` it takes no attachments."""
    settings = settings or Settings()
    service = Service(database, clock, new_id, Passwords(), database.server_id())
    attachments = Attachments(database, blobs, clock, new_id) if blobs else None
    pokes = Pokes(database, settings.heartbeat)
    app = App(service, attachments, pokes)
    app.include_router(router)
    app.include_router(health.routes(database))
    app.include_router(events.routes(pokes, caller_of, settings.heartbeat))
    if attachments is not None:
        app.include_router(attachment_routes.routes(attachments, caller_of))
    app.add_middleware(Gate, limits=settings.limits, stopping=app.stopping)
    app.add_middleware(Trace)
    answer_failures(app)
    openapi.publish(app, BODIES)
    _build_models()
    return app


def _build_models() -> None:
    """Build now what the first requests would else build, all at the same time."""
    for model in messages.Message.__subclasses__():
        model.model_rebuild()
    for record_type in all_record_types():
        record_type.model_rebuild()


def _lifespan(
    service: Service, attachments: Attachments | None, pokes: Pokes
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncIterator[None]:
        purging = asyncio.create_task(purge_daily(service.database, service.clock, service.new_id))
        async with attachments.tidied() if attachments else nullcontext(), pokes.running():
            yield
        purging.cancel()

    return life

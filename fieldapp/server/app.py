"""The HTTPS addresses (docs/sync.md): each reads a message, has it decided, and answers."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, FastAPI, Query, Request, Response
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool

from fieldapp.base.clock import Clock
from fieldapp.base.ids import NewId
from fieldapp.domain.registry import all_record_types
from fieldapp.server import bodies, openapi
from fieldapp.server.access import Caller
from fieldapp.server.checking import check
from fieldapp.server.completeness import completeness, stream_log
from fieldapp.server.database import Database
from fieldapp.server.erasing import acknowledge
from fieldapp.server.failures import answer_failures
from fieldapp.server.incoming import read_message
from fieldapp.server.logs import Trace
from fieldapp.server.pull import history, pull
from fieldapp.server.purge import purge_daily
from fieldapp.server.push import push
from fieldapp.server.signin import Passwords, caller_with, enrol, signed_out
from fieldapp.wire import messages
from fieldapp.wire.completeness import Completeness, StreamLog

router = APIRouter()

_BODIES = (
    messages.EnrolRequest,
    messages.PushRequest,
    messages.PullRequest,
    messages.CheckRequest,
    messages.ErasureAck,
)


@dataclass(frozen=True)
class Service:
    """What every address needs."""

    database: Database
    clock: Clock
    new_id: NewId
    passwords: Passwords
    server_id: str


def create_app(database: Database, clock: Clock, new_id: NewId) -> FastAPI:
    """Return the application over an open database."""
    service = Service(database, clock, new_id, Passwords(), database.server_id())
    app = FastAPI(
        title="fieldapp",
        version=str(messages.PROTOCOL),
        # The pages that show the description load their scripts from elsewhere.
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan(service),
        telemetry={"tracing": False, "metrics": False, "logs": False},
    )
    app.state.service = service
    app.include_router(router)
    app.add_middleware(Trace)
    answer_failures(app)
    openapi.publish(app, _BODIES)
    _build_models()
    return app


def _build_models() -> None:
    """Build now what the first requests would else build, all at the same time."""
    for model in messages.Message.__subclasses__():
        model.model_rebuild()
    for record_type in all_record_types():
        record_type.model_rebuild()


def _lifespan(service: Service) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncIterator[None]:
        purging = asyncio.create_task(purge_daily(service.database, service.clock, service.new_id))
        yield
        purging.cancel()

    return life


def _service(request: Request) -> Service:
    service = request.app.state.service
    assert isinstance(service, Service)  # noqa: S101  (narrowing: state is untyped)
    return service


@router.get("/healthz")
async def healthz(request: Request) -> dict[str, str]:
    """Say that the server and its database answer."""
    await run_in_threadpool(_service(request).database.server_id)
    return {"status": "ok"}


@router.get("/v1/hello", responses=openapi.answers(messages.Hello))
async def hello(request: Request) -> Response:
    """Say who the server is and which protocol it speaks."""
    service = _service(request)
    return _answer(
        request,
        messages.Hello(server_id=service.server_id, server_time=service.clock.now()),
    )


@router.post(
    "/v1/enrol",
    openapi_extra=openapi.takes(messages.EnrolRequest, signed_in=False),
    responses=openapi.answers(messages.EnrolReply),
)
async def enrol_laptop(request: Request) -> Response:
    """Exchange a user name and a password for the token of a laptop."""
    service = _service(request)
    body = await _body(request)

    def reply() -> BaseModel:
        asked = read_message(messages.EnrolRequest, body)
        return enrol(service.database, service.passwords, asked, service.clock.now())

    return await _decided(request, reply)


@router.post(
    "/v1/push",
    openapi_extra=openapi.takes(messages.PushRequest),
    responses=openapi.answers(messages.PushReply),
)
async def push_changes(request: Request) -> Response:
    """Take in changes and answer each with a receipt."""
    service = _service(request)
    caller = await _caller(request)
    body = await _body(request)

    def reply() -> bytes:
        return push(service.database, caller, body, service.clock, service.new_id)

    return await _decided(request, reply)


@router.post(
    "/v1/pull",
    openapi_extra=openapi.takes(messages.PullRequest),
    responses=openapi.answers(messages.PullReply),
)
async def pull_updates(request: Request) -> Response:
    """Tell what is new since the cursors, page by page."""
    service = _service(request)
    caller = await _caller(request)
    body = await _body(request)

    def reply() -> bytes:
        return pull(service.database, caller, body, service.clock)

    return await _decided(request, reply)


@router.get(
    "/v1/records/{record_id}/history",
    openapi_extra=openapi.SIGNED_IN,
    responses=openapi.answers(messages.History),
)
async def record_history(request: Request, record_id: str) -> Response:
    """Tell who changed which fields of a record, and when."""
    service = _service(request)
    caller = await _caller(request)

    def reply() -> BaseModel:
        return history(service.database, caller, record_id)

    return await _decided(request, reply)


@router.post(
    "/v1/check",
    openapi_extra=openapi.takes(messages.CheckRequest),
    responses=openapi.answers(messages.CheckReply),
)
async def check_streams(request: Request) -> Response:
    """Tell count and digest of each stream, to compare with one's own."""
    service = _service(request)
    caller = await _caller(request)
    body = await _body(request)

    def reply() -> BaseModel:
        return check(service.database, caller, body)

    return await _decided(request, reply)


@router.post(
    "/v1/erasures/ack",
    openapi_extra=openapi.takes(messages.ErasureAck),
    responses=openapi.answers(messages.ErasuresNoted),
)
async def acknowledge_erasures(request: Request) -> Response:
    """Note that these records are gone from the caller's laptop."""
    service = _service(request)
    caller = await _caller(request)
    body = await _body(request)

    def reply() -> BaseModel:
        return acknowledge(service.database, caller, body, service.clock)

    return await _decided(request, reply)


@router.get(
    "/v1/completeness",
    openapi_extra=openapi.SIGNED_IN,
    responses=openapi.answers(Completeness),
)
async def tell_completeness(request: Request) -> Response:
    """Tell when each laptop of the caller's areas last reported, and what it held unsent."""
    service = _service(request)
    caller = await _caller(request)

    def reply() -> BaseModel:
        return completeness(service.database, caller, service.clock)

    return await _decided(request, reply)


@router.get(
    "/v1/streams/{name}/log",
    openapi_extra=openapi.SIGNED_IN,
    responses=openapi.answers(StreamLog),
)
async def tell_stream_log(
    request: Request,
    name: str,
    after: Annotated[int, Query(ge=0, le=messages.LARGEST)] = 0,
) -> Response:
    """Tell the links of a stream's hash chain after a number, page by page."""
    service = _service(request)
    caller = await _caller(request)

    def reply() -> BaseModel:
        return stream_log(service.database, caller, name, after)

    return await _decided(request, reply)


async def _caller(request: Request) -> Caller:
    """Return who is calling, before anything of the body is read."""
    service = _service(request)
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise signed_out()
    return await run_in_threadpool(
        caller_with, service.database, token.strip(), service.clock.now()
    )


async def _body(request: Request) -> bytes:
    return await bodies.read_body(request.stream(), request.headers.get("content-encoding", ""))


async def _decided(request: Request, reply: Callable[[], BaseModel | bytes]) -> Response:
    """Return the answer that `reply` makes, away from the event loop."""
    return await run_in_threadpool(lambda: _answer(request, reply()))


def _answer(request: Request, message: BaseModel | bytes) -> Response:
    """Return the message as the caller reads it best; bytes are written out already."""
    if isinstance(message, BaseModel):
        message = message.model_dump_json(by_alias=True, exclude_defaults=True).encode()
    accepted = request.headers.get("accept-encoding", "")
    body, encoding = bodies.packed(message, accepted)
    headers = {"Cache-Control": "no-store", "Vary": "Accept-Encoding"}
    if encoding:
        headers["Content-Encoding"] = encoding
    return Response(body, headers=headers, media_type="application/json")

"""The HTTPS addresses (docs/sync.md): each reads a message, has it decided, and answers."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel
from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool

from fieldapp.server import openapi
from fieldapp.server.checking import check
from fieldapp.server.completeness import completeness, stream_log
from fieldapp.server.confirming import acknowledge
from fieldapp.server.incoming import read_message
from fieldapp.server.pull import history, pull
from fieldapp.server.push import Pushed, push
from fieldapp.server.recovery import FACT as RECOVERY_KEY
from fieldapp.server.service import (
    answered,
    body_of,
    caller_of,
    decided,
    is_short,
    packed_body_of,
    service_of,
    token_of,
    unpacked,
    written,
)
from fieldapp.server.signin import caller_in, enrol
from fieldapp.wire import messages
from fieldapp.wire.completeness import Completeness, StreamLog

router = APIRouter()

BODIES = (
    messages.EnrolRequest,
    messages.PushRequest,
    messages.PullRequest,
    messages.CheckRequest,
    messages.ErasureAck,
)
"""What is read; the published description tells of these."""


@router.get("/v1/hello", responses=openapi.answers(messages.Hello))
async def hello(request: Request) -> Response:
    """Say who the server is and which protocol it speaks."""
    service = service_of(request)
    return answered(
        request,
        messages.Hello(
            server_id=service.server_id,
            server_time=service.clock.now(),
            recovery_key=await run_in_threadpool(service.database.fact, RECOVERY_KEY),
        ),
    )


@router.post(
    "/v1/enrol",
    openapi_extra=openapi.takes(messages.EnrolRequest, signed_in=False),
    responses=openapi.answers(messages.EnrolReply),
)
async def enrol_laptop(request: Request) -> Response:
    """Exchange a user name and a password for the token of a laptop."""
    service = service_of(request)
    body = await body_of(request)

    def reply() -> BaseModel:
        asked = read_message(messages.EnrolRequest, body)
        done = enrol(service.database, service.passwords, asked, service.clock.now())
        return done.model_copy(update={"recovery_key": service.database.fact(RECOVERY_KEY)})

    return await decided(request, reply)


@router.post(
    "/v1/push",
    openapi_extra=openapi.takes(messages.PushRequest),
    responses=openapi.answers(messages.PushReply),
)
async def push_changes(request: Request) -> Response:
    """Take in changes and answer each with a receipt."""
    service, token = service_of(request), token_of(request)
    if not is_short(request):
        await caller_of(request)
    packed = await packed_body_of(request)

    def decide(connection: Connection) -> Pushed:
        caller = caller_in(connection, token)
        # Only now: what a stranger sends could unpack to a hundred times as much.
        body = unpacked(request, packed)
        return push(connection, caller, body, service.clock, service.new_id)

    return await written(request, decide)


@router.post(
    "/v1/pull",
    openapi_extra=openapi.takes(messages.PullRequest),
    responses=openapi.answers(messages.PullReply),
)
async def pull_updates(request: Request) -> Response:
    """Tell what is new since the cursors, page by page."""
    service = service_of(request)
    caller = await caller_of(request)
    body = await body_of(request)

    def reply() -> bytes:
        return pull(service.database, caller, body, service.clock)

    return await decided(request, reply)


@router.get(
    "/v1/records/{record_id}/history",
    openapi_extra=openapi.SIGNED_IN,
    responses=openapi.answers(messages.History),
)
async def record_history(request: Request, record_id: str) -> Response:
    """Tell who changed which fields of a record, and when."""
    service = service_of(request)
    caller = await caller_of(request)

    def reply() -> BaseModel:
        return history(service.database, caller, record_id)

    return await decided(request, reply)


@router.post(
    "/v1/check",
    openapi_extra=openapi.takes(messages.CheckRequest),
    responses=openapi.answers(messages.CheckReply),
)
async def check_streams(request: Request) -> Response:
    """Tell count and digest of each stream, to compare with one's own."""
    service = service_of(request)
    caller = await caller_of(request)
    body = await body_of(request)

    def reply() -> BaseModel:
        return check(service.database, caller, body)

    return await decided(request, reply)


@router.post(
    "/v1/erasures/ack",
    openapi_extra=openapi.takes(messages.ErasureAck),
    responses=openapi.answers(messages.ErasuresNoted),
)
async def acknowledge_erasures(request: Request) -> Response:
    """Note that these records are gone from the caller's laptop."""
    service = service_of(request)
    caller = await caller_of(request)
    body = await body_of(request)

    def reply() -> BaseModel:
        return acknowledge(service.database, caller, body, service.clock)

    return await decided(request, reply)


@router.get(
    "/v1/completeness",
    openapi_extra=openapi.SIGNED_IN,
    responses=openapi.answers(Completeness),
)
async def tell_completeness(request: Request) -> Response:
    """Tell when each laptop of the caller's areas last reported, and what it held unsent."""
    service = service_of(request)
    caller = await caller_of(request)

    def reply() -> BaseModel:
        return completeness(service.database, caller, service.clock)

    return await decided(request, reply)


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
    service = service_of(request)
    caller = await caller_of(request)

    def reply() -> BaseModel:
        return stream_log(service.database, caller, name, after)

    return await decided(request, reply)

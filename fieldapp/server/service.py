"""What every address needs: who calls, what was sent, and how the answer is decided."""

from collections.abc import Callable
from dataclasses import dataclass

from fastapi import Request, Response
from pydantic import BaseModel
from sqlalchemy import Connection
from starlette.concurrency import run_in_threadpool

from fieldapp.base.clock import Clock
from fieldapp.base.ids import NewId
from fieldapp.server import bodies
from fieldapp.server.access import Caller
from fieldapp.server.database import Database
from fieldapp.server.logs import address_of
from fieldapp.server.metrics import processor_time
from fieldapp.server.push import Pushed
from fieldapp.server.signin import Passwords, caller_with, signed_out

SHORT_BODY = 65_536
"""How many bytes of a body are taken from the line before the application asks for any."""
LONG_ANSWER = 65_536
"""From so many bytes on it takes so long to pack an answer that others would wait for it."""


@dataclass(frozen=True)
class Service:
    """What every address needs."""

    database: Database
    clock: Clock
    new_id: NewId
    passwords: Passwords
    server_id: str


def service_of(request: Request) -> Service:
    """Return what the application was made with."""
    service = request.app.state.service
    assert isinstance(service, Service)  # noqa: S101  (narrowing: state is untyped)
    return service


async def caller_of(request: Request) -> Caller:
    """Return who is calling, before anything of the body is read."""
    service, token = service_of(request), token_of(request)
    return await run_in_threadpool(caller_with, service.database, token, service.clock.now())


def token_of(request: Request) -> str:
    """Return what the caller shows; whether it still opens anything is another question.

    Raises:
        Refused: it shows nothing.
    """
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise signed_out()
    return token.strip()


def is_short(request: Request) -> bool:
    """Say whether the body lies in the server's buffers anyway, whoever sent it."""
    length = request.headers.get("content-length", "")
    return length.isdecimal() and int(length) <= SHORT_BODY


async def body_of(request: Request) -> bytes:
    """Return the body, unpacked."""
    return unpacked(request, await packed_body_of(request))


async def packed_body_of(request: Request) -> bytes:
    """Return the body as it came."""
    return await bodies.read_body(request.stream())


def unpacked(request: Request, packed: bytes) -> bytes:
    """Return the body of the request, which came so, unpacked."""
    return bodies.unpacked(packed, request.headers.get("content-encoding", ""))


async def decided(request: Request, reply: Callable[[], BaseModel | bytes]) -> Response:
    """Return the answer that `reply` makes, away from the event loop.

    Where other writers made it impossible, `reply` is made again.
    """
    database = service_of(request).database

    def decide() -> Response:
        with processor_time(address_of(request.scope)):
            return answered(request, database.repeated(reply))

    return await run_in_threadpool(decide)


async def written(request: Request, work: Callable[[Connection], Pushed]) -> Response:
    """Return the answer to what `work` decided, once that is kept."""
    address = address_of(request.scope)

    def timed(connection: Connection) -> Pushed:
        with processor_time(address):
            return work(connection)

    reply = (await service_of(request).database.written(timed)).told()
    if len(reply) < LONG_ANSWER:
        return answered(request, reply)
    return await run_in_threadpool(answered, request, reply)


def answered(request: Request, message: BaseModel | bytes) -> Response:
    """Return the message as the caller reads it best; bytes are written out already."""
    if isinstance(message, BaseModel):
        message = message.model_dump_json(by_alias=True, exclude_defaults=True).encode()
    accepted = request.headers.get("accept-encoding", "")
    body, encoding = bodies.packed(message, accepted)
    headers = {"Cache-Control": "no-store", "Vary": "Accept-Encoding"}
    if encoding:
        headers["Content-Encoding"] = encoding
    return Response(body, headers=headers, media_type="application/json")

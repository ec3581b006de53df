"""What every address needs: who calls, what was sent, and how the answer is decided."""

from collections.abc import Callable
from dataclasses import dataclass

from fastapi import Request, Response
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool

from fieldapp.base.clock import Clock
from fieldapp.base.ids import NewId
from fieldapp.server import bodies
from fieldapp.server.access import Caller
from fieldapp.server.database import Database
from fieldapp.server.logs import address_of
from fieldapp.server.metrics import processor_time
from fieldapp.server.signin import Passwords, caller_with, signed_out


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
    service = service_of(request)
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise signed_out()
    return await run_in_threadpool(
        caller_with, service.database, token.strip(), service.clock.now()
    )


async def body_of(request: Request) -> bytes:
    """Return the body, unpacked."""
    return await bodies.read_body(request.stream(), request.headers.get("content-encoding", ""))


async def decided(request: Request, reply: Callable[[], BaseModel | bytes]) -> Response:
    """Return the answer that `reply` makes, away from the event loop.

    Where other writers made it impossible, `reply` is made again.
    """
    database = service_of(request).database

    def decide() -> Response:
        with processor_time(address_of(request.scope)):
            return answered(request, database.repeated(reply))

    return await run_in_threadpool(decide)


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

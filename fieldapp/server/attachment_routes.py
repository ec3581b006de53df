"""The HTTPS addresses of attachments: up by tus 1.0, down by ranges.

    OPTIONS /v1/uploads       what is supported
    POST    /v1/uploads       begin: Upload-Length, Upload-Metadata (record, sha256)
    HEAD    /v1/uploads/{id}  how much has arrived
    PATCH   /v1/uploads/{id}  go on from Upload-Offset; 409 where that is wrong
    DELETE  /v1/uploads/{id}  give it up
    GET     /v1/attachments/{record_id}/{content|thumbnail}   Range, If-Range; the ETag is the hash

An acknowledged hash stands in `Upload-Sha256`: only then does the server have the content.
"""

import asyncio
import base64
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from typing import Literal

from fastapi import APIRouter, Request, Response
from sqlalchemy.exc import DBAPIError
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect
from starlette.responses import StreamingResponse

from fieldapp.base.clock import Clock
from fieldapp.base.ids import NewId
from fieldapp.domain.attachment import MAX_BYTES
from fieldapp.server import openapi
from fieldapp.server.access import Caller
from fieldapp.server.attachments import Content, collect, content_of
from fieldapp.server.blobs import PIECE_BYTES, BlobStore
from fieldapp.server.database import Database
from fieldapp.server.problems import Reason, refused
from fieldapp.server.tus import Upload, Uploads, wrong_offset
from fieldapp.wire.messages import Problem

COLLECT_SECONDS = 60 * 60
TUS = "1.0.0"
OFFSET_TYPE = "application/offset+octet-stream"

CallerOf = Callable[[Request], Awaitable[Caller]]

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Attachments:
    """The attachments of one server."""

    database: Database
    blobs: BlobStore
    clock: Clock
    new_id: NewId

    @asynccontextmanager
    async def tidied(self) -> AsyncIterator[None]:
        """Remove every hour what is no longer needed, while the body runs."""
        tidying = asyncio.create_task(self._tidy())
        try:
            yield
        finally:
            tidying.cancel()

    async def _tidy(self) -> None:
        while True:
            try:
                gone = await run_in_threadpool(collect, self.database, self.blobs, self.clock.now())
                logger.info("collected attachments=%d", gone)
            except (OSError, DBAPIError) as problem:
                logger.warning("collecting attachments failed: %s", type(problem).__name__)
            await asyncio.sleep(COLLECT_SECONDS)


def routes(attachments: Attachments, caller_of: CallerOf) -> APIRouter:
    """Return the addresses; `caller_of` says who asks, or refuses."""
    made = APIRouter()
    up, down = _Up(attachments, caller_of), _Down(attachments, caller_of)
    for method, path, answer, status in (
        ("OPTIONS", "/v1/uploads", up.support, 204),
        ("POST", "/v1/uploads", up.begin, 201),
        ("HEAD", "/v1/uploads/{upload_id}", up.ask, 200),
        ("PATCH", "/v1/uploads/{upload_id}", up.go_on, 204),
        ("DELETE", "/v1/uploads/{upload_id}", up.give_up, 204),
        ("GET", "/v1/attachments/{record_id}/{part}", down.fetch, 200),
    ):
        made.add_api_route(
            path,
            answer,
            methods=[method],
            status_code=status,
            response_class=Response,
            responses={"4XX": openapi.answers(Problem)["4XX"]},
            openapi_extra=openapi.SIGNED_IN,
        )
    return made


class _Up:
    """What goes up."""

    def __init__(self, attachments: Attachments, caller_of: CallerOf) -> None:
        self._caller_of = caller_of
        self._uploads = Uploads(
            attachments.database, attachments.blobs, attachments.clock, attachments.new_id
        )

    async def support(self, request: Request) -> Response:
        """Say what of tus is supported."""
        await self._caller_of(request)
        extensions = "creation,expiration,termination"
        said = {"Tus-Version": TUS, "Tus-Extension": extensions, "Tus-Max-Size": str(MAX_BYTES)}
        return _told(204, said)

    async def begin(self, request: Request) -> Response:
        """Begin to send a content of an attachment that the server knows."""
        caller = await self._caller_of(request)
        length = _number(request, "upload-length")
        said = _metadata(request)
        upload = await run_in_threadpool(
            self._uploads.begin, caller, said.get("record", ""), said.get("sha256", ""), length
        )
        return _told(201, _progress(upload) | {"Location": f"/v1/uploads/{upload.id}"})

    async def ask(self, request: Request, upload_id: str) -> Response:
        """Say how much has arrived."""
        upload = await self._found(request, upload_id)
        return _told(200, _progress(upload))

    async def go_on(self, request: Request, upload_id: str) -> Response:
        """Take more of a content; the last piece has it checked and acknowledged."""
        upload = await self._found(request, upload_id)
        if request.headers.get("content-type") != OFFSET_TYPE:
            raise refused(Reason.ENCODING, "The body is of another type.", status=415)
        if _number(request, "upload-offset") != upload.arrived:
            raise wrong_offset()
        upload = await _take_all(self._uploads, upload, request)
        if upload.arrived == upload.length and not upload.acknowledged:
            upload = await run_in_threadpool(self._uploads.finish, upload)
        return _told(204, _progress(upload))

    async def give_up(self, request: Request, upload_id: str) -> Response:
        """Forget an upload and what arrived of it."""
        upload = await self._found(request, upload_id)
        await run_in_threadpool(self._uploads.forget, upload)
        return _told(204, {})

    async def _found(self, request: Request, upload_id: str) -> Upload:
        caller = await self._caller_of(request)
        return await run_in_threadpool(self._uploads.find, caller, upload_id)


async def _take_all(uploads: Uploads, upload: Upload, request: Request) -> Upload:
    """Keep the body a piece at a time, and what came of it before the line broke."""
    waiting = bytearray()
    try:
        async for part in request.stream():
            waiting += part
            while len(waiting) >= PIECE_BYTES:
                piece = bytes(waiting[:PIECE_BYTES])
                del waiting[:PIECE_BYTES]
                upload = await run_in_threadpool(uploads.take, upload, piece)
    except ClientDisconnect:
        if waiting:
            await run_in_threadpool(uploads.take, upload, bytes(waiting))
        raise
    if waiting:
        upload = await run_in_threadpool(uploads.take, upload, bytes(waiting))
    return upload


class _Down:
    """What comes down."""

    def __init__(self, attachments: Attachments, caller_of: CallerOf) -> None:
        self._attachments = attachments
        self._caller_of = caller_of

    async def fetch(
        self, request: Request, record_id: str, part: Literal["content", "thumbnail"]
    ) -> Response:
        """Give the content of an attachment, or its thumbnail, or a range of it."""
        caller = await self._caller_of(request)
        field = "sha256" if part == "content" else "thumbnail_sha256"
        database = self._attachments.database
        found = await run_in_threadpool(content_of, database, caller, record_id, field)
        start, stop = _range(request, found)
        is_part = (start, stop) != (0, found.size)
        headers = {
            "ETag": f'"{found.sha256}"',
            "Accept-Ranges": "bytes",
            "Cache-Control": "no-store",
            "Content-Length": str(stop - start),
            "X-Content-Type-Options": "nosniff",
        }
        if is_part:
            headers["Content-Range"] = f"bytes {start}-{stop - 1}/{found.size}"
        return StreamingResponse(
            self._attachments.blobs.read(found.sha256, start, stop),
            status_code=206 if is_part else 200,
            headers=headers,
            media_type="application/octet-stream",
        )


def _range(request: Request, content: Content) -> tuple[int, int]:
    """Return first byte and end of what is asked for: all of it unless one sound range is.

    Raises:
        Refused: the range begins beyond the end.
    """
    asked, size, etag = request.headers.get("range", ""), content.size, f'"{content.sha256}"'
    if request.headers.get("if-range", etag) != etag or not asked.startswith("bytes="):
        return 0, size
    first, dash, last = asked.removeprefix("bytes=").partition("-")
    if not dash or not first.isdigit() or (last and not last.isdigit()):
        return 0, size
    start, stop = int(first), min(size, int(last) + 1 if last else size)
    if start >= stop:
        raise refused(Reason.BAD_REQUEST, "The range lies beyond the end.", status=416)
    return start, stop


def _progress(upload: Upload) -> dict[str, str]:
    said = {
        "Upload-Offset": str(upload.arrived),
        "Upload-Length": str(upload.length),
        "Upload-Expires": format_datetime(datetime.fromisoformat(upload.expires_at), usegmt=True),
    }
    return said | ({"Upload-Sha256": upload.sha256} if upload.acknowledged else {})


def _told(status: int, headers: dict[str, str]) -> Response:
    return Response(
        status_code=status,
        headers={"Tus-Resumable": TUS, "Cache-Control": "no-store", **headers},
    )


def _number(request: Request, name: str) -> int:
    """Return the number in a header; raise Refused where it is none."""
    stated = request.headers.get(name, "")
    if not stated.isascii() or not stated.isdigit() or len(stated) > len(str(MAX_BYTES)) + 1:
        raise refused(
            Reason.BAD_REQUEST, "A header is missing or no number.", status=400, field=name
        )
    return int(stated)


def _metadata(request: Request) -> dict[str, str]:
    """Return tus's metadata: pairs of a key and a value in base64."""
    pairs = request.headers.get("upload-metadata", "").split(",")
    try:
        return {
            key: base64.b64decode(value, validate=True).decode()
            for key, _, value in (pair.strip().partition(" ") for pair in pairs)
        }
    except ValueError:
        raise refused(Reason.BAD_REQUEST, "The metadata were not understood.", status=400) from None

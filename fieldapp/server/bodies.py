"""Bodies of requests and answers: packed or not, never longer than agreed."""

import gzip
import zlib
from collections.abc import AsyncIterable

import zstandard

from fieldapp.server.problems import Reason, Refused, refused
from fieldapp.wire.messages import MAX_BODY_BYTES

SMALLEST_PACKED = 256
"""Answers shorter than this many bytes travel as they are."""

_GZIP = 31
"""What zlib calls the gzip format."""


async def read_body(chunks: AsyncIterable[bytes]) -> bytes:
    """Return the body that arrives in `chunks`, packed as it came.

    Raises:
        Refused: it is too long.
    """
    packed = bytearray()
    async for chunk in chunks:
        packed += chunk
        if len(packed) > MAX_BODY_BYTES:
            raise _too_large()
    return bytes(packed)


def unpacked(packed: bytes, encoding: str) -> bytes:
    """Return the body, unpacked no further than the longest body may be.

    Raises:
        Refused: it is too long, or not packed as `encoding` says.
    """
    match encoding.strip().lower():
        case "" | "identity":
            return packed
        case "gzip":
            return _gunzipped(packed)
        case "zstd":
            return _unzstd(packed)
        case _:
            raise refused(
                Reason.ENCODING,
                "The body is packed in a way the server does not read.",
                status=415,
                detail="gzip and zstd are read.",
            )


def _gunzipped(packed: bytes) -> bytes:
    inflater = zlib.decompressobj(_GZIP)
    try:
        body = inflater.decompress(packed, MAX_BODY_BYTES + 1)
    except zlib.error:
        raise _damaged() from None
    if len(body) > MAX_BODY_BYTES:
        raise _too_large()
    if not inflater.eof or inflater.unused_data:
        raise _damaged()
    return body


def _unzstd(packed: bytes) -> bytes:
    inflater = zstandard.ZstdDecompressor(max_window_size=MAX_BODY_BYTES)
    try:
        with inflater.stream_reader(packed) as reader:
            body = reader.read(MAX_BODY_BYTES + 1)
    except zstandard.ZstdError:
        raise _damaged() from None
    if len(body) > MAX_BODY_BYTES:
        raise _too_large()
    return body


def _too_large() -> Refused:
    return refused(
        Reason.TOO_LARGE,
        "The request is too long.",
        status=413,
        detail=f"At most {MAX_BODY_BYTES} bytes, unpacked.",
    )


def _damaged() -> Refused:
    return refused(Reason.BAD_REQUEST, "The packed body is damaged.", status=400)


def packed(body: bytes, accepted: str) -> tuple[bytes, str]:
    """Return the body as the caller reads it best, and how it is packed ("" for not at all)."""
    offers = {offer.split(";")[0].strip().lower() for offer in accepted.split(",")}
    if len(body) < SMALLEST_PACKED:
        return body, ""
    if "zstd" in offers:
        return zstandard.compress(body), "zstd"
    if "gzip" in offers:
        return gzip.compress(body, compresslevel=5), "gzip"
    return body, ""

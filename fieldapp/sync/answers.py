"""Reading what the other end sends: packed or not, never longer than agreed, never for ever."""

import json
import time
import zlib
from collections.abc import Mapping
from typing import Any

import httpx
import zstandard

from fieldapp.base.errors import BadAnswer, ServerAway
from fieldapp.wire.messages import MAX_BODY_BYTES

MAX_ANSWER_BYTES = 8 * MAX_BODY_BYTES
"""Of an answer, unpacked."""
SLOW_SECONDS = 60.0
"""How long an answer may drip before it has to show a pace."""
SLOWEST_BYTES_A_SECOND = 100
LONGEST_WORDS = 300
"""Of a server's reason that is shown."""
USUAL_PAUSE_SECONDS = 30
LONGEST_PAUSE_SECONDS = 3600
_GZIP = 31
"""What zlib calls the gzip format."""


def read_answer(response: httpx.Response, server: str) -> bytes:
    """Return the unpacked body.

    Unpacked at the end and in one piece: a few bytes in the middle could become gigabytes.

    Raises:
        BadAnswer: it is longer than every honest answer, or damaged.
        ServerAway: it drips so slowly that it would never end.
    """
    began = time.monotonic()
    packed = bytearray()
    for part in response.iter_raw():
        packed += part
        if len(packed) > MAX_ANSWER_BYTES:
            raise BadAnswer(server=server, problem="an endless answer")
        taken = time.monotonic() - began
        if taken > SLOW_SECONDS and len(packed) < taken * SLOWEST_BYTES_A_SECOND:
            raise ServerAway(server=server, problem="far too slow")
    body = _unpacked(bytes(packed), response.headers.get("content-encoding", ""), server)
    if len(body) > MAX_ANSWER_BYTES:
        raise BadAnswer(server=server, problem="an endless answer")
    return body


def _unpacked(packed: bytes, encoding: str, server: str) -> bytes:
    try:
        match encoding.strip().lower():
            case "" | "identity":
                return packed
            case "gzip":
                return zlib.decompressobj(_GZIP).decompress(packed, MAX_ANSWER_BYTES + 1)
            case "zstd":
                inflater = zstandard.ZstdDecompressor(max_window_size=MAX_BODY_BYTES)
                with inflater.stream_reader(packed) as reader:
                    return bytes(reader.read(MAX_ANSWER_BYTES + 1))
    except (zlib.error, zstandard.ZstdError) as problem:
        raise BadAnswer(server=server, problem="damaged on the way") from problem
    raise BadAnswer(server=server, problem="packed in an unknown way")


def problem_in(body: bytes) -> Mapping[str, Any]:
    """Return the problem that a refusal carries, empty where there is none."""
    try:
        problem = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return problem if isinstance(problem, dict) else {}


def words_of(problem: Mapping[str, Any], status: int) -> str:
    """Return the reason in a line that fits on a screen."""
    words = str(problem.get("detail") or problem.get("title") or status)
    return "".join(letter if letter.isprintable() else " " for letter in words[:LONGEST_WORDS])


def seconds_to_pause(response: httpx.Response) -> int:
    """Return how long the server asks to wait."""
    stated = response.headers.get("retry-after", "")
    if not stated.isascii() or not stated.isdigit():
        return USUAL_PAUSE_SECONDS
    return min(LONGEST_PAUSE_SECONDS, int(stated[:6]))

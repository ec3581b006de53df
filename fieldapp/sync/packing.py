"""How messages travel: as JSON, compressed where that is worth it."""

from collections.abc import Sequence
from typing import NamedTuple

import orjson
import zstandard

from fieldapp.storage.outgoing import Outgoing
from fieldapp.wire.messages import PushRequest

COMPRESS_FROM_BYTES = 256
LONG_BYTES = 65_536
"""From here on it takes milliseconds to compress a push, and most of that can be done ahead."""
_LEVEL = 3
_JSON = {"Content-Type": "application/json"}


class Packed(NamedTuple):
    """The body of a request, and what is to be said of it."""

    content: bytes | None
    headers: dict[str, str]


def packed(content: bytes | None) -> Packed:
    """Return a message as it travels."""
    if content is None:
        return Packed(None, {})
    if len(content) < COMPRESS_FROM_BYTES:
        return Packed(content, _JSON)
    return _compressed(zstandard.compress(content, _LEVEL))


def _compressed(content: bytes) -> Packed:
    return Packed(content, {**_JSON, "Content-Encoding": "zstd"})


class PushPacking:
    """A push that is packed before all that stands in its head is known: its changes go first."""

    def __init__(self, changes: Sequence[Outgoing]) -> None:
        fragments = [orjson.Fragment(one.text) for one in changes]
        self._begin = orjson.dumps({"changes": fragments}).removesuffix(b"}")
        self._packer: zstandard.ZstdCompressionObj | None = None
        if len(self._begin) >= LONG_BYTES:
            self._packer = zstandard.ZstdCompressor(level=_LEVEL).compressobj()
            self._begin = self._packer.compress(self._begin)

    def under(self, head: PushRequest) -> Packed:
        """Return the push with this head; to be asked for once."""
        told = head.model_dump(mode="json", by_alias=True, exclude_unset=True, exclude={"changes"})
        end = b"," + orjson.dumps(told).removeprefix(b"{")
        if self._packer is None:
            return packed(self._begin + end)
        return _compressed(self._begin + self._packer.compress(end) + self._packer.flush())

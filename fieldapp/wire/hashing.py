"""Canonical JSON and the hash chains over it."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from fieldapp.wire.messages import Change

START = ""
"""The hash before the first link of a chain."""

_UNNAMED: dict[str, Any] = {
    field.alias or name: field.default
    for name, field in Change.model_fields.items()
    if not field.is_required()
}
"""What a change means where it does not say."""


def canonical(value: Any) -> bytes:
    """Return `value` as JSON bytes that are equal for equal values: sorted keys, no spaces.

    Raises:
        TypeError: JSON can't carry it (half a character, a number beyond 64 bits).
    """
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def change_hash(change: Change) -> str:
    """Return the hash of the change alone: the same after it moved to another device number."""
    return content_hash(change.model_dump(mode="json", by_alias=True))


def content_hash(content: Mapping[str, Any]) -> str:
    """Return the hash of a change given as JSON values, as `change_hash` does for the message.

    What is not named counts as its default, so that a change may be sent with or without.
    """
    whole = {**_UNNAMED, **content}
    if not whole["salt"]:
        # Changes of before there were salts keep their hash.
        del whole["salt"]
    return hashlib.sha256(canonical(whole)).hexdigest()


def chain_hash(previous: str, content_hash: str) -> str:
    """Return the next link of a chain."""
    return hashlib.sha256(f"{previous}{content_hash}".encode()).hexdigest()


def result_hash(salt: str, document: Any) -> str:
    """Return the hash of a record as a change left it; without the salt nobody can guess it."""
    return result_hash_of_text(salt, canonical(document))


def result_hash_of_text(salt: str, text: bytes) -> str:
    """Return the same, where the document is at hand as canonical JSON."""
    return hashlib.sha256(salt.encode() + b"\n" + text).hexdigest()


def stream_link(previous: str, change_hash: str, verdict: str, result_hash: str) -> str:
    """Return the next link of a stream's chain: what was asked, decided, and stood after it."""
    if not result_hash:
        # Of a server that did not yet hash what stood after a change.
        return chain_hash(previous, chain_hash(change_hash, verdict))
    return chain_hash(previous, chain_hash(chain_hash(change_hash, verdict), result_hash))


def signed_head(device_id: str, number: int, hash_there: str) -> bytes:
    """Return what a device signs: the end of its own chain."""
    return f"fieldapp head\n{device_id}\n{number}\n{hash_there}".encode()


def record_mark(record_id: str, rev: int) -> int:
    """Return a record's part of a stream's digest; the parts are added modulo 2**64."""
    return int.from_bytes(hashlib.sha256(f"{record_id}\n{rev}".encode()).digest()[:8])


def digest_of(marks: Iterable[int]) -> str:
    """Return the digest of the records with these marks, as decimal digits."""
    return str(sum(marks) % 2**64)


def stream_of_area(area_id: str) -> str:
    """Return the name of an area's stream."""
    return f"area:{area_id}"


def stream_of_user(officer_id: str) -> str:
    """Return the name of a user's own stream."""
    return f"user:{officer_id}"


ORGANISATION = "org"
"""The stream that everyone reads: areas and officers."""

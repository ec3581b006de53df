"""Canonical JSON and the hash chains over it."""

import hashlib
import json
from typing import Any

from fieldapp.wire.messages import Change

START = ""
"""The hash before the first link of a chain."""


def canonical(value: Any) -> bytes:
    """Return `value` as JSON bytes that are equal for equal values: sorted keys, no spaces."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode()


def change_hash(change: Change) -> str:
    """Return the hash of the change alone: the same after it moved to another device number."""
    return content_hash(change.model_dump(mode="json", by_alias=True))


def content_hash(content: dict[str, Any]) -> str:
    """Return the hash of a change given as JSON values, as `change_hash` does for the message."""
    return hashlib.sha256(canonical(content)).hexdigest()


def chain_hash(previous: str, content_hash: str) -> str:
    """Return the next link of a chain."""
    return hashlib.sha256(f"{previous}{content_hash}".encode()).hexdigest()


def result_hash(salt: str, document: Any) -> str:
    """Return the hash of a record as a change left it; without the salt nobody can guess it."""
    return hashlib.sha256(salt.encode() + b"\n" + canonical(document)).hexdigest()


def stream_link(previous: str, change_hash: str, verdict: str, result_hash: str) -> str:
    """Return the next link of a stream's chain: what was asked, decided, and stood after it."""
    return chain_hash(previous, chain_hash(chain_hash(change_hash, verdict), result_hash))


def signed_head(device_id: str, number: int, hash_there: str) -> bytes:
    """Return what a device signs: the end of its own chain."""
    return f"fieldapp head\n{device_id}\n{number}\n{hash_there}".encode()


def record_mark(record_id: str, rev: int) -> int:
    """Return a record's part of a stream's digest; the parts are added modulo 2**64."""
    return int.from_bytes(hashlib.sha256(f"{record_id}\n{rev}".encode()).digest()[:8])


def stream_of_area(area_id: str) -> str:
    """Return the name of an area's stream."""
    return f"area:{area_id}"


def stream_of_user(officer_id: str) -> str:
    """Return the name of a user's own stream."""
    return f"user:{officer_id}"


ORGANISATION = "org"
"""The stream that everyone reads: areas and officers."""

"""What laptops send, read: what is not understood in one change never harms the others."""

import json
import math
from dataclasses import dataclass
from typing import Annotated, Any, NamedTuple, TypeVar

import orjson
from pydantic import BaseModel, Field, ValidationError

from fieldapp.server.problems import Reason, Refused, refused
from fieldapp.wire.hashing import chain_hash, content_hash
from fieldapp.wire.messages import (
    MAX_CHANGES,
    SCHEMA,
    SCHEMA_MIN,
    Change,
    DeviceChange,
    Head,
    Id,
    Message,
    Problem,
    Receipt,
    Sequence,
    Verdict,
)
from fieldapp.wire.upcast import upcast

NO_ID = "-"
"""Stands for the id of a change that has none."""
LONGEST_ID = 64

_UNSPEAKABLE = Problem(
    type=Reason.BAD_REQUEST,
    title="The request was not understood.",
    status=422,
    detail="It holds what JSON can't carry.",
)

M = TypeVar("M", bound=BaseModel)


class Arrived(NamedTuple):
    """A change that was understood, with the hash of what was sent and its place in the line."""

    change: Change
    hash: str
    number: int
    previous_hash: str


class Envelope(Message):
    """What a push says beside its changes."""

    device_id: Id
    heads: dict[str, Head] = {}
    lean: bool = False
    scope_version: Sequence = 0
    schema_version: Annotated[int, Field(alias="schema")] = SCHEMA
    unsent: Sequence = 0
    signature: Annotated[str, Field(max_length=128)] = ""


@dataclass(frozen=True)
class Push:
    """A push as far as it was understood: each change, or the receipt that refuses it."""

    envelope: Envelope
    items: tuple[Arrived | Receipt, ...]
    end: tuple[int, str] | None
    """The number of the last change and the hash of the device's chain there, where it tells."""


def read_message(kind: type[M], body: bytes) -> M:
    """Return the message in `body`.

    Raises:
        Refused: it is no such message.
    """
    try:
        return kind.model_validate_json(body)
    except ValidationError as problem:
        raise _not_understood(problem) from None


def read_push(body: bytes) -> Push:
    """Return the push in `body`.

    Raises:
        Refused: it is no push at all, holds more changes than one push may, or is written in a
            shape that is too old.
    """
    raw = _json_object(body)
    envelope = _envelope(raw)
    check_schema(envelope.schema_version)
    changes = _changes_in(raw)
    return Push(envelope, tuple(_read_change(change) for change in changes), _end_of(changes))


def check_schema(number: int) -> None:
    """Check that the server still speaks with programs of this shape of records.

    Raises:
        Refused: it does not.
    """
    if number < SCHEMA_MIN:
        raise refused(
            Reason.SCHEMA_TOO_OLD,
            "This program is too old for the server.",
            status=426,
            detail="Everything stays on the computer until the program is updated.",
        )


def _envelope(raw: dict[str, Any]) -> Envelope:
    try:
        return Envelope.model_validate({name: raw[name] for name in raw if name != "changes"})
    except ValidationError as problem:
        raise _not_understood(problem) from None


def _changes_in(raw: dict[str, Any]) -> list[Any]:
    changes = raw.get("changes")
    if not isinstance(changes, list):
        raise refused(
            Reason.BAD_REQUEST, "The request was not understood.", status=400, field="changes"
        )
    if len(changes) > MAX_CHANGES:
        raise refused(
            Reason.TOO_LARGE,
            "There are too many changes in one push.",
            status=413,
            detail=f"At most {MAX_CHANGES}.",
        )
    return changes


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        raw = orjson.loads(body)
    except orjson.JSONDecodeError:
        raw = _loosely_read(body)
    if not isinstance(raw, dict):
        raise refused(Reason.BAD_REQUEST, "The request is not a JSON object.", status=400)
    return raw


def _loosely_read(body: bytes) -> Any:
    """Return what stands there with half characters and no numbers: one change alone will fall."""
    try:
        return json.loads(body, parse_constant=_no_number, parse_float=_number)
    except (ValueError, RecursionError):
        return None


def _no_number(_word: str) -> object:
    """Return what can be written nowhere, in place of NaN or infinity."""
    return object()


def _number(digits: str) -> object:
    value = float(digits)
    return value if math.isfinite(value) else _no_number(digits)


def _read_change(raw: Any) -> Arrived | Receipt:
    try:
        read = DeviceChange.model_validate(raw)
        hashed = content_hash(raw["change"])
        check_schema(read.change.schema_version)
    except Refused as refusal:
        return _rejected(raw, refusal.problem)
    except ValidationError as problem:
        return _rejected(raw, _problem_of(problem, status=422))
    except TypeError:
        return _rejected(raw, _UNSPEAKABLE)
    return Arrived(upcast(read.change), hashed, read.number, read.previous_hash)


def _rejected(raw: Any, problem: Problem) -> Receipt:
    return Receipt(change_id=_id_in(raw), verdict=Verdict.REJECTED, problem=problem)


def _end_of(changes: list[Any]) -> tuple[int, str] | None:
    """Return where the device's chain stands after the last change, understood or not."""
    try:
        last = changes[-1]
        return int(last["number"]), chain_hash(last["previous_hash"], content_hash(last["change"]))
    except (IndexError, KeyError, TypeError, ValueError):
        return None


def _id_in(raw: Any) -> str:
    change = raw.get("change") if isinstance(raw, dict) else None
    found = change.get("id") if isinstance(change, dict) else None
    if not isinstance(found, str) or not found:
        return NO_ID
    # A lone surrogate can't be sent back, nor may an id be longer.
    return found[:LONGEST_ID].encode(errors="replace").decode()


def _not_understood(problem: ValidationError) -> Refused:
    return Refused(_problem_of(problem, status=400))


def _problem_of(problem: ValidationError, status: int) -> Problem:
    """Say where the message is wrong, without repeating what stood there."""
    first = problem.errors(include_url=False, include_context=False, include_input=False)[0]
    return Problem(
        type=Reason.BAD_REQUEST,
        title="The request was not understood.",
        status=status,
        detail=first["msg"] if first["type"] != "json_invalid" else "It is not JSON.",
        field=".".join(str(part) for part in first["loc"]),
    )

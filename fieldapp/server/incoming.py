"""What laptops send, read: what is not understood in one change never harms the others."""

import json
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from fieldapp.server.problems import Reason, Refused, refused
from fieldapp.wire.messages import (
    MAX_CHANGES,
    DeviceChange,
    Head,
    Id,
    Message,
    Problem,
    PushRequest,
    Receipt,
    Verdict,
)

NO_ID = "-"
"""Stands for the id of a change that has none."""
LONGEST_ID = 64

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Push:
    """A push as far as it was understood: each change, or the receipt that refuses it."""

    device_id: str
    heads: dict[str, Head]
    items: tuple[DeviceChange | Receipt, ...]


class _Envelope(Message):
    """A push whose changes are still unread."""

    device_id: Id
    heads: dict[str, Head] = {}


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
        Refused: it is no push at all, or holds more changes than one push may.
    """
    try:
        request = PushRequest.model_validate_json(body)
    except ValidationError:
        return _read_one_by_one(body)
    return Push(request.device_id, request.heads, request.changes)


def _read_one_by_one(body: bytes) -> Push:
    raw = _json_object(body)
    changes = raw.pop("changes", None)
    envelope = read_message(_Envelope, json.dumps(raw).encode())
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
    items = tuple(_read_change(change) for change in changes)
    return Push(envelope.device_id, envelope.heads, items)


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        raw = None
    if not isinstance(raw, dict):
        raise refused(Reason.BAD_REQUEST, "The request is not a JSON object.", status=400)
    return raw


def _read_change(raw: Any) -> DeviceChange | Receipt:
    try:
        return DeviceChange.model_validate_json(json.dumps(raw))
    except ValidationError as problem:
        return Receipt(
            change_id=_id_in(raw),
            verdict=Verdict.REJECTED,
            problem=_problem_of(problem, status=422),
        )


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

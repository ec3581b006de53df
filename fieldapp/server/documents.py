"""What a document must be before it stands: of a known type, valid, within its life cycle."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

from pydantic import ValidationError
from pydantic_core import to_jsonable_python

from fieldapp.domain.handover_steps import NEXT_STEPS
from fieldapp.domain.handover_versions import HandoverSignature
from fieldapp.domain.promise import NEXT_STATUSES
from fieldapp.domain.record import UNREAD, Record
from fieldapp.domain.registry import RECORD_TYPES, record_type_named
from fieldapp.domain.spec import specs_of
from fieldapp.domain.vocabulary import PromiseStatus, Sharing
from fieldapp.server.problems import Reason, Refused, refused
from fieldapp.wire.hashing import ORGANISATION, canonical, stream_of_area, stream_of_user
from fieldapp.wire.messages import MAX_BODY_BYTES, Change, Document, Kind
from fieldapp.wire.signatures import is_signed

MAX_DOCUMENT_BYTES = MAX_BODY_BYTES // 2
"""The longest document, as JSON text: one always fits into an answer."""

_SHARED_WITH_AREA = frozenset({Sharing.TEAM, Sharing.ALL})
_STEPS: Mapping[str, Mapping[str, frozenset[str]]] = {
    "promise": {one.value: frozenset(NEXT_STATUSES.get(one, ())) for one in PromiseStatus},
    "handover": {one.value: frozenset(steps) for one, steps in NEXT_STEPS.items()},
}
"""The steps that life cycles allow, by record type and status."""
_ANY_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)


def known_type(name: str) -> type[Record]:
    """Return the record type called exactly `name`.

    Raises:
        Refused: this server knows no such record type.
    """
    if name not in RECORD_TYPES:
        raise refused(
            Reason.UNKNOWN_TYPE,
            "The server does not know this kind of record.",
            detail="It may be older than the program that wrote the record.",
        )
    return record_type_named(name)


@cache
def local_fields(record_type: type[Record]) -> frozenset[str]:
    """Return the fields that never travel: laptops work them out themselves."""
    local = (name for name, spec in specs_of(record_type).items() if spec.local)
    return frozenset(local) | {UNREAD}


@cache
def long_texts(record_type: type[Record]) -> frozenset[str]:
    """Return the fields that are merged by sentence."""
    return frozenset(name for name, spec in specs_of(record_type).items() if spec.multiline)


@cache
def derived(record_type: type[Record]) -> frozenset[str]:
    """Return the fields that programs work out from other records: the newest value stands."""
    return frozenset(name for name, spec in specs_of(record_type).items() if spec.derived)


@cache
def defaults(record_type: type[Record]) -> Mapping[str, Any]:
    """Return what a field counts as where a document does not name it, as JSON values."""
    return {
        name: to_jsonable_python(field.get_default(call_default_factory=True))
        for name, field in record_type.model_fields.items()
        if not field.is_required()
    }


def travelling(record_type: type[Record], values: Document) -> Document:
    """Return `values` without the fields that never travel."""
    local = local_fields(record_type)
    if local.isdisjoint(values):
        return values
    return {name: value for name, value in values.items() if name not in local}


def as_text(doc: Document) -> str:
    """Return the document as canonical JSON text: what is kept, told and hashed.

    Raises:
        Refused: it is too long, or holds what JSON can't carry.
    """
    try:
        text = canonical(doc)
    except TypeError as problem:
        raise _invalid("It holds what JSON can't carry.", "") from problem
    if len(text) > MAX_DOCUMENT_BYTES:
        raise refused(Reason.TOO_LARGE, "The record is too long.", status=413)
    return text.decode()


def read(record_type: type[Record], doc: Document) -> Record:
    """Return the record that a document of the wire holds.

    Raises:
        Refused: a field is missing or not of its kind; the problem names it.
    """
    # `updated_at` is each laptop's own and so never in the document.
    whole = {**doc, "updated_at": _ANY_MOMENT}
    try:
        return record_type.from_document(whole)
    except ValidationError as problem:
        first = problem.errors(include_url=False, include_context=False, include_input=False)[0]
        field = str(first["loc"][0]) if first["loc"] else ""
        raise _invalid(first["msg"], field) from None
    except OverflowError:
        raise _invalid("A moment is out of range.", "") from None


def _invalid(detail: str, field: str) -> Refused:
    return refused(
        Reason.VALIDATION, "A field of the record is not valid.", detail=detail, field=field
    )


def stream_of(record_type: type[Record], doc: Document) -> str:
    """Return the stream in which the record is read; a word we do not know shares least."""
    if record_type.type_name in {"area", "officer"}:
        return ORGANISATION
    if doc.get("shared", Sharing.ALL) in _SHARED_WITH_AREA:
        return stream_of_area(doc["area_id"])
    return stream_of_user(doc["author_id"])


def check_step(record_type: type[Record], before: object, after: object) -> None:
    """Check that the life cycle of a promise or handover allows the step between two statuses.

    Raises:
        Refused: it does not.
    """
    steps = _STEPS.get(record_type.type_name, {})
    if before == after or str(before) not in steps or str(after) not in steps:
        return
    if str(after) not in steps[str(before)]:
        raise refused(
            Reason.LIFE_CYCLE,
            "The life cycle of the record does not allow this step.",
            detail=f"From {before} to {after}.",
            field="status",
        )


def said_of_standing(record_type: type[Record], change: Change) -> Document:
    """Return what a change says of a record that stands.

    Of a record that several laptops make alike the first words stand, and whoever made it again
    brings nothing but newer figures.
    """
    values = travelling(record_type, change.set)
    if change.kind is Kind.CREATE and record_type.made_alike:
        return {name: value for name, value in values.items() if name in derived(record_type)}
    return values


def check_not_rewritten(record_type: type[Record], change: Change, standing: Document) -> None:
    """Check that a record that is written once stays as it is.

    Raises:
        Refused: the change says something else than what stands.
    """
    values = travelling(record_type, change.set)
    if record_type.written_once and not values.items() <= standing.items():
        raise refused(
            Reason.NOT_ALLOWED, "This record is written once and never changes.", status=403
        )


def check_signature(record: Record, public_key: str) -> None:
    """Check that who signs a handover is who sends it, with the key of the laptop that sends it.

    Where no `public_key` of the laptop is known, any key that the signature names will do.

    Raises:
        Refused: it was signed in another's name, or forged.
    """
    if not isinstance(record, HandoverSignature):
        return
    signed = is_signed(record.public_key, record.signature, record.signed_content())
    if record.signer != record.author_id:
        raise _invalid("Nobody signs in the name of another.", "signer")
    if not signed:
        raise _invalid("The signature is not by the key that it names.", "signature")
    if public_key and record.public_key != public_key:
        raise _invalid("The signature is not by the computer that sends it.", "public_key")

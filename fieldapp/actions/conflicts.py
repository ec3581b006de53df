"""What two have changed: both versions in plain words, and the choice between them."""

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from pydantic import ValidationError

from fieldapp.actions.record_words import field_label, record_title, value_words
from fieldapp.base.errors import BadInput
from fieldapp.domain.record import Document
from fieldapp.domain.registry import record_type_named
from fieldapp.domain.spec import specs_of
from fieldapp.domain.two_texts import Passage, passages, together
from fieldapp.domain.vocabulary import Language
from fieldapp.storage import proposals
from fieldapp.storage.drafts import Drafts
from fieldapp.storage.proposals import DELETED, OpenProposal, Settled
from fieldapp.storage.store import Store

DRAFT = "both_in_one"
"""The kind of draft that holds a text of two versions."""


@dataclass(frozen=True)
class Version:
    """One of the values of a field, in plain words, with who wrote it and when."""

    words: str
    passages: tuple[Passage, ...]
    """A long text in runs, those marked that the other does not have; none for other values."""
    by: str
    """Empty where it is not known."""
    at: datetime | None
    is_mine: bool


@dataclass(frozen=True)
class OtherVersion(Version):
    """A value that waits beside the one that stands."""

    proposal_id: str = ""
    both: str = ""
    """It and what stands in one text; empty where the field holds no long text."""


@dataclass(frozen=True)
class FieldConflict:
    """A field with several values: the one that stands, and the others."""

    field: str
    label: str
    current: Version
    others: tuple[OtherVersion, ...]
    draft: str | None = dataclasses.field(default=None, compare=False)
    """A text of both that was begun and left; what is typed makes it no other conflict."""


@dataclass(frozen=True)
class Conflict:
    """A record that two have changed."""

    record_type: str
    record_id: str
    title: str
    fields: tuple[FieldConflict, ...]


@dataclass(frozen=True)
class Choice:
    """What a person decided about one field."""

    field: str
    proposal_id: str = ""
    """The version that is taken; empty where what stands is kept."""
    text: str | None = None
    """What was written of both, in their place."""


def conflicts(store: Store, language: Language, record_id: str | None = None) -> list[Conflict]:
    """Return the records that wait for a choice, or the one of them, oldest first."""
    by_record: dict[str, list[OpenProposal]] = {}
    for proposal in proposals.open_proposals(store, record_id):
        by_record.setdefault(proposal.record_id, []).append(proposal)
    return [_conflict(store, found, language) for found in by_record.values()]


def settle_conflict(
    store: Store, record_type: str, record_id: str, choices: Sequence[Choice]
) -> Settled:
    """Let what was chosen stand, as an ordinary change of the record; what it returns undoes it.

    Fields without a choice wait on.

    Raises:
        BadInput: a written text can't be kept in its field.
        NotFound: the record is no longer here.
    """
    values = _values(store, record_type, record_id, choices)
    try:
        with store.connections.write():
            for choice in choices:
                Drafts(store).drop(_draft_of(record_id, choice.field))
            return proposals.settle(store, record_type, record_id, values)
    except ValidationError as problem:
        first = problem.errors(include_input=False, include_url=False)[0]
        field = str(first["loc"][0]) if first["loc"] else ""
        raise BadInput(
            where=record_type, field=field, value="not accepted", expected=first["msg"]
        ) from None


def keep_text(store: Store, record_id: str, field: str, text: str) -> None:
    """Keep a text of both that is being written; it is there again after a lock or a crash."""
    Drafts(store).keep(_draft_of(record_id, field), DRAFT, {"text": text})


def _draft_of(record_id: str, field: str) -> str:
    return f"{record_id}:{field}:both"


def undo_settling(store: Store, settled: Settled) -> None:
    """Take a decision back: what stood stands again, and the choice is open for everyone."""
    proposals.reopen(store, settled)


def _values(store: Store, record_type: str, record_id: str, choices: Iterable[Choice]) -> Document:
    standing = store.must_get(record_type, record_id).to_document()
    proposed = {one.id: one.proposed for one in proposals.open_proposals(store, record_id)}
    values: Document = {}
    for choice in choices:
        if choice.text is not None:
            values[choice.field] = choice.text
        else:
            values[choice.field] = proposed.get(choice.proposal_id, standing.get(choice.field))
    return values


def _conflict(store: Store, found: list[OpenProposal], language: Language) -> Conflict:
    kind, record_id = found[0].record_type, found[0].record_id
    by_field: dict[str, list[OpenProposal]] = {}
    for proposal in found:
        by_field.setdefault(proposal.field, []).append(proposal)
    # Whether the record is to be there at all is decided first.
    fields = sorted(by_field.items(), key=lambda pair: pair[0] != DELETED)
    return Conflict(
        record_type=kind,
        record_id=record_id,
        title=record_title(store, kind, record_id, language),
        fields=tuple(_field(store, field, several, language) for field, several in fields),
    )


def _field(
    store: Store, field: str, several: Sequence[OpenProposal], language: Language
) -> FieldConflict:
    first = several[0]
    is_long = _is_long_text(first.record_type, field)
    return FieldConflict(
        field,
        field_label(first.record_type, field, language),
        Version(
            words=_words(store, first, first.current, language),
            passages=_marked(first.current, first.proposed) if is_long else (),
            by=first.current_by,
            at=first.current_at,
            is_mine=first.current_is_mine,
        ),
        tuple(_other(store, one, language, is_long=is_long) for one in several),
        draft=_kept_text(store, first.record_id, field) if is_long else None,
    )


def _kept_text(store: Store, record_id: str, field: str) -> str | None:
    draft = Drafts(store).get(_draft_of(record_id, field))
    return str(draft.content["text"]) if draft else None


def _other(store: Store, one: OpenProposal, language: Language, *, is_long: bool) -> OtherVersion:
    return OtherVersion(
        words=_words(store, one, one.proposed, language),
        passages=_marked(one.proposed, one.current) if is_long else (),
        by=one.proposed_by,
        at=one.proposed_here_at or one.proposed_at,
        is_mine=one.proposed_here_at is not None,
        proposal_id=one.id,
        both=together(str(one.current or ""), str(one.proposed or "")) if is_long else "",
    )


def _words(store: Store, one: OpenProposal, value: object, language: Language) -> str:
    return value_words(store, one.record_type, one.field, value, language)


def _marked(text: object, other: object) -> tuple[Passage, ...]:
    return passages(str(text or ""), str(other or ""))


def _is_long_text(record_type: str, field: str) -> bool:
    spec = specs_of(record_type_named(record_type)).get(field)
    return spec is not None and spec.multiline

"""What an exchange with the server changes on this laptop, as values; written in one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from fieldapp.domain.record import Document
from fieldapp.storage.journal import State
from fieldapp.wire.messages import Head, Problem, Proposal, Scope


class Outcome(NamedTuple):
    """What became of one change: its new state and, when refused, why."""

    change_id: str
    state: State
    stream: str = ""
    seq: int = 0
    problem: Problem | None = None
    same_at: int | None = None
    """The revision at which the record stands on the server just as it was sent from here."""
    seen: bool = True
    """Whether the answer told how the record stands: not where it lies out of our sight."""


class ServerCopy(NamedTuple):
    """How a record stands on the server."""

    record_type: str
    record_id: str
    rev: int
    document: Document | None
    """None where the server no longer tells: a record that was removed keeps what is known here."""
    deleted: bool = False
    stream: str = ""
    proposals: tuple[Proposal, ...] | None = None


class Gone(NamedTuple):
    """A record left a stream, or was erased everywhere."""

    record_type: str
    record_id: str
    stream: str
    """Empty where only this laptop ever had it."""
    erased: bool = False


class Remark(NamedTuple):
    """Who changed which fields of a record elsewhere, for its history."""

    change_id: str
    record_id: str
    rev: int
    by: str
    by_name: str
    at: str | None
    fields: tuple[str, ...]


class Ready(NamedTuple):
    """A document as it will stand here, worked out before its turn to be written."""

    document: Document
    """What it was made of."""
    deleted: bool
    state: str
    """The state that people will see."""
    row: tuple[Any, ...] | None
    """None where this program can't read the document."""
    entry: tuple[int, str, str] | None
    """What will stand in the search index: its number, words and names."""

    def is_of(self, document: Document, state: str) -> bool:
        """Say whether it was made of this very document, to stand in this state."""
        return self.document is document and self.state == state


@dataclass(frozen=True)
class Settlement:
    """Everything that one answer of the server settles."""

    outcomes: tuple[Outcome, ...] = ()
    copies: tuple[ServerCopy, ...] = ()
    gone: tuple[Gone, ...] = ()
    erased: tuple[str, ...] = ()
    """Ids of records to erase here, also those that left this laptop long ago."""
    remarks: tuple[Remark, ...] = ()
    cursors: dict[str, int] = field(default_factory=dict)
    heads: dict[str, Head] = field(default_factory=dict)
    durable: dict[str, int] = field(default_factory=dict)
    """Up to which number each stream lies in a checked backup of the server."""
    scope: Scope | None = None
    ended: bool = False
    """Whether nothing more is to be fetched: what a stream read anew did not bring is gone."""
    ready: Mapping[str, Ready] = field(default_factory=dict)
    """Copies (by record id) that were made ready ahead; the others are when they are written."""

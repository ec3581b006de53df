"""What stands, what was sent, and what was decided: the values that judging works on.

Named tuples, as there are four for each change: a frozen dataclass takes four times as long to make.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from fieldapp.domain.vocabulary import Role
from fieldapp.server.access import (
    Action,
    Caller,
    Target,
    allows,
    closed_fields,
    may_ever_write,
)
from fieldapp.wire.hashing import change_hash, result_hash_of_text
from fieldapp.wire.messages import Change, Document, Problem, Verdict

State = Literal["live", "deleted", "erased"]
_NONE: Mapping[str, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class OpenProposal:
    """A value that lost; `rev` is the version of the record at which it did.

    `by`, `by_name` and `at` tell whose it is and when it was written there.
    """

    id: str
    change_id: str
    field: str
    proposed: Any
    rev: int
    by: str = ""
    by_name: str = ""
    at: datetime | None = None


class Standing(NamedTuple):
    """How a record stands on the server."""

    record_type: str
    record_id: str
    stream: str
    rev: int
    doc: Document
    text: str
    """The document as canonical JSON text."""
    state: State = "live"
    proposals: tuple[OpenProposal, ...] = ()
    last_rev_of: Mapping[str, int] = _NONE
    """The newest version that each laptop made."""
    left_at: Mapping[str, int] = _NONE
    """The streams in which the record stood, and the version with which it left them."""

    def target(self) -> Target:
        """Return the record as far as access depends on it."""
        return Target(self.record_type, self.record_id, self.stream)

    def targets_since(self, rev: int) -> Iterator[Target]:
        """Yield the record as it stands, and as it stood in the streams that it left since."""
        yield self.target()
        for stream, left_at in self.left_at.items():
            if left_at > rev:
                yield Target(self.record_type, self.record_id, stream)

    def changed_elsewhere(self, device_id: str, since: int) -> bool:
        """Say whether another laptop made a version after `since`."""
        return any(rev > since for device, rev in self.last_rev_of.items() if device != device_id)


class Sent(NamedTuple):
    """A change with its sender and its place in the sender's chain."""

    change: Change
    hash: str
    caller: Caller
    device_id: str
    number: int
    previous_hash: str = ""
    formerly: Caller | None = None
    """The sender under an older scope, where that is what the change was made under."""
    scope_version: int = 0
    """The scope that the sender named, for when the change has to wait."""
    public_key: str = ""
    """The key that the sender's laptop is connected with, where it is known."""

    def may(self, action: Action, target: Target) -> bool:
        """Say whether the sender may do this with the record, or might when it was done."""
        return allows(self.caller, action, target) or (
            self.formerly is not None and allows(self.formerly, action, target)
        )

    def may_ever_write(self, record_type: str) -> bool:
        """Say whether the sender's role writes such records at all, or did."""
        return may_ever_write(self.caller, record_type) or (
            self.formerly is not None and may_ever_write(self.formerly, record_type)
        )

    def closed_fields(self, target: Target, fields: Collection[str]) -> frozenset[str]:
        """Return those of `fields` that the sender may not write, although the record is open."""
        closed = closed_fields(self.caller, target, fields)
        if closed and self.formerly is not None:
            closed &= closed_fields(self.formerly, target, fields)
        return closed


class Ruling(NamedTuple):
    """What was decided on a change."""

    sent: Sent
    verdict: Verdict
    standing: Standing | None = None
    """The record after the change; None where it was held or rejected."""
    left: str = ""
    """The stream that the record left by the change."""
    fields: tuple[str, ...] = ()
    """What the change touched; none where it made the record or came to nothing."""
    problem: Problem | None = None


SERVER = Caller(
    account_id="",
    officer_id="",
    display_name="",
    role=Role.ADMINISTRATOR,
    area_ids=(),
    device_id="",
)
"""The server itself, where nobody asked it to act."""


def result_of(ruling: Ruling) -> str:
    """Return the hash of the record as an accepted change left it."""
    standing = ruling.standing
    return result_hash_of_text(ruling.sent.change.salt, standing.text.encode()) if standing else ""


def sent_by_server(change: Change) -> Sent:
    """Return a change of the server's own, outside the numbers of any laptop."""
    return Sent(change, change_hash(change), SERVER, device_id="", number=0)

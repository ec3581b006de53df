"""What stands, what was sent, and what was decided: the values that judging works on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from fieldapp.domain.vocabulary import Role
from fieldapp.server.access import Caller, Target
from fieldapp.wire.hashing import change_hash
from fieldapp.wire.messages import Change, Document, Problem, Verdict

State = Literal["live", "deleted", "erased"]


@dataclass(frozen=True, slots=True)
class OpenProposal:
    """A value that lost; `rev` is the version of the record at which it did."""

    id: str
    change_id: str
    field: str
    proposed: Any
    rev: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How a record stands on the server."""

    record_type: str
    record_id: str
    stream: str
    rev: int
    doc: Document
    text: str
    """The document as JSON text."""
    state: State = "live"
    proposals: tuple[OpenProposal, ...] = ()
    last_rev_of: Mapping[str, int] = field(default_factory=dict)
    """The newest version that each laptop made."""

    def target(self) -> Target:
        """Return the record as far as access depends on it."""
        return Target(self.record_type, self.record_id, self.stream)

    def changed_elsewhere(self, device_id: str, since: int) -> bool:
        """Say whether another laptop made a version after `since`."""
        return any(rev > since for device, rev in self.last_rev_of.items() if device != device_id)


@dataclass(frozen=True, slots=True)
class Sent:
    """A change with its sender and its place in the sender's chain."""

    change: Change
    hash: str
    caller: Caller
    device_id: str
    number: int
    previous_hash: str = ""


@dataclass(frozen=True, slots=True)
class Ruling:
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


def sent_by_server(change: Change) -> Sent:
    """Return a change of the server's own, outside the numbers of any laptop."""
    return Sent(change, change_hash(change), SERVER, device_id="", number=0)

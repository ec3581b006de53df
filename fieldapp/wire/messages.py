"""The sync messages (docs/sync.md): a *change* goes up, an *update* comes down.

The paths:

    GET  /v1/hello     who the server is and which protocol it speaks
    POST /v1/enrol     user name and password for a device token
    POST /v1/push      changes up, a receipt for each back
    POST /v1/pull      updates since the cursors, page by page
    POST /v1/check     count and digest of each stream, to compare with one's own
    POST /v1/erasures/ack           these records are erased here, backups included
    GET  /v1/records/{id}/history   who changed what of a record, and when
    GET  /v1/streams/{name}/log     the links of a stream's hash chain, page by page
    GET  /v1/completeness           when each laptop last reported, and what it held unsent
    GET  /v1/events    server-sent events: which stream moved on (a poke, never data)
    /v1/uploads, /v1/attachments    contents of attachments (docs/sync.md)
    GET  /healthz, /readyz          does the server live, and can it serve

Every path but hello, enrol and the last two wants `Authorization: Bearer TOKEN`. Errors are RFC 9457 problems.
"""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

PROTOCOL = 1
SCHEMA = 1
SCHEMA_MIN = max(1, SCHEMA - 2)
"""The oldest shape of changes that the server still takes (wire/upcast)."""
MAX_CHANGES = 500
"""The most changes in one push."""
MAX_UPDATES = 1000
"""The most updates in one page of a pull."""
MAX_BODY_BYTES = 8 * 1024 * 1024
"""The most bytes of one request or answer, inflated."""

LARGEST = 2**53 - 1
"""The largest number that JSON carries safely everywhere."""

Document = dict[str, Any]
Id = Annotated[str, Field(min_length=1, max_length=64)]
Sequence = Annotated[int, Field(ge=0, le=LARGEST)]
Run = Annotated[tuple[int, ...], Field(min_length=2, max_length=2)]
"""First and last of numbers without a gap."""


class Message(BaseModel):
    """A message: frozen; words of a newer speaker are passed over."""

    model_config = ConfigDict(frozen=True, defer_build=True, extra="ignore")


class Kind(StrEnum):
    """What a change does to its record."""

    CREATE = "create"
    PATCH = "patch"
    DELETE = "delete"
    RESTORE = "restore"


class Verdict(StrEnum):
    """What the server did with a change."""

    APPLIED = "applied"
    MERGED = "merged"
    CONFLICT = "conflict"
    HELD = "held"
    REJECTED = "rejected"


class Head(Message):
    """How far a stream is known: its last number and the hash of its chain there."""

    seq: Sequence
    hash: str


class Change(Message):
    """What an officer changed: new values, and the old ones as the officer saw them."""

    id: Id
    kind: Kind
    record_type: Annotated[str, Field(max_length=64)]
    record_id: Id
    base_rev: Sequence = 0
    set: Document = {}
    old: Document = {}
    group: Id | None = None
    """Changes of one group stand or fall together."""
    reason: Annotated[str, Field(max_length=2000)] = ""
    schema_version: Annotated[int, Field(alias="schema")] = SCHEMA
    occurred_at: AwareDatetime
    recorded_at: AwareDatetime
    zone: Annotated[str, Field(max_length=64)] = "Europe/Stockholm"
    salt: Annotated[str, Field(max_length=64)] = ""
    """Chance that goes into the hash: once it is erased with the values, nobody can guess them."""


class DeviceChange(Message):
    """A change with its place in the device's own chain.

    The chain's hash (`chain_hash` in wire/hashing) covers the change and the one before it; the
    server keeps it, so that a gap, a reordering or a cloned laptop shows.
    """

    change: Change
    number: Annotated[int, Field(ge=1, le=LARGEST)]
    previous_hash: str


class Problem(Message):
    """Why something was refused (RFC 9457), in words for a person."""

    type: str = "about:blank"
    title: str
    status: int = 422
    detail: str = ""
    field: str = ""
    streams: tuple[str, ...] = ()
    """The streams that it concerns, where it concerns some (`diverged`)."""
    holds: tuple[Run, ...] | None = None
    """`diverged`: first and last number of each run of this device's changes that the server has.

    What lies outside was lost with a restored backup, and is sent again.
    """


class Proposal(Message):
    """A value that lost against the current one and waits for a person."""

    id: Id
    field: str
    current: Any = None
    proposed: Any = None
    by: str = ""
    """The officer who proposed it, and under which name; empty from an older server."""
    by_name: str = ""
    at: AwareDatetime | None = None
    """When it was written, by that officer's laptop."""


class Receipt(Message):
    """The server's word on one change. Without it a change was not received."""

    change_id: Id
    verdict: Verdict
    duplicate: bool = False
    stream: str = ""
    seq: Sequence = 0
    rev: Sequence = 0
    doc: Document | None = None
    """The record as it now stands on the server (none when held, rejected or out of sight)."""
    same: bool = False
    """Stands as the sender has it: its last copy with its own changes. Then no `doc` is sent."""
    deleted: bool = False
    proposals: tuple[Proposal, ...] = ()
    problem: Problem | None = None


class PushRequest(Message):
    """Changes of one device, in its own order."""

    device_id: Id
    heads: dict[str, Head] = {}
    changes: Annotated[tuple[DeviceChange, ...], Field(max_length=MAX_CHANGES)]
    lean: bool = False
    """The sender understands `Receipt.same`."""
    scope_version: Sequence = 0
    """The scope under which the changes were made (their sender's last)."""
    schema_version: Annotated[int, Field(alias="schema")] = SCHEMA
    unsent: Sequence = 0
    """How many changes wait on the laptop beyond these."""
    signature: Annotated[str, Field(max_length=128)] = ""
    """Ed25519 over `signed_head` (wire/hashing) of the chain after the last change, in base64."""


class PushReply(Message):
    """One receipt for each change, in the same order."""

    receipts: tuple[Receipt, ...]
    heads: dict[str, Head] = {}
    """The heads that differ from those in the request."""
    durable: dict[str, Sequence] = {}
    """Up to which number each stream lies in a checked backup of the server."""
    server_time: AwareDatetime


class Update(Message):
    """How a record stands on the server, with who changed which fields last, and when."""

    stream: str
    seq: Sequence
    record_type: str
    record_id: Id
    rev: Sequence
    state: Literal["live", "deleted", "left", "erased"]
    doc: Document | None = None
    change_id: str = ""
    by: str = ""
    by_name: str = ""
    at: AwareDatetime | None = None
    fields: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    salt: str = ""
    """Goes into the record's part of the chain (`result_hash` in wire/hashing)."""


class Scope(Message):
    """What this user may see: the streams, the person, and what the server allows."""

    streams: tuple[str, ...]
    version: int
    officer_id: str
    role: str
    search_persons: bool = False
    """Whether names of private persons may be searched in shared records (2018:1693 3:5)."""


class PullRequest(Message):
    """Give me what is new after these numbers."""

    device_id: Id
    heads: dict[str, Head] = {}
    cursors: dict[str, Sequence] = {}
    limit: Annotated[int, Field(ge=1, le=MAX_UPDATES)] = MAX_UPDATES
    schema_version: Annotated[int, Field(alias="schema")] = SCHEMA
    unsent: Sequence = 0
    """How many changes wait on the laptop."""


class PullReply(Message):
    """A page of updates; ask again while `more`."""

    updates: tuple[Update, ...]
    cursors: dict[str, Sequence]
    scope: Scope
    more: bool = False
    heads: dict[str, Head] = {}
    """The heads that differ from those in the request."""
    durable: dict[str, Sequence] = {}
    erase: tuple[Id, ...] = ()
    """Records to erase here, whatever streams this laptop reads by now, until it confirms it."""
    late: tuple[Receipt, ...] = ()
    """Changes of this laptop that wait on the server for too long: a person should look."""
    server_time: AwareDatetime


class CheckRequest(Message):
    """How far the laptop has read each stream."""

    device_id: Id
    cursors: dict[str, Sequence]


class StreamSum(Message):
    """What stands in a stream, in short: equal sums mean equal records.

    `digest` adds up `record_mark` (wire/hashing) of each record that is not left or erased.
    """

    seq: Sequence
    count: Sequence
    digest: str


class CheckReply(Message):
    """The sums of the streams that were asked for and that the caller may read."""

    streams: dict[str, StreamSum]


class ErasureAck(Message):
    """These records are erased on this laptop: rows, line, history, search index, backups."""

    device_id: Id
    record_ids: Annotated[tuple[Id, ...], Field(max_length=MAX_UPDATES)]


class ErasuresNoted(Message):
    """How many erasures were still open on this laptop and no longer are."""

    noted: Sequence


class HistoryEntry(Message):
    """One accepted change of a record: who, when and which fields; never the values."""

    change_id: str
    verdict: Verdict
    rev: Sequence
    by: str
    by_name: str
    at: AwareDatetime
    fields: tuple[str, ...] = ()


class History(Message):
    """The accepted changes of a record, oldest first."""

    record_id: str
    entries: tuple[HistoryEntry, ...]


class Hello(Message):
    """Who the server is."""

    server_id: str
    protocol_min: int = PROTOCOL
    protocol_max: int = PROTOCOL
    schema_min: int = SCHEMA_MIN
    schema_max: int = SCHEMA
    recovery_key: str = ""
    """The force's public key (X25519, base64); laptops seal their store's key to it."""
    max_changes: int = MAX_CHANGES
    max_updates: int = MAX_UPDATES
    server_time: AwareDatetime


class EnrolRequest(Message):
    """A user connects a laptop."""

    user: Annotated[str, Field(min_length=1, max_length=200)]
    password: Annotated[str, Field(min_length=1, max_length=1000)]
    device_id: Id
    device_name: Annotated[str, Field(max_length=200)] = ""
    public_key: Annotated[str, Field(max_length=64)] = ""
    """The device's Ed25519 key for checking its signatures, raw, in base64."""


class EnrolReply(Message):
    """The laptop is connected: its token, who its user is, and the streams to pull."""

    token: str
    server_id: str
    scope: Scope
    officer_id: str
    display_name: str
    area_ids: tuple[str, ...]
    """Ids of the Area records that the user works in; the first is the home area."""
    recovery_key: str = ""
    """As in `Hello`."""

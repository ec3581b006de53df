"""An exported log: the lines of the file that `fieldapp verify --log` checks (docs/security.md).

One JSON object a line: a header; then the links of the stream in their order, each followed by the
signed head and the record that belong to it, where there are such; at the end the seal.
"""

from typing import Final, Literal

from pydantic import AwareDatetime

from fieldapp.wire.completeness import DeviceReport, Link, SignedHead
from fieldapp.wire.messages import Document, Head, Id, Message, Sequence

KIND: Final = "fieldapp log"
VERSION: Final = 1


class Exporter(Message):
    """Who exported, and on which laptop."""

    officer_id: str
    name: str
    device_id: str


class Reported(Message):
    """How complete the server's log was when it was exported."""

    own_unsent: Sequence
    """Changes made on the exporting laptop that the server did not have."""
    devices: tuple[DeviceReport, ...] | None = None
    """The laptops of the area; None where the exporter's role is not told of them."""
    server_time: AwareDatetime | None = None


class Header(Message):
    """What the file is, and where its chain ends."""

    kind: Literal["fieldapp log"]
    version: Literal[1]
    server_id: str
    stream: str
    area: str = ""
    exported_at: AwareDatetime
    exporter: Exporter
    end: Head
    known: Head
    """What the exporting laptop knew of the stream before it asked."""
    reported: Reported
    with_records: bool = False
    fields: tuple[str, ...] = ()
    """The fields about persons that were asked for."""


class LoggedLink(Link):
    """A link, with the hash of the chain after it: an altered one is found by its number."""

    chain: str


class LoggedRecord(Message):
    """A record as the link before it left it."""

    seq: Sequence
    record_type: str
    record_id: Id
    rev: Sequence
    doc: Document
    left_out: tuple[str, ...] = ()
    """Fields that may not go along. Then there is no salt either: with it they could be guessed."""
    salt: str = ""


class Seal(Message):
    """The end of the file: it is as the exporting laptop wrote it."""

    digest: str
    """SHA-256 of everything before this line."""
    links: Sequence
    records: Sequence
    device_id: str
    public_key: str
    signature: str


class Line(Message):
    """One line of the file: exactly one of these."""

    header: Header | None = None
    link: LoggedLink | None = None
    head: SignedHead | None = None
    record: LoggedRecord | None = None
    seal: Seal | None = None


def sealed(device_id: str, digest: str) -> bytes:
    """Return what the exporting laptop signs."""
    return f"fieldapp log\n{device_id}\n{digest}".encode()

"""How complete a log is: the links of its chain, the signed heads, and who last reported when."""

from pydantic import AwareDatetime

from fieldapp.domain.vocabulary import Role
from fieldapp.wire.messages import Head, Id, Message, Sequence, Verdict

ANSWERS_FOR_OTHERS = frozenset({Role.GROUP_LEADER, Role.AREA_CHIEF, Role.SUPERVISOR})
"""Who is told which laptops still hold work of their areas."""


class Link(Message):
    """One link of a stream's chain: `stream_link` (wire/hashing) of it gives the next hash."""

    seq: Sequence
    change_id: str
    change_hash: str
    verdict: Verdict
    result_hash: str
    record_type: str
    record_id: Id
    rev: Sequence
    device_id: str = ""
    number: Sequence = 0
    previous_hash: str = ""
    """The end of the device's own chain before this change."""
    by: str = ""
    by_name: str = ""
    at: AwareDatetime


class SignedHead(Message):
    """The end of a device's chain after one push, as the device signed it."""

    device_id: Id
    number: Sequence
    hash: str
    public_key: str
    signature: str


class StreamLog(Message):
    """A page of a stream's chain, oldest first, from after `after` on."""

    stream: str
    links: tuple[Link, ...]
    heads: tuple[SignedHead, ...] = ()
    """For each unbroken run of a laptop's changes in this page, the last signed end within it."""
    end: Head
    more: bool = False


class DeviceReport(Message):
    """When a laptop last reported, and what it then held unsent."""

    device_id: Id
    officer_id: str
    officer_name: str
    last_seen: AwareDatetime
    unsent: Sequence


class Completeness(Message):
    """How complete what the server holds is, as far as the caller's streams go."""

    heads: dict[str, Head]
    durable: dict[str, Sequence] = {}
    devices: tuple[DeviceReport, ...]
    server_time: AwareDatetime

"""Records, changes and people for the tests of the server."""

import base64
from datetime import UTC, datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fieldapp.base.ids import new_id
from fieldapp.domain.handover import HandoverSignature
from fieldapp.domain.registry import record_type_named
from fieldapp.domain.vocabulary import Role
from fieldapp.server import documents
from fieldapp.server.access import Caller
from fieldapp.server.rulings import Sent, Standing
from fieldapp.wire.hashing import START, chain_hash, change_hash
from fieldapp.wire.messages import Change, DeviceChange, Document, Kind

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
"""With which Anna signs handovers."""
NOW = datetime(2026, 3, 5, 21, 30, tzinfo=UTC)
AREA = "area-rinkeby"
OTHER_AREA = "area-kista"

CONTENT: dict[str, Document] = {
    "area": {"name": "Rinkeby", "code": "0114"},
    "officer": {"display_name": "Anna Ek", "service_no": "anna"},
    "place": {"name": "Torget"},
    "partner": {"name": "Skolan"},
    "contact": {"name": "Karin Lind", "phone": "070", "function": "Rektor"},
    "citizen_contact": {"at": "2026-03-05T10:00:00Z", "channel": "street", "type": "tip"},
    "promise": {"title": "Tryggare torg", "public_text": "Vi är på torget."},
    "commitment": {"promise_id": "p1"},
    "activity": {
        "type": "foot_patrol",
        "started_at": "2026-03-05T18:00:00Z",
        "minutes": 30,
        "place": {"text": "Torget"},
    },
    "activity_commitment": {"activity_id": "a1", "commitment_id": "c1", "counted": 1},
    "attachment": {
        "record_type": "activity",
        "record_id": "a1",
        "file_name": "bild.jpg",
        "media_type": "image/jpeg",
        "size": 5,
        "sha256": "0" * 64,
    },
    "handover": {"leaving": "officer-anna", "last_day": "2026-03-31"},
    "map_entry": {"handover_id": "h1", "section": "places", "title": "Torget"},
    "briefing_day": {"handover_id": "h1", "date": "2026-03-20"},
    "handover_question": {"handover_id": "h1", "question": "Vem har nyckeln?"},
    "handover_version": {"handover_id": "h1", "number": 1, "content_hash": "0" * 64},
    "handover_signature": {
        "version_id": "v1",
        "content_hash": "0" * 64,
        "name": "Anna Ek",
        "role": "leaving",
        "signed_at": "2026-03-20T15:00:00Z",
        "device_id": "laptop-anna",
        "signature": "",
    },
    "publication": {
        "kind": "handover",
        "channel": "web",
        "language": "sv",
        "date": "2026-03-20",
        "text": "Ni får en ny områdespolis.",
    },
}


class FixedClock:
    """A clock that stands until it is set."""

    def __init__(self, moment: datetime = NOW) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


def officer(name: str = "anna", role: Role = Role.AREA_OFFICER, *areas: str) -> Caller:
    return Caller(
        account_id=f"account-{name}",
        officer_id=f"officer-{name}",
        display_name=name.title(),
        role=role,
        area_ids=areas or (AREA,),
        device_id=f"laptop-{name}",
    )


def document(
    record_type: str = "activity", /, *, author: str = "officer-anna", **values: Any
) -> Document:
    """Return a document as it travels: what the record type makes of it, without local fields."""
    common = {
        "id": values.pop("id", None) or new_id(),
        "area_id": AREA,
        "created_at": NOW,
        "updated_at": NOW,
        "author_id": author,
        "first_processed": NOW.date(),
    }
    kind = record_type_named(record_type)
    if record_type == "handover_signature":
        values = {
            "signer": author,
            "public_key": as_text(KEY.public_key().public_bytes_raw()),
        } | values
    record = kind.model_validate(common | CONTENT[record_type] | values)
    if isinstance(record, HandoverSignature) and not record.signature:
        record = record.changed(signature=as_text(KEY.sign(record.signed_content())))
    return documents.travelling(kind, record.to_document())


def as_text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def creating(doc: Document, record_type: str = "activity", **parts: Any) -> Change:
    return change(Kind.CREATE, record_type, doc["id"], set=doc, **parts)


def patching(standing: Standing, **values: Any) -> Change:
    """Return the change of someone who saw the record as it stands."""
    old = {name: standing.doc.get(name) for name in values}
    return change(
        Kind.PATCH,
        standing.record_type,
        standing.record_id,
        base_rev=standing.rev,
        set=values,
        old=old,
    )


def change(kind: Kind, record_type: str, record_id: str, **parts: Any) -> Change:
    return Change(
        id=new_id(),
        kind=kind,
        record_type=record_type,
        record_id=record_id,
        occurred_at=NOW,
        recorded_at=NOW,
        **parts,
    )


def sent(caller: Caller, what: Change, number: int = 1) -> Sent:
    return Sent(what, change_hash(what), caller, caller.device_id, number)


def standing(record_type: str = "activity", **values: Any) -> Standing:
    """Return a record that stands on the server, made by Anna."""
    doc = document(record_type, **values)
    kind = record_type_named(record_type)
    return Standing(
        record_type,
        doc["id"],
        documents.stream_of(kind, doc),
        1,
        doc,
        documents.as_text(doc),
        last_rev_of={"laptop-anna": 1},
    )


def later(before: Standing, by: str = "laptop-bo", **values: Any) -> Standing:
    """Return the record after someone else's version of it."""
    doc = before.doc | values
    rev = before.rev + 1
    return before._replace(
        rev=rev,
        doc=doc,
        text=documents.as_text(doc),
        last_rev_of={**before.last_rev_of, by: rev},
    )


class Laptop:
    """The chain of a laptop: gives each change its number."""

    def __init__(self, device_id: str) -> None:
        self.device_id = device_id
        self.number = 0
        self.link = START

    def stamped(self, *changes: Change) -> list[DeviceChange]:
        entries = []
        for each in changes:
            self.number += 1
            entries.append(DeviceChange(change=each, number=self.number, previous_hash=self.link))
            self.link = chain_hash(self.link, change_hash(each))
        return entries

    def push_of(self, *changes: Change, **parts: Any) -> Document:
        """Return the body of a push, ready to be sent."""
        stamped = [entry.model_dump(mode="json", by_alias=True) for entry in self.stamped(*changes)]
        return {"device_id": self.device_id, "changes": stamped, **parts}

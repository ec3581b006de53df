"""Records that belong to another one: attachments stand where it stands, and are read as it is."""

from collections.abc import Mapping

from fieldapp.domain.record import Record
from fieldapp.domain.vocabulary import Sharing
from fieldapp.server import documents
from fieldapp.server.problems import Reason, Refused, refused
from fieldapp.server.rulings import Standing
from fieldapp.wire.messages import Document

ATTACHMENT = "attachment"
LINK = "activity_commitment"
LINK_WORDS = "why_not"
"""What an officer wrote about an activity, in the record that counts it."""

_PARENT_FIELDS = {ATTACHMENT: "record_id", LINK: "activity_id"}


def parent_of(record_type: str, doc: Document) -> str:
    """Return the id of the record that a document belongs to; empty where it stands alone."""
    field = _PARENT_FIELDS.get(record_type)
    return str(doc.get(field) or "") if field else ""


def as_part_of(record_type: str, doc: Document, parent: Standing | None) -> Document:
    """Return the document as it may stand beside its parent, where that is known.

    Raises:
        Refused: the parent was erased, and an attachment goes with it.
    """
    if parent is None:
        return doc
    if record_type == ATTACHMENT:
        if parent.state == "erased":
            raise erased()
        return {**doc, **_moved_to(parent, doc)}
    if parent.state == "erased" and doc.get(LINK_WORDS):
        return {**doc, LINK_WORDS: ""}
    return doc


def _moved_to(parent: Standing, doc: Document) -> Document:
    """Return what has to change in an attachment so that it stands where its parent does."""
    wanted = {
        "area_id": parent.doc.get("area_id"),
        "shared": parent.doc.get("shared", Sharing.ALL.value),
    }
    unnamed: Mapping[str, object] = {"shared": Sharing.ALL.value}
    return {
        name: value for name, value in wanted.items() if doc.get(name, unnamed.get(name)) != value
    }


def stream_of(record_type: type[Record], doc: Document, parent: Standing | None) -> str:
    """Return the stream in which the record is read: an attachment's is its parent's."""
    if parent is not None and record_type.type_name == ATTACHMENT:
        return parent.stream
    return documents.stream_of(record_type, doc)


def erased() -> Refused:
    """Return the refusal of whatever would tell again of an erased record."""
    return refused(Reason.ERASED, "The record was erased and does not come back.", status=410)

"""Records that belong to another one: attachments stand where it stands, and are read as it is.

Others tell of a record in words: what was written where an activity was counted, an entry of a
community map about a person, and the frozen versions of that map. When it is erased, they go too.
"""

from collections.abc import Mapping

from fieldapp.domain.record import Record
from fieldapp.domain.vocabulary import Sharing
from fieldapp.server import documents
from fieldapp.server.problems import Reason, Refused, refused
from fieldapp.server.rulings import Standing
from fieldapp.wire.messages import Document

ATTACHMENT = "attachment"
LINK = "activity_commitment"
ENTRY = "map_entry"
VERSION = "handover_version"
WORDS_ABOUT: Mapping[str, tuple[str, ...]] = {
    LINK: ("why_not",),
    ENTRY: ("reach", "title", "why"),
    VERSION: ("content",),
}
"""The fields in which a record tells of another one, by its type."""

_PARENT_FIELDS = {ATTACHMENT: "record_id", LINK: "activity_id", ENTRY: "link_id"}


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
    return without_words(record_type, doc) if parent.state == "erased" else doc


def has_words(record_type: str, doc: Mapping[str, object]) -> bool:
    """Say whether a document tells of another record in words."""
    return any(doc.get(name) for name in WORDS_ABOUT.get(record_type, ()))


def without_words(record_type: str, doc: Document) -> Document:
    """Return the document without what it tells of another record."""
    if not has_words(record_type, doc):
        return doc
    return {**doc, **dict.fromkeys(WORDS_ABOUT[record_type], "")}


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

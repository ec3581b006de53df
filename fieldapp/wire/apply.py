"""What a change does to a document; laptop and server use the same function."""

from fieldapp.wire.messages import Change, Document, Kind


def apply(document: Document | None, change: Change) -> Document:
    """Return the document after `change`; delete and restore leave the content as it is."""
    before = document or {}
    if change.kind in (Kind.DELETE, Kind.RESTORE):
        return dict(before)
    return {**before, **change.set}

"""Who gets the content of an attachment, and when it may go.

A hash alone opens nothing and is never confirmed: else anyone could ask whether the police hold a
certain picture. Content is given, and not asked for again, only for a record that the caller sees
and for which it was proven to be there: sent once for it, or for another that its sender saw.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, exists, insert, select
from sqlalchemy.exc import IntegrityError

from fieldapp.domain.attachment import Attachment
from fieldapp.server import tables
from fieldapp.server.access import Action, Caller, Target, allows
from fieldapp.server.blobs import BlobStore
from fieldapp.server.database import Database
from fieldapp.server.problems import Reason, Refused, refused
from fieldapp.server.records import instant
from fieldapp.wire.messages import Document

UNNAMED_KEPT = timedelta(days=1)
"""Content that no record has any more goes after this."""


@dataclass(frozen=True)
class Content:
    """A content that may be given: its hash and its length."""

    sha256: str
    size: int


def no_such() -> Refused:
    """Return the one answer to everything that is not there or not for the caller."""
    return refused(Reason.NOT_FOUND, "There is no such attachment for you.", status=404)


def visible(
    connection: Connection, caller: Caller, record_id: str, action: Action = Action.READ
) -> Document | None:
    """Return an attachment's document if the caller may do this with it and read its parent."""
    row = _live(connection, record_id)
    if row is None or row.type != Attachment.type_name:
        return None
    doc: Document = json.loads(row.doc)
    parent = _live(connection, str(doc.get("record_id", "")))
    if parent is None or not _allows(caller, Action.READ, parent):
        return None
    return doc if _allows(caller, action, row) else None


def _live(connection: Connection, record_id: str) -> Any:
    record = tables.record.c
    columns = (record.id, record.type, record.stream, record.doc)
    return connection.execute(
        select(*columns).where(record.id == record_id, record.state == "live")
    ).one_or_none()


def _allows(caller: Caller, action: Action, row: Any) -> bool:
    return allows(caller, action, Target(row.type, row.id, row.stream))


def content_of(database: Database, caller: Caller, record_id: str, field: str) -> Content:
    """Return the content that a field of an attachment names.

    Raises:
        Refused: there is none for the caller.
    """
    with database.reading() as connection:
        doc = visible(connection, caller, record_id)
        sha256 = str(doc.get(field, "")) if doc else ""
        blob, proof = tables.blob.c, tables.blob_proof.c
        proven = select(blob.size).where(
            blob.sha256 == sha256,
            exists().where(proof.sha256 == sha256, proof.record_id == record_id),
        )
        size = connection.execute(proven).scalar() if sha256 else None
    if size is None:
        raise no_such()
    return Content(sha256, size)


def is_proven(connection: Connection, caller: Caller, sha256: str) -> bool:
    """Say whether a record that the caller sees shows that the content is here."""
    proof = tables.blob_proof.c
    proven = select(proof.record_id).where(proof.sha256 == sha256)
    return any(
        visible(connection, caller, record_id) is not None
        for record_id in connection.execute(proven).scalars().all()
    )


def prove(connection: Connection, record_id: str, sha256: str) -> None:
    """Note that the content was there for this record."""
    insert_new(connection, tables.blob_proof, {"record_id": record_id, "sha256": sha256})


def insert_new(connection: Connection, table: Any, row: dict[str, Any]) -> bool:
    """Insert a row unless there is one by its key; return whether it was new."""
    try:
        with connection.begin_nested():
            connection.execute(insert(table).values(row))
    except IntegrityError:
        return False
    return True


def collect(database: Database, blobs: BlobStore, now: datetime) -> int:
    """Remove what expired on its way, and content that no record has; return how many of these."""
    _drop_expired(database, blobs, now)
    proof, record, blob = tables.blob_proof, tables.record.c, tables.blob
    with database.writing() as connection:
        held = exists().where(record.id == proof.c.record_id, record.state != "erased")
        connection.execute(delete(proof).where(~held))
        unnamed = select(blob.c.sha256).where(
            blob.c.stored_at < instant(now - UNNAMED_KEPT),
            ~exists().where(proof.c.sha256 == blob.c.sha256),
        )
        gone = connection.execute(unnamed).scalars().all()
        for sha256 in gone:
            connection.execute(delete(blob).where(blob.c.sha256 == sha256))
            # Within: whoever sends the same content now waits, and puts it here anew.
            blobs.drop(sha256)
    return len(gone)


def _drop_expired(database: Database, blobs: BlobStore, now: datetime) -> None:
    upload = tables.upload.c
    with database.writing() as connection:
        late = select(upload.id).where(upload.expires_at < instant(now))
        for upload_id in connection.execute(late).scalars().all():
            blobs.drop_pieces(upload_id, forget_upload(connection, upload_id))


def forget_upload(connection: Connection, upload_id: str) -> Sequence[str]:
    """Remove an upload from the tables; return the names of its pieces."""
    names = pieces_of(connection, upload_id)
    piece, upload = tables.upload_piece, tables.upload
    connection.execute(delete(piece).where(piece.c.upload_id == upload_id))
    connection.execute(delete(upload).where(upload.c.id == upload_id))
    return names


def pieces_of(connection: Connection, upload_id: str) -> Sequence[str]:
    """Return the names of an upload's pieces, in order."""
    piece = tables.upload_piece.c
    here = select(piece.name).where(piece.upload_id == upload_id)
    return connection.execute(here.order_by(piece.start)).scalars().all()

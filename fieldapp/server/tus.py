"""Content on its way up, by tus 1.0: begun, asked after, continued where it stopped, checked.

Each piece is kept as it arrives, so a line that breaks costs at most the last one. At the end all is
put together and hashed; only the right hash is acknowledged.
"""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from fieldapp.base.clock import Clock
from fieldapp.base.ids import NewId
from fieldapp.domain.attachment import MAX_BYTES
from fieldapp.server import tables
from fieldapp.server.access import Action, Caller
from fieldapp.server.attachments import (
    forget_upload,
    insert_new,
    is_proven,
    no_such,
    pieces_of,
    prove,
    visible,
)
from fieldapp.server.blobs import BlobStore
from fieldapp.server.database import Database
from fieldapp.server.problems import Reason, Refused, refused
from fieldapp.server.records import instant
from fieldapp.wire.messages import Document

EXPIRES_AFTER = timedelta(days=7)
"""An upload that is not finished by then is forgotten; the laptop begins anew."""
UNFINISHED_BYTES = 4 * MAX_BYTES
"""How much an account may have begun to send and not finished."""
MISMATCH = 460
"""tus's status for content that is not what its hash says."""


@dataclass(frozen=True)
class Upload:
    """How far an upload has come."""

    id: str
    account_id: str
    record_id: str
    sha256: str
    length: int
    arrived: int
    acknowledged: bool
    expires_at: str


class Uploads:
    """The uploads of one server."""

    def __init__(self, database: Database, blobs: BlobStore, clock: Clock, new_id: NewId) -> None:
        self._database = database
        self._blobs = blobs
        self._clock = clock
        self._new_id = new_id

    def begin(self, caller: Caller, record_id: str, sha256: str, length: int) -> Upload:
        """Return the upload of a content for an attachment, the same one if it was begun before.

        It is acknowledged at once where a record that the caller sees shows that it is here.

        Raises:
            Refused: no attachment that the caller may write names it, or it is too large.
        """
        with self._database.writing() as connection:
            doc = visible(connection, caller, record_id, Action.PATCH)
            if doc is None or not _names(doc, sha256, length):
                raise no_such()
            if length > MAX_BYTES:
                raise too_large(f"At most {MAX_BYTES >> 30} GB.")
            now = instant(self._clock.now())
            begun = _begun(connection, caller, record_id, sha256, now)
            if begun is not None:
                return begun
            is_here = is_proven(connection, caller, sha256)
            if is_here:
                prove(connection, record_id, sha256)
            else:
                self._check_quota(connection, caller, length)
            made = Upload(
                id=self._new_id(),
                account_id=caller.account_id,
                record_id=record_id,
                sha256=sha256,
                length=length,
                arrived=length if is_here else 0,
                acknowledged=is_here,
                expires_at=instant(self._clock.now() + EXPIRES_AFTER),
            )
            connection.execute(insert(tables.upload).values(vars(made)))
        return made

    def _check_quota(self, connection: Connection, caller: Caller, length: int) -> None:
        upload = tables.upload.c
        begun = select(func.coalesce(func.sum(upload.length), 0)).where(
            upload.account_id == caller.account_id, upload.acknowledged.is_(False)
        )
        if int(connection.execute(begun).scalar_one()) + length > UNFINISHED_BYTES:
            raise too_large(
                f"More than {UNFINISHED_BYTES >> 30} GB are begun and not finished."
                " Let some arrive first."
            )

    def find(self, caller: Caller, upload_id: str) -> Upload:
        """Return an upload of the caller's own; raise Refused where there is none (any more)."""
        with self._database.reading() as connection:
            found = _upload(connection, upload_id)
        if found is None or found.account_id != caller.account_id:
            raise no_such()
        if found.expires_at < instant(self._clock.now()):
            raise refused(Reason.NOT_FOUND, "The upload has expired.", status=410)
        return found

    def take(self, upload: Upload, piece: bytes) -> Upload:
        """Keep the next piece; return how far the upload has come.

        Raises:
            Refused: it goes beyond the end, or another request was faster.
        """
        if upload.arrived + len(piece) > upload.length:
            raise too_large(f"The upload was announced with {upload.length} bytes.")
        name = self._blobs.put_piece(upload.id, piece)
        arrived = upload.arrived + len(piece)
        table = tables.upload
        with self._database.writing() as connection:
            here = table.c.id == upload.id, table.c.arrived == upload.arrived
            is_next = connection.execute(update(table).where(*here).values(arrived=arrived))
            if is_next.rowcount:
                row = {"upload_id": upload.id, "start": upload.arrived, "name": name}
                connection.execute(insert(tables.upload_piece).values(row))
        if not is_next.rowcount:
            self._blobs.drop_pieces(upload.id, [name])
            raise wrong_offset()
        return replace(upload, arrived=arrived)

    def finish(self, upload: Upload) -> Upload:
        """Check a content that has all arrived, and acknowledge it.

        Raises:
            Refused: it is not what its hash says; what arrived is forgotten.
        """
        with self._database.reading() as connection:
            names = pieces_of(connection, upload.id)
        aside, found = self._blobs.join(upload.id, names)
        if found != upload.sha256:
            self._blobs.drop_aside(aside)
            self.forget(upload)
            raise _mismatch()
        self._keep(upload, aside)
        self._blobs.drop_pieces(upload.id, names)
        return replace(upload, acknowledged=True)

    def _keep(self, upload: Upload, aside: str) -> None:
        now = instant(self._clock.now())
        blob = {"sha256": upload.sha256, "size": upload.length, "stored_at": now}
        piece, table = tables.upload_piece, tables.upload
        with self._database.writing() as connection:
            # The row first: whoever removes the same content now is waited for.
            is_new = insert_new(connection, tables.blob, blob)
            if is_new or not self._blobs.has(upload.sha256):
                self._blobs.keep(aside, upload.sha256)
            else:
                self._blobs.drop_aside(aside)
            prove(connection, upload.record_id, upload.sha256)
            connection.execute(piece.delete().where(piece.c.upload_id == upload.id))
            done = update(table).where(table.c.id == upload.id)
            connection.execute(done.values(acknowledged=True))

    def forget(self, upload: Upload) -> None:
        """Drop an upload and what arrived of it."""
        with self._database.writing() as connection:
            names = forget_upload(connection, upload.id)
        self._blobs.drop_pieces(upload.id, names)


def wrong_offset() -> Refused:
    """Return the refusal of a piece that is not the next one."""
    return refused(Reason.BAD_REQUEST, "That is not where the upload goes on.", status=409)


def too_large(detail: str) -> Refused:
    """Return the refusal of more than may be sent."""
    return refused(Reason.TOO_LARGE, "The attachment is too large.", status=413, detail=detail)


def _mismatch() -> Refused:
    return refused(
        Reason.VALIDATION,
        "What arrived is not what was announced.",
        status=MISMATCH,
        detail="Nothing of it was kept. Send it again from the beginning.",
    )


def _names(doc: Document, sha256: str, length: int) -> bool:
    """Say whether an attachment names this content; of a thumbnail it does not say the length."""
    if doc.get("sha256") == sha256:
        return doc.get("size") == length
    return bool(sha256) and doc.get("thumbnail_sha256") == sha256


def _begun(
    connection: Connection, caller: Caller, record_id: str, sha256: str, now: str
) -> Upload | None:
    upload = tables.upload.c
    same = (
        upload.account_id == caller.account_id,
        upload.record_id == record_id,
        upload.sha256 == sha256,
        upload.acknowledged.is_(False),
        upload.expires_at >= now,
    )
    row = connection.execute(select(tables.upload).where(*same)).first()
    return _as_upload(row) if row else None


def _upload(connection: Connection, upload_id: str) -> Upload | None:
    row = connection.execute(
        select(tables.upload).where(tables.upload.c.id == upload_id)
    ).one_or_none()
    return _as_upload(row) if row else None


def _as_upload(row: Any) -> Upload:
    return Upload(**row._mapping)  # noqa: SLF001  (SQLAlchemy's public name for a row's columns)

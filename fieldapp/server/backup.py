"""Backups of the server: made while it serves, and counted only once a restored copy was checked.

What lies in a checked backup is told to the laptops (`durable`), stream by stream: they show it as
backed up, and keep for a restored server only what came after.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select

from fieldapp.base.clock import Clock, SystemClock
from fieldapp.base.errors import BadInput
from fieldapp.base.paths import make_private_folder
from fieldapp.server import dumping, tables
from fieldapp.server.blobs import BlobStore, blobs_for
from fieldapp.server.database import Database, open_database, open_existing
from fieldapp.server.dumping import BackupFailed
from fieldapp.server.engines import parsed
from fieldapp.server.verify import Verified, verify
from fieldapp.wire.messages import Head

ATTACHMENTS = "attachments"
"""The folder beside the backups for what is attached: each content once, under its hash."""


@dataclass(frozen=True)
class Backup:
    """A backup that was restored aside and found whole."""

    file: Path
    verified: Verified
    attachments: int
    """How many contents of attachments lie beside it."""


def back_up(
    database_url: str, folder: Path, *, attachments: str = "", clock: Clock | None = None
) -> Backup:
    """Back up a database into `folder` while it is used, check it, and note how far it goes.

    Raises:
        BackupFailed: nothing was noted as backed up, and no file is left behind.
        ChainBroken: the backup does not hold what the server once told its laptops.
    """
    now = (clock or SystemClock()).now()
    make_private_folder(folder)
    with closing(open_existing(database_url)) as live, dumping.disk_problems_told():
        file = folder / f"fieldapp-server-{now:%Y%m%d-%H%M%S}{dumping.suffix(live)}"
        with _unfinished(file) as part:
            dumping.dump(live, part)
            with _scratch(part, database_url, folder) as copy:
                found = verify(copy)
                kept = _keep_contents(copy, blobs_for(live, attachments), folder / ATTACHMENTS)
        _note_durable(live, found)
    return Backup(file, found, kept)


@contextmanager
def _unfinished(file: Path) -> Iterator[Path]:
    """Yield the name to write to; the file gets its own name when all of it lies on the disk."""
    if file.exists():
        raise BackupFailed(problem=f"{file} is there already")
    part = file.with_name(f".{file.name}.part")
    try:
        os.close(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600))
        yield part
        dumping.settle(part)
        part.replace(file)
        dumping.settle(file.parent)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _scratch(part: Path, database_url: str, folder: Path) -> Iterator[Database]:
    """Yield the backup, restored into a database that is dropped afterwards."""
    with (
        tempfile.TemporaryDirectory(prefix=".checking-", dir=folder) as aside,
        dumping.scratch_url(database_url, Path(aside)) as url,
    ):
        dumping.load(part, url)
        with closing(open_database(url)) as copy:
            yield copy


def _keep_contents(copy: Database, blobs: BlobStore | None, folder: Path) -> int:
    """Copy the contents that are not in the folder yet; return how many lie there now."""
    with copy.reading() as connection:
        rows = connection.execute(select(tables.blob.c.sha256, tables.blob.c.size)).all()
    for sha256, size in rows:
        if blobs is None:
            raise BackupFailed(problem="it has attachments: say where they lie, by --attachments")
        file = folder / sha256[:2] / sha256
        if not file.is_file():
            dumping.copy_content(blobs, sha256, size, file)
    return len(rows)


def _note_durable(live: Database, found: Verified) -> None:
    """Note up to where each stream lies in the backup."""
    mark = tables.durable
    with live.writing() as connection:
        known = {row.stream: row.seq for row in connection.execute(select(mark))}
        further = [
            {"stream": name, "seq": head.seq}
            for name, head in found.heads.items()
            if head.seq > known.get(name, 0) and _is_told(connection, name, head)
        ]
        connection.execute(
            delete(mark).where(mark.c.stream.in_([row["stream"] for row in further]))
        )
        if further:
            connection.execute(insert(mark), further)


def _is_told(connection: Connection, name: str, head: Head) -> bool:
    """Say whether the live database has the stream as the backup has it."""
    here = tables.head.c
    told = select(here.hash).where(here.stream == name, here.seq == head.seq)
    return connection.execute(told).scalar() == head.hash


def restore(file: Path, database_url: str, *, attachments: str = "") -> Verified:
    """Make an empty database what it was at the backup, and check it.

    Raises:
        BadInput: there is no such file, or the database is not empty.
        BackupFailed, ChainBroken: what lies in the database now is not to be served.
    """
    if not file.is_file():
        raise BadInput(where="backup", field="file", value=str(file), expected="a backup")
    dumping.check_empty(parsed(database_url))
    with dumping.disk_problems_told():
        dumping.load(file, database_url)
        with closing(open_database(database_url)) as restored:
            found = verify(restored)
            _bring_back(restored, blobs_for(restored, attachments), file.parent / ATTACHMENTS)
    return found


def _bring_back(restored: Database, blobs: BlobStore | None, folder: Path) -> None:
    with restored.reading() as connection:
        names = connection.execute(select(tables.blob.c.sha256)).scalars().all()
    for sha256 in names:
        if blobs is None:
            raise BackupFailed(problem="it has attachments: say where to, by --attachments")
        file = folder / sha256[:2] / sha256
        if not blobs.has(sha256) and not _bring_content_back(blobs, file, sha256):
            raise BackupFailed(problem=f"the attachment {sha256} is missing or damaged in {folder}")


def _bring_content_back(blobs: BlobStore, file: Path, sha256: str) -> bool:
    if not file.is_file():
        return False
    names = [blobs.put_piece(sha256, piece) for piece in dumping.pieces(file)]
    aside, found = blobs.join(sha256, names)
    if found == sha256:
        blobs.keep(aside, sha256)
    else:
        blobs.drop_aside(aside)
    blobs.drop_pieces(sha256, names)
    return found == sha256

"""Where the contents of attachments lie: a folder, or a bucket that speaks S3 (obstore)."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import obstore
from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore, from_url

from fieldapp.base.errors import BadInput
from fieldapp.base.ids import new_id
from fieldapp.base.paths import make_private_folder
from fieldapp.server.database import Database

PIECE_BYTES = 1 << 20
"""How much is held in memory at a time, whatever the size of a file."""


class BlobStore:
    """Checked contents by their hash, and the pieces of those that are still arriving."""

    def __init__(self, store: ObjectStore, folder: Path | None = None) -> None:
        self._store = store
        self._folder = folder
        """Where it is a folder of this computer, so that the disk can be told to keep it."""

    def put_piece(self, upload_id: str, piece: bytes) -> str:
        """Keep a piece of an upload; return its name."""
        name = new_id()
        path = _piece(upload_id, name)
        obstore.put(self._store, path, piece)
        self._settle(path)
        return name

    def join(self, upload_id: str, names: Sequence[str]) -> tuple[str, str]:
        """Put pieces together aside; return where, and the hash of the whole."""
        aside, digest = f"joined/{upload_id}-{new_id()}", hashlib.sha256()
        with obstore.open_writer(self._store, aside) as writer:
            for name in names:
                for part in obstore.get(self._store, _piece(upload_id, name)).stream(PIECE_BYTES):
                    digest.update(part)
                    writer.write(part)
        return aside, digest.hexdigest()

    def keep(self, aside: str, sha256: str) -> None:
        """Give what was put together its place; durable on return."""
        obstore.rename(self._store, aside, _content(sha256))
        self._settle(_content(sha256))

    def has(self, sha256: str) -> bool:
        """Say whether a content lies here."""
        try:
            obstore.head(self._store, _content(sha256))
        except FileNotFoundError:
            return False
        return True

    def read(self, sha256: str, start: int, stop: int) -> Iterator[bytes]:
        """Yield a content from `start` up to `stop`, a piece at a time."""
        while start < stop:
            end = min(start + PIECE_BYTES, stop)
            yield bytes(obstore.get_range(self._store, _content(sha256), start=start, end=end))
            start = end

    def drop(self, sha256: str) -> None:
        """Remove a content."""
        self._drop(_content(sha256))

    def drop_aside(self, aside: str) -> None:
        """Remove what was put together for nothing."""
        self._drop(aside)

    def drop_pieces(self, upload_id: str, names: Sequence[str]) -> None:
        """Remove the pieces of an upload."""
        for name in names:
            self._drop(_piece(upload_id, name))

    def _drop(self, path: str) -> None:
        # What is not there any more is as good as removed.
        if self._folder is not None:
            (self._folder / path).unlink(missing_ok=True)
        else:
            obstore.delete(self._store, path)

    def _settle(self, path: str) -> None:
        """Have the disk keep a file and its name; a bucket does so before it answers."""
        if self._folder is None:
            return
        for kept in (self._folder / path, (self._folder / path).parent):
            descriptor = os.open(kept, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _piece(upload_id: str, name: str) -> str:
    return f"pieces/{upload_id}/{name}"


def _content(sha256: str) -> str:
    return f"blobs/{sha256[:2]}/{sha256}"


def open_blob_store(url: str) -> BlobStore:
    """Open a folder, or a bucket by its address (`s3://BUCKET/PREFIX`).

    Keys and region of a bucket come from the environment (AWS_ACCESS_KEY_ID, …).

    Raises:
        BadInput: it is neither.
        StoreReadOnly: the folder can't be made.
    """
    if "://" not in url:
        folder = make_private_folder(Path(url).absolute())
        return BlobStore(LocalStore(folder), folder)
    try:
        return BlobStore(from_url(url))
    except (BaseError, ValueError) as problem:
        raise BadInput(
            where="--attachments", field="address", value=url, expected="a folder or s3://BUCKET"
        ) from problem


def blobs_for(database: Database, url: str) -> BlobStore | None:
    """Return where the attachments of a database lie: at `url`, else in a folder beside it.

    None where neither is: a PostgreSQL that several servers share has no folder of its own.

    Raises:
        BadInput, StoreReadOnly: as `open_blob_store`.
    """
    if url:
        return open_blob_store(url)
    file = database.url.database
    if database.url.get_backend_name() != "sqlite" or not file:
        return None
    return open_blob_store(f"{Path(file).absolute()}-attachments")

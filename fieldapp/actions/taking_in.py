"""Take photos and documents in: content first, into its own encrypted file.

A file is read once, straight from where it lies: never copied aside, never wholly in memory unless
it is a picture, which loses all that the camera wrote beside the pixels.
"""

import io
import mimetypes
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from fieldapp.actions.people import local_now, zone_of
from fieldapp.actions.pictures import MOST_PICTURE_BYTES, Offer, Picture, picture_in
from fieldapp.base.errors import BadInput
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain.attachment import LONGEST_NAME, MAX_BYTES
from fieldapp.domain.place import Point
from fieldapp.storage.blobs import PIECE_BYTES, Blobs, opened_blobs
from fieldapp.storage.store import Store

TRIES = 3
"""How often a file is read again that changed while it was read."""
_ENDINGS = {"image/jpeg": ".jpg", "image/png": ".png"}
_LONGEST_ENDING = 20
_CAMERA_RAW = frozenset({".dng", ".cr2", ".cr3", ".nef", ".arw", ".orf", ".rw2", ".raf", ".pef"})
_HEIC = (b"heic", b"heix", b"hevc", b"mif1", b"msf1")


@dataclass(frozen=True)
class Staged:
    """A content that is kept here and belongs to no record yet."""

    sha256: str
    size: int
    file_name: str
    media_type: str
    thumbnail_sha256: str = ""
    width: int | None = None
    height: int | None = None
    caption: str = ""
    taken_at: datetime | None = None
    point: Point | None = None
    """Where it was taken, once the officer chose to use that for the record."""


@dataclass(frozen=True)
class Taken:
    """A file that was taken in, what its camera wrote, and its thumbnail to show."""

    staged: Staged
    offer: Offer
    thumbnail: bytes = b""


def take_file(store: Store, path: Path) -> Taken:
    """Take a file in: safely on the disk of this laptop when it returns, but not attached yet.

    Raises:
        BadInput: it can't be read, is empty, too large, or a picture that can't be kept safely.
        StoreFull, StoreReadOnly: nothing was kept.
    """
    for _ in range(TRIES):
        taken = _taken_once(store, path)
        if taken is not None:
            return taken
    raise unusable(
        path.name,
        QT_TRANSLATE_NOOP("facts", "changing while it is read"),
        QT_TRANSLATE_NOOP("facts", "a finished file"),
    )


def _taken_once(store: Store, path: Path) -> Taken | None:
    """Take a file in; None where it changed meanwhile."""
    try:
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            _check_size(path.name, before.st_size)
            taken = _taken_from(store, file, path.name)
            after = path.stat()
    except FileNotFoundError:
        raise unusable(
            path.name,
            QT_TRANSLATE_NOOP("facts", "gone"),
            QT_TRANSLATE_NOOP("facts", "a file"),
        ) from None
    except OSError as problem:
        raise unusable(
            path.name,
            QT_TRANSLATE_NOOP("facts", "unreadable"),
            QT_TRANSLATE_NOOP("facts", "a file that can be opened"),
        ) from problem
    same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    return taken if same else None


def take_picture(store: Store, content: bytes) -> Taken:
    """Take in a picture that was pasted; see `take_file`."""
    name = f"{local_now(store):%Y-%m-%d %H.%M.%S}.png"
    return _taken_from(store, io.BytesIO(content), name)


def _taken_from(store: Store, file: IO[bytes], name: str) -> Taken:
    guessed = mimetypes.guess_type(name)[0] or "application/octet-stream"
    _refuse_heic(file, name)
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    is_small = size <= MOST_PICTURE_BYTES
    picture = picture_in(file, name, zone_of(store)) if is_small else None
    with opened_blobs(store) as blobs:
        if picture is not None:
            return _kept_picture(blobs, picture, name)
        is_raw = Path(name).suffix.lower() in _CAMERA_RAW
        if is_raw or (guessed.startswith("image/") and guessed != "image/svg+xml"):
            raise unusable(
                name,
                QT_TRANSLATE_NOOP("facts", "no picture that can be cleaned"),
                QT_TRANSLATE_NOOP("facts", "a JPEG, PNG, WebP, TIFF or AVIF of at most 64 MB"),
            )
        file.seek(0)
        sha256, length = blobs.add(_pieces(file, size))
    return Taken(Staged(sha256, length, _clean_name(name), guessed), Offer())


def _kept_picture(blobs: Blobs, picture: Picture, name: str) -> Taken:
    sha256, size = blobs.add([picture.content])
    thumbnail, _ = blobs.add([picture.thumbnail])
    staged = Staged(
        sha256=sha256,
        size=size,
        file_name=_clean_name(str(Path(name).with_suffix(_ENDINGS[picture.media_type]))),
        media_type=picture.media_type,
        thumbnail_sha256=thumbnail,
        width=picture.width,
        height=picture.height,
    )
    return Taken(staged, picture.offer, picture.thumbnail)


def _pieces(file: IO[bytes], size: int) -> Iterator[bytes]:
    """Yield a file, and no more of it than stood there at first: it may grow without end."""
    while size > 0 and (piece := file.read(min(size, PIECE_BYTES))):
        size -= len(piece)
        yield piece


def _check_size(name: str, size: int) -> None:
    if size > MAX_BYTES:
        raise unusable(
            name,
            QT_TRANSLATE_NOOP("facts", "too large"),
            QT_TRANSLATE_NOOP("facts", "at most 2 GB"),
        )
    if size == 0:
        raise unusable(
            name,
            QT_TRANSLATE_NOOP("facts", "empty"),
            QT_TRANSLATE_NOOP("facts", "a file with content"),
        )


def _refuse_heic(file: IO[bytes], name: str) -> None:
    """Refuse what Apple's phones write by default: nothing here reads it, so nothing cleans it."""
    head = file.read(12)
    file.seek(0)
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC:
        raise unusable(
            name,
            "HEIC",
            QT_TRANSLATE_NOOP(
                "facts",
                "a JPEG: set the phone's camera to Most Compatible, or share as JPEG",
            ),
        )


def _clean_name(name: str) -> str:
    """Return a name without what no file should be called, shortened before its ending."""
    clean = Path("".join(c for c in name if c.isprintable()).strip())
    ending = clean.suffix[:_LONGEST_ENDING]
    return f"{clean.stem[: LONGEST_NAME - len(ending)]}{ending}" or "-"


def unusable(name: str, value: str, expected: str) -> BadInput:
    """Return the error for a file that can't be taken or written; its words are marked "facts"."""
    return BadInput(where=_clean_name(name), field="file", value=value, expected=expected)

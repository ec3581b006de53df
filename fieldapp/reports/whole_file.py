"""Files that appear whole or not at all."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from fieldapp.base.errors import FieldappError
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.reports.unfinished import unfinished_file, unfinished_folder


class CannotWrite(FieldappError):
    """A document could not be written where it was wanted. Facts: path."""

    what = QT_TRANSLATE_NOOP("errors", "The file {path} could not be written.")
    safe = QT_TRANSLATE_NOOP(
        "errors", "Your records are untouched, and no half-written file was left behind."
    )
    next_step = QT_TRANSLATE_NOOP("errors", "Choose another folder and try again.")


class NoSuchFolder(CannotWrite):
    """The folder of the document does not exist. Facts: path."""

    what = QT_TRANSLATE_NOOP("errors", "The folder for {path} does not exist.")
    next_step = QT_TRANSLATE_NOOP("errors", "Make the folder, or choose another, and try again.")


class IsFolder(CannotWrite):
    """A folder has the name that the document shall have. Facts: path."""

    what = QT_TRANSLATE_NOOP("errors", "{path} is a folder, not a file.")
    next_step = QT_TRANSLATE_NOOP("errors", "Name a file, for example in that folder.")


class NoRoom(CannotWrite):
    """The disk is full. Facts: path."""

    what = QT_TRANSLATE_NOOP("errors", "The disk is full; {path} could not be written.")
    next_step = QT_TRANSLATE_NOOP("errors", "Free some space, or choose another disk.")


class MayNotWrite(CannotWrite):
    """The folder or file may not be written to. Facts: path."""

    what = QT_TRANSLATE_NOOP("errors", "You may not write to {path}.")


class IsInUse(CannotWrite):
    """Another program has the database open that the document shall replace. Facts: path."""

    what = QT_TRANSLATE_NOOP("errors", "{path} is open in another program.")
    next_step = QT_TRANSLATE_NOOP("errors", "Close it there, or choose another name.")


_REASONS: dict[int | None, type[CannotWrite]] = {
    errno.ENOENT: NoSuchFolder,
    errno.ENOTDIR: NoSuchFolder,
    errno.EISDIR: IsFolder,
    errno.ENOSPC: NoRoom,
    errno.EDQUOT: NoRoom,
    errno.EFBIG: NoRoom,
    errno.EACCES: MayNotWrite,
    errno.EPERM: MayNotWrite,
    errno.EROFS: MayNotWrite,
}


@contextmanager
def whole_file(target: Path | BinaryIO) -> Iterator[BinaryIO]:
    """Give a stream to write to; the file appears under its name when all went well.

    Until then nobody but its owner can read it, and it goes when something fails. A stream or
    device that is given instead of a file is written to as it is.

    Raises:
        CannotWrite: no room, no folder, a folder in place of the file, no permission.
    """
    if not isinstance(target, Path):
        yield target
        return
    with written_to(target):
        opened = unfinished_file(target) if target.is_file() or not target.exists() else _at(target)
        with opened as stream:
            yield stream


@contextmanager
def whole_database(target: Path) -> Iterator[Path]:
    """Give the path of a SQLite file to make; it appears as `target` when all went well.

    Until then it lies with its journals in a folder beside the target, open to its owner only,
    and goes with them when something fails.

    Raises:
        CannotWrite: no room, no folder, no ordinary file, no permission, or in use.
    """
    with written_to(target):
        _refuse_unfit(target)
        with unfinished_folder(target) as folder:
            unfinished = folder / "unfinished.gpkg"
            yield unfinished
            unfinished.chmod(0o600)
            with unfinished.open("rb+") as stream:
                os.fsync(stream.fileno())
            unfinished.replace(target)


def _refuse_unfit(target: Path) -> None:
    if target.is_dir():
        raise IsFolder(path=str(target))
    if target.exists() and not target.is_file():
        raise CannotWrite(path=str(target))
    # SQLite would take the journal of the file that was there for that of the new one.
    if any(Path(f"{target}{ending}").exists() for ending in ("-wal", "-journal")):
        raise IsInUse(path=str(target))


@contextmanager
def written_to(target: Path) -> Iterator[None]:
    """Tell in our own words why a file could not be written.

    Raises:
        CannotWrite: no room, no folder, a folder in place of the file, no permission.
    """
    try:
        yield
    except OSError as problem:
        raise _REASONS.get(problem.errno, CannotWrite)(path=str(target)) from problem


@contextmanager
def _at(device: Path) -> Iterator[BinaryIO]:
    with device.open("wb") as stream:
        yield stream

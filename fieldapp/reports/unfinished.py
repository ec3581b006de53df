"""What is being written and is not whole yet: nothing of it may outlive the program for long.

Where the file system can (O_TMPFILE), a file has no name before it is whole: the system itself takes it
away when the program is killed. Elsewhere, and for databases, which need a name from the start, it lies
beside its target and is locked as long as its program lives; the next export into the same folder
removes what nobody holds any more. Locks end with their program, however that ends, so a process number
that is given again, or a laptop that shares the folder, deceives nobody.
"""

import os
import re
import secrets
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

if sys.platform != "win32":
    import fcntl

_PREFIX, _SUFFIX = ".fieldapp-", ".part"
_OURS = re.compile(r"\.fieldapp-[a-z0-9_]{8}\.part")
"""Not the parts of a backup, which have longer names and an owner of their own."""
_OPENED = Path("/proc/self/fd")
"""Where Linux lets a nameless file be given a name."""


@contextmanager
def unfinished_file(target: Path) -> Iterator[BinaryIO]:
    """Give a stream to what takes the place of `target` when all went well.

    Raises:
        OSError: it could not be written; nothing is left behind.
    """
    remove_left(target.parent)
    descriptor = _nameless(target.parent)
    opened = _named_last(descriptor, target) if descriptor is not None else _named_first(target)
    with opened as stream:
        yield stream


@contextmanager
def unfinished_folder(target: Path) -> Iterator[Path]:
    """Give an empty folder beside `target`; it goes with all that is in it.

    Raises:
        OSError: it could not be made.
    """
    remove_left(target.parent)
    with _held(lambda: tempfile.mkdtemp(_SUFFIX, _PREFIX, target.parent)) as folder:
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def remove_left(folder: Path) -> None:
    """Remove what killed programs left unfinished in a folder, as far as that can be done."""
    with suppress(OSError):
        for left in [one for one in folder.iterdir() if _OURS.fullmatch(one.name)]:
            descriptor = _lock_on(left, wait=False)
            if descriptor is not None:
                _remove(left)
                os.close(descriptor)


def _remove(left: Path) -> None:
    if left.is_dir():
        shutil.rmtree(left, ignore_errors=True)
    else:
        with suppress(OSError):
            left.unlink()


def _nameless(folder: Path) -> int | None:
    """Open a file that has no name; None where the system or the file system has no such thing."""
    flag = getattr(os, "O_TMPFILE", 0)
    if not flag or not _OPENED.is_dir():
        return None
    try:
        return os.open(folder, flag | os.O_WRONLY, 0o600)
    except (
        OSError
    ):  # if it is for another reason, making it with a name fails as well, and says why
        return None


@contextmanager
def _named_last(descriptor: int, target: Path) -> Iterator[BinaryIO]:
    with os.fdopen(descriptor, "wb") as stream:
        yield stream
        _to_disk(stream)
        _lock(descriptor, wait=True)  # It needs a passing name to take the place of another file.
        named = target.with_name(f"{_PREFIX}{secrets.token_hex(4)}{_SUFFIX}")
        try:
            # With a descriptor the link is followed, without it would be a link to the link.
            os.link(_OPENED / str(descriptor), named, src_dir_fd=descriptor)
            named.replace(target)
        finally:
            named.unlink(missing_ok=True)


@contextmanager
def _named_first(target: Path) -> Iterator[BinaryIO]:
    with _held(lambda: _new_file(target.parent)) as unfinished:
        try:
            with unfinished.open("wb") as stream:
                yield stream
                _to_disk(stream)
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)


def _new_file(folder: Path) -> str:
    descriptor, name = tempfile.mkstemp(_SUFFIX, _PREFIX, folder)
    os.close(descriptor)
    return name


def _to_disk(stream: BinaryIO) -> None:
    stream.flush()
    os.fsync(stream.fileno())


@contextmanager
def _held(make: Callable[[], str]) -> Iterator[Path]:
    """Give what `make` makes, locked so that nobody takes it for left behind."""
    while True:
        made = Path(make())
        descriptor = _lock_on(made, wait=True)
        if made.exists():  # else another export took it for left in the moment before
            break
        _release(descriptor)
    try:
        yield made
    finally:
        _release(descriptor)


def _lock_on(path: Path, *, wait: bool) -> int | None:
    """Return a descriptor that locks a file or folder; None where another has it, or none can."""
    if sys.platform == "win32":
        return None
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return None
    if _lock(descriptor, wait=wait):
        return descriptor
    os.close(descriptor)
    return None


def _lock(descriptor: int, *, wait: bool) -> bool:
    if sys.platform == "win32":
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return False
    return True


def _release(descriptor: int | None) -> None:
    if descriptor is not None:
        os.close(descriptor)

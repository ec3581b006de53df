"""Folders of a profile: one program at a time, cleared whole, and kept through a power cut."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from fieldapp.base.errors import StoreBusy
from fieldapp.storage.failures import in_our_words

PATIENCE_SECONDS = 20
WINDOW_LOCK = "window.lock"
"""Held by the one window of a profile, from its start to its end."""


@contextmanager
def alone(
    folder: Path, lock_name: str = "profile.lock", *, patience: float = PATIENCE_SECONDS
) -> Iterator[None]:
    """Make or replace a profile while no other program does; raise StoreBusy when one goes on.

    Under another name the lock keeps apart something else that is done to the profile, such as an
    exchange with the server.
    """
    from filelock import FileLock, Timeout  # 70 ms, and no first screen needs it

    lock = FileLock(folder / lock_name, timeout=patience, mode=0o600)
    try:
        lock.acquire()
    except Timeout as problem:
        raise StoreBusy from problem
    except OSError as problem:
        raise in_our_words(problem, folder) from problem
    try:
        yield
    finally:
        lock.release()


def clear(folder: Path) -> None:
    """Remove a folder of ours and the files in it, where it is."""
    try:
        for left in folder.glob("*"):
            left.unlink()
        folder.rmdir()
    except FileNotFoundError:
        return
    except OSError as problem:
        raise in_our_words(problem, folder.parent) from problem


def sync_folder(folder: Path) -> None:
    """Have the disk keep the names in `folder`, so that a power cut does not undo a move."""
    with suppress(OSError):  # not every file system can, and none needs it to go on
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

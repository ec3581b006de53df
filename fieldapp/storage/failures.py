"""What the driver and the disk say when something fails, in our words."""

import errno
import os
import shutil
from pathlib import Path

from fieldapp.base.errors import (
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreReadOnly,
)

SUFFIX = ".fieldbackup"
NO_BACKUP = "-"
LITTLE_BYTES = 4 << 20
"""With less free room than this, a fault of the disk is taken for a full one."""

_SIGNS: tuple[tuple[tuple[str, ...], type[StoreError]], ...] = (
    (("locked", "busy"), StoreBusy),
    (("disk is full", "disk i/o error"), StoreFull),
    (("readonly", "read-only", "unable to open"), StoreReadOnly),
    (("malformed", "not a database", "corrupt", "hmac", "no such table"), StoreDamaged),
)
_NO_MORE_FILES = (errno.EMFILE, errno.ENFILE)
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def in_our_words(problem: Exception, profile: Path) -> StoreError:
    """Return the error that tells a person what the driver or the disk told us."""
    if _no_more_files(problem, profile):
        return StoreError(problem="no more files can be opened on this computer")
    if isinstance(problem, OSError):
        full = problem.errno in _NO_ROOM
        return (StoreFull if full else StoreReadOnly)(profile=str(profile))
    words = str(problem).lower()
    if "disk i/o error" in words and _has_room(profile):
        return StoreError(problem="the disk could not be read or written")
    for signs, kind in _SIGNS:
        if any(sign in words for sign in signs):
            return kind(profile=str(profile), backup=newest_backup(profile))
    return StoreError(problem=type(problem).__name__)


def _no_more_files(problem: Exception, profile: Path) -> bool:
    """Say whether programs hold so many files open that the system gives out no more."""
    if "unable to open" in str(problem).lower():  # SQLite does not say why
        try:
            os.close(os.open(profile, os.O_RDONLY))
        except OSError as why:
            problem = why
    return isinstance(problem, OSError) and problem.errno in _NO_MORE_FILES


def damaged(profile: Path) -> StoreDamaged:
    """Return the error for a store that is not as it should be."""
    return StoreDamaged(profile=str(profile), backup=newest_backup(profile))


def newest_backup(profile: Path) -> str:
    """Return the newest of the profile's own backups, a dash where there is none."""
    backups = sorted((profile / "backups").glob(f"*{SUFFIX}"))
    return str(backups[-1]) if backups else NO_BACKUP


def _has_room(profile: Path) -> bool:
    """Say whether there is room; SQLite calls a full disk a fault of the disk, too."""
    try:
        return shutil.disk_usage(profile).free > LITTLE_BYTES
    except OSError:
        return False

"""A file that only keeps room: given up when the disk is full, so that the store still opens.

Without it a full disk shuts an officer out: SQLite needs 32 KiB beside the store to open it at all,
and some room to save. Nothing stands in it.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path

NAME = "reserve"
RESERVED_BYTES = 1 << 20
"""Room for the write-ahead log and some hundred activities."""
PLENTY_BYTES = 8 << 20
"""Free room from which on it may be set aside."""


def keep(profile: Path) -> None:
    """Set the room aside where it is not and the disk has plenty."""
    file = profile / NAME
    with suppress(OSError):
        if file.exists() or shutil.disk_usage(profile).free < PLENTY_BYTES:
            return
        descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(bytes(RESERVED_BYTES))


def give_up(profile: Path) -> bool:
    """Make the room free; return whether there was some."""
    try:
        (profile / NAME).unlink()
    except OSError:
        return False
    return True

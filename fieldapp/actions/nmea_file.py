"""Sentences of a GPS receiver out of a file, a pipe or a device, without ever waiting for them."""

import os
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fieldapp.domain.position import PositionTrouble

MOST_BYTES = 64 * 1024
"""Of one look."""
LIVE_SECONDS = 15.0
"""A file that was not written to for longer is a record of another day, not a receiver."""
LAST_BYTES = 4096
"""What is read of a file that was being written to before anybody looked: about ten seconds."""


@dataclass(frozen=True)
class Heard:
    """What was new, or why nothing can be heard."""

    content: bytes = b""
    trouble: PositionTrouble | None = None


class NmeaFile:
    """A file that a receiver, or a program beside it, writes to. Use it from one thread at a time.

    Old sentences are passed over: a file that nobody writes to says nothing about now.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None
        self._read_to: int | None = None

    def listen(self, now: float) -> Heard:
        """Return what was written since the last look; `now` is the system's time, in seconds."""
        try:
            return Heard(self._new_content(now))
        except FileNotFoundError:
            self.close()
            return Heard(trouble=PositionTrouble.NO_DEVICE)
        except PermissionError:
            self.close()
            return Heard(trouble=PositionTrouble.NO_RIGHT)
        except OSError:
            self.close()  # unplugged, or a folder
            return Heard(trouble=PositionTrouble.NO_DEVICE)

    def close(self) -> None:
        """Let go of the file."""
        if self._handle is not None:
            with suppress(OSError):
                os.close(self._handle)
        self._handle = self._read_to = None

    def _new_content(self, now: float) -> bytes:
        if self._handle is None:
            # Opening a pipe that nobody writes to must not wait for a writer.
            flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
            self._handle = os.open(self._path, flags)
        facts = os.fstat(self._handle)
        if not stat.S_ISREG(facts.st_mode):
            return self._waiting()
        if self._path.stat().st_ino != facts.st_ino:
            self.close()  # the writer began a new file; the next look opens it
            return b""
        return self._growth(self._handle, facts, now)

    def _waiting(self) -> bytes:
        assert self._handle is not None  # noqa: S101  (narrowing)
        try:
            return os.read(self._handle, MOST_BYTES)
        except BlockingIOError:
            return b""

    def _growth(self, handle: int, facts: os.stat_result, now: float) -> bytes:
        if self._read_to is None:
            is_live = abs(now - facts.st_mtime) <= LIVE_SECONDS
            self._read_to = max(0, facts.st_size - LAST_BYTES) if is_live else facts.st_size
        if facts.st_size < self._read_to:
            self._read_to = 0
        os.lseek(handle, self._read_to, os.SEEK_SET)
        content = os.read(handle, MOST_BYTES)
        self._read_to += len(content)
        return content

"""Other programs for a test: started beside it, told when to begin, killed at some moment."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).parents[2]


class OtherProgram:
    """A Python program that says when it is ready and begins when told."""

    def __init__(self, code: str, *arguments: object) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", f"{READY}\n{code}", *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )

    def begins(self) -> None:
        """Let it do its work, once it has loaded what it needs."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdout.readline()
        self._process.stdin.write("go\n")
        self._process.stdin.flush()

    def is_killed_after(self, seconds: float) -> str:
        """Kill it as a power cut would; return what it had said."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)
        self._process.kill()
        return self._process.communicate()[0]

    def ends(self) -> str:
        """Wait for its end; return what it said."""
        return self._process.communicate(timeout=60)[0].strip()


READY = """
import sys
from pathlib import Path
import sqlite_utils
from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.actions.profiles import open_profile
from fieldapp.storage.connection import open_connection
from fieldapp.storage.connections import Connections
from fieldapp.storage.keys import KeyRing
from fieldapp.storage.migrate import migrate
from fieldapp.base.clock import SystemClock
from fieldapp.base.errors import FieldappError
from fieldapp.storage.store import Store

def when_told():
    print("ready", flush=True)
    sys.stdin.readline()
"""

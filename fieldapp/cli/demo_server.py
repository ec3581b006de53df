"""The demo's own HTTPS server, whose link can be cut and mended."""

import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from fieldapp.base.errors import SyncError

STOP_SECONDS = 20


class DemoServer:
    """A server in a process of its own, at an address that stays the same.

    Args:
        database: Where it keeps the records.
        folder: For its certificates and its log.
    """

    def __init__(self, database: str, folder: Path) -> None:
        self._database, self._folder = database, folder
        self._port = 0
        self._process: subprocess.Popen[str] | None = None
        self.url = ""

    @property
    def ca_file(self) -> Path:
        """Return its certificate authority, which laptops trust."""
        return self._folder / "tls" / "ca.pem"

    def start(self) -> None:
        """Serve, and return once it answers at `url`.

        Raises:
            SyncError: it did not start.
        """
        command = [sys.executable, "-m", "fieldapp", "serve", "--database", self._database]
        command += ["--self-signed", str(self._folder / "tls"), "--port", str(self._port)]
        with (self._folder / "server.log").open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603  (our own program)
                command, stdout=subprocess.PIPE, stderr=log, text=True
            )
        line = self._process.stdout.readline().strip() if self._process.stdout else ""
        if not line:
            raise SyncError(problem="the demo's server did not start")
        self.url = line
        self._port = urlsplit(line).port or 0

    def stop(self) -> None:
        """End it: for the laptops the link is down."""
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._process = None


def run_fieldapp(*arguments: str) -> None:
    """Run a command of ours to its end.

    Raises:
        SyncError: it failed; its last words are told.
    """
    done = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-m", "fieldapp", *arguments], check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise SyncError(problem=f"the demo's server: {done.stderr.strip().splitlines()[-1:]}")

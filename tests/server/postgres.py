"""A real PostgreSQL for the tests: started once in each test process, a database for each test."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

from fieldapp.server.database import open_database

_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off")
"""The cluster lives for one run of the tests; it need not survive a power cut."""
_DEBIAN = Path("/usr/lib/postgresql")
NOBODY = 65534


class Cluster:
    """A running PostgreSQL that listens on a socket in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made = 0

    def url(self, name: str = "postgres") -> str:
        return f"postgresql+psycopg://tests@/{name}?host={self._folder}"

    def make_template(self) -> None:
        """Make the tables once; the databases of the tests are copies."""
        self.run("CREATE DATABASE fieldapp TEMPLATE template0")
        open_database(self.url("fieldapp")).close()

    @contextmanager
    def new_database(self, template: str = "fieldapp") -> Iterator[str]:
        """Yield the address of a database of its own, with tables and nothing in them."""
        self._made += 1
        name = f"test_{self._made}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        yield self.url(name)
        self.run(f"DROP DATABASE {name} WITH (FORCE)")

    def copy(self, url: str) -> str:
        """Make another database that holds what one holds that nobody uses; return its address."""
        self._made += 1
        name = f"copy_{self._made}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {make_url(url).database}")
        return self.url(name)

    def run(self, statement: str) -> None:
        # The statements are the tests' own.
        with psycopg.connect(host=str(self._folder), user="tests", dbname="postgres") as connection:
            connection.autocommit = True
            connection.execute(statement.encode())


@contextmanager
def cluster(*, durable: bool = False) -> Iterator[Cluster]:
    """Run PostgreSQL for the body, or skip the test where there is none to run.

    A durable one keeps each commit on the disk, as in service: for measuring.
    """
    programs = _programs()
    if programs is None:
        pytest.skip("PostgreSQL 15 or newer is not installed")
    # A socket's path may have 107 characters; a test's own folder is often longer.
    folder = Path(
        tempfile.mkdtemp(prefix="pg", dir="/dev/shm" if _has_room() and not durable else "/tmp")
    )
    user = _user()
    try:
        shutil.chown(folder, user)
        data = str(folder / "data")
        _run(user, programs / "initdb", "-D", data, "-U", "tests", "-A", "trust", "-E", "UTF8")
        options = [
            f"-k {folder}",
            "-c listen_addresses=",
            *(f"-c {each}" for each in _FAST if not durable),
        ]
        control = (programs / "pg_ctl", "-D", data, "-l", str(folder / "log"), "-w")
        _run(user, *control, "-o", " ".join(options), "start")
        running = Cluster(folder)
        running.make_template()
        yield running
        _run(user, *control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path | None:
    on_path = shutil.which("pg_ctl")
    if on_path:
        return Path(on_path).resolve().parent
    newest = sorted(_DEBIAN.glob("*/bin"), key=lambda path: int(path.parent.name))
    return newest[-1] if newest and int(newest[-1].parent.name) >= 15 else None


def _has_room() -> bool:
    return os.access("/dev/shm", os.W_OK) and shutil.disk_usage("/dev/shm").free > 2 * 1024**3


def _user() -> int:
    """Return who runs it: PostgreSQL refuses to be run by root."""
    return NOBODY if os.getuid() == 0 else os.getuid()


def _run(user: int, *command: object) -> None:
    done = subprocess.run(
        [str(part) for part in command],
        user=user,
        group=user if os.getuid() == 0 else None,
        extra_groups=[] if os.getuid() == 0 else None,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        cwd="/",
        env={"PATH": os.defpath, "LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == 0, done.stderr.decode()

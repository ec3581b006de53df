"""A real `fieldapp serve` with users, and laptops connected to it, copied for each round."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bench.samples import BUILD, activity_documents, connections_to, keep_key
from fieldapp.actions.people import common_fields
from fieldapp.actions.profiles import make_profile
from fieldapp.base.clock import SystemClock
from fieldapp.domain.activity import Activity
from fieldapp.domain.record import Document
from fieldapp.storage.migrate import VERSION
from fieldapp.storage.store import Store
from fieldapp.sync.enrol import enrol

FIELDAPP = (sys.executable, "-m", "fieldapp")
LAPTOPS = ("sara", "elin")
AREA = "SE-0180-GS"
PASSWORD = "ett ganska långt lösenord"  # noqa: S105  (of a server that lives for a minute)
BLOCK = 500


@dataclass(frozen=True)
class Server:
    """A server that runs."""

    url: str
    ca_file: Path

    @property
    def port(self) -> int:
        """Return where it listens."""
        return int(self.url.rpartition(":")[2])


@contextmanager
def serving(folder: Path, port: int = 0) -> Iterator[Server]:
    """Run the server of `folder` for the body."""
    command = [*FIELDAPP, "serve", "--database", _database(folder), "--port", str(port)]
    command += ["--self-signed", str(folder / "tls")]
    with (folder / "server.log").open("a") as log:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)
    try:
        url = process.stdout.readline().strip() if process.stdout else ""
        yield Server(url, folder / "tls" / "ca.pem")
    finally:
        process.terminate()
        process.wait(30)


def _database(folder: Path) -> str:
    return f"sqlite:///{folder / 'server.db'}"


def connected(waiting: int) -> Path:
    """Return a folder with a server and two connected laptops, the first with changes to send."""
    folder = BUILD / f"sync-{VERSION}-{waiting}"
    if not (folder / "made").is_file():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        _make(folder, waiting)
    return folder


def open_laptop(folder: Path, name: str, url: str) -> Store:
    """Open a laptop's store; its server is at `url` today."""
    store = Store(connections_to(folder / name), SystemClock())
    use_server(store, url)
    return store


def use_server(store: Store, url: str) -> None:
    """Let the store's server be at `url` from now on."""
    store.set_fact("server", {**store.fact("server"), "url": url})


def _make(folder: Path, waiting: int) -> None:
    password = folder / "password.txt"
    password.write_text(PASSWORD, encoding="utf-8")
    _administer(folder, "add-area", AREA, "Gamla stan")
    for name in LAPTOPS:
        rights = ("--name", name.title(), "--role", "area_officer", "--area", AREA)
        _administer(folder, "add-user", name, *rights, "--password-file", str(password))
    with serving(folder) as server:
        for name in LAPTOPS:
            store = make_profile(folder / name, name.title())
            keep_key(folder / name, store)
            report = enrol(store, server.url, user=name, password=PASSWORD, ca_file=server.ca_file)
            if report.problem is not None:
                raise report.problem
            if name == LAPTOPS[0]:
                log_many(store, waiting)
            store.close()
    (folder / "made").touch()


def _administer(folder: Path, command: str, *arguments: str) -> None:
    subprocess.run(
        [*FIELDAPP, "server", command, *arguments, "--database", _database(folder)],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def log_many(store: Store, count: int) -> None:
    """Save activities that wait to be sent."""
    documents = activity_documents(store, count)
    while block := list(islice(documents, BLOCK)):
        store.save(*(_as_new(store, document) for document in block), as_group=False)


def _as_new(store: Store, document: Document) -> Activity:
    mine = common_fields(store)
    return Activity.model_validate({**document, **mine, "version": 0, "sync_state": "local"})

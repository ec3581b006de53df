"""A real server in processes of its own: TLS, a database, signals and all."""

import os
import signal
import ssl
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy.engine import make_url

from fieldapp.base.ids import new_id
from fieldapp.domain.vocabulary import Role
from fieldapp.server import accounts
from fieldapp.server.app import Settings
from fieldapp.server.database import Database, open_database
from fieldapp.server.limits import Limits
from fieldapp.server.serve import serve
from tests.server.making import Laptop
from tests.server.postgres import Cluster

PASSWORD = "ett långt lösenord"
CODES = ("0114", "0115")

_programs = get_context("forkserver")
# Each start would else spend most of its time on loading the same libraries again.
_programs.set_forkserver_preload(["fieldapp.server.app", "fieldapp.server.serve"])


def _serve(said: str, log: str, asked: dict[str, Any]) -> None:
    """Serve, in a process of its own; what it says goes where the test reads it."""
    for target, number, mode in ((log, 2, os.O_WRONLY | os.O_APPEND), (said, 1, os.O_WRONLY)):
        descriptor = os.open(target, mode)
        os.dup2(descriptor, number)
        os.close(descriptor)
    os.environ.update(asked.pop("environment"))
    limits = Limits(sign_ins_of_address=asked.pop("sign_ins"), of_address=10**6)
    settings = Settings(limits, asked.pop("heartbeat"))
    serve(self_signed_dir=Path(asked.pop("folder")), settings=settings, **asked)


@dataclass
class RunningServer:
    """The server under test; `start` and `stop` it as often as needed, `kill` it at any moment."""

    folder: Path
    port: int = 0
    url: str = ""
    area_ids: dict[str, str] = field(default_factory=dict)
    database_url: str = ""
    """Where it keeps everything; a SQLite file in its folder, unless said otherwise."""
    cluster: Cluster | None = None
    """The PostgreSQL that its database lies in, if it does."""
    workers: int = 1
    heartbeat: float = 20
    metrics_port: int = 0
    sign_ins: int = 10**6
    """How many a minute: the laptops of all tests sign in from one address."""
    bucket: str = ""
    """Where the contents of attachments lie, if not in its folder."""
    environment: dict[str, str] = field(default_factory=dict)
    _process: BaseProcess | None = None

    def __post_init__(self) -> None:
        self.database_url = self.database_url or f"sqlite:///{self.folder / 'srv.db'}"

    @property
    def database_file(self) -> Path:
        return Path(str(make_url(self.database_url).database))

    @property
    def ca_file(self) -> Path:
        return self.folder / "tls" / "ca.pem"

    @property
    def attachments(self) -> Path:
        return self.folder / "attachments"

    @property
    def log_file(self) -> Path:
        return self.folder / "server.log"

    def start(self) -> None:
        self.log_file.touch()
        said = self.folder / "said"
        os.mkfifo(said)
        # A daemon ends with the test run, but may start no workers of its own.
        process = _programs.Process(
            target=_serve,
            args=(str(said), str(self.log_file), self._asked()),
            daemon=self.workers == 1,
        )
        process.start()
        self._process = process
        with said.open(encoding="utf-8") as lines:
            self.url = lines.readline().strip()
            ca_file = lines.readline().strip()
        said.unlink()
        assert ca_file == str(self.ca_file), self.log()
        self.port = int(self.url.rpartition(":")[2])

    def _asked(self) -> dict[str, Any]:
        return {
            "database_url": self.database_url,
            "port": self.port,
            "folder": self.tls_folder,
            "attachments": self.bucket or str(self.attachments),
            "workers": self.workers,
            "heartbeat": self.heartbeat,
            "metrics_port": self.metrics_port,
            "sign_ins": self.sign_ins,
            "environment": self.environment,
        }

    @property
    def tls_folder(self) -> str:
        return str(self.folder / "tls")

    @property
    def process_id(self) -> int:
        assert self._process
        assert self._process.pid
        return self._process.pid

    def stop(self) -> int:
        """Ask the server to stop; return its exit code."""
        return self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End the server as a power cut would."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> int:
        process, self._process = self._process, None
        if process is None:
            return 0
        if process.pid and process.is_alive():
            os.kill(process.pid, how)
        process.join(20)
        assert process.exitcode is not None
        return process.exitcode

    def is_running(self) -> bool:
        return self._process is not None and self._process.is_alive()

    def twin(self) -> str:
        """Copy the database of the stopped server as it is now; return the copy's address."""
        if self.cluster is not None:
            return self.cluster.copy(self.database_url)
        copy = self.folder / f"{new_id()}.db"
        copy.write_bytes(self.database_file.read_bytes())
        return f"sqlite:///{copy}"

    def log(self) -> str:
        return self.log_file.read_text(encoding="utf-8")

    def open_database(self) -> Database:
        """Open the server's database beside it; close it again."""
        return open_database(self.database_url)

    def add_area(self, code: str, name: str) -> str:
        database = self.open_database()
        self.area_ids[code] = accounts.add_area(database, code, name)
        database.close()
        return self.area_ids[code]

    def add_user(
        self, name: str, role: Role = Role.AREA_OFFICER, *codes: str, full_name: str = ""
    ) -> str:
        database = self.open_database()
        officer_id = accounts.add_user(
            database, name, full_name or name.title(), role, codes or CODES[:1], PASSWORD
        )
        database.close()
        return officer_id

    def trust(self) -> ssl.SSLContext:
        """Return what trusts this server, as strictly as newer Pythons do."""
        context = ssl.create_default_context(cafile=str(self.ca_file))
        context.verify_flags |= ssl.VERIFY_X509_STRICT
        return context

    def client(self, token: str = "") -> httpx.Client:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return httpx.Client(base_url=self.url, verify=self.trust(), headers=headers, timeout=30)


class Officer:
    """Someone with a connected laptop, as the server sees them."""

    def __init__(self, server: RunningServer, user: str, device_id: str) -> None:
        self.user = user
        self.laptop = Laptop(device_id)
        self.heads: dict[str, Any] = {}
        self.cursors: dict[str, int] = {}
        with server.client() as stranger:
            answer = stranger.post(
                "/v1/enrol", json={"user": user, "password": PASSWORD, "device_id": device_id}
            )
        assert answer.status_code == 200, answer.text
        self.enrolled = answer.json()
        self.officer_id = self.enrolled["officer_id"]
        self.client = server.client(self.enrolled["token"])

    def push(self, *changes: Any) -> list[Any]:
        """Send changes; return the receipts."""
        answer = self.client.post("/v1/push", json=self.laptop.push_of(*changes))
        assert answer.status_code == 200, answer.text
        return list(answer.json()["receipts"])

    def pull(self) -> list[Any]:
        """Fetch everything new; return the updates."""
        updates: list[Any] = []
        more = True
        while more:
            body = {"device_id": self.laptop.device_id, "cursors": self.cursors}
            answer = self.client.post("/v1/pull", json=body | {"heads": self.heads})
            assert answer.status_code == 200, answer.text
            page = answer.json()
            updates += page["updates"]
            self.cursors, more = page["cursors"], page.get("more")
            self.heads |= page.get("heads", {})
        return updates

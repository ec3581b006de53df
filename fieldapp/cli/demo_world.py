"""A small world to show the product in: a real HTTPS server and laptops of the sample area."""

import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fieldapp.actions.profiles import make_profile
from fieldapp.actions.sample import fill_with_sample, sample_facts
from fieldapp.actions.sync_now import enrol
from fieldapp.base.errors import SyncError, WrongUse
from fieldapp.base.paths import make_private_folder
from fieldapp.domain.vocabulary import Role
from fieldapp.storage.profile import Profile, profile_in
from fieldapp.storage.store import Store


@dataclass(frozen=True)
class DemoLaptop:
    """One officer's laptop of the demo."""

    name: str
    profile: Profile
    store: Store


@dataclass(frozen=True)
class DemoWorld:
    """The server's address and the laptops, the first one full of work."""

    url: str
    laptops: tuple[DemoLaptop, ...]


@contextmanager
def demo_world(folder: Path, *, say: Any) -> Iterator[DemoWorld]:
    """Build the world in `folder`, let the body use it, stop the server afterwards."""
    if folder.exists():
        raise WrongUse(problem=f"{folder} is there already; give the demo a new folder.")
    make_private_folder(folder)
    secret = secrets.token_urlsafe(24)
    password_file = folder / "demo-password.txt"
    password_file.touch(mode=0o600)
    password_file.write_text(secret, encoding="utf-8")
    facts = sample_facts()
    database = f"sqlite:///{folder / 'server.db'}"
    say("Starting an HTTPS server with an area and its officers.")
    _set_up_server(database, facts, password_file)
    with _server(database, folder) as url:
        laptops = [
            DemoLaptop(
                one["name"], profile_in(folder / one["user"]), _laptop(folder, url, one, secret)
            )
            for one in facts["officers"]
        ]
        say("Logging some months of invented work on the first laptop, and syncing it.")
        yield DemoWorld(url, tuple(laptops))
        for laptop in laptops:
            laptop.store.close()


def _set_up_server(database: str, facts: dict[str, Any], password_file: Path) -> None:
    area = facts["area"]
    _fieldapp("server", "add-area", area["code"], area["name"], "--database", database)
    for one in facts["officers"]:
        _fieldapp(
            *("server", "add-user", one["user"], "--name", one["name"], "--role", one["role"]),
            *("--area", area["code"], "--password-file", str(password_file)),
            *("--database", database),
        )


def _fieldapp(*arguments: str) -> None:
    done = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-m", "fieldapp", *arguments], check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise SyncError(problem=f"the demo's server: {done.stderr.strip().splitlines()[-1:]}")


@contextmanager
def _server(database: str, folder: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "fieldapp", "serve", "--database", database]
    command += ["--self-signed", str(folder / "tls"), "--port", "0"]
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True)  # noqa: S603
    try:
        if server.stdout is None or not (url := server.stdout.readline().strip()):
            raise SyncError(problem="the demo's server did not start")
        yield url
    finally:
        server.terminate()
        server.wait(timeout=20)
        if server.stdout is not None:
            server.stdout.close()


def _laptop(folder: Path, url: str, facts: dict[str, Any], secret: str) -> Store:
    is_first = facts["role"] == Role.AREA_OFFICER
    store = make_profile(
        folder / facts["user"], facts["name"], passphrase=secret, role=Role.named(facts["role"])
    )
    if is_first:
        fill_with_sample(store)
    report = enrol(
        store, url, user=facts["user"], password=secret, ca_file=folder / "tls" / "ca.pem"
    )
    if report.problem is not None:
        raise report.problem
    return store

"""A small world to show the product in: a real HTTPS server and laptops of the sample area."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fieldapp.actions.maps import import_map
from fieldapp.actions.profiles import make_profile
from fieldapp.actions.sample import fill_with_sample, sample_facts
from fieldapp.actions.sync_now import enrol
from fieldapp.base.errors import WrongUse
from fieldapp.base.paths import make_private_folder
from fieldapp.base.resources import resource
from fieldapp.cli.demo_server import DemoServer, run_fieldapp
from fieldapp.domain.vocabulary import Role
from fieldapp.storage.profile import Profile, profile_in
from fieldapp.storage.store import Store

GROUND = "sample/ground.mbtiles"
"""The streets of the sample area, drawn by `python -m tools.sample_ground`."""


@dataclass(frozen=True)
class DemoLaptop:
    """One person's laptop of the demo."""

    name: str
    profile: Profile
    store: Store
    passphrase: str = field(default="", repr=False)


@dataclass(frozen=True)
class DemoWorld:
    """The server, two officers' laptops (the first full of work) and their supervisor's."""

    server: DemoServer
    officers: tuple[DemoLaptop, DemoLaptop]
    supervisor: DemoLaptop


@contextmanager
def demo_world(folder: Path, *, say: Callable[[str], object]) -> Iterator[DemoWorld]:
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
    server = DemoServer(database, folder)
    say("Starting an HTTPS server with an invented area and its people.")
    _set_up_server(database, facts, password_file)
    try:
        server.start()
        say("Logging some months of invented work on the first laptop, and syncing it.")
        laptops = [
            _laptop(folder, server, one, secret, is_filled=number == 0)
            for number, one in enumerate(facts["officers"])
        ]
        first, second, supervisor = laptops
        yield DemoWorld(server, (first, second), supervisor)
        for laptop in laptops:
            laptop.store.close()
    finally:
        server.stop()


def _set_up_server(database: str, facts: dict[str, Any], password_file: Path) -> None:
    area = facts["area"]
    run_fieldapp("server", "add-area", area["code"], area["name"], "--database", database)
    for one in facts["officers"]:
        run_fieldapp(
            *("server", "add-user", one["user"], "--name", one["name"], "--role", one["role"]),
            *("--area", area["code"], "--password-file", str(password_file)),
            *("--database", database),
        )


def _laptop(
    folder: Path, server: DemoServer, facts: dict[str, Any], secret: str, *, is_filled: bool
) -> DemoLaptop:
    home = folder / facts["user"]
    store = make_profile(home, facts["name"], passphrase=secret, role=Role.named(facts["role"]))
    import_map(store, resource(GROUND))
    if is_filled:
        fill_with_sample(store)
    report = enrol(store, server.url, user=facts["user"], password=secret, ca_file=server.ca_file)
    if report.problem is not None:
        raise report.problem
    return DemoLaptop(facts["name"], profile_in(home), store, secret)

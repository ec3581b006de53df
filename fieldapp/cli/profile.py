"""fieldapp open, init, enrol and recover."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fieldapp.actions.opening import recover_with
from fieldapp.actions.profiles import make_profile, passphrase_from_environment
from fieldapp.base.errors import WrongUse
from fieldapp.base.paths import default_profile
from fieldapp.cli.choices import ROLE_HELP
from fieldapp.cli.speaking import (
    JsonOption,
    ProfileOption,
    fail,
    opened,
    progress_bar,
    say,
    secret_from,
    speaks,
)
from fieldapp.domain.vocabulary import Role
from fieldapp.storage.keys import read_passphrase_file
from fieldapp.storage.profile import profile_in

if TYPE_CHECKING:
    from fieldapp.sync.engine import SyncReport


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("open")(open_window)
    app.command("init")(init)
    app.command("enrol")(enrol_profile)
    app.command("recover")(recover_profile)


def open_window(profile: ProfileOption = None) -> None:
    """Open the desktop app (the same as fieldapp alone)."""
    from fieldapp.app import main  # Qt only when a window opens

    raise typer.Exit(main(["--profile", str(profile)] if profile else []))


@speaks
def init(
    name: Annotated[str, typer.Option(help="Your name, as colleagues see it.")],
    role: Annotated[str, typer.Option(help=ROLE_HELP)] = Role.AREA_OFFICER.value,
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make a profile on this laptop: an encrypted store, you, and a provisional area."""
    if not Role.has(role):
        raise WrongUse(problem=f"--role is {role!r}, expected one of {', '.join(Role)}.")
    folder = profile or default_profile()
    store = make_profile(
        folder, name, passphrase=passphrase_from_environment(), role=Role.named(role)
    )
    person = store.person
    store.close()
    say(
        f"Made the profile of {name} in {folder}.",
        {"profile": str(folder), "officer_id": person.officer_id, "area_id": person.area_id},
        as_json=as_json,
    )


@speaks
def enrol_profile(
    url: Annotated[str, typer.Argument(help="The server's address, https://…")],
    user: Annotated[str, typer.Option(help="Your user name on the server.")],
    password_file: Annotated[
        Path | None, typer.Option(help="A file whose first line is the password.")
    ] = None,
    ca: Annotated[
        Path | None, typer.Option(help="The force's certificate authority (PEM).")
    ] = None,
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Connect the profile to a server and exchange for the first time."""
    from fieldapp.actions.sync_now import enrol  # httpx only when the network is used

    with opened(profile) as store:
        password = secret_from(password_file, f"Password of {user}")
        with progress_bar("Connecting", quiet=as_json) as tell:
            report = enrol(store, url, user=user, password=password, ca_file=ca, progress=tell)
        found = {"server": url, "user": user, "area_id": store.person.area_id, **_counts(report)}
    words = f"Connected to {url} as {user}: {report.pulled} fetched, {report.waiting} waiting."
    say(words, found, as_json=as_json)
    if report.problem is not None:
        fail(str(report.problem))


def _counts(report: "SyncReport") -> dict[str, int]:
    return {
        "pushed": report.pushed,
        "pulled": report.pulled,
        "waiting": report.waiting,
        "needs_you": report.needs_you,
    }


@speaks
def recover_profile(
    key: Annotated[Path, typer.Option(help="The private recovery key of the force (PEM).")],
    new_passphrase_file: Annotated[
        Path, typer.Option(help="A file whose first line becomes the passphrase.")
    ],
    key_passphrase_file: Annotated[
        Path | None, typer.Option(help="A file whose first line opens the key.")
    ] = None,
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Open a profile whose code is forgotten or whose keyring is gone, with its unsent work."""
    folder = profile or default_profile()
    secret = read_passphrase_file(key_passphrase_file) if key_passphrase_file else None
    recover_with(profile_in(folder), key, secret, read_passphrase_file(new_passphrase_file))
    say(
        f"The profile in {folder} opens with its new passphrase. Everything in it is kept.",
        {"profile": str(folder), "recovered": True},
        as_json=as_json,
    )

"""fieldapp backup, restore, verify and doctor."""

from pathlib import Path
from typing import Annotated

import typer

from fieldapp.actions.doctor import examine, space, versions
from fieldapp.actions.opening import restore_file as put_back
from fieldapp.actions.profiles import passphrase_from_environment
from fieldapp.base.errors import BadInput, FieldappError, StoreDamaged, StoreError
from fieldapp.base.paths import default_profile
from fieldapp.cli.health import report_lines
from fieldapp.cli.proofs import verify_log_in
from fieldapp.cli.speaking import FAILED, JsonOption, ProfileOption, opened, say, speaks, whisper
from fieldapp.storage.backup import back_up
from fieldapp.storage.profile import profile_in

ASKED_ABOUT = "the folder asked about"


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("backup")(backup_file)
    app.command("restore")(restore_file)
    app.command("verify")(verify)
    app.command("doctor")(doctor)


@speaks
def backup_file(
    file: Annotated[Path, typer.Argument(help="Where to write the backup.")],
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write an encrypted backup and check that it can be read."""
    with opened(profile) as store:
        folder = profile or default_profile()
        made = back_up(profile_in(folder), store.connections.key, file.absolute())
    say(
        f"Wrote a verified backup to {made}.",
        {"file": str(made), "bytes": made.stat().st_size},
        as_json=as_json,
    )


@speaks
def restore_file(
    file: Annotated[Path, typer.Argument(help="A backup of this or another laptop.")],
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Put a verified backup in the profile's place; what stood there is kept beside it."""
    folder = profile or default_profile()
    kept = put_back(profile_in(folder), file.absolute(), passphrase_from_environment())
    say(
        f"Restored {folder} from {file}." + (f" What was there before: {kept}" if kept else ""),
        {"profile": str(folder), "kept": str(kept) if kept else None},
        as_json=as_json,
    )


@speaks
def verify(
    log: Annotated[
        Path | None, typer.Option(help="Check an exported log instead, by nothing but itself.")
    ] = None,
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read the whole store and check every page, the search index and the audit trail."""
    if log is not None:
        verify_log_in(log, as_json=as_json)
        return
    with opened(profile) as store:
        problems = examine(store, whole=True)["problems"]
    say(
        "The store is sound." if not problems else f"Problems: {', '.join(problems)}.",
        {"sound": not problems, "problems": problems},
        as_json=as_json,
    )
    if problems:
        raise typer.Exit(FAILED)


@speaks
def doctor(profile: ProfileOption = None, as_json: JsonOption = False) -> None:
    """Say how the profile is: safe to paste in a ticket. Fails only for an unopenable store."""
    folder = profile or default_profile()
    try:
        with opened(profile) as store:
            report = examine(store)
        unopenable = bool(report["problems"])
    except (StoreError, BadInput) as problem:
        unopenable = True
        report = {"versions": versions(), "problems": [type(problem).__name__]}
        if folder.is_dir():
            report.update(space(folder))
        whisper(_without_path(problem, folder))
    say("\n".join(report_lines(report)), report, as_json=as_json)
    if unopenable:
        raise typer.Exit(FAILED)


def _without_path(problem: FieldappError, folder: Path) -> str:
    """Return the message with the names of folders, often a person's, left out."""
    words = str(problem)
    if not isinstance(problem, StoreDamaged):
        words = _without_profile(problem).replace(str(folder.absolute()), ASKED_ABOUT)
    home = Path.home()
    return words if home == Path(home.anchor) else words.replace(str(home), "~")


def _without_profile(problem: FieldappError) -> str:
    """Leave the profile out where it is told: its name may be as short as a letter."""
    if "profile" not in problem.facts:
        return str(problem)
    return str(type(problem)(**problem.facts | {"profile": ASKED_ABOUT}))

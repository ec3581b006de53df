"""fieldapp import."""

from pathlib import Path
from typing import Annotated

import typer

from fieldapp.cli.choices import TYPE_HELP, counted
from fieldapp.cli.speaking import (
    FAILED,
    JsonOption,
    ProfileOption,
    opened,
    progress_bar,
    say,
    speaks,
    whisper,
)

PROBLEMS_SHOWN = 50
MEND_AND_REPEAT = (
    "What was refused is not in the log. Correct it in the file and import the file again: what "
    "went in is not added twice."
)


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("import")(import_file)


@speaks
def import_file(
    record_type: Annotated[str, typer.Argument(metavar="TYPE", help=TYPE_HELP)],
    file: Annotated[Path, typer.Argument(help="CSV, XLSX, JSON, JSONL or GeoJSON.")],
    area: Annotated[str, typer.Option(help="The code of the area the rows belong to.")] = "",
    mapping: Annotated[
        Path | None, typer.Option("--map", help='JSON: {"column": "field"}.')
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read a file; good rows go in, bad ones are named, a second import adds nothing."""
    from fieldapp.actions.import_file import import_records

    with opened(profile) as store, progress_bar("Importing", quiet=as_json) as tell:
        result = import_records(
            store, record_type, file, area_code=area, mapping=mapping, dry_run=dry_run, tell=tell
        )
    for line in result.shown_mapping:
        if not as_json:
            whisper(line)
    for problem in result.problems[:PROBLEMS_SHOWN]:
        whisper(problem)
    if len(result.problems) > PROBLEMS_SHOWN:
        whisper(f"… and {len(result.problems) - PROBLEMS_SHOWN} more rows with problems.")
    added = ", ".join(counted(number, name) for name, number in result.added.items())
    verb = "Would add" if dry_run else "Added"
    say(
        f"{verb} {added or 'nothing new'}; {result.already_there} already there, "
        f"{len(result.problems)} refused.",
        result.as_dict(),
        as_json=as_json,
    )
    if result.problems and not dry_run:
        whisper(MEND_AND_REPEAT)
    if result.problems and not result.added and not result.already_there:
        raise typer.Exit(FAILED)

"""fieldapp import."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fieldapp.cli.choices import TYPE_HELP, counted
from fieldapp.cli.speaking import (
    JsonOption,
    ProfileOption,
    fail,
    opened,
    progress_bar,
    say,
    speaks,
    whisper,
)

if TYPE_CHECKING:
    from fieldapp.actions.import_file import ImportResult

PROBLEMS_SHOWN = 50
FILE_HELP = "CSV, XLSX, JSON, JSONL or GeoJSON; for areas also GeoPackage or Shapefile."
LayerOption = Annotated[str, typer.Option(help="Which layer, where the file has several.")]
CrsOption = Annotated[
    str, typer.Option(help="Its coordinate system, if the file does not say: EPSG:3006.")
]
MEND_AND_REPEAT = (
    "The refused rows changed nothing. Correct them in the file and import it again: what went in "
    "is not added twice."
)
MEND_FIRST = "Nothing was changed. Correct the refused rows in the file, then import it."


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("import")(import_file)


@speaks
def import_file(
    record_type: Annotated[str, typer.Argument(metavar="TYPE", help=TYPE_HELP)],
    file: Annotated[Path, typer.Argument(help=FILE_HELP)],
    area: Annotated[str, typer.Option(help="The code of the area the rows belong to.")] = "",
    mapping: Annotated[
        Path | None, typer.Option("--map", help='JSON: {"column": "field"}.')
    ] = None,
    layer: LayerOption = "",
    crs: CrsOption = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Read a file; good rows go in, bad ones are named (exit 1), a second import adds nothing."""
    from fieldapp.actions.import_file import import_records

    with opened(profile) as store, progress_bar("Importing", quiet=as_json) as tell:
        result = import_records(
            store,
            record_type,
            file,
            area_code=area,
            mapping=mapping,
            layer=layer,
            crs=crs,
            dry_run=dry_run,
            tell=tell,
        )
    _tell_outcome(result, dry_run=dry_run, as_json=as_json)


def _tell_outcome(result: "ImportResult", *, dry_run: bool, as_json: bool) -> None:
    for line in result.shown_mapping:
        if not as_json:
            whisper(line)
    for note in result.notes[:PROBLEMS_SHOWN]:
        whisper(note)
    added = ", ".join(counted(number, name) for name, number in result.added.items())
    verb = "Would add" if dry_run else "Added"
    outlines = f"{counted(result.completed, 'outlines')} of areas; " if result.completed else ""
    whisper_problems(result.problems)
    say(
        f"{verb} {added or 'nothing new'}; {outlines}{result.already_there} already there, "
        f"{len(result.problems)} refused.",
        result.as_dict(),
        as_json=as_json,
    )
    fail_if_refused(result.problems, dry_run=dry_run)


def whisper_problems(problems: Sequence[str]) -> None:
    """Name the rows that were refused; of very many the first."""
    for problem in problems[:PROBLEMS_SHOWN]:
        whisper(problem)
    if len(problems) > PROBLEMS_SHOWN:
        whisper(f"… and {len(problems) - PROBLEMS_SHOWN} more rows with problems.")


def fail_if_refused(problems: Sequence[str], *, dry_run: bool) -> None:
    """Say what to do next and leave as failed, so that scripts notice, where rows were refused."""
    if problems:
        fail(MEND_FIRST if dry_run else MEND_AND_REPEAT)

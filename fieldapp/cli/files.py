"""fieldapp import and export."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from fieldapp.actions.people import area_with_code
from fieldapp.base.errors import BadInput, WrongUse
from fieldapp.cli.choices import FIELDS_HELP, TYPE_HELP, counted
from fieldapp.cli.speaking import (
    FAILED,
    JsonOption,
    ProfileOption,
    language,
    opened,
    progress_bar,
    say,
    speaks,
    whisper,
)
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.storage.store import Store

PROBLEMS_SHOWN = 50
MEND_AND_REPEAT = (
    "What was refused is not in the log. Correct it in the file and import the file again: what "
    "went in is not added twice."
)


def register(app: typer.Typer) -> None:
    """Add this module's commands."""
    app.command("import")(import_file)
    app.command("export")(export_file)


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


@speaks
def export_file(
    record_type: Annotated[str, typer.Argument(metavar="TYPE", help=TYPE_HELP)],
    file_format: Annotated[str, typer.Option("--format", help="One of: csv, xlsx, json, jsonl.")],
    out: Annotated[Path, typer.Option(help="The file to write.")],
    since: Annotated[str, typer.Option(help="First day, 2026-01-31.")] = "",
    until: Annotated[str, typer.Option(help="Last day.")] = "",
    area: Annotated[str, typer.Option(help="The code of an area.")] = "",
    promise: Annotated[str, typer.Option(help="The id of a promise.")] = "",
    fields: Annotated[str, typer.Option(help=FIELDS_HELP)] = "",
    redaction: Annotated[
        str, typer.Option(help="One of: none, pseudonym (persons as numbers), counts (sums only).")
    ] = "none",
    recipient: Annotated[str, typer.Option(help="Who gets it.")] = "",
    ground: Annotated[str, typer.Option(help="On what ground.")] = "",
    profile: ProfileOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write records to a file; what is about persons stays out unless asked for by name."""
    from fieldapp.actions.export_log import REDACTIONS, ExportWish, export, record_type_of

    wanted = [name.strip() for name in fields.split(",") if name.strip()]
    if redaction not in REDACTIONS:
        raise WrongUse(problem=f"--redaction is {redaction!r}, expected {' or '.join(REDACTIONS)}.")
    if wanted and not (recipient and ground):
        raise WrongUse(problem="Fields about persons go out only with --recipient and --ground.")
    days = (_day("--since", since), _day("--until", until))
    with opened(profile) as store, progress_bar("Exporting", quiet=as_json) as tell:
        wish = ExportWish(
            record_type=record_type_of(record_type),
            format=file_format,
            out=out,
            language=language(),
            chosen=_chosen(store, days, area, promise),
            fields=wanted,
            redaction=redaction,
            recipient=recipient,
            ground=ground,
        )
        rows = export(store, wish, tell)
    found = {"rows": rows, "file": str(out), "format": file_format, "redaction": redaction}
    say(f"Wrote {counted(rows, wish.record_type.plural)} to {out}.", found, as_json=as_json)


def _chosen(
    store: Store, days: tuple[date | None, date | None], area: str, promise: str
) -> ActivityFilter:
    return ActivityFilter(
        since=days[0],
        until=days[1],
        area_id=area_with_code(store, area, make=False).id if area else "",
        promise_id=promise,
    )


def _day(option: str, words: str) -> date | None:
    if not words:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError as problem:
        raise BadInput(
            where=option, field="day", value=repr(words), expected="a day such as 2026-01-31"
        ) from problem

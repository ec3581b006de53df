"""fieldapp server import-areas: the areas of a force, with their outlines, out of a GIS file."""

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from fieldapp.base.clock import SystemClock
from fieldapp.cli.choices import counted
from fieldapp.cli.files import (
    FILE_HELP,
    CrsOption,
    LayerOption,
    fail_if_refused,
    whisper_problems,
)
from fieldapp.cli.service_options import DEFAULT_DATABASE, DatabaseOption
from fieldapp.cli.speaking import JsonOption, say, speaks
from fieldapp.domain.area import Area
from fieldapp.wire.hashing import ORGANISATION


def register(server: typer.Typer) -> None:
    """Add this module's command."""
    server.command("import-areas")(import_areas)


@speaks
def import_areas(
    file: Annotated[Path, typer.Argument(help=FILE_HELP)],
    layer: LayerOption = "",
    crs: CrsOption = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
    database: DatabaseOption = DEFAULT_DATABASE,
    as_json: JsonOption = False,
) -> None:
    """Make areas by code, give those here the file's outline and parent; exit 1 if rows were refused."""
    from fieldapp.server.accounts import take_areas
    from fieldapp.server.database import open_existing

    areas, problems = _areas_in(file, layer, crs)
    with closing(open_existing(database)) as opened:
        taken = take_areas(opened, areas, dry_run=dry_run)
    problems += [f"{file.name}: {problem}" for problem in taken.refused]
    whisper_problems(problems)
    told = {"read": len(areas)} | taken._asdict() | {"refused": len(problems)}
    begun = f"Would take {counted(len(areas) - len(taken.refused), 'areas')}"
    if not dry_run:
        outlines = counted(taken.outlined, "outlines")
        parents = counted(taken.moved, "parents")
        begun = f"Added {counted(taken.added, 'areas')}, changed {outlines} and {parents}"
    say(f"{begun}; {len(problems)} refused.", told, as_json=as_json)
    fail_if_refused(problems, dry_run=dry_run)


def _areas_in(file: Path, layer: str, crs: str) -> tuple[list[Area], list[str]]:
    from fieldapp.actions.imports.context import ImportContext
    from fieldapp.actions.imports.plan import plan_import

    context = ImportContext(area_id="", author_id=ORGANISATION, now=SystemClock().now())
    areas: dict[str, Area] = {}
    problems: list[str] = []
    for row in plan_import(file, "area", context=context, layer=layer, crs=crs).rows:
        problems += [str(problem) for problem in row.problems]
        for area in row.records:
            if not isinstance(area, Area):
                continue
            if area.code and area.code not in areas:
                areas[area.code] = area
            else:
                code = f"the code {area.code} again" if area.code else "no code"
                problems.append(f"{file.name} line {row.line}: {area.name} has {code}; left out.")
    return list(areas.values()), problems

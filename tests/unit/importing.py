"""What the tests of whole imports share: a file in, records out."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fieldapp.actions.imports.context import ImportContext
from fieldapp.actions.imports.plan import ImportedRow, plan_import
from fieldapp.domain.record import Record

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
CONTEXT = ImportContext(
    area_id="area-1",
    author_id="officer-1",
    now=NOW,
    known={
        "place": {"Stortorget": "place-1"},
        "promise": {"Trygg centrum": "promise-1"},
        "area": {"Hemma": "area-1", "Storköping": "area-2"},
    },
)


def rows_of(folder: Path, content: str, type_name: str, name: str = "fil.csv") -> list[ImportedRow]:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return list(plan_import(path, type_name, context=CONTEXT).rows)


def records_of(folder: Path, content: str, type_name: str, name: str = "fil.csv") -> list[Any]:
    rows = rows_of(folder, content, type_name, name)
    assert not [str(problem) for row in rows for problem in row.problems]
    return [record for row in rows for record in row.records]


def ids_of(records: list[Record]) -> list[str]:
    return [record.id for record in records]


def problem_of(folder: Path, content: str, type_name: str, name: str = "fil.csv") -> str:
    """Return the one problem of a file with one bad row."""
    (problem,) = [p for row in rows_of(folder, content, type_name, name) for p in row.problems]
    return str(problem)

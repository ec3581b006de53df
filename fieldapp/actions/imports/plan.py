"""The whole import: read the file, show the mapping, give the records row by row."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fieldapp.actions.imports.activities import (
    is_notice_table,
    make_activity,
    make_noticed_activities,
)
from fieldapp.actions.imports.context import ImportContext
from fieldapp.actions.imports.links import links_of
from fieldapp.actions.imports.making import Maker
from fieldapp.actions.imports.mapping import ColumnMapping, guess_columns, told_columns
from fieldapp.actions.imports.numbered import Numbered, Table, refusal
from fieldapp.actions.imports.promises import PromiseRows, make_known_commitment
from fieldapp.actions.imports.reader import Reading, RowReader, RowRefused, types_read
from fieldapp.actions.imports.table import read_table
from fieldapp.actions.imports.targets import targets_of
from fieldapp.actions.imports.things import make_area, make_thing
from fieldapp.base.errors import BadInput
from fieldapp.domain.record import Record
from fieldapp.domain.registry import record_type_named


@dataclass(frozen=True)
class ImportedRow:
    """What became of a row: records, parents first, or the problems that stopped it."""

    line: int
    records: tuple[Record, ...] = ()
    problems: tuple[BadInput, ...] = ()
    notes: tuple[str, ...] = ()
    """What had to be mended in it."""


@dataclass(frozen=True)
class ImportPlan:
    """How a file will be taken in. The rows are made as they are asked for, and only once."""

    file_name: str
    type_name: str
    mapping: ColumnMapping
    rows: Iterable[ImportedRow]


def plan_import(
    path: Path,
    type_name: str,
    *,
    context: ImportContext,
    told: Mapping[str, str] | None = None,
    layer: str = "",
    crs: str = "",
) -> ImportPlan:
    """Return how a file would be imported as records of a type.

    Args:
        path: The file.
        type_name: What its rows are, in singular or plural: `activity`, `promises`.
        context: Where the records belong, and what they may point at.
        told: Column to field, where a person said so; else it is guessed from the heading.
        layer: The layer of a file of ground that has several.
        crs: The coordinate system of a file of ground that does not say.

    Raises:
        BadInput: the file cannot be read, or none of its columns is known.
    """
    name = record_type_named(type_name).type_name
    table = read_table(path, layer=layer, crs=crs)
    guess = told_columns(table.header, name, told) if told else guess_columns(table.header, name)
    if not guess.targets:
        # What stands there may be a first row about persons; it is not repeated.
        expected = "a heading that names fields: " + ", ".join(targets_of(name))
        raise refusal(path.name, "the heading", "without any known column", expected, line=1)
    return ImportPlan(path.name, name, guess, rows_to_records(name, table, guess, context))


def rows_to_records(
    type_name: str, table: Table, mapping: ColumnMapping, context: ImportContext
) -> Iterator[ImportedRow]:
    """Yield what becomes of each row; good rows go on although others are bad."""
    reader = RowReader(types_read(type_name), table, mapping, context)
    maker = Maker(reader, context)
    if type_name == "promise":
        yield from _promise_rows(reader, maker)
        return
    make = _maker_of(type_name, maker, mapping)
    for row in table.rows:
        yield _made(_read(reader, row), make)


def _maker_of(
    type_name: str, maker: Maker, mapping: ColumnMapping
) -> Callable[[Reading], Iterable[Record]]:
    if type_name == "area":
        return lambda reading: [make_area(maker, reading)]
    if type_name == "activity":
        if is_notice_table(mapping):
            return lambda reading: make_noticed_activities(maker, reading)
        return lambda reading: _counted_activity(maker, reading)
    if type_name == "commitment":
        return lambda reading: [make_known_commitment(maker, reading)]
    return lambda reading: [make_thing(maker, type_name, reading)]


def _counted_activity(maker: Maker, reading: Reading) -> list[Record]:
    activity = make_activity(maker, reading)
    return [activity, *links_of(maker, reading, activity)]


def _promise_rows(reader: RowReader, maker: Maker) -> Iterator[ImportedRow]:
    """Read all rows before making any: the text of a promise is that of all its rows."""
    found = [_read(reader, row) for row in reader.table.rows]
    good = [one for one in found if isinstance(one, Reading) and not one.problems]
    promises = PromiseRows(maker, good)
    for one in found:
        yield _made(one, promises.records)


def _read(reader: RowReader, row: Numbered) -> Reading | ImportedRow:
    try:
        return reader.read(row)
    except RowRefused as refused:
        return ImportedRow(row.line, problems=refused.problems)


def _made(
    reading: Reading | ImportedRow, make: Callable[[Reading], Iterable[Record]]
) -> ImportedRow:
    if isinstance(reading, ImportedRow):
        return reading
    if reading.problems:
        return ImportedRow(reading.line, problems=tuple(reading.problems))
    try:
        records = tuple(make(reading))
        return ImportedRow(reading.line, records=records, notes=tuple(reading.notes))
    except RowRefused as refused:
        return ImportedRow(reading.line, problems=refused.problems)

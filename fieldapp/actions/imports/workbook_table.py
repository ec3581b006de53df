"""Excel workbooks, looked through before they are unpacked into memory."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import python_calamine

from fieldapp.actions.imports.numbered import Numbered, Table, clear_header, refusal
from fieldapp.base.errors import BadInput

MOST_BYTES = 512 << 20
"""Of a workbook when unpacked."""
MOST_CELLS = 5_000_000
"""Of the rectangle that a sheet spans: the reader makes room for all of it."""
BLOCK = 1 << 20
OVERLAP = 256

_ROW = re.compile(rb"<row[^>]*? r=\"(\d+)\"")
_COLUMN = re.compile(rb" r=\"([A-Z]{1,3})\d")


def read_workbook(path: Path) -> Table:
    """Return the first sheet that holds something; its heading is the first row with cells.

    Raises:
        BadInput: not a workbook, damaged, protected, or far larger than it seems.
    """
    _look_through(path)
    try:
        workbook = python_calamine.load_workbook(path)
        sheets = (workbook.get_sheet_by_name(name) for name in workbook.sheet_names)
        sheet = next((sheet for sheet in sheets if sheet.height), None)
    except python_calamine.CalamineError as problem:
        raise _not_a_workbook(path, "damaged or protected") from problem
    if sheet is None:
        raise refusal(path.name, "the workbook", "empty", "a heading and rows under it")
    rows = _rows(sheet)
    return Table(path.name, clear_header(next(rows).cells), rows)


def _rows(sheet: python_calamine.CalamineSheet) -> Iterator[Numbered]:
    # The reader leaves out empty columns at the left, yet not empty rows above.
    for line, cells in enumerate(sheet.iter_rows(), start=1):
        if any(cell not in ("", None) for cell in cells):
            yield Numbered(line, [_value(cell) for cell in cells])


def _value(cell: Any) -> Any:
    """Return a cell with whole numbers as such: Excel keeps 12 as 12.0."""
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _look_through(path: Path) -> None:
    """Refuse a workbook that would not fit into memory, without unpacking it into memory."""
    try:
        with zipfile.ZipFile(path) as parts:
            sheets = [part for part in parts.infolist() if part.filename.startswith("xl/")]
            if not any(part.filename == "xl/workbook.xml" for part in sheets):
                raise _not_a_workbook(path, "another kind of archive")
            if sum(part.file_size for part in parts.infolist()) > MOST_BYTES:
                raise _not_a_workbook(path, "far larger than it seems")
            for part in sheets:
                _measure(path, parts, part)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as problem:
        raise _not_a_workbook(path, "damaged or protected") from problem


def _measure(path: Path, parts: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Read a part to its end (so that its stated size is proved) and measure a sheet's span."""
    rows, columns, tail = 0, 1, b""
    with parts.open(part) as stream:
        while block := stream.read(BLOCK):
            text = tail + block
            rows = max([rows, *map(int, set(_ROW.findall(text)))])
            columns = max([columns, *map(_column_number, set(_COLUMN.findall(text)))])
            tail = text[-OVERLAP:]
    if rows * columns > MOST_CELLS:
        raise _not_a_workbook(path, "spread over more cells than fit into memory")


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _not_a_workbook(path: Path, value: str) -> BadInput:
    return refusal(path.name, "the workbook", value, "an Excel workbook (.xlsx) with a table")

"""A file as a table: a heading and rows, whatever format it came in."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from fieldapp.actions.imports.ground_files import is_ground_file
from fieldapp.actions.imports.ground_table import read_ground
from fieldapp.actions.imports.json_table import read_json, read_json_lines
from fieldapp.actions.imports.numbered import Numbered, Table, refusal
from fieldapp.actions.imports.text_table import read_csv
from fieldapp.actions.imports.workbook_table import read_workbook
from fieldapp.base.errors import BadInput
from fieldapp.base.marks import QT_TRANSLATE_NOOP

HEAD = 64 * 1024
"""Bytes looked at to tell what a file is."""

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_OTHER_FORMATS = {
    b"%PDF": "a PDF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"\x1f\x8b": "a compressed file",
    b"SQLite format 3": "a database",
}
EXPECTED = "CSV, Excel (.xlsx), JSON, JSONL or GeoJSON; for areas also GeoPackage or Shapefile"


class FileMissing(BadInput):
    """There is no such file. Facts: file."""

    what = QT_TRANSLATE_NOOP("errors", "There is no file {file}.")
    safe = QT_TRANSLATE_NOOP("errors", "Nothing was changed.")
    next_step = QT_TRANSLATE_NOOP("errors", "Check the name and the folder, then try again.")


def read_table(path: Path, *, layer: str = "", crs: str = "") -> Table:
    """Return the heading and the rows of a file; the rows are read as they are asked for.

    What the file is shows in its content, not in its name. `layer` and `crs` are for files of ground.

    Raises:
        FileMissing: there is no such file.
        BadInput: not a table that can be read; says why, with the line where there is one.
    """
    is_folder = path.is_dir()
    head = b"" if is_folder else _head_of(path)
    if layer or crs or is_ground_file(path):
        return _with_rows(read_ground(path, layer=layer, crs=crs))
    if is_folder:
        raise refusal(path.resolve().name, "the file", "a folder", "a file")
    return _with_rows(_rows_in(path, head))


def _rows_in(path: Path, head: bytes) -> Table:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not start:
        raise refusal(path.name, "the file", "empty", "a heading and rows under it")
    for magic, kind in _OTHER_FORMATS.items():
        if head.startswith(magic):
            raise refusal(path.name, "the file", kind, EXPECTED)
    if head.startswith(_OLD_OFFICE):
        raise refusal(path.name, "the file", "an old or protected Office file", EXPECTED)
    if head.startswith(_ZIP):
        return read_workbook(path)
    if start[:1] in {b"{", b"["} and b"\0" not in head:
        return _json_table(path, start)
    return read_csv(path, head)


def _head_of(path: Path) -> bytes:
    if path.exists() and not path.is_file():  # opening a pipe would wait for somebody to write
        raise refusal(path.name, "the file", "a pipe or device", "a file")
    try:
        with path.open("rb") as stream:
            return stream.read(HEAD)
    except FileNotFoundError as problem:
        raise FileMissing(file=str(path)) from problem
    except OSError as problem:
        raise refusal(path.name, "the file", "not readable", "a file you may read") from problem


def _json_table(path: Path, start: bytes) -> Table:
    first_line = start.splitlines()[0]
    if start.startswith(b"{") and _is_object(first_line) and len(start.splitlines()) > 1:
        return read_json_lines(path)
    is_lines = path.suffix.lower() in {".jsonl", ".ndjson"}
    return read_json_lines(path) if is_lines else read_json(path)


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _with_rows(table: Table) -> Table:
    """Return the table after a look at its first row, so that an empty one is told at once."""
    rows = iter(table.rows)
    first = next(rows, None)
    if first is None:
        raise refusal(table.name, "the file", "a heading alone", "rows under the heading")
    return replace(table, rows=_again(first, rows))


def _again(first: Numbered, rows: Iterator[Numbered]) -> Iterator[Numbered]:
    yield first
    yield from rows

"""CSV as it is found: any usual encoding, any usual delimiter, with or without quotes."""

import codecs
import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from fieldapp.actions.imports.numbered import Numbered, Table, clear_header, refusal

DELIMITERS = ",;\t|"
LONGEST_LINE = 1_000_000
"""Characters; what is longer is no table."""
SAMPLE_LINES = 50
BLOCK = 1 << 20
MOST_CONTROLS = 0.02
"""The share of control characters above which a file is taken to be binary."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TWICE_ENCODED_MARK = "ï»¿"
_FORMULA_GUARDS = ("'=", "'+", "'-", "'@", "'\t", "'\r")


def read_csv(path: Path, head: bytes) -> Table:
    """Return the table in a text file.

    Args:
        path: The file.
        head: Its first bytes.

    Raises:
        BadInput: not text, or not a table; while the rows are read, with their line.
    """
    encoding = _encoding(path, head)
    delimiter = _delimiter(path, encoding)
    rows = _rows(path, encoding, delimiter)
    header = next(rows, None)
    if header is None:
        raise refusal(path.name, "the file", "empty", "a heading and rows under it")
    return Table(path.name, clear_header(header.cells), rows)


def _encoding(path: Path, head: bytes) -> str:
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    if b"\0" in head:
        return _unmarked_utf16(path, head)
    controls = sum(byte < ord(" ") and byte not in b"\t\r\n\f" for byte in head)
    if controls > len(head) * MOST_CONTROLS:
        raise refusal(path.name, "the file", "binary", "a text file such as CSV")
    return "utf-8" if _is_utf8(path) else "cp1252"


def _unmarked_utf16(path: Path, head: bytes) -> str:
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        nulls = head[start::2].count(0)
        if nulls > len(head) // 4 and head[1 - start :: 2].count(0) == 0:
            return encoding
    line = head[: head.index(b"\0")].count(b"\n") + 1
    raise refusal(path.name, "the file", "binary (it holds NUL)", "a text file", line=line)


def _is_utf8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as stream:
        try:
            while block := stream.read(BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _delimiter(path: Path, encoding: str) -> str:
    """Return the delimiter that cuts the first lines into most columns, the same number each."""
    with _opened(path, encoding) as stream:
        lines = list(islice(_lines(path, stream), SAMPLE_LINES))
    named = _named_delimiter(lines[0]) if lines else None
    return named or max(DELIMITERS, key=lambda delimiter: _fit(lines, delimiter))


def _named_delimiter(line: str) -> str | None:
    """Return what Excel's own first line names, as in "sep=;"."""
    word = line.strip("\ufeff\r\n")
    return word[-1] if word[:-1].lower() == "sep=" else None


def _fit(lines: list[str], delimiter: str) -> tuple[float, int]:
    widths = [len(cells) for cells in csv.reader(lines, delimiter=delimiter) if cells]
    width = widths[0] if widths else 0
    alike = sum(one == width for one in widths) / len(widths) if width > 1 else 0.0
    return alike * (width > 1), width


@contextmanager
def _opened(path: Path, encoding: str) -> Iterator[io.TextIOBase]:
    # cp1252 leaves five bytes undefined; what stands there was never a letter.
    with path.open(encoding=encoding, errors="replace", newline="") as stream:
        yield stream


def _lines(path: Path, stream: io.TextIOBase) -> Iterator[str]:
    number = 0
    while line := stream.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            raise refusal(path.name, "the line", "endless", "lines of a table", line=number)
        if "\0" in line:
            raise refusal(path.name, "the line", "binary (it holds NUL)", "text", line=number)
        yield line


def _rows(path: Path, encoding: str, delimiter: str) -> Iterator[Numbered]:
    with _opened(path, encoding) as stream:
        reader = csv.reader(_lines(path, stream), delimiter=delimiter, strict=True)
        first = 1
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells) and not _is_notice(first, cells, delimiter):
                    yield Numbered(first, _cleaned(cells, first))
                first = reader.line_num + 1
        except csv.Error as problem:
            expected = "cells with paired quotes"
            raise refusal(path.name, "the row", str(problem), expected, line=first) from problem


def _is_notice(line: int, cells: list[str], delimiter: str) -> bool:
    text = delimiter.join(cells)
    return line == 1 and _named_delimiter(text) is not None


def _cleaned(cells: list[str], line: int) -> list[str]:
    """Return the cells without stray marks and without the guard that exports put on formulas."""
    if line == 1:
        cells[0] = cells[0].removeprefix(_TWICE_ENCODED_MARK).removeprefix("\ufeff")
    return [cell[1:] if cell.startswith(_FORMULA_GUARDS) else cell for cell in cells]

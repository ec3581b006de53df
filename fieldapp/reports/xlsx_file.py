"""XLSX: typed columns, a frozen heading with filters, no formulas."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from pathlib import Path
from typing import Any, BinaryIO

from rustpy_xlsxwriter import Format, write_worksheets

from fieldapp.base.errors import FieldappError
from fieldapp.base.marks import QT_TRANSLATE_NOOP
from fieldapp.domain.record import Document
from fieldapp.reports.cells import Cells, Wording, in_columns, typed_converters
from fieldapp.reports.columns import Column, Kind
from fieldapp.reports.rows import Progress, Row, in_blocks
from fieldapp.reports.whole_file import whole_file

MOST_ROWS = 1_048_575
"""Excel's limit, less the heading."""
LONGEST_TEXT = 32_767
FIRST_YEAR = 1900
SHEET_NAME_LIMIT = 31

NUMBER_FORMATS = {Kind.DATE: "yyyy-mm-dd", Kind.MOMENT: "yyyy-mm-dd hh:mm"}
WIDTHS = {
    Kind.DATE: 12.0,
    Kind.MOMENT: 17.0,
    Kind.INTEGER: 10.0,
    Kind.NUMBER: 10.0,
    Kind.FLAG: 9.0,
    Kind.LATITUDE: 11.0,
    Kind.LONGITUDE: 11.0,
}
BOUNDED = frozenset(WIDTHS) | {Kind.TERM}
"""What is never longer than a cell."""
USUAL_WIDTH = 24.0
"""In characters, as Excel counts."""
WIDE = 60.0

About = tuple[str, Sequence[Mapping[str, str]]]
"""A sheet beside that of the rows: its name and its lines, the first of which names the columns."""
Widths = dict[str, float] | list[float]


class TooManyRows(FieldappError):
    """There are more rows than a worksheet can hold. Facts: most."""

    what = QT_TRANSLATE_NOOP("errors", "An Excel sheet holds no more than {most} rows.")
    safe = QT_TRANSLATE_NOOP("errors", "Your records are untouched, and no file was made.")
    next_step = QT_TRANSLATE_NOOP("errors", "Choose a shorter period, or export as CSV.")


def write_xlsx(  # noqa: PLR0913  (rows, where to, and how they are shown)
    rows: Iterable[Row],
    columns: Sequence[Column],
    out: Path | BinaryIO,
    *,
    wording: Wording,
    sheet: str,
    about: About | None = None,
    progress: Progress | None = None,
) -> None:
    """Write rows as a worksheet called `sheet`, a block at a time.

    `about` is a second sheet.

    Raises:
        CannotWrite: the file could not be written; nothing is left behind.
        TooManyRows: Excel cannot hold so many.
    """
    name = sheet[:SHEET_NAME_LIMIT]
    lines = _lines(in_blocks(rows, progress), columns, wording)
    with whole_file(out) as stream:
        write_worksheets(
            [(name, lines), *_sheets(about)],
            stream,
            freeze_panes={name: {"row": 1, "col": 0}},
            autofilter={name: True},
            bold_headers=True,
            column_widths={name: _widths(columns), **_widths_of(about)},
            column_formats={name: _formats(columns)},
        )


def _sheets(about: About | None) -> list[tuple[str, list[dict[str, Any]]]]:
    return [(about[0], list(map(dict, about[1])))] if about else []


def _widths_of(about: About | None) -> dict[str, Widths]:
    return {about[0]: dict.fromkeys(about[1][0], WIDE)} if about else {}


def _widths(columns: Sequence[Column]) -> Widths:
    return {column.heading: WIDTHS.get(column.kind, USUAL_WIDTH) for column in columns}


def _formats(columns: Sequence[Column]) -> dict[str, Format]:
    return {
        column.heading: Format().set_num_format(NUMBER_FORMATS[column.kind])
        for column in columns
        if column.kind in NUMBER_FORMATS
    }


def _lines(
    blocks: Iterable[list[Document]], columns: Sequence[Column], wording: Wording
) -> Iterator[dict[str, Any]]:
    headings = [column.heading for column in columns]
    converters = typed_converters(columns, wording)
    written = 0
    for block in blocks:
        written += len(block)
        if written > MOST_ROWS:
            raise TooManyRows(most=MOST_ROWS)
        cells = map(_fitting, columns, in_columns(block, columns, converters))
        yield from map(dict, map(zip, repeat(headings), zip(*cells, strict=True)))
    if not written:  # the library takes the headings from the first row
        yield dict.fromkeys(headings)


def _fitting(column: Column, cells: Cells) -> Cells:
    """Return the cells with what Excel cannot hold cut short or, for old dates, as text."""
    if column.kind in NUMBER_FORMATS:
        return _dates_of_excel(list(cells))
    return cells if column.kind in BOUNDED else _texts_of_excel(list(cells))


def _dates_of_excel(cells: list[Any]) -> Cells:
    if min((cell.year for cell in cells if cell), default=FIRST_YEAR) >= FIRST_YEAR:
        return cells
    return [str(cell) if cell and cell.year < FIRST_YEAR else cell for cell in cells]


def _texts_of_excel(cells: list[Any]) -> Cells:
    if max(map(len, filter(None, cells)), default=0) <= LONGEST_TEXT:
        return cells
    return [
        cell[: LONGEST_TEXT - 1] + "…" if cell and len(cell) > LONGEST_TEXT else cell
        for cell in cells
    ]

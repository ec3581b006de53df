"""CSV that Excel opens right in Swedish and in English."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from fieldapp.domain.vocabulary import Language
from fieldapp.reports.cells import Wording, in_columns, text_converters
from fieldapp.reports.columns import Column
from fieldapp.reports.rows import Progress, Row, in_blocks
from fieldapp.reports.whole_file import whole_file

BYTE_ORDER_MARK = "\ufeff"
DELIMITERS: dict[Language, str] = {"sv": ";", "en": ","}
"""Excel splits at the list separator of the person's language; Swedish has comma in numbers."""


def write_csv(
    rows: Iterable[Row],
    columns: Sequence[Column],
    out: Path | BinaryIO,
    *,
    wording: Wording,
    progress: Progress | None = None,
) -> None:
    """Write rows as CSV: UTF-8 with byte order mark, CRLF, nothing that runs as a formula.

    Raises:
        CannotWrite: the file could not be written; nothing is left behind.
    """
    converters = text_converters(columns, wording)
    with whole_file(out) as stream:
        # The mark is written by hand: Python's utf-8-sig runs slow code for every row.
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
        text.write(BYTE_ORDER_MARK)
        writer = csv.writer(text, delimiter=DELIMITERS[wording.language], lineterminator="\r\n")
        writer.writerow(column.heading for column in columns)
        for block in in_blocks(rows, progress):
            writer.writerows(zip(*in_columns(block, columns, converters), strict=True))
        text.detach()  # writes what is left; the stream belongs to whoever opened it

"""Records on their way into a document: taken in blocks, with progress told."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from fieldapp.domain.record import Document, Record

BLOCK = 250
"""Rows taken at a time: enough to convert a column at once, few enough to stay in the processor's
own memory."""
TOLD = 1_000
"""The progress is told after so many rows, and at the end."""

Row = Document | Record


@dataclass(frozen=True)
class Progress:
    """Who wants to hear how many rows are done and, where it is known, of how many."""

    tell: Callable[[int, int | None], object]
    total: int | None = None


def in_blocks(
    rows: Iterable[Row], progress: Progress | None, size: int = BLOCK
) -> Iterator[list[Document]]:
    """Yield the rows as documents, a block of `size` at a time; tell the progress now and then."""
    source, done = iter(rows), 0
    while block := [_document(row) for row in islice(source, size)]:
        yield block
        done += len(block)
        if progress and done % TOLD == 0:
            progress.tell(done, progress.total)
    if progress and done % TOLD:
        progress.tell(done, progress.total)


def _document(row: Row) -> Document:
    return row if isinstance(row, dict) else row.to_document()

"""JSON: fields named as in the catalogue, terms by their value, one record after another."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from fieldapp.domain.record import Document
from fieldapp.reports.columns import Column
from fieldapp.reports.rows import Progress, Row, in_blocks
from fieldapp.reports.whole_file import whole_file

_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def write_json(
    rows: Iterable[Row],
    columns: Sequence[Column],
    out: Path | BinaryIO,
    *,
    progress: Progress | None = None,
) -> None:
    """Write rows as one array of objects that hold the fields behind `columns`.

    Raises:
        CannotWrite: the file could not be written; nothing is left behind.
    """
    with whole_file(out) as stream:
        before = "[\n"
        for block in in_blocks(rows, progress):
            stream.write((before + ",\n".join(_objects(block, columns))).encode())
            before = ",\n"
        stream.write(b"[]\n" if before == "[\n" else b"\n]\n")


def write_jsonl(
    rows: Iterable[Row],
    columns: Sequence[Column],
    out: Path | BinaryIO,
    *,
    progress: Progress | None = None,
) -> None:
    """Write rows as one object a line.

    Raises:
        CannotWrite: the file could not be written; nothing is left behind.
    """
    with whole_file(out) as stream:
        for block in in_blocks(rows, progress):
            stream.write("".join(line + "\n" for line in _objects(block, columns)).encode())


def _objects(block: list[Document], columns: Sequence[Column]) -> Iterable[str]:
    hidden = {column.name: column.hidden_keys for column in columns}
    return (_to_json(_shown(document, hidden)) for document in block)


def _shown(document: Document, hidden: dict[str, frozenset[str]]) -> dict[str, Any]:
    return {
        name: _without(document[name], keys) if keys else document[name]
        for name, keys in hidden.items()
        if name in document
    }


def _without(words: dict[str, Any], keys: frozenset[str]) -> dict[str, Any]:
    return {key: word for key, word in words.items() if key not in keys}

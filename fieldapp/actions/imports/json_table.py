"""JSON, JSON lines and GeoJSON as tables: one object, one row."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from fieldapp.actions.imports.numbered import Numbered, Table, refusal

MOST_BYTES = 64 << 20
"""Of one JSON document, which has to be read whole; JSON lines may be longer."""
LONGEST_LINE = 8 << 20
"""Bytes of one JSON line: an area with a fine outline is about one million."""
GEOMETRY = "geometry"


def read_json(path: Path) -> Table:
    """Return an array of objects, an object that holds one, or the features of GeoJSON.

    Raises:
        BadInput: not JSON, or no list of objects in it.
    """
    if path.stat().st_size > MOST_BYTES:
        raise refusal(path.name, "the file", "too long for JSON", "at most 64 MB, or JSON lines")
    found = _parsed(path, path.read_bytes())
    items = _list_in(path, found)
    objects = [_as_row(path, item, n) for n, item in enumerate(items, start=1)]
    header = _keys(objects)
    if not header:
        raise refusal(path.name, "the file", "an empty list", "objects with named values")
    rows = (Numbered(n, _cells(one, header)) for n, one in enumerate(objects, start=1))
    return Table(path.name, header, rows, is_ground=items[0].get("type") == "Feature")


def read_json_lines(path: Path) -> Table:
    """Return one object a line; the file is gone through once beforehand for its names.

    Raises:
        BadInput: a line is not an object.
    """
    header = _keys(one for _, one in _objects(path))
    rows = (Numbered(line, _cells(one, header)) for line, one in _objects(path))
    return Table(path.name, header, rows)


def _objects(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    with path.open("rb") as stream:
        line = 0
        while text := stream.readline(LONGEST_LINE + 1):
            line += 1
            if len(text) > LONGEST_LINE:
                raise refusal(path.name, "the line", "endless", "one JSON object", line=line)
            if text.strip(b"\xef\xbb\xbf \t\r\n"):
                yield line, _as_row(path, _parsed(path, text, line), line)


def _parsed(path: Path, text: bytes, line: int = 0) -> Any:
    try:
        return json.loads(text)
    except RecursionError as problem:
        raise refusal(path.name, "the JSON", "nested too deep", "a table", line=line) from problem
    except ValueError as problem:  # also text that is not Unicode, and endless numbers
        at = line or getattr(problem, "lineno", 0)
        raise refusal(path.name, "the text", "not JSON", "valid JSON", line=at) from problem


def _list_in(path: Path, found: Any) -> list[Any]:
    if not isinstance(found, dict):
        return found if isinstance(found, list) else [found]
    lists = [value for value in found.values() if _is_list_of_objects(value)]
    if len(lists) <= 1:
        return lists[0] if lists else [found]
    raise refusal(path.name, "the JSON", "several lists", "one list of objects")


def _is_list_of_objects(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _as_row(path: Path, item: Any, number: int) -> dict[str, Any]:
    if not isinstance(item, dict):
        raise refusal(path.name, "the item", "not an object", '{"name": value, …}', line=number)
    if item.get("type") == "Feature":
        return {**(item.get("properties") or {}), GEOMETRY: item.get(GEOMETRY)}
    return item


def _keys(objects: Iterable[dict[str, Any]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for one in objects for key in one))


def _cells(one: dict[str, Any], header: tuple[str, ...]) -> list[Any]:
    return [one.get(name) for name in header]

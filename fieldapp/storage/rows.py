"""Records to rows and back: one column a field, composite values as JSON."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from operator import itemgetter
from types import UnionType
from typing import Any, Union, get_args, get_origin

import orjson

from fieldapp.base.clock import local_date, zone_named
from fieldapp.domain.record import Document, Record, Value
from fieldapp.domain.registry import record_type_named
from fieldapp.domain.spec import specs_of

Row = dict[str, Any]


def _activity_day(document: Document) -> str:
    started = datetime.fromisoformat(document["started_at"])
    return local_date(started, zone_named(document["zone"])).isoformat()


_DERIVED: Mapping[str, Mapping[str, Callable[[Document], Any]]] = {
    "activity": {"day": _activity_day}
}
"""Columns that are worked out from the document so that lists are quick."""


@cache
def columns_of(type_name: str) -> tuple[str, ...]:
    """Return the columns that hold the fields of a record type, in order."""
    return tuple(record_type_named(type_name).model_fields)


@cache
def composite_columns(type_name: str) -> frozenset[str]:
    """Return the columns that hold JSON: lists, maps and values with parts."""
    fields = record_type_named(type_name).model_fields
    return frozenset(name for name, field in fields.items() if _is_composite(field.annotation))


@cache
def truth_columns(type_name: str) -> frozenset[str]:
    """Return the columns that hold yes or no."""
    fields = record_type_named(type_name).model_fields
    return frozenset(
        name
        for name, field in fields.items()
        if bool in (field.annotation, *(type(part) for part in get_args(field.annotation)))
    )


@cache
def local_fields(type_name: str) -> frozenset[str]:
    """Return the fields that each laptop works out itself and never sends."""
    specs = specs_of(record_type_named(type_name))
    return frozenset(name for name, spec in specs.items() if spec.local)


def _is_composite(annotation: Any) -> bool:
    origin = get_origin(annotation)
    if origin in (Union, UnionType):
        return any(_is_composite(part) for part in get_args(annotation))
    if origin in (tuple, dict, list):
        return True
    return isinstance(annotation, type) and issubclass(annotation, Value)


@cache
def row_names(type_name: str) -> tuple[str, ...]:
    """Return the columns that are written, in the order of `to_values`."""
    return (*columns_of(type_name), "extra", *_DERIVED.get(type_name, ()))


@cache
def _layout(type_name: str) -> tuple[Callable[[Document], tuple[Any, ...]], tuple[int, ...]]:
    """Return what picks the fields out of a document, and which of them become JSON."""
    columns, composite = columns_of(type_name), composite_columns(type_name)
    places = tuple(place for place, name in enumerate(columns) if name in composite)
    return itemgetter(*columns), places


def to_values(type_name: str, document: Document) -> tuple[Any, ...]:
    """Return the row of a whole document; fields this program does not know go to `extra`."""
    pick, composites = _layout(type_name)
    values = list(pick(document))
    known = len(values)
    for place in composites:
        if values[place] is not None:
            values[place] = as_json(values[place])
    values.append("{}" if len(document) == known else _extra(type_name, document))
    values.extend(work_out(document) for work_out in _DERIVED.get(type_name, {}).values())
    return tuple(values)


def _extra(type_name: str, document: Document) -> str:
    known = columns_of(type_name)
    return as_json({name: value for name, value in document.items() if name not in known})


def to_row(type_name: str, document: Document) -> Row:
    """Return the row of a whole document by the names of its columns."""
    return dict(zip(row_names(type_name), to_values(type_name, document), strict=True))


def to_document(type_name: str, row: Mapping[str, Any]) -> Document:
    """Return the document of a row, unknown fields put back."""
    document: Document = {name: row[name] for name in columns_of(type_name)}
    for name in composite_columns(type_name):
        document[name] = _from_json(document[name])
    for name in truth_columns(type_name):
        document[name] = bool(document[name])
    if row["extra"] != "{}":
        document.update(json.loads(row["extra"]))
    return document


def _from_json(text: str | None) -> Any:
    """Return the value of a composite column; most of them are empty."""
    if text is None:
        return None
    if text == "[]":
        return []
    return {} if text == "{}" else json.loads(text)


def to_record(type_name: str, row: Mapping[str, Any]) -> Record:
    """Return the record of a row."""
    return record_type_named(type_name).from_document(to_document(type_name, row))


def sent_part(type_name: str, document: Document) -> Document:
    """Return what of a document travels: all but the fields each laptop works out itself."""
    local = local_fields(type_name)
    return {name: value for name, value in document.items() if name not in local}


def as_json(value: Any) -> str:
    """Return `value` as compact JSON text."""
    return orjson.dumps(value).decode()

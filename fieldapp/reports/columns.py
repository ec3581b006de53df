"""Which fields of a record type go into a document, what they are called and how they are shown.

What is about persons (sensitivity above 1) stays out unless it is asked for by name.
"""

import enum
import types
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import AwareDatetime

from fieldapp.base.errors import BadInput
from fieldapp.domain.place import PlaceRef, Point
from fieldapp.domain.record import Record
from fieldapp.domain.spec import Sensitivity, Spec, specs_of
from fieldapp.domain.vocabulary import Language, Term

POSITION_HEADINGS = {"sv": ("latitud", "longitud"), "en": ("latitude", "longitude")}


class Kind(enum.Enum):
    """What a column holds."""

    TEXT = enum.auto()
    INTEGER = enum.auto()
    NUMBER = enum.auto()
    DATE = enum.auto()
    MOMENT = enum.auto()
    FLAG = enum.auto()
    TERM = enum.auto()
    REFERENCE = enum.auto()
    TEXTS = enum.auto()
    PLACE = enum.auto()
    PLACES = enum.auto()
    POINT = enum.auto()
    LATITUDE = enum.auto()
    LONGITUDE = enum.auto()
    COUNTS = enum.auto()
    SHAPE = enum.auto()


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column of a document: the field behind it, its heading and its terms."""

    name: str
    heading: str
    kind: Kind
    labels: Mapping[str, str] = field(default_factory=dict)
    """For terms: stored value to the word in the column's language."""
    hidden_keys: frozenset[str] = frozenset()
    """For maps: the keys that stay out because they are about persons."""


def columns_for(
    record_type: type[Record],
    *,
    language: Language,
    asked_for: Collection[str] = (),
    positions: bool = False,
) -> tuple[Column, ...]:
    """Return the columns of `record_type`, its own fields before those that all records share.

    Args:
        record_type: The kind of record.
        language: The language of headings and terms.
        asked_for: Fields about persons that shall be shown all the same.
        positions: Add latitude and longitude beside each place.

    Raises:
        BadInput: a field that was asked for does not exist.
    """
    specs = specs_of(record_type)
    _refuse_unknown(record_type, specs, asked_for)
    shown = {name for name, spec in specs.items() if _is_open(spec) or name in asked_for}
    hidden = frozenset(specs) - shown
    columns = (
        _column(record_type, name, language, hidden) for name in _own_first(specs) if name in shown
    )
    return tuple(_with_clear_headings(_with_positions(columns, language, wanted=positions)))


def _is_open(spec: Spec) -> bool:
    return spec.sensitivity <= Sensitivity.INTERNAL


def _refuse_unknown(
    record_type: type[Record], specs: Mapping[str, Spec], asked_for: Collection[str]
) -> None:
    for name in asked_for:
        if name not in specs:
            raise BadInput(
                where=record_type.plural,
                field="a field that was asked for",
                value=repr(name),
                expected="one of " + ", ".join(_own_first(specs)),
            )


def _own_first(specs: Mapping[str, Spec]) -> list[str]:
    common = Record.model_fields
    return [name for name in specs if name not in common] + list(common)


def _column(
    record_type: type[Record], name: str, language: Language, hidden: frozenset[str]
) -> Column:
    kind, terms = kind_of(record_type, name)
    return Column(
        name=name,
        heading=specs_of(record_type)[name].label(language),
        kind=kind,
        labels={term.value: term.label(language) for term in terms or ()},
        hidden_keys=hidden if name == "own_words" else frozenset(),
    )


def _with_positions(
    columns: Iterable[Column], language: Language, *, wanted: bool
) -> Iterator[Column]:
    for column in columns:
        yield column
        if wanted and column.kind in {Kind.PLACE, Kind.POINT}:
            kinds = (Kind.LATITUDE, Kind.LONGITUDE)
            for kind, word in zip(kinds, POSITION_HEADINGS[language], strict=True):
                yield replace(column, kind=kind, heading=f"{column.heading}, {word}")


def _with_clear_headings(columns: Iterable[Column]) -> Iterator[Column]:
    """Add the field's name where two headings would be the same."""
    seen: set[str] = set()
    for column in columns:
        taken = column.heading in seen
        clear = replace(column, heading=f"{column.heading} ({column.name})") if taken else column
        seen.add(clear.heading)
        yield clear


def kind_of(record_type: type[Record], name: str) -> tuple[Kind, type[Term] | None]:
    """Return what the field `name` holds and, for a closed list, the list."""
    annotation = _bare(record_type.model_fields[name].annotation)
    if isinstance(annotation, type) and issubclass(annotation, Term):
        return Kind.TERM, annotation
    kind = _kind_of_value(annotation)
    if kind is Kind.TEXT and name.endswith("_id"):
        return Kind.REFERENCE, None
    return kind, None


def _bare(annotation: Any) -> Any:
    """Take the wrappings off: Annotated and 'or None'."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _bare(get_args(annotation)[0])
    if origin in {Union, types.UnionType}:
        parts = [part for part in get_args(annotation) if part is not type(None)]
        return _bare(parts[0])
    return annotation


_SIMPLE_KINDS: dict[Any, Kind] = {
    str: Kind.TEXT,
    bool: Kind.FLAG,
    int: Kind.INTEGER,
    float: Kind.NUMBER,
    date: Kind.DATE,
    AwareDatetime: Kind.MOMENT,
    PlaceRef: Kind.PLACE,
    Point: Kind.POINT,
}


def _kind_of_value(annotation: Any) -> Kind:
    origin = get_origin(annotation)
    if origin is tuple:
        return Kind.PLACES if _bare(get_args(annotation)[0]) is PlaceRef else Kind.TEXTS
    if origin is dict:
        return Kind.SHAPE if get_args(annotation)[1] is Any else Kind.COUNTS
    if origin is Literal:
        return Kind.FLAG
    return _SIMPLE_KINDS[annotation]

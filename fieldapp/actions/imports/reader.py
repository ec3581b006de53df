"""One row of a file, cell by cell, as the values of fields."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fieldapp.actions.imports.context import ImportContext
from fieldapp.actions.imports.days import clock_in, day_in, moment_in
from fieldapp.actions.imports.mapping import ColumnMapping
from fieldapp.actions.imports.numbered import Numbered, Table, refusal, shown
from fieldapp.actions.imports.values import (
    NotUnderstood,
    counts_in,
    flag_in,
    minutes_in,
    number_in,
    point_in,
    shape_in,
    texts_in,
    whole_number_in,
)
from fieldapp.actions.imports.words import expected_words, term_in
from fieldapp.base.errors import BadInput
from fieldapp.domain.record import Record
from fieldapp.domain.registry import record_type_named
from fieldapp.domain.spec import Sensitivity, specs_of
from fieldapp.domain.vocabulary import Term
from fieldapp.reports.columns import Kind, kind_of

OTHER = "other"
NOT_REPEATED = "something that is not repeated here"
"""Stands for a bad value of a field about persons, which no message may hold."""

KEPT_AS_WORDS = frozenset({"unit", "per", "parent_id", "partner_id", "area_id"})
"""Fields that stay at their default when a word means nothing to us; the word is kept."""

REFERRED = {
    "area_id": "area",
    "parent_id": "area",
    "partner_id": "partner",
    "promise_id": "promise",
    "commitment_id": "commitment",
    "predecessor_id": "promise",
}
_PARTS: dict[str, Callable[[Any], Any]] = {
    ".date": day_in,
    ".time": clock_in,
    ".latitude": number_in,
    ".longitude": number_in,
}
_PLAIN: dict[Kind, Callable[[Any], Any]] = {
    Kind.TEXT: lambda value: str(value).strip(),
    Kind.INTEGER: whole_number_in,
    Kind.NUMBER: number_in,
    Kind.DATE: day_in,
    Kind.FLAG: flag_in,
    Kind.TEXTS: texts_in,
    Kind.PLACE: lambda value: value,
    Kind.PLACES: lambda value: value if isinstance(value, list) else texts_in(value),
    Kind.POINT: point_in,
    Kind.COUNTS: counts_in,
    Kind.SHAPE: shape_in,
}


class RowRefused(Exception):
    """A row cannot become a record; `problems` say why."""

    def __init__(self, *problems: BadInput) -> None:
        super().__init__()
        self.problems = problems


@dataclass
class Reading:
    """What the cells of one row say, by target; empty cells say nothing."""

    line: int
    values: dict[str, Any] = field(default_factory=dict)
    raw: dict[str, Any] = field(default_factory=dict)
    """The cells as they stand: what ids are made of, whatever is understood of them later."""
    own_words: dict[str, str] = field(default_factory=dict)
    problems: list[BadInput] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def text(self, target: str) -> str:
        """Return a value as text; nothing is the empty text."""
        return str(self.values.get(target, "")).strip()


class RowReader:
    """Reads the rows of one file into the fields of one or several record types."""

    def __init__(
        self,
        record_types: Sequence[type[Record]],
        table: Table,
        mapping: ColumnMapping,
        context: ImportContext,
    ) -> None:
        self.table = table
        self.mapping = mapping
        self._context = context
        self._types = record_types
        places: dict[str, list[int]] = {}
        for place, column in enumerate(table.header):
            if column in mapping.targets:
                places.setdefault(mapping.targets[column], []).append(place)
        self._cells_of = places
        self._read = {target: self._reader_of(target) for target in places}

    def read(self, row: Numbered) -> Reading:
        """Return what a row says.

        Raises:
            RowRefused: it has more or fewer cells than the heading.
        """
        cells = self._as_wide_as_the_heading(row)
        reading = Reading(row.line)
        for target, places in self._cells_of.items():
            filled = [cells[place] for place in places if cells[place] not in (None, "", [], {})]
            value = filled[0] if len(filled) == 1 else " ".join(map(str, filled))
            if value != "" and not (isinstance(value, str) and not value.strip()):
                self._read_cell(reading, target, value)
        return reading

    def refusal(self, line: int, target: str, value: object, expected: str) -> BadInput:
        """Return the error for a value of a row; what is about persons is not repeated."""
        column = self.mapping.column_of(target) or target
        repeated = shown(value) if self._may_repeat(target) else NOT_REPEATED
        told = "empty" if value in ("", None) else repeated
        return refusal(self.table.name, column, told, expected, line=line)

    def _as_wide_as_the_heading(self, row: Numbered) -> Sequence[Any]:
        width, cells = len(self.table.header), row.cells
        if len(cells) > width and not any(cells[width:]):
            return cells[:width]
        if len(cells) != width:
            found, wanted = f"{len(cells)} cells wide", f"{width}, as the heading"
            raise RowRefused(refusal(self.table.name, "the row", found, wanted, line=row.line))
        return cells

    def _read_cell(self, reading: Reading, target: str, value: Any) -> None:
        reading.raw[target] = value.strip() if isinstance(value, str) else value
        try:
            found = self._read[target](value)
        except NotUnderstood as problem:
            reading.problems.append(self.refusal(reading.line, target, value, str(problem)))
            return
        if isinstance(found, _Unlisted):
            reading.own_words[target] = found.words
            found = found.stand_in
        if found is not None:
            reading.values[target] = found

    def _may_repeat(self, target: str) -> bool:
        name = target.partition(".")[0]
        owner = self._owner_of(name)
        if owner is None:
            return name not in {"title", "preamble", "body"}
        return specs_of(owner)[name].sensitivity <= Sensitivity.INTERNAL

    def _owner_of(self, name: str) -> type[Record] | None:
        return next((owner for owner in self._types if name in owner.model_fields), None)

    def _reader_of(self, target: str) -> Callable[[Any], Any]:
        name, dot, part = target.partition(".")
        owner = self._owner_of(name)
        if dot:
            return _PARTS[dot + part]
        if owner:
            return self._reader_of_field(owner, name)
        return (lambda value: self._one_here(name, value)) if name in REFERRED else _as_it_is

    def _reader_of_field(self, owner: type[Record], name: str) -> Callable[[Any], Any]:
        kind, terms = kind_of(owner, name)
        if terms:
            return lambda value: _term(terms, name, value)
        if kind is Kind.MOMENT:
            return lambda value: moment_in(value, self._context.zone)
        if kind is Kind.REFERENCE:
            return lambda value: self._reference(name, value)
        return minutes_in if name.endswith("minutes") else _PLAIN[kind]

    def _one_here(self, name: str, value: Any) -> str:
        """Return the id of a record that must be here, since something is counted towards it."""
        kind = REFERRED[name]
        found = self._context.id_of(kind, value)
        if found is None:
            known_as = "wording" if kind == "commitment" else "title"
            raise NotUnderstood(f"the {known_as} or id of one {kind} that is on this computer")
        return found

    def _reference(self, name: str, value: Any) -> "str | _Unlisted":
        found = self._context.id_of(REFERRED[name], value) if name in REFERRED else None
        found = found or as_id(value)
        if found:
            return found
        if name in KEPT_AS_WORDS:
            return _Unlisted(str(value), None)
        raise NotUnderstood("the name or id of a record that is here")


def _as_it_is(value: Any) -> Any:
    return value


@dataclass(frozen=True)
class _Unlisted:
    """Words that are in no list, and what stands in for them."""

    words: str
    stand_in: Term | None


def _term(terms: type[Term], name: str, value: Any) -> "Term | _Unlisted":
    found = term_in(terms, value)
    if found is not None:
        return found
    words = str(value).strip()
    other = next((term for term in terms if term.value == OTHER), None)
    if other is not None:
        return _Unlisted(words, other)
    if name in KEPT_AS_WORDS:
        return _Unlisted(words, None)
    raise NotUnderstood(expected_words(terms))


def as_id(value: Any) -> str | None:
    """Return an id in its usual form, or None when it is none of ours."""
    try:
        return str(uuid.UUID(str(value)))
    except ValueError:
        return None


def types_read(type_name: str) -> tuple[type[Record], ...]:
    """Return the record types whose fields a file of `type_name` may hold."""
    names: Mapping[str, tuple[str, ...]] = {"promise": ("promise", "commitment")}
    return tuple(record_type_named(name) for name in names.get(type_name, (type_name,)))

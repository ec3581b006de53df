"""Records out of read values: ids that come out the same again, and checks with our own words."""

import json
import uuid
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import ValidationError

from fieldapp.actions.imports.context import ImportContext
from fieldapp.actions.imports.reader import Reading, RowReader, RowRefused, as_id
from fieldapp.base.clock import local_date
from fieldapp.domain.record import Record
from fieldapp.domain.spec import specs_of

R = TypeVar("R", bound=Record)

IMPORTED = uuid.UUID("0b0f5f52-6a0e-5c7e-9f0a-5d3c1f7f2d61")
"""The name space of the ids of imported records; a new one would import everything anew."""

_LIMITS = {
    "greater_than_equal": ("at least", "ge"),
    "greater_than": ("more than", "gt"),
    "less_than_equal": ("at most", "le"),
    "less_than": ("less than", "lt"),
    "too_long": ("at most this many characters:", "max_length"),
    "too_short": ("at least this many characters:", "min_length"),
}


class Ids:
    """Ids worked out from content, so that importing a file again adds nothing.

    Two equal rows that mean two things (two patrols alike) are told apart by their number.
    """

    def __init__(self) -> None:
        self._seen: Counter[uuid.UUID] = Counter()

    def of(self, type_name: str, content: object, *, may_repeat: bool) -> str:
        """Return the id for `content`; with `may_repeat` the same content again is another."""
        text = json.dumps([type_name, content], sort_keys=True, default=str, ensure_ascii=False)
        # Lone surrogates, which JSON files can smuggle in, have no UTF-8.
        base = uuid.uuid5(IMPORTED, text.encode(errors="replace").decode())
        self._seen[base] += 1
        if not may_repeat or self._seen[base] == 1:
            return str(base)
        return str(uuid.uuid5(base, str(self._seen[base])))


class Maker:
    """Makes records for one import."""

    def __init__(self, reader: RowReader, context: ImportContext) -> None:
        self.reader = reader
        self.context = context
        self._ids = Ids()

    def given_or_new_id(
        self, type_name: str, reading: Reading, content: object, *, may_repeat: bool
    ) -> str:
        """Return the id that the row gives, if it is one of ours, else one from its content."""
        given = as_id(reading.values.get("id", ""))
        return given or self.new_id(
            type_name, [self.context.area_id, content], may_repeat=may_repeat
        )

    def new_id(self, type_name: str, content: object, *, may_repeat: bool) -> str:
        """Return the id that `content` always gets."""
        return self._ids.of(type_name, content, may_repeat=may_repeat)

    def area_of(self, reading: Reading) -> str:
        """Return the area that the row names, or else that of the import."""
        return str(reading.values.get("area_id") or self.context.area_id)

    def make(
        self,
        record_type: type[R],
        reading: Reading,
        values: Mapping[str, Any],
        *,
        record_id: str,
        own_words: Mapping[str, str],
    ) -> R:
        """Return the record.

        Raises:
            RowRefused: a value is missing or beyond its limits.
        """
        now = self.context.now
        shared = {"first_processed": local_date(now, self.context.zone)}
        shared |= {
            name: reading.values[name]
            for name in ("shared", "regime", "first_processed")
            if name in reading.values
        }
        try:
            return record_type.model_validate({
                **shared, **values, "id": record_id, "area_id": self.area_of(reading),
                "created_at": now, "updated_at": now, "zone": self.context.zone.key,
                "author_id": self.context.author_id, "own_words": dict(own_words),
            })  # fmt: skip
        except ValidationError as problem:
            raise self._refused(reading, problem) from None  # its text repeats the values

    def _refused(self, reading: Reading, problem: ValidationError) -> RowRefused:
        return RowRefused(
            *(
                self.reader.refusal(
                    reading.line,
                    str(error["loc"][0]),
                    "" if error["type"] == "missing" else error["input"],
                    _expected(error["type"], error.get("ctx", {})),
                )
                for error in problem.errors(include_url=False)
            )
        )


def fields_in(record_type: type[Record], reading: Reading) -> dict[str, Any]:
    """Return the values of the row that are whole fields of `record_type`."""
    own = _own_fields(record_type)
    return {name: value for name, value in reading.values.items() if name in own}


@cache
def _own_fields(record_type: type[Record]) -> frozenset[str]:
    return frozenset(specs_of(record_type)) - frozenset(Record.model_fields)


def words_for(record_type: type[Record], reading: Reading) -> dict[str, str]:
    """Return the row's own words that belong to fields of `record_type`."""
    return {
        name: words for name, words in reading.own_words.items() if name in specs_of(record_type)
    }


def _expected(error_type: str, facts: Mapping[str, Any]) -> str:
    if error_type in _LIMITS:
        words, limit = _LIMITS[error_type]
        return f"{words} {facts[limit]}"
    return "a value" if error_type == "missing" else "a value of the field's kind"

"""A field's JSON value in words: terms, days, lists; ids say nothing to people."""

from collections.abc import Mapping
from datetime import date
from types import UnionType
from typing import Any, Union, get_args, get_origin

from PySide6.QtCore import QCoreApplication

from fieldapp.domain.record import Record
from fieldapp.domain.vocabulary import Language, Term
from fieldapp.ui.texts import number, short_date


def kind_of(record_type: type[Record], field: str) -> tuple[Any, bool]:
    """Return a field's type without None, and whether None is allowed."""
    annotation = record_type.model_fields[field].annotation
    parts = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else ()
    kinds = [part for part in parts or (annotation,) if part is not type(None)]
    first = kinds[0]
    plain = first.__origin__ if hasattr(first, "__metadata__") else first
    return plain, len(parts) > len(kinds)


def value_in_words(record_type: type[Record], field: str, value: Any, language: Language) -> str:
    """Return a value as people read it; empty for nothing and for ids."""
    if value in (None, "", [], {}) or field == "id" or field.endswith("_id"):
        return ""
    kind, _ = kind_of(record_type, field)
    if isinstance(kind, type) and issubclass(kind, Term):
        return kind.named(value).label(language) if kind.has(value) else str(value)
    if isinstance(value, bool):
        yes, no = (
            QCoreApplication.translate("Forms", "yes"),
            QCoreApplication.translate("Forms", "no"),
        )
        return yes if value else no
    if kind is date:
        return short_date(date.fromisoformat(value), date.min)
    return _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, float):
        return number(value, 0 if value == int(value) else 1)
    if isinstance(value, list):
        return ", ".join(_plain(one) for one in value)
    if isinstance(value, Mapping):
        return str(value.get("text", ""))
    return str(value)

"""Records and values in plain words, for lists that mix all kinds of records."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, tzinfo
from typing import Any, get_args

from pydantic import AwareDatetime

from fieldapp.actions.people import zone_of
from fieldapp.domain.record import Document
from fieldapp.domain.registry import record_type_named
from fieldapp.domain.spec import specs_of
from fieldapp.domain.vocabulary import ActivityType, Language, Term
from fieldapp.storage.store import Store

_NAMES = ("title", "name", "display_name", "wording")
_YES_NO: Mapping[Language, tuple[str, str]] = {"sv": ("ja", "nej"), "en": ("yes", "no")}
_NOTHING: Mapping[Language, str] = {"sv": "tomt", "en": "empty"}
MINUTE = len("2026-11-14 19:00")
ID_LENGTH = len("01234567-89ab-7cde-8f01-23456789abcd")


def record_title(store: Store, record_type: str, record_id: str, language: Language) -> str:
    """Return what a record is called: "Fotpatrull, Ekvalla torg", "Kontaktperson Maria Holm"."""
    kind = record_type_named(record_type)
    document = store.document(record_type, record_id)
    label = kind.sv if language == "sv" else kind.en
    if document is None:
        return label
    if record_type == "activity":
        return _activity_title(document, language)
    name = next((str(document[field]) for field in _NAMES if document.get(field)), "")
    return f"{label} {name}".strip()


def _activity_title(document: Document, language: Language) -> str:
    stored = str(document["type"])
    kind = ActivityType.named(stored).label(language) if ActivityType.has(stored) else stored
    words = str(document["own_words"].get("type") or kind)
    place = document["place"].get("text") or ""
    return ", ".join(part for part in (words[:1].upper() + words[1:], place) if part)


def field_label(record_type: str, field: str, language: Language) -> str:
    """Return what a field is called; one that this program does not know by its own name."""
    spec = specs_of(record_type_named(record_type)).get(field)
    return spec.label(language) if spec else field


def value_words(store: Store, record_type: str, field: str, value: Any, language: Language) -> str:
    """Return a value as people say it, "empty" where there is none."""
    if value in (None, "", [], {}):
        return _NOTHING[language]
    if isinstance(value, bool):
        return _YES_NO[language][0 if value else 1]
    if isinstance(value, dict):
        return _mapping_words(value)
    if isinstance(value, list):
        return ", ".join(value_words(store, record_type, field, one, language) for one in value)
    if isinstance(value, str):
        return _text_words(store, record_type, field, value, language)
    return str(value)


def _mapping_words(value: Mapping[str, Any]) -> str:
    if words := value.get("text") or value.get("title"):
        return str(words)
    return ", ".join(f"{name}: {one}" for name, one in value.items() if one is not None)


def _text_words(store: Store, record_type: str, field: str, value: str, language: Language) -> str:
    model_field = record_type_named(record_type).model_fields.get(field)
    for kind in _kinds_in(model_field.annotation if model_field else None):
        if isinstance(kind, type) and issubclass(kind, Term) and kind.has(value):
            return kind.named(value).label(language)
        if kind is AwareDatetime:
            return moment_words(datetime.fromisoformat(value), zone_of(store))
        if kind is date:
            return value
    return _referred(store, value, language) or value


def _kinds_in(annotation: Any) -> Iterator[Any]:
    """Yield the plain types that a field may hold, without what is wrapped around them."""
    inside = get_args(annotation)
    if not inside:
        yield annotation
    for part in inside:
        yield from _kinds_in(part)


def moment_words(moment: datetime, zone: tzinfo) -> str:
    """Return a moment to the minute, as the clocks of a zone show it."""
    return moment.astimezone(zone).isoformat(" ")[:MINUTE]


def _referred(store: Store, value: str, language: Language) -> str:
    """Return the title of the record that a value points at, empty where it points at none."""
    kind = store.type_of(value) if len(value) == ID_LENGTH else None
    return record_title(store, kind, value, language) if kind else ""

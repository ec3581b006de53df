"""The universal search: what was found, in a line each, newest first."""

from dataclasses import dataclass
from datetime import datetime

from fieldapp.actions.people import zone_of
from fieldapp.domain.record import Document
from fieldapp.domain.registry import record_type_named
from fieldapp.domain.vocabulary import ActivityType, Language, ProblemType
from fieldapp.storage.search import Search
from fieldapp.storage.store import Store

LINES = 30


@dataclass(frozen=True)
class Found:
    """A record that was found, as a line of the list."""

    record_type: str
    record_id: str
    title: str
    detail: str


def find(store: Store, text: str, *, language: Language, limit: int = LINES) -> list[Found]:
    """Return the records that `text` leads to."""
    found = []
    for hit in Search(store).find(text, limit=limit):
        document = store.document(hit.record_type, hit.record_id)
        if document is not None:
            title, detail = _words(store, hit.record_type, document, language)
            found.append(Found(hit.record_type, hit.record_id, title, detail))
    return found


def _words(
    store: Store, record_type: str, document: Document, language: Language
) -> tuple[str, str]:
    kind = record_type_named(record_type)
    named = kind.sv if language == "sv" else kind.en
    if record_type == "activity":
        title = _term(ActivityType, document["type"], language)
        place = document["place"]["text"]
        return title, f"{place}, {_day(store, document['started_at'])}" if place else named
    if record_type == "citizen_contact":
        title = _term(ProblemType, document["topic"], language)
        return title, f"{named}, {_day(store, document['at'])}"
    title = next(document[n] for n in ("title", "wording", "display_name", "name") if n in document)
    return str(title), named


def _term(terms: type[ActivityType] | type[ProblemType], value: str, language: Language) -> str:
    term = terms.named(value) if terms.has(value) else None
    words = term.label(language) if term else value
    return words[:1].upper() + words[1:]


def _day(store: Store, moment: str) -> str:
    return datetime.fromisoformat(moment).astimezone(zone_of(store)).date().isoformat()


def work_in(store: Store, area_id: str) -> None:
    """Let the officer work in another area from now on."""
    store.set_fact("person", {**(store.fact("person") or {}), "area_id": area_id})
    store.told({"area": [area_id]})

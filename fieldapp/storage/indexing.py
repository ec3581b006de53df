"""Keeps the search index beside the records: one entry a record, newest with the highest number."""

import zlib
from datetime import datetime
from typing import Any

from fieldapp.domain.record import Document, Record
from fieldapp.domain.registry import record_type_named
from fieldapp.domain.spec import Sensitivity, specs_of
from fieldapp.domain.vocabulary import ActivityType, ContactType, ProblemType, Sharing, Term
from fieldapp.storage.driver import Connection
from fieldapp.storage.folding import fold

_NUMBER_BITS = 20
_MOMENT_OF = {"activity": "started_at", "citizen_contact": "at"}
_NOT_SEARCHED = frozenset({"activity_commitment"})
_TERMS: dict[str, tuple[str, type[Term]]] = {
    "activity": ("type", ActivityType),
    "citizen_contact": ("topic", ProblemType),
    "commitment": ("activity_type", ActivityType),
}


def index(connection: Connection, type_name: str, document: Document) -> None:
    """Put a live record in the index, in place of what stood there of it."""
    if type_name in _NOT_SEARCHED:
        return
    words, names = searched(type_name, document)
    number = _number_at(type_name, document)
    if _stands(connection, document["id"], number, words, names):
        return
    unindex(connection, document["id"])
    number = _next_free(connection, number)
    connection.execute(
        "INSERT INTO entry (number, record_id, record_type, words, names) VALUES (?, ?, ?, ?, ?)",
        (number, document["id"], type_name, words, names),
    )
    connection.execute(
        "INSERT INTO search (rowid, words, names) VALUES (?, ?, ?)", (number, words, names)
    )


def unindex(connection: Connection, record_id: str) -> None:
    """Take a record out of the index, leaving nothing of its words behind."""
    row = connection.execute(
        "SELECT number, words, names FROM entry WHERE record_id = ?", (record_id,)
    ).fetchone()
    if row is None:
        return
    connection.execute(
        "INSERT INTO search (search, rowid, words, names) VALUES ('delete', ?, ?, ?)", tuple(row)
    )
    connection.execute("DELETE FROM entry WHERE number = ?", (row[0],))


def searched(type_name: str, document: Document) -> tuple[str, str]:
    """Return the folded words of a record, and apart from them the names of private persons."""
    record_type = record_type_named(type_name)
    words: list[str] = [_term_labels(type_name, document)]
    names: list[str] = []
    for field, spec in specs_of(record_type).items():
        if spec.searchable:
            home = names if _is_name(record_type, field, spec.sensitivity, document) else words
            home.append(_as_text(document[field]))
    return fold(" ".join(filter(None, words))), fold(" ".join(filter(None, names)))


def _is_name(record_type: type[Record], field: str, sensitivity: int, document: Document) -> bool:
    """Say whether the field names a private person in shared records (2018:1693 3:5)."""
    return (
        field == "name"
        and field in record_type.person_fields
        and sensitivity >= Sensitivity.PERSONAL
        and document["shared"] != Sharing.OWN
    )


def _term_labels(type_name: str, document: Document) -> str:
    found = []
    if type_name in _TERMS:
        field, terms = _TERMS[type_name]
        if terms.has(document[field]):
            term = terms.named(document[field])
            found += [term.sv, term.en]
    if type_name == "citizen_contact" and ContactType.has(document["type"]):
        kind = ContactType.named(document["type"])
        found += [kind.sv, kind.en]
    return " ".join([*found, *document["own_words"].values()])


def _as_text(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("text", ""))
    if isinstance(value, list):
        return " ".join(map(str, value))
    return str(value or "")


def _number_at(type_name: str, document: Document) -> int:
    """Return the number that the record's moment and id give it."""
    moment = document[_MOMENT_OF.get(type_name, "created_at")]
    milliseconds = int(datetime.fromisoformat(moment).timestamp() * 1000)
    low_bits = zlib.crc32(document["id"].encode()) & ((1 << _NUMBER_BITS) - 1)
    return (milliseconds << _NUMBER_BITS) | low_bits


def _next_free(connection: Connection, number: int) -> int:
    while connection.execute("SELECT 1 FROM entry WHERE number = ?", (number,)).fetchone():
        number += 1
    return number


def _stands(connection: Connection, record_id: str, number: int, words: str, names: str) -> bool:
    """Say whether the record stands there so already: taking words out costs the most."""
    standing = connection.execute(
        "SELECT number, words, names FROM entry WHERE record_id = ?", (record_id,)
    ).fetchone()
    return bool((number, words, names) == standing)


def rebuild(connection: Connection) -> None:
    """Make the index anew from its entries, when a check found them apart."""
    connection.execute("INSERT INTO search (search) VALUES ('rebuild')")

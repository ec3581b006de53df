"""Keeps the search index beside the records: one entry a record, newest with the highest number."""

import zlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from fieldapp.domain.record import Document, Record
from fieldapp.domain.registry import record_type_named
from fieldapp.domain.spec import Sensitivity, specs_of
from fieldapp.domain.vocabulary import ActivityType, ContactType, ProblemType, Sharing, Term
from fieldapp.storage.driver import Connection
from fieldapp.storage.folding import fold
from fieldapp.storage.writing import write_rows

_NUMBER_BITS = 20
_MOMENT_OF = {"activity": "started_at", "citizen_contact": "at"}
_NOT_SEARCHED = frozenset(
    {"activity_commitment", "handover", "map_entry", "briefing_day", "handover_question"}
    | {"handover_version", "handover_signature", "publication"}
)
"""What has no words of its own, and handovers: what they say of people is not looked through."""
_TERMS: dict[str, tuple[str, type[Term]]] = {
    "activity": ("type", ActivityType),
    "citizen_contact": ("topic", ProblemType),
    "commitment": ("activity_type", ActivityType),
}


Entry = tuple[int, str, str]
"""What stands in the index of a record: its number, its words, the names of persons."""


def index(connection: Connection, type_name: str, document: Document) -> None:
    """Put a live record in the index, in place of what stood there of it.

    What has not changed is left alone: taking words out costs more than all the rest of a save.
    """
    entry = entry_for(type_name, document)
    if entry is not None:
        put_entry(connection, type_name, document["id"], entry)


def entry_for(type_name: str, document: Document) -> Entry | None:
    """Return what stands in the index of a live record, None where it is not searched.

    Its number is the one it would like: another record may have it.
    """
    if type_name in _NOT_SEARCHED:
        return None
    return (_number_at(type_name, document), *searched(type_name, document))


def put_entry(connection: Connection, type_name: str, record_id: str, entry: Entry) -> None:
    """Put an entry in the index, in place of what stood there of the record."""
    standing = _entry_of(connection, record_id)
    if standing == entry:
        return
    if standing is not None:
        _take_out(connection, standing)
    wanted, words, names = entry
    number = _next_free(connection, wanted)
    connection.execute(
        "INSERT INTO entry (number, record_id, record_type, words, names) VALUES (?, ?, ?, ?, ?)",
        (number, record_id, type_name, words, names),
    )
    connection.execute(
        "INSERT INTO search (rowid, words, names) VALUES (?, ?, ?)", (number, words, names)
    )


def put_new_entries(connection: Connection, type_name: str, entries: Mapping[str, Entry]) -> None:
    """Put entries (by record id) in the index of records that had no row until now."""
    if not entries:
        return
    marks = ", ".join("?" * len(entries))
    left_behind = connection.execute(
        f"SELECT record_id FROM entry WHERE record_id IN ({marks})", tuple(entries)
    )
    for (record_id,) in left_behind.fetchall():  # its row was lost
        unindex(connection, record_id)
    numbers = _free_numbers(connection, [wanted for wanted, _, _ in entries.values()])
    write_rows(
        connection,
        "INSERT INTO entry (number, record_id, record_type, words, names)",
        [
            (number, record_id, type_name, words, names)
            for number, (record_id, (_, words, names)) in zip(numbers, entries.items(), strict=True)
        ],
    )
    write_rows(
        connection,
        "INSERT INTO search (rowid, words, names)",
        sorted(
            (number, words, names)
            for number, (_, words, names) in zip(numbers, entries.values(), strict=True)
        ),
    )


def unindex(connection: Connection, record_id: str) -> None:
    """Take a record out of the index, leaving nothing of its words behind."""
    standing = _entry_of(connection, record_id)
    if standing is not None:
        _take_out(connection, standing)


def _entry_of(connection: Connection, record_id: str) -> Entry | None:
    found: Entry | None = connection.execute(
        "SELECT number, words, names FROM entry WHERE record_id = ?", (record_id,)
    ).fetchone()
    return found


def _take_out(connection: Connection, entry: Entry) -> None:
    connection.execute(
        "INSERT INTO search (search, rowid, words, names) VALUES ('delete', ?, ?, ?)", entry
    )
    connection.execute("DELETE FROM entry WHERE number = ?", entry[:1])


def searched(type_name: str, document: Document) -> tuple[str, str]:
    """Return the folded words of a record, and apart from them the names of private persons."""
    words: list[str] = [_term_labels(type_name, document)]
    names: list[str] = []
    is_shared = document["shared"] != Sharing.OWN
    for field, is_person in _searchable_fields(type_name):
        if value := document[field]:
            home = names if is_person and is_shared else words
            home.append(value if isinstance(value, str) else _as_text(value))
    return fold(" ".join(filter(None, words))), fold(" ".join(filter(None, names)))


@cache
def _searchable_fields(type_name: str) -> list[tuple[str, bool]]:
    """Return the fields, and whether each names a private person (2018:1693 3:5)."""
    record_type = record_type_named(type_name)
    return [
        (field, _is_person(record_type, field, spec.sensitivity))
        for field, spec in specs_of(record_type).items()
        if spec.searchable
    ]


def _is_person(record_type: type[Record], field: str, sensitivity: int) -> bool:
    is_name = field == "name" and field in record_type.person_fields
    return is_name and sensitivity >= Sensitivity.PERSONAL


def _term_labels(type_name: str, document: Document) -> str:
    found: list[str] = []
    if type_name in _TERMS:
        field, terms = _TERMS[type_name]
        found += _labels_of(terms, document[field])
    if type_name == "citizen_contact":
        found += _labels_of(ContactType, document["type"])
    return " ".join([*found, *document["own_words"].values()])


@lru_cache(maxsize=1024)
def _labels_of(terms: type[Term], word: str) -> tuple[str, ...]:
    """Return what a word of a closed list is called in both languages, nothing if unknown."""
    if not terms.has(word):
        return ()
    term = terms.named(word)
    return (term.sv, term.en)


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


def _free_numbers(connection: Connection, wanted: Sequence[int]) -> list[int]:
    """Return a number for each that wants one, none of them taken."""
    marks = ", ".join("?" * len(wanted))
    rows = connection.execute(f"SELECT number FROM entry WHERE number IN ({marks})", wanted)
    taken = {number for (number,) in rows}
    free = []
    for first_choice in wanted:
        number = first_choice
        while number in taken:
            number = _next_free(connection, number + 1)
        taken.add(number)
        free.append(number)
    return free


def rebuild(connection: Connection) -> None:
    """Make the index anew from its entries, when a check found them apart."""
    connection.execute("INSERT INTO search (search) VALUES ('rebuild')")

"""How the records of one answer stand here, found by a few questions for all of them together."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fieldapp.domain.record import Document
from fieldapp.storage import journal
from fieldapp.storage.driver import Connection
from fieldapp.storage.rows import columns_of, sent_part, to_document

CHUNK = 500
"""How many ids one question asks for."""


@dataclass(frozen=True, slots=True)
class Base:
    """The server's copy of a record that has changes here."""

    rev: int
    deleted: bool
    document: Document


@dataclass(slots=True)
class Standing:
    """How a record stands here."""

    record_type: str
    document: Document | None = None
    base: Base | None = None
    unsettled: list[journal.Entry] = field(default_factory=list)
    in_conflict: bool = False
    """Whether a proposal about it is open."""
    unseen: bool = False
    """Whether a stream that is read anew has not brought it again: any revision is news."""

    @property
    def known_rev(self) -> int:
        """Return the server's revision that this laptop has."""
        if self.unseen:
            return 0
        if self.base is not None:
            return self.base.rev
        return int(self.document["version"]) if self.document else 0

    def known_content(self) -> Document | None:
        """Return the server's content as far as it is known here."""
        if self.base is not None:
            return self.base.document
        return sent_part(self.record_type, self.document) if self.document else None


def standings(
    connection: Connection,
    wanted: Mapping[str, Sequence[str]],
    with_documents: Mapping[str, Sequence[str]],
) -> dict[str, Standing]:
    """Return how each of the wanted records (ids by record type) stands here.

    The documents, which cost the most, are read of the records in `with_documents` alone.
    """
    found = {one: Standing(name) for name, ids in wanted.items() for one in ids}
    for type_name, ids in with_documents.items():
        for document in _documents(connection, type_name, ids):
            found[document["id"]].document = document
    everything = list(found)
    for record_id, rev, deleted, text in _asked(
        connection, "SELECT record_id, rev, deleted, doc FROM base WHERE record_id", everything
    ):
        found[record_id].base = Base(rev, bool(deleted), json.loads(text))
    for record_id in _flagged(connection, "membership WHERE seen = 0 AND", everything):
        found[record_id].unseen = True
    for record_id in _flagged(connection, "proposal WHERE", everything):
        found[record_id].in_conflict = True
    for entry in journal.unsettled_among(connection, everything):
        found[entry.change.record_id].unsettled.append(entry)
    return found


def _documents(connection: Connection, type_name: str, ids: Sequence[str]) -> Iterator[Document]:
    names = (*columns_of(type_name), "extra")
    question = f"SELECT {', '.join(names)} FROM {type_name} WHERE id"
    for row in _asked(connection, question, ids):
        yield to_document(type_name, dict(zip(names, row, strict=True)))


def _flagged(connection: Connection, where: str, ids: Sequence[str]) -> Iterator[str]:
    for row in _asked(connection, f"SELECT record_id FROM {where} record_id", ids):
        yield row[0]


def _asked(connection: Connection, question: str, ids: Sequence[str]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(ids), CHUNK):
        some = ids[start : start + CHUNK]
        rows = connection.execute(f"{question} IN ({', '.join('?' * len(some))})", some)
        yield from rows.fetchall()

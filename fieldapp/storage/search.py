"""Full-text search: newest first, by the beginnings of words, forgiving where it is cheap."""

from collections.abc import Sequence
from typing import NamedTuple

from fieldapp.storage.driver import Connection
from fieldapp.storage.folding import words_in
from fieldapp.storage.store import Store

SHORTEST_FORGIVEN = 4
"""Words shorter than this are not looked up with a slip of the finger."""
LIKENESS = 78
"""How alike a word must be to stand in for a mistyped one, of 100."""
FORGIVEN_WORDS = 4
WORDS_LOOKED_THROUGH = 20_000


class Hit(NamedTuple):
    """A record that was found."""

    record_type: str
    record_id: str


class Search:
    """Looks records up by words."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def finds_persons(self) -> bool:
        """Say whether names of private persons in shared records may be searched (R75).

        The server decides; without a server the answer is no.
        """
        return bool((self._store.fact("scope") or {}).get("search_persons"))

    def find(
        self, text: str, *, record_types: Sequence[str] = (), limit: int = 50, offset: int = 0
    ) -> list[Hit]:
        """Return the records that hold every word of `text` or a word that begins so.

        When nothing does, words that are nearly the same are tried.
        """
        words = words_in(text)
        if not words:
            return []
        connection = self._store.connections.read()
        found = self._match(connection, [[word] for word in words], record_types, limit, offset)
        if found or offset:
            return found
        forgiven = [[word, *_alike(connection, word)] for word in words]
        if all(len(choices) == 1 for choices in forgiven):
            return []
        return self._match(connection, forgiven, record_types, limit, offset)

    def _match(
        self,
        connection: Connection,
        choices: list[list[str]],
        record_types: Sequence[str],
        limit: int,
        offset: int,
    ) -> list[Hit]:
        columns = "words names" if self.finds_persons else "words"
        terms = " AND ".join(
            "(" + " OR ".join(f'"{word}" *' for word in words) + ")" for words in choices
        )
        kinds = f" AND record_type IN ({', '.join('?' * len(record_types))})"
        rows = connection.execute(
            "SELECT record_type, record_id FROM search CROSS JOIN entry"
            " ON entry.number = search.rowid WHERE search MATCH ?"
            f"{kinds if record_types else ''} ORDER BY search.rowid DESC LIMIT ? OFFSET ?",
            (f"{{{columns}}} : ({terms})", *record_types, limit, offset),
        ).fetchall()
        return list(map(Hit._make, rows))


def _alike(connection: Connection, word: str) -> list[str]:
    """Return words of the index that differ from `word` by little and begin as it does."""
    if len(word) < SHORTEST_FORGIVEN:
        return []
    from rapidfuzz import fuzz, process  # only when nothing was found as typed

    first = word[0]
    known = connection.execute(
        "SELECT term FROM search_terms WHERE term >= ? AND term < ? LIMIT ?",
        (first, chr(ord(first) + 1), WORDS_LOOKED_THROUGH),
    )
    near = process.extract(
        word,
        [term for (term,) in known],
        scorer=fuzz.ratio,
        score_cutoff=LIKENESS,
        limit=FORGIVEN_WORDS,
    )
    return [term for term, _, _ in near]

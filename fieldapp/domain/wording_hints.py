"""Hints about vague words in a promise: the second layer of the checker, beside what is missing.

A hint is a guess, so it binds nobody: an officer may keep the words and say why. The reason stays
with the record, in its own words, under the words that it is about.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fieldapp.domain import promise_words
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.promise import Promise
from fieldapp.domain.promise_checks import Check
from fieldapp.domain.promise_text import vague_words
from fieldapp.domain.quicklog.line import Line, fold

_KEPT = "vague:"


@dataclass(frozen=True)
class WordingHint:
    """Vague words as they were typed, which check they weaken, and why they are kept, if so.

    Without the id of a commitment they stand in the promise's public text.
    """

    words: str
    check: Check
    commitment_id: str = ""
    kept_because: str = ""


def hints_in(
    text: str, own_words: Mapping[str, str] | None = None, *, commitment_id: str = ""
) -> list[WordingHint]:
    """Return a hint for each vague word of a text, each word once, in the order they stand."""
    kept = own_words or {}
    found: dict[str, WordingHint] = {}
    for words in vague_words(text):
        key = _key(words)
        found.setdefault(
            key, WordingHint(words, _check_of(words), commitment_id, kept.get(key, ""))
        )
    return list(found.values())


def promise_hints(promise: Promise, commitments: Sequence[Commitment]) -> list[WordingHint]:
    """Return the hints on a promise's text and then on each commitment's wording."""
    return [*hints_in(promise.public_text, promise.own_words), *_hints_on(commitments)]


def own_words_with(own_words: Mapping[str, str], words: str, reason: str) -> dict[str, str]:
    """Return a record's own words with the reason why vague `words` are kept."""
    return {**own_words, _key(words): reason}


def _hints_on(commitments: Sequence[Commitment]) -> Iterator[WordingHint]:
    for one in commitments:
        yield from hints_in(one.wording, one.own_words, commitment_id=one.id)


def _key(words: str) -> str:
    return f"{_KEPT}{fold(words).strip()}"


def _check_of(words: str) -> Check:
    """Return which check suffers: words that avoid the matter, or that should be a number."""
    match = next((match for match, _, _ in Line(words).search(promise_words.VAGUE)), None)
    return Check.SPECIFIC if match is not None and match["always"] else Check.MEASURABLE

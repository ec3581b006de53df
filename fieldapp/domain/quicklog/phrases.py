"""A book of phrases to be found in running words: inflected, written together or apart, mistyped.

A phrase is kept as one string without gaps, so that "foot patrol", "foot-patrol" and "footpatrol"
are the same entry, as are the Swedish "trafikkontroll" and "trafik kontroll".
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from rapidfuzz.distance import OSA

from fieldapp.domain.quicklog.line import Line, plain, split_words

V = TypeVar("V")

MOST_WORDS = 6  # of one phrase
SHORTEST_INFLECTED = 5  # letters: shorter entries must be met exactly
SHORTEST_MISTYPED = 7  # letters: one wrong letter in a shorter word may be another word

SHORTEST_PART = 4  # letters of each of two words that may hold a wrong letter
_TWO = 2

_LONGEST_ENDING = 8
_ENDINGS = frozenset(
    "s t n r a en et er ar or ens ets ers erna arna orna ernas na ns an ans ade ades at ats as ad "
    "ande ing ingen ingar ingarna era erar erade erades erat erats eras ering eringen eringar "
    "eringarna eringens erande es ed ling led".split()
)


class PhraseBook(Generic[V]):
    """Looks up phrases in words that people type in a hurry."""

    def __init__(self, phrases: Iterable[tuple[str, V]], *, typos: bool = True) -> None:
        self._exact: dict[str, V] = {}
        for phrase, value in phrases:
            self._exact.setdefault(joined(phrase), value)
        self._plain = {plain(key): value for key, value in self._exact.items()}
        self._longest = max(map(len, self._exact), default=0) + _LONGEST_ENDING
        self._typos = _without_one_letter(self._plain) if typos else {}

    def match(self, line: Line, first: int) -> tuple[V, int] | None:
        """Return the longest phrase that starts at a word: its value, and the word after it."""
        best: tuple[V, int] | None = None
        keys: list[str] = []
        index = first
        while len(keys) < MOST_WORDS and line.is_free(index) and line.words[index].is_wordy:
            keys.append(line.words[index].key)
            index += 1
            if sum(map(len, keys)) > self._longest:
                break
            found = self.find(keys)
            if found is not None:
                best = found, index
            if line.key(index) == "-" and line.is_free(index + 1):
                index += 1
        return best

    def find(self, keys: Sequence[str]) -> V | None:
        """Return the value of some folded words, also inflected or with one wrong letter."""
        key = "".join(keys)
        if key in self._exact:
            return self._exact[key]
        key = plain(key)
        if key in self._plain:
            return self._plain[key]
        # A small word after the phrase is neither its ending nor its last letter.
        stems = _stems(key, most=len(keys[-1]) - 2 if len(keys) > 1 else _LONGEST_ENDING)
        for stem in stems:
            if stem in self._plain:
                return self._plain[stem]
        may_slip = len(keys) == 1 or (len(keys) == _TWO and min(map(len, keys)) >= SHORTEST_PART)
        return self._find_mistyped([key, *stems]) if self._typos and may_slip else None

    def _find_mistyped(self, stems: list[str]) -> V | None:
        for stem in stems:
            if len(stem) < SHORTEST_MISTYPED - 1:
                continue
            for variant in (stem, *_deletions(stem)):
                for key in self._typos.get(variant, ()):
                    if key[0] == stem[0] and OSA.distance(stem, key, score_cutoff=1) <= 1:
                        return self._plain[key]
        return None


def joined(phrase: str) -> str:
    """Return a phrase folded and without gaps, as the book keeps it."""
    return "".join(word.key for word in split_words(phrase) if word.is_wordy)


def _stems(key: str, *, most: int) -> list[str]:
    """Return what may be left of a word without an ending, the longest first."""
    return [
        key[:-size]
        for size in range(1, min(_LONGEST_ENDING, most, len(key) - SHORTEST_INFLECTED) + 1)
        if key[-size:] in _ENDINGS
    ]


def _deletions(key: str) -> list[str]:
    return [key[:place] + key[place + 1 :] for place in range(len(key))]


def _without_one_letter(keys: Mapping[str, object]) -> dict[str, list[str]]:
    """Return each long key under itself and under itself less one letter."""
    index: dict[str, list[str]] = {}
    for key in keys:
        if len(key) >= SHORTEST_MISTYPED:
            for variant in {key, *_deletions(key)}:
                index.setdefault(variant, []).append(key)
    return index

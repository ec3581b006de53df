"""The area's own places, found in a line by every name they have."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from fieldapp.domain.quicklog.line import Line, plain
from fieldapp.domain.quicklog.phrases import joined

MOST_WORDS = 6  # of one place name
SHORTEST_MISTYPED = 7  # letters
_SHORTEST_STEM = 4
_RANGE = frozenset("-–")
_FROM_A_FIGURE = re.compile(r"\d.*")
_IN_SWEDISH = {
    "square": "torget", "mainsquare": "stortorget", "school": "skolan",
    "library": "biblioteket", "church": "kyrkan", "citycentre": "centrum", "citycenter": "centrum",
    "towncentre": "centrum", "downtown": "centrum", "harbour": "hamnen", "busstation": "busstationen",
    "railwaystation": "järnvägsstationen", "centralstation": "centralstationen",
    "trainstation": "järnvägsstationen", "shoppingcentre": "köpcentrum", "youthcentre": "fritidsgården",
}  # fmt: skip

_ENDINGS = ("et", "en", "an", "n", "t", "a")


@lru_cache(maxsize=20_000)
def _keys(name: str) -> tuple[str, tuple[str, ...]]:
    """Return a name as it must be met exactly, and as it may be met after "vid" or "på"."""
    key = joined(name)
    return key, (plain(key), _loose(key))


def _loose(key: str) -> str:
    """Return a joined name without accents, genitive and definite ending."""
    stem = plain(key)
    if len(stem) > _SHORTEST_STEM + 1 and stem.endswith("s"):
        stem = stem[:-1]
    for ending in _ENDINGS:
        if stem.endswith(ending) and len(stem) - len(ending) >= _SHORTEST_STEM:
            return stem[: -len(ending)]
    return stem


class PlaceBook:
    """Finds the area's own places among the words of a line."""

    def __init__(self, places: Iterable[tuple[str, Sequence[str]]]) -> None:
        self._exact: dict[str, str | None] = {}
        self._by_stem: dict[str, str | None] = {}
        for place_id, names in places:
            for name in names:
                key, stems = _keys(name)
                if any(sign.isalpha() for sign in key):
                    _put(self._exact, key, place_id)
                    for stem in stems:
                        _put(self._by_stem, stem, place_id)
        self._longest = max(map(len, self._exact), default=0) + 2

    def match(self, line: Line, first: int, *, loosely: bool) -> tuple[str, int] | None:
        """Return the longest place that starts at a word: its id, and the word after it.

        Loosely also takes other endings, missing accents and a slip of the finger; fit for words
        that stand where a place is expected.
        """
        best: tuple[str, int] | None = None
        key = ""
        index = first
        for _ in range(MOST_WORDS):
            if not line.is_free(index) or not line.words[index].is_wordy:
                break
            key += line.words[index].key
            index += 1
            if len(key) > self._longest:
                break
            found = self._find(key, loosely=loosely)
            if found is not None and not _goes_on(line, index):
                best = found, index
            while (
                line.key(index) in ("-", ":", ".")
                and line.touches(index)
                and line.touches(index + 1)
            ):
                index += 1
        return best

    def _find(self, key: str, *, loosely: bool) -> str | None:
        exact = self._exact.get(key) or self._exact.get(key.removesuffix("s"))
        if exact or not loosely:
            return exact
        for stem in (plain(key), _loose(key), _loose(_IN_SWEDISH.get(key, key))):
            if self._by_stem.get(stem):
                return self._by_stem[stem]
        return self._find_slip(key)

    def _find_slip(self, key: str) -> str | None:
        """Return the place with one letter more, fewer or swapped; another letter is another place."""
        if len(key) < SHORTEST_MISTYPED:
            return None
        hits = {
            place_id
            for name, place_id in self._exact.items()
            if abs(len(name) - len(key)) <= 1 and name[0] == key[0] and _is_slip(name, key)
        }
        return hits.pop() if len(hits) == 1 else None


def _goes_on(line: Line, index: int) -> bool:
    """Return whether a number goes on after its last figure: "1B" and "1-15" are not "1"."""
    if not line.key(index - 1).isdecimal() or not line.touches(index):
        return False
    is_range = line.key(index) in _RANGE and line.touches(index + 1)
    return line.words[index].is_wordy or (is_range and line.key(index + 1).isdecimal())


def _number(key: str) -> str:
    """Return a joined name from its first figure on: the house number with its letter."""
    found = _FROM_A_FIGURE.search(key)
    return found[0] if found else ""


def _is_slip(name: str, key: str) -> bool:
    if _number(name) != _number(key):
        return False  # another number is another house
    if len(name) != len(key):
        return OSA.distance(name, key, score_cutoff=1) <= 1
    return sorted(name) == sorted(key) and OSA.distance(name, key, score_cutoff=1) <= 1


def _put(index: dict[str, str | None], key: str, place_id: str) -> None:
    """Keep a name; a name of two places names neither."""
    index[key] = place_id if index.get(key, place_id) == place_id else None

"""Which promise a line names: by "löfte" and a title word, or by words of the title."""

from collections.abc import Iterable
from dataclasses import dataclass

from fieldapp.domain.quicklog.line import Line, plain, split_words

_PROMISE_WORDS = frozenset(
    "löfte löftet medborgarlöfte medborgarlöftet löften medborgarlöften promise".split()
)
_NONE_BEFORE = frozenset("inget utan ej no without".split())
_SMALL = frozenset(
    "och på i vid för med av att till den det en ett om från som mot the and of in at on for with "
    "to a our vår våra mer fler ska skall vi polisen polis kommunen".split()
)
_SHORTEST = 4  # letters of a title word that tells something
_ENDINGS = (
    "arna",
    "erna",
    "orna",
    "are",
    "en",
    "et",
    "ar",
    "er",
    "or",
    "na",
    "n",
    "t",
    "s",
    "a",
    "e",
)
_MOST_GAP = 2  # words of no weight inside a title


@dataclass(frozen=True, slots=True)
class NamedPromise:
    """What a line says about the promise: its id, or that there is none."""

    promise_id: str | None


def word_stem(key: str) -> str:
    """Return a folded word without accents and its commonest endings."""
    bare = plain(key)
    for ending in _ENDINGS:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST:
            return bare[: -len(ending)]
    return bare


class PromiseBook:
    """Finds promises by the words of their titles."""

    def __init__(self, titles: Iterable[tuple[str, str]]) -> None:
        self._promises: dict[str, dict[str, None]] = {}
        for promise_id, title in titles:
            for word in split_words(title):
                if word.is_wordy and _tells(word.key):
                    self._promises.setdefault(word_stem(word.key), {})[promise_id] = None

    def read(self, line: Line) -> NamedPromise | None:
        """Claim the words that name a promise, or say there is none."""
        for index in range(len(line.words)):
            if line.is_free(index) and line.key(index) in _PROMISE_WORDS:
                if line.is_free(index - 1) and line.key(index - 1) in _NONE_BEFORE:
                    line.claim("promise", index - 1, index + 1)
                    return NamedPromise(None)
                named = self._after_word(line, index)
                if named is not None:
                    return named
        return self._by_title(line)

    def _after_word(self, line: Line, index: int) -> NamedPromise | None:
        """Read "löfte tryggare torg": one word of the title is enough here."""
        start = index + 1
        while line.key(start) in (":", "'", '"', "”", "om"):
            start += 1
        promise_id, _, after = self._run(line, start)
        if promise_id is None or not all(line.free[index:after]):
            return None
        line.claim("promise", index, after, (start, after))
        return NamedPromise(promise_id)

    def _by_title(self, line: Line) -> NamedPromise | None:
        """Read two or more words of one title that stand together."""
        best: tuple[int, int, int, str] | None = None
        for index in range(len(line.words)):
            if not self._promises.get(word_stem(line.key(index))):
                continue
            promise_id, weight, after = self._run(line, index)
            is_free = any(
                line.free[word] and _tells(line.key(word)) for word in range(index, after)
            )
            if promise_id and is_free and weight > 1 and (best is None or weight > best[0]):
                best = weight, index, after, promise_id
        if best is None:
            return None
        _claim_free(line, best[1], best[2])
        return NamedPromise(best[3])

    def _run(self, line: Line, first: int) -> tuple[str | None, int, int]:
        """Return the one promise whose title words stand from `first`, their number, their end."""
        left: set[str] = set()
        weight, after, index = 0, first, first
        while index < len(line.words) and index - after <= _MOST_GAP:
            stem = word_stem(line.key(index))
            here = set(self._promises.get(stem, ()))
            both = here & left if weight else here
            if both:
                left, weight, after = both, weight + 1, index + 1
            elif here or line.key(index) not in _SMALL:
                break
            index += 1
        return (left.pop() if len(left) == 1 else None), weight, after


def _tells(key: str) -> bool:
    return len(key) >= _SHORTEST and key not in _SMALL


def _claim_free(line: Line, first: int, after: int) -> None:
    """Claim the free stretches of a title; its type or place may have been taken."""
    start: int | None = None
    for index in range(first, after + 1):
        if index < after and line.free[index]:
            start = index if start is None else start
        elif start is not None:
            line.claim("promise", start, index)
            start = None

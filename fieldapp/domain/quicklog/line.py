"""A typed line cut into words, and the marks the readers leave on it.

Every reader works on the same `Line`: it looks for what it knows among the words nobody has taken
yet, and claims them with a chip. What no reader claims is the note, so nothing can get lost.
"""

import bisect
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

ChipKind = Literal[
    "type",
    "place",
    "time",
    "length",
    "people",
    "officers",
    "result",
    "promise",
    "outcome",
    "again",
]

READ_LIMIT = 4_000  # characters: what is longer is a document, and its tail goes to the note

_WORD = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*)+|\d+|\S")
_DASHES = dict.fromkeys("‐‑‒–—−", "-")
_SOFT_MARKS = frozenset(",;.:!&+-/")
_CLOSING_MARKS = frozenset(",;.:")
_LINK_WORDS = frozenset(
    "och samt and med with på i vid at in on the en ett a of för for under ca cirka kl kring "
    "då sedan then plus st stycken av hos".split()
)


@dataclass(frozen=True, slots=True)
class Chip:
    """A guess shown to the officer.

    `start` and `end` span the stretch of the line that was understood, with its small words
    ("vid stationen"); `text` is the part worth showing ("stationen").
    """

    kind: ChipKind
    start: int
    end: int
    text: str


class Word(NamedTuple):
    """A run of letters, a run of digits, or one mark; `key` is its folded form."""

    start: int
    end: int
    key: str
    is_wordy: bool


def fold(text: str) -> str:
    """Return `text` as it is compared: composed and without case."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text).casefold()


def plain(key: str) -> str:
    """Return a folded word without accents, as typed on a foreign keyboard."""
    if key.isascii():
        return key
    parts = unicodedata.normalize("NFD", key)
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def split_words(text: str) -> list[Word]:
    """Return the words and marks of `text` in order; white space alone is left out."""
    words = []
    for match in _WORD.finditer(text):
        raw = match.group()
        key = _DASHES.get(raw) or fold(raw)
        words.append(Word(match.start(), match.end(), key, raw[0].isalnum()))
    return words


class Line:
    """The words of one typed line, and who has taken them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.limit = _cut(text)
        self.words = split_words(text[: self.limit])
        self.free = [True] * len(self.words)
        self.chips: list[Chip] = []
        self._spans: list[tuple[int, int, int]] = []
        self._reserved: list[tuple[int, int]] = []
        self.flat, self._offsets = _flatten(text, self.words)

    def search(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], int, int]]:
        """Yield each match of `pattern` on free words, as match, first word, word after the last.

        The pattern sees folded words with at most one space between them, newlines kept.
        """
        for match in pattern.finditer(self.flat):
            first, after = self.words_of(match.start(), match.end())
            if first < after and all(self.free[first:after]):
                yield match, first, after

    def words_of(self, start: int, end: int) -> tuple[int, int]:
        """Return the words under a stretch of the flat text: first, and after the last."""
        first = max(bisect.bisect_right(self._offsets, start) - 1, 0)
        return first, bisect.bisect_left(self._offsets, end)

    def claim(
        self, kind: ChipKind, first: int, after: int, core: tuple[int, int] | None = None
    ) -> None:
        """Take the words from `first` to before `after`; the chip shows only `core`."""
        self.free[first:after] = [False] * (after - first)
        shown_first, shown_after = core or (first, after)
        text = self.raw(shown_first, shown_after)
        chip = Chip(kind, self.words[first].start, self.words[after - 1].end, text)
        self.chips.append(chip)
        self._spans.append((first, after, len(self.chips) - 1))

    def reserve(self, first: int, after: int) -> None:
        """Keep words from every reader; they stand in the note."""
        self.free[first:after] = [False] * (after - first)
        self._reserved.append((first, after))

    def raw(self, first: int, after: int) -> str:
        """Return the words as they were typed, with what stands between them."""
        return self.text[self.words[first].start : self.words[after - 1].end]

    def key(self, index: int) -> str:
        """Return the folded word at `index`, or nothing outside the line."""
        return self.words[index].key if 0 <= index < len(self.words) else ""

    def is_free(self, index: int) -> bool:
        """Return whether there is a word at `index` and nobody has taken it."""
        return 0 <= index < len(self.words) and self.free[index]

    def touches(self, index: int) -> bool:
        """Return whether the word at `index` follows the one before it without a space."""
        return 0 < index < len(self.words) and (
            self.words[index - 1].end == self.words[index].start
        )

    def is_capital(self, index: int) -> bool:
        """Return whether the word at `index` was typed with a capital first letter."""
        return 0 <= index < len(self.words) and self.text[self.words[index].start].isupper()

    def first_of(self, kind: ChipKind) -> tuple[int, int] | None:
        """Return the words of the first chip of `kind`: first, and after the last."""
        spans = [(a, b) for a, b, chip in self._spans if self.chips[chip].kind == kind]
        return min(spans, default=None)

    def finish(self) -> tuple[tuple[Chip, ...], str]:
        """Return the chips in the order of the line, and the note: all that is in no chip."""
        for first, after in self._reserved:
            self.free[first:after] = [True] * (after - first)
        pieces = []
        for first, after in self._free_runs():
            if self._is_glue(first, after):
                self._absorb(first, after)
                continue
            start = first + (first > 0 and self._is_closing_mark(first))
            self._absorb(first, start)
            pieces.append(self.raw(start, after))
        tail = self.text[self.limit :]
        if tail.strip():
            pieces.append(tail.strip())
        return tuple(sorted(self.chips, key=_chip_order)), " ".join(pieces)

    def _free_runs(self) -> Iterator[tuple[int, int]]:
        start: int | None = None
        for index, is_free in enumerate([*self.free, False]):
            if is_free and start is None:
                start = index
            elif not is_free and start is not None:
                yield start, index
                start = None

    def _is_glue(self, first: int, after: int) -> bool:
        """Return whether the run only joins chips, and says nothing by itself."""
        keys = [word.key for word in self.words[first:after]]
        if not self.chips:
            return False
        is_inside = first > 0 and after < len(self.words)
        allowed = _SOFT_MARKS | _LINK_WORDS if is_inside else _SOFT_MARKS
        return all(key in allowed for key in keys)

    def _is_closing_mark(self, index: int) -> bool:
        """Return whether the word is a comma or the like that ends the chip before it."""
        return self.key(index) in _CLOSING_MARKS and self.touches(index)

    def _absorb(self, first: int, after: int) -> None:
        """Let the chip beside the run reach over it."""
        if first == after:
            return
        start, end = self.words[first].start, self.words[after - 1].end
        for chip_first, chip_after, number in self._spans:
            chip = self.chips[number]
            if chip_after == first:
                self.chips[number] = Chip(chip.kind, chip.start, max(end, chip.end), chip.text)
                return
            if first == 0 and chip_first == after:
                self.chips[number] = Chip(chip.kind, start, chip.end, chip.text)
                return


def _chip_order(chip: Chip) -> tuple[int, int]:
    return chip.start, chip.end


def _cut(text: str) -> int:
    """Return where reading stops: the end, or the last space before the limit."""
    if len(text) <= READ_LIMIT:
        return len(text)
    space = max(text.rfind(" ", 0, READ_LIMIT), text.rfind("\n", 0, READ_LIMIT))
    return space if space > 0 else READ_LIMIT


def _flatten(text: str, words: list[Word]) -> tuple[str, list[int]]:
    """Return the folded words with single gaps, and where each begins."""
    pieces: list[str] = []
    offsets = []
    length = 0
    end = 0
    for word in words:
        gap = text[end : word.start] if pieces else ""
        if gap:
            pieces.append("\n" if "\n" in gap else " ")
            length += 1
        offsets.append(length)
        pieces.append(word.key)
        length += len(word.key)
        end = word.end
    return "".join(pieces), offsets

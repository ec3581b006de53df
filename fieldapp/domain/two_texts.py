"""Two versions of one text, sentence by sentence: where they differ, and both in one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])(?=\s)|(?<=\S)(?=\n)")


@dataclass(frozen=True)
class Passage:
    """A run of sentences that both texts have, or only the one at hand."""

    text: str
    differs: bool


def passages(text: str, other: str) -> tuple[Passage, ...]:
    """Return the text in runs that stand in the other as well, and runs that do not."""
    sentences = _sentences(text)
    return tuple(
        Passage("".join(sentences[first:last]), differs=tag != "equal")
        for tag, first, last, _start, _end in _compared(text, other)
        if first < last
    )


def together(text: str, other: str) -> str:
    """Return one text with all sentences of both: what both have once, the rest text by text."""
    ours, theirs = _sentences(text), _sentences(other)
    joined: list[str] = []
    for tag, first, last, start, end in _compared(text, other):
        joined += ours[first:last]
        if tag != "equal":
            joined += theirs[start:end]
    spaced = (part if part[:1].isspace() else f" {part}" for part in joined if part)
    return "".join(spaced).strip(" ")


def _sentences(text: str) -> list[str]:
    """Split the text; each sentence keeps the blanks before it."""
    return _BETWEEN_SENTENCES.split(text)


def _compared(text: str, other: str) -> Sequence[tuple[str, int, int, int, int]]:
    ours = [part.strip() for part in _sentences(text)]
    theirs = [part.strip() for part in _sentences(other)]
    return SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()

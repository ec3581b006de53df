"""Two edits of one long text, merged by sentence."""

import re
from difflib import SequenceMatcher
from typing import NamedTuple

LIMIT = 500
"""The most sentences that are compared; a longer text counts as one value."""

_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?])(?=\s)|(?<=\S)(?=\n)")


class _Edit(NamedTuple):
    """Sentences `start` to `end` of the old text were replaced."""

    start: int
    end: int
    sentences: tuple[str, ...]

    def inserts(self) -> bool:
        return self.start == self.end

    def clashes_with(self, other: "_Edit") -> bool:
        if self == other or (self.inserts() and other.inserts()):
            return False
        return self.start < other.end and other.start < self.end


def merge_sentences(base: str, current: str, incoming: str) -> str | None:
    """Return the text with both edits of `base`, or None where they touch the same sentence.

    What both added at one place stands there twice over: the current words, then the incoming.
    """
    old, ours, theirs = (_sentences(text) for text in (base, current, incoming))
    if not base.strip() or max(len(old), len(ours), len(theirs)) > LIMIT:
        return None
    our_edits, their_edits = _edits(old, ours), _edits(old, theirs)
    if any(one.clashes_with(other) for one in our_edits for other in their_edits):
        return None
    both = our_edits + [edit for edit in their_edits if edit not in our_edits]
    return _joined(_with_edits(old, sorted(both, key=lambda edit: (edit.start, edit.end))))


def _sentences(text: str) -> list[str]:
    """Split the text; each sentence keeps the blanks before it."""
    return _BETWEEN_SENTENCES.split(text)


def _edits(old: list[str], new: list[str]) -> list[_Edit]:
    matcher = SequenceMatcher(
        None, [part.strip() for part in old], [part.strip() for part in new], autojunk=False
    )
    return [
        _Edit(start, end, tuple(new[first:last]))
        for tag, start, end, first, last in matcher.get_opcodes()
        if tag != "equal"
    ]


def _with_edits(old: list[str], edits: list[_Edit]) -> list[str]:
    merged: list[str] = []
    position = 0
    for edit in edits:
        merged += old[position : edit.start]
        merged += edit.sentences
        position = edit.end
    return merged + old[position:]


def _joined(sentences: list[str]) -> str:
    """Join the sentences; one that stood first and no longer does gets a blank before it."""
    spaced = (part if part[:1].isspace() else f" {part}" for part in sentences if part)
    return "".join(spaced).lstrip(" ")

"""The words "här" and "here" as the place of a line: where the officer stands."""

from fieldapp.domain.quicklog.line import Line

HERE = frozenset({"här", "here"})


def read_here(line: Line) -> bool:
    """Claim the word where it stands as a place, not inside a sentence: "fotpatrull här 30 min"."""
    for index, word in enumerate(line.words):
        if word.key in HERE and line.is_free(index) and _stands_alone(line, index):
            line.claim("place", index, index + 1)
            return True
    return False


def _stands_alone(line: Line, index: int) -> bool:
    """Return whether no other word of a sentence touches it: only what was understood, or marks."""
    return all(
        not line.is_free(beside) or not line.words[beside].is_wordy
        for beside in (index - 1, index + 1)
    )

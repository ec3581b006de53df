"""Numbers written in figures or in words, Swedish and English."""

import re

_MOST_FIGURES = 7  # a longer number is a reference, never a count

_SWEDISH = (
    "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton "
    "sjutton arton nitton"
).split()
_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_SWEDISH_TENS = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio".split()
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def _all_words() -> dict[str, int]:
    """Return every number word below one hundred, and the few that are a number by custom."""
    words = {"en": 1, "a": 1, "an": 1, "aderton": 18, "ettusen": 1000, "dussin": 12, "dozen": 12}
    words |= {"hundra": 100, "ett hundra": 100, "tusen": 1000, "one hundred": 100, "hundred": 100}
    words |= {"ett par": 2, "ett dussin": 12, "a couple of": 2, "a couple": 2, "a dozen": 12}
    for small in (_SWEDISH, _ENGLISH):
        words |= {word: value for value, word in enumerate(small)}
    for tens, small in ((_SWEDISH_TENS, _SWEDISH), (_ENGLISH_TENS, _ENGLISH)):
        for ten, word in enumerate(tens, start=2):
            words[word] = ten * 10
            for unit in range(1, 10):
                for joint in ("", " ", "-"):
                    words[f"{word}{joint}{small[unit]}"] = ten * 10 + unit
    words |= {f"{word}hundra": value * 100 for value, word in enumerate(_SWEDISH) if value}
    return words


NUMBER_WORDS = _all_words()

# Longest first, since a regular expression takes the first alternative that fits.
_WORDS = "|".join(sorted(map(re.escape, NUMBER_WORDS), key=len, reverse=True))
FIGURES = r"(?<![\w.,])\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)|(?<![^\W_])\d{1,7}(?!\d)"
NUMBER = rf"(?:{FIGURES}|(?<![^\W_])(?:{_WORDS})(?![^\W_]))"


def number_of(text: str) -> int | None:
    """Return what a figure or number word stands for; None when it is neither."""
    if text in NUMBER_WORDS:
        return NUMBER_WORDS[text]
    figures = text.replace(" ", "").replace("\u00a0", "")
    if figures.isdecimal() and len(figures) <= _MOST_FIGURES:
        return int(figures)
    return None

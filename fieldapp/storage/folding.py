"""How words are made alike for searching: å ä ö stay letters, other marks fall."""

import re
import unicodedata
from functools import lru_cache

_SWEDISH = frozenset("åäö")
_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """Return `text` in lower case without accents, but with å, ä and ö as they are."""
    lowered = unicodedata.normalize("NFC", text).casefold()
    return lowered if lowered.isascii() else "".join(map(_fold_letter, lowered))


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    if letter in _SWEDISH:
        return letter
    parts = unicodedata.normalize("NFKD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part)) or letter


def words_in(text: str) -> list[str]:
    """Return the folded words of `text`; punctuation and everything else falls away."""
    return _WORD.findall(fold(text))

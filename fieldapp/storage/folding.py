"""How words are made alike for searching: å ä ö stay letters, other marks fall."""

import re
import unicodedata
from functools import lru_cache

_SWEDISH = frozenset("åäö")
_WORD = re.compile(r"\w+")
_PLAIN = re.compile(r"[\x00-\x7fåäö]*")
"""What nearly every word here is made of: once in lower case, there is nothing to fold."""


def fold(text: str) -> str:
    """Return `text` in lower case without accents, but with å, ä and ö as they are."""
    lowered = text.casefold()
    if _PLAIN.fullmatch(lowered):
        return lowered
    return "".join(map(_fold_letter, unicodedata.normalize("NFC", text).casefold()))


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    if letter in _SWEDISH:
        return letter
    parts = unicodedata.normalize("NFKD", letter)
    return "".join(part for part in parts if not unicodedata.combining(part)) or letter


def words_in(text: str) -> list[str]:
    """Return the folded words of `text`; punctuation and everything else falls away."""
    return _WORD.findall(fold(text))

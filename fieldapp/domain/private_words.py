"""What in a text is private: names, telephone numbers, addresses, personal numbers.

Texts are compared as a reader sees them: whatever the case, kind of blank, dash or digit, and
without marks that show nothing. So a number with a hair space or an invisible joiner inside is
found all the same.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable
from itertools import pairwise
from typing import Final

from fieldapp.domain.quicklog.personal import personal_numbers

STAND_IN: Final = "…"
PART_LETTERS: Final = 3
"""A part of a name that is shorter says nothing on its own."""
PUBLIC_NUMBERS: Final = frozenset(
    {"112", "11414", "11313", "1177", "0771141400", "46771141400", "116111", "90101"}
)
"""Numbers that everybody may call: emergency, police, information, care, children's help line."""
POLICE_MAIL: Final = "@polisen.se"

_DASHES = re.compile(r"[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_BLANKS = re.compile(r"\s+")
_PHONE = re.compile(r"(?<![\w@])(?:\+|00)?\d(?:[ ()./-]{0,3}\d){5,14}(?!\w)")
_MAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\]|\(a\))\s?[\w-]+(?:\.[\w-]+)+")
_A_DAY = (
    r"(?:(?:19|20)\d\d-[01]\d-[0-3]\d|[0-3]?\d[./-] ?[01]?\d[./-] ?(?:19|20)\d\d"
    r"|[0-3]?\d/[01]?\d (?:19|20)\d\d)"
)
_DAYS = re.compile(rf"(?<![\w+/.-]){_A_DAY}(?: ?[-/]{{1,2}} ?{_A_DAY})?(?![\w/-])")
_END_OF_NUMBERS = "|"
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_HOUSE_NUMBER = re.compile(r"\d[^\s,;]*(?:\s[A-ZÅÄÖa-zåäö]\b)?")
_PAUSE = re.compile(r"[,;:.!?()/]")


def as_read(text: str) -> str:
    """Return the text as a reader takes it in: one form of letters, digits, dashes and blanks."""
    seen = text
    if not text.isascii():
        seen = "".join(map(_sign_as_read, unicodedata.normalize("NFKC", text)))
        seen = _DASHES.sub("-", seen)
    return _BLANKS.sub(" ", seen).strip()


def _sign_as_read(sign: str) -> str:
    if sign.isascii() or sign.isalpha():
        return sign
    if unicodedata.category(sign) == "Cf":
        return ""
    number = unicodedata.decimal(sign, None)
    return sign if number is None else str(number)


def telephone_numbers(text: str) -> list[str]:
    """Return what looks like telephone numbers, save those that everybody may call."""
    # A day ends a number, so that "2026-11-22 08-123 45" is not one long run of figures.
    without_days = _DAYS.sub(_END_OF_NUMBERS, as_read(text))
    found = [match.group() for match in _PHONE.finditer(without_days)]
    return [number for number in found if re.sub(r"\D", "", number) not in PUBLIC_NUMBERS]


def mail_addresses(text: str) -> list[str]:
    """Return the e-mail addresses in a text, save those of police functions."""
    found = (match.group() for match in _MAIL.finditer(as_read(text)))
    return [address for address in found if not _is_of_a_function(address.casefold())]


def _is_of_a_function(address: str) -> bool:
    """Say whether it is a police mailbox; one with a dot in its name is mostly a person's."""
    name, _, _ = address.partition("@")
    return address.endswith(POLICE_MAIL) and not re.fullmatch(r"[^\d.]+\.[^\d.]+", name)


def has_personal_number(text: str) -> bool:
    """Say whether a personal or coordination number stands in a text."""
    return bool(personal_numbers(as_read(text)))


def names_said(text: str, names: Iterable[str]) -> list[str]:
    """Return those of `names` that a text says in full, in either order, in any case."""
    said = [word.casefold() for word in _WORD.findall(as_read(text))]
    known = {form for word in said for form in _forms(word)}
    return [name for name in names if _is_said(name, said, known)]


def _forms(word: str) -> tuple[str, ...]:
    """Return a word as it stands and without the genitive of Swedish or English."""
    return word, word.removesuffix("s").removesuffix("'").removesuffix("’")


def _is_said(name: str, said: list[str], known: Collection[str]) -> bool:
    words = [word.casefold() for word in _WORD.findall(as_read(name))]
    if not words or (len(words) == 1 and len(words[0]) < PART_LETTERS):
        return False
    if not all(word in known for word in words):  # nearly always, and quickly found
        return False
    ends = range(len(said) - len(words) + 1)
    return any(
        _matches(said[at : at + len(words)], order) for at in ends for order in _orders(words)
    )


def _orders(words: list[str]) -> tuple[list[str], ...]:
    """Return the words of a whole name as they stand, and with the last one first."""
    return (words, [words[-1], *words[:-1]]) if len(words) > 1 else (words,)


def _matches(said: list[str], words: list[str]) -> bool:
    return all(word in _forms(one) for one, word in zip(said, words, strict=True))


def names_in(text: str) -> list[str]:
    """Return what may be names in free words: each two words with capitals that follow each other.

    A first word of a sentence may be among them: "Ring Maria", "Rektor Anna", "Anna Wikström".
    """
    found = []
    for phrase in _PAUSE.split(as_read(text)):
        words = _WORD.findall(phrase)
        found += [f"{a} {b}" for a, b in pairwise(words) if a[0].isupper() and b[0].isupper()]
    return found


def surnames_said(text: str, names: Iterable[str]) -> list[str]:
    """Return the last words of names that stand in a text with a capital, such as Holm."""
    said = {word for word in _WORD.findall(as_read(text)) if word[:1].isupper()}
    bare = said | {word[:-1] for word in said if word.endswith("s")}
    return sorted(bare & set(_surnames(names)))


def _surnames(names: Iterable[str]) -> Iterable[str]:
    for name in names:
        words = _WORD.findall(as_read(name))
        if len(words) > 1 and len(words[-1]) >= PART_LETTERS:
            yield words[-1]


def addresses_said(text: str, addresses: Iterable[str]) -> list[str]:
    """Return those of `addresses` of which a text gives street and number."""
    read = as_read(text).casefold()
    return [address for address in addresses if _is_given(address, read)]


def _is_given(address: str, read: str) -> bool:
    street = as_read(address).partition(",")[0].strip().casefold()
    if street not in read or not re.search(r"\d", street) or not re.search(r"[^\W\d_]", street):
        return False
    return bool(re.search(rf"(?<!\w){re.escape(street)}(?!\w)", read))


def without_house_numbers(text: str) -> str:
    """Return the text without its numbers: "Storgatan 5 B" tells the street alone."""
    return _HOUSE_NUMBER.sub(STAND_IN, text)


def without_names(text: str, names: Iterable[str]) -> str:
    """Return the text without names: whole ones in any case, longer parts that have a capital."""
    known = [unicodedata.normalize("NFC", name).split() for name in names]
    orders = [order for words in known if len(words) > 1 for order in _orders(words)]
    whole = {rf"(?i:{_in_a_row(order)})" for order in orders}
    capitals = {part for words in known for part in words if _says_who(part)}
    parts = {re.escape(form) for part in capitals for form in (part, part.upper())}
    if not whole | parts:
        return text
    longest_first = sorted(whole, key=len, reverse=True) + sorted(parts, key=len, reverse=True)
    sought = rf"(?<!\w)(?:{'|'.join(longest_first)})(?:['’]?[sS])?(?!\w)"
    return re.sub(sought, STAND_IN, _without_invisible(text))


def _in_a_row(words: Iterable[str]) -> str:
    return r"\s+".join(map(re.escape, words))


def _says_who(part: str) -> bool:
    return len(part) >= PART_LETTERS and part[:1].isupper()


def _without_invisible(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    return "".join(sign for sign in composed if unicodedata.category(sign) != "Cf")

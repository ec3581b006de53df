"""The public notice of a handover: its draft, how long it may be, and what is wrong with a text."""

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from fieldapp.domain.notice_languages import NoticeLanguage
from fieldapp.domain.private_words import (
    addresses_said,
    as_read,
    has_personal_number,
    mail_addresses,
    names_in,
    names_said,
    surnames_said,
    telephone_numbers,
)
from fieldapp.domain.vocabulary import Channel, Term

CHANNEL_LIMITS: Final[Mapping[Channel, int]] = {
    Channel.SOCIAL_MEDIA: 280,
    Channel.WEB: 2000,
    Channel.STATION: 600,
    Channel.APP: 250,
    Channel.EMAIL: 1500,
    Channel.LETTER: 1500,
    Channel.MEETING: 600,
    Channel.NEWSLETTER: 800,
    Channel.PRESS: 1500,
}
"""Where a notice can go, and how many characters it may have there; the station is its board."""
WITHOUT_HEADING: Final = frozenset({Channel.SOCIAL_MEDIA, Channel.APP})


@dataclass(frozen=True, kw_only=True)
class NoticeFacts:
    """What a notice says. Names stand here only of officers who agreed to be named."""

    area: str
    last_day: date
    leaving: str = ""
    incoming: str = ""
    interim: str = ""
    is_vacant: bool = False
    """True while nobody is known to take over."""
    promises: tuple[str, ...] = ()
    """The titles of promises that stand."""

    @property
    def first_day(self) -> date:
        """Return the day from which somebody else answers for the area."""
        return self.last_day + timedelta(days=1)


def draft(facts: NoticeFacts, language: NoticeLanguage, channel: Channel) -> str:
    """Return the notice in a language, with as many of its sentences as the channel has room for.

    The least needed goes first: who leaves, then the promises, then the heading.
    """
    wanted = list(_sentences(facts, language))
    if channel in WITHOUT_HEADING:
        wanted = [one for one in wanted if one[0] != "heading"]
    for dispensable in ("", "leaving", "promises", "heading"):
        wanted = [one for one in wanted if one[0] != dispensable]
        text = _joined(wanted)
        if notice_length(text) <= CHANNEL_LIMITS.get(channel, notice_length(text)):
            break
    return text


def _sentences(facts: NoticeFacts, language: NoticeLanguage) -> Iterator[tuple[str, str]]:
    """Yield the part that each sentence plays, and the sentence."""
    says = language.sentences
    fill = {
        "area": facts.area,
        "day": language.day(facts.first_day),
        "last_day": language.day(facts.last_day),
        "leaving": facts.leaving,
        "incoming": facts.incoming,
        "interim": facts.interim,
        "promises": ", ".join(language.quotes.format(title) for title in facts.promises),
    }
    yield "heading", says["heading"].format_map(fill)
    if facts.is_vacant:
        yield "who", says["vacant" if facts.interim else "vacant unnamed"].format_map(fill)
    else:
        yield "who", says["who" if facts.incoming else "who unnamed"].format_map(fill)
    yield "leaving", says["leaving" if facts.leaving else "leaving unnamed"].format_map(fill)
    if facts.promises:
        several = len(facts.promises) > 1
        yield "promises", says["promises" if several else "promise"].format_map(fill)
    yield "call", says["call"]


def _joined(sentences: list[tuple[str, str]]) -> str:
    heading = "".join(f"{text}\n\n" for part, text in sentences if part == "heading")
    return heading + " ".join(text for part, text in sentences if part != "heading")


def notice_length(text: str) -> int:
    """Return how many characters a channel counts."""
    return len(unicodedata.normalize("NFC", text.strip()))


class NoticeFault(Term):
    """What can be wrong with the text of a notice."""

    EMPTY = "empty", "There is no text yet.", "Det finns ingen text ännu."
    TOO_LONG = (
        "too_long",
        "The text is longer than the channel takes.",
        "Texten är längre än kanalen tar emot.",
    )
    TELEPHONE = (
        "telephone",
        "A telephone number stands in it; only 114 14 and 112 may.",
        "Ett telefonnummer står i texten; bara 114 14 och 112 får stå där.",
    )
    MAIL = (
        "mail",
        "An e-mail address stands in it.",
        "En e-postadress står i texten.",
    )
    PERSONAL_NUMBER = (
        "personal_number",
        "It looks as if a personal number stands in it.",
        "Det ser ut som att ett personnummer står i texten.",
    )
    NAME = (
        "name",
        "It names a private contact.",
        "Den nämner en privat kontakt vid namn.",
    )
    SURNAME = (
        "surname",
        "A contact has this surname; make sure that nobody private is meant.",
        "En kontakt har det efternamnet; se till att ingen privatperson menas.",
    )
    ADDRESS = (
        "address",
        "It gives the address of a contact.",
        "Den anger en kontaktpersons adress.",
    )
    NOT_AGREED = (
        "not_agreed",
        "This officer has not agreed to be named in public.",
        "Den här kollegan har inte godkänt att namnet visas för allmänheten.",
    )
    NOT_WHO = (
        "not_who",
        "It does not say who takes over.",
        "Den säger inte vem som tar över.",
    )
    NOT_WHEN = (
        "not_when",
        "It does not say from when.",
        "Den säger inte från när det gäller.",
    )
    NO_PROMISE = (
        "no_promise",
        "It mentions none of the promises that stand.",
        "Den nämner inget av löftena som gäller.",
    )


HINTS: Final = frozenset(
    {NoticeFault.SURNAME, NoticeFault.NOT_WHO, NoticeFault.NOT_WHEN, NoticeFault.NO_PROMISE}
)
"""What is worth a look but stops nobody."""


@dataclass(frozen=True)
class NoticeProblem:
    """Something that is wrong with a text, and the words in it that are."""

    fault: NoticeFault
    words: str = ""

    @property
    def blocks(self) -> bool:
        """Say whether the text can't be approved like that."""
        return self.fault not in HINTS


@dataclass(frozen=True, kw_only=True)
class Guarded:
    """What this laptop knows that must not get into a notice, and what may."""

    names: Collection[str] = ()
    """Contact persons."""
    words: Collection[str] = ()
    """What was written of people on the community map; names are looked for in it."""
    addresses: Collection[str] = ()
    not_agreed: Collection[str] = ()
    """Officers who have not agreed to be named."""
    open_words: Collection[str] = ()
    """Areas, places, partners, promises and officers who agreed: their words give nobody away."""


def problems(
    text: str, channel: Channel, facts: NoticeFacts, guarded: Guarded
) -> tuple[NoticeProblem, ...]:
    """Return what is wrong with a text, what blocks it first."""
    if not text.strip():
        return (NoticeProblem(NoticeFault.EMPTY),)
    found = [*_private(text, guarded), *_of_form(text, channel), *_not_said(text, facts)]
    return tuple(sorted(found, key=lambda one: not one.blocks))


def _private(text: str, guarded: Guarded) -> Iterator[NoticeProblem]:
    named = names_said(text, (*guarded.names, *_names_in_words(guarded)))
    numbers = [one for one in telephone_numbers(text) if not has_personal_number(one)]
    yield from (NoticeProblem(NoticeFault.TELEPHONE, one) for one in numbers)
    yield from (NoticeProblem(NoticeFault.MAIL, one) for one in mail_addresses(text))
    if has_personal_number(text):
        yield NoticeProblem(NoticeFault.PERSONAL_NUMBER)
    yield from (NoticeProblem(NoticeFault.NAME, one) for one in named)
    for address in addresses_said(text, guarded.addresses):
        yield NoticeProblem(NoticeFault.ADDRESS, address)
    for officer in names_said(text, guarded.not_agreed):
        yield NoticeProblem(NoticeFault.NOT_AGREED, officer)
    known = {word for one in (*guarded.open_words, *named) for word in as_read(one).split()}
    others = set(surnames_said(text, guarded.names)) - known
    yield from (NoticeProblem(NoticeFault.SURNAME, one) for one in sorted(others))


def _names_in_words(guarded: Guarded) -> set[str]:
    """Return what may be names in the leaver's words and is not known to be something public."""
    public = "\n".join(map(as_read, guarded.open_words)).casefold()
    found = {name for words in guarded.words for name in names_in(words)}
    return {name for name in found if name.casefold() not in public}


def _of_form(text: str, channel: Channel) -> Iterator[NoticeProblem]:
    length, limit = notice_length(text), CHANNEL_LIMITS.get(channel)
    if limit is not None and length > limit:
        yield NoticeProblem(NoticeFault.TOO_LONG, f"{length} / {limit}")


def _not_said(text: str, facts: NoticeFacts) -> Iterator[NoticeProblem]:
    read = as_read(text)
    words = set(read.replace(".", " ").replace("/", " ").split())
    if facts.incoming and not names_said(text, [facts.incoming]):
        yield NoticeProblem(NoticeFault.NOT_WHO, facts.incoming)
    if not words & {str(facts.first_day.day), str(facts.last_day.day)}:
        yield NoticeProblem(NoticeFault.NOT_WHEN)
    if facts.promises and not any(as_read(title) in read for title in facts.promises):
        yield NoticeProblem(NoticeFault.NO_PROMISE)

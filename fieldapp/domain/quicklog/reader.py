"""The quick log: one line of plain words becomes what was done, where, when and for which promise.

Swedish, English or both in one line. Every guess is a chip on the words it came from; every word
no guess took is the note. Nothing is decided for good here: the officer sees the chips first.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime

from fieldapp.domain.quicklog.counts import read_counts, read_outcome
from fieldapp.domain.quicklog.here import read_here
from fieldapp.domain.quicklog.known import Known, KnownPromise, LastLogged
from fieldapp.domain.quicklog.line import Chip, Line, fold
from fieldapp.domain.quicklog.personal import ReadWarning, personal_numbers
from fieldapp.domain.quicklog.places import PlaceReader, ReadPlace
from fieldapp.domain.quicklog.promises import NamedPromise
from fieldapp.domain.quicklog.terms import (
    type_book,
    weak_type_book,
)
from fieldapp.domain.quicklog.times import read_times
from fieldapp.domain.quicklog.words import USUAL_MINUTES
from fieldapp.domain.vocabulary import ActivityType, Outcome

_AGAIN = re.compile(
    r"(?<!\w)(?:samma igen|samma som sist|samma som förut|samma som innan|samma sak igen|samma sak|"
    r"same as last time|same as before|same as last|same thing again|same again|same thing|"
    r"en gång till|once more|once again|ditto|dito)(?!\w)"
)
_VISITED_SCHOOL = re.compile(
    r"(?<!\w)(?:besökte|besökt|besök på|besök i|visited|visit to|visit at)"
    r"(?= (?:the )?(?:\w+ ){0,2}\w*(?:skola|skolan|gymnasiet|gymnasium|school)(?!\w))"
)
_AGAIN_FIRST = frozenset("samma same igen again".split())
_AGAIN_LAST = frozenset("igen again".split())


@dataclass(frozen=True, slots=True)
class Understood:
    """What a line says; None, empty or False where it says nothing.

    Several places are several activities. `started_at` is aware, in the officer's zone; with only
    a length it is None, and the activity is taken to have just ended. `promise_suggested` marks a
    promise that was guessed from type and place, not written. `is_here` says that the place is where
    the officer stands, which only a position can tell.
    """

    type: ActivityType | None = None
    places: tuple[ReadPlace, ...] = ()
    started_at: datetime | None = None
    minutes: int | None = None
    people_met: int | None = None
    officers_n: int | None = None
    results: dict[str, int] = field(default_factory=dict)
    promise_id: str | None = None
    promise_suggested: bool = False
    outcome: Outcome | None = None
    same_again: bool = False
    is_here: bool = False
    note: str = ""
    chips: tuple[Chip, ...] = ()
    warnings: tuple[ReadWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class _Basics:
    """What was done and where, after a look at the last log."""

    type: ActivityType | None
    places: tuple[ReadPlace, ...]
    same_again: bool


def read(line: str, known: Known, now: datetime) -> Understood:
    """Return what one typed line says; any text can be read, and none of it gets lost.

    `now` must be aware. A line beyond some thousand characters is read at its beginning only.
    """
    words = Line(line)
    warnings = personal_numbers(line)
    _reserve(words, warnings)
    same_again = _read_again(words)
    kind, hits = _read_names(words, known)
    usual = usual_minutes(kind or ActivityType.OTHER)
    started_at, minutes = read_times(words, now, known.zone, usual)
    counts = read_counts(words)
    outcome = read_outcome(words)
    named = known.promise_book.read(words)
    places = PlaceReader(words, known.place_book, hits, _after_type(words)).read()
    same_again = same_again or _read_again_last(words)
    is_here = not places and read_here(words)
    basics = _with_last(known, _Basics(kind, places, same_again))
    promise_id, promise_suggested = _promise(known, named, basics)
    chips, note = words.finish()
    return Understood(
        type=basics.type,
        places=basics.places,
        started_at=started_at,
        minutes=_minutes(known, minutes, same_again=same_again),
        people_met=counts.people_met,
        officers_n=counts.officers,
        results=counts.results,
        promise_id=promise_id,
        promise_suggested=promise_suggested,
        outcome=outcome,
        same_again=same_again,
        is_here=is_here,
        note=note,
        chips=chips,
        warnings=warnings,
    )


def suggest_promise(
    known: Known, kind: ActivityType | None, place_id: str | None, place_text: str
) -> KnownPromise | None:
    """Return the promise that best fits what and where; the first of equals, None when none fits.

    A promise bound to other types or places never fits. One that names both goes before one that
    names the place, and that before one that names the type.
    """
    if kind is None:
        return None
    fits = [(_fit(promise, kind, place_id, place_text), promise) for promise in known.promises]
    best = max((fit for fit, _ in fits), default=0)
    return next((promise for fit, promise in fits if fit == best), None) if best > 0 else None


def usual_minutes(kind: ActivityType) -> int:
    """Return how long such an activity usually takes, for a log that does not say."""
    return USUAL_MINUTES[kind]


def _fit(promise: KnownPromise, kind: ActivityType, place_id: str | None, place_text: str) -> int:
    """Return how well a promise fits, 0 when it does not or says neither type nor place."""
    is_typed = bool(promise.activity_types)
    is_placed = bool(promise.place_ids or promise.place_names)
    names = {fold(name) for name in promise.place_names}
    is_here = (place_id is not None and place_id in promise.place_ids) or fold(place_text) in names
    if (is_typed and kind not in promise.activity_types) or (is_placed and not is_here):
        return 0
    return is_typed + 2 * is_placed


def _reserve(words: Line, warnings: tuple[ReadWarning, ...]) -> None:
    """Keep personal numbers from being read as times or counts."""
    for warning in warnings:
        inside = [
            index
            for index, word in enumerate(words.words)
            if word.start < warning.end and word.end > warning.start
        ]
        if inside:
            words.reserve(inside[0], inside[-1] + 1)


def _read_names(
    words: Line, known: Known
) -> tuple[ActivityType | None, dict[int, tuple[str, int]]]:
    """Claim the type, and keep the area's own places for later: the longest match wins."""
    kind: ActivityType | None = None
    hits: dict[int, tuple[str, int]] = {}
    index = 0
    while index < len(words.words):
        typed = type_book().match(words, index) if kind is None else None
        placed = known.place_book.match(words, index, loosely=False)
        if placed and (typed is None or placed[1] > typed[1]):
            hits[index] = placed
            words.free[index : placed[1]] = [False] * (placed[1] - index)
            index = placed[1]
        elif typed:
            kind = typed[0]
            words.claim("type", index, typed[1])
            index = typed[1]
        else:
            index += 1
    return kind or _read_weak_type(words), hits


def _after_type(words: Line) -> int | None:
    """Return the word after the type, where an unknown place may stand bare."""
    span = words.first_of("type")
    if span is None:
        return None
    return span[1] + (words.key(span[1]) in (",", ":"))


def _read_weak_type(words: Line) -> ActivityType | None:
    for _, first, after in words.search(_VISITED_SCHOOL):
        words.claim("type", first, after)
        return ActivityType.SCHOOL_VISIT
    for index in range(len(words.words)):
        found = weak_type_book().match(words, index)
        if found:
            words.claim("type", index, found[1])
            return found[0]
    return None


def _read_again(words: Line) -> bool:
    for _, first, after in words.search(_AGAIN):
        words.claim("again", first, after)
        return True
    if words.is_free(0) and words.key(0) in _AGAIN_FIRST:
        words.claim("again", 0, 1)
        return True
    return False


def _read_again_last(words: Line) -> bool:
    """Read a bare "igen" that closes a line in which all else was understood."""
    last = len(words.words) - 1
    is_only = sum(words.free) == 1 and bool(words.chips)
    if is_only and words.is_free(last) and words.key(last) in _AGAIN_LAST:
        words.claim("again", last, last + 1)
        return True
    return False


def _with_last(known: Known, said: _Basics) -> _Basics:
    """Fill in from the last log what "same again" leaves out."""
    last = known.last
    if not said.same_again or last is None:
        return said
    places = said.places
    if not places and (last.place_id or last.place_text):
        places = (ReadPlace(last.place_id, last.place_text),)
    return _Basics(said.type or last.type, places, said.same_again)


def _minutes(known: Known, minutes: int | None, *, same_again: bool) -> int | None:
    if minutes is None and same_again and known.last is not None:
        return known.last.minutes
    return minutes


def _promise(known: Known, named: NamedPromise | None, said: _Basics) -> tuple[str | None, bool]:
    """Return the promise and whether it is only a suggestion."""
    if named is not None:
        return named.promise_id, False
    last = known.last if said.same_again else None
    if last is not None and last.promise_id is not None and _still_fits(known, last, said):
        return last.promise_id, False
    place = said.places[0] if said.places else ReadPlace(None, "")
    found = suggest_promise(known, said.type, place.place_id, place.text)
    return (found.id, True) if found is not None else (None, False)


def _still_fits(known: Known, last: LastLogged, said: _Basics) -> bool:
    """Return whether the last promise holds for what is said now; an unknown one is kept."""
    promise = next((one for one in known.promises if one.id == last.promise_id), None)
    if promise is None or said.type is None:
        return True
    has_limits = bool(promise.activity_types or promise.place_ids or promise.place_names)
    place = said.places[0] if said.places else ReadPlace(None, "")
    return not has_limits or _fit(promise, said.type, place.place_id, place.text) > 0

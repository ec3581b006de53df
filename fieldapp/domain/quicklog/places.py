"""The places of a line: the area's own by name, any other by where its words stand."""

from dataclasses import dataclass

from fieldapp.domain.quicklog.line import Line
from fieldapp.domain.quicklog.nouns import COUNTED, STREET_ENDINGS
from fieldapp.domain.quicklog.placebook import PlaceBook
from fieldapp.domain.quicklog.placewords import (
    ARTICLES,
    INNER,
    MOST_PLAIN,
    NOT_ALONE,
    PLACE_ENDINGS,
    PREPOSITIONS,
    QUALIFIERS,
    REFINING,
    ROAD_WORDS,
    SEPARATORS,
    STOP,
    VERB_ENDINGS,
)

_MOST_FIGURES = 4  # of a house or road number
_MOST_UNREAD = 5  # free words of a terse line, in which any noun after the type is the place
_AND = frozenset("och samt and &".split())


@dataclass(frozen=True, slots=True)
class ReadPlace:
    """A place in a line; without an id it is only the words typed."""

    place_id: str | None
    text: str


@dataclass(slots=True)
class _Spot:
    """Words that name a place: the stretch with its small words, and the name itself."""

    lead: int
    first: int
    after: int
    place_id: str | None
    is_sure: bool = True


class PlaceReader:
    """Reads the places of one line, given those the area knows and where the type ended."""

    def __init__(
        self, line: Line, book: PlaceBook, hits: dict[int, tuple[str, int]], anchor: int | None
    ) -> None:
        self._line = line
        self._book = book
        self._hits = hits
        self._anchor = anchor
        self._is_shouted = line.text[: line.limit].isupper()
        self._spots: list[_Spot] = []

    def read(self) -> tuple[ReadPlace, ...]:
        """Claim the places and return them in the order of the line."""
        for start, (_, after) in self._hits.items():
            self._line.free[start:after] = [True] * (after - start)
        guesses = self._walk()
        if not self._spots:
            self._spots = self._with_listed(guesses)
        for spot in self._spots:
            self._line.claim("place", spot.lead, spot.after, (spot.first, spot.after))
        return tuple(
            ReadPlace(spot.place_id, self._line.raw(spot.first, spot.after)) for spot in self._spots
        )

    def _walk(self) -> list[_Spot]:
        """Collect the sure places, and return the guesses from words that may be any noun."""
        guesses: list[_Spot] = []
        index = 0
        while index < len(self._line.words):
            spot = self._spot_at(index) if self._line.free[index] else None
            if spot is None:
                index += 1
                continue
            index = spot.after
            if not spot.is_sure:
                guesses.append(spot)
            elif not self._merge(spot) and self._is_welcome(spot):
                self._spots.append(spot)
        return guesses

    def _spot_at(self, index: int) -> _Spot | None:
        """Return the place whose words, with preposition and article, begin here."""
        first = index
        if self._line.key(first) in PREPOSITIONS and first not in self._hits:
            first += 1
        if first > index or first == self._anchor or self._is_listed(index):
            while self._line.key(first) in ARTICLES and self._line.is_free(first):
                first += 1
            return self._known(index, first, loosely=True) or self._capture(index, first)
        if self._stands_out(index):
            return self._known(index, index, loosely=True) or self._capture(index, index)
        return self._known(index, first, loosely=False)

    def _stands_out(self, index: int) -> bool:
        """Return whether a word without a preposition is a place by its ending alone."""
        begins = index == 0 or not self._line.free[index - 1] or self._is_capital(index)
        return begins and not self._spots and self._line.key(index).endswith(PLACE_ENDINGS)

    def _known(self, lead: int, first: int, *, loosely: bool) -> _Spot | None:
        found = self._hits.get(first)
        if found is None and loosely:
            found = self._book.match(self._line, first, loosely=True)
        if found is None:
            return None
        place_id, after = found
        after = self._refined(after) or after
        return _Spot(lead, first, after, place_id)

    def _refined(self, after: int) -> int | None:
        """Return the end of "i Centrum" that says more about the place before it."""
        line = self._line
        if line.key(after) not in ("i", "in") or not line.is_free(after):
            return None
        if after + 1 in self._hits:
            return self._hits[after + 1][1]
        return after + 2 if line.is_free(after + 1) and self._is_capital(after + 1) else None

    def _capture(self, lead: int, first: int) -> _Spot | None:
        """Return the words that read like a place the area does not know."""
        index, plain, is_sure, place_id = first, 0, False, None
        while (step := self._step(index, is_sure=is_sure)) is not None:
            after, sign = step
            if sign == "plain":
                plain += 1
            is_sure = is_sure or sign == "sure"
            if sign == "inner" and after in self._hits:
                place_id, index = self._hits[after]
                break
            index = after
        if index in self._hits and self._qualifies(first, index, is_sure=is_sure):
            index, is_sure = self._hits[index][1], True
        is_named = index > first and plain <= MOST_PLAIN
        is_vague = index == first + 1 and self._line.key(first) in NOT_ALONE
        if not is_named or is_vague:
            return None
        return _Spot(lead, first, index, place_id, is_sure)

    def _qualifies(self, first: int, after: int, *, is_sure: bool) -> bool:
        """Return whether the words make a known name another one: "Lilla" before "torget"."""
        return after > first and (
            is_sure or all(self._line.key(index) in QUALIFIERS for index in range(first, after))
        )

    def _step(self, index: int, *, is_sure: bool) -> tuple[int, str] | None:
        """Return the word after one that belongs to the place, and how sure it makes the place."""
        if not self._line.is_free(index) or index in self._hits:
            return None
        key = self._line.key(index)
        if not self._line.words[index].is_wordy:
            return (index + 1, "joint") if self._is_joint(index) else None
        if key.isdecimal():
            return (index + 1, "sure") if self._is_number(index, is_sure=is_sure) else None
        if is_sure and key in INNER:
            is_more = index + 1 in self._hits or self._looks_like_place(index + 1)
            return (index + 1, "inner") if is_more else None
        return self._word_step(index, is_sure=is_sure)

    def _word_step(self, index: int, *, is_sure: bool) -> tuple[int, str] | None:
        key = self._line.key(index)
        if self._ends_name(index):
            return None
        if self._looks_like_place(index) or (is_sure and key in REFINING):
            return index + 1, "sure"
        if is_sure:
            is_house_letter = len(key) == 1 and self._line.touches(index)
            return (index + 1, "joint") if is_house_letter else None
        return (index + 1, "plain") if key not in COUNTED else None

    def _is_joint(self, index: int) -> bool:
        """Return whether the mark ties two words together, as in "S:t" or "4-6"."""
        ties = self._line.touches(index) and self._line.touches(index + 1)
        return self._line.key(index) in ":'’-./" and ties and self._line.is_free(index + 1)

    def _is_number(self, index: int, *, is_sure: bool) -> bool:
        """Return whether the figures are a house or road number, not a count."""
        before = self._line.key(index - 1)
        is_numbered = is_sure or before in ROAD_WORDS or before.endswith(STREET_ENDINGS)
        is_alone = not self._line.touches(index) and not self._line.touches(index + 1)
        is_count = is_alone and self._line.key(index + 1) in COUNTED
        if before.isdecimal() and not self._line.touches(index):
            return False  # "E4 18": the road has its number already
        return is_numbered and not is_count and len(self._line.key(index)) <= _MOST_FIGURES

    def _ends_name(self, index: int) -> bool:
        key = self._line.key(index)
        is_verb = key.endswith(VERB_ENDINGS) and not self._is_capital(index)
        return is_verb or key in STOP or key in PREPOSITIONS or key in SEPARATORS

    def _looks_like_place(self, index: int) -> bool:
        key = self._line.key(index)
        if not self._line.is_free(index) or key in STOP:
            return False
        is_road = key in ROAD_WORDS and self._line.key(index + 1).isdecimal()
        return is_road or self._is_capital(index) or key.endswith(PLACE_ENDINGS)

    def _is_capital(self, index: int) -> bool:
        return self._line.is_capital(index) and not self._is_shouted

    def _is_listed(self, index: int) -> bool:
        """Return whether only "," or "och" stands between the last place and this word."""
        if not self._spots or index == 0:
            return False
        between = range(self._spots[-1].after, index)
        return bool(between) and all(self._line.key(word) in SEPARATORS for word in between)

    def _is_welcome(self, spot: _Spot) -> bool:
        """Return whether a place beside those found is one more place, not a mere mention."""
        if not self._spots or self._is_listed(spot.lead):
            return True
        return spot.first in self._hits or spot.first == self._anchor

    def _merge(self, spot: _Spot) -> bool:
        """Let "Backvägen, Lillby" be one place: a street and the town it is in."""
        if not self._spots or not self._is_listed(spot.lead) or spot.first in self._hits:
            return False
        last = self._spots[-1]
        is_comma = spot.lead == last.after + 1 and self._line.key(last.after) == ","
        if not is_comma or not self._is_street(last) or self._is_street(spot):
            return False
        last.after = spot.after
        return True

    def _is_street(self, spot: _Spot) -> bool:
        keys = [self._line.key(word) for word in range(spot.first, spot.after)]
        return keys[0] in ROAD_WORDS or any(key.endswith(STREET_ENDINGS) for key in keys)

    def _with_listed(self, guesses: list[_Spot]) -> list[_Spot]:
        """Return the best guess, and those joined to it by "och"; none in running prose."""
        unread = sum(
            word.is_wordy and free
            for word, free in zip(self._line.words, self._line.free, strict=True)
        )
        if unread > _MOST_UNREAD:
            return []
        anchored = [spot for spot in guesses if spot.first == self._anchor]
        chosen = (anchored or guesses)[:1]
        while chosen and self._line.key(chosen[-1].after) in _AND:
            lead = chosen[-1].after + 1
            spot = self._capture(lead, lead) if self._line.is_free(lead) else None
            if spot is None or spot.after - lead > 1:
                break
            chosen.append(spot)
        return chosen

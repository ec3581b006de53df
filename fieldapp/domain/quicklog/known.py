"""What the reader of a quick log is told beforehand: places, promises and the last log."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from zoneinfo import ZoneInfo

from fieldapp.domain.quicklog.placebook import PlaceBook
from fieldapp.domain.quicklog.promises import PromiseBook
from fieldapp.domain.vocabulary import ActivityType


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place of the officer's area, and what else it is called."""

    id: str
    name: str
    synonyms: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class KnownPromise:
    """A promise in force; without types or places it takes any."""

    id: str
    title: str
    activity_types: Sequence[ActivityType] = ()
    place_ids: Sequence[str] = ()
    place_names: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class LastLogged:
    """The officer's latest activity, which "same again" repeats."""

    type: ActivityType | None
    place_id: str | None = None
    place_text: str = ""
    minutes: int | None = None
    promise_id: str | None = None


@dataclass(frozen=True)
class Known:
    """All that the reader may recognise; make it once and keep it while it holds."""

    places: Sequence[KnownPlace]
    promises: Sequence[KnownPromise]
    last: LastLogged | None
    zone: ZoneInfo

    @cached_property
    def place_book(self) -> PlaceBook:
        """The places by every name, made at the first reading."""
        return PlaceBook((place.id, (place.name, *place.synonyms)) for place in self.places)

    @cached_property
    def promise_book(self) -> PromiseBook:
        """The promises by their title words, made at the first reading."""
        return PromiseBook((promise.id, promise.title) for promise in self.promises)

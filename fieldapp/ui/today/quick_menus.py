"""What can be picked in place of a chip of the quick log."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication

from fieldapp.actions.here import Here
from fieldapp.actions.log_activity import ActivityDraft
from fieldapp.actions.log_choices import LogChoices
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.vocabulary import ActivityType, Language, Outcome
from fieldapp.ui.activity_look import icon_of, result_words, words_of
from fieldapp.ui.position_words import metres_words
from fieldapp.ui.texts import clock, duration, relative_day, sentence

LENGTHS = (15, 30, 40, 60, 90, 120)
NUMBERS = (*range(1, 11), 12, 15, 20, 25, 30, 40, 50)
MOST_USED, MOST_PLACES, MOST_OFFICERS = 8, 12, 8
STARTS, DAYS = 16, 7
_QUARTER = 15

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Entry:
    """A line of a chip's menu: what it says, and which fields it sets; or a menu of its own."""

    text: str
    values: dict[str, Any] = field(default_factory=dict)
    icon: str = ""
    is_now: bool = False
    more: tuple["Entry", ...] = ()


@dataclass(frozen=True)
class Shown:
    """What the chips stand for."""

    draft: ActivityDraft
    choices: LogChoices
    now: datetime
    language: Language
    here: Here | None = None
    """What "here" in the line was found to mean."""

    @property
    def started_at(self) -> datetime:
        """Return the start as it would be saved: without one, it has just ended."""
        length = timedelta(minutes=self.draft.minutes or 0)
        return (self.draft.started_at or self.now - length).astimezone(self.now.tzinfo)


def entries(key: str, shown: Shown) -> list[Entry]:
    """Return the menu of a chip by its key, such as "type", "place:0" or "result:fines"."""
    name, _, part = key.partition(":")
    offer = {
        "type": _types,
        "time": _times,
        "promise": _promises,
        "outcome": _outcomes,
        "people": _people,
        "officers": _officers,
    }.get(name)
    if offer is not None:
        return offer(shown)
    return _places(shown, int(part)) if name == "place" else _results(shown.draft, part)


def _types(shown: Shown) -> list[Entry]:
    used = [_type(kind, shown) for kind in shown.choices.types[:MOST_USED]]
    ordered = sorted(ActivityType, key=lambda kind: kind.label(shown.language).casefold())
    others = tuple(_type(kind, shown) for kind in ordered)
    return [*used, Entry(translate("QuickMenus", "All kinds"), more=others)]


def _type(kind: ActivityType, shown: Shown) -> Entry:
    is_now = kind is (shown.draft.type or ActivityType.OTHER)
    return Entry(words_of(kind, shown.language), {"type": kind}, icon_of(kind), is_now)


def _places(shown: Shown, position: int) -> list[Entry]:
    places = shown.draft.places
    found = _near(shown, position)
    for place in shown.choices.places[:MOST_PLACES]:
        after = (*places[:position], place, *places[position + 1 :])
        is_now = place.is_same_as(places[position])
        found.append(Entry(place.text, {"places": after}, is_now=is_now))
    if len(places) > 1:
        fewer = (*places[:position], *places[position + 1 :])
        found.append(Entry(translate("QuickMenus", "Not this place"), {"places": fewer}))
    else:
        unknown = (PlaceRef(text=translate("QuickMenus", "unknown place")),)
        found.append(Entry(translate("QuickMenus", "Unknown place"), {"places": unknown}))
    return found


def _near(shown: Shown, position: int) -> list[Entry]:
    """Return the bare point and the known places near it, where "here" was found."""
    if shown.here is None:
        return []
    places = shown.draft.places
    point = translate("QuickMenus", "This point, {accuracy}")
    offered = [(point.format(accuracy=metres_words(shown.here.accuracy_m)), shown.here.point)]
    for near in shown.here.near:
        text = translate("QuickMenus", "{place}, {metres} m away")
        ref = PlaceRef(place_id=near.place_id, text=near.name)
        offered.append((text.format(place=near.name, metres=round(near.metres)), ref))
    return [
        Entry(
            text,
            {"places": (*places[:position], ref, *places[position + 1 :])},
            icon="map-pin",
            is_now=ref == places[position],
        )
        for text, ref in offered
    ]


def _times(shown: Shown) -> list[Entry]:
    lengths = [
        Entry(duration(one), {"minutes": one}, is_now=one == shown.draft.minutes) for one in LENGTHS
    ]
    return [
        Entry(
            translate("QuickMenus", "Just ended"),
            {"started_at": None},
            is_now=shown.draft.started_at is None,
        ),
        Entry(translate("QuickMenus", "Start"), more=tuple(_starts(shown))),
        Entry(translate("QuickMenus", "Day"), more=tuple(_days(shown))),
        Entry(translate("QuickMenus", "Length"), more=tuple(lengths)),
    ]


def _starts(shown: Shown) -> list[Entry]:
    """Return the quarters of an hour before the present one, the latest first."""
    now = shown.now
    whole = now.replace(minute=now.minute // _QUARTER * _QUARTER, second=0, microsecond=0)
    quarters = [whole - timedelta(minutes=_QUARTER * back) for back in range(STARTS)]
    return [
        Entry(clock(one), {"started_at": one}, is_now=one == shown.started_at) for one in quarters
    ]


def _days(shown: Shown) -> list[Entry]:
    start, today = shown.started_at, shown.now.date()
    found = []
    for back in range(DAYS):
        day = today - timedelta(days=back)
        at = datetime.combine(day, start.timetz())
        is_now = day == start.date()
        found.append(Entry(sentence(relative_day(day, today)), {"started_at": at}, is_now=is_now))
    return found


def _promises(shown: Shown) -> list[Entry]:
    chosen = shown.draft.promise_id
    found = [
        Entry(promise.title, {"promise_id": promise.id}, is_now=promise.id == chosen)
        for promise in shown.choices.known.promises
    ]
    none = translate("QuickMenus", "No promise")
    return [*found, Entry(none, {"promise_id": None}, is_now=chosen is None)]


def _outcomes(shown: Shown) -> list[Entry]:
    found = [
        Entry(words_of(one, shown.language), {"outcome": one}, is_now=one is shown.draft.outcome)
        for one in Outcome
    ]
    return [*found, Entry(translate("QuickMenus", "Say nothing of it"), {"outcome": None})]


def _people(shown: Shown) -> list[Entry]:
    none = Entry(translate("QuickMenus", "Not counted"), {"people_met": None})
    return [*_numbers("people_met", shown.draft.people_met, NUMBERS), none]


def _officers(shown: Shown) -> list[Entry]:
    return _numbers("officers_n", shown.draft.officers_n, range(1, MOST_OFFICERS + 1))


def _numbers(name: str, chosen: int | None, numbers: Iterable[int]) -> list[Entry]:
    return [Entry(str(one), {name: one}, is_now=one == chosen) for one in numbers]


def _results(draft: ActivityDraft, key: str) -> list[Entry]:
    others = {name: amount for name, amount in draft.results.items() if name != key}
    found = [
        Entry(
            result_words(key, one),
            {"results": {**others, key: one}},
            is_now=one == draft.results[key],
        )
        for one in NUMBERS
    ]
    return [*found, Entry(translate("QuickMenus", "Not counted"), {"results": others})]

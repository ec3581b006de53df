"""What of the records stands on the map: where, of which kind, and when it was last worked with.

Only places have a position of their own. A contact person stands where they were last met, a partner
at the place of its name or where somebody of it was met, a promise at a place of its commitments. A
person who was met at a home, or at no known place, stands somewhere in that block only.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from fieldapp.actions.people import local_now
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.map_blur import REACH_METRES, blurred, is_home
from fieldapp.domain.map_ground import rings_of
from fieldapp.domain.map_things import Heat, Outline, OutlineKind, Pin, PinKind, outline
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.promise import OPEN_STATUSES, Promise
from fieldapp.domain.vocabulary import Language, PartnerKind, PlaceKind
from fieldapp.storage.map_figures import Done, LastTime, MapFigures, PlaceRow, Point
from fieldapp.storage.store import Store

HEAT_DAYS = 365
"""How far back activities count in the density."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A thing that has no position yet."""

    id: str
    kind: PinKind
    name: str
    detail: str = ""
    last: date | None = None
    days: int | None = None


@dataclass(frozen=True)
class Ways:
    """How many persons and partners there are, and how many have a phone or an e-mail address."""

    known: int
    whole: int


@dataclass(frozen=True)
class Objects:
    """Everything of the records that the map shows."""

    pins: tuple[Pin, ...]
    unplaced: tuple[Unplaced, ...]
    extents: tuple[Outline, ...]
    heat: tuple[Heat, ...]
    ways: Ways


@dataclass(frozen=True, slots=True)
class _At:
    """A position, how exact it is, and whether that was taken from it on purpose."""

    longitude: float
    latitude: float
    accuracy_m: float | None = None
    is_blurred: bool = False


def map_objects(store: Store, language: Language = "sv") -> Objects:
    """Return what of this profile's records stands on the map."""
    return _Gathering(store, language).objects()


class _Gathering:
    def __init__(self, store: Store, language: Language) -> None:
        self._store, self._language = store, language
        figures = MapFigures(store)
        self._today = local_now(store).date()
        since = self._today - timedelta(days=HEAT_DAYS)
        self._places = list(figures.places())
        self._place_by_id = {place.id: place for place in self._places}
        self._place_by_name = {place.name.casefold(): place for place in self._places}
        self._met = figures.last_met()
        self._done = figures.done_at(since)
        self._elsewhere = figures.done_elsewhere(since)
        self._people = list(store.documents("contact"))
        self._partners = list(store.documents("partner"))

    def objects(self) -> Objects:
        pins: list[Pin] = []
        unplaced: list[Unplaced] = []
        for thing, at in self._things():
            if at is None:
                unplaced.append(thing)
            else:
                pins.append(_pin(thing, at))
        extents = (
            outline(one.id, one.name, rings_of(one.polygon), OutlineKind.PLACE)
            for one in self._places
            if one.polygon
        )
        return Objects(
            tuple(pins), tuple(unplaced), tuple(extents), tuple(self._heat()), self._ways()
        )

    def _things(self) -> Iterator[tuple[Unplaced, _At | None]]:
        yield from self._place_things()
        yield from self._person_things()
        yield from self._partner_things()
        yield from self._promise_things()

    def _place_things(self) -> Iterator[tuple[Unplaced, _At | None]]:
        for place in self._places:
            done = self._done.get(place.id)
            detail = _kind_words(PlaceKind, place.kind, place.own_kind, self._language)
            yield self._thing(place.id, PinKind.PLACE, place.name, detail, done), _own(place)

    def _person_things(self) -> Iterator[tuple[Unplaced, _At | None]]:
        partners = {one["id"]: one["name"] for one in self._partners}
        for one in self._people:
            words = (one["function"], partners.get(one["partner_id"] or "", ""))
            detail = ", ".join(word for word in words if word)
            met = self._met.get(one["id"])
            thing = self._thing(one["id"], PinKind.PERSON, one["name"], detail, met)
            yield thing, self._met_at(met)

    def _partner_things(self) -> Iterator[tuple[Unplaced, _At | None]]:
        newest = self._met_of_partners()
        for one in self._partners:
            own = (one.get("own_words") or {}).get("kind", "")
            detail = _kind_words(PartnerKind, one["kind"], own, self._language)
            met = newest.get(one["id"])
            thing = self._thing(one["id"], PinKind.PARTNER, one["name"], detail, met)
            place = self._place_by_name.get(one["name"].casefold())
            yield thing, (_own(place) if place else None) or self._met_at(met)

    def _promise_things(self) -> Iterator[tuple[Unplaced, _At | None]]:
        places: dict[str, list[PlaceRef]] = {}
        for one in self._store.records("commitment"):
            if isinstance(one, Commitment):
                places.setdefault(one.promise_id, []).extend(one.places)
        for promise in self._store.records("promise"):
            if isinstance(promise, Promise) and promise.status in OPEN_STATUSES:
                detail = promise.status.label(self._language)
                thing = self._thing(promise.id, PinKind.PRIORITY, promise.title, detail, None)
                yield thing, self._first_of(places.get(promise.id, ()))

    def _thing(
        self, record_id: str, kind: PinKind, name: str, detail: str, last: LastTime | Done | None
    ) -> Unplaced:
        day = last.day if last else None
        days = max(0, (self._today - day).days) if day else None
        return Unplaced(record_id, kind, name, detail, day, days)

    def _met_of_partners(self) -> dict[str, LastTime]:
        """Return when somebody of each partner was met last."""
        newest: dict[str, LastTime] = {}
        for one in self._people:
            met, partner = self._met.get(one["id"]), one["partner_id"]
            if met and partner and (partner not in newest or newest[partner].day < met.day):
                newest[partner] = met
        return newest

    def _met_at(self, met: LastTime | None) -> _At | None:
        if met is None:
            return None
        place = self._place_by_id.get(met.place.get("place_id") or "")
        point = place.point if place else _point_in(met.place)
        if point is None:
            return None
        if place is not None and not is_home(place.kind):
            return _At(*point)
        return _At(*blurred(point.longitude, point.latitude), REACH_METRES, is_blurred=True)

    def _first_of(self, refs: Iterable[PlaceRef]) -> _At | None:
        for ref in refs:
            place = self._place_by_id.get(ref.place_id or "")
            at = _own(place) if place else None
            if at is None and ref.point is not None:
                at = _At(ref.point.longitude, ref.point.latitude, ref.point.accuracy_m)
            if at is not None:
                return at
        return None

    def _heat(self) -> Iterator[Heat]:
        for place_id, done in self._done.items():
            place = self._place_by_id.get(place_id)
            if place is not None and place.point and done.times:
                yield Heat(place.point.longitude, place.point.latitude, done.times)
        for longitude, latitude, times in self._elsewhere:
            yield Heat(*blurred(longitude, latitude), times)

    def _ways(self) -> Ways:
        everyone = [*self._people, *self._partners]
        return Ways(sum(bool(one["phone"] or one["email"]) for one in everyone), len(everyone))


def _own(place: PlaceRow | None) -> _At | None:
    return _At(*place.point) if place and place.point else None


def _point_in(place: dict[str, Any]) -> Point | None:
    point = place.get("point")
    return Point(point["longitude"], point["latitude"]) if point else None


def _pin(thing: Unplaced, at: _At) -> Pin:
    return Pin(
        id=thing.id,
        kind=thing.kind,
        name=thing.name,
        longitude=at.longitude,
        latitude=at.latitude,
        detail=thing.detail,
        accuracy_m=at.accuracy_m,
        is_blurred=at.is_blurred,
        last=thing.last,
        days=thing.days,
    )


def _kind_words(
    terms: type[PlaceKind] | type[PartnerKind], code: str, own: str, language: Language
) -> str:
    return own or (terms.named(code).label(language) if terms.has(code) else "")

"""Positions in an export without names: those of homes are told roughly, as on the map.

What lies at a home, or at no known place, is moved to the middle of its square of ground, and its words
lose their house numbers. What lies at any other known place lies where that place does.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from fieldapp.domain.map_blur import REACH_METRES, blurred, is_home
from fieldapp.domain.map_ground import bounds_around, rings_of
from fieldapp.domain.place import Place
from fieldapp.domain.private_words import without_house_numbers
from fieldapp.domain.record import Document, Record
from fieldapp.reports.columns import Kind, kind_of
from fieldapp.storage.store import Store


def tells_where(record_type: type[Record]) -> bool:
    """Say whether records of this type lie at a place, or are one."""
    return record_type is Place or bool(_places_in(record_type))


class RoughPositions:
    """Takes from records where exactly somebody lives."""

    def __init__(self, store: Store) -> None:
        self._places = {one["id"]: _rough_place(one) for one in store.documents("place")}

    def places(self) -> Iterable[Document]:
        """Return the known places, homes roughly."""
        return self._places.values()

    def rows(self, record_type: type[Record], rows: Iterable[Document]) -> Iterator[Document]:
        """Yield the rows with their positions made rough."""
        if record_type is Place:
            yield from map(_rough_place, rows)
            return
        fields = _places_in(record_type)
        for row in rows:
            yield {**row, **{name: self._rough(row.get(name)) for name in fields}}

    def names(self, names: dict[str, str]) -> dict[str, str]:
        """Return what things are called by id, homes without house numbers."""
        return {**names, **{one["id"]: one["name"] for one in self._places.values()}}

    def _rough(self, value: Any) -> Any:
        """Return where something happened, or all places where it shall, without exact homes."""
        if isinstance(value, list):
            return [self._rough_ref(one) for one in value]
        return self._rough_ref(value) if value else value

    def _rough_ref(self, ref: Document) -> Document:
        place = self._places.get(ref.get("place_id") or "")
        known = place.get("point") if place else None
        point = (known or _rough_point(ref["point"])) if ref.get("point") else None
        is_open = place is not None and not is_home(place["kind"])
        text = ref.get("text") or ""
        return {**ref, "point": point, "text": text if is_open else without_house_numbers(text)}


def _places_in(record_type: type[Record]) -> list[str]:
    kinds = {Kind.PLACE, Kind.PLACES}
    return [name for name in record_type.model_fields if kind_of(record_type, name)[0] in kinds]


def _rough_place(place: Document) -> Document:
    """Return a place as it is, or a home at the middle of its square and without its extent."""
    if not is_home(place.get("kind")):
        return place
    return {
        **place,
        "point": _rough_point(place.get("point") or _middle(place.get("polygon"))),
        "polygon": None,
        "name": without_house_numbers(place["name"]),
        "synonyms": [without_house_numbers(one) for one in place.get("synonyms") or ()],
    }


def _middle(polygon: Any) -> Document | None:
    try:
        corners = [corner for ring in rings_of(polygon) for corner in ring]
    except (TypeError, ValueError, LookupError):
        return None  # an outline that is none
    bounds = bounds_around(corners)
    return dict(zip(("longitude", "latitude"), bounds.middle, strict=True)) if bounds else None


def _rough_point(point: Document | None) -> Document | None:
    if point is None:
        return None
    longitude, latitude = blurred(point["longitude"], point["latitude"])
    return {"latitude": latitude, "longitude": longitude, "accuracy_m": REACH_METRES}

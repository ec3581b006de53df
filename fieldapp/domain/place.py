"""Places of an area, and where something happened."""

from typing import Annotated, Any

from pydantic import Field

from fieldapp.domain.record import Record, Text, Value
from fieldapp.domain.spec import Need, Spec
from fieldapp.domain.vocabulary import PlaceKind


class Point(Value):
    """A position in WGS 84, degrees, with its accuracy in metres."""

    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]
    accuracy_m: Annotated[float | None, Field(ge=0)] = None


class PlaceRef(Value):
    """Where something happened: a known place, a position, or just words."""

    place_id: Text | None = None
    text: Text = ""
    point: Point | None = None

    def is_same_as(self, other: "PlaceRef") -> bool:
        """Say whether both mean one place: by id, else by words."""
        if self.place_id and other.place_id:
            return self.place_id == other.place_id
        return bool(self.text) and self.text.casefold() == other.text.casefold()


class Place(Record):
    """A place that officers know by name."""

    type_name = "place"
    plural = "places"
    en = "Place"
    sv = "Plats"

    name: Annotated[
        Text,
        Field(min_length=1, max_length=200),
        Spec(en="Name", sv="Namn", sensitivity=0, need=Need.TO_SAVE, searchable=True),
    ]
    kind: Annotated[PlaceKind | None, Spec(en="Kind", sv="Typ", sensitivity=0)] = None
    synonyms: Annotated[
        tuple[Text, ...],
        Spec(en="Also called", sv="Kallas även", sensitivity=0, searchable=True),
    ] = ()
    point: Annotated[Point | None, Spec(en="Position", sv="Läge", sensitivity=0)] = None
    polygon: Annotated[
        dict[str, Any] | None, Spec(en="Extent", sv="Yta", sensitivity=0, unit="GeoJSON")
    ] = None

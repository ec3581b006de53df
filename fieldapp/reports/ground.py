"""Which column of a record type says where its records lie, for documents that maps are made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from fieldapp.reports.columns import Column, Kind

GROUND_FORMATS = ("gpkg", "geojson")

Shape = Literal["Point", "MultiPoint", "MultiPolygon"]

_SHAPES: dict[Kind, Shape] = {
    Kind.PLACE: "Point",
    Kind.POINT: "Point",
    Kind.PLACES: "MultiPoint",
    Kind.SHAPE: "MultiPolygon",
}


@dataclass(frozen=True)
class Ground:
    """The field behind the geometry, and what the geometry is."""

    column: Column
    shape: Shape
    outline: str = ""
    """For points: the field with the outline, where a record may have that alone."""

    def others(self, columns: Sequence[Column]) -> list[Column]:
        """Return the columns beside the geometry; words and known places stay readable there."""
        doubled = self.column.kind in {Kind.POINT, Kind.SHAPE}
        return [one for one in columns if not (doubled and one.name == self.column.name)]


def ground_in(columns: Sequence[Column]) -> Ground | None:
    """Return where the records with these columns lie, None where they lie nowhere.

    What is no column, as it is about persons, becomes no geometry either.
    """
    for kind, shape in _SHAPES.items():
        for column in columns:
            if column.kind is kind:
                outlines = (one.name for one in columns if one.kind is Kind.SHAPE)
                return Ground(column, shape, next(outlines, "") if kind is Kind.POINT else "")
    return None

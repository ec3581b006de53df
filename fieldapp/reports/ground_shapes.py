"""Where records lie, as shapes in WGS 84, longitude first. Import late: shapely takes a while."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any

import shapely
import shapely.errors
import shapely.geometry

from fieldapp.domain.record import Document
from fieldapp.reports.columns import Kind
from fieldapp.reports.ground import Ground

Places = Mapping[str, Any]
"""The point of each known place, by its id."""
_DAMAGED = (shapely.errors.ShapelyError, AttributeError, TypeError, ValueError, LookupError)
"""What comes of an outline that is none: no file may be lost for it."""


def known_places(documents: Iterable[Document]) -> dict[str, Any]:
    """Return where places are, by id, for records that only name them."""
    return {one["id"]: _position(one, "point", "polygon") for one in documents}


def shapes_of(block: Sequence[Document], ground: Ground, places: Places) -> list[Any]:
    """Return the shape of each document; None where it has none.

    Args:
        block: The documents.
        ground: Which field says where.
        places: Where known places are, for documents that name one without a position.
    """
    name, kind = ground.column.name, ground.column.kind
    if kind is Kind.POINT:
        return [_position(one, name, ground.outline) for one in block]
    values = [one.get(name) for one in block]
    if kind is Kind.SHAPE:
        return list(map(_outline, values))
    found = partial(_point_of_place, places=places)
    if kind is Kind.PLACE:
        return list(map(found, values))
    return [_together(list(map(found, value or ()))) for value in values]


def _point(point: Any) -> Any:
    return shapely.Point(point["longitude"], point["latitude"]) if point else None


def _point_of_place(place: Any, places: Places) -> Any:
    """Return where a place is: its own position, else that of the known place it names."""
    if not place:
        return None
    return _point(place.get("point")) or places.get(place.get("place_id") or "")


def _together(points: list[Any]) -> Any:
    known = [point for point in points if point is not None]
    return shapely.MultiPoint(known) if known else None


def _position(document: Document, name: str, outline_name: str) -> Any:
    """Return the point of a place, or one within its extent where only that is known."""
    point = _point(document.get(name))
    if point is not None:
        return point
    outline = _outline(document.get(outline_name))
    return None if outline is None else outline.representative_point()


def _outline(mapped: Any) -> Any:
    """Return an outline with its corners in the order that RFC 7946 asks for."""
    if not mapped:
        return None
    try:
        shape = shapely.geometry.shape(mapped)
    except _DAMAGED:
        return None
    if shape.geom_type not in {"Polygon", "MultiPolygon"} or shape.is_empty:
        return None
    return shapely.orient_polygons(shape)

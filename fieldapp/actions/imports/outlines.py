"""Outlines that can be used: closed, on the Earth, not crossing themselves, not endlessly fine."""

import math
from dataclasses import dataclass
from typing import Any, NamedTuple

from fieldapp.actions.imports.values import NotUnderstood, shape_in
from fieldapp.domain.map_ground import METRES_A_DEGREE

Shape = Any
"""A shape of shapely, which has no types."""
MOST_POINTS = 5000
"""Of one outline: it travels to every laptop, and is drawn at each step of the map."""
FINEST_METRES = 1.0
DECIMALS = 6
"""Of a degree: a decimetre."""
SMALL_SHARE = 0.01
"""A repair may change the area by so much; by more, nobody knows what was meant."""
SWAPPED = (
    "with its coordinates swapped",
    "east (longitude) before north (latitude); swap them where the file was made",
)
_SWEDEN = (10.0, 55.0, 25.0, 69.5)


@dataclass(frozen=True)
class Unusable:
    """A shape that can't be used: what it is, and what was expected."""

    found: str
    expected: str


class SoundOutline(NamedTuple):
    """An outline as GeoJSON, and what had to be done to it."""

    geojson: dict[str, Any]
    note: str = ""


def sound_outline(value: Any) -> SoundOutline:
    """Return an outline that can be kept; small faults are mended and told.

    Args:
        value: GeoJSON (a map or its text), a shape of shapely in degrees, or an Unusable.

    Raises:
        NotUnderstood: it is none; the text says what was expected.
    """
    from fieldapp.actions.imports.gis import shapely  # late: most imports hold no outlines

    if isinstance(value, Unusable):
        raise NotUnderstood(value.expected)
    try:
        shape = value if hasattr(value, "geom_type") else shapely.geometry.shape(shape_in(value))
    except (shapely.errors.ShapelyError, TypeError, ValueError, IndexError) as problem:
        raise NotUnderstood("an outline with whole corners") from problem
    shape = shapely.force_2d(shape)
    _check(shape)
    mended = _mended(shape)
    thinned = _thinned(mended)
    notes = []
    if mended is not shape:
        notes.append("crossed itself a little and was mended")
    if thinned is not mended:
        fewer = shapely.get_num_coordinates(thinned)
        notes.append(f"was thinned to {fewer} corners")
    return SoundOutline(_rounded(shapely.geometry.mapping(thinned)), " and ".join(notes))


def is_swapped(longitude: float, latitude: float) -> bool:
    """Say whether a position is in Sweden only when it is turned round."""
    return not _in_sweden(longitude, latitude) and _in_sweden(latitude, longitude)


def found_in(value: Any) -> str:
    """Return what a shape is, for the message that it can't be used."""
    if isinstance(value, Unusable):
        return value.found
    if isinstance(value, dict):
        return str(value.get("type"))
    return str(getattr(value, "geom_type", "no shape"))


def is_swedish(shape: Shape) -> bool:
    """Say whether a shape in degrees lies in Sweden, or near it."""
    edges = shape.bounds
    if not all(map(math.isfinite, edges)):
        return False
    return _in_sweden((edges[0] + edges[2]) / 2, (edges[1] + edges[3]) / 2)


def _in_sweden(longitude: float, latitude: float) -> bool:
    west, south, east, north = _SWEDEN
    return bool(west <= longitude <= east and south <= latitude <= north)


def _check(shape: Shape) -> None:
    from fieldapp.actions.imports.gis import shapely  # late, as above

    if shape.geom_type not in ("Polygon", "MultiPolygon"):
        raise NotUnderstood("an outline (Polygon or MultiPolygon)")
    if shape.is_empty:
        raise NotUnderstood("an outline that is not empty")
    turned = shapely.transform(shape, _turned, interleaved=False)
    if not is_swedish(shape) and is_swedish(turned):
        raise NotUnderstood(SWAPPED[1])
    west, south, east, north = shape.bounds
    is_on_earth = -180 <= west <= east <= 180 and -90 <= south <= north <= 90  # noqa: PLR2004
    if not is_on_earth:
        raise NotUnderstood("an outline on the Earth, in degrees; say its system with --crs")


def _turned(east: Any, north: Any) -> Any:
    return north, east


def _mended(shape: Shape) -> Shape:
    """Return a shape that does not cross itself, where it is clear which one was meant."""
    from fieldapp.actions.imports.gis import shapely  # late, as above

    if shape.is_valid:
        return shape
    mended = shapely.make_valid(shape)
    parts = [one for one in shapely.get_parts(mended) if one.geom_type.endswith("Polygon")]
    ground = shapely.union_all(parts)
    if ground.is_empty or abs(ground.area - shape.area) > SMALL_SHARE * ground.area:
        raise NotUnderstood("an outline that does not cross itself")
    return ground


def _thinned(shape: Shape) -> Shape:
    from fieldapp.actions.imports.gis import shapely  # late, as above

    metres = FINEST_METRES
    thinned = shape
    while shapely.get_num_coordinates(thinned) > MOST_POINTS and metres < METRES_A_DEGREE:
        thinned = shape.simplify(metres / METRES_A_DEGREE, preserve_topology=True)
        metres *= 2
    return thinned


def _rounded(mapped: dict[str, Any]) -> dict[str, Any]:
    return {"type": mapped["type"], "coordinates": _listed(mapped["coordinates"])}


def _listed(parts: Any) -> Any:
    if isinstance(parts, float | int):
        return round(float(parts), DECIMALS)
    return [_listed(part) for part in parts]

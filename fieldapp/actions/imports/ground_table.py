"""Files of ground as tables: one feature, one row, its outline in WGS 84 whatever it came in.

The libraries are loaded when the first such file is read: they take more than a second.
"""

import math
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fieldapp.actions.imports.ground_files import WHOLE, source_in
from fieldapp.actions.imports.json_table import GEOMETRY
from fieldapp.actions.imports.numbered import Numbered, Table, clear_header, refusal, shown
from fieldapp.actions.imports.outlines import SWAPPED, Unusable, is_swedish

FEATURES_AT_A_TIME = 20
"""Read into memory together: an outline may be many megabytes."""
KNOWN_CRS = "a known coordinate system; say which with --crs, such as --crs EPSG:3006"


@dataclass(frozen=True)
class _Layer:
    """One layer of a file, and what it holds."""

    name: str
    source: str
    layer: str | None
    crs: str
    header: tuple[str, ...]
    features: int


def read_ground(path: Path, *, layer: str = "", crs: str = "") -> Table:
    """Return the features of a layer; they are read as they are asked for.

    Args:
        path: A GeoPackage, a Shapefile (its .shp, its folder or a .zip), or GeoJSON.
        layer: Which layer, where there are several.
        crs: Its coordinate system, where the file does not say.

    Raises:
        BadInput: it can't be read, its layer is not clear, or its coordinate system not known.
    """
    found = _described(path, layer, crs)
    mover = _Mover(path.name, found.crs)
    return Table(path.name, (*found.header, GEOMETRY), _rows(found, mover), is_ground=True)


def _described(path: Path, layer: str, crs: str) -> _Layer:
    from fieldapp.actions.imports.gis import pyogrio  # late, see above

    errors = pyogrio.errors
    source = source_in(path, layer)
    try:
        with _quietly():
            chosen = _layer_in(path, source, pyogrio.list_layers(source), layer)
            facts = pyogrio.read_info(source, layer=chosen, force_feature_count=True)
    except (errors.DataSourceError, errors.DataLayerError, UnicodeDecodeError) as problem:
        raise refusal(path.name, "the file", "damaged or not whole", _whole(path)) from problem
    return _Layer(
        name=path.name,
        source=source,
        layer=chosen,
        crs=crs or facts["crs"] or "",
        header=clear_header(facts["fields"]),
        features=int(facts["features"]),
    )


def _whole(path: Path) -> str:
    return "a whole GeoPackage" if path.suffix.lower() == ".gpkg" else f"a GeoPackage, or {WHOLE}"


def _layer_in(path: Path, source: str, layers: Any, wanted: str) -> str | None:
    """Return the one layer that holds shapes; which of several must be said."""
    names = [str(name) for name, kind in layers if kind is not None]
    if not names:
        raise refusal(path.name, "the file", "without shapes", "a layer of areas")
    if wanted in names:
        return wanted
    if len(names) == 1 and (not wanted or source != str(path)):
        return names[0]
    known = ", ".join(names)
    raise refusal(path.name, "the layer", wanted or "not said", f"--layer with one of {known}")


def _rows(found: _Layer, mover: "_Mover") -> Iterator[Numbered]:
    from fieldapp.actions.imports.gis import pyogrio  # late, see above

    errors = pyogrio.errors
    for first in range(0, found.features, FEATURES_AT_A_TIME):
        try:
            with _quietly():
                _, _, shapes, columns = pyogrio.raw.read(
                    found.source,
                    layer=found.layer,
                    skip_features=first,
                    max_features=FEATURES_AT_A_TIME,
                )
        except (errors.DataSourceError, errors.FeatureError, UnicodeDecodeError) as problem:
            told = "damaged from here on"
            line = first + 1
            raise refusal(found.name, "the file", told, "a whole file", line=line) from problem
        for place, shape in enumerate(shapes):
            cells = [_plain(column[place]) for column in columns]
            yield Numbered(first + place + 1, [*cells, mover.moved(shape)])


def _plain(value: Any) -> Any:
    """Return a cell as Python's own kind of value; what is missing is None."""
    value = value.item() if hasattr(value, "item") else value
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return None if math.isnan(value) else value
    return str(value)


class _Mover:
    """Takes shapes from a file's coordinate system to WGS 84."""

    def __init__(self, name: str, crs: str) -> None:
        from fieldapp.actions.imports.gis import pyproj  # late, see above

        # Nothing is fetched for a better fit.
        pyproj.network.set_network_enabled(active=False)
        if not crs:
            raise refusal(name, "the coordinate system", "not said", KNOWN_CRS)
        try:
            known = pyproj.CRS.from_user_input(crs)
            self._transformer = pyproj.Transformer.from_crs(known, 4326, always_xy=True)
        except pyproj.exceptions.CRSError as problem:
            said = shown(crs)
            raise refusal(name, "the coordinate system", said, KNOWN_CRS) from problem

    def moved(self, wkb: bytes | None) -> Any:
        """Return a shape where it lies on the Earth, or why it lies nowhere."""
        from fieldapp.actions.imports.gis import shapely  # late, see above

        if wkb is None:
            return Unusable("empty", "an outline")
        shape = shapely.force_2d(shapely.from_wkb(wkb, on_invalid="ignore"))
        if shape is None:
            return Unusable("damaged", "an outline")
        if shape.is_empty:
            return Unusable("empty", "an outline")
        moved = shapely.transform(shape, self._transformer.transform, interleaved=False)
        if is_swedish(moved):
            return moved
        turned = shapely.transform(shape, self._transform_turned, interleaved=False)
        return Unusable(*SWAPPED) if is_swedish(turned) else moved

    def _transform_turned(self, east: Any, north: Any) -> Any:
        return self._transformer.transform(north, east)


class _quietly(warnings.catch_warnings):  # noqa: N801  (stands in a with)
    """Keep to ourselves what the readers think of a file: what matters, we say."""

    def __enter__(self) -> None:
        super().__enter__()
        warnings.simplefilter("ignore")

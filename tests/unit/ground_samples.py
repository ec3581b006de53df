"""Files of ground as GIS programs write them, made small for the tests."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from fieldapp.actions.imports.gis import pyogrio, pyproj, shapely

SWEREF = "EPSG:3006"
SQUARE = shapely.box(18.06, 59.32, 18.08, 59.34)
"""Two square kilometres of Stockholm, in degrees."""
BESIDE = shapely.box(18.08, 59.32, 18.10, 59.34)
BOW_TIE = shapely.Polygon([(18.0, 59.0), (18.1, 59.1), (18.1, 59.0), (18.0, 59.1)])
LOOPED = shapely.Polygon(
    [(18, 59), (18.1, 59), (18.1, 59.1), (18.0501, 59.1), (18.0502, 59.1001), (18.0502, 59.0999),
     (18.05, 59.1), (18, 59.1)]
)  # fmt: skip
"""A square on whose upper edge somebody drew a tiny loop."""


def in_sweref(shape: Any) -> Any:
    """Return a shape of degrees in SWEREF 99 TM, as Swedish authorities hand it out."""
    mover = pyproj.Transformer.from_crs(4326, 3006, always_xy=True)
    return shapely.transform(shape, mover.transform, interleaved=False)


def write_ground(
    path: Path,
    areas: Sequence[tuple[str, str, Any]],
    *,
    crs: str | None = SWEREF,
    layer: str | None = None,
    append: bool = False,
) -> Path:
    """Write areas (code, name, shape) in the format that the file's name says."""
    shapes = np.array([shapely.to_wkb(shape) for _, _, shape in areas], dtype=object)
    pyogrio.raw.write(
        path,
        geometry=shapes,
        field_data=[
            np.array([code for code, _, _ in areas], dtype=object),
            np.array([name for _, name, _ in areas], dtype=object),
        ],
        fields=["kod", "namn"],
        geometry_type="Polygon",
        crs=crs,
        layer=layer,
        append=append,
    )
    return path

"""The libraries that read ground. Import this module late: they take more than a second to load."""

import pyogrio  # type: ignore[import-untyped]
import pyogrio.errors  # type: ignore[import-untyped]
import pyogrio.raw  # type: ignore[import-untyped]
import pyproj
import pyproj.exceptions
import pyproj.network
import shapely  # type: ignore[import-untyped]
import shapely.errors  # type: ignore[import-untyped]
import shapely.geometry  # type: ignore[import-untyped]

__all__ = ["pyogrio", "pyproj", "shapely"]

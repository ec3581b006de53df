"""The libraries that read ground. Import this module late: they take more than a second to load."""

import pyogrio
import pyogrio.errors
import pyogrio.raw
import pyproj
import pyproj.exceptions
import pyproj.network
import shapely
import shapely.errors
import shapely.geometry

__all__ = ["pyogrio", "pyproj", "shapely"]

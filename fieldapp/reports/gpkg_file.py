"""A GeoPackage of one layer, as QGIS opens it. Import late: GDAL takes more than a second."""

import shutil
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyogrio
import pyogrio.errors
import pyogrio.raw
import shapely

from fieldapp.domain.record import Document
from fieldapp.reports.cells import ISO_SECOND, in_columns
from fieldapp.reports.columns import Kind
from fieldapp.reports.ground_shapes import shapes_of
from fieldapp.reports.layer import Layer
from fieldapp.reports.rows import Progress, Row, in_blocks
from fieldapp.reports.whole_file import CannotWrite, NoRoom, whole_database

ROWS_AT_A_TIME = 2_000
"""GDAL opens the file anew for each portion; more would only take more memory."""
_LITTLE_ROOM = 100 << 20
"""Where less is left than this, a failure is one of room: GDAL says only that it failed, and SQLite
has given back the room of the failed portion by then."""
_UTC = 100
"""What GDAL calls UTC."""
_REFUSALS = (
    pyogrio.errors.DataSourceError,
    pyogrio.errors.DataLayerError,
    pyogrio.errors.FeatureError,
    pyogrio.errors.FieldError,
    pyogrio.errors.GeometryError,
)


class _Cells(NamedTuple):
    """A column as GDAL takes it, and which of its cells are empty where the type can't say."""

    values: Any
    empty: Any = None


def write_gpkg(
    rows: Iterable[Row], layer: Layer, out: Path, progress: Progress | None = None
) -> int:
    """Write rows as the features of one layer; return how many have no position.

    Raises:
        CannotWrite: the file could not be written; nothing is left behind.
    """
    without = 0
    with whole_database(out) as unfinished:
        writer = _Writer(unfinished, out, layer)
        writer.write([], [])  # A layer without rows has its columns all the same.
        for block in in_blocks(rows, progress, ROWS_AT_A_TIME):
            shapes = shapes_of(block, layer.ground, layer.places)
            without += shapes.count(None)
            writer.write(block, shapes)
        writer.check()
    return without


class _Writer:
    """Adds rows to the one layer of a file."""

    def __init__(self, file: Path, wanted: Path, layer: Layer) -> None:
        self._file, self._wanted, self._layer = file, wanted, layer
        self._converters = layer.converters()
        self._moments = [one.name for one in layer.columns if one.kind is Kind.MOMENT]
        self._rows = 0

    def write(self, block: list[Document], shapes: list[Any]) -> None:
        """Add rows; the first ones make the layer.

        Raises:
            CannotWrite: GDAL refused.
        """
        if self._layer.ground.shape == "MultiPolygon":
            shapes = [_as_many(shape) for shape in shapes]
        cells = self._cells(block)
        self._guarded(
            lambda: pyogrio.raw.write(
                self._file,
                geometry=_objects([shape and shapely.to_wkb(shape) for shape in shapes]),
                field_data=[one.values for one in cells],
                fields=[column.name for column in self._layer.columns],
                field_mask=[one.empty for one in cells],
                layer=self._layer.name,
                driver="GPKG",
                geometry_type=self._layer.ground.shape,
                crs="EPSG:4326",
                append=self._file.exists(),
                gdal_tz_offsets={name: np.full(len(block), _UTC) for name in self._moments},
            )
        )
        self._rows += len(block)

    def _cells(self, block: list[Document]) -> list[_Cells]:
        columns = self._layer.columns
        shown = in_columns(block, columns, self._converters) if block else [()] * len(columns)
        return [
            _of_kind(column.kind)(list(values))
            for column, values in zip(columns, shown, strict=True)
        ]

    def check(self) -> None:
        """Count the rows: GDAL does not tell of everything that went wrong at the end.

        Raises:
            CannotWrite: rows are missing.
        """
        found = self._guarded(
            lambda: pyogrio.read_info(self._file, layer=self._layer.name, force_feature_count=True)
        )
        if found["features"] != self._rows:
            raise CannotWrite(path=str(self._wanted))

    def _guarded(self, work: Callable[[], Any]) -> Any:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # What matters, we say.
                return work()
        except _REFUSALS:
            free = shutil.disk_usage(self._file.parent).free
            kind = NoRoom if free < _LITTLE_ROOM else CannotWrite
            # Not "from problem": what GDAL says may repeat what stood in the row.
            raise kind(path=str(self._wanted)) from None


def _as_many(shape: Any) -> Any:
    if shape is None or shape.geom_type == "MultiPolygon":
        return shape
    return shapely.MultiPolygon([shape])


def _objects(values: list[Any]) -> Any:
    made = np.empty(len(values), dtype=object)
    made[:] = values
    return made


def _of_kind(kind: Kind) -> Callable[[list[Any]], _Cells]:
    return _MAKERS.get(kind, lambda values: _Cells(_objects(values)))


def _whole_numbers(values: list[Any]) -> _Cells:
    return _Cells(np.array([one or 0 for one in values], dtype="int64"), _empty(values))


def _flags(values: list[Any]) -> _Cells:
    return _Cells(np.array([bool(one) for one in values], dtype="bool"), _empty(values))


def _empty(values: list[Any]) -> Any:
    return np.array([one is None for one in values], dtype="bool")


def _numbers(values: list[Any]) -> _Cells:
    return _Cells(np.array([np.nan if one is None else one for one in values], dtype="float64"))


def _days(values: list[Any]) -> _Cells:
    return _Cells(np.array([one or "NaT" for one in values], dtype="datetime64[D]"))


def _moments(values: list[Any]) -> _Cells:
    texts = [one[:ISO_SECOND] if one else "NaT" for one in values]
    return _Cells(np.array(texts, dtype="datetime64[ms]"))


_MAKERS: dict[Kind, Callable[[list[Any]], _Cells]] = {
    Kind.INTEGER: _whole_numbers,
    Kind.FLAG: _flags,
    Kind.NUMBER: _numbers,
    Kind.DATE: _days,
    Kind.MOMENT: _moments,
}

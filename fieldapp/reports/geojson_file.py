"""GeoJSON after RFC 7946: WGS 84, longitude first, one feature after another."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from shapely.geometry import mapping

from fieldapp.domain.record import Document
from fieldapp.reports.cells import in_columns
from fieldapp.reports.ground_shapes import shapes_of
from fieldapp.reports.layer import Layer
from fieldapp.reports.rows import Progress, Row, in_blocks
from fieldapp.reports.whole_file import whole_file

_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def write_geojson(
    rows: Iterable[Row], layer: Layer, out: Path, progress: Progress | None = None
) -> int:
    """Write rows as features of one layer; return how many have no position.

    Raises:
        CannotWrite: the file could not be written; nothing is left behind.
    """
    converters, without = layer.converters(), 0
    with whole_file(out) as stream:
        head = f'{{"type":"FeatureCollection","name":{_to_json(layer.name)},"features":['
        stream.write(head.encode())
        before = "\n"
        for block in in_blocks(rows, progress):
            shapes = shapes_of(block, layer.ground, layer.places)
            without += shapes.count(None)
            cells = zip(*in_columns(block, layer.columns, converters), strict=True)
            features = _features(block, shapes, [one.name for one in layer.columns], cells)
            stream.write((before + ",\n".join(features)).encode())
            before = ",\n"
        stream.write(b"\n]}\n")
    return without


def _features(
    block: Sequence[Document],
    shapes: Sequence[object],
    names: Sequence[str],
    cells: Iterable[tuple[object, ...]],
) -> Iterator[str]:
    for document, shape, values in zip(block, shapes, cells, strict=True):
        yield _to_json(
            {
                "type": "Feature",
                "id": document["id"],
                "geometry": None if shape is None else mapping(shape),
                "properties": dict(zip(names, values, strict=True)),
            }
        )

"""GeoJSON after RFC 7946: WGS 84, longitude first, one feature after another."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from shapely.geometry import mapping

from fieldapp.domain.record import Document
from fieldapp.reports.cells import Wording, in_columns, plain_converters
from fieldapp.reports.columns import Column
from fieldapp.reports.ground import Ground
from fieldapp.reports.ground_shapes import Places, shapes_of
from fieldapp.reports.rows import Progress, Row, in_blocks
from fieldapp.reports.whole_file import whole_file

_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def write_geojson(  # noqa: PLR0913  (what a layer is made of)
    rows: Iterable[Row],
    columns: Sequence[Column],
    out: Path,
    *,
    layer: str,
    ground: Ground,
    places: Places,
    wording: Wording,
    progress: Progress | None = None,
) -> int:
    """Write rows as features of one layer; return how many have no position.

    Raises:
        CannotWrite: the file could not be written; nothing is left behind.
    """
    others, without = ground.others(columns), 0
    converters = plain_converters(others, wording)
    with whole_file(out) as stream:
        head = f'{{"type":"FeatureCollection","name":{_to_json(layer)},"features":['
        stream.write(head.encode())
        before = "\n"
        for block in in_blocks(rows, progress):
            shapes = shapes_of(block, ground, places)
            without += shapes.count(None)
            cells = zip(*in_columns(block, others, converters), strict=True)
            features = _features(block, shapes, [one.name for one in others], cells)
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

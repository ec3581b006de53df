"""Export records as a layer of a map: GeoPackage or GeoJSON."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from fieldapp.base.errors import BadInput
from fieldapp.domain.record import Document, Record
from fieldapp.domain.registry import all_record_types
from fieldapp.reports.cells import Wording
from fieldapp.reports.columns import Column, Kind, columns_for
from fieldapp.reports.ground import Ground, ground_in
from fieldapp.reports.rows import Progress

if TYPE_CHECKING:
    from fieldapp.reports.layer import Layer


def check_ground(record_type: type[Record], file_format: str, redaction: str) -> None:
    """Refuse to make a layer of what lies nowhere.

    Raises:
        BadInput: records of this type have no position, or only counts are wanted.
    """
    if record_type not in _types_on_ground():
        raise BadInput(
            where=f"--format {file_format}",
            field="record type",
            value=f"{record_type.plural}, which have no position",
            expected="one that has: " + ", ".join(one.plural for one in _types_on_ground()),
        )
    if redaction == "counts":
        raise BadInput(
            where=f"--format {file_format}",
            field="--redaction",
            value="counts, which have no position",
            expected="none or pseudonym, or --format csv, xlsx, json or jsonl",
        )


@cache
def _types_on_ground() -> tuple[type[Record], ...]:
    return tuple(one for one in all_record_types() if ground_in(columns_for(one, language="en")))


def write_ground(  # noqa: PLR0913  (what a layer is made of)
    places: Iterable[Document],
    rows: Iterable[Document],
    columns: Sequence[Column],
    out: Path,
    *,
    file_format: str,
    layer: str,
    wording: Wording,
    progress: Progress,
) -> int:
    """Write rows as a layer; return how many have no position.

    A row that only names a place lies where that one of `places` does.

    Raises:
        CannotWrite: the file could not be written; nothing is left behind.
    """
    # Late: who exports no map shall not wait for the libraries that write one.
    if file_format == "geojson":
        from fieldapp.reports.geojson_file import write_geojson as write
    else:
        from fieldapp.reports.gpkg_file import write_gpkg as write
    return write(rows, _layer(places, layer, columns, wording), out, progress)


def _layer(
    places: Iterable[Document], name: str, columns: Sequence[Column], wording: Wording
) -> "Layer":
    from fieldapp.reports.ground_shapes import known_places  # late, as above
    from fieldapp.reports.layer import Layer

    ground = ground_in(columns)
    assert ground is not None  # noqa: S101  (checked before)
    return Layer(
        name=name,
        columns=ground.others(columns),
        ground=ground,
        places=known_places(places if _names_places(ground) else ()),
        wording=wording,
    )


def _names_places(ground: Ground) -> bool:
    return ground.column.kind in {Kind.PLACE, Kind.PLACES}

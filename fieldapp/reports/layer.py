"""What a layer of a map is made of, beside its rows. Import late: shapely takes a while."""

from collections.abc import Sequence
from dataclasses import dataclass

from fieldapp.reports.cells import Converter, Wording, plain_converters
from fieldapp.reports.columns import Column
from fieldapp.reports.ground import Ground
from fieldapp.reports.ground_shapes import Places


@dataclass(frozen=True, kw_only=True)
class Layer:
    """Which records these are, what is told of them, and what says where they lie."""

    name: str
    columns: Sequence[Column]
    """Those beside the geometry."""
    ground: Ground
    places: Places
    wording: Wording

    def converters(self) -> list[Converter]:
        """Return for each column what makes its cells."""
        return plain_converters(self.columns, self.wording)

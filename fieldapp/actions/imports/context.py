"""What an import knows beforehand: for whom, when, and which records there are already."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from fieldapp.actions.imports.mapping import folded
from fieldapp.base.clock import SWEDEN

if TYPE_CHECKING:
    from fieldapp.domain.commitment import Commitment


@dataclass(frozen=True, kw_only=True)
class ImportContext:
    """Where imported records belong, and the names of what they may point at."""

    area_id: str
    author_id: str
    now: datetime
    zone: ZoneInfo = SWEDEN
    known: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By record type (`promise`, `place`, `partner`, `area`): name, code or id, to id."""
    commitments: "Sequence[Commitment]" = ()
    """Those that imported activities may count towards."""

    @cached_property
    def _folded(self) -> dict[str, dict[str, str]]:
        return {
            type_name: {folded(name): found for name, found in names.items()}
            | {folded(found): found for found in names.values()}
            for type_name, names in self.known.items()
        }

    def id_of(self, type_name: str, name: object) -> str | None:
        """Return the id of the record that goes by `name`; None when it is not known."""
        names = self._folded.get(type_name)
        return names.get(folded(str(name))) if names else None

"""Which activities are meant: the filters of the list are also those of the export."""

from dataclasses import dataclass
from datetime import date

from fieldapp.domain.vocabulary import ActivityType, UnitKind


@dataclass(frozen=True, kw_only=True)
class ActivityFilter:
    """What must hold of an activity; what is empty is not asked. Days are local, both included."""

    since: date | None = None
    until: date | None = None
    area_id: str = ""
    types: tuple[ActivityType, ...] = ()
    promise_id: str = ""
    place: str = ""
    """The id of a place or, if no place has that id, words that its name holds."""
    unit_kind: UnitKind | None = None
    author_id: str = ""
    words: str = ""

    @property
    def is_empty(self) -> bool:
        """Say whether everything is meant."""
        return self == ActivityFilter()

"""The history of a record with the names of those who changed it."""

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from fieldapp.actions.people import officer_names, zone_of
from fieldapp.storage.history import HistoryStep, history_of
from fieldapp.storage.store import Store


@dataclass(frozen=True)
class NamedStep:
    """A change and the name of the colleague who made it, as far as it is known."""

    step: HistoryStep
    who: str


@dataclass(frozen=True)
class RecordHistory:
    """The changes of a record, newest first."""

    steps: Sequence[NamedStep]
    zone: ZoneInfo


def record_history(store: Store, record_type: str, record_id: str) -> RecordHistory:
    """Return the changes of a record with the names of colleagues."""
    names = officer_names(store)
    steps = history_of(store, record_type, record_id)
    return RecordHistory(
        [NamedStep(step, names.get(step.who, step.who)) for step in steps], zone_of(store)
    )

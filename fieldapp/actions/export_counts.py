"""The log as numbers by type and month, none so small that it tells of somebody (R79)."""

from collections import defaultdict
from datetime import datetime

from fieldapp.base.clock import local_date, zone_named
from fieldapp.base.errors import BadInput
from fieldapp.domain.activity_filter import ActivityFilter
from fieldapp.domain.record import Document, Record
from fieldapp.domain.vocabulary import Language
from fieldapp.reports.columns import Column, Kind
from fieldapp.storage.activities import Activities
from fieldapp.storage.store import Store

HIDDEN_BELOW = 5
"""Cells of a count that are smaller than this are not shown."""

_COUNTED = (
    ("type", "Activity type", "Aktivitetstyp"),
    ("month", "Month", "Månad"),
    ("activities", "Activities", "Aktiviteter"),
    ("minutes", "Minutes", "Minuter"),
    ("people_met", "People met", "Mötta personer"),
)


def count_columns(language: Language) -> tuple[Column, ...]:
    """Return what stands in a document of counts."""
    return tuple(
        Column(name=name, heading=sv if language == "sv" else en, kind=Kind.TEXT)
        for name, en, sv in _COUNTED
    )


def counts(store: Store, record_type: type[Record], chosen: ActivityFilter) -> list[Document]:
    """Return activities, minutes and people met by type and month; small cells are hidden.

    Raises:
        BadInput: only activities are counted.
    """
    if record_type.type_name != "activity":
        raise BadInput(
            where="--redaction",
            field="counts",
            value=record_type.plural,
            expected="activities, the only log that is counted",
        )
    sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for document in Activities(store).documents(chosen):
        cell = sums[document["type"], _month_of(document)]
        cell[0] += 1
        cell[1] += document["minutes"]
        cell[2] += document["people_met"] or 0
    names = [name for name, *_ in _COUNTED]
    return [
        dict(zip(names, [kind, month, *map(_shown, cell)], strict=True))
        if cell[0] >= HIDDEN_BELOW
        else dict(zip(names, [kind, month, *["<5"] * 3], strict=True))
        for (kind, month), cell in sorted(sums.items())
    ]


def _month_of(document: Document) -> str:
    started = datetime.fromisoformat(document["started_at"])
    return f"{local_date(started, zone_named(document['zone'])):%Y-%m}"


def _shown(number: int) -> str:
    return str(number) if number == 0 or number >= HIDDEN_BELOW else f"<{HIDDEN_BELOW}"

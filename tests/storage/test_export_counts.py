"""The log as counts: by type and month, and nothing so small that it tells of somebody."""

import csv
from datetime import UTC, datetime
from pathlib import Path

from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.vocabulary import ActivityType
from fieldapp.storage.store import Store
from tests.storage.ground_export import exports


def logs_patrols(store: Store, number: int, started_at: datetime) -> None:
    """Log as many foot patrols that began at a moment, of 40 minutes each."""
    places = tuple(PlaceRef(text=f"Kvarter {number}") for number in range(number))
    log_activity(
        store,
        ActivityDraft(
            type=ActivityType.FOOT_PATROL, places=places, started_at=started_at, minutes=40
        ),
    )


def counted(store: Store, out: Path) -> list[list[str]]:
    exports(store, "activities", out, redaction="counts")
    with out.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=";"))[1:]


def test_a_night_counts_in_the_month_that_it_was_in_sweden(store: Store, tmp_path: Path) -> None:
    half_past_midnight = datetime(2026, 10, 31, 23, 30, tzinfo=UTC)
    logs_patrols(store, 5, half_past_midnight)

    rows = counted(store, tmp_path / "counts.csv")

    assert [row[1:4] for row in rows] == [["2026-11", "5", "200"]]


def test_what_was_done_fewer_than_five_times_is_hidden(store: Store, tmp_path: Path) -> None:
    logs_patrols(store, 4, datetime(2026, 11, 2, 12, tzinfo=UTC))

    rows = counted(store, tmp_path / "counts.csv")

    assert [row[1:] for row in rows] == [["2026-11", "<5", "<5", "<5"]]

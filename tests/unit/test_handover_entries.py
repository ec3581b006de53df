"""Which entries of a community map are flagged; the screen and the protocol ask the same rule."""

from datetime import date, timedelta
from typing import Any

import pytest

from fieldapp.actions.handover_entries import is_stale
from fieldapp.domain.handover import MapSection
from tests.unit.protocol_samples import MARIA, entry

TODAY = date(2025, 11, 20)
MET_LATELY, MET_LONG_AGO = TODAY - timedelta(days=183), TODAY - timedelta(days=184)


@pytest.mark.parametrize(
    ("section", "facts", "flagged"),
    [
        (MapSection.RELATIONSHIPS, {"last_contact": MET_LONG_AGO}, True),
        (MapSection.RELATIONSHIPS, {"last_contact": MET_LATELY}, False),
        (MapSection.RELATIONSHIPS, {"link_id": MARIA}, True),
        (MapSection.RELATIONSHIPS, {}, False),
        (MapSection.RELATIONSHIPS, {"last_contact": MET_LONG_AGO, "struck": True}, False),
        (MapSection.PRIORITIES, {"last_contact": MET_LONG_AGO}, False),
    ],
    ids=["long ago", "lately", "never", "own words", "struck", "no relation"],
)
def test_what_nobody_worked_with_for_six_months_is_flagged(
    section: MapSection, facts: dict[str, Any], flagged: bool
) -> None:
    assert is_stale(entry("e", section, "Talesperson", **facts), TODAY) is flagged

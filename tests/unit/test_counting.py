"""Whether an activity counts towards a commitment, and for how much."""

import pytest

from fieldapp.domain.activity import Activity
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.counting import NOT_DONE, OTHER_PLACE, OTHER_TYPE, TOO_SHORT, count

COMMON = {
    "id": "r",
    "area_id": "a",
    "author_id": "o",
    "created_at": "2026-03-05T10:00:00Z",
    "updated_at": "2026-03-05T10:00:00Z",
    "first_processed": "2026-03-05",
}


def activity(**values: object) -> Activity:
    usual = {
        "type": "foot_patrol",
        "started_at": "2026-03-05T18:00:00Z",
        "minutes": 40,
        "place": {"text": "Torget"},
    }
    return Activity.model_validate({**COMMON, **usual, **values})


def commitment(**values: object) -> Commitment:
    return Commitment.model_validate({**COMMON, "promise_id": "p", "kind": "total", **values})


@pytest.mark.parametrize(
    ("done", "promised", "why_not"),
    [
        ({"type": "school_visit"}, {"activity_type": "foot_patrol"}, OTHER_TYPE),
        ({"minutes": 19}, {"min_minutes": 20}, TOO_SHORT),
        ({}, {"places": [{"text": "Stationen"}]}, OTHER_PLACE),
        ({"outcome": "not_done"}, {}, NOT_DONE),
        ({"minutes": 20}, {"min_minutes": 20}, ""),
        ({}, {"places": [{"text": "TORGET"}]}, ""),
        ({}, {"activity_type": None}, ""),
    ],
)
def test_an_activity_counts_when_it_is_what_was_promised(
    done: dict[str, object], promised: dict[str, object], why_not: str
) -> None:
    found = count(activity(**done), commitment(**promised))

    assert found.why_not == why_not
    assert found.counted == (0 if why_not else 1)


@pytest.mark.parametrize(
    ("unit", "done", "counted"),
    [
        ("occasion", {}, 1),
        ("hour", {"minutes": 90, "officers_n": 2}, 3),
        ("person", {"people_met": 12}, 12),
        ("person", {}, 0),
        ("report", {"results": {"reports": 4}}, 4),
        ("school", {}, 1),
    ],
)
def test_it_counts_for_as_much_as_the_unit_says(
    unit: str, done: dict[str, object], counted: float
) -> None:
    assert count(activity(**done), commitment(unit=unit)).counted == counted

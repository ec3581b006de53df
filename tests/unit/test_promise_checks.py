"""What is there and what is missing in a promise, without a score."""

from typing import Any

import pytest

from fieldapp.domain.commitment import Commitment
from fieldapp.domain.promise import Promise
from fieldapp.domain.promise_checks import (
    COMMITMENT,
    SPLIT,
    Check,
    CheckResult,
    Gap,
    Standing,
    promise_checks,
)
from tests.unit.promise_samples import a_commitment, a_promise

SOUND = {
    "activity_type": "foot_patrol",
    "kind": "rate",
    "quantity": 12,
    "per": "month",
    "places": [{"text": "Ekvalla torg"}],
    "responsible_role": "area_officer",
}


def checked(check: Check, promise: Promise, *commitments: Commitment) -> CheckResult:
    return next(one for one in promise_checks(promise, commitments) if one.check is check)


def test_the_seven_checks_come_in_their_order() -> None:
    results = promise_checks(a_promise(), [])

    assert [result.check for result in results] == list(Check)


@pytest.mark.parametrize("check", [Check.SPECIFIC, Check.MEASURABLE, Check.RESPONSIBLE])
def test_a_promise_without_commitments_lacks_one(check: Check) -> None:
    result = checked(check, a_promise())

    assert result == CheckResult(check, Standing.MISSING, (Gap(COMMITMENT),))


@pytest.mark.parametrize("check", [Check.SPECIFIC, Check.MEASURABLE, Check.RESPONSIBLE])
def test_a_whole_commitment_passes(check: Check) -> None:
    result = checked(check, a_promise(), a_commitment(**SOUND))

    assert result == CheckResult(check, Standing.PASSED)


@pytest.mark.parametrize(
    ("check", "given", "missing"),
    [
        (Check.SPECIFIC, {"places": []}, ["places"]),
        (Check.SPECIFIC, {"activity_type": None}, ["activity_type"]),
        (Check.MEASURABLE, {"per": None}, ["per"]),
        (Check.MEASURABLE, {"kind": "total", "quantity": None}, ["quantity"]),
        (Check.MEASURABLE, {"kind": "milestone"}, ["due"]),
        (Check.MEASURABLE, {"kind": "on_request"}, ["reply_days"]),
        (Check.MEASURABLE, {"kind": "intent"}, ["kind"]),
        (Check.RESPONSIBLE, {"responsible_role": None}, ["responsible_role"]),
        (Check.RESPONSIBLE, {"actor": "joint"}, [SPLIT]),
    ],
)
def test_what_a_commitment_lacks_is_named(
    check: Check, given: dict[str, Any], missing: list[str]
) -> None:
    commitment = a_commitment(**{**SOUND, **given})

    result = checked(check, a_promise(), commitment)

    assert result.standing is Standing.MISSING
    assert list(result.gaps) == [Gap(field, commitment.id) for field in missing]


def test_own_words_for_the_activity_are_specific() -> None:
    own = a_commitment(**{**SOUND, "activity_type": None, "own_words": {"activity_type": "cykel"}})

    assert checked(Check.SPECIFIC, a_promise(), own).standing is Standing.PASSED


def test_one_weak_commitment_of_several_makes_the_check_weak() -> None:
    whole, weak = a_commitment(**SOUND), a_commitment(**{**SOUND, "places": []})

    result = checked(Check.SPECIFIC, a_promise(), whole, weak)

    assert (result.standing, result.gaps) == (Standing.WEAK, (Gap("places", weak.id),))


@pytest.mark.parametrize(
    ("check", "given", "standing"),
    [
        (Check.TIMED, {}, Standing.MISSING),
        (Check.TIMED, {"from_date": "2026-01-01"}, Standing.WEAK),
        (Check.TIMED, {"from_date": "2026-01-01", "to_date": "2026-12-31"}, Standing.PASSED),
        (Check.AGREED, {}, Standing.MISSING),
        (Check.AGREED, {"agreement_id": "Samverkan 2026, § 4"}, Standing.PASSED),
        (Check.AGREED, {"basis_note": "Handlarna bad om det."}, Standing.PASSED),
        (Check.STAFF, {}, Standing.MISSING),
        (Check.STAFF, {"staff_involved": ["områdespolis"]}, Standing.PASSED),
        (Check.CITIZENS, {}, Standing.MISSING),
        (Check.CITIZENS, {"dialogues": ["Torgdialog 9 september"]}, Standing.WEAK),
        (Check.CITIZENS, {"dialogues": ["Torgdialog"], "problems": ["Mörkt"]}, Standing.PASSED),
    ],
)
def test_what_the_promise_itself_tells(
    check: Check, given: dict[str, Any], standing: Standing
) -> None:
    assert checked(check, a_promise(**given)).standing is standing

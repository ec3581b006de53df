"""Commitments in words, in both languages."""

from typing import Any

import pytest

from fieldapp.domain.commitment_words import counted_in_words, rhythm_in_words, sentence_of
from fieldapp.domain.vocabulary import ActivityType
from tests.unit.promise_samples import a_commitment

PATROL: dict[str, Any] = {
    "activity_type": "foot_patrol",
    "kind": "rate",
    "comparator": "at_least",
    "quantity": 12,
    "per": "month",
    "places": [{"text": "Ekvalla torg"}],
    "min_minutes": 20,
}


@pytest.mark.parametrize(
    ("given", "swedish", "english"),
    [
        (
            {},
            "minst 12 fotpatruller per månad på Ekvalla torg, minst 20 minuter",
            "at least 12 foot patrols per month at Ekvalla torg, at least 20 minutes",
        ),
        (
            {"kind": "total", "per": "period", "quantity": 1, "min_minutes": None},
            "minst 1 fotpatrull under perioden på Ekvalla torg",
            "at least 1 foot patrol in the period at Ekvalla torg",
        ),
        (
            {"unit": "hour", "quantity": 2.5, "comparator": "on_average", "min_minutes": None},
            "i snitt 2,5 timmar fotpatrull per månad på Ekvalla torg",
            "on average 2.5 hours foot patrol per month at Ekvalla torg",
        ),
        (
            {
                "kind": "per_other",
                "quantity": 2,
                "unit": "measure",
                "activity_type": None,
                "per_activity_type": "safety_walk",
                "places": [],
                "min_minutes": None,
            },
            "minst 2 åtgärder per trygghetsvandring",
            "at least 2 measures per safety walk",
        ),
        (
            {
                "kind": "on_request",
                "activity_type": "school_visit",
                "reply_days": 14,
                "quantity": None,
                "places": [{"text": "Björkskolan"}, {"text": "Ekskolan"}],
                "min_minutes": None,
            },
            "skolbesök på begäran, svar inom 14 dagar på Björkskolan och Ekskolan",
            "school visit on request, an answer within 14 days at Björkskolan and Ekskolan",
        ),
        (
            {
                "kind": "milestone",
                "activity_type": None,
                "own_words": {"activity_type": "ny belysning"},
                "due": "2026-12-15",
                "quantity": None,
                "places": [],
                "min_minutes": None,
            },
            "ny belysning, klart senast 15 december 2026",
            "ny belysning, done by 15 December 2026",
        ),
        (
            {"kind": "intent", "quantity": None, "places": [], "min_minutes": None},
            "avsikt: fotpatrull",
            "intent: foot patrol",
        ),
    ],
)
def test_each_shape_reads_as_a_sentence(given: dict[str, Any], swedish: str, english: str) -> None:
    commitment = a_commitment(**{**PATROL, **given})

    assert sentence_of(commitment, "sv") == swedish
    assert sentence_of(commitment, "en") == english


def test_an_unfinished_commitment_still_reads() -> None:
    assert sentence_of(a_commitment(kind="rate"), "sv") == "ett antal"
    assert sentence_of(a_commitment(kind="milestone"), "sv") == ""


def test_how_often_stands_alone_in_tables() -> None:
    assert rhythm_in_words(a_commitment(**PATROL), "sv") == "minst 12 per månad"


@pytest.mark.parametrize("kind", list(ActivityType))
def test_every_activity_can_be_counted(kind: ActivityType) -> None:
    commitment = a_commitment(activity_type=kind)

    assert counted_in_words(commitment, "sv")
    assert counted_in_words(commitment, "en")

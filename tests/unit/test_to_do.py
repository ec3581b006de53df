"""When a promise should be followed up, and what is undone by a log's corrections."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from fieldapp.actions.activity_drafts import from_content, to_content
from fieldapp.actions.correct_line import Corrections, corrected
from fieldapp.actions.log_activity import ActivityDraft
from fieldapp.actions.today import follow_up_due
from fieldapp.domain.place import PlaceRef
from fieldapp.domain.promise import Promise
from fieldapp.domain.quicklog import Known, KnownPlace, KnownPromise, LastLogged, read
from fieldapp.domain.vocabulary import ActivityType, Outcome

SWEDEN = ZoneInfo("Europe/Stockholm")
NOW = datetime(2025, 11, 14, 19, 45, tzinfo=SWEDEN)
KNOWN = Known(
    places=[KnownPlace("square", "Ekvalla torg", ("torget",)), KnownPlace("school", "Björkskolan")],
    promises=[KnownPromise("safer", "Tryggare torg", [ActivityType.FOOT_PATROL], ["square"])],
    last=LastLogged(ActivityType.SCHOOL_VISIT, "school", "Björkskolan", 45),
    zone=SWEDEN,
)


def promise_from(first: date, cycle_months: int) -> Promise:
    moment = datetime(2025, 1, 1, tzinfo=UTC)
    common = {"id": "p", "area_id": "a", "author_id": "o", "first_processed": date(2025, 1, 1)}
    moments = {"created_at": moment, "updated_at": moment}
    own = {"title": "T", "public_text": "T", "from_date": first, "cycle_months": cycle_months}
    return Promise.model_validate({**common, **moments, **own})


@pytest.mark.parametrize(
    ("first", "months", "day", "due"),
    [
        (date(2025, 1, 1), 4, date(2025, 4, 30), None),
        (date(2025, 1, 1), 4, date(2025, 5, 1), date(2025, 5, 1)),
        (date(2025, 1, 1), 4, date(2025, 10, 1), date(2025, 9, 1)),
        (date(2024, 10, 31), 4, date(2025, 3, 1), date(2025, 2, 28)),
        (date(2024, 11, 15), 12, date(2025, 11, 15), date(2025, 11, 15)),
        (date(2026, 1, 1), 4, date(2025, 5, 1), None),
    ],
)
def test_a_follow_up_is_due_at_the_end_of_each_cycle(
    first: date, months: int, day: date, due: date | None
) -> None:
    assert follow_up_due(promise_from(first, months), None, day) == due


def test_a_follow_up_just_before_its_day_is_enough() -> None:
    promise = promise_from(date(2025, 1, 1), 4)

    early = follow_up_due(promise, date(2025, 4, 10), date(2025, 5, 2))
    long_ago = follow_up_due(promise, date(2025, 3, 1), date(2025, 5, 2))

    assert early is None
    assert long_ago == date(2025, 5, 1)


def test_what_is_set_by_hand_goes_before_the_words() -> None:
    understood = read("fotpatrull torget 40 min", KNOWN, NOW)
    by_hand = Corrections().with_value("minutes", 20).with_value("promise_id", None)

    draft = corrected(understood, KNOWN, by_hand)

    assert (draft.type, draft.minutes, draft.promise_id) == (ActivityType.FOOT_PATROL, 20, None)


def test_a_promise_is_suggested_for_the_corrected_kind() -> None:
    understood = read("bilpatrull torget", KNOWN, NOW)
    by_hand = Corrections().with_value("type", ActivityType.FOOT_PATROL)

    assert corrected(understood, KNOWN, Corrections()).promise_id is None
    assert corrected(understood, KNOWN, by_hand).promise_id == "safer"


def test_a_line_without_a_place_means_the_last_one() -> None:
    draft = corrected(read("fotpatrull", KNOWN, NOW), KNOWN, Corrections())

    assert draft.places == (PlaceRef(place_id="school", text="Björkskolan"),)


def test_corrections_survive_as_json_also_where_they_empty_a_field() -> None:
    by_hand = (
        Corrections()
        .with_value("type", ActivityType.COFFEE)
        .with_value("promise_id", None)
        .with_value("places", (PlaceRef(text="kiosken"),))
        .with_value("started_at", NOW)
        .with_value("outcome", Outcome.CALM)
    )

    assert Corrections.from_content(by_hand.to_content()) == by_hand


def test_a_draft_survives_as_json() -> None:
    draft = ActivityDraft(
        type=ActivityType.OTHER,
        own_type="torgmöte",
        places=(PlaceRef(place_id="square", text="Ekvalla torg"),),
        started_at=NOW,
        minutes=25,
        people_met=3,
        officers_n=2,
        officers=("o", "p"),
        results={"vehicles": 4},
        promise_id="safer",
        promise_mentioned=True,
        outcome=Outcome.CALM,
        note="n",
        seen="s",
        judged="j",
        contacts=("c",),
        area_id="a",
    )

    assert from_content(to_content(draft)) == draft

"""How cells are understood: days, numbers, words, and which column is which."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from fieldapp.actions.imports.days import clock_in, day_in, moment_in, period_in
from fieldapp.actions.imports.mapping import guess_columns, load_mapping, told_columns
from fieldapp.actions.imports.values import (
    NotUnderstood,
    counts_in,
    flag_in,
    minutes_in,
    number_in,
    point_in,
    shape_in,
    whole_number_in,
)
from fieldapp.actions.imports.words import term_in
from fieldapp.base.clock import SWEDEN
from fieldapp.base.errors import BadInput
from fieldapp.domain.periods import Period
from fieldapp.domain.vocabulary import (
    ActivityType,
    Actor,
    Comparator,
    PartnerKind,
    Per,
    Term,
    Unit,
)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-14",
        "2026/11/14",
        "20261114",
        "14 november 2026",
        "14 nov. 2026",
        "den 14:e november 2026",
        "November 14, 2026",
        "14.11.2026",
        "14/11/2026",
        "11/14/2026",
        datetime(2026, 11, 14, 3, tzinfo=UTC),
        date(2026, 11, 14),
    ],
)
def test_a_day_is_read_however_it_is_written(text: Any) -> None:
    assert day_in(text) == date(2026, 11, 14)


@pytest.mark.parametrize("text", ["04/05/2026", "2026-02-30", "i går", "", "14 foo 2026"])
def test_a_day_that_is_none_or_two_is_not_guessed(text: str) -> None:
    with pytest.raises(NotUnderstood):
        day_in(text)


@pytest.mark.parametrize(
    ("text", "clock"),
    [("19:00", time(19)), ("19.30", time(19, 30)), ("kl 19", time(19)), ("0715", time(7, 15))],
)
def test_a_time_of_day_is_read(text: str, clock: time) -> None:
    assert clock_in(text) == clock


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-14 19:00",
        "2026-11-14T18:00:00Z",
        "2026-11-14 19:00:00 +01:00",
        "14 november 2026 kl. 19.00",
        datetime(2026, 11, 14, 19, 0),  # noqa: DTZ001 (Excel knows no zone)
    ],
)
def test_a_moment_without_offset_is_local(text: Any) -> None:
    assert moment_in(text, SWEDEN) == datetime(2026, 11, 14, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", date(2019, 1, 1), date(2019, 12, 31)),
        (2019, date(2019, 1, 1), date(2019, 12, 31)),
        ("2022-23", date(2022, 1, 1), date(2023, 12, 31)),
        ("2022–2023", date(2022, 1, 1), date(2023, 12, 31)),
        ("2021/2022", date(2021, 1, 1), date(2022, 12, 31)),
        ("2022 till 2023", date(2022, 1, 1), date(2023, 12, 31)),
        ("2024-06", date(2024, 6, 1), date(2024, 6, 30)),
        ("2024-01/2024-06", date(2024, 1, 1), date(2024, 6, 30)),
        ("2018-07-01/2020-06-30", date(2018, 7, 1), date(2020, 6, 30)),
        ("1 sep 2025–31 aug 2026", date(2025, 9, 1), date(2026, 8, 31)),
        ("1 jan – 31 mars 2026", date(2026, 1, 1), date(2026, 3, 31)),
        ("från sep 2025 till och med aug 2026", date(2025, 9, 1), date(2026, 8, 31)),
    ],
)
def test_a_period_is_read_as_its_first_and_last_day(text: Any, first: date, last: date) -> None:
    assert period_in(text) == Period(first, last)


@pytest.mark.parametrize("text", ["tills vidare", "2023–2022", "1–2–3 2026"])
def test_a_period_that_is_none_is_not_guessed(text: str) -> None:
    with pytest.raises(NotUnderstood):
        period_in(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1 234", 1234),
        ("1\u00a0234,5", 1234.5),
        ("2,5", 2.5),
        ("2.5", 2.5),
        ("1,234.5", 1234.5),
        ("-3", -3),
        (7, 7),
    ],
)
def test_numbers_are_read_the_swedish_and_the_english_way(text: Any, number: float) -> None:
    assert number_in(text) == number


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("60", 60),
        ("90 min", 90),
        ("1,5 h", 90),
        ("1 h 30 min", 90),
        ("1:30", 90),
        ("2 timmar", 120),
        (timedelta(minutes=45), 45),
    ],
)
def test_lengths_are_read_in_minutes(text: Any, minutes: int) -> None:
    assert minutes_in(text) == minutes


@pytest.mark.parametrize(
    ("text", "flag"), [("Ja", True), ("x", True), ("no", False), (1, True), (False, False)]
)
def test_yes_and_no_are_read_in_both_languages(text: Any, flag: bool) -> None:
    assert flag_in(text) is flag


def test_positions_counts_and_outlines_are_read() -> None:
    square = {"type": "Polygon", "coordinates": [[[0, 0], [0, 1], [1, 1], [0, 0]]]}

    assert point_in("59.33, 18.07") == {"latitude": 59.33, "longitude": 18.07}
    assert point_in("59,33; 18,07") == {"latitude": 59.33, "longitude": 18.07}
    assert point_in({"type": "Point", "coordinates": [18.07, 59.33]})["latitude"] == 59.33
    assert counts_in("böter: 3; tips: 1 200") == {"böter": 3, "tips": 1200}
    assert shape_in(json.dumps(square)) == square


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (number_in, "tolv"),
        (number_in, True),
        (number_in, float("nan")),
        (whole_number_in, "2,5"),
        (minutes_in, "länge"),
        (flag_in, "kanske"),
        (point_in, "här"),
        (counts_in, "böter"),
        (shape_in, "{"),
        (shape_in, {"type": "Point", "coordinates": [1, 2]}),
        (clock_in, "25:00"),
    ],
)
def test_what_does_not_fit_is_not_understood(read: Callable[[Any], object], value: Any) -> None:
    with pytest.raises(NotUnderstood):
        read(value)


@pytest.mark.parametrize(
    ("terms", "text", "term"),
    [
        (ActivityType, "foot_patrol", ActivityType.FOOT_PATROL),
        (ActivityType, "Trygghetsvandringar", ActivityType.SAFETY_WALK),
        (ActivityType, "traffic check", ActivityType.TRAFFIC_CHECK),
        (ActivityType, "rundtur", None),
        (Comparator, ">=", Comparator.AT_LEAST),
        (Comparator, "minst", Comparator.AT_LEAST),
        (Comparator, "=", Comparator.EXACTLY),
        (Per, "vecka", Per.WEEK),
        (Unit, "möten", Unit.MEETING),
        (Actor, "polisen", Actor.POLICE),
        (PartnerKind, "BOSTADSBOLAG", PartnerKind.HOUSING_COMPANY),
    ],
)
def test_words_of_the_lists_are_found_in_both_languages(
    terms: type[Term], text: str, term: Term | None
) -> None:
    assert term_in(terms, text) is term


@pytest.mark.parametrize(
    ("type_name", "column", "target"),
    [
        ("activity", "started_at", "started_at"),
        ("activity", "AKTIVITETSTYP", "type"),
        ("activity", "Motta personer", "people_met"),
        ("activity", "Strat", "started_at"),
        ("activity", "Datum", "started_at.date"),
        ("activity", "Latitude", "place.latitude"),
        ("activity", "Plats, latitud", "place.latitude"),
        ("promise", "Åtagande", "wording"),
        ("promise", "Antal", "quantity"),
        ("promise", "Gäller från", "from_date"),
        ("promise", "starts_on", "from_date"),
        ("promise", "ends_on", "to_date"),
        ("promise", "Ends", "to_date"),
        ("promise", "Slutar", "to_date"),
        ("activity", "Löfte", "promise_id"),
        ("activity", "commitment", "commitment_id"),
        ("promise", "kommun", "municipality"),
        ("area", "kommunkod", "code"),
        ("contact", "E-post", "email"),
        ("partner", "Typ av part", "kind"),
    ],
)
def test_columns_are_guessed_by_field_label_alias_or_near_miss(
    type_name: str, column: str, target: str
) -> None:
    assert guess_columns([column], type_name).targets == {column: target}


def test_what_could_mean_several_things_or_nothing_is_ignored() -> None:
    guess = guess_columns(["Färg", "Skostorlek", "Plats"], "activity")

    assert guess.ignored == ("Färg", "Skostorlek")


def test_a_column_called_tid_is_a_clock_beside_a_day_and_else_a_length() -> None:
    assert guess_columns(["Datum", "Tid"], "activity").targets["Tid"] == "started_at.time"
    assert guess_columns(["Start", "Tid"], "activity").targets["Tid"] == "minutes"
    assert guess_columns(["Tid", "Minuter"], "activity").targets["Minuter"] == "minutes"


def test_several_columns_make_up_one_place() -> None:
    guess = guess_columns(["Block", "Street Name"], "activity")

    assert set(guess.targets.values()) == {"place"}


def test_a_mapping_told_by_a_person_goes_before_guessing(tmp_path: Path) -> None:
    path = tmp_path / "karta.json"
    path.write_text('{"Vad": "type", "Hur länge": "minutes"}')

    mapping = told_columns(["Vad", "Hur länge", "Övrigt"], "activity", load_mapping(path))

    assert mapping.targets == {"Vad": "type", "Hur länge": "minutes"}
    assert mapping.ignored == ("Övrigt",)


@pytest.mark.parametrize(
    ("told", "said"),
    [({"Saknas": "type"}, "Saknas"), ({"Vad": "skostorlek"}, "skostorlek")],
)
def test_a_mapping_with_an_unknown_column_or_field_is_refused(
    told: dict[str, str], said: str
) -> None:
    with pytest.raises(BadInput, match=said):
        told_columns(["Vad"], "activity", told)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"a": 1}'])
def test_a_mapping_file_that_holds_no_pairs_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "karta.json"
    path.write_text(content)

    with pytest.raises(BadInput, match=r"karta\.json"):
        load_mapping(path)

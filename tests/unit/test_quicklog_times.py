"""The times of a quick log, on a Saturday afternoon in Sweden unless said otherwise."""

from datetime import UTC, datetime

import pytest

from fieldapp.domain.quicklog import read
from tests.unit.quicklog_area import KNOWN, NOW, ZONE, understood

SATURDAY, FRIDAY = (2026, 11, 14), (2026, 11, 13)


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("40 min", 40),
        ("40min", 40),
        ("ca 40 minuter", 40),
        ("2 tim", 120),
        ("2h", 120),
        ("1,5 tim", 90),
        ("1.5 hours", 90),
        ("1½ tim", 90),
        ("1h15", 75),
        ("1 tim 15 min", 75),
        ("1 timme och 15 minuter", 75),
        ("1:15 tim", 75),
        ("en timme", 60),
        ("an hour", 60),
        ("två timmar", 120),
        ("a couple of hours", 120),
        ("en halvtimme", 30),
        ("half an hour", 30),
        ("en kvart", 15),
        ("en och en halv timme", 90),
        ("fyrtiofem minuter", 45),
        ("20-30 min", 20),
        ("1440 min", 1440),
    ],
)
def test_a_length_alone_leaves_the_start_open(words: str, minutes: int) -> None:
    log = understood(f"fotpatrull torget {words}")

    assert (log.started_at, log.minutes, log.note) == (None, minutes, "")


@pytest.mark.parametrize("words", ["0 min", "1441 min", "99999 tim", "40 meter"])
def test_what_no_activity_can_last_stays_in_the_note(words: str) -> None:
    log = understood(f"fotpatrull torget {words}")

    assert (log.minutes, log.note) == (None, words)


@pytest.mark.parametrize(
    ("words", "day", "clock", "minutes"),
    [
        ("11.30-12.15", SATURDAY, (11, 30), 45),
        ("11:30–12:15", SATURDAY, (11, 30), 45),
        ("0800-0930", SATURDAY, (8, 0), 90),
        ("kl 08-12", SATURDAY, (8, 0), 240),
        ("mellan klockan 08-12.", SATURDAY, (8, 0), 240),
        ("mellan 8 och 12", SATURDAY, (8, 0), 240),
        ("from 8 to 12", SATURDAY, (8, 0), 240),
        ("22-02", FRIDAY, (22, 0), 240),
        ("20-24", FRIDAY, (20, 0), 240),
        ("måndag 14-15", (2026, 11, 9), (14, 0), 60),
        ("i fredags 20-22", FRIDAY, (20, 0), 120),
        ("i går kväll 7-9", FRIDAY, (19, 0), 120),
        ("2-4 pm yesterday", FRIDAY, (14, 0), 120),
        ("15-16 3 mars", (2026, 3, 3), (15, 0), 60),
        ("2026-11-10 kl 9-10", (2026, 11, 10), (9, 0), 60),
        ("kl 19 40 min", FRIDAY, (19, 0), 40),
        ("2 tim i går kl 18", FRIDAY, (18, 0), 120),
    ],
)
def test_two_clocks_or_a_clock_and_a_length_give_start_and_minutes(
    words: str, day: tuple[int, int, int], clock: tuple[int, int], minutes: int
) -> None:
    log = understood(f"fotpatrull torget {words}")

    assert log.started_at == datetime(*day, *clock, tzinfo=ZONE)
    assert (log.minutes, log.note) == (minutes, "")


@pytest.mark.parametrize(
    ("words", "day", "clock"),
    [
        ("kl 14", SATURDAY, (14, 0)),
        ("kl. 14.30", SATURDAY, (14, 30)),
        ("klockan åtta", SATURDAY, (8, 0)),
        ("vid 8-tiden", SATURDAY, (8, 0)),
        ("halv åtta", SATURDAY, (7, 30)),
        ("kvart över 8", SATURDAY, (8, 15)),
        ("half past seven", SATURDAY, (7, 30)),
        ("7pm", FRIDAY, (19, 0)),
        ("kl 19", FRIDAY, (19, 0)),
        ("i går kväll", FRIDAY, (19, 0)),
        ("yesterday 18:00", FRIDAY, (18, 0)),
        ("i går 18", FRIDAY, (18, 0)),
        ("i morse", SATURDAY, (8, 0)),
        ("last night", FRIDAY, (22, 0)),
        ("i förrgår kl 9", (2026, 11, 12), (9, 0)),
        ("lördag 17:00", (2026, 11, 7), (17, 0)),
        ("den 3 mars kl 18", (2026, 3, 3), (18, 0)),
        ("5/11 kl 10", (2026, 11, 5), (10, 0)),
        ("december 24 kl 10", (2025, 12, 24), (10, 0)),
        ("för en timme sedan", SATURDAY, (14, 30)),
        ("20 min ago", SATURDAY, (15, 10)),
    ],
)
def test_a_clock_or_a_day_gives_the_start(
    words: str, day: tuple[int, int, int], clock: tuple[int, int]
) -> None:
    log = understood(f"fotpatrull torget {words}")

    assert log.started_at == datetime(*day, *clock, tzinfo=ZONE)
    assert (log.minutes, log.note) == (None, "")


@pytest.mark.parametrize(
    ("line", "clock", "minutes"),
    [
        ("Strax efter kl 12 avslutades fotpatrullen", (11, 20), None),
        ("fotpatrullen avslutades kl 12, 30 min", (11, 30), 30),
        ("foot patrol ended at 12:00, 30 min", (11, 30), 30),
    ],
)
def test_a_clock_said_of_the_end_gives_the_start_by_the_length(
    line: str, clock: tuple[int, int], minutes: int | None
) -> None:
    log = understood(line)

    assert log.started_at == datetime(*SATURDAY, *clock, tzinfo=ZONE)
    assert log.minutes == minutes


def test_just_now_and_today_leave_the_start_to_now() -> None:
    assert understood("fotpatrull torget nyss").started_at is None
    assert understood("fotpatrull torget i dag").started_at is None


def test_only_a_written_date_may_lie_ahead() -> None:
    coming = understood("trygghetsvandring i morgon kl 18")
    written = understood("trygghetsvandring 2026-12-01 kl 18")

    assert coming.started_at == datetime(2026, 11, 15, 18, tzinfo=ZONE)
    assert written.started_at == datetime(2026, 12, 1, 18, tzinfo=ZONE)


@pytest.mark.parametrize(
    "words",
    [
        "Storgatan 4-6",
        "åk 7-9",
        "2022-2026",
        "6-7 samtal",
        "070-123 45 67",
        "15-14",
        "12.30 kr",
        "24/7",
    ],
)
def test_other_numbers_are_no_clock(words: str) -> None:
    assert understood(f"fotpatrull {words}").started_at is None


@pytest.mark.parametrize(
    ("words", "now", "started", "minutes"),
    [
        (
            "23-05",
            datetime(2026, 3, 29, 9, 0, tzinfo=ZONE),
            datetime(2026, 3, 28, 22, 0, tzinfo=UTC),
            300,
        ),
        (
            "23-05",
            datetime(2026, 10, 25, 9, 0, tzinfo=ZONE),
            datetime(2026, 10, 24, 21, 0, tzinfo=UTC),
            420,
        ),
        (
            "02.30-02.15",
            datetime(2026, 10, 25, 9, 0, tzinfo=ZONE),
            datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
            45,
        ),
        (
            "02.30-04.00",
            datetime(2026, 3, 29, 9, 0, tzinfo=ZONE),
            datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
            30,
        ),
    ],
)
def test_nights_when_the_clocks_change_count_true_minutes(
    words: str, now: datetime, started: datetime, minutes: int
) -> None:
    log = read(f"fotpatrull {words}", KNOWN, now)

    assert log.started_at is not None
    assert (log.started_at.astimezone(UTC), log.minutes) == (started, minutes)


def test_the_start_is_given_in_the_zone_of_the_officer() -> None:
    log = read("fotpatrull kl 14", KNOWN, NOW.astimezone(UTC))

    assert log.started_at is not None
    assert log.started_at.tzinfo is ZONE

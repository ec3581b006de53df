"""Dates, times and numbers as people say them in both languages."""

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from fieldapp.ui import texts

FRIDAY = date(2025, 11, 14)


@pytest.fixture
def swedish(qapp: QApplication) -> None:
    texts.use_language(qapp, "sv")


def test_a_long_date_in_english(qapp: QApplication) -> None:
    assert texts.long_date(FRIDAY) == "Friday 14 November"


def test_a_long_date_in_swedish(swedish: None) -> None:
    assert texts.long_date(FRIDAY) == "fredag 14 november"
    assert texts.sentence(texts.long_date(FRIDAY)) == "Fredag 14 november"


def test_a_short_date_has_no_full_stops(swedish: None) -> None:
    assert texts.short_date(date(2025, 11, 11)) == "tis 11 nov"


def test_a_short_date_of_another_year_names_it(qapp: QApplication) -> None:
    assert texts.short_date(date(2024, 11, 12), FRIDAY) == "Tue 12 Nov 2024"


def test_near_days_have_names(qapp: QApplication) -> None:
    assert texts.relative_day(FRIDAY, FRIDAY) == "today"
    assert texts.relative_day(date(2025, 11, 13), FRIDAY) == "yesterday"
    assert texts.relative_day(date(2025, 11, 11), FRIDAY) == "Tue 11 Nov"


def test_days_are_counted_for_two_weeks(qapp: QApplication) -> None:
    assert "14 day" in texts.days_ago(date(2025, 10, 31), FRIDAY)
    assert texts.days_ago(date(2025, 10, 30), FRIDAY) == "Thu 30 Oct"


def test_clocks_have_24_hours_and_two_digits(qapp: QApplication) -> None:
    assert texts.clock(time(7, 5)) == "07:05"
    assert texts.clock_range(time(19), time(19, 40)) == "19:00–19:40"


@pytest.mark.parametrize(
    ("minutes", "words"), [(40, "40 min"), (75, "1 h 15 min"), (120, "2 h"), (0, "0 min")]
)
def test_a_duration_is_said_in_hours_and_minutes(minutes: int, words: str) -> None:
    assert texts.duration(minutes) == words


def test_numbers_follow_the_language(swedish: None) -> None:
    assert texts.number(18.5, 1) == "18,5"
    assert texts.number(1000).replace("\N{NO-BREAK SPACE}", " ") == "1 000"


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_language_can_be_used(qapp: QApplication, language: texts.Language) -> None:
    texts.use_language(qapp, language)

    assert QLocale().language() in {QLocale.Language.Swedish, QLocale.Language.English}

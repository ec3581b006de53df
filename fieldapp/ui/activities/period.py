"""The periods that the log can be filtered by, as days and as words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from fieldapp.domain.periods import Period, unit_around
from fieldapp.domain.vocabulary import Per
from fieldapp.ui import texts


class PeriodKind(StrEnum):
    """What can be chosen."""

    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    TERTIAL = "tertial"
    YEAR = "year"
    ALL = "all"
    OWN = "own"


_UNITS = {
    PeriodKind.THIS_WEEK: Per.WEEK,
    PeriodKind.THIS_MONTH: Per.MONTH,
    PeriodKind.LAST_MONTH: Per.MONTH,
    PeriodKind.TERTIAL: Per.TERTIAL,
    PeriodKind.YEAR: Per.YEAR,
}


@dataclass(frozen=True)
class ChosenPeriod:
    """A period as it was chosen; `days` is None for the whole log."""

    kind: PeriodKind
    days: Period | None

    def words(self) -> str:
        """Return what the period is called, alone: "November", "Den här veckan"."""
        translate = QCoreApplication.translate
        if self.days is None:
            return translate("Period", "All time")
        if self.kind is PeriodKind.THIS_WEEK:
            return translate("Period", "This week")
        if self.kind is PeriodKind.OWN:
            return translate("Period", "Own period")
        return texts.sentence(_day_words[self.kind](self.days))

    def sum_words(self, count: int) -> str:
        """Return "42 i november", the number of activities in the period."""
        translate = QCoreApplication.translate
        if self.days is None:
            return translate("Period", "%n in all", "", count)
        if self.kind is PeriodKind.THIS_WEEK:
            return translate("Period", "%n this week", "", count)
        if self.kind is PeriodKind.OWN:
            words = translate("Period", "%n from {first} to {last}", "", count)
            return words.format(first=_day(self.days.first), last=_day(self.days.last))
        words = translate("Period", "%n in {period}", "", count)
        return words.format(period=_day_words[self.kind](self.days))


def period(kind: PeriodKind, today: date) -> ChosenPeriod:
    """Return the period of a kind around `today`; an own one begins as this month."""
    if kind is PeriodKind.ALL:
        return ChosenPeriod(kind, None)
    unit = _UNITS.get(kind, Per.MONTH)
    days = unit_around(today, unit)
    if kind is PeriodKind.LAST_MONTH:
        days = unit_around(days.first - timedelta(days=1), unit)
    return ChosenPeriod(kind, days)


def _month(days: Period) -> str:
    return QLocale().standaloneMonthName(days.first.month)


def _months(days: Period) -> str:
    locale, short = QLocale(), QLocale.FormatType.ShortFormat
    names = (locale.standaloneMonthName(day.month, short) for day in (days.first, days.last))
    return f"{'–'.join(name.removesuffix('.') for name in names)} {days.first.year}"


def _day(day: date) -> str:
    words = QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")
    return words.replace(".", "")  # Swedish shortens with a full stop that a heading can spare.


def _year(days: Period) -> str:
    return str(days.first.year)


_day_words: dict[PeriodKind, Callable[[Period], str]] = {
    PeriodKind.THIS_MONTH: _month,
    PeriodKind.LAST_MONTH: _month,
    PeriodKind.TERTIAL: _months,
    PeriodKind.YEAR: _year,
}


def menu_words() -> dict[PeriodKind, str]:
    """Return the words of the menu, in order."""
    translate = QCoreApplication.translate
    return {
        PeriodKind.THIS_WEEK: translate("Period", "This week"),
        PeriodKind.THIS_MONTH: translate("Period", "This month"),
        PeriodKind.LAST_MONTH: translate("Period", "Last month"),
        PeriodKind.TERTIAL: translate("Period", "This tertial"),
        PeriodKind.YEAR: translate("Period", "This year"),
        PeriodKind.ALL: translate("Period", "All time"),
        PeriodKind.OWN: translate("Period", "From … to …"),
    }

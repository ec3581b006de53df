"""Stretches of days: promise periods, weeks, months, tertials, years."""

from dataclasses import dataclass
from datetime import date, timedelta

from fieldapp.domain.vocabulary import Per

MONTHS_IN = {Per.MONTH: 1, Per.TERTIAL: 4, Per.YEAR: 12}


@dataclass(frozen=True)
class Period:
    """From the first day to the last, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """Return how many days it has; none when it ends before it begins."""
        return max(0, (self.last - self.first).days + 1)

    def elapsed_share(self, today: date) -> float:
        """Return how much of it has passed at the end of `today`, 0 to 1."""
        if not self.days or today < self.first:
            return 0.0
        return min(1.0, ((today - self.first).days + 1) / self.days)

    def holds(self, day: date) -> bool:
        """Say whether `day` lies within."""
        return self.first <= day <= self.last

    def within(self, other: "Period") -> "Period":
        """Return the part of it that lies within `other`."""
        return Period(max(self.first, other.first), min(self.last, other.last))


def unit_around(day: date, per: Per) -> Period:
    """Return the day, ISO week, month, tertial or year that `day` lies in."""
    if per is Per.DAY:
        return Period(day, day)
    if per is Per.WEEK:
        monday = day - timedelta(days=day.weekday())
        return Period(monday, monday + timedelta(days=6))
    months = MONTHS_IN[per]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    return Period(first, _first_of_month_after(first, months) - timedelta(days=1))


def units_in(period: Period, per: Per) -> list[Period]:
    """Return the units of time that `period` touches, each cut to the period."""
    units: list[Period] = []
    day = period.first
    while day <= period.last:
        unit = unit_around(day, per)
        units.append(unit.within(period))
        day = unit.last + timedelta(days=1)
    return units


def _first_of_month_after(first: date, months: int) -> date:
    month = first.month - 1 + months
    return date(first.year + month // 12, month % 12 + 1, 1)

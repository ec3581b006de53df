"""When personal data must go (R71; Swedish act 2018:1693, chapter 4).

Two clocks, counted from the day of first processing:

- not made jointly available (own): one year after that day, or after the case closed (4:2);
- jointly available for public order (team, all): the end of the year after that calendar year (4:10).

`last_day` is the last day on which the data may still be there; the day after, it must be gone.
The reading of "one year after" at the boundary should be confirmed by a lawyer (domain page, 5).
"""

from collections.abc import Iterable
from datetime import date, timedelta

from fieldapp.domain.record import Record
from fieldapp.domain.vocabulary import Sharing

WARN_DAYS = 30
"""How long before the last day the officer is told (R71)."""


def a_year_after(day: date) -> date:
    """Return the same day a year later; 29 February becomes 28 February."""
    last_of_february = day.month == 2 and day.day == 29  # noqa: PLR2004
    return day.replace(year=day.year + 1, day=28 if last_of_february else day.day)


def last_day(first_processed: date, sharing: Sharing, case_closed: date | None = None) -> date:
    """Return the last day on which personal data may be kept."""
    if max(first_processed, case_closed or first_processed).year == date.max.year:
        return date.max
    if sharing is Sharing.OWN:
        return a_year_after(case_closed or first_processed)
    return date(first_processed.year + 1, 12, 31)


def has_person_data(record: Record) -> bool:
    """Say whether the record tells of a citizen, so that its clock runs."""
    return record.may_tell_who()


def purge_day(record: Record) -> date | None:
    """Return the last day for the record's personal data, None where it holds none."""
    if not has_person_data(record):
        return None
    return last_day(record.first_processed, record.shared)


def person_data_due(record: Record, today: date) -> bool:
    """Say whether the record's personal data must be gone by `today`."""
    ends = purge_day(record)
    return ends is not None and ends < today


def warned(records: Iterable[Record], today: date) -> list[Record]:
    """Return the records whose last day comes within the next 30 days."""
    limit = today + timedelta(days=WARN_DAYS)
    return [record for record in records if today <= (purge_day(record) or date.max) <= limit]


def blanks(record_type: type[Record]) -> dict[str, object]:
    """Return the empty value of each field about citizens, to write over what was there."""
    if record_type.purged_whole:
        return {}
    return {
        name: record_type.model_fields[name].get_default(call_default_factory=True)
        for name in sorted(record_type.person_fields)
    }

"""How long personal data may be kept (2018:1693): the oracles of the domain page."""

from datetime import date

import pytest

from fieldapp.domain.contact import CitizenContact, Contact
from fieldapp.domain.retention import (
    blanks,
    last_day,
    person_data_due,
    purge_day,
    warned,
)
from fieldapp.domain.vocabulary import Sharing

COMMON = {
    "id": "r",
    "area_id": "a",
    "author_id": "o",
    "created_at": "2026-03-05T10:00:00Z",
    "updated_at": "2026-03-05T10:00:00Z",
    "first_processed": "2026-03-05",
}


def contact(**values: object) -> Contact:
    return Contact.model_validate({**COMMON, "name": "Maria Holm", **values})


@pytest.mark.parametrize(
    ("sharing", "case_closed", "expected"),
    [
        (Sharing.ALL, None, date(2027, 12, 31)),
        (Sharing.TEAM, None, date(2027, 12, 31)),
        (Sharing.OWN, None, date(2027, 3, 5)),
        (Sharing.OWN, date(2026, 6, 30), date(2027, 6, 30)),
    ],
)
def test_the_last_day_is_the_one_the_statute_gives(
    sharing: Sharing, case_closed: date | None, expected: date
) -> None:
    assert last_day(date(2026, 3, 5), sharing, case_closed) == expected


def test_a_year_after_a_leap_day_is_the_last_of_february() -> None:
    assert last_day(date(2028, 2, 29), Sharing.OWN) == date(2029, 2, 28)


def test_on_the_last_day_it_may_still_be_there_and_the_day_after_not() -> None:
    shared = contact()

    assert not person_data_due(shared, date(2027, 12, 31))
    assert person_data_due(shared, date(2028, 1, 1))


def test_a_record_without_a_person_in_it_has_no_clock() -> None:
    counted = CitizenContact.model_validate(
        {**COMMON, "at": "2026-03-05T10:00:00Z", "channel": "street", "type": "tip"}
    )

    assert purge_day(counted) is None
    assert not person_data_due(counted, date(2099, 1, 1))


def test_one_is_warned_in_the_last_thirty_days() -> None:
    shared = contact()

    assert warned([shared], date(2027, 11, 30)) == []
    assert warned([shared], date(2027, 12, 1)) == [shared]


def test_of_a_citizen_contact_the_counts_stay() -> None:
    assert blanks(CitizenContact) == {"contact_id": None, "text": ""}

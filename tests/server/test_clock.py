"""The server's clock jumps: what counts is the number in the stream, never the time."""

from datetime import timedelta

import pytest

from fieldapp.server.records import standings
from fieldapp.server.rulings import Standing
from tests.server.making import patching
from tests.server.station import Station

YEARS = timedelta(days=3650)


def standing_in(station: Station, record_id: str) -> Standing:
    with station.database.reading() as connection:
        return standings(connection, [record_id])[record_id]


@pytest.mark.parametrize("jump", [YEARS, -YEARS], ids=["ten years ahead", "ten years back"])
def test_when_the_clock_jumps_everything_arrives_once_and_in_order(
    station: Station, jump: timedelta
) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    kept = []
    heard = []

    for step in (timedelta(), jump, -jump, -jump, jump):
        station.clock.moment += step
        kept.append(anna.keep()["id"])
        heard += [record_id for record_id in bo.pull() if record_id in kept]

    assert heard == kept
    everything = station.officer("cim", "0114").pull()
    numbers = [everything[record_id].seq for record_id in kept]
    assert numbers == sorted(numbers)


def test_a_change_made_after_the_clock_went_back_is_the_newer_one(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    doc = anna.keep()
    bo.pull()

    for minutes in (45, 60):
        station.clock.moment -= YEARS
        anna.push(patching(standing_in(station, doc["id"]), minutes=minutes))

    update = bo.pull()[doc["id"]]
    assert (update.rev, update.doc and update.doc["minutes"]) == (3, 60)

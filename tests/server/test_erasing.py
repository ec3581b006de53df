"""An erased record is gone from the server at once, and from each laptop that says so."""

from datetime import timedelta
from typing import Any

import orjson
import pytest

from fieldapp.base.errors import BadInput
from fieldapp.domain.vocabulary import Role
from fieldapp.server.completeness import stream_log
from fieldapp.server.confirming import acknowledge, erasures
from fieldapp.server.erasing import erase
from fieldapp.server.scope import move_user
from fieldapp.wire.hashing import START, stream_link
from fieldapp.wire.messages import Kind
from tests.server.making import change, creating
from tests.server.station import Someone, Station


def erase_now(station: Station, record_id: str) -> None:
    erase(station.database, record_id, "The person asked for it.", station.clock)


def confirm(someone: Someone, *record_ids: str) -> int:
    body = orjson.dumps({"device_id": someone.laptop.device_id, "record_ids": record_ids})
    station = someone.station
    return acknowledge(station.database, someone.caller, body, station.clock).noted


def edit(record_id: str, base_rev: int = 1, **values: Any) -> Any:
    old = {"minutes": 30}
    return change(Kind.PATCH, "activity", record_id, base_rev=base_rev, set=values, old=old)


def test_every_laptop_that_reads_it_is_told(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    doc = anna.keep(note="Karin Lind")
    bo.pull()

    erase_now(station, doc["id"])
    update = bo.pull()[doc["id"]]

    assert (update.state, update.doc, update.salt) == ("erased", None, "")


def test_an_area_that_the_record_left_is_told_as_well(station: Station) -> None:
    both = station.officer("both", "0114", "0115")
    bo = station.officer("bo", "0114")
    doc = both.keep()
    moved = {"set": {"area_id": station.areas["0115"]}, "old": {"area_id": doc["area_id"]}}
    both.push(change(Kind.PATCH, "activity", doc["id"], base_rev=1, **moved))
    bo.pull()

    erase_now(station, doc["id"])

    assert bo.pull()[doc["id"]].state == "erased"


def test_nothing_of_its_content_is_left_on_the_server(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    doc = anna.keep(note="Karin Lind", minutes=30)
    anna.push(edit(doc["id"], minutes=45))
    bo.push(edit(doc["id"], minutes=60))
    bo.push(edit(doc["id"], base_rev=3, minutes=0, note="Karin Lind"))

    erase_now(station, doc["id"])

    assert [
        tuple(row)
        for row in station.rows("SELECT doc, salt, state FROM record WHERE type = 'activity'")
    ] == [("{}", "", "erased")]
    for table in ("proposal", "held", "dead_letter"):
        assert station.rows(f"SELECT count(*) FROM {table}")[0][0] == 0


def test_a_laptop_that_was_away_never_brings_it_back(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    doc = anna.keep(minutes=30)
    erase_now(station, doc["id"])

    receipts = bo.push(
        edit(doc["id"], minutes=45),
        change(Kind.RESTORE, "activity", doc["id"], base_rev=1),
        creating(doc | {"author_id": bo.officer_id}),
    )

    assert [(each.verdict, each.problem and each.problem.type) for each in receipts] == [
        ("rejected", "erased")
    ] * 3
    assert station.rows("SELECT count(*) FROM dead_letter")[0][0] == 0


def test_the_chain_still_verifies(station: Station) -> None:
    anna = station.officer("anna", "0114")
    doc, _ = anna.keep(), anna.keep()
    erase_now(station, doc["id"])

    log = stream_log(station.database, anna.caller, f"area:{anna.home}", after=0)

    link = START
    for each in log.links:
        link = stream_link(link, each.change_hash, each.verdict, each.result_hash)
    assert (len(log.links), link) == (3, log.end.hash)


def test_laptops_are_missing_until_they_confirm(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    station.officer("elsewhere", "0115")
    station.officer("root", "0114", role=Role.ADMINISTRATOR)
    doc = anna.keep()
    erase_now(station, doc["id"])

    missing = [erasures(station.database)[0].missing]
    for someone in (anna, bo):
        confirm(someone, doc["id"])
        missing.append(erasures(station.database)[0].missing)

    assert missing == [("anna's laptop", "bo's laptop"), ("bo's laptop",), ()]


def test_who_was_moved_away_is_told_as_well(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    station.area("0115")
    doc = anna.keep(note="Karin Lind")
    bo.pull()
    move_user(station.database, "bo", ["0115"], station.clock)
    bo.pull()

    erase_now(station, doc["id"])
    told = bo.ask().erase
    confirm(bo, doc["id"])

    assert (told, bo.ask().erase) == ((doc["id"],), ())


def test_who_came_later_or_left_before_has_nothing_to_erase(station: Station) -> None:
    bo = station.officer("bo", "0114")
    station.area("0115")
    move_user(station.database, "bo", ["0115"], station.clock)
    station.clock.moment += timedelta(days=1)
    doc = station.officer("anna", "0114").keep()

    erase_now(station, doc["id"])

    assert bo.ask().erase == ()


def test_who_wrote_into_it_is_told_wherever_it_went(station: Station) -> None:
    both, anna = station.officer("both", "0114", "0115"), station.officer("anna", "0114")
    doc = anna.keep()
    for base_rev, (old, new) in enumerate((("0114", "0115"), ("0115", "0114")), start=1):
        areas = {"old": {"area_id": station.areas[old]}, "set": {"area_id": station.areas[new]}}
        both.push(change(Kind.PATCH, "activity", doc["id"], base_rev=base_rev, **areas))
    late = station.officer("late", "0115")

    erase_now(station, doc["id"])

    assert [each.ask().erase for each in (both, anna, late)] == [(doc["id"],)] * 3


def test_confirming_twice_or_without_need_changes_nothing(station: Station) -> None:
    anna = station.officer("anna", "0114")
    doc = anna.keep()
    erase_now(station, doc["id"])

    assert [confirm(anna, doc["id"], "unknown"), confirm(anna, doc["id"])] == [1, 0]


def test_erasing_says_why_and_only_once(station: Station) -> None:
    doc = station.officer("anna", "0114").keep()

    with pytest.raises(BadInput):
        erase(station.database, doc["id"], " ", station.clock)
    erase_now(station, doc["id"])
    for record_id in (doc["id"], "unknown"):
        with pytest.raises(BadInput):
            erase_now(station, record_id)

    (erasure,) = erasures(station.database)
    assert (erasure.record_id, erasure.record_type) == (doc["id"], "activity")
    assert erasure.reason == "The person asked for it."

"""What keeps laptops and server alike over the years: sums, horizons, shapes, old waits."""

from datetime import timedelta

import orjson
import pytest

from fieldapp.base.ids import new_id
from fieldapp.server.checking import check
from fieldapp.server.problems import Refused
from fieldapp.server.purge import purge
from fieldapp.wire.hashing import digest_of, record_mark
from fieldapp.wire.messages import (
    SCHEMA,
    SCHEMA_MIN,
    Change,
    CheckReply,
    Document,
    Kind,
    Problem,
)
from fieldapp.wire.upcast import upcast
from tests.server.making import change, creating
from tests.server.station import Someone, Station


def sums(someone: Someone, **cursors: int) -> CheckReply:
    body = {"device_id": someone.laptop.device_id, "cursors": cursors or someone.cursors}
    return check(someone.station.database, someone.caller, orjson.dumps(body))


def refusal_of(someone: Someone, **parts: object) -> Problem:
    with pytest.raises(Refused) as caught:
        someone.ask(**parts)
    return caught.value.problem


def deletion(doc: Document, base_rev: int = 1) -> Change:
    return change(Kind.DELETE, "activity", doc["id"], base_rev=base_rev)


def later(station: Station, days: int) -> None:
    station.clock.moment += timedelta(days=days)
    purge(station.database, station.clock.now(), new_id)


def test_equal_records_have_equal_sums(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    stream = f"area:{anna.home}"
    kept, deleted = anna.keep(), anna.keep()
    anna.push(deletion(deleted))
    updates = bo.pull()
    own = [
        record_mark(each.record_id, each.rev) for each in updates.values() if each.stream == stream
    ]

    told = sums(bo).streams[stream]

    assert kept["id"] in updates
    assert (told.seq, told.count, told.digest) == (bo.cursors[stream], 2, digest_of(own))


def test_sums_are_told_of_streams_that_the_caller_reads(station: Station) -> None:
    anna = station.officer("anna", "0114")
    station.officer("bo", "0115")

    told = sums(anna, org=0, **{f"area:{station.areas['0115']}": 0})

    assert set(told.streams) == {"org"}


def test_a_laptop_that_was_away_for_too_long_reads_its_streams_anew(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    doc, kept = anna.keep(), anna.keep()
    bo.pull()
    anna.push(deletion(doc))
    stream = f"area:{anna.home}"

    later(station, 401)
    problem = refusal_of(bo, cursors=bo.cursors, heads=bo.heads)
    afresh = bo.ask(cursors={"org": bo.cursors["org"]})

    assert (problem.status, problem.type, problem.streams) == (410, "too_old", (stream,))
    assert [each.record_id for each in afresh.updates] == [kept["id"]]


def test_who_heard_of_every_removal_reads_on(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    doc = anna.keep()
    anna.push(deletion(doc))
    bo.pull()

    later(station, 401)

    assert bo.pull() == {}


def test_removals_are_told_for_400_days(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    doc = anna.keep()
    bo.pull()
    anna.push(deletion(doc))

    later(station, 399)

    assert bo.pull()[doc["id"]].state == "deleted"


def test_a_program_that_is_too_old_is_told_to_be_updated(station: Station) -> None:
    anna = station.officer("anna", "0114")
    body = anna.laptop.push_of(creating(anna.document()), schema=SCHEMA_MIN - 1)

    with pytest.raises(Refused) as caught:
        anna.send(body)

    assert (caught.value.problem.status, caught.value.problem.type) == (426, "schema_too_old")
    assert refusal_of(anna, schema=SCHEMA_MIN - 1).type == "schema_too_old"


@pytest.mark.parametrize("shape", [SCHEMA_MIN - 1, -(10**15)])
def test_a_change_of_too_old_a_shape_harms_no_other(station: Station, shape: int) -> None:
    anna = station.officer("anna", "0114")
    old, new = creating(anna.document(), schema=shape), creating(anna.document())

    receipts = anna.push(old, new)

    assert [each.verdict for each in receipts] == ["rejected", "applied"]
    assert receipts[0].problem
    assert receipts[0].problem.type == "schema_too_old"


def test_changes_of_an_older_shape_are_brought_to_today_s() -> None:
    steps = {
        1: lambda kind, values: {f"{kind}_{name}": value for name, value in values.items()},
        3: lambda _kind, values: values | {"third": True},
    }
    old = change(Kind.PATCH, "activity", "a", set={"minutes": 1}, old={"minutes": 2})

    new = upcast(old, steps, newest=4)

    assert new.set == {"activity_minutes": 1, "third": True}
    assert new.old == {"activity_minutes": 2, "third": True}
    assert (new.schema_version, upcast(new, steps, newest=4)) == (4, new)


def test_fields_of_a_newer_program_outlive_the_change_of_an_older_one(station: Station) -> None:
    newer, older = station.officer("anna", "0114"), station.officer("bo", "0114")
    doc = newer.document(minutes=30) | {"weather": {"sky": "clear"}}
    newer.push(creating(doc, schema=SCHEMA + 1), schema=SCHEMA + 1)
    patch = {"set": {"minutes": 45}, "old": {"minutes": 30}}

    receipt = older.push(change(Kind.PATCH, "activity", doc["id"], base_rev=1, **patch))[0]

    assert receipt.doc
    assert (receipt.doc["weather"], receipt.doc["minutes"]) == ({"sky": "clear"}, 45)


def test_a_change_that_waits_for_too_long_is_told_to_its_laptop(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    early = change(Kind.PATCH, "activity", "never-came", set={"minutes": 1}, old={})
    assert anna.push(early)[0].verdict == "held"

    station.clock.moment += timedelta(days=4)
    in_time = anna.ask().late
    station.clock.moment += timedelta(days=2)
    (late,) = anna.ask().late

    assert in_time == ()
    assert (late.change_id, late.verdict) == (early.id, "held")
    assert late.problem
    assert late.problem.type == "held_long"
    assert bo.ask().late == ()


def test_an_edit_after_a_deletion_revives_and_says_so(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    doc = anna.keep(minutes=30)
    anna.push(deletion(doc))
    patch = {"set": {"minutes": 45}, "old": {"minutes": 30}}

    receipt = bo.push(change(Kind.PATCH, "activity", doc["id"], base_rev=1, **patch))[0]
    update = anna.pull()[doc["id"]]

    assert (receipt.verdict, receipt.deleted) == ("merged", False)
    assert (update.state, set(update.fields)) == ("live", {"deleted", "minutes"})


def test_a_deletion_against_a_newer_edit_waits_for_a_person(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    doc = anna.keep(minutes=30)
    patch = {"set": {"minutes": 45}, "old": {"minutes": 30}}
    bo.push(change(Kind.PATCH, "activity", doc["id"], base_rev=1, **patch))

    receipt = anna.push(deletion(doc))[0]

    assert (receipt.verdict, receipt.deleted) == ("conflict", False)
    assert [(each.field, each.proposed) for each in receipt.proposals] == [("deleted", True)]


def test_a_step_that_the_life_cycle_forbids_is_refused_in_words(station: Station) -> None:
    anna = station.officer("anna", "0114")
    doc = anna.keep("promise", status="draft")
    step = {"set": {"status": "active"}, "old": {"status": "draft"}}

    receipt = anna.push(change(Kind.PATCH, "promise", doc["id"], base_rev=1, **step))[0]

    assert receipt.problem
    assert (receipt.verdict, receipt.problem.type) == ("rejected", "life_cycle")
    assert "From draft to active" in receipt.problem.detail


@pytest.mark.parametrize("value", ["NaN", "-Infinity", "1e999", '"\\ud800"'])
def test_a_value_that_json_cannot_carry_harms_no_other_change(station: Station, value: str) -> None:
    anna = station.officer("anna", "0114")
    bad, good = creating(anna.document() | {"weight": "@"}), creating(anna.document())
    text = orjson.dumps(anna.laptop.push_of(bad, good)).replace(b'"@"', value.encode())

    receipts = anna.send_text(text).receipts

    assert [each.verdict for each in receipts] == ["rejected", "applied"]

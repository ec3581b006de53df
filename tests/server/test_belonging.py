"""What belongs to another record shares its fate: attachments, and the links that count it."""

from typing import Any

import pytest

from fieldapp.domain.vocabulary import Role
from fieldapp.server.confirming import erasures
from fieldapp.server.erasing import erase
from fieldapp.wire.messages import Change, Document, Kind
from tests.server.making import change, creating
from tests.server.station import Someone, Station


@pytest.fixture
def eva(station: Station) -> Someone:
    """A leader who works in both areas."""
    return station.officer("eva", "0114", "0115", role=Role.GROUP_LEADER)


def edit(record_type: str, doc: Document, base_rev: int = 1, **values: Any) -> Change:
    old = {name: doc.get(name) for name in values}
    return change(Kind.PATCH, record_type, doc["id"], base_rev=base_rev, set=values, old=old)


def attached(someone: Someone, parent: Document, **values: Any) -> Document:
    return someone.keep("attachment", record_id=parent["id"], **values)


def link_of(someone: Someone, activity: Document, why_not: str) -> Document:
    return someone.document("activity_commitment", activity_id=activity["id"], why_not=why_not)


def test_an_attachment_moves_to_the_area_of_its_activity(station: Station, eva: Someone) -> None:
    here, there = station.officer("here", "0114"), station.officer("there", "0115")
    patrol = eva.keep()
    picture = attached(eva, patrol)
    here.pull()
    target = station.areas["0115"]

    eva.push(edit("activity", patrol, area_id=target))

    assert here.pull()[picture["id"]].state == "left"
    arrived = there.pull()[picture["id"]]
    assert (arrived.state, arrived.rev) == ("live", 2)
    assert arrived.doc
    assert arrived.doc["area_id"] == target


def test_an_attachment_is_taken_back_with_its_activity(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    patrol = anna.keep()
    picture = attached(bo, patrol)
    bo.pull()

    anna.push(edit("activity", patrol, shared="own"))

    assert bo.pull()[picture["id"]].state == "left"
    update = anna.pull()[picture["id"]]
    assert update.stream == f"user:{anna.officer_id}"
    assert update.doc
    assert update.doc["shared"] == "own"


def test_an_attachment_made_before_the_move_was_known_follows(
    station: Station, eva: Someone
) -> None:
    patrol = eva.keep()
    eva.push(edit("activity", patrol, area_id=station.areas["0115"]))
    late = eva.document("attachment", record_id=patrol["id"])

    receipt = eva.push(creating(late, "attachment"), lean=True)[0]

    assert (receipt.verdict, receipt.same) == ("merged", False)
    assert receipt.doc
    assert receipt.doc["area_id"] == station.areas["0115"]


def test_an_attachment_never_moves_by_itself(station: Station, eva: Someone) -> None:
    patrol = eva.keep()
    picture = attached(eva, patrol)

    receipt = eva.push(edit("attachment", picture, area_id=station.areas["0115"]))[0]

    assert receipt.doc
    assert receipt.doc["area_id"] == patrol["area_id"]


def test_nobody_attaches_to_a_record_that_is_out_of_reach(station: Station, eva: Someone) -> None:
    patrol = eva.keep(area_id=eva.document()["area_id"])
    stranger = station.officer("stranger", "0115")
    picture = stranger.document("attachment", record_id=patrol["id"])

    receipt = stranger.push(creating(picture, "attachment"))[0]

    assert receipt.problem
    assert receipt.problem.type == "not_allowed"


def test_a_move_and_an_edit_of_its_picture_may_come_together(
    station: Station, eva: Someone
) -> None:
    patrol = eva.keep()
    picture = attached(eva, patrol)
    target = station.areas["0115"]

    receipts = eva.push(
        edit("attachment", picture, caption="Torget"),
        edit("activity", patrol, area_id=target),
        lean=True,
    )

    assert not receipts[0].same
    assert receipts[0].doc
    assert (receipts[0].doc["caption"], receipts[0].doc["area_id"]) == ("Torget", target)


def test_erasing_an_activity_erases_its_attachments(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    patrol = anna.keep()
    picture = attached(anna, patrol, file_name="Karin.jpg")
    bo.pull()

    erase(station.database, patrol["id"], "asked for", station.clock)

    assert {each.record_id for each in erasures(station.database)} == {
        patrol["id"],
        picture["id"],
    }
    updates = bo.pull()
    assert [updates[each["id"]].state for each in (patrol, picture)] == ["erased", "erased"]
    assert "Karin" not in str(station.rows("SELECT doc FROM record"))


def test_nothing_is_attached_to_an_erased_activity(station: Station) -> None:
    anna = station.officer("anna", "0114")
    patrol = anna.keep()
    erase(station.database, patrol["id"], "asked for", station.clock)
    picture = anna.document("attachment", record_id=patrol["id"], file_name="Karin.jpg")

    receipt = anna.push(creating(picture, "attachment"))[0]

    assert receipt.problem
    assert receipt.problem.type == "erased"
    assert station.rows("SELECT count(*) FROM dead_letter")[0][0] == 0


def test_what_was_written_about_an_erased_activity_goes_with_it(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    patrol = anna.keep()
    link = link_of(anna, patrol, "Karin var inte hemma")
    anna.push(creating(link, "activity_commitment"))
    bo.pull()

    erase(station.database, patrol["id"], "asked for", station.clock)

    update = bo.pull()[link["id"]]
    assert update.doc
    assert (update.state, update.doc["why_not"], update.doc["counted"]) == ("live", "", 1)


def test_a_laptop_that_was_away_does_not_write_about_it_again(station: Station) -> None:
    anna = station.officer("anna", "0114")
    patrol = anna.keep()
    erase(station.database, patrol["id"], "asked for", station.clock)

    receipt = anna.push(creating(link_of(anna, patrol, "Karin"), "activity_commitment"))[0]

    assert receipt.doc
    assert (receipt.verdict, receipt.doc["why_not"]) == ("merged", "")
    assert "Karin" not in str(station.rows("SELECT doc FROM record"))

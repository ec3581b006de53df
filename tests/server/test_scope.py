"""People change areas, and records too; nothing made in between is lost."""

from datetime import datetime, timedelta

import pytest

from fieldapp.base.errors import BadInput
from fieldapp.domain.vocabulary import Role
from fieldapp.server.scope import allow_person_search, move_user
from fieldapp.wire.messages import Change, Document, Kind
from tests.server.making import change, creating
from tests.server.station import Someone, Station


def move(station: Station, name: str, *codes: str) -> None:
    for code in codes:
        if code not in station.areas:
            station.area(code)
    move_user(station.database, name, codes, station.clock)


def recorded_at(someone: Someone, moment: datetime) -> Change:
    made = creating(someone.document())
    return made.model_copy(update={"recorded_at": moment, "occurred_at": moment})


def test_a_gained_area_is_read_from_its_beginning(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0115")
    doc = bo.keep()
    anna.pull()

    move(station, "anna", "0114", "0115")
    updates = anna.pull()

    assert updates[doc["id"]].doc == doc
    assert anna.scope_version == 2


def test_a_lost_area_is_no_longer_told(station: Station) -> None:
    anna = station.officer("anna", "0114", "0115")
    lost = f"area:{station.areas['0115']}"

    move(station, "anna", "0114")
    reply = anna.ask()

    assert lost not in reply.cursors
    assert lost not in reply.scope.streams
    assert reply.scope.version == 2


def test_work_made_before_the_laptop_heard_of_the_move_is_taken(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    anna.pull()
    doc = anna.document()

    move(station, "anna", "0115")
    receipt = anna.push(creating(doc), lean=True)[0]

    assert receipt.verdict == "applied"
    assert bo.pull()[doc["id"]].doc == doc


def test_a_record_of_the_old_area_is_not_told_to_who_has_left(station: Station) -> None:
    anna = station.officer("anna", "0114")
    anna.pull()

    move(station, "anna", "0115")
    receipt = anna.push(creating(anna.document()))[0]

    assert (receipt.verdict, receipt.doc) == ("applied", None)


def test_of_a_lost_area_nothing_is_told_that_came_after_ones_own_work(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    lost = f"area:{station.areas['0114']}"
    anna.pull()
    body = anna.laptop.push_of(creating(anna.document()), **anna.said({}))
    first = anna.send(body)

    move(station, "anna", "0115")
    bo.keep()
    again = anna.send(body)
    known = anna.send(body | {"heads": {lost: first.heads[lost].model_dump()}})

    assert again.heads[lost] == first.heads[lost]
    assert lost not in known.heads


def test_once_told_only_what_was_recorded_before_is_taken(station: Station) -> None:
    anna = station.officer("anna", "0114")
    anna.pull()
    move(station, "anna", "0115")
    told_at = station.clock.moment = station.clock.moment + timedelta(hours=1)
    anna.pull()
    before = recorded_at(anna, told_at - timedelta(minutes=5))
    after = recorded_at(anna, told_at + timedelta(minutes=5))

    receipts = anna.push(before, after, scope_version=1)

    assert [each.verdict for each in receipts] == ["applied", "rejected"]
    assert receipts[1].problem
    assert receipts[1].problem.type == "not_allowed"


@pytest.mark.parametrize("version", [0, 2, 7])
def test_a_scope_that_never_was_opens_nothing(station: Station, version: int) -> None:
    anna = station.officer("anna", "0114")
    anna.pull()
    move(station, "anna", "0115")

    receipt = anna.push(creating(anna.document()), scope_version=version)[0]

    assert receipt.verdict == "rejected"


def test_an_older_scope_opens_no_area_that_was_not_in_it(station: Station) -> None:
    anna = station.officer("anna", "0114")
    anna.pull()
    move(station, "anna", "0115")
    third = station.area("0116")

    receipt = anna.push(creating(anna.document(area_id=third)))[0]

    assert receipt.verdict == "rejected"


def test_a_record_that_moves_leaves_one_area_and_arrives_in_the_other(station: Station) -> None:
    both = station.officer("both", "0114", "0115")
    here, there = station.officer("here", "0114"), station.officer("there", "0115")
    doc = both.keep()
    here.pull()
    target = station.areas["0115"]

    both.push(
        change(
            Kind.PATCH,
            "activity",
            doc["id"],
            base_rev=1,
            set={"area_id": target},
            old={"area_id": doc["area_id"]},
        )
    )

    assert here.pull()[doc["id"]].state == "left"
    arrived = there.pull()[doc["id"]]
    assert arrived.doc
    assert (arrived.state, arrived.doc["area_id"]) == ("live", target)


def moved(station: Station, doc: Document, to: str, base_rev: int = 1) -> Change:
    areas = {"set": {"area_id": station.areas[to]}, "old": {"area_id": doc["area_id"]}}
    return change(Kind.PATCH, "activity", doc["id"], base_rev=base_rev, **areas)


def edited(doc: Document, base_rev: int) -> Change:
    values = {"set": {"minutes": 45}, "old": {"minutes": 30}}
    return change(Kind.PATCH, "activity", doc["id"], base_rev=base_rev, **values)


def test_work_on_a_record_that_was_moved_meanwhile_is_taken(station: Station) -> None:
    both, bo = station.officer("both", "0114", "0115"), station.officer("bo", "0114")
    doc = both.keep()
    bo.pull()
    both.push(moved(station, doc, "0115"))

    receipt = bo.push(edited(doc, base_rev=1), lean=True)[0]

    assert (receipt.verdict, receipt.doc, receipt.same) == ("merged", None, False)
    update = both.pull()[doc["id"]]
    assert update.doc
    assert (update.doc["minutes"], update.doc["area_id"]) == (45, station.areas["0115"])


def test_work_that_began_after_the_record_had_left_is_refused(station: Station) -> None:
    both, bo = station.officer("both", "0114", "0115"), station.officer("bo", "0114")
    doc = both.keep()
    both.push(moved(station, doc, "0115"))
    bo.pull()

    receipt = bo.push(edited(doc, base_rev=2))[0]

    assert receipt.problem
    assert receipt.problem.type == "not_allowed"


def test_nobody_moves_a_record_on_that_has_left(station: Station) -> None:
    both, bo = station.officer("both", "0114", "0115"), station.officer("bo", "0114")
    doc = both.keep()
    both.push(moved(station, doc, "0115"))

    receipt = bo.push(moved(station, doc, "0114"))[0]

    update = both.pull()[doc["id"]]
    assert receipt.verdict in {"applied", "merged", "conflict"}
    assert update.doc
    assert update.doc["area_id"] == station.areas["0115"]


def test_what_waited_is_judged_under_the_scope_of_its_push(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    anna.pull()
    doc = bo.document()
    assert anna.push(edited(doc, base_rev=1))[0].verdict == "held"
    move(station, "anna", "0115")

    bo.push(creating(doc))

    update = bo.pull()[doc["id"]]
    assert update.doc
    assert update.doc["minutes"] == 45
    assert not station.rows("SELECT * FROM dead_letter")


def test_a_record_that_comes_back_is_live_again(station: Station) -> None:
    both, here = station.officer("both", "0114", "0115"), station.officer("here", "0114")
    doc = both.keep()
    homes = doc["area_id"], station.areas["0115"]
    for rev, (old, new) in enumerate((homes, homes[::-1]), start=1):
        parts = {"set": {"area_id": new}, "old": {"area_id": old}}
        both.push(change(Kind.PATCH, "activity", doc["id"], base_rev=rev, **parts))

    update = here.pull()[doc["id"]]

    assert (update.state, update.rev) == ("live", 3)


def test_a_user_may_get_another_role(station: Station) -> None:
    anna = station.officer("anna", "0114")
    area = station.areas["0114"]

    version = move_user(station.database, "anna", ["0114"], station.clock, role=Role.ADMINISTRATOR)
    scope = anna.ask().scope

    assert (version, scope.version, scope.role) == (2, 2, "administrator")
    assert f"area:{area}" not in scope.streams
    card = station.officer("bo", "0114").pull()[anna.officer_id]
    assert card.doc
    assert card.doc["role"] == "administrator"


def test_a_move_shows_on_the_officers_card(station: Station) -> None:
    anna = station.officer("anna", "0114")

    move(station, "anna", "0115")

    card = anna.pull()[anna.officer_id]
    assert card.doc
    assert card.doc["area_id"] == station.areas["0115"]


def test_moving_needs_a_user_and_known_areas(station: Station) -> None:
    station.officer("anna", "0114")

    for name, codes, field in (
        ("nobody", ["0114"], "name"),
        ("anna", ["x"], "code"),
        ("anna", [], "area"),
    ):
        with pytest.raises(BadInput) as caught:
            move_user(station.database, name, codes, station.clock)
        assert caught.value.facts["field"] == field


def test_searching_for_persons_is_off_until_every_area_allows_it(station: Station) -> None:
    anna = station.officer("anna", "0114", "0115")
    found = [anna.ask().scope.search_persons]

    for code in ("0114", "0115"):
        allow_person_search(station.database, code, allowed=True)
        found.append(anna.ask().scope.search_persons)
    allow_person_search(station.database, "0114", allowed=False)
    found.append(anna.ask().scope.search_persons)

    assert found == [False, False, True, False]


def test_administrators_never_search_for_persons(station: Station) -> None:
    root = station.officer("root", "0114", role=Role.ADMINISTRATOR)

    allow_person_search(station.database, "0114", allowed=True)

    assert not root.ask().scope.search_persons

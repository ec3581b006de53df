"""How complete a log is: each link of the chain, who signed it, and who still holds work."""

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from fieldapp.domain.vocabulary import Role
from fieldapp.server.completeness import completeness, stream_log
from fieldapp.server.problems import Refused
from fieldapp.wire.hashing import START, chain_hash, result_hash, signed_head, stream_link
from fieldapp.wire.messages import Kind
from tests.server.making import change, creating
from tests.server.station import Station


def test_a_group_leader_sees_when_each_laptop_reported_and_what_it_held(station: Station) -> None:
    leader = station.officer("leader", "0114", role=Role.GROUP_LEADER)
    anna = station.officer("anna", "0114")
    station.officer("elsewhere", "0115")
    anna.push(creating(anna.document()), unsent=12)

    told = completeness(station.database, leader.caller, station.clock)

    assert [(each.officer_name, each.unsent) for each in told.devices] == [
        ("Anna", 12),
        ("Leader", 0),
    ]
    assert told.heads[f"area:{anna.home}"].seq == 1


def test_a_pull_reports_as_well(station: Station) -> None:
    leader = station.officer("leader", "0114", role=Role.SUPERVISOR)
    leader.ask(unsent=3)

    told = completeness(station.database, leader.caller, station.clock)

    assert [each.unsent for each in told.devices] == [3]


def test_others_are_not_told_about_laptops(station: Station) -> None:
    anna = station.officer("anna", "0114")

    with pytest.raises(Refused) as caught:
        completeness(station.database, anna.caller, station.clock)

    assert caught.value.problem.type == "not_allowed"


def test_the_log_of_a_stream_proves_each_record(station: Station) -> None:
    anna = station.officer("anna", "0114", with_key=True)
    doc = anna.document()
    made = creating(doc, salt="ab" * 16)
    anna.push(made, creating(anna.document()))
    update = anna.pull()[doc["id"]]

    log = stream_log(station.database, anna.caller, f"area:{anna.home}", after=0)

    link = START
    for each in log.links:
        link = stream_link(link, each.change_hash, each.verdict, each.result_hash)
    assert link == log.end.hash == anna.heads[f"area:{anna.home}"]["hash"]
    assert update.salt == made.salt
    assert update.doc is not None
    assert log.links[0].result_hash == result_hash(update.salt, update.doc)
    assert log.links[0].by_name == "Anna"


def test_the_log_of_a_stream_proves_each_device(station: Station) -> None:
    anna = station.officer("anna", "0114", with_key=True)
    anna.push(creating(anna.document()), creating(anna.document()))

    log = stream_log(station.database, anna.caller, f"area:{anna.home}", after=0)

    (head,) = log.heads
    last = log.links[-1]
    assert head.hash == chain_hash(last.previous_hash, last.change_hash)
    key = Ed25519PublicKey.from_public_bytes(base64.b64decode(head.public_key))
    signed = signed_head(head.device_id, head.number, head.hash)
    key.verify(base64.b64decode(head.signature), signed)


def test_the_log_has_a_link_where_a_record_left(station: Station) -> None:
    both = station.officer("both", "0114", "0115")
    doc = both.keep()
    moved = {"set": {"area_id": station.areas["0115"]}, "old": {"area_id": doc["area_id"]}}
    both.push(change(Kind.PATCH, "activity", doc["id"], base_rev=1, **moved))

    for code, numbers in (("0114", [1, 2]), ("0115", [1])):
        log = stream_log(station.database, both.caller, f"area:{station.areas[code]}", after=0)
        link = START
        for each in log.links:
            link = stream_link(link, each.change_hash, each.verdict, each.result_hash)
        assert [each.seq for each in log.links] == numbers
        assert link == log.end.hash


def test_the_log_comes_in_pages(station: Station) -> None:
    anna = station.officer("anna", "0114")
    anna.push(*(creating(anna.document()) for _ in range(5)))
    stream = f"area:{anna.home}"

    first = stream_log(station.database, anna.caller, stream, after=0, limit=3)
    second = stream_log(station.database, anna.caller, stream, after=3, limit=3)

    assert [each.seq for each in (*first.links, *second.links)] == [1, 2, 3, 4, 5]
    assert (first.more, second.more) == (True, False)


def test_the_log_of_another_area_is_out_of_sight(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0115")

    with pytest.raises(Refused) as caught:
        stream_log(station.database, anna.caller, f"area:{bo.home}", after=0)

    assert caught.value.problem.status == 404


def test_each_unbroken_run_of_a_laptops_changes_has_a_signed_end(station: Station) -> None:
    anna = station.officer("anna", "0114", with_key=True)
    own = {"shared": "own"}
    anna.push(creating(anna.document()))
    anna.push(creating(anna.document()), creating(anna.document()))
    anna.push(creating(anna.document(**own)))
    anna.push(creating(anna.document()))

    log = stream_log(station.database, anna.caller, f"area:{anna.home}", after=0)

    assert [link.number for link in log.links] == [1, 2, 3, 5]
    assert {head.number for head in log.heads} == {3, 5}

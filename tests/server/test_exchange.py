"""Push and pull over real TLS: what laptops send arrives once, and everyone hears of it."""

import json
from typing import Any

import pytest

from fieldapp.base.ids import new_id
from fieldapp.domain.vocabulary import Role
from fieldapp.wire.messages import Document, Kind
from tests.server.conftest import Enrol
from tests.server.making import change, creating, document
from tests.server.running import Officer, RunningServer


def own_document(someone: Officer, record_type: str = "activity", **values: Any) -> Document:
    home = someone.enrolled["area_ids"][0]
    return document(record_type, author=someone.officer_id, **({"area_id": home} | values))


def patch(doc: Document, base_rev: int, **values: Any) -> Any:
    old = {name: doc[name] for name in values}
    return change(Kind.PATCH, "activity", doc["id"], base_rev=base_rev, set=values, old=old)


def live(updates: list[Any]) -> dict[str, Document]:
    return {each["record_id"]: each["doc"] for each in updates if each["state"] == "live"}


def test_an_activity_reaches_the_colleagues_of_the_area(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo")
    doc = own_document(anna)

    receipt = anna.push(creating(doc))[0]
    update = next(each for each in bo.pull() if each["record_id"] == doc["id"])

    assert (receipt["verdict"], receipt["rev"], receipt["doc"]) == ("applied", 1, doc)
    assert update["doc"] == doc
    assert update["by_name"] == "Anna"


def test_another_area_hears_nothing_of_it(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo", Role.AREA_OFFICER, "0115")
    doc = own_document(anna)

    anna.push(creating(doc))

    assert doc["id"] not in live(bo.pull())
    assert bo.client.get(f"/v1/records/{doc['id']}/history").status_code == 404


def test_a_repeated_push_is_answered_with_the_same_verdict(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo")
    doc = own_document(anna)
    body = anna.laptop.push_of(creating(doc))
    first = anna.client.post("/v1/push", json=body).json()["receipts"][0]
    bo.push(patch(doc, 1, minutes=45))

    again = anna.client.post("/v1/push", json=body).json()["receipts"][0]

    assert again["duplicate"]
    assert (again["verdict"], again["seq"]) == (first["verdict"], first["seq"])
    assert (again["rev"], again["doc"]["minutes"]) == (2, 45)


def test_a_change_sent_twice_in_one_push_counts_once(enrol: Enrol) -> None:
    anna = enrol("anna")
    body = anna.laptop.push_of(creating(own_document(anna)))
    body["changes"] *= 2

    receipts = anna.client.post("/v1/push", json=body).json()["receipts"]

    assert [each.get("duplicate", False) for each in receipts] == [False, True]
    assert receipts[1]["rev"] == 1


def test_another_change_under_a_used_id_is_rejected(enrol: Enrol) -> None:
    anna = enrol("anna")
    first = creating(own_document(anna))
    other = creating(own_document(anna)).model_copy(update={"id": first.id})
    anna.push(first)

    receipt = anna.push(other)[0]

    assert (receipt["verdict"], receipt["problem"]["type"]) == ("rejected", "id_reuse")


def test_a_copied_laptop_is_told_to_take_a_new_id(enrol: Enrol) -> None:
    anna = enrol("anna")
    anna.push(creating(own_document(anna)))
    doc = own_document(anna)
    anna.laptop.number = 0
    forked = anna.client.post("/v1/push", json=anna.laptop.push_of(creating(doc)))
    anna.laptop.number, anna.laptop.device_id = 0, new_id()

    receipt = anna.push(creating(doc))[0]

    assert (forked.status_code, forked.json()["type"]) == (409, "device_fork")
    assert receipt["verdict"] == "applied"


def test_the_laptop_of_another_officer_is_no_place_to_send_from(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo")
    bo.laptop.device_id = anna.laptop.device_id

    answer = bo.client.post("/v1/push", json=bo.laptop.push_of(creating(own_document(bo))))

    assert (answer.status_code, answer.json()["type"]) == (409, "device_fork")


def test_two_who_change_one_field_are_both_heard(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo")
    doc = own_document(anna, minutes=30)
    anna.push(creating(doc))
    bo.push(patch(doc, 1, minutes=60))

    receipt = anna.push(patch(doc, 1, minutes=45))[0]
    update = next(each for each in bo.pull() if each["record_id"] == doc["id"])

    assert (receipt["verdict"], receipt["doc"]["minutes"]) == ("conflict", 60)
    proposal = update["proposals"][0]
    assert (proposal["field"], proposal["current"], proposal["proposed"]) == ("minutes", 60, 45)


def test_a_decided_question_is_gone_for_everyone(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo")
    doc = own_document(anna, minutes=30)
    anna.push(creating(doc))
    bo.push(patch(doc, 1, minutes=60))
    asked = anna.push(patch(doc, 1, minutes=45))[0]

    anna.push(patch(asked["doc"], asked["rev"], minutes=45))
    update = next(each for each in bo.pull() if each["record_id"] == doc["id"])

    assert update["doc"]["minutes"] == 45
    assert "proposals" not in update


def test_what_came_too_early_is_released_by_a_later_push(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo")
    doc = own_document(anna, minutes=30)
    early = patch(doc, 0, minutes=45)
    body = bo.laptop.push_of(early)
    held = bo.client.post("/v1/push", json=body).json()["receipts"][0]

    anna.push(creating(doc))
    again = bo.client.post("/v1/push", json=body).json()["receipts"][0]

    assert held["verdict"] == "held"
    assert (again["verdict"], again["duplicate"], again["doc"]["minutes"]) == ("merged", True, 45)


def test_a_record_that_is_no_longer_shared_leaves_the_area(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo")
    doc = own_document(anna)
    anna.push(creating(doc))
    bo.pull()

    anna.push(patch(doc, 1, shared="own"))

    assert [(each["record_id"], each["state"]) for each in bo.pull()] == [(doc["id"], "left")]
    assert doc["id"] in live(anna.pull())


def test_a_record_that_comes_back_is_live_again(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo")
    doc = own_document(anna)
    anna.push(creating(doc))
    anna.push(patch(doc, 1, shared="own"))
    bo.pull()

    anna.push(patch(doc | {"shared": "own"}, 2, shared="all"))

    assert [each["state"] for each in bo.pull()] == ["live"]


def test_a_deleted_record_is_told_without_its_content(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo")
    doc = own_document(anna)
    anna.push(creating(doc))
    bo.pull()

    anna.push(change(Kind.DELETE, "activity", doc["id"], base_rev=1))
    update = bo.pull()[0]

    assert update["state"] == "deleted"
    assert "doc" not in update


def test_a_bad_change_is_rejected_alone_and_set_aside(
    enrol: Enrol, shared_server: RunningServer
) -> None:
    anna = enrol("anna")
    bad, good = own_document(anna) | {"minutes": 0}, own_document(anna)

    receipts = anna.push(creating(bad), creating(good))

    assert [each["verdict"] for each in receipts] == ["rejected", "applied"]
    assert receipts[0]["problem"]["field"] == "minutes"
    database = shared_server.open_database()
    with database.reading() as connection:
        letters = connection.exec_driver_sql("SELECT record_id FROM dead_letter").scalars().all()
    database.close()
    assert bad["id"] in letters


def test_changes_that_are_not_understood_are_rejected_alone(enrol: Enrol) -> None:
    anna = enrol("anna")
    nonsense: list[Any] = [
        {"change": {"id": "c1"}, "number": 1, "previous_hash": ""},
        {"change": {"id": "c\ud800" * 40}, "number": 1, "previous_hash": ""},
        {"number": -1},
        "text",
        None,
    ]
    body = anna.laptop.push_of(creating(own_document(anna)))
    body["changes"] = [*nonsense, *body["changes"]]

    answer = anna.client.post("/v1/push", content=json.dumps(body).encode())

    verdicts = [each["verdict"] for each in answer.json()["receipts"]]
    assert verdicts == ["rejected"] * len(nonsense) + ["applied"]


def test_pages_end_where_they_are_told_to(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo")
    docs = [own_document(anna) for _ in range(7)]
    anna.push(*(creating(doc) for doc in docs))
    body = {"device_id": bo.laptop.device_id, "limit": 3}

    seen: list[str] = []
    pages = 0
    more = True
    while more:
        page = bo.client.post("/v1/pull", json=body).json()
        assert len(page["updates"]) <= 3
        seen += [each["record_id"] for each in page["updates"]]
        bo.heads |= page.get("heads", {})
        body |= {"cursors": page["cursors"], "heads": bo.heads}
        more = page.get("more", False)
        pages += 1

    assert {doc["id"] for doc in docs} <= set(seen)
    assert len(seen) == len(set(seen))
    assert pages > 2


def test_a_contact_reaches_response_officers_without_details(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo", Role.RESPONSE_OFFICER)
    doc = own_document(anna, "contact")
    anna.push(creating(doc, "contact"))

    seen = live(bo.pull())[doc["id"]]

    assert seen["function"] == "Rektor"
    assert seen.keys().isdisjoint({"name", "phone", "email", "address", "note"})


def test_the_history_tells_who_changed_what(enrol: Enrol) -> None:
    anna, bo = enrol("anna"), enrol("bo")
    doc = own_document(anna, minutes=30)
    anna.push(creating(doc))
    bo.push(patch(doc, 1, minutes=60))

    entries = anna.client.get(f"/v1/records/{doc['id']}/history").json()["entries"]

    assert [(each["by_name"], each.get("fields", [])) for each in entries] == [
        ("Anna", []),
        ("Bo", ["minutes"]),
    ]


def test_a_cursor_of_a_stream_that_is_no_longer_read_is_dropped(enrol: Enrol) -> None:
    anna = enrol("anna")
    body = {"device_id": anna.laptop.device_id, "cursors": {"area:elsewhere": 5}}

    page = anna.client.post("/v1/pull", json=body).json()

    assert set(page["cursors"]) == set(page["scope"]["streams"])


@pytest.mark.parametrize("path", ["/v1/push", "/v1/pull"])
def test_a_head_that_was_never_told_is_diverged(path: str, enrol: Enrol) -> None:
    anna = enrol("anna")
    anna.push(creating(own_document(anna)))
    anna.pull()
    area = next(name for name in anna.heads if name.startswith("area:"))
    heads = anna.heads | {area: {"seq": 1, "hash": "another"}}

    answer = anna.client.post(
        path, json={"device_id": anna.laptop.device_id, "heads": heads, "changes": []}
    )

    assert answer.status_code == 409
    assert (answer.json()["type"], answer.json()["streams"]) == ("diverged", [area])


def test_a_server_restored_from_a_backup_notices(
    anna: Officer, running_server: RunningServer
) -> None:
    anna.push(creating(own_document(anna)))
    running_server.stop()
    backup = running_server.twin()
    running_server.start()
    anna.push(creating(own_document(anna)))
    anna.pull()
    running_server.stop()
    running_server.database_url = backup
    running_server.start()

    body = {"device_id": anna.laptop.device_id, "cursors": anna.cursors, "heads": anna.heads}
    answer = anna.client.post("/v1/pull", json=body)
    afresh = anna.client.post("/v1/pull", json={"device_id": anna.laptop.device_id})

    assert answer.json()["type"] == "diverged"
    assert afresh.status_code == 200


def test_one_officer_s_own_records_are_theirs_on_every_laptop(
    enrol: Enrol, shared_server: RunningServer
) -> None:
    anna = enrol("anna")
    doc = own_document(anna, shared="own")
    anna.push(creating(doc))
    second = Officer(shared_server, anna.user, new_id())

    updates = live(second.pull())
    second.client.close()

    assert updates[doc["id"]] == doc

"""What arrives is what the laptop wrote, in its order; anything else is turned away whole."""

import pytest

from fieldapp.server.problems import Refused
from fieldapp.wire.hashing import chain_hash, content_hash
from fieldapp.wire.messages import Document
from tests.server.making import creating
from tests.server.station import Someone, Station


@pytest.fixture
def anna(station: Station) -> Someone:
    return station.officer("anna", "0114", with_key=True)


def refusal_of(someone: Someone, body: Document) -> str:
    with pytest.raises(Refused) as caught:
        someone.send(body)
    assert caught.value.problem.status == 403
    return caught.value.problem.type


def test_a_signed_push_is_taken_and_its_head_kept(station: Station, anna: Someone) -> None:
    anna.push(*(creating(anna.document()) for _ in range(3)))

    (head,) = station.rows("SELECT device_id, number, hash, signature FROM device_head")

    assert tuple(head) == (anna.laptop.device_id, 3, anna.laptop.link, anna.signature())


@pytest.mark.parametrize("signature", ["", "bm8gc2lnbmF0dXJl", "not base64 å"])
def test_a_push_without_the_laptop_s_signature_is_forged(
    station: Station, anna: Someone, signature: str
) -> None:
    body = anna.laptop.push_of(creating(anna.document()), signature=signature)

    assert refusal_of(anna, body) == "forged"
    assert station.rows("SELECT count(*) FROM change WHERE device_id = 'laptop-anna'")[0][0] == 0


def test_a_value_altered_on_the_way_is_forged(station: Station, anna: Someone) -> None:
    body = anna.laptop.push_of(creating(anna.document(minutes=30)))
    body["signature"] = anna.signature()
    body["changes"][0]["change"]["set"]["minutes"] = 45

    assert refusal_of(anna, body) == "forged"


def test_a_change_altered_amid_others_is_forged_even_without_a_key(station: Station) -> None:
    bo = station.officer("bo", "0115")
    body = bo.laptop.push_of(*(creating(bo.document(minutes=30)) for _ in range(3)))
    body["changes"][1]["change"]["set"]["minutes"] = 45

    assert refusal_of(bo, body) == "forged"


def test_a_line_that_does_not_follow_what_came_before_is_forged(station: Station) -> None:
    bo = station.officer("bo", "0115")
    bo.keep()
    bo.laptop.link = "another past"

    assert refusal_of(bo, bo.laptop.push_of(creating(bo.document()))) == "forged"


def test_batches_in_the_wrong_order_are_no_forgery(anna: Someone) -> None:
    first = anna.laptop.push_of(creating(anna.document()))
    first["signature"] = anna.signature()
    second = anna.laptop.push_of(creating(anna.document()))

    later, earlier = anna.send(second), anna.send(first)

    assert [later.receipts[0].verdict, earlier.receipts[0].verdict] == ["applied", "applied"]


def test_the_same_push_again_is_no_forgery(anna: Someone) -> None:
    body = anna.laptop.push_of(creating(anna.document()))
    anna.send(body)

    assert anna.send(body).receipts[0].duplicate


def test_a_change_that_is_not_understood_still_ends_a_signed_line(anna: Someone) -> None:
    good, bad = creating(anna.document()), creating(anna.document())
    body = anna.laptop.push_of(good, bad.model_copy(update={"zone": "x" * 65}))

    receipts = anna.send(body).receipts

    assert [each.verdict for each in receipts] == ["applied", "rejected"]


def test_a_laptop_that_took_a_new_id_signs_with_the_key_it_has(anna: Someone) -> None:
    anna.keep()
    anna.laptop.device_id, anna.laptop.number, anna.laptop.link = "laptop-anna-2", 0, ""
    unsigned = anna.laptop.push_of(creating(anna.document()), signature="")

    assert refusal_of(anna, unsigned) == "forged"
    anna.laptop.number, anna.laptop.link = 0, ""
    assert anna.push(creating(anna.document()))[0].verdict == "applied"


def test_the_log_names_the_laptop_and_no_content(
    anna: Someone, caplog: pytest.LogCaptureFixture
) -> None:
    refusal_of(anna, anna.laptop.push_of(creating(anna.document(note="Karin")), signature="x"))

    assert "forged push device=laptop-anna" in caplog.text
    assert "Karin" not in caplog.text


def test_a_push_that_ends_with_what_is_not_understood_may_come_again(
    station: Station, anna: Someone
) -> None:
    body = anna.laptop.push_of(creating(anna.document()), creating(anna.document()))
    last = body["changes"][-1]
    last["change"]["kind"] = "of a newer program"
    anna.laptop.link = chain_hash(last["previous_hash"], content_hash(last["change"]))
    body["signature"] = anna.signature()

    first, again = anna.send(body), anna.send(body)

    assert [one.verdict for one in first.receipts] == ["applied", "rejected"]
    assert [one.verdict for one in again.receipts] == ["applied", "rejected"]
    assert station.rows("SELECT count(*) FROM change WHERE device_id = 'laptop-anna'")[0][0] == 1


def test_the_end_of_a_push_that_was_overtaken_is_kept(station: Station, anna: Someone) -> None:
    first = anna.laptop.push_of(creating(anna.document()))
    first["signature"] = anna.signature()
    second = anna.laptop.push_of(creating(anna.document()))
    second["signature"] = anna.signature()

    anna.send(second)
    anna.send(first)

    kept = station.rows("SELECT number FROM device_head ORDER BY number")
    assert [row[0] for row in kept] == [1, 2]

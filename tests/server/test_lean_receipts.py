"""A record that stands just as its sender has it is not sent back."""

from fieldapp.wire.messages import Change, Kind
from tests.server.making import change, creating
from tests.server.station import Someone, Station


def patch_of(someone: Someone, record_id: str, base_rev: int, **values: object) -> Change:
    return change(
        Kind.PATCH,
        "activity",
        record_id,
        base_rev=base_rev,
        set=values,
        old={"minutes": 30},
    )


def test_a_new_record_is_acknowledged_without_its_document(station: Station) -> None:
    anna = station.officer("anna", "0114")

    receipt = anna.push(creating(anna.document()), lean=True)[0]

    assert (receipt.verdict, receipt.same, receipt.doc, receipt.rev) == ("applied", True, None, 1)
    assert receipt.seq > 0
    assert receipt.stream == f"area:{anna.home}"


def test_who_does_not_know_lean_receipts_gets_the_document(station: Station) -> None:
    anna = station.officer("anna", "0114")
    doc = anna.document()

    receipt = anna.push(creating(doc))[0]

    assert (receipt.same, receipt.doc) == (False, doc)


def test_own_changes_on_top_of_the_last_copy_leave_it_the_same(station: Station) -> None:
    anna = station.officer("anna", "0114")
    doc = anna.document(minutes=30)
    made = anna.push(creating(doc), patch_of(anna, doc["id"], 0, minutes=45), lean=True)
    changed = anna.push(patch_of(anna, doc["id"], 2, officers_n=3), lean=True)

    assert [(each.same, each.rev) for each in (*made, *changed)] == [
        (True, 2),
        (True, 2),
        (True, 3),
    ]


def test_after_the_change_of_another_the_document_is_sent(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    doc = anna.keep(minutes=30)
    bo.push(patch_of(bo, doc["id"], 1, officers_n=3))

    receipt = anna.push(patch_of(anna, doc["id"], 1, minutes=45), lean=True)[0]

    assert not receipt.same
    assert receipt.doc
    assert (receipt.doc["minutes"], receipt.doc["officers_n"]) == (45, 3)


def test_a_repeated_change_is_answered_with_the_document(station: Station) -> None:
    anna = station.officer("anna", "0114")
    doc = anna.document()
    body = anna.laptop.push_of(creating(doc), lean=True)
    anna.send(body)

    again = anna.send(body).receipts[0]

    assert (again.duplicate, again.same, again.doc) == (True, False, doc)


def test_a_change_that_was_refused_leaves_nothing_the_same(station: Station) -> None:
    anna = station.officer("anna", "0114")
    doc = anna.document(minutes=30)

    receipts = anna.push(creating(doc), patch_of(anna, doc["id"], 0, minutes=0), lean=True)

    assert [each.verdict for each in receipts] == ["applied", "rejected"]
    assert (receipts[0].same, receipts[0].doc) == (False, doc)


def test_a_deletion_of_the_last_copy_is_told_without_it(station: Station) -> None:
    anna = station.officer("anna", "0114")
    doc = anna.keep()

    receipt = anna.push(change(Kind.DELETE, "activity", doc["id"], base_rev=1), lean=True)[0]

    assert (receipt.same, receipt.deleted, receipt.doc) == (True, True, None)


def test_an_open_question_is_never_passed_over(station: Station) -> None:
    anna, bo = station.officer("anna", "0114"), station.officer("bo", "0114")
    doc = anna.keep(minutes=30)
    anna.push(patch_of(anna, doc["id"], 1, minutes=45))
    bo.push(patch_of(bo, doc["id"], 1, minutes=60))

    receipt = anna.push(patch_of(anna, doc["id"], 3, officers_n=2), lean=True)[0]

    assert not receipt.same
    assert [each.proposed for each in receipt.proposals] == [60]

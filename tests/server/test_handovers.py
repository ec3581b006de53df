"""Handovers on the server: who signs, what never changes, and maps made on two laptops at once."""

import pytest

from fieldapp.domain.handover import HandoverStatus
from fieldapp.server.merge import judge
from fieldapp.server.rulings import Ruling, Standing
from fieldapp.wire.messages import Change, Kind, Verdict
from tests.server.making import change, creating, document, later, officer, patching, sent, standing

ANNA = officer("anna")


def judged(what: Change, before: Standing | None = None) -> Ruling:
    return judge(sent(ANNA, what), before, str)


def test_a_signature_by_the_sender_stands() -> None:
    ruling = judged(creating(document("handover_signature"), "handover_signature"))

    assert ruling.verdict is Verdict.APPLIED


def test_nobody_signs_in_the_name_of_another() -> None:
    doc = document("handover_signature", signer="officer-bo")

    ruling = judged(creating(doc, "handover_signature"))

    assert ruling.problem
    assert ruling.problem.field == "signer"


def test_a_signature_by_another_key_than_that_of_the_laptop_is_refused() -> None:
    doc = document("handover_signature")
    what = sent(ANNA, creating(doc, "handover_signature"))

    own = judge(what._replace(public_key=str(doc["public_key"])), None, str)
    foreign = judge(what._replace(public_key="a2V5IG9mIGFub3RoZXIgbGFwdG9w"), None, str)

    assert own.verdict is Verdict.APPLIED
    assert foreign.problem
    assert foreign.problem.field == "public_key"


@pytest.mark.parametrize("field", ["version_id", "content_hash", "name", "role", "signed_at"])
def test_a_signature_over_something_else_is_refused(field: str) -> None:
    other = {"role": "incoming", "signed_at": "2026-03-21T15:00:00Z", "content_hash": "1" * 64}
    doc = document("handover_signature") | {field: other.get(field, "something else")}

    ruling = judged(creating(doc, "handover_signature"))

    assert ruling.problem
    assert ruling.problem.field == "signature"


@pytest.mark.parametrize("record_type", ["handover_version", "handover_signature"])
@pytest.mark.parametrize("kind", [Kind.PATCH, Kind.DELETE, Kind.RESTORE, Kind.CREATE])
def test_what_was_frozen_or_signed_never_changes(record_type: str, kind: Kind) -> None:
    before = standing(record_type)
    values = (
        {**before.doc, "zone": "Europe/Oslo"} if kind is Kind.CREATE else {"zone": "Europe/Oslo"}
    )
    what = change(kind, record_type, before.record_id, base_rev=1, set=values)

    ruling = judged(what, before)

    assert ruling.verdict is Verdict.REJECTED


def test_a_version_that_is_sent_again_as_it_stands_changes_nothing() -> None:
    before = standing("handover_version")

    ruling = judged(creating(before.doc, "handover_version"), before)

    assert ruling.verdict is not Verdict.REJECTED
    assert ruling.standing
    assert ruling.standing.doc == before.doc


def test_a_map_entry_made_on_two_laptops_stays_as_it_was_told_first() -> None:
    mine = standing("map_entry", id="e1", title="Torget")
    told = later(mine, why="Här möts alla.", confirmed=True)
    doc = document("map_entry", id="e1", title="torg", times=7)

    ruling = judged(creating(doc, "map_entry"), told)

    assert ruling.verdict is Verdict.MERGED
    assert ruling.standing
    assert ruling.standing.doc == {**told.doc, "times": 7}


def test_figures_from_the_log_are_no_conflict() -> None:
    before = standing("map_entry", times=3, rank=1)
    meanwhile = later(before, times=5, rank=2)

    ruling = judged(patching(before, times=4, rank=3), meanwhile)

    assert ruling.verdict is Verdict.MERGED
    assert ruling.standing
    assert ruling.standing.doc["times"] == 4


def test_different_fields_of_one_entry_are_both_kept() -> None:
    before = standing("map_entry")
    meanwhile = later(before, why="Här möts alla.")

    ruling = judged(patching(before, confirmed=True), meanwhile)

    assert ruling.verdict is Verdict.MERGED
    assert ruling.standing
    assert (ruling.standing.doc["why"], ruling.standing.doc["confirmed"]) == (
        "Här möts alla.",
        True,
    )


def test_the_same_field_of_the_same_entry_waits_for_a_choice() -> None:
    before = standing("map_entry")
    meanwhile = later(before, title="Järntorget")

    ruling = judged(patching(before, title="Stortorget"), meanwhile)

    assert ruling.verdict is Verdict.CONFLICT


def test_a_briefing_day_is_not_skipped() -> None:
    before = standing("handover", status=HandoverStatus.CONFIRMED.value)

    skipped = judged(patching(before, status="accepted"), before)
    held = judged(patching(before, status="briefed"), before)

    assert (skipped.verdict, held.verdict) == (Verdict.REJECTED, Verdict.APPLIED)

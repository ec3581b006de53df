"""One change against its record: what is applied, what is merged, what waits for a person."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.base.ids import new_id
from fieldapp.domain.vocabulary import PromiseStatus, Role
from fieldapp.server.merge import judge
from fieldapp.server.rulings import Ruling, Standing
from fieldapp.wire.messages import Change, Document, Kind, Verdict
from tests.server.making import (
    AREA,
    OTHER_AREA,
    change,
    creating,
    document,
    later,
    officer,
    patching,
    sent,
    standing,
)

ANNA = officer("anna")
BO = officer("bo")


def judged(what: Change, before: Standing | None = None, by: Any = ANNA) -> Ruling:
    return judge(sent(by, what), before, new_id)


def doc_of(ruling: Ruling) -> Document:
    assert ruling.standing is not None, ruling.problem
    return ruling.standing.doc


def lost_in(ruling: Ruling) -> dict[str, Any]:
    assert ruling.standing is not None, ruling.problem
    return {proposal.field: proposal.proposed for proposal in ruling.standing.proposals}


def test_a_new_record_stands_as_it_was_sent() -> None:
    doc = document()

    ruling = judged(creating(doc))

    assert ruling.verdict is Verdict.APPLIED
    assert doc_of(ruling) == doc
    assert ruling.standing
    assert (ruling.standing.rev, ruling.standing.stream) == (1, f"area:{AREA}")


# (what the officer saw, what stands now, what the officer writes) -> what stands, what is lost
@pytest.mark.parametrize(
    ("saw", "stands", "writes", "verdict", "becomes", "lost"),
    [
        (30, 30, 45, Verdict.APPLIED, 45, None),
        (30, 45, 45, Verdict.MERGED, 45, None),
        (30, 60, 45, Verdict.CONFLICT, 60, 45),
        (30, 60, 30, Verdict.CONFLICT, 60, 30),
    ],
)
def test_each_field_is_judged_three_ways(
    saw: int, stands: int, writes: int, verdict: Verdict, becomes: int, lost: int | None
) -> None:
    seen = standing(minutes=saw)
    now = seen if stands == saw else later(seen, minutes=stands)

    ruling = judged(patching(seen, minutes=writes), now)

    assert ruling.verdict is verdict
    assert doc_of(ruling)["minutes"] == becomes
    assert lost_in(ruling) == ({} if lost is None else {"minutes": lost})


def test_changes_of_different_fields_both_stand() -> None:
    seen = standing(minutes=30, officers_n=1)
    now = later(seen, minutes=60)

    ruling = judged(patching(seen, officers_n=4), now)

    assert ruling.verdict is Verdict.MERGED
    assert (doc_of(ruling)["minutes"], doc_of(ruling)["officers_n"]) == (60, 4)
    assert ruling.fields == ("officers_n",)


def test_what_the_same_laptop_sent_before_is_no_foreign_change() -> None:
    seen = standing(minutes=30)
    now = later(seen, by=ANNA.device_id, minutes=60)
    again = patching(seen, officers_n=2)

    assert judged(again, now).verdict is Verdict.APPLIED


def test_long_texts_are_merged_by_sentence() -> None:
    seen = standing(note="Lugnt. Regn.")
    now = later(seen, note="Lugnt. Regn. Snö.")

    ruling = judged(patching(seen, note="Stökigt. Regn."), now)

    assert ruling.verdict is Verdict.MERGED
    assert doc_of(ruling)["note"] == "Stökigt. Regn. Snö."


def test_the_same_sentence_changed_twice_keeps_both_wordings() -> None:
    seen = standing(note="Lugnt.")
    now = later(seen, note="Stökigt.")

    ruling = judged(patching(seen, note="Livligt."), now)

    assert ruling.verdict is Verdict.CONFLICT
    assert doc_of(ruling)["note"] == "Stökigt."
    assert lost_in(ruling) == {"note": "Livligt."}


def test_a_field_that_was_never_named_counts_as_its_default() -> None:
    before = standing()
    unnamed = {name: value for name, value in before.doc.items() if name != "note"}
    short = Standing(before.record_type, before.record_id, before.stream, 1, unnamed, "{}")

    ruling = judged(patching(before, note="Nytt."), short)

    assert ruling.verdict is Verdict.APPLIED
    assert doc_of(ruling)["note"] == "Nytt."


def test_making_a_record_twice_merges_both() -> None:
    first = standing(minutes=30, people_met=None)
    again = first.doc | {"minutes": 45, "people_met": 12}

    ruling = judged(creating(again), first)

    assert ruling.verdict is Verdict.CONFLICT
    assert doc_of(ruling)["people_met"] == 12
    assert lost_in(ruling) == {"minutes": 45}


def test_a_change_of_an_unknown_record_is_held() -> None:
    assert judged(patching(standing(), minutes=5)).verdict is Verdict.HELD


def test_deleting_what_nobody_else_touched_deletes() -> None:
    before = standing()
    deletion = change(Kind.DELETE, "activity", before.record_id, base_rev=1)

    ruling = judged(deletion, before)

    assert ruling.verdict is Verdict.APPLIED
    assert ruling.standing
    assert ruling.standing.state == "deleted"


def test_deleting_against_a_newer_edit_becomes_a_question() -> None:
    seen = standing()
    now = later(seen, minutes=60)
    deletion = change(Kind.DELETE, "activity", seen.record_id, base_rev=seen.rev)

    ruling = judged(deletion, now)

    assert ruling.verdict is Verdict.CONFLICT
    assert ruling.standing
    assert ruling.standing.state == "live"
    assert lost_in(ruling) == {"deleted": True}


def test_an_edit_after_a_deletion_brings_the_record_back() -> None:
    seen = standing()
    deletion = change(Kind.DELETE, "activity", seen.record_id, base_rev=1)
    deleted = judged(deletion, seen, BO).standing

    ruling = judged(patching(seen, minutes=60), deleted)

    assert ruling.verdict is Verdict.MERGED
    assert ruling.standing
    assert ruling.standing.state == "live"
    assert doc_of(ruling)["minutes"] == 60


def test_a_deleted_record_can_be_restored() -> None:
    seen = standing()
    deleted = judged(change(Kind.DELETE, "activity", seen.record_id, base_rev=1), seen).standing
    assert deleted

    ruling = judged(change(Kind.RESTORE, "activity", seen.record_id, base_rev=2), deleted)

    assert ruling.standing
    assert ruling.standing.state == "live"
    assert doc_of(ruling) == seen.doc


def test_an_erased_record_never_comes_back() -> None:
    seen = standing()
    erased = Standing(seen.record_type, seen.record_id, seen.stream, 2, {}, "{}", state="erased")

    ruling = judged(patching(seen, minutes=60), erased)

    assert ruling.problem
    assert (ruling.verdict, ruling.problem.type) == (Verdict.REJECTED, "erased")


def test_deciding_about_a_field_closes_its_question() -> None:
    seen = standing(minutes=30)
    asked = judged(patching(seen, minutes=45), later(seen, minutes=60)).standing
    assert asked
    assert asked.proposals

    ruling = judged(patching(asked, minutes=45), asked)

    assert doc_of(ruling)["minutes"] == 45
    assert lost_in(ruling) == {}


def test_who_had_not_seen_the_question_does_not_close_it() -> None:
    seen = standing(minutes=30)
    newer = later(seen, minutes=60)
    asked = judged(patching(seen, minutes=45), newer).standing

    ruling = judged(patching(newer, minutes=90), asked, BO)

    assert lost_in(ruling) == {"minutes": 45}


def test_unknown_words_and_fields_are_kept() -> None:
    before = standing()

    ruling = judged(patching(before, type="drone_patrol", weather={"rain": True}), before)

    assert ruling.verdict is Verdict.APPLIED
    assert doc_of(ruling)["type"] == "drone_patrol"
    assert doc_of(ruling)["weather"] == {"rain": True}


def test_fields_of_a_laptop_itself_are_left_out() -> None:
    doc = document() | {"sync_state": "queued", "version": 7, "unread_": 5}

    assert doc_of(judged(creating(doc))).keys().isdisjoint({"sync_state", "version", "unread_"})


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"minutes": 0}, "minutes"),
        ({"minutes": 1441}, "minutes"),
        ({"place": 5}, "place"),
        ({"started_at": "yesterday"}, "started_at"),
        ({"started_at": "0001-01-01T00:00:00+14:00"}, "started_at"),
        ({"note": "nul \0 character"}, "note"),
        ({"type": None}, "type"),
        ({"id": "another"}, "id"),
        ({"author_id": "officer-bo"}, "author_id"),
    ],
)
def test_a_bad_value_is_rejected_by_name(values: Document, field: str) -> None:
    ruling = judged(
        creating(
            document() | values,
        )
        if "id" not in values
        else _misnamed(values)
    )

    assert ruling.verdict is Verdict.REJECTED
    assert ruling.problem
    assert (ruling.problem.type, ruling.problem.field) == ("validation", field)


def _misnamed(values: Document) -> Change:
    doc = document()
    return change(Kind.CREATE, "activity", doc["id"], set=doc | values)


def test_an_unknown_kind_of_record_is_rejected() -> None:
    ruling = judged(change(Kind.CREATE, "spaceship", "s1", set={"id": "s1"}))

    assert ruling.problem
    assert ruling.problem.type == "unknown_type"


@pytest.mark.parametrize(
    ("stands", "wanted", "verdict"),
    [
        (PromiseStatus.DRAFT, "checked", Verdict.APPLIED),
        (PromiseStatus.DRAFT, "active", Verdict.REJECTED),
        (PromiseStatus.ACTIVE, "kept", Verdict.APPLIED),
        (PromiseStatus.KEPT, "active", Verdict.REJECTED),
        (PromiseStatus.ACTIVE, "paused_by_a_newer_program", Verdict.APPLIED),
    ],
)
def test_a_promise_moves_only_along_its_life_cycle(
    stands: PromiseStatus, wanted: str, verdict: Verdict
) -> None:
    before = standing("promise", status=stands)

    ruling = judged(patching(before, status=wanted), before)

    assert ruling.verdict is verdict
    assert ruling.problem is None or ruling.problem.type == "life_cycle"


def test_sharing_with_nobody_moves_the_record_to_its_author() -> None:
    before = standing()

    ruling = judged(patching(before, shared="own"), before)

    assert ruling.standing
    assert (ruling.left, ruling.standing.stream) == (f"area:{AREA}", "user:officer-anna")


def test_only_the_author_takes_a_record_back() -> None:
    before = standing()

    ruling = judged(patching(before, shared="own"), before, BO)

    assert ruling.problem
    assert ruling.problem.type == "not_allowed"


def test_a_record_moves_only_between_areas_of_the_officer() -> None:
    before = standing()
    move = patching(before, area_id=OTHER_AREA)
    both = officer("anna", Role.AREA_OFFICER, AREA, OTHER_AREA)

    assert judged(move, before).verdict is Verdict.REJECTED
    assert judged(move, before, both).left == f"area:{AREA}"


def test_a_word_of_sharing_that_is_unknown_shares_least() -> None:
    ruling = judged(creating(document() | {"shared": "with_the_mayor"}))

    assert ruling.standing
    assert ruling.standing.stream == "user:officer-anna"


def test_a_role_that_never_writes_such_records_is_not_kept_waiting() -> None:
    admin = officer("root", Role.ADMINISTRATOR)

    assert judged(patching(standing(), minutes=5), None, admin).verdict is Verdict.REJECTED


values = st.integers(min_value=1, max_value=3)


@given(saw=values, stands=values, writes=values)
def test_no_value_is_lost_in_any_order(saw: int, stands: int, writes: int) -> None:
    seen = standing(minutes=saw)
    now = later(seen, minutes=stands)

    ruling = judged(patching(seen, minutes=writes), now)

    known = {doc_of(ruling)["minutes"], *lost_in(ruling).values()}
    assert writes in known
    assert stands in known or stands == saw

"""A whole push: groups stand or fall together, and what came too early waits."""

from fieldapp.base.ids import new_id
from fieldapp.server.batch import Batch
from fieldapp.server.rulings import Standing
from fieldapp.wire.messages import Change, Kind, Verdict
from tests.server.making import change, creating, document, officer, patching, sent, standing

ANNA = officer("anna")


def verdicts(batch: Batch) -> dict[str, str]:
    return {ruling.sent.change.id: ruling.verdict.value for ruling in batch.rulings}


def judge(
    *changes: Change, waiting: tuple[Change, ...] = (), before: Standing | None = None
) -> Batch:
    batch = Batch({before.record_id: before} if before else {}, new_id)
    batch.judge(
        [sent(ANNA, each, number) for number, each in enumerate(changes, start=1)],
        [sent(ANNA, each) for each in waiting],
    )
    return batch


def edit_of(record_id: str, **values: object) -> Change:
    return change(Kind.PATCH, "activity", record_id, set=values, old={"minutes": 30})


def test_a_change_before_its_record_waits_for_it_within_the_push() -> None:
    doc = document(minutes=30)
    early, late = edit_of(doc["id"], minutes=45), creating(doc)

    batch = judge(early, late)

    assert verdicts(batch) == {late.id: "applied", early.id: "applied"}
    assert batch.standings[doc["id"]].doc["minutes"] == 45


def test_what_waited_from_earlier_pushes_follows_its_record_in_order() -> None:
    doc = document(minutes=30)
    first, second = edit_of(doc["id"], minutes=45), edit_of(doc["id"], officers_n=3)

    batch = judge(creating(doc), waiting=(first, second))

    assert list(verdicts(batch).values()) == ["applied", "applied", "applied"]
    assert batch.standings[doc["id"]].rev == 3


def test_a_bad_change_never_harms_the_others() -> None:
    good, bad = document(), document() | {"minutes": 0}

    batch = judge(creating(bad), creating(good))

    assert list(verdicts(batch).values()) == ["rejected", "applied"]
    assert bad["id"] not in batch.standings


def test_a_group_falls_with_any_of_its_changes() -> None:
    good, bad = document(), document() | {"minutes": 0}
    changes = (creating(good, group="g"), creating(bad, group="g"))

    batch = judge(*changes)

    assert set(verdicts(batch).values()) == {"rejected"}
    assert batch.standings == {}
    types = [ruling.problem.type for ruling in batch.rulings if ruling.problem]
    assert types == ["group", "validation"]


def test_a_group_waits_as_a_whole() -> None:
    here, absent = document(), document()
    changes = (
        creating(here, group="g"),
        change(Kind.PATCH, "activity", absent["id"], set={"minutes": 5}, group="g"),
    )

    waiting = judge(*changes)
    released = judge(creating(absent), waiting=changes)

    assert set(verdicts(waiting).values()) == {"held"}
    assert here["id"] not in waiting.standings
    assert set(verdicts(released).values()) == {"applied", "conflict"}


def test_groups_of_two_laptops_are_two_groups() -> None:
    good, bad = document(author="officer-bo"), document() | {"minutes": 0}
    bo = officer("bo")
    batch = Batch({}, new_id)

    batch.judge(
        [sent(ANNA, creating(bad, group="g")), sent(bo, creating(good, group="g"))],
    )

    assert list(verdicts(batch).values()) == ["rejected", "applied"]


def test_changes_of_one_record_build_on_each_other() -> None:
    before = standing(minutes=30)
    first = patching(before, minutes=45)
    second = change(
        Kind.PATCH,
        "activity",
        before.record_id,
        base_rev=1,
        set={"minutes": 60},
        old={"minutes": 45},
    )

    batch = judge(first, second, before=before)

    assert [ruling.verdict for ruling in batch.rulings] == [Verdict.APPLIED, Verdict.APPLIED]
    assert batch.standings[before.record_id].doc["minutes"] == 60

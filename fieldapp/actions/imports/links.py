"""What an imported activity counts towards, where its row names a promise or a commitment."""

from collections.abc import Sequence

from fieldapp.actions.imports.making import Maker
from fieldapp.actions.imports.reader import Reading, RowRefused
from fieldapp.domain.activity import Activity, ActivityCommitment
from fieldapp.domain.commitment import Commitment
from fieldapp.domain.counting import Count, count


def links_of(maker: Maker, reading: Reading, activity: Activity) -> list[ActivityCommitment]:
    """Return the ties of an activity to the commitment that its row names, or to its promise's.

    As when it is logged: where it counts towards none of them, it is tied to the nearest one,
    with the reason why it does not count.

    Raises:
        RowRefused: the promise has no commitments.
    """
    promise_id, commitment_id = reading.text("promise_id"), reading.text("commitment_id")
    if commitment_id:
        named = [one for one in maker.context.commitments if one.id == commitment_id]
        return [_link(maker, reading, activity, one) for one in named]
    if not promise_id:
        return []
    promised = [one for one in maker.context.commitments if one.promise_id == promise_id]
    if not promised:
        expected = "a promise with commitments, which are what activities count towards"
        value = reading.raw["promise_id"]
        raise RowRefused(maker.reader.refusal(reading.line, "promise_id", value, expected))
    counting = [one for one in promised if not count(activity, one).why_not]
    chosen = counting or _nearest(activity, promised)
    return [_link(maker, reading, activity, one) for one in chosen]


def _nearest(activity: Activity, promised: Sequence[Commitment]) -> Sequence[Commitment]:
    same_type = [one for one in promised if one.activity_type is activity.type]
    return (same_type or promised)[:1]


def _link(
    maker: Maker, reading: Reading, activity: Activity, commitment: Commitment
) -> ActivityCommitment:
    found: Count = count(activity, commitment)
    return maker.make(
        ActivityCommitment,
        reading,
        {
            "shared": activity.shared,
            "activity_id": activity.id,
            "commitment_id": commitment.id,
            "counted": found.counted,
            "why_not": found.why_not,
        },
        record_id=maker.new_id(
            "activity_commitment", [activity.id, commitment.id], may_repeat=False
        ),
        own_words={},
    )

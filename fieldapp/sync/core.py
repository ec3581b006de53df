"""The protocol's core: what to ask next, and what an answer settles. Pure: no clock, disk or net."""

from collections.abc import Sequence
from dataclasses import dataclass

from fieldapp.storage.journal import State
from fieldapp.storage.settlement import Gone, Outcome, Remark, ServerCopy, Settlement
from fieldapp.wire.messages import (
    MAX_CHANGES,
    MAX_UPDATES,
    DeviceChange,
    Head,
    PullReply,
    PullRequest,
    PushReply,
    PushRequest,
    Receipt,
    Update,
    Verdict,
)

_STATES: dict[Verdict, State] = {
    Verdict.APPLIED: "acked",
    Verdict.MERGED: "acked",
    Verdict.CONFLICT: "acked",
    Verdict.HELD: "held",
    Verdict.REJECTED: "rejected",
}


@dataclass(frozen=True)
class Situation:
    """What this laptop knows when it plans the next step."""

    device_id: str
    waiting: Sequence[DeviceChange]
    heads: dict[str, Head]
    cursors: dict[str, int]
    more_to_pull: bool = True


def plan(situation: Situation) -> PushRequest | PullRequest | None:
    """Return the next request: first everything up, then everything down, then nothing."""
    if situation.waiting:
        return PushRequest(
            device_id=situation.device_id,
            heads=situation.heads,
            changes=tuple(situation.waiting),
        )
    if situation.more_to_pull:
        return PullRequest(
            device_id=situation.device_id,
            heads=situation.heads,
            cursors=situation.cursors,
            limit=MAX_UPDATES,
        )
    return None


def moves_on(request: PullRequest, page: PullReply) -> bool:
    """Say whether the page brings any stream further; else asking again would never end."""
    return any(cursor > request.cursors.get(name, 0) for name, cursor in page.cursors.items())


def batch_after(size: int, *, broken: bool) -> int:
    """Return how many changes the next push takes: half after any broken exchange, else double."""
    return max(1, size // 2) if broken else min(MAX_CHANGES, size * 2)


def settle_push(request: PushRequest, reply: PushReply) -> Settlement:
    """Return what the receipts settle. A change without a receipt stays as it is."""
    sent = {one.change.id: one.change for one in request.changes}
    receipts = [receipt for receipt in reply.receipts if receipt.change_id in sent]
    copies = [
        ServerCopy(
            record_type=sent[receipt.change_id].record_type,
            record_id=sent[receipt.change_id].record_id,
            rev=receipt.rev,
            document=receipt.doc,
            deleted=receipt.deleted,
            stream=receipt.stream,
            proposals=receipt.proposals or None,
        )
        for receipt in receipts
        if receipt.doc is not None or receipt.deleted
    ]
    return Settlement(
        outcomes=tuple(map(_outcome, receipts)),
        copies=tuple(_newest(copies)),
        heads=reply.heads,
    )


def _outcome(receipt: Receipt) -> Outcome:
    return Outcome(
        change_id=receipt.change_id,
        state=_STATES[receipt.verdict],
        stream=receipt.stream,
        seq=receipt.seq,
        problem=receipt.problem,
    )


def _newest(copies: Sequence[ServerCopy]) -> list[ServerCopy]:
    """Return one copy a record, the one with the highest revision."""
    newest: dict[str, ServerCopy] = {}
    for copy in copies:
        known = newest.get(copy.record_id)
        if known is None or copy.rev >= known.rev:
            newest[copy.record_id] = copy
    return list(newest.values())


def settle_pull(reply: PullReply) -> Settlement:
    """Return what a page of updates settles."""
    copies = [_copy(update) for update in reply.updates if update.state in ("live", "deleted")]
    leaving = [update for update in reply.updates if update.state in ("left", "erased")]
    return Settlement(
        copies=tuple(_newest(copies)),
        gone=tuple(map(_gone, leaving)),
        remarks=tuple(_remark(update) for update in reply.updates if update.change_id),
        cursors=reply.cursors,
        heads=reply.heads,
        scope=reply.scope,
    )


def _copy(update: Update) -> ServerCopy:
    return ServerCopy(
        record_type=update.record_type,
        record_id=update.record_id,
        rev=update.rev,
        document=update.doc,
        deleted=update.state == "deleted",
        stream=update.stream,
        proposals=update.proposals,
    )


def _gone(update: Update) -> Gone:
    return Gone(update.record_type, update.record_id, update.stream, update.state == "erased")


def _remark(update: Update) -> Remark:
    return Remark(
        change_id=update.change_id,
        record_id=update.record_id,
        rev=update.rev,
        by=update.by,
        by_name=update.by_name,
        at=update.at.isoformat() if update.at else None,
        fields=update.fields,
    )

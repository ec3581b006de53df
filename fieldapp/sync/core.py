"""The protocol's core: what to ask next, and what an answer settles. Pure: no clock, disk or net."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from fieldapp.storage.journal import State
from fieldapp.storage.outbox import OwnSum
from fieldapp.storage.outgoing import Outgoing
from fieldapp.storage.settlement import Gone, Outcome, Remark, ServerCopy, Settlement
from fieldapp.wire.messages import (
    MAX_CHANGES,
    MAX_UPDATES,
    SCHEMA,
    Head,
    PullReply,
    PullRequest,
    PushReply,
    PushRequest,
    Receipt,
    StreamSum,
    Update,
    Verdict,
)

LONGEST_PAUSE = 300.0
"""Seconds between two tries, at most, but for what the server asks."""
FIRST_PAUSE = 1.0
MASS_REMOVAL_ROWS = 50
MASS_REMOVAL_SHARE = 0.2
"""More rows than both of these are not removed at one go unless a person says so."""
SMALLEST_PAGE = 8

_DOUBLINGS = 10
"""After so many failures the pause grows no more."""
_STATES: dict[Verdict, State] = {
    Verdict.APPLIED: "acked",
    Verdict.MERGED: "acked",
    Verdict.CONFLICT: "acked",
    Verdict.HELD: "held",
    Verdict.REJECTED: "rejected",
}
_ERASED = "erased"
_OUR_SHAPE = {"schema_version": SCHEMA}
"""Said in each request, though it is the default: the server's default may be a newer one."""


@dataclass(frozen=True)
class Push:
    """A push: what stands before the changes, and the changes as they lie in the store."""

    head: PushRequest
    changes: Sequence[Outgoing]


@dataclass(frozen=True)
class Situation:
    """What this laptop knows when it plans the next step."""

    device_id: str
    waiting: Sequence[Outgoing]
    heads: dict[str, Head]
    cursors: dict[str, int]
    unsent: int = 0
    """How many changes wait in all."""
    scope_version: int = 0
    rebuilding: bool = False
    """Whether a stream is read anew: what is here of it may be another than the server's."""
    page: int = MAX_UPDATES
    more_to_pull: bool = True


Signer = Callable[[int, str], str]
"""Signs the number and the hash at the end of the chain; empty where there is no key."""


def plan(situation: Situation, sign: Signer) -> Push | PullRequest | None:
    """Return the next request: first everything up, then everything down, then nothing."""
    if situation.waiting:
        return Push(_push_head(situation, sign), situation.waiting)
    if situation.more_to_pull:
        request = PullRequest(
            device_id=situation.device_id,
            heads=situation.heads,
            cursors=situation.cursors,
            limit=situation.page,
            unsent=situation.unsent,
        )
        return request.model_copy(update=_OUR_SHAPE)
    return None


def _push_head(situation: Situation, sign: Signer) -> PushRequest:
    last = situation.waiting[-1]
    head = PushRequest(
        device_id=situation.device_id,
        heads=situation.heads,
        changes=(),
        lean=not situation.rebuilding,
        scope_version=situation.scope_version,
        unsent=max(0, situation.unsent - len(situation.waiting)),
        signature=sign(last.number, last.chain_hash),
    )
    return head.model_copy(update=_OUR_SHAPE)


def following(ahead: Push | None, reply: PushReply, settlement: Settlement) -> Push | None:
    """Return the batch that was read ahead, as it may be sent after this answer; None where not.

    It tells the ends of the streams as the answer does: a server that is put back to a backup in
    between would else not be found out. What was erased takes its words out of later changes, too:
    those are read anew once that is settled.
    """
    if ahead is None or any(outcome.state == "gone" for outcome in settlement.outcomes):
        return None
    heads = {**ahead.head.heads, **reply.heads}
    return replace(ahead, head=ahead.head.model_copy(update={"heads": heads}))


def next_page(request: PullRequest, page: PullReply) -> PullRequest | None:
    """Return the request for the page after this one, None where it was the last."""
    if not page.more:
        return None
    heads = {**request.heads, **page.heads}
    return request.model_copy(update={"cursors": page.cursors, "heads": heads})


def moves_on(request: PullRequest, page: PullReply) -> bool:
    """Say whether the page brings any stream further; else asking again would never end."""
    return any(cursor > request.cursors.get(name, 0) for name, cursor in page.cursors.items())


def caught_up(heads: Mapping[str, Head], cursors: Mapping[str, int]) -> bool:
    """Say whether every stream was read up to its end, so that there is nothing to be fetched."""
    ends = {name: head.seq for name, head in heads.items()}
    return bool(cursors) and all(ends.get(name, 0) == seq for name, seq in cursors.items())


def batch_after(size: int, *, broken: bool) -> int:
    """Return how many changes the next push takes: half after any broken exchange, else double."""
    return max(1, size // 2) if broken else min(MAX_CHANGES, size * 2)


def page_after(size: int, *, broken: bool) -> int:
    """Return how many updates the next page takes: half after any broken exchange, else double."""
    return max(SMALLEST_PAGE, size // 2) if broken else min(MAX_UPDATES, size * 2)


def pause_after(failures: int, chance: float, asked: float = 0) -> float:
    """Return how many seconds to wait after this many failures in a row.

    Any time up to 1 s, 2 s, 4 s … 5 minutes (`chance` from 0 to 1 decides), so that laptops that
    lost the server together don't come back together; what the server asked for comes on top.
    """
    ceiling = min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(failures - 1, _DOUBLINGS))
    return asked + chance * ceiling


def is_mass_removal(removed: int, shown: int) -> bool:
    """Say whether so many rows going at once must be confirmed by a person."""
    return removed > MASS_REMOVAL_ROWS and removed > MASS_REMOVAL_SHARE * shown


def apart(own: Mapping[str, OwnSum], servers: Mapping[str, StreamSum]) -> list[str]:
    """Return the streams that differ although they were read to the same number."""
    return sorted(
        name
        for name, theirs in servers.items()
        if name in own
        and own[name].cursor == theirs.seq
        and (own[name].count, own[name].digest) != (theirs.count, theirs.digest)
    )


def settle_push(push: Push, reply: PushReply) -> Settlement:
    """Return what the receipts settle. A change without a receipt stays as it is."""
    sent = {one.change_id: one for one in push.changes}
    receipts = [receipt for receipt in reply.receipts if receipt.change_id in sent]
    copies = [
        ServerCopy(
            record_type=sent[receipt.change_id].record_type,
            record_id=sent[receipt.change_id].record_id,
            rev=receipt.rev,
            document=receipt.doc,
            deleted=receipt.deleted,
            stream=receipt.stream,
            proposals=receipt.proposals,
        )
        for receipt in receipts
        if not receipt.same and (receipt.doc is not None or receipt.deleted)
    ]
    return Settlement(
        outcomes=tuple(map(_outcome, receipts)),
        copies=tuple(_newest(copies)),
        heads=reply.heads,
        durable=reply.durable,
    )


def _outcome(receipt: Receipt) -> Outcome:
    state = _STATES[receipt.verdict]
    if state == "rejected" and receipt.problem is not None and receipt.problem.type == _ERASED:
        state = "gone"
    return Outcome(
        change_id=receipt.change_id,
        state=state,
        stream=receipt.stream,
        seq=receipt.seq,
        problem=receipt.problem,
        same_at=receipt.rev if receipt.same and state == "acked" else None,
        seen=receipt.same or receipt.doc is not None or receipt.deleted,
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
        outcomes=tuple(map(_outcome, reply.late)),
        copies=tuple(_newest(copies)),
        gone=tuple(map(_gone, leaving)),
        erased=reply.erase,
        remarks=tuple(_remark(update) for update in reply.updates if update.change_id),
        cursors=reply.cursors,
        heads=reply.heads,
        durable=reply.durable,
        scope=reply.scope,
        ended=not reply.more,
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
    return Gone(update.record_type, update.record_id, update.stream, update.state == _ERASED)


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

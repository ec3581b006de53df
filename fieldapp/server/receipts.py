"""What the server answers to each change, as far as its sender may see the record."""

from typing import Any

from sqlalchemy import Row

from fieldapp.server.access import Action, Caller, allows, hidden_fields, shown
from fieldapp.server.problems import Reason, refused
from fieldapp.server.rulings import Ruling, Sent, Standing
from fieldapp.wire.messages import Document, Problem, Proposal, Receipt, Verdict


def receipt_of(caller: Caller, ruling: Ruling, seq: int, standing: Standing | None) -> Receipt:
    """Return the answer to a change that came for the first time.

    `standing` is the record after the whole push.
    """
    change_id = ruling.sent.change.id
    if ruling.standing is None or standing is None:
        return Receipt(change_id=change_id, verdict=ruling.verdict, problem=ruling.problem)
    # All of it is ours and checked; checking it again would cost as much as judging.
    return Receipt.model_construct(
        change_id=change_id,
        verdict=ruling.verdict,
        stream=ruling.standing.stream,
        seq=seq,
        **_record_in(caller, standing),
    )


def repeated(caller: Caller, sent: Sent, earlier: Row[Any], standing: Standing | None) -> Receipt:
    """Return the answer to a change that was judged before; the same id is the same change."""
    if earlier.hash != sent.hash:
        return id_reused(sent)
    verdict = Verdict(earlier.verdict)
    problem = Problem.model_validate_json(earlier.problem) if earlier.problem else None
    if verdict in (Verdict.HELD, Verdict.REJECTED) or standing is None:
        return Receipt(change_id=earlier.id, verdict=verdict, duplicate=True, problem=problem)
    return Receipt(
        change_id=earlier.id,
        verdict=verdict,
        duplicate=True,
        stream=earlier.stream,
        seq=earlier.seq,
        **_record_in(caller, standing),
    )


def id_reused(sent: Sent) -> Receipt:
    """Return the answer to a change under the id of another one."""
    problem = refused(Reason.ID_REUSE, "Another change was sent under this id before.").problem
    return Receipt(change_id=sent.change.id, verdict=Verdict.REJECTED, problem=problem)


def _record_in(caller: Caller, standing: Standing) -> dict[str, Any]:
    """Return the record's part of a receipt."""
    doc = visible(caller, standing)
    return {
        "rev": standing.rev,
        "doc": doc,
        "deleted": standing.state != "live",
        "proposals": visible_proposals(caller, standing) if doc is not None else (),
    }


def visible(caller: Caller, standing: Standing) -> Document | None:
    """Return the document as the caller gets to see it, None where the record is out of sight."""
    target = standing.target()
    if standing.state == "erased" or not allows(caller, Action.READ, target):
        return None
    return shown(caller, target, standing.doc)


def visible_proposals(caller: Caller, standing: Standing) -> tuple[Proposal, ...]:
    """Return the open proposals about fields that the caller gets to see."""
    hidden = hidden_fields(caller, standing.target())
    return tuple(
        Proposal(
            id=proposal.id,
            field=proposal.field,
            current=standing.doc.get(proposal.field),
            proposed=proposal.proposed,
        )
        for proposal in standing.proposals
        if proposal.field not in hidden
    )

"""What the server answers to each change, as far as its sender may see the record.

Answers are made as JSON values, and documents go into them as the text that is kept: a message
object for each would cost as much as judging.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from sqlalchemy import Row

from fieldapp.server.access import Action, Caller, Target, allows, hidden_fields, shown
from fieldapp.server.problems import Reason, refused
from fieldapp.server.rulings import OpenProposal, Ruling, Sent, Standing
from fieldapp.wire.messages import Document, Kind, Problem, Receipt, Verdict

Answer = dict[str, Any]
"""A message as JSON values; what is as usual is left out."""


def sent_back(receipt: Receipt) -> Answer:
    """Return a receipt as JSON values."""
    return receipt.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def same_for_sender(rulings: Iterable[Ruling], before: Mapping[str, Standing]) -> frozenset[str]:
    """Return the records that now stand just as the sender has them.

    That is: its last copy was ours, and since then only its own changes came, all of them applied.
    `rulings` are those of one push, with the changes of other laptops that it released.
    """
    same: dict[str, bool] = {}
    for ruling in rulings:
        record_id = ruling.sent.change.record_id
        applied = ruling.verdict is Verdict.APPLIED
        starts = record_id in same or _starts_from(ruling.sent, before.get(record_id))
        same[record_id] = same.get(record_id, True) and applied and starts
    return frozenset(record_id for record_id, is_same in same.items() if is_same)


def _starts_from(sent: Sent, before: Standing | None) -> bool:
    if before is None:
        return sent.change.kind is Kind.CREATE
    # Of what was removed the sender may hold an older text: a removal is told without one.
    is_here = before.state == "live"
    return is_here and sent.change.base_rev == before.rev and not before.proposals


def receipt_of(
    caller: Caller, ruling: Ruling, seq: int, standing: Standing | None, *, same: bool
) -> Answer:
    """Return the answer to a change that came for the first time.

    `standing` is the record after the whole push.
    """
    answer: Answer = {"change_id": ruling.sent.change.id, "verdict": ruling.verdict.value}
    if ruling.standing is None or standing is None:
        return answer | ({"problem": _told(ruling.problem)} if ruling.problem else {})
    answer |= {"stream": ruling.standing.stream, "seq": seq, "rev": standing.rev}
    if not same:
        return answer | _record_in(caller, standing)
    answer["same"] = True
    if standing.state != "live":
        answer["deleted"] = True
    return answer


def repeated(caller: Caller, sent: Sent, earlier: Row[Any], standing: Standing | None) -> Answer:
    """Return the answer to a change that was judged before; the same id is the same change."""
    if earlier.hash != sent.hash:
        return id_reused(sent)
    verdict = Verdict(earlier.verdict)
    answer: Answer = {"change_id": earlier.id, "verdict": verdict.value, "duplicate": True}
    if verdict in (Verdict.HELD, Verdict.REJECTED) or standing is None:
        problem = Problem.model_validate_json(earlier.problem) if earlier.problem else None
        return answer | ({"problem": _told(problem)} if problem else {})
    answer |= {"stream": earlier.stream, "seq": earlier.seq, "rev": standing.rev}
    return answer | _record_in(caller, standing)


def id_reused(sent: Sent) -> Answer:
    """Return the answer to a change under the id of another one."""
    problem = refused(Reason.ID_REUSE, "Another change was sent under this id before.").problem
    return {
        "change_id": sent.change.id,
        "verdict": Verdict.REJECTED.value,
        "problem": _told(problem),
    }


def _told(problem: Problem) -> Answer:
    return problem.model_dump(mode="json", exclude_defaults=True)


def _record_in(caller: Caller, standing: Standing) -> Answer:
    """Return the record's part of a receipt."""
    answer: Answer = {"deleted": True} if standing.state != "live" else {}
    target = standing.target()
    if standing.state == "erased" or not allows(caller, Action.READ, target):
        return answer
    return answer | told_document(caller, target, standing.text, standing.proposals)


def told_document(
    caller: Caller, target: Target, text: str, proposals: tuple[OpenProposal, ...]
) -> Answer:
    """Return a record that the caller may read, as messages tell it; `text` is its document."""
    hidden = hidden_fields(caller, target)
    if not hidden and not proposals:
        return {"doc": orjson.Fragment(text)}
    doc: Document = orjson.loads(text)
    told: Answer = {"doc": shown(caller, target, doc)}
    seen = [_proposal(each, doc) for each in proposals if each.field not in hidden]
    return told | ({"proposals": seen} if seen else {})


def _proposal(proposal: OpenProposal, doc: Document) -> Answer:
    told = {
        "id": proposal.id,
        "field": proposal.field,
        "current": doc.get(proposal.field),
        "proposed": proposal.proposed,
        "by": proposal.by or None,
        "by_name": proposal.by_name or None,
        "at": proposal.at,
    }
    return {name: value for name, value in told.items() if value is not None}

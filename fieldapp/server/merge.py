"""Judge changes: pure functions from what stands and what was sent to what stands then.

Field by field, three ways: what nobody else touched is applied, what is equal needs nothing, long
texts are merged by sentence, and every other value that loses becomes an open proposal.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fieldapp.base.ids import NewId
from fieldapp.domain.record import Record
from fieldapp.server import documents
from fieldapp.server.access import Action
from fieldapp.server.belonging import as_part_of, erased, stream_of
from fieldapp.server.problems import Reason, Refused, refused
from fieldapp.server.rulings import OpenProposal, Ruling, Sent, Standing, State
from fieldapp.server.sentences import merge_sentences
from fieldapp.wire.messages import Change, Document, Kind, Verdict

DELETED = "deleted"
"""The field that a lost deletion proposes to set."""

_ACTIONS = {
    Kind.CREATE: Action.CREATE,
    Kind.PATCH: Action.PATCH,
    Kind.DELETE: Action.DELETE,
    Kind.RESTORE: Action.DELETE,
}


@dataclass(slots=True)
class _Draft:
    """The record as a change would leave it, before anything was checked."""

    doc: Document
    state: State = "live"
    fields: list[str] = field(default_factory=list)
    lost: dict[str, Any] = field(default_factory=dict)
    merged: bool = False

    def take(self, name: str, value: object) -> None:
        self.doc[name] = value
        self.fields.append(name)

    def stand_beside(self, record_type: type[Record], parent: Standing | None) -> None:
        """Let the record stand as what it belongs to does."""
        doc = as_part_of(record_type.type_name, self.doc, parent)
        if doc is not self.doc:
            self.merged |= doc != self.doc
            self.doc = doc

    def verdict(self) -> Verdict:
        if self.lost:
            return Verdict.CONFLICT
        return Verdict.MERGED if self.merged else Verdict.APPLIED


def judge(
    sent: Sent, standing: Standing | None, new_id: NewId, parent: Standing | None = None
) -> Ruling:
    """Return what becomes of one change against its record as it stands.

    `parent` is what the record belongs to, as it stands, where it belongs to something.
    """
    try:
        return _judged(sent, standing, new_id, parent)
    except Refused as refusal:
        return Ruling(sent, Verdict.REJECTED, problem=refusal.problem)


def _judged(sent: Sent, before: Standing | None, new_id: NewId, parent: Standing | None) -> Ruling:
    record_type = documents.known_type(sent.change.record_type)
    if before is not None:
        _check_is_open(sent, before)
        draft = _merged(record_type, sent, before)
    elif not sent.may_ever_write(record_type.type_name):
        raise _not_allowed()
    elif sent.change.kind is Kind.CREATE:
        draft = _created(record_type, sent.change)
    else:
        return Ruling(sent, Verdict.HELD)
    draft.stand_beside(record_type, parent)
    proposals = _proposals(sent, before, draft, new_id)
    after = _standing_after(record_type, sent, before, draft, proposals, parent)
    _check_access_after(sent, before, after)
    return Ruling(
        sent,
        draft.verdict(),
        after,
        left=before.stream if before and before.stream != after.stream else "",
        fields=tuple(draft.fields),
    )


def _check_is_open(sent: Sent, standing: Standing) -> None:
    """Check that the caller may do this with the record as it stands."""
    change = sent.change
    if standing.record_type != change.record_type:
        raise refused(Reason.UNKNOWN_TYPE, "The record is of another kind.")
    if not is_open_to(sent, standing):
        raise _not_allowed()
    if standing.state == "erased":
        raise erased()


def is_open_to(sent: Sent, standing: Standing) -> bool:
    """Say whether the sender may do this with the record where it is, or was when he saw it."""
    action = _ACTIONS[sent.change.kind]
    return any(sent.may(action, target) for target in standing.targets_since(sent.change.base_rev))


def _not_allowed(name: str = "") -> Refused:
    return refused(
        Reason.NOT_ALLOWED,
        "Your role does not allow this.",
        status=403,
        field=name,
    )


def _created(record_type: type[Record], change: Change) -> _Draft:
    return _Draft(documents.travelling(record_type, change.set))


def _merged(record_type: type[Record], sent: Sent, standing: Standing) -> _Draft:
    kind = sent.change.kind
    if kind is Kind.DELETE:
        return _deleted(sent, standing)
    if kind is Kind.RESTORE:
        fields = [DELETED] if standing.state == "deleted" else []
        return _Draft(standing.doc, fields=fields)
    documents.check_not_rewritten(record_type, sent.change, standing.doc)
    draft = _patched(record_type, sent.change, standing)
    revived = standing.state == "deleted"
    elsewhere = standing.changed_elsewhere(sent.device_id, sent.change.base_rev)
    draft.merged |= revived or elsewhere or kind is Kind.CREATE
    if revived:
        # Whoever deleted it is told that it came back.
        draft.fields.append(DELETED)
    return draft


def _deleted(sent: Sent, standing: Standing) -> _Draft:
    if standing.state == "deleted":
        return _Draft(standing.doc, state="deleted")
    if standing.changed_elsewhere(sent.device_id, sent.change.base_rev):
        return _Draft(standing.doc, lost={DELETED: True})
    return _Draft(standing.doc, state="deleted", fields=[DELETED])


def _patched(record_type: type[Record], change: Change, standing: Standing) -> _Draft:
    draft = _Draft(dict(standing.doc))
    unnamed = documents.defaults(record_type)
    long_texts, derived = documents.long_texts(record_type), documents.derived(record_type)
    for name, new in documents.said_of_standing(record_type, change).items():
        current = standing.doc.get(name, unnamed.get(name))
        old = change.old.get(name, unnamed.get(name))
        if current == new:
            continue
        text = _merged_text(old, current, new) if name in long_texts else None
        if current == old or name in derived:
            draft.take(name, new)
        elif text is not None:
            draft.take(name, text)
            draft.merged = True
        else:
            draft.lost[name] = new
    return draft


def _merged_text(old: object, current: object, new: object) -> str | None:
    if isinstance(old, str) and isinstance(current, str) and isinstance(new, str):
        return merge_sentences(old, current, new)
    return None


def _standing_after(
    record_type: type[Record],
    sent: Sent,
    before: Standing | None,
    draft: _Draft,
    proposals: tuple[OpenProposal, ...],
    parent: Standing | None,
) -> Standing:
    """Return the record with the draft in place; new content is checked."""
    rev = _rev_after(before)
    made_by = {**(before.last_rev_of if before else {}), sent.device_id: rev}
    stream = before.stream if before else ""
    if before is None or draft.doc != before.doc:
        _check_content(record_type, sent, before, draft)
        stream = stream_of(record_type, draft.doc, parent)
    return Standing(
        record_type=record_type.type_name,
        record_id=sent.change.record_id,
        stream=stream,
        rev=rev,
        doc=draft.doc,
        text=documents.as_text(draft.doc),
        state=draft.state,
        proposals=proposals,
        last_rev_of=made_by,
        left_at=_left_after(before, stream, rev),
    )


def _left_after(before: Standing | None, stream: str, rev: int) -> Mapping[str, int]:
    if before is None or before.stream == stream:
        return before.left_at if before else {}
    return {**before.left_at, before.stream: rev}


def _rev_after(before: Standing | None) -> int:
    return before.rev + 1 if before else 1


def _check_content(
    record_type: type[Record], sent: Sent, before: Standing | None, draft: _Draft
) -> None:
    doc = draft.doc
    record = documents.read(record_type, doc)
    author = before.doc.get("author_id") if before else sent.caller.officer_id
    for name, kept in (("id", sent.change.record_id), ("author_id", author)):
        if doc.get(name) != kept:
            raise refused(
                Reason.VALIDATION,
                "A field of the record is not valid.",
                detail="A record keeps its id, and its author is who made it.",
                field=name,
            )
    if before is None:
        documents.check_signature(record, sent.public_key)
    else:
        documents.check_step(record_type, before.doc.get("status"), doc.get("status"))


def _check_access_after(sent: Sent, before: Standing | None, after: Standing) -> None:
    """Check that the caller may do this with the record where and as it then stands."""
    stays = before is not None and before.stream == after.stream
    if not stays and not sent.may(_ACTIONS[sent.change.kind], after.target()):
        raise _not_allowed()
    target = before.target() if before else after.target()
    names = sent.change.set if sent.change.kind in (Kind.CREATE, Kind.PATCH) else ()
    closed = sent.closed_fields(target, names) if names else ()
    if closed:
        raise _not_allowed(min(closed))


def _proposals(
    sent: Sent, before: Standing | None, draft: _Draft, new_id: NewId
) -> tuple[OpenProposal, ...]:
    """Return the open proposals: the earlier ones that still wait, and what lost now.

    Who touches a field and had seen its proposal has decided about it.
    """
    if before is None:
        return ()
    change, caller = sent.change, sent.caller
    touched = {DELETED} if change.kind in (Kind.DELETE, Kind.RESTORE) else set(change.set)
    waiting = [
        proposal
        for proposal in before.proposals
        if proposal.field not in touched or proposal.rev > change.base_rev
    ]
    rev = _rev_after(before)
    who = (caller.officer_id, caller.display_name, change.recorded_at)
    lost = [
        OpenProposal(new_id(), change.id, name, value, rev, *who)
        for name, value in draft.lost.items()
    ]
    return (*waiting, *lost)

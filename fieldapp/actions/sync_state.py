"""How far the work has come on its way to the server, counted from the store and nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from fieldapp.actions.people import zone_of
from fieldapp.actions.record_words import field_label, record_title
from fieldapp.domain.vocabulary import Language
from fieldapp.storage.attachment_queue import Transfers
from fieldapp.storage.journal import Entry
from fieldapp.storage.outbox import Counts, Outbox, Reached, SyncRun
from fieldapp.storage.refusals import Refusals
from fieldapp.storage.store import Store
from fieldapp.wire.messages import Kind

if TYPE_CHECKING:
    from fieldapp.actions.conflicts import Conflict

_PROVISIONAL = ("area", "officer")
RUNS_ASKED = 200
"""As many as the store keeps."""


@dataclass(frozen=True)
class SyncFacts:
    """What the store says of sync."""

    enrolled: bool
    waiting: int
    refused: int
    """Changes that the server refused."""
    held_long: int
    """Changes that the server has held for days, as what they belong to does not come."""
    counts: Counts
    """How far the changes made here have come."""
    attachments: int
    """Attachments that the server does not hold whole; they travel apart from the records."""
    conflicts: int
    """Records of which two have changed the same field."""
    oldest: datetime | None
    last_run: SyncRun | None
    last_good_at: datetime | None
    offline_since: datetime | None
    """When the exchanges began to fail; None while they succeed."""
    zone: ZoneInfo
    """The officer's time zone, to tell times in."""


def sync_facts(store: Store) -> SyncFacts:
    """Return how much waits, what needs a person, and how the last exchanges went."""
    outbox = Outbox(store)
    left, refused, runs = outbox.waiting(), len(outbox.refused()), outbox.runs(RUNS_ASKED)
    failing: list[SyncRun] = []
    for run in runs:
        if not run.problem:
            break
        failing.append(run)
    return SyncFacts(
        enrolled=store.is_enrolled,
        waiting=left.waiting,
        refused=refused,
        held_long=len(Refusals(store).held_long()),
        counts=outbox.counts(),
        attachments=Transfers(store).waiting().attachments,
        conflicts=left.needs_you - refused,
        oldest=left.oldest,
        last_run=next(iter(runs), None),
        last_good_at=next((run.at for run in runs if not run.problem), None),
        offline_since=failing[-1].at if failing else None,
        zone=zone_of(store),
    )


def reached(store: Store, record_id: str) -> Reached:
    """Return how far the changes made here to a record have come."""
    return Outbox(store).reached(record_id)


@dataclass(frozen=True)
class Refusal:
    """Why the server refused a record."""

    kind: str
    """The problem's type, as `fieldapp.server.problems` names it."""
    title: str
    """The server's own words, in English."""
    field_label: str = ""
    """The field that it is about, where it is about one."""


@dataclass(frozen=True)
class OutboxLine:
    """A record with changes that the server does not hold: what is waiting, or what it refused."""

    record_type: str
    record_id: str
    title: str
    icon_of: str
    """The activity type or record type by which an icon is chosen."""
    kind: Kind
    changes: int
    at: datetime
    refused: bool
    refusal: Refusal | None = None
    """Why the server refused, where it did."""
    held: bool = False
    """On the server, which waits for what it belongs to."""


def outbox_lines(store: Store, language: Language) -> list[OutboxLine]:
    """Return the records with unsent changes, refused ones first, then the oldest.

    What an activity counts towards travels with it and has no line of its own. The officer and the
    area that a new profile begins with are never sent: the server has its own.
    """
    outbox = Outbox(store)
    entries: dict[str, list[Entry]] = {}
    for entry in (*outbox.refused(), *outbox.unsent(), *Refusals(store).held()):
        if entry.change.record_type in _PROVISIONAL and not store.is_enrolled:
            continue
        entries.setdefault(_shown_as(store, entry), []).append(entry)
    lines = [_line(store, record_id, found, language) for record_id, found in entries.items()]
    return sorted(lines, key=lambda line: (not line.refused, line.at))


def _shown_as(store: Store, entry: Entry) -> str:
    change = entry.change
    if change.record_type != "activity_commitment":
        return change.record_id
    link = store.document("activity_commitment", change.record_id) or change.set
    return str(link.get("activity_id") or change.record_id)


def _line(store: Store, record_id: str, entries: list[Entry], language: Language) -> OutboxLine:
    own = [entry for entry in entries if entry.change.record_id == record_id]
    record_type = own[0].change.record_type if own else "activity"
    document = store.document(record_type, record_id) or {}
    return OutboxLine(
        record_type=record_type,
        record_id=record_id,
        title=record_title(store, record_type, record_id, language),
        icon_of=str(document["type"]) if record_type == "activity" and document else record_type,
        kind=_kind_of(entry.change.kind for entry in own),
        changes=len(entries),
        at=min(entry.change.recorded_at for entry in entries),
        refused=any(entry.state == "rejected" for entry in entries),
        refusal=_refusal(own or entries, language),
        held=all(entry.state == "held" for entry in entries),
    )


def _kind_of(kinds: Iterable[Kind]) -> Kind:
    """Return what the changes come to: made, removed or changed."""
    found = list(kinds)
    if Kind.DELETE in found:
        return Kind.DELETE
    return Kind.CREATE if Kind.CREATE in found else Kind.PATCH


def _refusal(entries: list[Entry], language: Language) -> Refusal | None:
    for entry in entries:
        if entry.state == "rejected":
            problem = entry.problem or {}
            field = str(problem.get("field") or "")
            label = field_label(entry.change.record_type, field, language) if field else ""
            return Refusal(str(problem.get("type", "")), str(problem.get("title", "")), label)
    return None


@dataclass(frozen=True)
class SyncPage:
    """What the sync page shows besides the state."""

    counts: Counts
    attachments: int
    """Attachments that the server does not hold whole."""
    lines: tuple[OutboxLine, ...]
    conflicts: "tuple[Conflict, ...]"
    runs: tuple[SyncRun, ...]


def sync_page(store: Store, language: Language, runs: int = 60) -> SyncPage:
    """Return what waits, what needs a choice, and the latest exchanges."""
    from fieldapp.actions.conflicts import conflicts  # compares texts; the first screen has none

    return SyncPage(
        Outbox(store).counts(),
        Transfers(store).waiting().attachments,
        tuple(outbox_lines(store, language)),
        tuple(conflicts(store, language)),
        tuple(Outbox(store).runs(runs)),
    )

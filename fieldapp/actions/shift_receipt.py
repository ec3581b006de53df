"""The receipt of a shift: what was logged here, and what the server has acknowledged of it."""

import platform
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from fieldapp.actions.people import me, zone_of
from fieldapp.actions.record_words import record_title
from fieldapp.actions.sync_state import RUNS_ASKED
from fieldapp.domain.vocabulary import Language
from fieldapp.storage.attachment_queue import Transfers
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.shifts import ChainEnd, Shifts, Written
from fieldapp.storage.store import Store

PAUSE = timedelta(hours=6)
"""So long without a save is the night between two shifts."""


class Span(StrEnum):
    """Since when a receipt tells."""

    SHIFT = "shift"
    DAY = "day"
    WEEK = "week"


class Reach(StrEnum):
    """How far an activity has come, with all that was changed in it here."""

    RECEIVED = "received"
    WAITS = "waits"
    REFUSED = "refused"


@dataclass(frozen=True)
class ReceiptLine:
    """One activity on the receipt."""

    number: int
    """Its number in this laptop's line."""
    title: str
    at: datetime
    """When the activity began."""
    reach: Reach


@dataclass(frozen=True)
class ShiftReceipt:
    """What the store says of a span; it claims nothing that the server did not acknowledge."""

    officer: str
    computer: str
    device: str
    since: datetime
    made_at: datetime
    lines: tuple[ReceiptLine, ...]
    other_written: int
    """Changes of other kinds, such as amended promises."""
    other_received: int
    attachments_waiting: int
    """Attachments, of this shift or an earlier one, that the server does not hold whole."""
    received_at: datetime | None
    """The latest exchange that sent something; None where nothing was acknowledged."""
    chain_end: ChainEnd
    zone: ZoneInfo

    @property
    def received(self) -> int:
        """Return how many of the activities the server has acknowledged."""
        return self.count(Reach.RECEIVED)

    def count(self, reach: Reach) -> int:
        """Return how many of the activities have come so far."""
        return sum(line.reach is reach for line in self.lines)


def shift_receipt(store: Store, language: Language, span: Span = Span.SHIFT) -> ShiftReceipt:
    """Return the receipt of this shift, day or week, as the store has it now."""
    shifts, zone = Shifts(store), zone_of(store)
    now = store.clock.now()
    since = _since(store, span)
    made = shifts.made("activity", since)
    amount = shifts.amount(since)
    received = sum(one.created for one in made)
    return ShiftReceipt(
        officer=me(store).display_name,
        computer=platform.node(),
        device=str(store.fact("device") or ""),
        since=since.astimezone(zone),
        made_at=now.astimezone(zone),
        lines=tuple(_line(store, one, language) for one in made),
        other_written=max(0, amount.written - len(made)),
        other_received=max(0, amount.received - received),
        attachments_waiting=Transfers(store).waiting().attachments,
        received_at=_received_at(store),
        chain_end=shifts.chain_end(),
        zone=zone,
    )


def _since(store: Store, span: Span) -> datetime:
    now = store.clock.now()
    if span is Span.SHIFT:
        return Shifts(store).start(PAUSE) or now
    midnight = now.astimezone(zone_of(store)).replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight if span is Span.DAY else midnight - timedelta(days=6)


def _line(store: Store, written: Written, language: Language) -> ReceiptLine:
    document = store.document("activity", written.record_id) or {}
    began = document.get("started_at")
    return ReceiptLine(
        number=written.number,
        title=record_title(store, "activity", written.record_id, language),
        at=(datetime.fromisoformat(began) if began else store.clock.now()).astimezone(
            zone_of(store)
        ),
        reach=Reach(written.reach),
    )


def _received_at(store: Store) -> datetime | None:
    runs = Outbox(store).runs(RUNS_ASKED)
    sent = next((run.at for run in runs if run.pushed), None)
    return sent.astimezone(zone_of(store)) if sent else None

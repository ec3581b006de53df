"""The state of sync as a value, and how it is said in the pill and on the sync page."""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from fieldapp.actions.sync_state import SyncFacts
from fieldapp.base.clock import SWEDEN
from fieldapp.ui import texts
from fieldapp.ui.sync.trouble import Trouble, is_only_away, is_refusal
from fieldapp.ui.theme import Tone

LATE_AFTER = timedelta(hours=24)
"""How long work may wait before being offline is something to act on."""
_ACT = (Tone.WARNING, "warning-fill")
_ALARM = (Tone.ERROR, "x-circle-fill")


class SyncKind(StrEnum):
    """What the state comes to."""

    NOT_CONNECTED = "not_connected"
    OFFLINE = "offline"
    SENDING = "sending"
    SYNCED = "synced"
    NEEDS_YOU = "needs_you"
    FAILED = "failed"


@dataclass(frozen=True)
class Exchange:
    """An exchange that runs just now."""

    of: int
    sent: int = 0


@dataclass(frozen=True)
class SyncState:
    """How sync stands. Every count comes from the store."""

    kind: SyncKind
    waiting: int = 0
    needs_you: int = 0
    refused: int = 0
    """How many of those that need a person were refused by the server."""
    held_long: int = 0
    """How many the server has held for days."""
    attachments: int = 0
    """How many attachments wait: they travel apart and are in none of the other figures."""
    exchange: Exchange | None = None
    oldest: datetime | None = None
    """When the oldest waiting change was written."""
    since: datetime | None = None
    """When the exchanges began to fail."""
    last_at: datetime | None = None
    """The last exchange that went well."""
    trouble: Trouble | None = None
    next_try_at: datetime | None = None
    zone: tzinfo = SWEDEN
    """Where the officer is: times are told as they are there."""

    @property
    def problem(self) -> str:
        """Return what went wrong, empty where nothing did."""
        return self.trouble.what if self.trouble else ""

    @property
    def code(self) -> str:
        """Return the name of what went wrong, for support."""
        return self.trouble.code if self.trouble else ""

    @property
    def is_red(self) -> bool:
        """Say whether the server refused: the only thing that is red."""
        return self.refused > 0 or is_refusal(self.code)


def state_of(
    facts: SyncFacts,
    *,
    exchange: Exchange | None = None,
    trouble: Trouble | None = None,
    next_try_at: datetime | None = None,
) -> SyncState:
    """Return the state that the store's facts and the last exchange come to."""
    return SyncState(
        kind=_kind(facts, exchange, trouble),
        waiting=facts.waiting,
        needs_you=facts.refused + facts.conflicts + facts.held_long,
        refused=facts.refused,
        held_long=facts.held_long,
        attachments=facts.attachments,
        exchange=exchange,
        oldest=facts.oldest,
        since=facts.offline_since,
        last_at=facts.last_good_at,
        trouble=trouble,
        next_try_at=next_try_at,
        zone=facts.zone,
    )


def _kind(facts: SyncFacts, exchange: Exchange | None, trouble: Trouble | None) -> SyncKind:
    if not facts.enrolled:
        return SyncKind.NOT_CONNECTED
    if exchange is not None and exchange.of:
        return SyncKind.SENDING
    if facts.refused or (trouble and not is_only_away(trouble.code)):
        return SyncKind.FAILED
    if facts.conflicts or facts.held_long:
        return SyncKind.NEEDS_YOU
    return SyncKind.OFFLINE if trouble or facts.last_good_at is None else SyncKind.SYNCED


def pill_words(state: SyncState, now: datetime) -> tuple[str, Tone, str]:
    """Return the words, the tone and the icon of the sync pill.

    Args:
        state: How sync stands.
        now: The present moment, in any zone.
    """
    match state.kind:
        case SyncKind.NOT_CONNECTED:
            text = QCoreApplication.translate("Sync", "On this computer")
            return text, Tone.NORMAL, "laptop"
        case SyncKind.SENDING:
            return _sending(state), Tone.NORMAL, "cloud-arrow-up"
        case SyncKind.FAILED:
            text = QCoreApplication.translate("Sync", "Could not send")
            look = _ALARM if state.is_red else _ACT
            return (text, *look)
        case SyncKind.NEEDS_YOU:
            return (_needs_you(state), *_ACT)
        case SyncKind.OFFLINE:
            tone = Tone.WARNING if is_late(state, now) else Tone.NORMAL
            return _offline(state), tone, "cloud-slash"
    return (
        _synced(state, now.astimezone(state.zone)),
        Tone.NORMAL,
        "cloud-arrow-up" if state.waiting or state.attachments else "cloud-check",
    )


def _needs_you(state: SyncState) -> str:
    choices = state.needs_you - state.refused - state.held_long
    if not choices:
        return QCoreApplication.translate("Sync", "Look at this")
    return QCoreApplication.translate("Sync", "Choose: %n change(s)", "", choices)


def is_late(state: SyncState, now: datetime) -> bool:
    """Say whether work has waited so long that someone should act."""
    return state.oldest is not None and now - state.oldest >= LATE_AFTER


def _sending(state: SyncState) -> str:
    exchange = state.exchange or Exchange(of=state.waiting)
    text = QCoreApplication.translate("Sync", "Sending {number} of {all}")
    number = min(exchange.sent + 1, exchange.of)
    return text.format(number=texts.number(number), all=texts.number(exchange.of))


def _offline(state: SyncState) -> str:
    waiting = state.waiting  # the extractor reads plain names only
    if not waiting:
        return QCoreApplication.translate("Sync", "Offline")
    return QCoreApplication.translate("Sync", "Offline · %n to send", "", waiting)


def _synced(state: SyncState, now: datetime) -> str:
    waiting = state.waiting
    if not waiting and state.attachments:
        return attachment_words(state.attachments)
    if waiting or state.last_at is None:
        return QCoreApplication.translate("Sync", "%n to send", "", waiting)
    text = QCoreApplication.translate("Sync", "Synced {time}")
    return text.format(time=moment_words(state.last_at, now))


def attachment_words(attachments: int) -> str:
    """Return "2 attachments wait"; empty where none does."""
    if not attachments:
        return ""
    return QCoreApplication.translate("Sync", "%n attachment(s) wait", "", attachments)


def moment_words(moment: datetime, now: datetime) -> str:
    """Return "14:02", or "yesterday 14:02" where it was not today."""
    local = moment.astimezone(now.tzinfo)
    if local.date() == now.date():
        return texts.clock(local)
    return f"{texts.relative_day(local.date(), now.date())} {texts.clock(local)}"


def day_and_time(moment: datetime, now: datetime) -> str:
    """Return "today 14:02", "Tue 11 Nov 23:52"."""
    local = moment.astimezone(now.tzinfo)
    return f"{texts.relative_day(local.date(), now.date())} {texts.clock(local)}"


def summary_words(state: SyncState, now: datetime) -> str:
    """Return the sentence under the title of the sync page."""
    now = now.astimezone(state.zone)
    saved = QCoreApplication.translate("Sync", "Everything is saved on this computer.")
    match state.kind:
        case SyncKind.NOT_CONNECTED:
            first = QCoreApplication.translate("Sync", "Not connected to a server.")
        case SyncKind.SENDING:
            first = _sending(state) + "."
        case SyncKind.SYNCED if not state.waiting and not state.attachments:
            first = pill_words(state, now)[0] + "."
            saved = QCoreApplication.translate("Sync", "Nothing is waiting.")
        case _ if state.since is not None:
            since = QCoreApplication.translate("Sync", "Offline since {time}.")
            first = since.format(time=moment_words(state.since, now))
        case _:
            first = pill_words(state, now)[0] + "."
    return " ".join(part for part in (first, saved, _next_try(state, now)) if part)


def _next_try(state: SyncState, now: datetime) -> str:
    if state.trouble is None or state.next_try_at is None:
        return ""
    seconds = (state.next_try_at - now).total_seconds()
    if seconds < 60:
        return QCoreApplication.translate("Sync", "Next try within a minute.")
    minutes = round(seconds / 60)
    return QCoreApplication.translate("Sync", "Next try in %n minute(s).", "", minutes)

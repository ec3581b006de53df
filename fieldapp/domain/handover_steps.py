"""The life cycle of a handover, and the days by which its parts should be done.

Nothing forces the map to be complete; the briefing day is forced (domain page, section 1).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from fieldapp.domain.handover_terms import HandoverStatus

STALE_DAYS = 183
"""After how long without contact an entry of the map is called untouched: six months."""
FOLLOW_UP_DAYS = (30, 90)

NEXT_STEPS: Mapping[HandoverStatus, frozenset[HandoverStatus]] = {
    HandoverStatus.STARTED: frozenset({HandoverStatus.DRAFTED}),
    HandoverStatus.DRAFTED: frozenset({HandoverStatus.CONFIRMED}),
    HandoverStatus.CONFIRMED: frozenset({HandoverStatus.DRAFTED, HandoverStatus.BRIEFED}),
    HandoverStatus.BRIEFED: frozenset({HandoverStatus.NOTIFIED, HandoverStatus.ACCEPTED}),
    HandoverStatus.NOTIFIED: frozenset({HandoverStatus.ACCEPTED}),
    HandoverStatus.ACCEPTED: frozenset(),
}
DAY_OF = {
    HandoverStatus.DRAFTED: "drafted_on",
    HandoverStatus.CONFIRMED: "confirmed_on",
    HandoverStatus.BRIEFED: "briefed_on",
    HandoverStatus.NOTIFIED: "notified_on",
    HandoverStatus.ACCEPTED: "accepted_on",
}
"""The field that keeps when a step was taken."""


class ReminderKind(StrEnum):
    """What should be done by a day."""

    CONFIRM_MAP = "confirm_map"
    NAME_INCOMING = "name_incoming"
    HOLD_DAY = "hold_day"
    TELL_PUBLIC = "tell_public"
    SIGN = "sign"
    ANSWER = "answer"
    FOLLOW_UP_30 = "follow_up_30"
    FOLLOW_UP_90 = "follow_up_90"


@dataclass(frozen=True)
class Reminder:
    """That something should be done by a day."""

    kind: ReminderKind
    day: date

    def is_late(self, today: date) -> bool:
        """Say whether its day has passed."""
        return self.day < today


_BEFORE_LAST_DAY = (
    (ReminderKind.CONFIRM_MAP, 14, "confirmed_on"),
    (ReminderKind.HOLD_DAY, 7, "briefed_on"),
    (ReminderKind.TELL_PUBLIC, 3, "notified_on"),
    (ReminderKind.SIGN, 0, "accepted_on"),
)


def is_past(status: HandoverStatus, step: HandoverStatus) -> bool:
    """Say whether the life cycle has reached `step` or gone beyond it."""
    order = list(HandoverStatus)
    return order.index(status) >= order.index(step)


def step_reminders(last_day: date, done: Mapping[str, date | None]) -> list[Reminder]:
    """Return what is still to be done before the last day, by the fields that keep when it was."""
    if done.get("accepted_on") is not None:
        return []
    return [
        Reminder(kind, last_day - timedelta(days=days))
        for kind, days, field in _BEFORE_LAST_DAY
        if done.get(field) is None
    ]


def follow_up_reminders(accepted_on: date | None, today: date) -> list[Reminder]:
    """Return the follow-ups that still lie ahead, or came due within the last month."""
    if accepted_on is None:
        return []
    kinds = (ReminderKind.FOLLOW_UP_30, ReminderKind.FOLLOW_UP_90)
    found = [
        Reminder(kind, accepted_on + timedelta(days=days))
        for kind, days in zip(kinds, FOLLOW_UP_DAYS, strict=True)
    ]
    return [one for one in found if one.day >= today - timedelta(days=FOLLOW_UP_DAYS[0])]

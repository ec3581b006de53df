"""After 30 and 90 days: which relationships did the newcomer take up? Read from the log."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from fieldapp.actions.handover_map import entries_of, handover_of
from fieldapp.actions.people import local_now
from fieldapp.domain.contact import Contact
from fieldapp.domain.handover import Handover, MapEntry, MapSection
from fieldapp.domain.handover_steps import FOLLOW_UP_DAYS
from fieldapp.domain.periods import Period
from fieldapp.storage.handovers import AreaLog
from fieldapp.storage.store import Store

FOLLOWED = frozenset({MapSection.RELATIONSHIPS, MapSection.PARTNERS, MapSection.PLACES})


@dataclass(frozen=True)
class TakenUp:
    """An entry of the map, and the day from which the newcomer worked with it."""

    entry: MapEntry
    since: date | None

    def by(self, day: date) -> bool:
        """Say whether it was taken up by `day`."""
        return self.since is not None and self.since <= day


@dataclass(frozen=True)
class Check:
    """The follow-up of one day: how many of the entries had been taken up by then."""

    day: date
    taken_up: int
    of: int
    is_over: bool
    """False while the day lies ahead: until then it counts what was done so far."""


@dataclass(frozen=True)
class FollowUp:
    """Which entries the newcomer took up since the area was accepted."""

    officer: str
    since: date
    entries: tuple[TakenUp, ...]
    checks: tuple[Check, ...]
    """After 30 days, and after 90."""


def follow_up(store: Store, handover_id: str) -> FollowUp | None:
    """Return what the newcomer took up; None while nobody has come.

    It counts from the day on which the handover was accepted, before that from the briefing day.
    """
    handover = handover_of(store, handover_id)
    since = handover.accepted_on or handover.briefed_on
    if handover.incoming is None or since is None:
        return None
    today = local_now(store).date()
    last = since + timedelta(days=FOLLOW_UP_DAYS[-1])
    log = AreaLog(store, handover.area_id, today)
    worked = log.taken_up(handover.incoming, Period(since, min(today, last)))
    entries = tuple(_taken_up(store, handover, worked))
    return FollowUp(
        handover.incoming,
        since,
        entries,
        tuple(_check(entries, since + timedelta(days=days), today) for days in FOLLOW_UP_DAYS),
    )


def _taken_up(store: Store, handover: Handover, worked: Mapping[str, date]) -> list[TakenUp]:
    with_partners = {**_of_partners(store, handover.area_id, worked), **worked}
    return [
        TakenUp(one, with_partners.get(one.link_id) if one.link_id else None)
        for one in entries_of(store, handover.id)
        if one.section in FOLLOWED and not one.struck
    ]


def _of_partners(store: Store, area_id: str, worked: Mapping[str, date]) -> dict[str, date]:
    """Return the partners whose people were worked with, and since when."""
    found: dict[str, date] = {}
    for one in store.records("contact", "deleted = 0 AND area_id = ?", (area_id,)):
        if isinstance(one, Contact) and one.partner_id and one.id in worked:
            day = worked[one.id]
            found[one.partner_id] = min(day, found.get(one.partner_id, day))
    return found


def _check(entries: tuple[TakenUp, ...], day: date, today: date) -> Check:
    return Check(day, sum(one.by(day) for one in entries), len(entries), is_over=today >= day)

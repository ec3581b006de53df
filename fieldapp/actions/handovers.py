"""Handing an area over: the life cycle, and everything that its page shows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from fieldapp.actions.handover_entries import EntryLine, entry_lines
from fieldapp.actions.handover_gaps import Gap, gaps_of
from fieldapp.actions.handover_map import check_role, entries_of, handover_of, own_handover
from fieldapp.actions.handover_parts import briefing_of, publications_of, questions_of
from fieldapp.actions.handover_rules import check_people, check_step
from fieldapp.actions.handover_versions import VersionLine, versions_of
from fieldapp.actions.people import common_fields, local_now, officer_names
from fieldapp.domain.handover import (
    BriefingDay,
    Handover,
    HandoverQuestion,
    HandoverStatus,
)
from fieldapp.domain.handover_steps import (
    DAY_OF,
    FOLLOW_UP_DAYS,
    Reminder,
    ReminderKind,
    follow_up_reminders,
    step_reminders,
)
from fieldapp.domain.publication import Publication
from fieldapp.storage.store import Store

__all__ = [
    "Due",
    "EntryLine",
    "HandoverLine",
    "HandoverPage",
    "briefing_of",
    "handover_page",
    "handover_reminders",
    "handovers_here",
    "name_officers",
    "owner_of",
    "publications_of",
    "questions_of",
    "start_handover",
    "take_step",
]


@dataclass(frozen=True)
class HandoverLine:
    """A handover in the list of them."""

    handover: Handover
    area: str
    leaving: str
    incoming: str
    """Empty while nobody is named."""
    interim: str
    entries: int
    confirmed: int
    reminders: tuple[Reminder, ...]


@dataclass(frozen=True)
class Due:
    """That something should be done for a handover."""

    handover: Handover
    area: str
    reminder: Reminder


@dataclass(frozen=True)
class HandoverPage:
    """Everything about one handover."""

    handover: Handover
    area: str
    names: Mapping[str, str]
    """The names of the officers known here, by id."""
    entries: tuple[EntryLine, ...]
    gaps: tuple[Gap, ...]
    briefing: BriefingDay | None
    questions: tuple[HandoverQuestion, ...]
    publications: tuple[Publication, ...]
    versions: tuple[VersionLine, ...]
    """The newest one last."""
    reminders: tuple[Reminder, ...]
    today: date

    @property
    def owner(self) -> str:
        """Return the id of who answers for the area today; empty while nobody does."""
        return owner_of(self.handover, self.today)

    @property
    def is_vacant(self) -> bool:
        """Say whether the leaver has gone and nobody has accepted the area."""
        has_gone = self.handover.last_day < self.today
        return has_gone and self.handover.status is not HandoverStatus.ACCEPTED


def start_handover(  # noqa: PLR0913  (who, when and where)
    store: Store,
    *,
    leaving: str,
    last_day: date,
    incoming: str | None = None,
    interim: str | None = None,
    notice_given: date | None = None,
    area_id: str = "",
    drop_draft: str | None = None,
) -> Handover:
    """Begin to hand an area over, and drop its form's draft in the same step.

    Who comes may be unknown yet.

    Raises:
        NotAllowed: somebody would hand over to themselves, or the role does not write handovers.
    """
    check_role(store)
    check_people(leaving, incoming)
    who = {"leaving": leaving, "incoming": incoming or None, "interim": interim or None}
    when = {"last_day": last_day, "notice_given": notice_given}
    handover = Handover.model_validate({**common_fields(store, area_id=area_id), **who, **when})
    store.save(handover, drop_draft=drop_draft)
    return handover


def name_officers(
    store: Store, handover_id: str, *, incoming: str | None = None, interim: str | None = None
) -> Handover:
    """Say who takes the area over, and who answers for it meanwhile; None where nobody does.

    Raises:
        NotAllowed: somebody would hand over to themselves, or the role does not write handovers.
    """
    handover = own_handover(store, handover_id)
    check_people(handover.leaving, incoming)
    after = handover.changed(incoming=incoming or None, interim=interim or None)
    store.save(after)
    return after


def take_step(store: Store, handover_id: str, status: HandoverStatus) -> Handover:
    """Take the next step of the life cycle, or go back from a confirmed map to its draft.

    Raises:
        NotAllowed: the step can't follow the last one, what it says has not been done, or the
            officer's role does not write handovers.
    """
    handover = own_handover(store, handover_id)
    today = local_now(store).date()
    check_step(store, handover, status, today)
    values: dict[str, object] = {"status": status, DAY_OF[status]: today}
    if status is HandoverStatus.DRAFTED:
        values["confirmed_on"] = None
    after = handover.changed(**values)
    store.save(after)
    return after


def owner_of(handover: Handover, today: date) -> str:
    """Return the id of who answers for the area: it passes on when the handover is accepted."""
    if handover.status is HandoverStatus.ACCEPTED:
        return handover.incoming or handover.interim or ""
    if handover.last_day >= today:
        return handover.leaving
    return handover.interim or ""


def handovers_here(store: Store) -> list[HandoverLine]:
    """Return the handovers, those under way first, the soonest last day first."""
    names, areas = officer_names(store), _area_names(store)
    found = [one for one in store.records("handover") if isinstance(one, Handover)]
    found.sort(key=lambda one: (one.status is HandoverStatus.ACCEPTED, one.last_day))
    return [_line(store, one, names, areas) for one in found]


def handover_page(store: Store, handover_id: str) -> HandoverPage:
    """Return everything about a handover.

    Raises:
        NotFound: there is none by that id, or it was removed.
    """
    handover = handover_of(store, handover_id)
    today = local_now(store).date()
    entries = tuple(entry_lines(store, entries_of(store, handover_id), today))
    briefing, questions = briefing_of(store, handover_id), questions_of(store, handover_id)
    return HandoverPage(
        handover=handover,
        area=_area_names(store).get(handover.area_id, ""),
        names=officer_names(store),
        entries=entries,
        gaps=tuple(gaps_of(handover, entries, briefing, questions)),
        briefing=briefing,
        questions=tuple(questions),
        publications=tuple(publications_of(store, handover_id)),
        versions=tuple(versions_of(store, handover_id)),
        reminders=tuple(_reminders(handover, questions, today)),
        today=today,
    )


def handover_reminders(store: Store) -> list[Due]:
    """Return what is to be done for the handovers, the soonest day first."""
    today, areas = local_now(store).date(), _area_names(store)
    followed_until = today - timedelta(days=2 * FOLLOW_UP_DAYS[-1])
    open_ones = "deleted = 0 AND (accepted_on IS NULL OR accepted_on >= ?)"
    found = store.records("handover", open_ones, (followed_until.isoformat(),))
    due = [
        Due(one, areas.get(one.area_id, ""), reminder)
        for one in found
        if isinstance(one, Handover)
        for reminder in _reminders(one, questions_of(store, one.id), today)
    ]
    return sorted(due, key=lambda one: one.reminder.day)


def _line(
    store: Store, handover: Handover, names: Mapping[str, str], areas: Mapping[str, str]
) -> HandoverLine:
    entries = [one for one in entries_of(store, handover.id) if not one.struck]
    today = local_now(store).date()
    return HandoverLine(
        handover,
        areas.get(handover.area_id, ""),
        names.get(handover.leaving, ""),
        names.get(handover.incoming or "", ""),
        names.get(handover.interim or "", ""),
        len(entries),
        sum(one.confirmed for one in entries),
        tuple(_reminders(handover, questions_of(store, handover.id), today)),
    )


def _reminders(
    handover: Handover, questions: Iterable[HandoverQuestion], today: date
) -> list[Reminder]:
    done = {field: getattr(handover, field) for field in DAY_OF.values()}
    found = step_reminders(handover.last_day, done)
    if handover.incoming is None and handover.status is not HandoverStatus.ACCEPTED:
        found.append(Reminder(ReminderKind.NAME_INCOMING, handover.last_day))
    found += [
        Reminder(ReminderKind.ANSWER, one.until)
        for one in questions
        if one.until is not None and not one.answer
    ]
    found += follow_up_reminders(handover.accepted_on, today)
    return sorted(found, key=lambda one: one.day)


def _area_names(store: Store) -> dict[str, str]:
    return {one["id"]: one["name"] for one in store.documents("area")}

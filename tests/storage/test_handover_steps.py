"""The life cycle of a handover: nothing forces a whole map, the briefing day is forced."""

from datetime import date, timedelta

import pytest

from fieldapp.actions.handover_days import (
    answer,
    ask,
    introduce,
    plan_day,
    route_length,
    set_route,
    tick_stop,
    tick_topic,
    walking_minutes,
)
from fieldapp.actions.handover_follow_up import follow_up
from fieldapp.actions.handover_gaps import GapKind
from fieldapp.actions.handover_map import add_entry, assemble_map
from fieldapp.actions.handover_versions import freeze_version, sign_version
from fieldapp.actions.handovers import (
    handover_page,
    handover_reminders,
    handovers_here,
    name_officers,
    start_handover,
    take_step,
)
from fieldapp.actions.people import me
from fieldapp.base.errors import NotAllowed, NotFound
from fieldapp.domain.handover import (
    BriefingTopic,
    Handover,
    HandoverStatus,
    MapSection,
    RouteStop,
    SignerRole,
)
from fieldapp.domain.handover_steps import ReminderKind
from fieldapp.domain.officer import Officer
from fieldapp.domain.vocabulary import Role
from fieldapp.storage.store import Store
from tests.storage.conftest import SetClock
from tests.storage.handover_room import (
    begun,
    briefed,
    colleague,
    confirmed,
    entry,
    person,
    place,
    today,
    told_public,
    visit,
)

STOPS = (
    RouteStop(title="Stationen", latitude=59.3000, longitude=18.0000, at="09:00"),
    RouteStop(title="Utan läge"),
    RouteStop(title="Björkskolan", latitude=59.3100, longitude=18.0000, at="09:30"),
)


def accepted(store: Store, newcomer: Officer) -> Handover:
    """A handover that the newcomer accepted today, on a laptop that is the newcomer's."""
    handover = briefed(store, newcomer)
    person_facts = store.fact("person")
    store.set_fact("person", {**person_facts, "officer_id": newcomer.id})
    sign_version(store, freeze_version(store, handover.id).id, SignerRole.INCOMING)
    return take_step(store, handover.id, HandoverStatus.ACCEPTED)


def kinds(store: Store, handover: Handover) -> list[ReminderKind]:
    return [one.kind for one in handover_page(store, handover.id).reminders]


def test_a_handover_goes_from_notice_to_acceptance(store: Store) -> None:
    newcomer = colleague(store)
    handover = briefed(store, newcomer)
    told_public(store, handover)
    take_step(store, handover.id, HandoverStatus.NOTIFIED)
    store.set_fact("person", {**store.fact("person"), "officer_id": newcomer.id})
    sign_version(store, freeze_version(store, handover.id).id, SignerRole.INCOMING)

    done = take_step(store, handover.id, HandoverStatus.ACCEPTED)

    days = (done.drafted_on, done.confirmed_on, done.briefed_on, done.notified_on, done.accepted_on)
    assert days == (today(store),) * 5
    assert handover_page(store, handover.id).owner == newcomer.id


def test_an_empty_map_can_be_confirmed(store: Store) -> None:
    assert confirmed(store).status is HandoverStatus.CONFIRMED


def test_a_confirmed_map_can_go_back_to_its_draft(store: Store) -> None:
    handover = confirmed(store)

    draft = take_step(store, handover.id, HandoverStatus.DRAFTED)

    assert (draft.status, draft.confirmed_on) == (HandoverStatus.DRAFTED, None)


def test_no_step_is_jumped(store: Store) -> None:
    handover = begun(store)

    with pytest.raises(NotAllowed, match="that step can't follow"):
        take_step(store, handover.id, HandoverStatus.ACCEPTED)


def test_the_briefing_day_is_forced(store: Store) -> None:
    handover = confirmed(store)

    with pytest.raises(NotAllowed, match="briefing day has to be held"):
        take_step(store, handover.id, HandoverStatus.BRIEFED)
    plan_day(store, handover.id, date=today(store) + timedelta(days=1))
    with pytest.raises(NotAllowed, match="briefing day has to be held"):
        take_step(store, handover.id, HandoverStatus.BRIEFED)
    plan_day(store, handover.id, date=today(store))

    assert take_step(store, handover.id, HandoverStatus.BRIEFED).briefed_on == today(store)


def test_a_briefing_day_needs_somebody_to_brief(store: Store) -> None:
    handover = begun(store)
    assemble_map(store, handover.id)
    take_step(store, handover.id, HandoverStatus.CONFIRMED)
    plan_day(store, handover.id, date=today(store))

    with pytest.raises(NotAllowed, match="needs the officer who takes over"):
        take_step(store, handover.id, HandoverStatus.BRIEFED)


def test_the_public_is_told_only_by_an_approved_notice(store: Store) -> None:
    handover = briefed(store)

    with pytest.raises(NotAllowed, match="no notice"):
        take_step(store, handover.id, HandoverStatus.NOTIFIED)


def test_nobody_accepts_what_the_newcomer_has_not_signed(store: Store) -> None:
    handover = briefed(store)
    sign_version(store, freeze_version(store, handover.id).id, SignerRole.LEAVING)

    with pytest.raises(NotAllowed, match="has not signed"):
        take_step(store, handover.id, HandoverStatus.ACCEPTED)


def test_nobody_hands_over_to_themselves(store: Store) -> None:
    me = store.person.officer_id

    with pytest.raises(NotAllowed, match="themselves"):
        start_handover(store, leaving=me, incoming=me, last_day=today(store))

    assert store.count("handover") == 0


def test_who_may_not_write_handovers_is_told_before_anything_is_made(store: Store) -> None:
    handover = begun(store)
    store.save(me(store).changed(role=Role.RESPONSE_OFFICER))

    with pytest.raises(NotAllowed, match="area officers"):
        begun(store)
    with pytest.raises(NotAllowed, match="area officers"):
        assemble_map(store, handover.id)

    assert store.count("handover") == 1


# Vacant periods.


def test_while_nobody_has_come_the_interim_officer_owns_the_area(
    store: Store, clock: SetClock
) -> None:
    handover = begun(store, days_left=3)
    interim = colleague(store, "Johan Ek")
    clock.forward(days=4)
    assert (
        handover_page(store, handover.id).owner,
        handover_page(store, handover.id).is_vacant,
    ) == (
        "",
        True,
    )

    name_officers(store, handover.id, interim=interim.id)

    (line,) = handovers_here(store)
    assert (line.interim, line.incoming) == ("Johan Ek", "")
    assert handover_page(store, handover.id).owner == interim.id


def test_the_leaver_owns_the_area_to_the_last_day(store: Store, clock: SetClock) -> None:
    handover = begun(store, days_left=3)
    clock.forward(days=3)

    page = handover_page(store, handover.id)

    assert (page.owner, page.is_vacant) == (store.person.officer_id, False)


# Dates that remind.


def test_the_days_remind_of_what_is_still_to_be_done(store: Store) -> None:
    handover = begun(store, days_left=20)
    last_day = today(store) + timedelta(days=20)

    reminders = {one.kind: one.day for one in handover_page(store, handover.id).reminders}

    assert reminders == {
        ReminderKind.CONFIRM_MAP: last_day - timedelta(days=14),
        ReminderKind.HOLD_DAY: last_day - timedelta(days=7),
        ReminderKind.TELL_PUBLIC: last_day - timedelta(days=3),
        ReminderKind.SIGN: last_day,
        ReminderKind.NAME_INCOMING: last_day,
    }
    assert [one.reminder.day for one in handover_reminders(store)] == sorted(reminders.values())


def test_what_was_done_reminds_no_more(store: Store) -> None:
    handover = briefed(store)

    assert kinds(store, handover) == [ReminderKind.TELL_PUBLIC, ReminderKind.SIGN]


def test_a_question_reminds_until_it_is_answered(store: Store) -> None:
    handover = briefed(store)
    day = today(store) + timedelta(days=2)
    asked = ask(store, handover.id, "Vem har nyckeln?", answers=handover.leaving, until=day)
    assert kinds(store, handover)[0] is ReminderKind.ANSWER

    answer(store, asked.id, "Vaktmästaren.")

    assert ReminderKind.ANSWER not in kinds(store, handover)


def test_follow_ups_remind_after_30_and_90_days(store: Store, clock: SetClock) -> None:
    handover = accepted(store, colleague(store))
    assert kinds(store, handover) == [ReminderKind.FOLLOW_UP_30, ReminderKind.FOLLOW_UP_90]

    clock.forward(days=70)

    assert kinds(store, handover) == [ReminderKind.FOLLOW_UP_90]


# The briefing day.


def test_a_planned_day_is_moved_and_keeps_its_walk(store: Store) -> None:
    handover = confirmed(store)
    planned = plan_day(store, handover.id, date=today(store), hours=6)
    set_route(store, handover.id, STOPS)

    moved = plan_day(store, handover.id, date=today(store) + timedelta(days=2), starts="10:30")

    assert (moved.id, moved.starts, moved.hours) == (planned.id, "10:30", 6)
    assert moved.route == STOPS


def test_the_walk_tells_its_length_and_time_and_passes_over_stops_without_a_position() -> None:
    assert route_length(STOPS) == pytest.approx(1446, abs=5)  # 1,112 m as the crow flies
    assert walking_minutes(STOPS) == 20
    assert (route_length(()), walking_minutes(STOPS[:1])) == (0, 0)


def test_stops_and_topics_are_ticked_and_unticked(store: Store) -> None:
    handover = confirmed(store)
    plan_day(store, handover.id, date=today(store))
    set_route(store, handover.id, STOPS)

    tick_stop(store, handover.id, 0)
    tick_stop(store, handover.id, 2)
    tick_stop(store, handover.id, 0, done=False)
    tick_topic(store, handover.id, BriefingTopic.CAUSES)
    tick_topic(store, handover.id, BriefingTopic.PROMISES)
    day = tick_topic(store, handover.id, BriefingTopic.CAUSES, done=False)

    assert [one.done for one in day.route] == [False, False, True]
    assert day.topics == ("promises",)


def test_a_stop_that_is_not_on_the_walk_is_told(store: Store) -> None:
    handover = confirmed(store)
    plan_day(store, handover.id, date=today(store))

    with pytest.raises(NotFound):
        tick_stop(store, handover.id, 0)


def test_introductions_that_were_missed_are_gaps_after_the_day(store: Store) -> None:
    visit(store, "Torget", person(store))
    handover = briefed(store)
    assert GapKind.NOT_INTRODUCED in {one.kind for one in handover_page(store, handover.id).gaps}

    done = introduce(store, entry(store, handover, "Talesperson").id)

    assert done.introduced_on == today(store)
    gaps = {one.kind for one in handover_page(store, handover.id).gaps}
    assert GapKind.NOT_INTRODUCED not in gaps


# Follow-up.


def test_the_follow_up_tells_which_relationships_the_newcomer_took_up(
    store: Store, clock: SetClock
) -> None:
    maria, yusuf = person(store, function="Talesperson"), person(store, function="Fritidsledare")
    square = place(store)
    visit(store, square, maria)
    visit(store, square, yusuf)
    handover = accepted(store, colleague(store))
    clock.forward(days=10)
    visit(store, "På stan", maria, days_ago=0)
    clock.forward(days=40)
    visit(store, square, days_ago=0)

    found = follow_up(store, handover.id)

    assert found is not None
    taken = {one.entry.title: one.since for one in found.entries}
    begun_on = found.since
    assert taken == {
        "Talesperson": begun_on + timedelta(days=10),
        "Fritidsledare": None,
        "Ekvalla torg": begun_on + timedelta(days=50),
    }
    assert [(one.taken_up, one.of, one.is_over) for one in found.checks] == [
        (1, 3, True),
        (2, 3, False),
    ]


def test_what_others_did_is_not_the_newcomers(store: Store, clock: SetClock) -> None:
    maria = person(store)
    visit(store, "Torget", maria)
    handover = accepted(store, colleague(store))
    store.set_fact("person", {**store.fact("person"), "officer_id": handover.leaving})
    clock.forward(days=5)
    visit(store, "Torget", maria)

    found = follow_up(store, handover.id)

    assert found is not None
    assert found.checks[0].taken_up == 0


def test_there_is_no_follow_up_before_somebody_has_come(store: Store) -> None:
    handover = begun(store)
    add_entry(store, handover.id, section=MapSection.PLACES, title="Torget")

    assert follow_up(store, handover.id) is None


def test_handovers_under_way_come_first(store: Store) -> None:
    done = accepted(store, colleague(store))
    later, sooner = begun(store, days_left=40), begun(store, days_left=5)

    assert [one.handover.id for one in handovers_here(store)] == [sooner.id, later.id, done.id]
    assert isinstance(sooner.last_day, date)

"""The community map builds itself from the log, and leaves alone what a person said about it."""

from datetime import timedelta

import pytest

from fieldapp.actions.contacts import note_citizen_contact
from fieldapp.actions.handover_gaps import GapKind
from fieldapp.actions.handover_map import (
    add_entry,
    assemble_map,
    confirm_entry,
    entries_of,
    keep_entry,
    strike_entry,
)
from fieldapp.actions.handovers import EntryLine, handover_page
from fieldapp.actions.people import common_fields
from fieldapp.actions.promises import new_promise
from fieldapp.base.errors import BadInput, NotFound
from fieldapp.domain.handover import Handover, HandoverStatus, MapSection
from fieldapp.domain.partner import Partner
from fieldapp.domain.vocabulary import Channel, ContactType, ProblemType, PromiseStatus
from fieldapp.storage.purging import purge
from fieldapp.storage.store import Store
from fieldapp.storage.today import TodayFigures
from tests.storage.conftest import SetClock
from tests.storage.handover_room import (
    begun,
    colleague,
    entry,
    person,
    place,
    titles,
    today,
    visit,
)


def line(store: Store, handover: Handover, title: str) -> EntryLine:
    lines = handover_page(store, handover.id).entries
    return next(one for one in lines if one.entry.title == title)


def test_the_map_holds_the_people_partners_places_topics_promises_and_answers_of_the_area(
    store: Store,
) -> None:
    school = Partner.model_validate({**common_fields(store), "name": "Björkskolan"})
    store.save(school)
    head = person(store, "Anna Wikström", function="Rektor", partner_id=school.id)
    visit(store, place(store), head)
    visit(store, "Kiosken")
    promise = new_promise(store, title="Tryggare torg", public_text="Vi är på torget.")
    draft = new_promise(store, title="Bara ett utkast", public_text="Vi är i parken.")
    store.save(promise.changed(status=PromiseStatus.ACTIVE), draft)
    note_citizen_contact(
        store,
        channel=Channel.STREET,
        type=ContactType.QUESTION,
        topic=ProblemType.NOISE,
        wants_reply=True,
    )
    handover = begun(store)

    assemble_map(store, handover.id)

    found = {(one.section, one.title) for one in entries_of(store, handover.id)}
    assert found == {
        (MapSection.RELATIONSHIPS, "Rektor, Björkskolan"),
        (MapSection.PARTNERS, "Björkskolan"),
        (MapSection.PLACES, "Ekvalla torg"),
        (MapSection.PLACES, "Kiosken"),
        (MapSection.PRIORITIES, "Buller"),
        (MapSection.PROMISES, "Tryggare torg"),
        (MapSection.FEEDBACK_DUE, "Fråga: buller"),
    }


def test_what_was_worked_with_much_and_lately_comes_first(store: Store) -> None:
    often, lately, once = (
        person(store, function=words) for words in ("Ofta förr", "Nyss", "En gång förr")
    )
    for days_ago in (300, 310, 320):
        visit(store, "Torget", often, days_ago=days_ago)
    visit(store, "Torget", lately, days_ago=3)
    visit(store, "Torget", once, days_ago=300)
    handover = begun(store)

    assemble_map(store, handover.id)

    assert titles(store, handover)[:3] == ["Nyss", "Ofta förr", "En gång förr"]
    assert entry(store, handover, "Ofta förr").times == 3


def test_a_key_person_of_the_area_comes_before_everybody_else(store: Store) -> None:
    known = person(store, function="Känd")
    person(store, function="Nyckelperson", map_key=True)
    visit(store, "Torget", known)
    handover = begun(store)

    assemble_map(store, handover.id)

    assert titles(store, handover)[:2] == ["Nyckelperson", "Känd"]


def test_putting_it_together_tells_how_far_it_has_come_and_drafts_the_map(store: Store) -> None:
    visit(store, "Torget")
    handover = begun(store)
    told: list[tuple[int, int | None]] = []

    assemble_map(store, handover.id, lambda done, of: told.append((done, of)))

    assert told == [(number, 7) for number in range(1, 8)]
    page = handover_page(store, handover.id)
    assert (page.handover.status, page.handover.drafted_on) == (
        HandoverStatus.DRAFTED,
        today(store),
    )


def test_putting_it_together_again_brings_in_what_is_new_and_refreshes_the_figures(
    store: Store,
) -> None:
    visit(store, "Torget")
    handover = begun(store)
    assemble_map(store, handover.id)
    visit(store, "Torget", days_ago=0)
    visit(store, "Parken")

    changed = assemble_map(store, handover.id)

    assert changed == 2
    assert titles(store, handover) == ["Torget", "Parken"]
    assert entry(store, handover, "Torget").times == 2
    assert assemble_map(store, handover.id) == 0


def test_what_the_leaver_confirmed_struck_or_wrote_is_never_overwritten(store: Store) -> None:
    for name in ("Torget", "Parken", "Bryggan"):
        visit(store, name)
    handover = begun(store)
    assemble_map(store, handover.id)
    confirm_entry(store, entry(store, handover, "Torget").id)
    strike_entry(store, entry(store, handover, "Parken").id)
    written = entry(store, handover, "Bryggan").id
    keep_entry(store, written, title="Stora bryggan", why="Ungdomarna möts här på kvällen.")
    own = add_entry(store, handover.id, section=MapSection.RISKS, title="Isen bär inte i mars")
    for name in ("Torget", "Parken", "Bryggan"):
        visit(store, name)

    assemble_map(store, handover.id)

    found = {
        one.title: (one.confirmed, one.struck, one.why) for one in entries_of(store, handover.id)
    }
    assert found == {
        "Torget": (True, False, ""),
        "Parken": (False, True, ""),
        "Stora bryggan": (False, False, "Ungdomarna möts här på kvällen."),
        own.title: (True, False, ""),
    }


def test_an_entry_that_was_struck_comes_back_when_it_is_confirmed(store: Store) -> None:
    visit(store, "Torget")
    handover = begun(store)
    assemble_map(store, handover.id)
    struck = strike_entry(store, entry(store, handover, "Torget").id)

    back = confirm_entry(store, struck.id)

    assert (back.struck, back.confirmed) == (False, True)


def test_an_entry_that_was_removed_stays_away(store: Store) -> None:
    visit(store, "Torget")
    handover = begun(store)
    assemble_map(store, handover.id)
    store.delete(entry(store, handover, "Torget"))

    assemble_map(store, handover.id)

    assert titles(store, handover) == []


def test_a_relationship_that_only_one_officer_holds_is_flagged(store: Store) -> None:
    mine, shared = person(store, function="Bara min"), person(store, function="Delad")
    elin = colleague(store)
    visit(store, "Torget", mine)
    visit(store, "Torget", shared, officers=(elin.id,))
    handover = begun(store)

    assemble_map(store, handover.id)

    assert line(store, handover, "Bara min").only_one
    assert not line(store, handover, "Delad").only_one


def test_what_nobody_touched_for_six_months_is_flagged(store: Store) -> None:
    visit(store, "Torget", days_ago=184)
    visit(store, "Parken", days_ago=183)
    handover = begun(store)

    assemble_map(store, handover.id)

    assert line(store, handover, "Torget").stale
    assert not line(store, handover, "Parken").stale


def test_a_person_is_shown_where_they_are_met_most(store: Store) -> None:
    maria, square = person(store), place(store)
    visit(store, place(store, "Parken"), maria)
    visit(store, square, maria)
    visit(store, square, maria)
    handover = begun(store)

    assemble_map(store, handover.id)

    assert entry(store, handover, "Talesperson").place_id == square.id


def test_gaps_are_told_and_stop_nothing(store: Store) -> None:
    handover = begun(store)

    assemble_map(store, handover.id)

    gaps = handover_page(store, handover.id).gaps
    assert [one.kind for one in gaps][:2] == [GapKind.NO_INCOMING, GapKind.NO_BRIEFING]
    assert {one.section for one in gaps if one.kind is GapKind.EMPTY_SECTION} == {
        MapSection.RELATIONSHIPS,
        MapSection.PLACES,
        MapSection.PARTNERS,
        MapSection.PRIORITIES,
    }


def test_how_somebody_is_reached_comes_from_the_entry_else_from_the_contact(store: Store) -> None:
    for function, phone in (("Med telefon", "070-123"), ("Utan", "")):
        visit(store, "Torget", person(store, function=function, phone=phone))
    handover = begun(store)
    assemble_map(store, handover.id)
    assert GapKind.NO_REACH in {one.kind for one in handover_page(store, handover.id).gaps}

    keep_entry(store, entry(store, handover, "Utan").id, reach="I kiosken, alla dagar")

    assert line(store, handover, "Med telefon").reach == "070-123"
    assert line(store, handover, "Utan").reach == "I kiosken, alla dagar"
    assert GapKind.NO_REACH not in {one.kind for one in handover_page(store, handover.id).gaps}


def test_an_entry_needs_a_title(store: Store) -> None:
    handover = begun(store)

    with pytest.raises(BadInput, match="title"):
        add_entry(store, handover.id, section=MapSection.RISKS, title="  ")

    assert titles(store, handover) == []


def test_a_handover_that_is_not_here_is_told(store: Store) -> None:
    with pytest.raises(NotFound):
        assemble_map(store, "nothing")


# Persons' data.


def test_the_name_behind_an_entry_goes_with_the_contact_and_the_leavers_words_stay(
    store: Store, clock: SetClock
) -> None:
    maria = person(store, first_processed=clock.now().date() - timedelta(days=365))
    visit(store, "Torget", maria)
    handover = begun(store)
    assemble_map(store, handover.id)
    keep_entry(store, entry(store, handover, "Talesperson").id, why="Öppnar dörrar på torget.")
    assert line(store, handover, "Talesperson").heading == "Maria Holm"
    clock.forward(days=60)  # the year after the contact's first one has ended

    purge(store, today(store))

    left = line(store, handover, "Talesperson")
    assert (left.heading, left.entry.why) == ("Talesperson", "Öppnar dörrar på torget.")
    assert (
        not store.connections.read()
        .execute("SELECT 1 FROM map_entry WHERE instr(title || why || reach, 'Holm')")
        .fetchone()
    )


def test_words_about_people_that_will_go_soon_are_told(store: Store) -> None:
    visit(store, "Torget", person(store))
    handover = begun(store)
    assemble_map(store, handover.id)
    ends = entry(store, handover, "Talesperson").purge_on
    assert ends is not None

    soon = TodayFigures(store).to_be_purged(ends, ends)

    assert soon["map_entry"] == 1


def test_words_about_people_go_when_their_own_time_is_over_and_places_stay(
    store: Store, clock: SetClock
) -> None:
    visit(store, "Torget", person(store))
    handover = begun(store)
    assemble_map(store, handover.id)
    keep_entry(store, entry(store, handover, "Talesperson").id, why="Bor på Storgatan 3.")
    clock.forward(days=500)

    purge(store, today(store))

    found = {one.section: (one.title, one.why) for one in entries_of(store, handover.id)}
    assert found == {MapSection.RELATIONSHIPS: ("", ""), MapSection.PLACES: ("Torget", "")}

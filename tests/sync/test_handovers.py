"""A handover between two officers, each with a laptop, over one real server."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from fieldapp.actions.contacts import add_contact
from fieldapp.actions.handover_days import plan_day
from fieldapp.actions.handover_map import (
    assemble_map,
    confirm_entry,
    entries_of,
    keep_entry,
    strike_entry,
)
from fieldapp.actions.handover_versions import freeze_version, sign_version, versions_of
from fieldapp.actions.handovers import handover_page, start_handover, take_step
from fieldapp.domain.contact import Contact
from fieldapp.domain.handover import Handover, HandoverStatus, MapEntry, SignerRole
from fieldapp.domain.registry import RECORD_TYPES
from fieldapp.domain.vocabulary import Role
from fieldapp.server.erasing import erase
from fieldapp.storage.proposals import open_proposals
from tests.storage.conftest import NOON
from tests.sync.conftest import Laptop, MakeLaptop

TODAY = NOON.date()
LAST_DAY = TODAY + timedelta(days=30)
OF_HANDOVERS = {"handover", "map_entry", "briefing_day", "handover_question", "publication"}


@pytest.fixture
def sara(officer_with_laptop: MakeLaptop) -> Laptop:
    return officer_with_laptop("sara")


@pytest.fixture
def elin(officer_with_laptop: MakeLaptop, sara: Laptop) -> Laptop:
    laptop = officer_with_laptop("elin")
    sara.fetches()
    return laptop


def meets(laptop: Laptop, place: str, name: str) -> Contact:
    contact = add_contact(laptop.store, name=name, function=f"Rektor vid {place}")
    laptop.logs(place, contacts=(contact.id,))
    return contact


def begins(sara: Laptop, elin: Laptop, last_day: date = LAST_DAY) -> Handover:
    """Sara hands over to Elin; both laptops have the same log."""
    handover = start_handover(
        sara.store,
        leaving=sara.store.person.officer_id,
        incoming=elin.store.person.officer_id,
        last_day=last_day,
    )
    exchange(sara, elin)
    return handover


def exchange(*laptops: Laptop) -> None:
    """Sync until everybody has everything."""
    for laptop in (*laptops, *laptops):
        assert laptop.syncs().problem is None


def entry(laptop: Laptop, handover: Handover, title: str) -> MapEntry:
    return next(one for one in entries_of(laptop.store, handover.id) if one.title == title)


def on_both(sara: Laptop, elin: Laptop, read: Callable[[Laptop], object]) -> object:
    """Return what both laptops say, once it is the same."""
    assert read(sara) == read(elin)
    return read(sara)


def test_the_incoming_officer_sees_the_map_that_the_leaver_confirmed(
    sara: Laptop, elin: Laptop
) -> None:
    meets(sara, "Torget", "Maria Holm")
    handover = begins(sara, elin)
    assemble_map(sara.store, handover.id)
    square = entry(sara, handover, "Torget")
    confirm_entry(sara.store, square.id)
    keep_entry(sara.store, square.id, why="Här möts alla.")

    exchange(sara, elin)

    seen = entry(elin, handover, "Torget")
    assert (seen.confirmed, seen.why) == (True, "Här möts alla.")
    assert "Maria Holm" in [one.heading for one in handover_page(elin.store, handover.id).entries]


def test_two_who_edit_one_map_offline_conflict_only_on_the_same_field_of_the_same_entry(
    sara: Laptop, elin: Laptop
) -> None:
    meets(sara, "Torget", "Maria Holm")
    handover = begins(sara, elin)
    assemble_map(sara.store, handover.id)
    exchange(sara, elin)
    square, person = (entry(sara, handover, one) for one in ("Torget", "Rektor vid Torget"))

    keep_entry(sara.store, square.id, reach="Kvällar")
    confirm_entry(elin.store, square.id)
    keep_entry(elin.store, person.id, public=True)
    keep_entry(sara.store, square.id, title="Järntorget")
    keep_entry(elin.store, square.id, title="Stortorget")
    exchange(sara, elin)

    whole = on_both(
        sara,
        elin,
        lambda one: [
            (each.reach, each.confirmed, each.public)
            for each in sorted(entries_of(one.store, handover.id), key=lambda each: each.id)
            if each.id in (square.id, person.id)
        ],
    )
    assert sorted(whole) == [("", False, True), ("Kvällar", True, False)]  # type: ignore[call-overload]
    assert {(one.record_id, one.field) for one in open_proposals(elin.store)} == {
        (square.id, "title")
    }


def test_a_map_put_together_on_both_laptops_has_every_entry_once(
    sara: Laptop, elin: Laptop
) -> None:
    meets(sara, "Torget", "Maria Holm")
    handover = begins(sara, elin)
    assemble_map(sara.store, handover.id)
    confirm_entry(sara.store, entry(sara, handover, "Torget").id)
    elin.clock.forward(days=1)
    assemble_map(elin.store, handover.id)

    exchange(sara, elin)

    titles = on_both(sara, elin, lambda one: [e.title for e in entries_of(one.store, handover.id)])
    assert titles == ["Rektor vid Torget", "Torget"]
    assert entry(elin, handover, "Torget").confirmed
    assert open_proposals(sara.store) == open_proposals(elin.store) == []


def test_what_the_leaver_struck_is_not_brought_back_by_the_newcomer(
    sara: Laptop, elin: Laptop
) -> None:
    meets(sara, "Torget", "Maria Holm")
    handover = begins(sara, elin)
    assemble_map(sara.store, handover.id)
    strike_entry(sara.store, entry(sara, handover, "Torget").id)
    exchange(sara, elin)
    elin.logs("Torget")

    assemble_map(elin.store, handover.id)
    exchange(sara, elin)

    assert on_both(sara, elin, lambda one: entry(one, handover, "Torget").struck) is True


def test_both_sign_one_version_and_each_laptop_checks_both_signatures(
    sara: Laptop, elin: Laptop
) -> None:
    meets(sara, "Torget", "Maria Holm")
    handover = begins(sara, elin)
    assemble_map(sara.store, handover.id)
    take_step(sara.store, handover.id, HandoverStatus.CONFIRMED)
    plan_day(sara.store, handover.id, date=TODAY)
    take_step(sara.store, handover.id, HandoverStatus.BRIEFED)
    version = freeze_version(sara.store, handover.id)
    sign_version(sara.store, version.id, SignerRole.LEAVING)
    exchange(sara, elin)

    sign_version(elin.store, version.id, SignerRole.INCOMING)
    take_step(elin.store, handover.id, HandoverStatus.ACCEPTED)
    exchange(sara, elin)

    signed = on_both(
        sara,
        elin,
        lambda one: [
            (line.signature.name, line.signature.role, line.holds)
            for line in versions_of(one.store, handover.id)[0].signatures
        ],
    )
    assert sorted(signed) == [  # type: ignore[call-overload]
        ("Elin", SignerRole.INCOMING, True),
        ("Sara", SignerRole.LEAVING, True),
    ]
    assert handover_page(sara.store, handover.id).owner == elin.store.person.officer_id
    assert (sara.waiting.needs_you, elin.waiting.needs_you) == (0, 0)


def test_who_is_not_of_the_area_team_gets_nothing_of_a_handover(
    sara: Laptop, elin: Laptop, officer_with_laptop: MakeLaptop
) -> None:
    response = officer_with_laptop("rune", Role.RESPONSE_OFFICER)
    meets(sara, "Torget", "Maria Holm")
    handover = begins(sara, elin)
    assemble_map(sara.store, handover.id)
    freeze_version(sara.store, handover.id)
    exchange(sara, response)

    assert response.store.count("handover") == response.store.count("map_entry") == 0
    assert response.store.count("handover_version") == 0
    assert response.store.count("activity") == 1


def test_an_erased_person_leaves_nothing_behind_in_maps_and_versions(
    sara: Laptop, elin: Laptop
) -> None:
    maria, other = meets(sara, "Torget", "Maria Holm"), meets(sara, "Parken", "Yusuf Karim")
    handover = begins(sara, elin)
    assemble_map(sara.store, handover.id)
    person, neighbour = (entry(sara, handover, f"Rektor vid {one}") for one in ("Torget", "Parken"))
    keep_entry(sara.store, person.id, why="Bor på Storgatan 3.")
    keep_entry(sara.store, neighbour.id, why="Öppnar dörrar.")
    version = freeze_version(sara.store, handover.id)
    sign_version(sara.store, version.id, SignerRole.LEAVING)
    exchange(sara, elin)
    keep_entry(elin.store, person.id, why="Bor på Storgatan 3. Har hund.")  # waits unsent

    database = sara.server.open_database()
    erase(database, maria.id, "asked for")
    database.close()
    exchange(sara, elin)

    for laptop in (sara, elin):
        words = {one.id: one.why for one in entries_of(laptop.store, handover.id)}
        assert (words[person.id], words[neighbour.id]) == ("", "Öppnar dörrar.")
        (line,) = versions_of(laptop.store, handover.id)
        assert (line.is_purged, [one.holds for one in line.signatures]) == (True, [True])
        told = laptop.store.connections.read().execute(
            "SELECT count(*) FROM change WHERE instr(new_values || old_values, 'Storgatan')"
        )
        assert told.fetchone() == (0,)
        assert laptop.store.get("contact", other.id) is not None


def test_an_earlier_program_passes_handovers_over_and_finds_them_after_its_update(
    sara: Laptop, elin: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    handover = begins(sara, elin, LAST_DAY)
    earlier = tuple(one for one in RECORD_TYPES if one not in OF_HANDOVERS)
    with monkeypatch.context() as before_the_update:
        for module in ("settling", "leaving", "store"):
            before_the_update.setattr(f"fieldapp.storage.{module}.RECORD_TYPES", earlier)
        meets(sara, "Torget", "Maria Holm")
        assemble_map(sara.store, handover.id)
        sara.syncs()
        assert elin.syncs().problem is None
        assert (elin.store.count("contact"), elin.store.count("map_entry")) == (1, 0)

    elin.store.set_fact("checked_on", None)  # as the step that brought the tables does
    assert elin.syncs().problem is None
    assert elin.syncs().problem is None

    assert elin.store.count("map_entry") == sara.store.count("map_entry") > 0

"""Versions of a handover: frozen, signed by device keys, checked when read, never changed."""

import json

import pytest

from fieldapp.actions.handover_map import add_entry, keep_entry
from fieldapp.actions.handover_versions import (
    content_of,
    freeze_version,
    is_changed_since,
    persons_in,
    sign_version,
    signatures_hold,
    version_of,
    versions_of,
)
from fieldapp.base.errors import NotAllowed
from fieldapp.domain.handover import Handover, HandoverVersion, MapSection, SignerRole
from fieldapp.domain.officer import Officer
from fieldapp.domain.vocabulary import Role
from fieldapp.storage.purging import purge
from fieldapp.storage.store import Store
from tests.storage.conftest import SetClock
from tests.storage.handover_room import briefed, colleague, entry, person, today, visit


@pytest.fixture
def handover(store: Store) -> Handover:
    visit(store, "Torget", person(store))
    return briefed(store)


def holding(store: Store, handover: Handover) -> list[list[bool]]:
    """Return for each version which of its signatures hold."""
    return [[line.holds for line in one.signatures] for one in versions_of(store, handover.id)]


def alter(store: Store, table: str, column: str, value: str) -> None:
    """Write into the store behind the program's back."""
    with store.connections.write() as connection:
        connection.execute(f"UPDATE {table} SET {column} = ?", (value,))


def test_a_version_holds_the_whole_handover_without_names_of_private_persons(
    store: Store, handover: Handover
) -> None:
    version = freeze_version(store, handover.id)

    content = content_of(version)
    assert version.number == 1
    assert {one["title"] for one in content["entries"]} == {"Talesperson", "Torget"}
    assert content["names"][handover.leaving] == "Sara Lindqvist"
    assert content["briefing"]["date"] == today(store).isoformat()
    assert "Maria Holm" not in version.content


def test_the_names_behind_a_version_are_told_for_as_long_as_they_may_be_kept(
    store: Store, handover: Handover, clock: SetClock
) -> None:
    content = content_of(freeze_version(store, handover.id))
    assert list(persons_in(store, content).values()) == ["Maria Holm"]

    clock.forward(days=500)
    purge(store, today(store))

    assert persons_in(store, content) == {}


def test_freezing_again_without_a_change_gives_the_same_version(
    store: Store, handover: Handover
) -> None:
    first = freeze_version(store, handover.id)

    assert freeze_version(store, handover.id).id == first.id
    assert not is_changed_since(store, first)


def test_a_later_edit_makes_a_new_version_and_the_signed_one_stands(
    store: Store, handover: Handover
) -> None:
    first = freeze_version(store, handover.id)
    sign_version(store, first.id, SignerRole.LEAVING)
    add_entry(store, handover.id, section=MapSection.RISKS, title="Isen bär inte i mars")
    assert is_changed_since(store, first)

    second = freeze_version(store, handover.id)

    assert (second.number, version_of(store, first.id).content) == (2, first.content)
    assert holding(store, handover) == [[True], []]


def test_a_signature_names_who_when_as_what_and_by_which_computer(
    store: Store, handover: Handover
) -> None:
    version = freeze_version(store, handover.id)

    signed = sign_version(store, version.id, SignerRole.LEAVING)

    assert (signed.name, signed.role, signed.signed_at) == (
        "Sara Lindqvist",
        SignerRole.LEAVING,
        store.clock.now(),
    )
    assert versions_of(store, handover.id)[0].signed_as(SignerRole.LEAVING) is not None
    assert versions_of(store, handover.id)[0].signed_as(SignerRole.INCOMING) is None


@pytest.mark.parametrize("what", ["change", "remove"])
@pytest.mark.parametrize("record_type", ["handover_version", "handover_signature"])
def test_the_store_refuses_to_rewrite_what_was_frozen_or_signed(
    store: Store, handover: Handover, record_type: str, what: str
) -> None:
    version = freeze_version(store, handover.id)
    sign_version(store, version.id, SignerRole.LEAVING)
    (record,) = store.records(record_type)

    after = record.changed(**{"zone": "Europe/Oslo"} if what == "change" else {"deleted": True})

    with pytest.raises(NotAllowed, match="never changes"):
        store.save(after)

    assert holding(store, handover) == [[True]]


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("handover_version", "content", "{}"),
        ("handover_version", "content_hash", "0" * 64),
        ("handover_signature", "name", "Någon Annan"),
        ("handover_signature", "role", "supervisor"),
        ("handover_signature", "signed_at", "2026-01-01T10:00:00.000Z"),
        ("handover_signature", "content_hash", "0" * 64),
        ("handover_signature", "signature", "AAAA"),
    ],
)
def test_what_was_altered_on_the_disk_does_not_hold(
    store: Store, handover: Handover, table: str, column: str, value: str
) -> None:
    sign_version(store, freeze_version(store, handover.id).id, SignerRole.LEAVING)

    alter(store, table, column, value)

    assert holding(store, handover) == [[False]]


def test_a_version_that_was_altered_is_neither_read_nor_signed(
    store: Store, handover: Handover
) -> None:
    version = freeze_version(store, handover.id)
    altered = json.dumps({**json.loads(version.content), "area": "Någon annanstans"})
    alter(store, "handover_version", "content", altered)

    with pytest.raises(NotAllowed):
        sign_version(store, version.id, SignerRole.LEAVING)
    with pytest.raises(NotAllowed):
        content_of(version_of(store, version.id))

    assert not versions_of(store, handover.id)[0].is_whole


def test_a_signature_does_not_hold_for_another_version(store: Store, handover: Handover) -> None:
    first = freeze_version(store, handover.id)
    signed = sign_version(store, first.id, SignerRole.LEAVING)
    keep_entry(store, entry(store, handover, "Torget").id, why="Här möts alla.")
    second = freeze_version(store, handover.id)

    assert [one.holds for one in signatures_hold(first, [signed])] == [True]
    assert [one.holds for one in signatures_hold(second, [signed])] == [False]


@pytest.mark.parametrize("role", [SignerRole.INCOMING, SignerRole.SUPERVISOR])
def test_nobody_signs_in_a_part_that_is_not_theirs(
    store: Store, handover: Handover, role: SignerRole
) -> None:
    version = freeze_version(store, handover.id)

    with pytest.raises(NotAllowed):
        sign_version(store, version.id, role)

    assert store.count("handover_signature") == 0


def test_a_group_leader_signs_as_supervisor(store: Store, handover: Handover) -> None:
    leader = colleague(store, "Johan Ek").changed(role=Role.GROUP_LEADER)
    assert isinstance(leader, Officer)
    store.save(leader)
    store.set_fact("person", {**store.fact("person"), "officer_id": leader.id})

    sign_version(store, freeze_version(store, handover.id).id, SignerRole.SUPERVISOR)

    assert holding(store, handover) == [[True]]


def test_nobody_signs_twice_or_what_was_overtaken(store: Store, handover: Handover) -> None:
    first = freeze_version(store, handover.id)
    sign_version(store, first.id, SignerRole.LEAVING)
    with pytest.raises(NotAllowed, match="already"):
        sign_version(store, first.id, SignerRole.LEAVING)
    keep_entry(store, entry(store, handover, "Torget").id, why="Här möts alla.")
    freeze_version(store, handover.id)

    with pytest.raises(NotAllowed, match="newer version"):
        sign_version(store, first.id, SignerRole.LEAVING)


def test_when_its_time_is_over_the_content_goes_and_the_signatures_still_hold(
    store: Store, handover: Handover, clock: SetClock
) -> None:
    version = freeze_version(store, handover.id)
    sign_version(store, version.id, SignerRole.LEAVING)
    clock.forward(days=500)

    purge(store, today(store))

    (line,) = versions_of(store, handover.id)
    assert isinstance(line.version, HandoverVersion)
    assert (line.is_purged, line.version.content, line.version.content_hash) == (
        True,
        "",
        version.content_hash,
    )
    assert holding(store, handover) == [[True]]

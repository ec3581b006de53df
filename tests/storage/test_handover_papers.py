"""The papers of a handover out of a real store: what was frozen is printed, names only while kept."""

import hashlib
from pathlib import Path

import pytest

from fieldapp.actions.handover_days import ask, set_route
from fieldapp.actions.handover_map import keep_entry
from fieldapp.actions.handover_papers import (
    VersionPurged,
    VersionUnreadable,
    newest_version,
    officer_card_pdf,
    protocol_pages,
    protocol_pdf,
    route_pdf,
    write_paper,
)
from fieldapp.actions.handover_versions import freeze_version, sign_version
from fieldapp.base.errors import NotAllowed, NotFound
from fieldapp.domain.handover import Handover, HandoverVersion, RouteStop, SignerRole
from fieldapp.domain.map_things import DrawnMap
from fieldapp.reports.whole_file import NoSuchFolder
from fieldapp.storage.store import Store
from tests.pdf_reader import text_of
from tests.storage.handover_room import briefed, colleague, entry, person, visit
from tests.unit.protocol_samples import MAP


@pytest.fixture
def handover(store: Store) -> Handover:
    visit(store, "Torget", person(store))
    return briefed(store)


@pytest.fixture
def version(store: Store, handover: Handover) -> HandoverVersion:
    ask(store, handover.id, "Vem har nyckeln?", answers=handover.leaving)
    return freeze_version(store, handover.id)


def test_a_version_is_printed_as_it_was_frozen_whatever_came_later(
    store: Store, handover: Handover, version: HandoverVersion
) -> None:
    keep_entry(store, entry(store, handover, "Torget").id, title="Ett annat torg")

    said = text_of(protocol_pdf(store, version.id, "sv", DrawnMap(MAP)))

    assert "Torget" in said
    assert "Ett annat torg" not in said
    assert "Vem har nyckeln?" in said


def test_a_contact_is_named_for_as_long_as_it_may_be_kept(
    store: Store, version: HandoverVersion
) -> None:
    before = text_of(protocol_pdf(store, version.id, "sv"))
    store.delete(*store.records("contact"))

    after = text_of(protocol_pdf(store, version.id, "sv"))

    assert "Maria Holm" in before
    assert "Maria Holm" not in after
    assert "Talesperson" in after


def test_the_variant_without_names_has_none(store: Store, version: HandoverVersion) -> None:
    said = text_of(protocol_pdf(store, version.id, "sv", names=False))

    assert "Maria" not in said
    assert "Sara" not in said
    assert "Elin" not in said


def test_a_signature_that_holds_is_shown_as_holding(store: Store, version: HandoverVersion) -> None:
    sign_version(store, version.id, SignerRole.LEAVING)

    said = text_of(protocol_pdf(store, version.id, "en"))

    assert "The signature fits the content" in said
    assert "This is a draft until both" in said


def test_a_content_that_was_tampered_with_is_not_printed(
    store: Store, version: HandoverVersion
) -> None:
    with store.connections.write() as connection:
        connection.execute("UPDATE handover_version SET content = replace(content, 'Torg', 'Berg')")

    with pytest.raises(NotAllowed, match="not what was signed"):
        protocol_pdf(store, version.id, "sv")


def test_a_purged_version_says_that_its_time_was_over(
    store: Store, version: HandoverVersion
) -> None:
    with store.connections.write() as connection:
        connection.execute("UPDATE handover_version SET content = ''")

    with pytest.raises(VersionPurged, match="Its checksum and its signatures are kept"):
        protocol_pdf(store, version.id, "sv")


@pytest.mark.parametrize("content", ["no JSON", "[]", "{}", '{"handover": {"leaving": "Maria"}}'])
def test_a_content_of_another_make_is_told_without_quoting_it(
    store: Store, version: HandoverVersion, content: str
) -> None:
    # The hash fits: somebody's program froze and hashed something else.
    digest = hashlib.sha256(content.encode()).hexdigest()
    with store.connections.write() as connection:
        query = "UPDATE handover_version SET content = ?, content_hash = ?"
        connection.execute(query, (content, digest))

    with pytest.raises(VersionUnreadable, match="Version 1 holds something") as told:
        protocol_pdf(store, version.id, "sv")

    assert told.value.__context__ is None


def test_numbers_stand_in_the_lists_only_where_the_map_has_them(
    store: Store, handover: Handover, version: HandoverVersion
) -> None:
    torg = entry(store, handover, "Torget").id

    without = text_of(protocol_pdf(store, version.id, "sv", DrawnMap(MAP)))
    with_numbers = text_of(protocol_pdf(store, version.id, "sv", DrawnMap(MAP), on_map=[torg]))

    assert "Siffrorna på kartan" not in without
    assert "Siffrorna på kartan" in with_numbers


def test_what_lies_beyond_the_edge_of_the_map_is_said_in_its_row(
    store: Store, handover: Handover, version: HandoverVersion
) -> None:
    torg = entry(store, handover, "Torget").id
    drawn = DrawnMap(MAP, beyond=frozenset({torg}))

    said = text_of(protocol_pdf(store, version.id, "sv", drawn, on_map=[torg]))

    assert said.count("Utanför kartans kant") == 1


def test_the_pages_are_pictures(store: Store, version: HandoverVersion) -> None:
    pages = protocol_pages(store, version.id, "sv", DrawnMap(MAP))

    assert pages
    assert all(page.startswith(b"\x89PNG") for page in pages)


def test_the_walk_is_printed_as_it_is_planned_now(store: Store, handover: Handover) -> None:
    set_route(store, handover.id, [RouteStop(title="Biblioteket", at="10:00")])

    said = text_of(route_pdf(store, handover.id, "sv", MAP))

    assert "1 Biblioteket 10:00" in said


def test_an_officer_is_named_on_the_card_only_after_agreeing(store: Store) -> None:
    elin = colleague(store)
    before = text_of(officer_card_pdf(store, elin.id, "sv"))
    store.save(elin.changed(card_public=True))

    after = text_of(officer_card_pdf(store, elin.id, "sv", email="registrator@polisen.se"))

    assert "Elin" not in before
    assert "Områdespolis" in before
    assert "Elin Berg" in after
    assert "registrator@polisen.se" in after


@pytest.mark.parametrize("make", [protocol_pdf, route_pdf, officer_card_pdf])
def test_a_paper_of_nothing_says_that_nothing_was_found(store: Store, make: object) -> None:
    with pytest.raises(NotFound, match="Nothing was found for nonsense"):
        make(store, "nonsense", "sv")  # type: ignore[operator]


def test_before_anything_was_frozen_there_is_no_newest_version(
    store: Store, handover: Handover
) -> None:
    with pytest.raises(NotFound, match="no version of this handover"):
        newest_version(store, handover.id)


def test_giving_a_paper_out_is_noted_and_a_failed_one_leaves_nothing(
    store: Store, version: HandoverVersion, tmp_path: Path
) -> None:
    about = (version.type_name, version.id)

    write_paper(store, b"%PDF", tmp_path / "a.pdf", about, to=("Elin", "överlämning"))
    with pytest.raises(NoSuchFolder):
        write_paper(store, b"%PDF", tmp_path / "nowhere" / "a.pdf", about)

    query = "SELECT record_id, recipient, ground FROM audit WHERE operation = 'disclose'"
    noted = store.connections.read().execute(query).fetchall()
    assert [tuple(one) for one in noted] == [(version.id, "Elin", "överlämning")]
    assert [one.name for one in tmp_path.glob("*.pdf")] == ["a.pdf"]

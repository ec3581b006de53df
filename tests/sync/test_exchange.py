"""What is logged on one laptop reaches the server and the colleagues, whole and once."""

import shutil
from pathlib import Path

from fieldapp.actions.amend import remove
from fieldapp.actions.contacts import add_contact
from fieldapp.actions.people import areas, common_fields, me
from fieldapp.actions.promises import new_promise
from fieldapp.domain.activity import Activity
from fieldapp.domain.place import Place
from fieldapp.domain.vocabulary import Role, Sharing, SyncState
from fieldapp.storage.connections import Connections
from fieldapp.storage.history import history_of
from fieldapp.storage.proposals import open_proposals
from fieldapp.storage.rows import sent_part
from fieldapp.storage.settlement import ServerCopy, Settlement
from fieldapp.storage.store import Store
from tests.server.running import RunningServer
from tests.storage.conftest import SetClock
from tests.sync.conftest import Laptop, MakeLaptop


def two_with_one_patrol(
    officer_with_laptop: MakeLaptop, place: str = "Järntorget", note: str = ""
) -> tuple[Laptop, Laptop, Activity]:
    """Return Sara's and Elin's laptops, and the patrol that Sara logged and both have."""
    sara, elin = officer_with_laptop("sara"), officer_with_laptop("elin")
    patrol = sara.logs(place, note=note)
    sara.syncs()
    elin.syncs()
    return sara, elin, patrol


def test_what_was_logged_offline_reaches_a_colleague(officer_with_laptop: MakeLaptop) -> None:
    sara, elin = officer_with_laptop("sara"), officer_with_laptop("elin", Role.RESPONSE_OFFICER)
    patrol = sara.logs("Järntorget", people_met=6, note="Belysning trasig")
    assert sara.waiting.waiting == 1

    report = sara.syncs()
    elin.syncs()

    assert (report.pushed, report.waiting, report.needs_you) == (1, 0, 0)
    seen = elin.sees(patrol)
    assert seen is not None
    assert sent_part("activity", seen.to_document()) == sent_part("activity", patrol.to_document())
    assert seen.sync_state is SyncState.SYNCED


def test_the_sender_sees_that_it_is_on_the_server(officer_with_laptop: MakeLaptop) -> None:
    sara = officer_with_laptop("sara")
    patrol = sara.logs("Järntorget")
    before = sara.sees(patrol)

    sara.syncs()

    after = sara.sees(patrol)
    assert before is not None
    assert after is not None
    assert before.sync_state is SyncState.QUEUED
    assert after.sync_state is SyncState.SYNCED
    assert after.version > 0


def test_what_was_written_before_the_first_contact_becomes_the_users_own(
    new_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    running_server.add_user("sara")
    laptop = new_laptop("sara")
    patrol = laptop.logs("Järntorget", note="innan servern fanns")

    report = laptop.connects("sara")

    assert (report.problem, report.waiting) == (None, 0)
    seen = laptop.sees(patrol)
    assert seen is not None
    assert seen.area_id == running_server.area_ids["0114"]
    assert seen.author_id == me(laptop.store).id == seen.officers[0]
    assert [area.code for area in areas(laptop.store)] == ["0114", "0115"]
    assert laptop.store.count("officer") == 1


def test_different_fields_changed_by_two_are_both_kept(officer_with_laptop: MakeLaptop) -> None:
    sara, elin, patrol = two_with_one_patrol(officer_with_laptop)

    sara.amends(patrol, people_met=9)
    elin.amends(patrol, minutes=50)
    for laptop in (sara, elin, sara):
        laptop.syncs()

    for laptop in (sara, elin):
        seen = laptop.sees(patrol)
        assert seen is not None
        assert (seen.people_met, seen.minutes) == (9, 50)


def test_the_same_field_changed_by_two_loses_neither_value(
    officer_with_laptop: MakeLaptop,
) -> None:
    sara, elin, patrol = two_with_one_patrol(officer_with_laptop)

    sara.amends(patrol, people_met=9)
    elin.amends(patrol, people_met=12)
    sara.syncs()
    report = elin.syncs()

    seen = elin.sees(patrol)
    assert seen is not None
    assert seen.people_met == 9
    assert report.needs_you == 1
    assert seen.sync_state is SyncState.CONFLICT
    rows = elin.store.connections.read().execute("SELECT field, current, proposed FROM proposal")
    assert rows.fetchall() == [("people_met", "9", "12")]


def test_a_third_officer_sees_whose_each_of_several_values_is(
    officer_with_laptop: MakeLaptop,
) -> None:
    sara, elin, omar, nils = map(officer_with_laptop, ("sara", "elin", "omar", "nils"))
    patrol = sara.logs("Järntorget", people_met=6)
    for laptop in (sara, elin, omar, nils):
        laptop.syncs()
    sara.amends(patrol, people_met=7)
    elin.amends(patrol, people_met=8)
    omar.amends(patrol, people_met=9)
    for laptop in (sara, elin, omar):
        laptop.syncs()

    nils.syncs()

    waiting = open_proposals(nils.store, patrol.id)
    assert {one.proposed: one.proposed_by for one in waiting} == {
        8: me(elin.store).display_name,
        9: me(omar.store).display_name,
    }
    assert all(one.proposed_at for one in waiting)


def test_the_last_of_several_changes_is_what_stands_in_the_end(
    officer_with_laptop: MakeLaptop,
) -> None:
    sara, elin = officer_with_laptop("sara"), officer_with_laptop("elin")
    patrol = sara.logs("Järntorget")
    for minutes in (50, 60, 70):
        sara.amends(patrol, minutes=minutes)

    report = sara.syncs()
    elin.syncs()

    assert (report.problem, report.waiting, report.needs_you) == (None, 0, 0)
    for laptop in (sara, elin):
        seen = laptop.sees(patrol)
        assert seen is not None
        assert seen.minutes == 70


def test_an_answer_that_comes_late_takes_no_record_back(officer_with_laptop: MakeLaptop) -> None:
    sara = officer_with_laptop("sara")
    patrol = sara.logs("Järntorget")
    sara.syncs()
    document = sara.store.document("activity", patrol.id)
    late = ServerCopy("activity", patrol.id, 1, sent_part("activity", document or {}))
    sara.amends(patrol, minutes=50)
    sara.syncs()

    sara.outbox.settle(Settlement(copies=(late,)))

    seen = sara.sees(patrol)
    assert seen is not None
    assert (seen.minutes, seen.version) == (50, 2)


def test_what_waits_here_stays_on_top_of_what_a_colleague_sent(
    officer_with_laptop: MakeLaptop,
) -> None:
    sara, elin, patrol = two_with_one_patrol(officer_with_laptop)
    elin.amends(patrol, minutes=50)
    elin.syncs()
    sara.amends(patrol, people_met=9)

    report = sara.fetches()

    seen = sara.sees(patrol)
    assert seen is not None
    assert (report.problem, report.waiting) == (None, 1)
    assert (seen.minutes, seen.people_met) == (50, 9)


def test_long_notes_by_two_are_merged_sentence_by_sentence(
    officer_with_laptop: MakeLaptop,
) -> None:
    sara, elin, patrol = two_with_one_patrol(
        officer_with_laptop, "Torget", "Lugnt vid norra sidan. Mopeder vid södra."
    )

    sara.amends(patrol, note="Lugnt vid norra sidan i dag. Mopeder vid södra.")
    elin.amends(patrol, note="Lugnt vid norra sidan. Två mopeder vid södra.")
    for laptop in (sara, elin, sara):
        laptop.syncs()

    seen = sara.sees(patrol)
    assert seen is not None
    assert seen.note == "Lugnt vid norra sidan i dag. Två mopeder vid södra."


def test_a_removed_record_goes_everywhere_and_can_come_back(
    officer_with_laptop: MakeLaptop,
) -> None:
    sara, elin, patrol = two_with_one_patrol(officer_with_laptop)

    standing = sara.sees(patrol)
    assert standing is not None
    remove(sara.store, standing)
    sara.syncs()
    elin.syncs()
    assert elin.sees(patrol) is None

    sara.store.restore(sara.store.must_get("activity", patrol.id))
    sara.syncs()
    elin.syncs()
    assert elin.sees(patrol) is not None


def test_a_removed_record_comes_back_as_it_stood_when_it_was_removed(
    officer_with_laptop: MakeLaptop,
) -> None:
    sara, elin = officer_with_laptop("sara"), officer_with_laptop("elin")
    made = elin.logs("Järntorget")
    elin.syncs()
    sara.syncs()
    sara.amends(made, minutes=55)
    sara.store.delete(sara.store.must_get("activity", made.id))
    sara.syncs()
    elin.syncs()

    elin.store.restore(elin.store.must_get("activity", made.id))
    elin.syncs()
    sara.syncs()

    minutes = [one.minutes for one in (elin.sees(made), sara.sees(made)) if one is not None]
    assert minutes == [55, 55]


def test_what_is_only_ones_own_is_not_seen_by_others(officer_with_laptop: MakeLaptop) -> None:
    sara, elin = officer_with_laptop("sara"), officer_with_laptop("elin")
    contact = add_contact(sara.store, name="Maria Holm", shared=Sharing.OWN)

    sara.syncs()
    elin.syncs()

    assert sara.store.get("contact", contact.id) is not None
    assert elin.store.get("contact", contact.id) is None


def test_a_response_officer_does_not_get_the_details_of_contacts(
    officer_with_laptop: MakeLaptop,
) -> None:
    sara, elin = officer_with_laptop("sara"), officer_with_laptop("elin", Role.RESPONSE_OFFICER)
    contact = add_contact(
        sara.store, name="Maria Holm", function="torghandlare", phone="070-174 06 05"
    )

    sara.syncs()
    elin.syncs()

    elsewhere = [path.read_bytes() for path in elin.store.connections.path.parent.iterdir()]
    assert not any(b"070-174" in content for content in elsewhere)
    seen = elin.store.document("contact", contact.id)
    assert seen is None or seen["phone"] == ""


def test_a_change_that_is_refused_blocks_nothing_else(officer_with_laptop: MakeLaptop) -> None:
    elin = officer_with_laptop("elin", Role.RESPONSE_OFFICER)
    promise = new_promise(elin.store, title="Ett löfte", public_text="som hon inte får ge")
    elin.store.save(promise)
    patrol = elin.logs("Järntorget")

    report = elin.syncs()

    assert (report.problem, report.waiting, report.needs_you) == (None, 0, 1)
    seen = elin.sees(patrol)
    assert seen is not None
    assert seen.sync_state is SyncState.SYNCED
    standing = elin.store.must_get("promise", promise.id)
    assert standing.sync_state is SyncState.REJECTED


def test_what_is_written_after_a_refusal_still_goes_up(officer_with_laptop: MakeLaptop) -> None:
    elin = officer_with_laptop("elin", Role.RESPONSE_OFFICER)
    elin.store.save(new_promise(elin.store, title="Ett löfte", public_text="som hon inte får ge"))
    assert elin.syncs().needs_you == 1
    patrol = elin.logs("Järntorget")

    report = elin.syncs()

    assert (report.pushed, report.waiting, report.needs_you) == (1, 0, 1)
    seen = elin.sees(patrol)
    assert seen is not None
    assert seen.sync_state is SyncState.SYNCED


def test_another_area_is_not_seen(officer_with_laptop: MakeLaptop) -> None:
    sara = officer_with_laptop("sara")
    karin = officer_with_laptop("karin", Role.AREA_OFFICER, "0115")
    patrol = sara.logs("Järntorget")

    sara.syncs()
    karin.syncs()

    assert karin.sees(patrol) is None


def test_an_empty_profile_pulls_the_same_records_as_they_stand_elsewhere(
    officer_with_laptop: MakeLaptop,
) -> None:
    sara = officer_with_laptop("sara")
    for number in range(30):
        sara.logs(f"Plats {number}", people_met=number)
    sara.syncs()

    fresh = officer_with_laptop("elin")

    for there in sara.store.documents("activity"):
        here = fresh.store.document("activity", there["id"])
        assert here is not None
        assert sent_part("activity", here) == sent_part("activity", there)


def test_the_history_tells_who_changed_what_elsewhere(officer_with_laptop: MakeLaptop) -> None:
    sara, elin, patrol = two_with_one_patrol(officer_with_laptop)
    elin.clock.forward(minutes=1)
    elin.amends(patrol, minutes=50)
    elin.syncs()

    sara.syncs()

    newest = history_of(sara.store, "activity", patrol.id)[0]
    assert (newest.who, newest.here) == ("Elin", False)
    assert [one.field for one in newest.fields] == ["minutes"]


def test_what_was_saved_together_travels_together(officer_with_laptop: MakeLaptop) -> None:
    sara, elin = officer_with_laptop("sara"), officer_with_laptop("elin")
    sara.store.set_fact("batch", 1)
    promise = new_promise(sara.store, title="Tryggare torg", public_text="Vi lovar …")
    sara.store.save(promise, *(place_named(sara, name) for name in ("Torget", "Parken")))

    report = sara.syncs()
    elin.syncs()

    assert (report.pushed, report.waiting, report.needs_you) == (3, 0, 0)
    assert (elin.store.count("promise"), elin.store.count("place")) == (1, 2)


def place_named(laptop: Laptop, name: str) -> Place:
    """Return a new place."""
    return Place.model_validate({**common_fields(laptop.store), "name": name})


def test_a_copied_laptop_goes_on_under_an_id_of_its_own(
    officer_with_laptop: MakeLaptop, tmp_path: Path
) -> None:
    sara = officer_with_laptop("sara")
    copy = copied(sara, tmp_path / "copy")
    sara.logs("Järntorget")
    sara.syncs()
    on_the_copy = [copy.logs("Parken"), copy.logs("Torget")]

    report = copy.syncs()
    sara.syncs()

    assert (report.problem, report.waiting, report.needs_you) == (None, 0, 0)
    assert copy.store.fact("device") != sara.store.fact("device")
    assert all(sara.sees(patrol) is not None for patrol in on_the_copy)
    copy.store.close()


def copied(laptop: Laptop, folder: Path) -> Laptop:
    """Return a laptop made from an image of another."""
    laptop.store.connections.read().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    shutil.copytree(laptop.store.connections.path.parent, folder)
    connections = Connections(folder / "store.db", laptop.store.connections.key)
    clock = SetClock()
    return Laptop(Store(connections, clock), laptop.server, clock)

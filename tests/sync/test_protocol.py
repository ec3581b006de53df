"""The rest of the protocol over a real server: receipts, signatures, brakes, sums, backups."""

import json
from datetime import timedelta

import pytest

from fieldapp.server import scope
from fieldapp.server.erasing import erase
from fieldapp.storage import journal
from fieldapp.sync.enrol import open_transport
from fieldapp.sync.refusals import Forged, MassRemoval, SchemaTooOld
from tests.server.running import RunningServer
from tests.sync.conftest import Laptop, MakeLaptop


def sql(server: RunningServer, statement: str) -> None:
    """Change the server's database as an accident, an operator or a long time would."""
    database = server.open_database()
    with database.writing() as connection:
        connection.exec_driver_sql(statement)
    database.close()


def standing_rows(laptop: Laptop) -> list[tuple[int, str]]:
    rows = laptop.store.connections.read().execute("SELECT version, sync_state FROM activity")
    return list(rows)


def test_a_lean_receipt_leaves_the_row_and_notes_the_revision(
    officer_with_laptop: MakeLaptop,
) -> None:
    sara = officer_with_laptop("sara")
    patrol = sara.logs("Järntorget")
    sara.amends(patrol, minutes=50)

    sara.syncs()

    assert standing_rows(sara) == [(2, "synced")]
    assert sara.store.connections.read().execute("SELECT * FROM base").fetchall() == []


def test_what_is_changed_while_a_push_is_away_stays_on_top_of_the_servers_copy(
    officer_with_laptop: MakeLaptop,
) -> None:
    sara = officer_with_laptop("sara")
    patrol = sara.logs("Järntorget")
    sara.store.set_fact("batch", 1)
    sara.amends(patrol, minutes=50)
    sara.amends(patrol, note="Lugnt")

    report = sara.syncs()

    assert (report.pushed, report.waiting) == (3, 0)
    seen = sara.sees(patrol)
    assert seen is not None
    assert (seen.minutes, seen.note) == (50, "Lugnt")
    assert standing_rows(sara) == [(3, "synced")]


def test_each_change_has_a_salt_of_its_own(officer_with_laptop: MakeLaptop) -> None:
    sara = officer_with_laptop("sara")

    first, second = (sara.logs(place) for place in ("Järntorget", "Parken"))

    salts = [
        journal.of_record(sara.store.connections.read(), one.id)[0].change.salt
        for one in (first, second)
    ]
    assert len(set(salts)) == 2
    assert all(len(salt) == 32 for salt in salts)


def test_work_in_the_name_of_another_laptop_is_not_taken(
    officer_with_laptop: MakeLaptop,
) -> None:
    sara, elin = officer_with_laptop("sara"), officer_with_laptop("elin")
    patrol = sara.logs("Järntorget")
    key = sara.store.fact("device_key")
    sara.store.set_fact("device_key", elin.store.fact("device_key"))

    report = sara.syncs()

    assert isinstance(report.problem, Forged)
    assert report.waiting == 1
    sara.store.set_fact("device_key", key)
    assert sara.syncs().waiting == 0
    elin.syncs()
    assert elin.sees(patrol) is not None


def test_a_change_that_was_altered_on_the_disk_is_not_taken(
    officer_with_laptop: MakeLaptop,
) -> None:
    sara = officer_with_laptop("sara")
    sara.logs("Järntorget")
    with sara.store.connections.write() as connection:
        connection.execute("UPDATE change SET new_values = replace(new_values, '40', '41')")

    report = sara.syncs()

    assert isinstance(report.problem, Forged)
    assert report.waiting == 1


def test_a_change_rewritten_before_it_was_sent_goes_to_the_end_of_the_line(
    officer_with_laptop: MakeLaptop,
) -> None:
    sara = officer_with_laptop("sara")
    held_back, sent = sara.logs("Järntorget"), sara.logs("Parken")
    with sara.store.connections.write() as connection:
        of_first = "WHERE record_id = ?"
        connection.execute(f"UPDATE change SET state = 'rejected' {of_first}", (held_back.id,))
    sara.syncs()
    with sara.store.connections.write() as connection:
        connection.execute(
            f"UPDATE change SET state = 'pending', reason = 'rättat' {of_first}", (held_back.id,)
        )
        journal.restamp(connection)

    report = sara.syncs()

    assert (report.problem, report.pushed, report.waiting) == (None, 1, 0)
    assert sara.sees(sent) is not None


@pytest.fixture
def crowded(officer_with_laptop: MakeLaptop) -> tuple[Laptop, Laptop]:
    """Two laptops that both have sixty activities."""
    sara, elin = officer_with_laptop("sara"), officer_with_laptop("elin")
    for number in range(60):
        sara.logs(f"Plats {number}")
    sara.syncs()
    elin.syncs()
    return sara, elin


def test_nothing_is_taken_away_when_nearly_everything_would_go_at_once(
    crowded: tuple[Laptop, Laptop],
) -> None:
    sara, elin = crowded
    everything = sara.store.records("activity")
    sara.store.delete(*everything)
    sara.syncs()

    report = elin.syncs()

    assert isinstance(report.problem, MassRemoval)
    assert "--accept-removals" in str(report.problem)
    assert elin.store.count("activity") == 60


def test_a_person_can_accept_that_nearly_everything_goes(
    crowded: tuple[Laptop, Laptop],
) -> None:
    sara, elin = crowded
    sara.store.delete(*sara.store.records("activity"))
    sara.syncs()
    elin.syncs()

    report = elin.syncs(accept_removals=True)

    assert report.problem is None
    assert elin.store.count("activity") == 0


def test_the_brake_also_counts_what_comes_in_small_pages(
    crowded: tuple[Laptop, Laptop],
) -> None:
    sara, elin = crowded
    sara.store.delete(*sara.store.records("activity"))
    sara.syncs()
    elin.store.set_fact("page", 8)

    report = elin.syncs()

    assert isinstance(report.problem, MassRemoval)
    assert elin.store.count("activity") > 0


def test_an_officer_who_moves_to_another_area_needs_no_confirmation(
    crowded: tuple[Laptop, Laptop], running_server: RunningServer
) -> None:
    _, elin = crowded
    database = running_server.open_database()
    scope.move_user(database, "elin", ["0115"])
    database.close()

    report = elin.syncs()

    assert report.problem is None
    assert elin.store.count("activity") == 0


def test_work_made_before_the_move_was_known_is_still_taken(
    officer_with_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    sara, elin = officer_with_laptop("sara"), officer_with_laptop("elin")
    patrol = elin.logs("Järntorget")
    database = running_server.open_database()
    scope.move_user(database, "elin", ["0115"])
    database.close()

    report = elin.syncs()
    sara.syncs()

    assert (report.problem, report.waiting, report.needs_you) == (None, 0, 0)
    assert sara.sees(patrol) is not None
    assert elin.sees(patrol) is None


def test_a_row_that_went_astray_is_found_by_the_sums_and_fetched_again(
    officer_with_laptop: MakeLaptop,
) -> None:
    sara, elin = officer_with_laptop("sara"), officer_with_laptop("elin")
    patrol = sara.logs("Järntorget")
    sara.syncs()
    elin.syncs()
    with elin.store.connections.write() as connection:
        for table, name in (("activity", "id"), ("membership", "record_id")):
            connection.execute(f"DELETE FROM {table} WHERE {name} = ?", (patrol.id,))
    mine = elin.logs("Parken")
    elin.clock.forward(days=1)

    report = elin.syncs()

    assert (report.problem, report.waiting) == (None, 0)
    assert elin.sees(patrol) is not None
    assert elin.sees(mine) is not None
    assert elin.outbox.runs(1)[0].note == "sums differ: 1 read anew"


def test_a_row_that_the_server_does_not_have_leaves_after_the_stream_was_read_anew(
    officer_with_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    sara = officer_with_laptop("sara")
    kept, forgotten = sara.logs("Järntorget"), sara.logs("Parken")
    sara.syncs()
    sql(running_server, f"DELETE FROM record WHERE id = '{forgotten.id}'")
    sara.clock.forward(days=1)

    sara.syncs()

    assert sara.sees(kept) is not None
    assert sara.store.get("activity", forgotten.id) is None


def test_a_laptop_that_was_away_too_long_reads_everything_again_and_keeps_its_line(
    officer_with_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    sara, elin = officer_with_laptop("sara"), officer_with_laptop("elin")
    patrol, removed = sara.logs("Järntorget"), sara.logs("Parken")
    sara.syncs()
    elin.syncs()
    sara.store.delete(sara.store.must_get("activity", removed.id))
    sara.syncs()
    sql(running_server, f"DELETE FROM record WHERE id = '{removed.id}'")
    sql(running_server, "UPDATE stream SET horizon = seq")
    mine = elin.logs("Torget")

    report = elin.syncs()
    sara.syncs()

    assert (report.problem, report.waiting) == (None, 0)
    assert elin.store.get("activity", removed.id) is None
    assert elin.sees(patrol) is not None
    assert sara.sees(mine) is not None


def test_a_program_that_is_too_old_sends_nothing_and_keeps_its_line(
    officer_with_laptop: MakeLaptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    sara = officer_with_laptop("sara")
    patrol = sara.logs("Järntorget")
    monkeypatch.setattr("fieldapp.sync.core._OUR_SHAPE", {"schema_version": 0})

    report = sara.syncs()

    assert isinstance(report.problem, SchemaTooOld)
    assert report.waiting == 1
    assert sara.sees(patrol) is not None


def test_a_record_is_saved_here_then_on_the_server_then_in_its_backup(
    officer_with_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    sara = officer_with_laptop("sara")
    patrol = sara.logs("Järntorget")
    reached = [sara.outbox.reached(patrol.id)]
    sara.syncs()
    reached.append(sara.outbox.reached(patrol.id))
    sql(running_server, "INSERT INTO durable SELECT name, seq FROM stream")

    sara.syncs()

    assert [*reached, sara.outbox.reached(patrol.id)] == ["here", "server", "backup"]
    counts = sara.outbox.counts()
    assert (counts.here, counts.server, counts.backup) == (0, 0, 1)


def test_what_was_saved_after_the_backup_is_not_called_backed_up(
    officer_with_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    sara = officer_with_laptop("sara")
    patrol = sara.logs("Järntorget")
    sara.syncs()
    sql(running_server, "INSERT INTO durable SELECT name, seq FROM stream")
    sara.amends(patrol, minutes=50)
    other = sara.logs("Parken")

    sara.syncs()
    sara.logs("Torget")

    assert sara.outbox.reached(patrol.id) == "server"
    assert sara.outbox.reached(other.id) == "server"
    counts = sara.outbox.counts()
    assert (counts.here, counts.server, counts.backup) == (1, 2, 1)


def test_after_a_push_nothing_is_fetched_where_nothing_else_happened(
    officer_with_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    sara = officer_with_laptop("sara")
    sara.logs("Järntorget")
    transport = open_transport(sara.store)
    transport.hello()  # By now the log tells everything that was answered before.
    transport.close()
    asked = running_server.log().count("/v1/pull")

    sara.syncs()

    assert running_server.log().count("/v1/pull") == asked


def test_erased_everywhere_means_also_what_waits_here(
    officer_with_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    sara, elin = officer_with_laptop("sara"), officer_with_laptop("elin")
    patrol = sara.logs("Järntorget", note="Maria Holm bad om hjälp")
    sara.syncs()
    elin.syncs()
    elin.amends(patrol, note="Maria Holm ringde igen")
    database = running_server.open_database()
    erase(database, patrol.id, "begärt")
    database.close()

    report = elin.syncs()
    sara.syncs()

    assert (report.problem, report.waiting, report.needs_you) == (None, 0, 0)
    for laptop in (sara, elin):
        assert laptop.store.get("activity", patrol.id) is None
        rows = laptop.store.connections.read().execute("SELECT new_values, old_values FROM change")
        assert "Maria" not in json.dumps(rows.fetchall())


def test_a_laptop_looks_at_the_sums_once_a_day(
    officer_with_laptop: MakeLaptop, running_server: RunningServer
) -> None:
    sara = officer_with_laptop("sara")
    before = running_server.log().count("/v1/check")

    for _ in range(3):
        sara.syncs()
    sara.clock.moment += timedelta(days=1)
    sara.syncs()

    assert running_server.log().count("/v1/check") == before + 1

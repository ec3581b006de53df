"""A server that was put back to an older backup gets again what it lost, from the laptops."""

import shutil
from pathlib import Path

import pytest

from fieldapp.base.clock import SystemClock
from fieldapp.domain.vocabulary import SyncState
from fieldapp.server.scope import move_user
from tests.server.running import RunningServer
from tests.sync.conftest import Laptop, MakeLaptop


@pytest.fixture
def sara(officer_with_laptop: MakeLaptop) -> Laptop:
    return officer_with_laptop("sara")


@pytest.fixture
def elin(officer_with_laptop: MakeLaptop) -> Laptop:
    return officer_with_laptop("elin")


def backed_up(server: RunningServer, name: str) -> Path:
    """Keep a copy of the server's database as it stands now."""
    server.stop()
    copy = Path(shutil.copy(server.database_file, server.folder / name))
    server.start()
    return copy


def put_back(server: RunningServer, copy: Path) -> None:
    """Go on from the copy; nobody is told."""
    server.stop()
    for rest in server.folder.glob("srv.db-*"):
        rest.unlink()
    shutil.copy(copy, server.database_file)
    server.start()


def move(server: RunningServer, user: str, *codes: str) -> None:
    """Let a user work in other areas from now on."""
    database = server.open_database()
    move_user(database, user, codes, SystemClock())
    database.close()


def shown(laptop: Laptop) -> set[tuple[str, str, int]]:
    """Return what a laptop shows of its activities."""
    return {
        (document["id"], document["note"], document["minutes"])
        for document in laptop.store.documents("activity")
    }


def test_what_a_restored_server_lost_is_sent_again(
    sara: Laptop, elin: Laptop, running_server: RunningServer
) -> None:
    before = sara.logs("Järntorget")
    sara.syncs()
    backup = backed_up(running_server, "monday.db")
    after = sara.logs("Parken")
    sara.amends(before, minutes=55)
    sara.syncs()
    put_back(running_server, backup)

    report = sara.syncs()
    elin.syncs()

    assert (report.problem, report.waiting, report.needs_you) == (None, 0, 0)
    assert shown(sara) == shown(elin) == {(before.id, "", 55), (after.id, "", 40)}
    seen = sara.sees(after)
    assert seen is not None
    assert seen.sync_state is SyncState.SYNCED


def test_what_is_lost_of_an_area_that_one_has_left_meanwhile_is_sent_again(
    sara: Laptop, elin: Laptop, running_server: RunningServer
) -> None:
    backup = backed_up(running_server, "monday.db")
    lost = sara.logs("Parken", note="före flytten")
    sara.syncs()
    put_back(running_server, backup)
    move(running_server, "sara", "0115")

    report = sara.syncs()
    elin.syncs()

    assert (report.problem, report.waiting, report.needs_you) == (None, 0, 0)
    assert shown(elin) == {(lost.id, "före flytten", 40)}
    assert sara.sees(lost) is None


def test_what_was_sent_to_an_area_after_one_had_left_it_is_sent_again(
    sara: Laptop, elin: Laptop, running_server: RunningServer
) -> None:
    lost = sara.logs("Parken", note="före flytten")
    move(running_server, "sara", "0115")
    backup = backed_up(running_server, "monday.db")
    sara.syncs()
    assert sara.sees(lost) is None
    put_back(running_server, backup)

    report = sara.syncs()
    elin.syncs()

    assert (report.problem, report.waiting, report.needs_you) == (None, 0, 0)
    assert shown(elin) == {(lost.id, "före flytten", 40)}
    assert sara.sees(lost) is None
    assert sara.syncs().pushed == 0


def test_what_is_lost_of_an_area_that_one_left_long_ago_is_sent_again(
    sara: Laptop, elin: Laptop, running_server: RunningServer
) -> None:
    backup = backed_up(running_server, "monday.db")
    lost = sara.logs("Parken")
    sara.syncs()
    move(running_server, "sara", "0115")
    sara.syncs()
    sara.logs("Torget")
    sara.syncs()
    put_back(running_server, backup)
    move(running_server, "sara", "0115")

    report = sara.syncs()
    elin.syncs()

    assert (report.problem, report.waiting, report.needs_you) == (None, 0, 0)
    assert elin.sees(lost) is not None
    assert sara.sees(lost) is None


def test_a_newer_change_that_is_pushed_first_does_not_hide_the_lost_ones(
    sara: Laptop, elin: Laptop, running_server: RunningServer
) -> None:
    backup = backed_up(running_server, "monday.db")
    lost = sara.logs("Parken")
    sara.syncs()
    put_back(running_server, backup)
    newer = sara.logs("Torget", note="efter återställningen")

    report = sara.syncs()
    elin.syncs()

    assert (report.problem, report.waiting) == (None, 0)
    assert elin.sees(lost) is not None
    assert elin.sees(newer) is not None


def test_every_gap_in_what_the_server_holds_is_sent_again(sara: Laptop) -> None:
    for place in ("Järntorget", "Parken", "Torget"):
        sara.logs(place)
    sara.syncs()
    first, lost, last = (
        number
        for (number,) in sara.store.connections.read().execute(
            "SELECT number FROM change WHERE record_type = 'activity' ORDER BY number"
        )
    )

    again = sara.outbox.heal([], holds=((1, first), (last, last)))

    assert again == 1
    assert [one.number for one in sara.outbox.unsent()] == [lost]
    assert sara.syncs().waiting == 0


def test_a_server_restored_twice_is_healed_twice(
    sara: Laptop, elin: Laptop, running_server: RunningServer
) -> None:
    backup = backed_up(running_server, "monday.db")
    patrols = [sara.logs("Parken")]
    sara.syncs()
    put_back(running_server, backup)
    sara.syncs()
    patrols.append(sara.logs("Torget"))
    sara.syncs()
    put_back(running_server, backup)

    sara.syncs()
    elin.syncs()

    assert all(elin.sees(patrol) is not None for patrol in patrols)
    assert shown(sara) == shown(elin)


def test_work_of_two_laptops_after_the_backup_comes_back_from_both(
    sara: Laptop, elin: Laptop, running_server: RunningServer
) -> None:
    patrol = sara.logs("Järntorget")
    sara.syncs()
    elin.syncs()
    backup = backed_up(running_server, "monday.db")
    sara.amends(patrol, people_met=9)
    sara.syncs()
    elin.syncs()
    elin.amends(patrol, minutes=50)
    hers = elin.logs("Parken")
    elin.syncs()
    put_back(running_server, backup)

    for laptop in (elin, sara, elin, sara):
        laptop.syncs()

    for laptop in (sara, elin):
        seen = laptop.sees(patrol)
        assert seen is not None
        assert (seen.people_met, seen.minutes) == (9, 50)
        assert laptop.sees(hers) is not None


def test_what_waits_at_that_moment_is_sent_once_and_stays(
    sara: Laptop, elin: Laptop, running_server: RunningServer
) -> None:
    patrol = sara.logs("Järntorget")
    backup = backed_up(running_server, "monday.db")
    sara.syncs()
    sara.amends(patrol, note="skrivet utan nät")
    put_back(running_server, backup)

    report = sara.syncs()
    elin.syncs()

    assert (report.problem, report.waiting) == (None, 0)
    assert shown(elin) == {(patrol.id, "skrivet utan nät", 40)}


def test_a_run_that_heals_says_so_afterwards(sara: Laptop, running_server: RunningServer) -> None:
    backup = backed_up(running_server, "monday.db")
    sara.logs("Parken")
    sara.syncs()
    put_back(running_server, backup)

    sara.syncs()

    assert sara.outbox.runs(1)[0].note == "restored server: 1 sent again"

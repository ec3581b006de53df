"""What a laptop must survive: full, read-only and damaged disks, power cuts, two programs at once.

The line to the server is cut in test_line_faults.py.
"""

import os
import signal
import stat
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from fieldapp.actions.doctor import examine
from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.actions.profiles import make_profile, open_profile, tidy
from fieldapp.base.errors import BadInput, StoreDamaged, StoreError
from fieldapp.storage import audit
from fieldapp.storage.backup import back_up
from fieldapp.storage.failures import newest_backup
from fieldapp.storage.profile import profile_in
from fieldapp.storage.restoring import restore
from fieldapp.storage.store import Store
from tests.journeys.test_command_line import Terminal, terminal, with_profile
from tests.storage.conftest import (
    PASSPHRASE,
    SetClock,
    clock,
    made_once,
    profile,
    reopen,
    store,
)

__all__ = ["clock", "made_once", "profile", "store", "terminal", "with_profile"]

ROOT = Path(__file__).parents[2]
PAGE = 4096
DEAR_KEY = """{"store": "x", "check": "y", "wrapped": {"time_cost": 99999999, "memory_cost": 8,
 "parallelism": 1, "salt": "", "nonce": "", "sealed": ""}}"""
PLAIN = ("Lindqvist", "Maria Holm", "Järntorget", PASSPHRASE)


def program(code: str, *arguments: object) -> subprocess.Popen[str]:
    """Start a Python program beside this one."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def kill_after(running: subprocess.Popen[str], seconds: float) -> None:
    """End the program as a power cut would, at some moment of its work."""
    with suppress(subprocess.TimeoutExpired):
        running.wait(seconds)
    running.kill()


@pytest.mark.parametrize(
    "content",
    [
        *("", "[]", "null", "{}", '{"store": "x"}', '{"store": "x", "check": "y", "wrapped": {}}'),
        DEAR_KEY,
        '{"store": 5, "check": 5, "wrapped": "?"}',
    ],
)
def test_a_garbled_key_file_is_told_and_the_backup_offered(
    store: Store, profile: Path, clock: SetClock, content: str
) -> None:
    tidy(store)
    store.close()
    (profile / "key.json").write_text(content, encoding="utf-8")

    with pytest.raises(StoreDamaged) as told:
        reopen(profile, clock)

    assert str(told.value.facts["backup"]).endswith(".fieldbackup")
    assert restore(profile_in(profile, clock), Path(newest_backup(profile)), PASSPHRASE)
    reopen(profile, clock).close()


@pytest.mark.parametrize("lost", ["key.json", "store.db"])
def test_where_half_a_profile_is_lost_no_empty_one_is_made(
    profile: Path, clock: SetClock, lost: str
) -> None:
    (profile / lost).unlink()

    with pytest.raises(StoreDamaged):
        reopen(profile, clock)
    with pytest.raises(BadInput, match="there already"):
        make_profile(profile, "Sara Lindqvist", passphrase=PASSPHRASE, clock=clock)

    assert not (profile / lost).exists()


def test_a_damaged_page_anywhere_is_told_in_our_words(
    store: Store, profile: Path, clock: SetClock
) -> None:
    for number in range(40):
        log_activity(store, ActivityDraft(minutes=40, note=f"samtal {number}"))
    store.close()
    sound = (profile / "store.db").read_bytes()

    for page in range(0, len(sound) // PAGE, 7):
        damaged = bytearray(sound)
        damaged[page * PAGE + 77] ^= 0xFF
        (profile / "store.db").write_bytes(damaged)
        found = _everything_in(profile, clock)
        assert isinstance(found, StoreDamaged) or "problems" in found, page


def _everything_in(profile: Path, clock: SetClock) -> StoreDamaged | dict[str, object]:
    """Read a store through; return what was found, or that it is damaged."""
    try:
        opened = reopen(profile, clock)
    except StoreDamaged as damaged:
        return damaged
    try:
        opened.records("activity")
        log_activity(opened, ActivityDraft(minutes=40))
        found = examine(opened, whole=True)
        assert found["problems"]
    except StoreDamaged as damaged:
        return damaged
    else:
        return found
    finally:
        opened.close()


MAKE = """
import sys
from pathlib import Path
from fieldapp.actions.profiles import make_profile
from fieldapp.base.errors import FieldappError
print("ready", flush=True)
try:
    make_profile(Path(sys.argv[1]), "Sara Lindqvist", passphrase=sys.argv[2]).close()
    print("made", flush=True)
except FieldappError as problem:
    print(type(problem).__name__, flush=True)
"""


def test_of_two_programs_that_make_one_profile_one_does(tmp_path: Path) -> None:
    both = [program(MAKE, tmp_path / "p", PASSPHRASE) for _ in range(2)]

    said = sorted(one.communicate(timeout=60)[0].split()[-1] for one in both)

    assert said == ["BadInput", "made"]
    made = open_profile(tmp_path / "p", passphrase=PASSPHRASE)
    assert made.count("officer") == 1
    made.close()


@pytest.mark.parametrize("moment", [0.02, 0.1, 0.2, 0.3, 0.4])
def test_a_profile_whose_making_was_killed_is_whole_or_can_be_made(
    tmp_path: Path, moment: float
) -> None:
    making = program(MAKE, tmp_path / "p", PASSPHRASE)
    assert making.stdout is not None
    making.stdout.readline()
    kill_after(making, moment)
    said_made = "made" in making.communicate()[0]

    if not profile_in(tmp_path / "p").exists:
        assert not said_made
        make_profile(tmp_path / "p", "Sara Lindqvist", passphrase=PASSPHRASE).close()

    whole = open_profile(tmp_path / "p", passphrase=PASSPHRASE)
    assert whole.person.officer_id
    assert whole.count("officer") == 1
    whole.close()


RESTORE = """
import sys
from pathlib import Path
from fieldapp.storage.restoring import restore
from fieldapp.storage.profile import profile_in
print("ready", flush=True)
restore(profile_in(Path(sys.argv[1])), Path(sys.argv[2]), sys.argv[3])
"""


@pytest.mark.parametrize("moment", [0.0, 0.05, 0.1, 0.15, 0.2])
def test_a_restore_that_was_killed_can_be_done_again(
    store: Store, profile: Path, clock: SetClock, tmp_path: Path, moment: float
) -> None:
    log_activity(store, ActivityDraft(minutes=40))
    backup = back_up(profile_in(profile, clock), store.connections.key, tmp_path / "b.fieldbackup")
    store.close()
    restoring = program(RESTORE, profile, backup, PASSPHRASE)
    assert restoring.stdout is not None
    restoring.stdout.readline()
    kill_after(restoring, moment)
    restoring.communicate()

    try:
        found = reopen(profile, clock)
    except StoreError:
        restore(profile_in(profile, clock), backup, PASSPHRASE)
        found = reopen(profile, clock)

    assert found.count("activity") == 1
    found.close()


def test_a_backup_is_made_once_a_day_and_three_are_kept(store: Store, clock: SetClock) -> None:
    backups = store.connections.path.parent / "backups"
    for _ in range(5):
        tidy(store)
        tidy(store)
        clock.forward(days=1)

    kept = sorted(path.name[:8] for path in backups.iterdir())

    assert kept == ["20261115", "20261116", "20261117"]


def test_a_backup_takes_the_place_of_no_device(store: Store, profile: Path) -> None:
    device = profile / "pipe"
    os.mkfifo(device)

    with pytest.raises(BadInput):
        back_up(profile_in(profile), store.connections.key, device)

    assert stat.S_ISFIFO(device.stat().st_mode)


def test_two_programs_that_change_one_record_both_keep_their_change(
    store: Store, profile: Path, clock: SetClock
) -> None:
    patrol = log_activity(store, ActivityDraft(minutes=40)).activities[0]
    other = reopen(profile, clock)

    def change(where: Store, field: str) -> None:
        for value in range(1, 21):
            where.save(where.must_get("activity", patrol.id).changed(**{field: value}))

    threads = [
        threading.Thread(target=change, args=(store, "minutes")),
        threading.Thread(target=change, args=(other, "people_met")),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    steps = store.connections.read().execute(
        "SELECT count(*) FROM change WHERE record_id = ?", (patrol.id,)
    )
    assert steps.fetchone()[0] == 41
    assert audit.is_whole(store.connections.read())
    other.close()


@pytest.mark.parametrize("years", [-50, -5, 5, 70])
def test_a_clock_that_is_years_off_stops_nobody(
    store: Store, profile: Path, clock: SetClock, years: int
) -> None:
    first = log_activity(store, ActivityDraft(minutes=40)).activities[0]
    clock.forward(days=365 * years)

    log_activity(store, ActivityDraft(minutes=50))
    store.save(store.must_get("activity", first.id).changed(minutes=60))
    tidy(store)

    assert store.count("activity") == 2
    assert examine(store, whole=True)["problems"] == []


def test_an_import_that_was_stopped_is_completed_by_the_next(with_profile: Terminal) -> None:
    rows = [f"fotpatrull;2026-03-01 19:00;40;Plats {number}\n" for number in range(6000)]
    text = "typ;start;minuter;plats\n" + "".join(rows)
    (with_profile.folder / "log.csv").write_text(text, encoding="utf-8")
    importing = subprocess.Popen(
        [sys.executable, "-m", "fieldapp", "import", "activities", "log.csv"],
        cwd=with_profile.folder,
        env=with_profile.environment,
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )
    with suppress(subprocess.TimeoutExpired):
        importing.wait(2)
    importing.send_signal(signal.SIGINT)
    said = importing.communicate(timeout=60)[1]

    again = with_profile.json("import", "activities", "log.csv")

    assert "Traceback" not in said
    assert again["already_there"] + again["added"].get("activities", 0) == 6000
    assert with_profile.json("verify")["sound"]


def test_an_answer_that_can_not_be_printed_is_told_and_the_work_is_kept(
    with_profile: Terminal,
) -> None:
    command = [sys.executable, "-m", "fieldapp", "log", "fotpatrull torget"]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            command,
            cwd=with_profile.folder,
            env=with_profile.environment,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert done.returncode == 1
    assert "is done" in done.stderr
    assert "Traceback" not in done.stderr
    assert len(with_profile.json("list", "activities")) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("log", "fotpatrull", "--minutes", "9" * 30),
        ("log", "fotpatrull", "--at", "9999-12-31T23:59"),
        ("log", "fotpatrull", "--at", "0001-01-01T00:00"),
        ("log", "   "),
        ("search", "torget", "--limit", "9" * 30),
        ("list", "activities", "--limit", "-1"),
        ("show", "\udcff"),
        ("list", "activities", "--profile", ""),
        ("import", "activities", "/dev/zero"),
        ("restore", "/dev/zero"),
        ("backup", "/dev/null"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_line(
    with_profile: Terminal, arguments: tuple[str, ...]
) -> None:
    done = with_profile.run(*arguments)

    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr
    assert with_profile.json("list", "activities") == []


def test_an_empty_passphrase_file_costs_no_try(with_profile: Terminal) -> None:
    (with_profile.folder / "pw.txt").write_text("\n", encoding="utf-8")

    done = with_profile.run("list", "activities")

    assert "pw.txt" in done.stderr
    assert "empty" in done.stderr
    assert not (with_profile.folder / "profile" / "tries.json").exists()


def test_nothing_personal_lies_in_plain_and_nobody_else_may_read(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        store = make_profile(tmp_path / "p", "Sara Lindqvist", passphrase=PASSPHRASE)
        log_activity(store, ActivityDraft(minutes=40, note="träffade Maria Holm vid Järntorget"))
        tidy(store)
        back_up(profile_in(tmp_path / "p"), store.connections.key, tmp_path / "p" / "b.fieldbackup")
    finally:
        os.umask(before)

    for path in (tmp_path / "p").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path
        if path.is_file():
            assert not any(word.encode() in path.read_bytes() for word in PLAIN), path
    store.close()

"""A program for a test: works on a small disk of its own that fills up, or takes no writing.

Run in a mount namespace of its own; says on standard output how each step went.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from fieldapp.actions.doctor import examine
from fieldapp.actions.export_log import ExportWish, export
from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.actions.profiles import make_profile, open_profile
from fieldapp.base.errors import FieldappError
from fieldapp.domain.activity import Activity
from fieldapp.storage.backup import back_up
from fieldapp.storage.profile import profile_in
from fieldapp.storage.store import Store

PASSPHRASE = "ett hemligt lösenord"


def mount(disk: Path, *options: str) -> None:
    subprocess.run(["mount", "-t", "tmpfs", *options, "none", str(disk)], check=True)


def fill(disk: Path) -> None:
    """Take all the room there is."""
    with (disk / "holiday.mov").open("ab", buffering=0) as film:
        try:
            while film.write(bytes(4096)) == 4096:
                pass
        except OSError:
            return


def tell(step: str, work: Callable[[], object]) -> None:
    """Print the step with its result, or with the name of the error that we raise for it."""
    try:
        found = work()
    except FieldappError as problem:
        found = type(problem).__name__
    sys.stdout.write(f"{step}: {found}\n")


def patrol(store: Store) -> int:
    """Log a patrol; return how many there are."""
    log_activity(store, ActivityDraft(minutes=40, note="n" * 2000))
    return store.count("activity")


def on_a_full_disk(disk: Path) -> None:
    mount(disk, "-o", "size=16m")
    profile = disk / "profile"
    make_profile(profile, "Sara Lindqvist", passphrase=PASSPHRASE).close()
    fill(disk)
    store = open_profile(profile, passphrase=PASSPHRASE)
    tell("saved out of the reserve", lambda: patrol(store))
    fill(disk)
    tell("saved without room", lambda: patrol(store))
    tell("read without room", lambda: store.count("activity"))
    key = store.connections.key
    tell("backup", lambda: back_up(profile_in(profile), key, disk / "b.fieldbackup"))
    tell("made another", lambda: make_profile(disk / "other", "Elin", passphrase=PASSPHRASE))
    (disk / "holiday.mov").unlink()
    tell("saved with room again", lambda: patrol(store))
    tell("left behind", lambda: [str(path.name) for path in disk.rglob(".*") if path.is_file()])
    store.close()


def patrol_as_the_disk_fills(store: Store, disk: Path) -> None:
    """Log a patrol; the disk is full by the time that COMMIT writes it."""
    with store.connections.write() as connection:
        log_activity(store, ActivityDraft(minutes=40, note="n" * 20_000))
        fill(disk)
        tell("all but the commit done", lambda: connection.in_transaction)


def on_a_disk_that_fills_at_commit(disk: Path) -> None:
    mount(disk, "-o", "size=16m")
    profile = disk / "profile"
    make_profile(profile, "Sara Lindqvist", passphrase=PASSPHRASE).close()
    store = open_profile(profile, passphrase=PASSPHRASE)
    tell("commit without room", lambda: patrol_as_the_disk_fills(store, disk))
    tell("left open", lambda: store.connections.read().in_transaction)
    (disk / "holiday.mov").unlink()
    tell("saved with room again", lambda: patrol(store))
    store.close()
    again = open_profile(profile, passphrase=PASSPHRASE)
    tell("there after a new start", lambda: again.count("activity"))
    tell("problems", lambda: examine(again, whole=True)["problems"])
    again.close()


def on_a_disk_that_takes_no_writing(disk: Path) -> None:
    mount(disk)
    make_profile(disk / "profile", "Sara Lindqvist", passphrase=PASSPHRASE).close()
    mount(disk, "-o", "remount,ro")
    tell("opened", lambda: open_profile(disk / "profile", passphrase=PASSPHRASE))
    tell("made another", lambda: make_profile(disk / "other", "Elin", passphrase=PASSPHRASE))


def put_in(store: Store, out: Path) -> int:
    """Export the activities as a layer of a map; return how many there were."""
    wish = ExportWish(record_type=Activity, format=out.suffix[1:], out=out)
    return export(store, wish, lambda done, total: None).rows


def on_a_stick_without_room(disk: Path) -> None:
    store = make_profile(disk / "profile", "Sara Lindqvist", passphrase=PASSPHRASE)
    patrol(store)
    stick = disk / "stick"
    stick.mkdir()
    mount(stick, "-o", "size=64k")
    tell("a GeoPackage", lambda: put_in(store, stick / "lager.gpkg"))
    tell("left behind", lambda: [path.name for path in stick.iterdir()])
    fill(stick)
    tell("GeoJSON", lambda: put_in(store, stick / "lager.geojson"))
    tell("there in the end", lambda: [path.name for path in stick.iterdir()])
    store.close()


if __name__ == "__main__":
    kinds = {
        "full": on_a_full_disk,
        "full at commit": on_a_disk_that_fills_at_commit,
        "full stick": on_a_stick_without_room,
        "read-only": on_a_disk_that_takes_no_writing,
    }
    kinds[sys.argv[1]](Path(sys.argv[2]))

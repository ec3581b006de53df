"""A backup takes the store's place only while nobody works in it."""

import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.actions.opening import restore_file
from fieldapp.base.errors import StoreInUse
from fieldapp.storage.backup import back_up
from fieldapp.storage.folders import WINDOW_LOCK
from fieldapp.storage.profile import Profile, profile_in
from fieldapp.storage.restoring import restore
from fieldapp.storage.store import Store
from tests.storage.conftest import PASSPHRASE, SetClock, reopen

HOLDER = """
import sys
from pathlib import Path
from fieldapp.actions.profiles import open_profile
store = open_profile(Path(sys.argv[1]), passphrase=sys.argv[2])
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def backup(store: Store, profile: Path, clock: SetClock, tmp_path: Path) -> Path:
    return back_up(profile_in(profile, clock), store.connections.key, tmp_path / "b.fieldbackup")


def test_a_store_that_another_program_has_open_is_not_replaced(
    backup: Path, store: Store, profile: Path, clock: SetClock
) -> None:
    store.close()
    command = [sys.executable, "-c", HOLDER, str(profile), PASSPHRASE]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline()

        with pytest.raises(StoreInUse, match="Close it there, then restore again"):
            restore(profile_in(profile, clock), backup, PASSPHRASE)

        holder.communicate()
    assert restore(profile_in(profile, clock), backup, PASSPHRASE)


def test_what_is_saved_while_a_restore_is_refused_is_kept(
    backup: Path, store: Store, profile: Path, clock: SetClock
) -> None:
    assert store.count("activity") == 0  # it is open from here on

    with pytest.raises(StoreInUse):
        restore(profile_in(profile, clock), backup, PASSPHRASE)

    log_activity(store, ActivityDraft(minutes=40))
    store.close()

    again = reopen(profile, clock)
    assert again.count("activity") == 1
    again.close()


def test_while_a_window_is_open_the_command_restores_nothing(
    backup: Path, store: Store, profile: Path, clock: SetClock
) -> None:
    store.close()
    places: Profile = profile_in(profile, clock)

    with FileLock(profile / WINDOW_LOCK), pytest.raises(StoreInUse):
        restore_file(places, backup, PASSPHRASE)

    assert restore_file(places, backup, PASSPHRASE)

"""Files that are not as they were left: told as what they are, kept aside, and got back."""

import shutil
from collections.abc import Callable
from pathlib import Path

import keyring
import pytest

from fieldapp.actions.doctor import examine
from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.actions.profiles import make_profile, tidy
from fieldapp.base.errors import KeyMissing, StoreDamaged
from fieldapp.storage.backup import back_up
from fieldapp.storage.connections import Connections
from fieldapp.storage.failures import newest_backup
from fieldapp.storage.profile import profile_in
from fieldapp.storage.restoring import restore
from fieldapp.storage.search import Search
from fieldapp.storage.store import Store
from tests.storage.conftest import PASSPHRASE, SetClock, reopen

PAGE = 4096


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with thirty activities in it and a backup of the day."""
    for number in range(30):
        log_activity(store, ActivityDraft(minutes=40, note=f"samtal {number} vid Ekvalla torg"))
    tidy(store)
    return store


def flipped(content: bytearray, page: int) -> None:
    content[page * PAGE + 99] ^= 0x10


def zeroed(content: bytearray, page: int) -> None:
    content[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)


@pytest.mark.parametrize("harm", [flipped, zeroed])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_page_that_the_disk_spoilt_is_found_and_the_backup_brings_all_back(
    filled: Store,
    profile: Path,
    clock: SetClock,
    harm: Callable[[bytearray, int], None],
    share: float,
) -> None:
    filled.close()
    file = profile / "store.db"
    content = bytearray(file.read_bytes())
    harm(content, int(len(content) / PAGE * share))
    file.write_bytes(content)

    assert found_damaged(profile, clock)
    kept = restore(profile_in(profile, clock), Path(newest_backup(profile)), PASSPHRASE)

    assert kept is not None
    assert (kept / "store.db").read_bytes() == bytes(content)
    back = reopen(profile, clock)
    assert back.count("activity") == 30
    assert examine(back, whole=True)["problems"] == []
    back.close()


def found_damaged(profile: Path, clock: SetClock) -> bool:
    """Say whether opening the store, or the check of all its pages, tells the damage."""
    try:
        opened = reopen(profile, clock)
    except StoreDamaged:
        return True
    try:
        return bool(examine(opened, whole=True)["problems"])
    except StoreDamaged:
        return True
    finally:
        opened.close()


@pytest.mark.parametrize("left", [0, 17, PAGE, 5 * PAGE + 100])
def test_a_file_that_was_cut_off_is_told_and_never_replaced_by_an_empty_one(
    filled: Store, profile: Path, clock: SetClock, left: int
) -> None:
    filled.close()
    file = profile / "store.db"
    file.write_bytes(file.read_bytes()[:left])

    assert found_damaged(profile, clock)

    assert file.stat().st_size == left


def test_a_backup_holds_what_the_file_alone_does_not_hold_yet(
    store: Store, profile: Path, clock: SetClock, tmp_path: Path, made_once: tuple[Path, bytes]
) -> None:
    log_activity(store, ActivityDraft(minutes=40))
    copied = tmp_path / "copied by hand"
    copied.mkdir()
    shutil.copy(profile / "store.db", copied / "store.db")
    backup = back_up(profile_in(profile, clock), made_once[1], tmp_path / "b.fieldbackup")

    restore(profile_in(tmp_path / "restored", clock), backup, PASSPHRASE)

    by_hand = Store(Connections(copied / "store.db", made_once[1]), clock)
    by_backup = reopen(tmp_path / "restored", clock)
    assert (by_hand.count("activity"), by_backup.count("activity")) == (0, 1)
    by_hand.close()
    by_backup.close()


def test_a_wrong_key_in_the_keyring_is_not_told_as_damage(tmp_path: Path, clock: SetClock) -> None:
    if "fail" in type(keyring.get_keyring()).__module__:
        pytest.skip("this machine's tests run without a keyring")
    make_profile(tmp_path / "p", "Elin", clock=clock).close()
    profile = profile_in(tmp_path / "p", clock)
    keyring.set_password("fieldapp", profile.keys.store_name(), "ab" * 32)

    with pytest.raises(KeyMissing):
        profile.open()

    assert profile.store_file.stat().st_size


def test_a_keyring_that_is_locked_makes_no_new_store(
    tmp_path: Path, clock: SetClock, no_keyring: None, profile: Path
) -> None:
    facts = profile / "key.json"
    facts.write_text(
        facts.read_text().replace('"wrapped"', '"once"').replace("{", '{"keyring":1,', 1)
    )
    before = (profile / "store.db").read_bytes()

    with pytest.raises(KeyMissing, match="untouched and still encrypted"):
        profile_in(profile, clock).open()

    assert (profile / "store.db").read_bytes() == before
    assert not list(profile.glob("before-*"))


def test_a_search_index_that_is_out_of_step_is_made_anew_at_the_next_start(filled: Store) -> None:
    with filled.connections.write() as connection:
        connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    assert examine(filled)["problems"] == ["search index"]
    assert Search(filled).find("ekvalla") == []

    tidy(filled)

    assert examine(filled, whole=True)["problems"] == []
    assert len(Search(filled).find("ekvalla", limit=50)) == 30

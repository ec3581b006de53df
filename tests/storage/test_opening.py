"""Opening a profile: keys, wrong codes, damage, other programs; nothing is ever destroyed."""

import stat
from pathlib import Path

import pytest

from fieldapp.actions.profiles import make_profile
from fieldapp.base.errors import (
    BadInput,
    KeyMissing,
    StoreDamaged,
    StoreError,
    StoreMissing,
    StoreNewer,
    TooManyTries,
    WrongPassphrase,
)
from fieldapp.storage.connection import open_connection
from fieldapp.storage.profile import profile_in
from fieldapp.storage.store import Store
from tests.storage.conftest import PASSPHRASE, SetClock, reopen


def test_the_passphrase_opens_the_store(profile: Path, clock: SetClock) -> None:
    store = reopen(profile, clock)

    assert store.count("officer") == 1
    store.close()


def test_a_passphrase_written_with_other_accents_is_the_same(
    tmp_path: Path, clock: SetClock
) -> None:
    make_profile(tmp_path / "p", "Åsa", passphrase="ett långt lösenord", clock=clock).close()

    store = profile_in(tmp_path / "p", clock).open("ett la\u030angt lo\u0308senord")

    assert store.count("officer") == 1
    store.close()


def test_a_short_passphrase_is_refused_and_nothing_is_made(tmp_path: Path, clock: SetClock) -> None:
    with pytest.raises(BadInput, match="at least 12"):
        make_profile(tmp_path / "p", "Åsa", passphrase="123456", clock=clock)

    assert not profile_in(tmp_path / "p").exists


def test_without_keyring_and_passphrase_no_profile_is_made(
    tmp_path: Path, clock: SetClock, no_keyring: None
) -> None:
    with pytest.raises(KeyMissing):
        make_profile(tmp_path / "p", "Åsa", clock=clock)

    assert not profile_in(tmp_path / "p").exists


def test_five_wrong_codes_bring_a_pause_and_destroy_nothing(profile: Path, clock: SetClock) -> None:
    keys = profile_in(profile, clock)

    for left in (4, 3, 2, 1):
        with pytest.raises(WrongPassphrase) as wrong:
            keys.open("fel fel fel fel")
        assert wrong.value.facts["left"] == left
    with pytest.raises(TooManyTries):
        keys.open("fel fel fel fel")
    with pytest.raises(TooManyTries):
        keys.open(PASSPHRASE)

    clock.forward(minutes=5)
    keys.open(PASSPHRASE).close()


def test_setting_the_clock_back_does_not_shorten_the_pause(profile: Path, clock: SetClock) -> None:
    keys = profile_in(profile, clock)
    for _ in range(5):
        with pytest.raises(StoreError):
            keys.open("fel fel fel fel")

    clock.forward(days=-1)

    with pytest.raises(TooManyTries) as pause:
        keys.open(PASSPHRASE)
    assert pause.value.facts["seconds"] == 300


def test_a_damaged_file_is_told_and_left_as_it_is(profile: Path, clock: SetClock) -> None:
    file = profile / "store.db"
    content = bytearray(file.read_bytes())
    content[:4096] = bytes(4096)
    file.write_bytes(content)

    with pytest.raises(StoreDamaged, match="no empty one was made"):
        reopen(profile, clock)

    assert file.read_bytes() == bytes(content)


def test_a_truncated_file_is_told(profile: Path, clock: SetClock) -> None:
    file = profile / "store.db"
    file.write_bytes(file.read_bytes()[:10_000])

    with pytest.raises(StoreDamaged):
        reopen(profile, clock).records("officer")


def test_a_lost_file_is_not_replaced_by_an_empty_one(profile: Path, clock: SetClock) -> None:
    (profile / "store.db").unlink()

    with pytest.raises(StoreDamaged, match="no empty one was made"):
        reopen(profile, clock)

    assert not (profile / "store.db").exists()


def test_a_file_that_is_gone_when_it_is_opened_is_not_made_anew(
    profile: Path, made_once: tuple[Path, bytes]
) -> None:
    (profile / "store.db").unlink()

    with pytest.raises(StoreMissing):
        open_connection(profile / "store.db", made_once[1])

    assert not (profile / "store.db").exists()


def test_a_store_of_a_newer_program_is_not_touched(
    store: Store, profile: Path, clock: SetClock
) -> None:
    store.connections.read().execute("PRAGMA user_version = 999")
    store.close()

    with pytest.raises(StoreNewer, match="999"):
        reopen(profile, clock)


def test_a_profile_is_not_made_over_another(profile: Path, clock: SetClock) -> None:
    with pytest.raises(BadInput, match="there already"):
        make_profile(profile, "Åsa", passphrase=PASSPHRASE, clock=clock)


def test_only_the_officer_can_read_the_files(profile: Path) -> None:
    assert stat.S_IMODE(profile.stat().st_mode) == 0o700
    assert stat.S_IMODE((profile / "key.json").stat().st_mode) == 0o600


def test_every_connection_is_safe_against_a_power_cut(store: Store) -> None:
    settings = {
        name: store.connections.read().execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    }

    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }


def test_a_wrong_key_opens_nothing(profile: Path) -> None:
    with pytest.raises(StoreDamaged):
        open_connection(profile / "store.db", b"x" * 32)

"""A laptop whose code is forgotten opens with the recovery key of the force, unsent work and all."""

import json
import shutil
import stat
from base64 import b64encode
from pathlib import Path

import keyring
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from fieldapp.actions.log_activity import ActivityDraft, log_activity
from fieldapp.actions.opening import recover_with
from fieldapp.actions.profiles import make_profile
from fieldapp.actions.upkeep import change_passphrase
from fieldapp.base.errors import BadInput, StoreError, TooManyTries, WrongPassphrase
from fieldapp.storage.backup import back_up, keep_rolling_backup
from fieldapp.storage.outbox import Outbox
from fieldapp.storage.profile import Profile, profile_in
from fieldapp.storage.recovery import FORCE_KEY, keep_sealed, recover, seal
from fieldapp.storage.restoring import restore
from fieldapp.storage.store import Store
from tests.storage.conftest import PASSPHRASE, SetClock

NEW = "ett helt nytt lösenord"
KEY_CODE = "nyckelns eget lösenord"


@pytest.fixture
def force() -> X25519PrivateKey:
    """The force's key pair; the private half never touches a laptop."""
    return X25519PrivateKey.generate()


def public_part(force: X25519PrivateKey) -> str:
    return b64encode(force.public_key().public_bytes_raw()).decode()


@pytest.fixture
def sealed(store: Store, profile: Path, clock: SetClock, force: X25519PrivateKey) -> Profile:
    """A profile with unsent work, sealed at enrolment."""
    log_activity(store, ActivityDraft(minutes=40))
    store.set_fact(FORCE_KEY, public_part(force))
    keep_sealed(store)
    store.close()
    return profile_in(profile, clock)


def test_a_forgotten_code_is_replaced_and_no_unsent_work_is_lost(
    sealed: Profile, force: X25519PrivateKey
) -> None:
    recover(sealed, force, NEW)

    opened = sealed.open(NEW)
    assert opened.count("activity") == 1
    assert Outbox(opened).waiting().waiting
    opened.close()
    with pytest.raises(WrongPassphrase):
        sealed.open(PASSPHRASE)


def test_a_pause_after_wrong_codes_ends_with_the_recovery(
    sealed: Profile, force: X25519PrivateKey
) -> None:
    for _ in range(5):
        with pytest.raises(StoreError):
            sealed.open("fel fel fel fel")

    recover(sealed, force, NEW)

    sealed.open(NEW).close()


def test_a_profile_whose_key_file_is_lost_opens_again(
    sealed: Profile, force: X25519PrivateKey
) -> None:
    sealed.key_file.unlink()

    recover(sealed, force, NEW)

    sealed.open(NEW).close()


def test_a_damaged_store_whose_code_is_forgotten_comes_back_from_its_backup(
    sealed: Profile, force: X25519PrivateKey
) -> None:
    opened = sealed.open(PASSPHRASE)
    backup = keep_rolling_backup(sealed, opened.connections.key)
    opened.close()
    sealed.store_file.write_bytes(bytes(8192))

    recover(sealed, force, NEW)
    restore(sealed, backup, NEW)

    opened = sealed.open(NEW)
    assert opened.count("activity") == 1
    opened.close()


def test_another_forces_key_opens_nothing_and_changes_nothing(sealed: Profile) -> None:
    with pytest.raises(BadInput, match="another key"):
        recover(sealed, X25519PrivateKey.generate(), NEW)

    sealed.open(PASSPHRASE).close()


def test_a_store_that_was_never_sealed_is_told(
    profile: Path, clock: SetClock, force: X25519PrivateKey
) -> None:
    with pytest.raises(BadInput, match="sealed at enrolment"):
        recover(profile_in(profile, clock), force, NEW)


@pytest.mark.parametrize("part", ["store", "ephemeral", "nonce", "sealed"])
def test_a_seal_that_was_tampered_with_opens_nothing(
    sealed: Profile, force: X25519PrivateKey, part: str
) -> None:
    content = json.loads(sealed.recovery_file.read_text())
    content[part] = content[part][:-6] + "AAAA" + content[part][-2:]
    sealed.recovery_file.write_text(json.dumps(content))

    with pytest.raises(BadInput, match="damaged"):
        recover(sealed, force, NEW)


def test_the_seal_of_another_profile_opens_nothing(
    sealed: Profile, tmp_path: Path, clock: SetClock, force: X25519PrivateKey
) -> None:
    make_profile(tmp_path / "other", "Elin", passphrase=PASSPHRASE, clock=clock).close()
    other = profile_in(tmp_path / "other", clock)
    shutil.copy(sealed.recovery_file, other.recovery_file)

    with pytest.raises(StoreError):
        recover(other, force, NEW)

    other.open(PASSPHRASE).close()


def test_a_short_new_code_is_refused_and_nothing_changes(
    sealed: Profile, force: X25519PrivateKey
) -> None:
    with pytest.raises(BadInput, match="at least 12"):
        recover(sealed, force, "kort")

    sealed.open(PASSPHRASE).close()


def test_a_changed_code_does_not_break_the_seal(sealed: Profile, force: X25519PrivateKey) -> None:
    opened = sealed.open(PASSPHRASE)
    change_passphrase(opened, PASSPHRASE, "ett lösenord emellan")
    opened.close()

    recover(sealed, force, NEW)

    sealed.open(NEW).close()


def test_a_new_key_of_the_force_takes_the_place_of_the_old_one(
    sealed: Profile, force: X25519PrivateKey
) -> None:
    newer = X25519PrivateKey.generate()
    opened = sealed.open(PASSPHRASE)
    opened.set_fact(FORCE_KEY, public_part(newer))
    keep_sealed(opened)
    opened.close()

    recover(sealed, newer, NEW)

    with pytest.raises(BadInput, match="another key"):
        recover(sealed, force, NEW)


def test_a_seal_that_is_right_is_left_alone(sealed: Profile) -> None:
    before = sealed.recovery_file.read_bytes()
    opened = sealed.open(PASSPHRASE)

    keep_sealed(opened)

    assert sealed.recovery_file.read_bytes() == before
    assert stat.S_IMODE(sealed.recovery_file.stat().st_mode) == 0o600
    opened.close()


def test_where_the_force_has_no_key_nothing_is_sealed(store: Store, profile: Path) -> None:
    keep_sealed(store)

    assert not (profile / "recovery.json").exists()


@pytest.mark.parametrize("told", ["", "AAAA", "no key at all", b64encode(bytes(32)).decode()])
def test_what_is_no_public_key_is_refused(
    store: Store, profile: Path, clock: SetClock, told: str
) -> None:
    with pytest.raises(BadInput, match="X25519 public key"):
        seal(profile_in(profile, clock), store.connections.key, told)


def test_a_laptop_whose_keyring_is_gone_opens_by_the_new_code(
    tmp_path: Path, clock: SetClock, force: X25519PrivateKey
) -> None:
    if "fail" in type(keyring.get_keyring()).__module__:
        pytest.skip("this machine's tests run without a keyring")
    store = make_profile(tmp_path / "p", "Elin", clock=clock)
    store.set_fact(FORCE_KEY, public_part(force))
    keep_sealed(store)
    store.close()
    profile = profile_in(tmp_path / "p", clock)
    keyring.delete_password("fieldapp", profile.keys.store_name())
    with pytest.raises(StoreError):
        profile.open()

    recover(profile, force, NEW)

    profile.open(NEW).close()
    profile.open().close()  # the keyring of today has it again


def test_a_backup_can_be_opened_with_the_forces_key_too(
    sealed: Profile, tmp_path: Path, clock: SetClock, force: X25519PrivateKey
) -> None:
    opened = sealed.open(PASSPHRASE)
    backup = back_up(sealed, opened.connections.key, tmp_path / "b.fieldbackup")
    opened.close()
    elsewhere = profile_in(tmp_path / "elsewhere", clock)
    restore(elsewhere, backup, PASSPHRASE)

    recover(elsewhere, force, NEW)

    elsewhere.open(NEW).close()


def test_todays_code_opens_a_backup_made_under_an_older_one(
    sealed: Profile, tmp_path: Path
) -> None:
    opened = sealed.open(PASSPHRASE)
    backup = back_up(sealed, opened.connections.key, tmp_path / "b.fieldbackup")
    change_passphrase(opened, PASSPHRASE, NEW)
    opened.close()

    restore(sealed, backup, NEW)

    sealed.open(NEW).close()
    with pytest.raises(WrongPassphrase):
        sealed.open(PASSPHRASE)


def test_guessing_at_a_backup_is_slowed_down_like_guessing_at_the_store(
    sealed: Profile, tmp_path: Path
) -> None:
    opened = sealed.open(PASSPHRASE)
    backup = back_up(sealed, opened.connections.key, tmp_path / "b.fieldbackup")
    opened.close()
    for _ in range(4):
        with pytest.raises(WrongPassphrase):
            restore(sealed, backup, "fel fel fel fel")

    with pytest.raises(TooManyTries):
        restore(sealed, backup, "fel fel fel fel")


def write_key(file: Path, key: X25519PrivateKey | Ed25519PrivateKey, code: str | None) -> Path:
    lock = BestAvailableEncryption(code.encode()) if code else NoEncryption()
    file.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock))
    return file


@pytest.mark.parametrize("code", [KEY_CODE, None])
def test_the_key_is_read_from_its_file(
    sealed: Profile, tmp_path: Path, force: X25519PrivateKey, code: str | None
) -> None:
    recover_with(sealed, write_key(tmp_path / "force.pem", force, code), KEY_CODE, NEW)

    sealed.open(NEW).close()


def test_a_file_that_is_no_key_is_told(
    sealed: Profile, tmp_path: Path, force: X25519PrivateKey
) -> None:
    locked = write_key(tmp_path / "locked.pem", force, KEY_CODE)
    other_kind = write_key(tmp_path / "ed.pem", Ed25519PrivateKey.generate(), None)
    (tmp_path / "words.pem").write_text("no key\n", encoding="utf-8")

    for file, code, told in (
        (locked, None, "locked"),
        (locked, "fel fel fel fel", "not opened"),
        (other_kind, None, "another kind"),
        (tmp_path / "words.pem", None, "not opened"),
        (tmp_path / "missing.pem", None, "unreadable"),
    ):
        with pytest.raises(BadInput, match=told):
            recover_with(sealed, file, code, NEW)

    sealed.open(PASSPHRASE).close()

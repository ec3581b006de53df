"""Open a locked profile, and what can be done when it does not open."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from fieldapp.base.errors import StoreInUse
from fieldapp.base.paths import make_private_folder
from fieldapp.storage.failures import SUFFIX
from fieldapp.storage.folders import WINDOW_LOCK
from fieldapp.storage.keyring_check import keyring_answers
from fieldapp.storage.keys import SHORTEST_PASSPHRASE
from fieldapp.storage.profile import Profile
from fieldapp.storage.restoring import restore
from fieldapp.storage.store import Store

__all__ = [
    "SHORTEST_PASSPHRASE",
    "Backup",
    "Lock",
    "keyring_answers",
    "lock_of",
    "newest_backup",
    "open_store",
    "recover_with",
    "restore_file",
    "restore_newest",
]


@dataclass(frozen=True)
class Lock:
    """How a profile is locked."""

    wants_passphrase: bool
    takes_passphrase: bool
    """Whether a passphrase opens it too, where the keyring does not answer."""
    seconds_to_wait: int
    """How long the next try has to wait after five wrong ones."""
    recoverable: bool = False
    """Whether the force's recovery key opens it, where the passphrase is forgotten."""


def lock_of(profile: Profile) -> Lock:
    """Return how the profile is locked.

    Raises:
        StoreMissing, KeyMissing: there is no profile, or its key file can't be read.
    """
    keys = profile.keys
    takes_passphrase = "wrapped" in keys.facts_for_backup()
    wait = keys.seconds_to_wait()
    return Lock(keys.wants_passphrase, takes_passphrase, wait, profile.recovery_file.is_file())


def open_store(profile: Profile, passphrase: str | None) -> Store:
    """Return the open store; see `Profile.open` for what it raises."""
    return profile.open(passphrase)


@dataclass(frozen=True)
class Backup:
    """A backup of the profile's own, and when it was made."""

    file: Path
    made_at: datetime


def newest_backup(profile: Profile) -> Backup | None:
    """Return the newest of the profile's rolling backups, None where there is none."""
    files = sorted(profile.backups.glob(f"*{SUFFIX}"))
    if not files:
        return None
    return Backup(files[-1], datetime.fromtimestamp(files[-1].stat().st_mtime, UTC))


def restore_file(profile: Profile, file: Path, passphrase: str | None) -> Path | None:
    """Put a backup in the store's place while no window is open; see `restore` for the rest.

    Raises:
        StoreInUse: a window is open on this profile, or a program has its store open.
    """
    from filelock import FileLock, Timeout  # 70 ms, and only restoring by command needs it

    lock = FileLock(make_private_folder(profile.folder) / WINDOW_LOCK, timeout=0, mode=0o600)
    try:
        with lock:
            return restore(profile, file, passphrase)
    except Timeout as problem:
        raise StoreInUse from problem


def recover_with(
    profile: Profile, key_file: Path, key_passphrase: str | None, new_passphrase: str
) -> None:
    """Open a profile with the force's key and give it a new passphrase.

    Raises:
        BadInput: the file is no such key, or not the one that this store is sealed to.
        StoreError: the store does not open; nothing was changed.
    """
    from fieldapp.storage.recovery import read_private_key, recover  # only support needs it

    recover(profile, read_private_key(key_file, key_passphrase), new_passphrase)


def restore_newest(profile: Profile, passphrase: str | None) -> Path | None:
    """Put the newest backup in the store's place; return where the damaged one is kept.

    Raises:
        StoreError, BadInput: the backup did not open; nothing was replaced.
    """
    backup = newest_backup(profile)
    return restore(profile, backup.file, passphrase) if backup else None

"""Look after a profile: backups, the passphrase, and what is soon to be purged."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from fieldapp.actions.people import local_now
from fieldapp.domain.retention import WARN_DAYS
from fieldapp.storage.backup import back_up
from fieldapp.storage.profile import Profile, profile_in
from fieldapp.storage.purging import due_soon
from fieldapp.storage.store import Store


def profile_of(store: Store) -> Profile:
    """Return the profile whose store this is."""
    return profile_in(store.connections.path.parent, store.clock)


def back_up_to(store: Store, target: Path) -> Path:
    """Write an encrypted backup and check that it can be read; return where it lies.

    Raises:
        StoreDamaged, StoreFull, StoreReadOnly: no backup was written.
    """
    return back_up(profile_of(store), store.connections.key, target)


def change_passphrase(store: Store, current: str, new: str) -> None:
    """Let a new passphrase open the store in place of the old one.

    Where the keyring alone opens the store there is no current one; the new one opens backups.

    Raises:
        WrongPassphrase, TooManyTries: the current passphrase is not the right one.
        BadInput: the new one is too short.
    """
    keys = profile_of(store).keys
    if keys.wants_passphrase:
        keys.fetch(current)
    keys.change_passphrase(store.connections.key, new)


@dataclass(frozen=True)
class Keeping:
    """How the profile is kept, as the settings tell it."""

    wants_passphrase: bool
    due: int
    """Records whose personal data is purged within the days of warning."""
    server: str
    user: str


def keeping(store: Store) -> Keeping:
    """Return what the settings tell of the lock, the server and retention."""
    server = store.fact("server") or {}
    until = local_now(store).date() + timedelta(days=WARN_DAYS)
    return Keeping(
        wants_passphrase=profile_of(store).keys.wants_passphrase,
        due=len(due_soon(store, until)),
        server=server.get("url", ""),
        user=server.get("display_name") or server.get("user", ""),
    )

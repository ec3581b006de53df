"""Where what lies in a profile: one officer's folder on this laptop."""

from dataclasses import dataclass
from pathlib import Path

from fieldapp.base.clock import Clock, SystemClock
from fieldapp.storage.keys import KeyRing


@dataclass(frozen=True)
class Places:
    """The folder of a profile and what lies where in it."""

    folder: Path
    clock: Clock

    @property
    def store_file(self) -> Path:
        """Return where the encrypted store lies."""
        return self.folder / "store.db"

    @property
    def key_file(self) -> Path:
        """Return the file that says where the key is."""
        return self.folder / "key.json"

    @property
    def recovery_file(self) -> Path:
        """Return the file that holds the key sealed to the force's recovery key."""
        return self.folder / "recovery.json"

    @property
    def backups(self) -> Path:
        """Return the folder of the rolling backups."""
        return self.folder / "backups"

    @property
    def exists(self) -> bool:
        """Say whether a profile was made here, whole or not."""
        return self.key_file.is_file() or self.store_file.is_file()

    @property
    def keys(self) -> KeyRing:
        """Return where the key is kept."""
        return KeyRing(self.folder, self.clock)


def places_in(folder: Path, clock: Clock | None = None) -> Places:
    """Return the places of the profile in `folder`, which need not exist yet."""
    return Places(folder.expanduser().absolute(), clock or SystemClock())

"""A profile: one officer's folder on this laptop, and how its store is made and opened."""

import json
from dataclasses import dataclass
from pathlib import Path

from fieldapp.base.clock import Clock, SystemClock
from fieldapp.base.errors import BadInput, StoreError
from fieldapp.base.ids import new_id
from fieldapp.base.paths import make_private_folder
from fieldapp.storage.connection import open_connection, told, transaction
from fieldapp.storage.connections import Connections
from fieldapp.storage.driver import Connection
from fieldapp.storage.keys import KeyRing
from fieldapp.storage.migrate import VERSION, check_version, migrate
from fieldapp.storage.store import Store


@dataclass(frozen=True)
class Profile:
    """The folder of a profile and what lies where in it."""

    folder: Path
    clock: Clock

    @property
    def store_file(self) -> Path:
        """Return where the encrypted store lies."""
        return self.folder / "store.db"

    @property
    def backups(self) -> Path:
        """Return the folder of the rolling backups."""
        return self.folder / "backups"

    @property
    def exists(self) -> bool:
        """Say whether a profile was made here."""
        return (self.folder / "key.json").is_file()

    @property
    def keys(self) -> KeyRing:
        """Return where the key is kept."""
        return KeyRing(self.folder, self.clock)

    def create(self, *, passphrase: str | None, use_keyring: bool = True) -> Store:
        """Make the profile and its empty store.

        Raises:
            BadInput: there is one already.
            KeyMissing: neither keyring nor passphrase.
            StoreReadOnly, StoreFull: the folder can't be written.
        """
        if self.exists:
            raise BadInput(
                where=str(self.folder), field="profile", value="there already", expected="none"
            )
        make_private_folder(self.folder)
        key = self.keys.create(passphrase=passphrase, use_keyring=use_keyring)
        try:
            connection = open_connection(self.store_file, key, create=True)
            with told(self.folder):
                migrate(connection)
                with transaction(connection):
                    _set_device(connection)
        except StoreError:
            (self.folder / "key.json").unlink(missing_ok=True)
            raise
        connection.close()
        return Store(Connections(self.store_file, key), self.clock)

    def open(self, passphrase: str | None = None) -> Store:
        """Open the store with the key from keyring or passphrase.

        Raises:
            StoreMissing, KeyMissing, WrongPassphrase, TooManyTries, StoreDamaged, StoreNewer,
            StoreReadOnly. An unreadable store is never replaced by a new one.
        """
        key = self.keys.fetch(passphrase)
        connections = Connections(self.store_file, key)
        with told(self.folder):
            if check_version(connections.read()) < VERSION:
                self._migrate(connections, key)
        return Store(connections, self.clock)

    def _migrate(self, connections: Connections, key: bytes) -> None:
        from fieldapp.storage.backup import keep_rolling_backup  # only before a migration

        keep_rolling_backup(self, key)
        migrate(connections.read())


def _set_device(connection: Connection) -> None:
    device = json.dumps(new_id())
    connection.execute("INSERT INTO meta (name, value) VALUES ('device', ?)", (device,))


def profile_in(folder: Path, clock: Clock | None = None) -> Profile:
    """Return the profile in `folder`, which need not exist yet."""
    return Profile(folder.expanduser().absolute(), clock or SystemClock())

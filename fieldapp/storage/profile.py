"""A profile: one officer's folder on this laptop, and how its store is made and opened."""

import json
from collections.abc import Callable
from pathlib import Path

from fieldapp.base.clock import Clock, SystemClock
from fieldapp.base.errors import BadInput
from fieldapp.base.ids import new_id
from fieldapp.base.paths import make_private_folder
from fieldapp.storage import reserve
from fieldapp.storage.connection import open_connection, told, transaction
from fieldapp.storage.connections import Connections
from fieldapp.storage.driver import Connection
from fieldapp.storage.failures import damaged, in_our_words
from fieldapp.storage.folders import alone, clear, sync_folder
from fieldapp.storage.migrate import VERSION, check_version, migrate
from fieldapp.storage.places import Places
from fieldapp.storage.store import Store

MAKING = ".making"
"""The folder in which a profile is made; what lies there was never in use."""


class Profile(Places):
    """A profile that can be made and opened."""

    def create(
        self,
        *,
        passphrase: str | None,
        use_keyring: bool = True,
        begin: Callable[[Store], None] = lambda _store: None,
    ) -> Store:
        """Make the profile, its store and what `begin` puts into it: all of it or nothing.

        It is made aside and moved into place at the end, the key last, so that neither a power
        cut nor a second program leaves half a profile or the key of another store.

        Raises:
            BadInput: there is one already.
            KeyMissing: neither keyring nor passphrase.
            StoreReadOnly, StoreFull: the folder can't be written.
            StoreBusy: another program makes it just now.
        """
        make_private_folder(self.folder)
        with alone(self.folder):
            self._check_free()
            aside = Profile(make_private_folder(self.folder / MAKING), self.clock)
            try:
                key = aside._fill(passphrase, begin, use_keyring=use_keyring)
                self._take_over(aside)
            finally:
                clear(aside.folder)
        reserve.keep(self.folder)
        return Store(Connections(self.store_file, key), self.clock)

    def _check_free(self) -> None:
        aside = Profile(self.folder / MAKING, self.clock)
        if aside.key_file.exists() and not aside.store_file.exists():
            # The power went between the two moves: this store was never said to be made.
            self.store_file.unlink(missing_ok=True)
        clear(aside.folder)
        if self.exists:
            raise BadInput(
                where=str(self.folder), field="profile", value="there already", expected="none"
            )

    def _fill(
        self, passphrase: str | None, begin: Callable[[Store], None], *, use_keyring: bool
    ) -> bytes:
        key = self.keys.create(passphrase=passphrase, use_keyring=use_keyring)
        connection = open_connection(self.store_file, key, create=True)
        try:
            migrate(connection)
            with told(self.folder), transaction(connection):
                _set_device(connection)
        finally:
            connection.close()
        store = Store(Connections(self.store_file, key), self.clock)
        try:
            begin(store)
        finally:
            store.close()
        return key

    def _take_over(self, aside: "Profile") -> None:
        try:
            aside.store_file.replace(self.store_file)
            aside.key_file.replace(self.key_file)
            sync_folder(self.folder)
        except OSError as problem:
            raise in_our_words(problem, self.folder) from problem

    def open(self, passphrase: str | None = None) -> Store:
        """Open the store with the key from keyring or passphrase.

        Raises:
            StoreMissing, KeyMissing, WrongPassphrase, TooManyTries, StoreDamaged, StoreNewer,
            StoreReadOnly, StoreFull. An unreadable store is never replaced by a new one.
        """
        key = self.keys.fetch(passphrase)
        if not self.store_file.exists():
            raise damaged(self.folder)
        connections = Connections(self.store_file, key)
        try:
            if check_version(connections.read()) < VERSION:
                self._migrate(connections, key)
        except BaseException:
            connections.close()
            raise
        reserve.keep(self.folder)
        return Store(connections, self.clock)

    def _migrate(self, connections: Connections, key: bytes) -> None:
        from fieldapp.storage.backup import keep_rolling_backup  # zipfile, needed by no usual start

        keep_rolling_backup(self, key)
        migrate(connections.read())


def _set_device(connection: Connection) -> None:
    device = json.dumps(new_id())
    connection.execute("INSERT INTO meta (name, value) VALUES ('device', ?)", (device,))


def profile_in(folder: Path, clock: Clock | None = None) -> Profile:
    """Return the profile in `folder`, which need not exist yet."""
    return Profile(folder.expanduser().absolute(), clock or SystemClock())

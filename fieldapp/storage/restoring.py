"""Puts a backup in the place of a profile's store: verified first, and never under a program."""

import os
import shutil
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import IO

from fieldapp.base.errors import (
    BadInput,
    KeyMissing,
    StoreBusy,
    StoreDamaged,
    StoreInUse,
    StoreMissing,
)
from fieldapp.base.paths import make_private_folder
from fieldapp.storage.backup import KEPT_ASIDE, SEALED, STAMP, check
from fieldapp.storage.blobs import FILE as ATTACHED
from fieldapp.storage.connection import open_connection
from fieldapp.storage.failures import in_our_words
from fieldapp.storage.folders import alone, clear, sync_folder
from fieldapp.storage.keys import KeyRing
from fieldapp.storage.places import Places
from fieldapp.storage.unsent import add_back

RESTORING = ".restoring"
PATIENCE_MILLISECONDS = 200


def restore(profile: Places, backup: Path, passphrase: str | None) -> Path | None:
    """Put a verified backup in the place of the profile's store.

    What stood there before is kept beside it, untouched; its folder is returned (None if there was
    nothing). Contents of attachments stay where they are and get back what the backup has of them;
    under another key they are kept beside it, too.

    Raises:
        BadInput: the file is no backup.
        WrongPassphrase, KeyMissing: its key can't be had.
        StoreDamaged: the backup does not pass its check; nothing was replaced.
        StoreFull, StoreReadOnly: the profile's folder can't be written.
        StoreBusy: another program makes or restores this profile just now.
        StoreInUse: a program has the store open; nothing was replaced.
    """
    make_private_folder(profile.folder)
    with alone(profile.folder):
        waiting = profile.folder / RESTORING
        clear(waiting)
        try:
            _unpack(backup, make_private_folder(waiting))
            key = _key_of(profile, waiting, passphrase)
            check(waiting / "store.db", key)
            _check_unused(profile, key)
            unreadable = add_back(profile.folder, waiting, key)
            return _swap_in(profile, waiting, attached=unreadable)
        except OSError as problem:
            raise in_our_words(problem, profile.folder) from problem
        finally:
            clear(waiting)


def _unpack(backup: Path, folder: Path) -> None:
    if not backup.is_file():
        raise _no_backup(backup)
    try:
        pack = zipfile.ZipFile(backup)
    except (zipfile.BadZipFile, OSError) as problem:
        raise _no_backup(backup) from problem
    with pack:
        for name in ("store.db", "key.json", SEALED, ATTACHED):
            if name in (SEALED, ATTACHED) and name not in pack.namelist():
                continue
            try:
                with pack.open(name) as source:
                    _write_out(source, folder / name)
            except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError) as problem:
                raise _no_backup(backup) from problem


def _key_of(profile: Places, waiting: Path, passphrase: str | None) -> bytes:
    """Return the key of an unpacked backup.

    Of a backup of this very store today's key file stays in force: a passphrase that was changed
    since then must not come back.
    """
    unpacked = KeyRing(waiting, profile.clock)
    with suppress(StoreMissing, StoreDamaged, KeyMissing):  # then the backup's own will do
        if profile.keys.store_name() == unpacked.store_name():
            key = profile.keys.fetch(passphrase)
            for todays in (profile.key_file, profile.recovery_file):
                if todays.is_file():
                    (waiting / todays.name).unlink(missing_ok=True)
                    with todays.open("rb") as source:
                        _write_out(source, waiting / todays.name)
            return key
    return unpacked.fetch(passphrase)


def _check_unused(profile: Places, key: bytes) -> None:
    """Refuse while a program has the store open: what it saved from now on would be lost."""
    with suppress(StoreMissing, StoreDamaged):  # nobody can have such a one open and save
        connection = open_connection(profile.store_file, key)
        try:
            connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MILLISECONDS}")
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
        except StoreBusy as problem:
            raise StoreInUse from problem
        finally:
            connection.close()


def _write_out(source: IO[bytes], target: Path) -> None:
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        shutil.copyfileobj(source, file)
        file.flush()
        os.fsync(file.fileno())


def _no_backup(backup: Path) -> BadInput:
    return BadInput(
        where=str(backup), field="backup", value="unreadable", expected="a fieldapp backup"
    )


def _swap_in(profile: Places, waiting: Path, *, attached: bool) -> Path | None:
    """Move the old store out and the new one in; the key goes last, out and in.

    With `attached` the contents of attachments are moved out, too. Killed in between, the profile says that it is damaged, and restoring again mends it.
    """
    kept = None
    standing = [path for path in profile.folder.glob("store.db*") if path.is_file()]
    if attached:
        standing += profile.folder.glob(f"{ATTACHED}*")
    standing += [path for path in (profile.recovery_file, profile.key_file) if path.is_file()]
    if standing:
        stamp = profile.clock.now().strftime(STAMP)
        kept = make_private_folder(profile.folder / f"{KEPT_ASIDE}{stamp}")
        for path in standing:
            path.replace(kept / path.name)
    # Where contents stand, the backup's were added to them.
    is_new = not (profile.folder / ATTACHED).exists()
    for name in ((ATTACHED,) if is_new else ()) + ("store.db", SEALED, "key.json"):
        if (waiting / name).exists():
            (waiting / name).replace(profile.folder / name)
    sync_folder(profile.folder)
    return kept

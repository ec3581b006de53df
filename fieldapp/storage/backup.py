"""Backups: one encrypted file that carries the store and its wrapped key, verified before it counts.

A backup is a ZIP without compression: `store.db` (a checked copy made by VACUUM INTO, same key),
`key.json` (the key in its wrapped form, never bare) and `backup.json` (when, which version).
"""

import json
import os
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from fieldapp.base.errors import BadInput, StoreDamaged, StoreReadOnly
from fieldapp.base.paths import make_private_folder
from fieldapp.storage.connection import open_connection, told
from fieldapp.storage.driver import Connection
from fieldapp.storage.keys import KeyRing
from fieldapp.storage.migrate import check_version

if TYPE_CHECKING:
    from fieldapp.storage.profile import Profile

KEPT = 3
SUFFIX = ".fieldbackup"


def problems_in(connection: Connection, *, whole: bool = False) -> list[str]:
    """Return what is wrong with the open store; empty when it is sound.

    `whole` also reads every page against its checksum (0.4 s for 57 MB).
    """
    found = [row[0] for row in connection.execute("PRAGMA quick_check") if row[0] != "ok"]
    found += [f"foreign key in {row[0]}" for row in connection.execute("PRAGMA foreign_key_check")]
    if whole and not found:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        found += [row[0] for row in connection.execute("PRAGMA cipher_integrity_check")]
    entries, indexed = connection.execute(
        "SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM search_docsize)"
    ).fetchone()
    if entries != indexed:
        found.append("search index")
    return found


def back_up(profile: "Profile", key: bytes, target: Path) -> Path:
    """Write a verified backup to `target`; an older file there is replaced only at the end.

    Raises:
        StoreDamaged: the store or the copy does not pass its check.
        StoreFull, StoreReadOnly: the target can't be written.
    """
    copy = profile.folder / f".backup-{os.getpid()}.db"
    part = target.with_name(f".{target.name}.part")
    try:
        _copy_store(profile, key, copy)
        _pack(profile, copy, part)
        part.replace(target)
    except OSError as problem:
        raise StoreReadOnly(profile=str(target.parent)) from problem
    finally:
        for left in (copy, part):
            left.unlink(missing_ok=True)
    return target


def _copy_store(profile: "Profile", key: bytes, copy: Path) -> None:
    with told(profile.folder):
        source = open_connection(profile.store_file, key)
        try:
            source.execute("VACUUM INTO ?", (str(copy),))
        finally:
            source.close()
    copy.chmod(0o600)
    _check(copy, key)


def _check(store_file: Path, key: bytes) -> None:
    with told(store_file.parent):
        connection = open_connection(store_file, key)
        try:
            check_version(connection)
            if problems_in(connection, whole=True):
                raise StoreDamaged(profile=str(store_file), backup="-")
        finally:
            connection.close()


def _pack(profile: "Profile", copy: Path, part: Path) -> None:
    facts = {"made_at": profile.clock.now().isoformat(), "format": 1}
    descriptor = os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w+b") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as pack:
            pack.write(copy, "store.db")
            pack.writestr("key.json", json.dumps(profile.keys.facts_for_backup()))
            pack.writestr("backup.json", json.dumps(facts))
        file.flush()
        os.fsync(file.fileno())


def keep_rolling_backup(profile: "Profile", key: bytes) -> Path:
    """Write a backup into the profile's own folder and keep the newest three."""
    make_private_folder(profile.backups)
    stamp = profile.clock.now().strftime("%Y%m%d-%H%M%S-%f")
    made = back_up(profile, key, profile.backups / f"{stamp}{SUFFIX}")
    for old in sorted(profile.backups.glob(f"*{SUFFIX}"))[:-KEPT]:
        old.unlink()
    return made


def restore(profile: "Profile", backup: Path, passphrase: str | None) -> Path | None:
    """Put a verified backup in the place of the profile's store.

    What stood there before is kept beside it, untouched; its folder is returned (None if there was
    nothing).

    Raises:
        BadInput: the file is no backup.
        WrongPassphrase, KeyMissing: its key can't be had.
        StoreDamaged: the backup does not pass its check; nothing was replaced.
    """
    waiting = profile.folder / f".restore-{os.getpid()}"
    make_private_folder(waiting)
    try:
        _unpack(backup, waiting)
        _check(waiting / "store.db", KeyRing(waiting, profile.clock).fetch(passphrase))
        return _swap_in(profile, waiting)
    finally:
        for left in waiting.glob("*"):
            left.unlink()
        waiting.rmdir()


def _unpack(backup: Path, folder: Path) -> None:
    try:
        with zipfile.ZipFile(backup) as pack:
            for name in ("store.db", "key.json"):
                (folder / name).write_bytes(pack.read(name))
                (folder / name).chmod(0o600)
    except (zipfile.BadZipFile, KeyError, OSError) as problem:
        raise BadInput(
            where=str(backup), field="backup", value="unreadable", expected="a fieldapp backup"
        ) from problem


def _swap_in(profile: "Profile", waiting: Path) -> Path | None:
    kept = None
    standing = [path for path in profile.folder.glob("store.db*") if path.is_file()]
    if profile.exists:
        standing.append(profile.folder / "key.json")
    if standing:
        stamp = profile.clock.now().strftime("%Y%m%d-%H%M%S-%f")
        kept = make_private_folder(profile.folder / f"before-restore-{stamp}")
        for path in standing:
            path.replace(kept / path.name)
    for name in ("key.json", "store.db"):
        (waiting / name).replace(profile.folder / name)
    return kept

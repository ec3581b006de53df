"""Backups: one encrypted file that carries the store and its wrapped key, verified before it counts.

A backup is a ZIP without compression: `store.db` (a checked copy made by VACUUM INTO, same key),
`attachments.db` (the contents of attachments that the server has not acknowledged, where there are
any), `key.json` (the key in its wrapped form, never bare), `recovery.json` (the key sealed to the
force's, where it is) and `backup.json` (when, which version).
"""

import glob
import json
import os
import shutil
import zipfile
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from fieldapp.base.errors import (
    BadInput,
)
from fieldapp.base.paths import make_private_folder
from fieldapp.storage.blobs import FILE as ATTACHED
from fieldapp.storage.connection import open_connection
from fieldapp.storage.driver import Connection
from fieldapp.storage.failures import SUFFIX, damaged, in_our_words
from fieldapp.storage.folders import alone, clear, sync_folder
from fieldapp.storage.mending import is_index_in_step
from fieldapp.storage.migrate import check_version
from fieldapp.storage.places import Places
from fieldapp.storage.unsent import copy_unsent

KEPT = 3
STAMP = "%Y%m%d-%H%M%S-%f"
COPYING = ".backup-"
SEALED = "recovery.json"
BACKING_UP = "backup.lock"
KEPT_ASIDE = "before-restore-"
KEPT_ASIDE_FOR = timedelta(days=30)
"""So long can support look into a store that a backup replaced; then its persons are gone."""
LEFT_AFTER_SECONDS = 3600
MOST_ROLLING_BYTES = 256 << 20
"""Of unsent attachments a rolling backup carries the newest: it lies on the same disk as they do.

A backup that a person asks for carries all of them.
"""
ROOM_FOR_BACKUP = 4
"""A backup needs the store's size twice while it is made, and room to work must be left."""


def problems_in(connection: Connection, *, whole: bool = False) -> list[str]:
    """Return what is wrong with the open store; empty when it is sound.

    `whole` also reads every page against its checksum (0.4 s for 57 MB).
    """
    found = [row[0] for row in connection.execute("PRAGMA quick_check") if row[0] != "ok"]
    found += [f"foreign key in {row[0]}" for row in connection.execute("PRAGMA foreign_key_check")]
    if whole and not found:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        found += [row[0] for row in connection.execute("PRAGMA cipher_integrity_check")]
    if not is_index_in_step(connection):
        found.append("search index")
    return found


def back_up(profile: Places, key: bytes, target: Path, most_attached: int | None = None) -> Path:
    """Write a verified backup to `target`; an older file there is replaced only at the end.

    It carries the contents of attachments that only this laptop has: all, or at most so many bytes.

    Raises:
        BadInput: something else than a file goes by that name.
        StoreDamaged: the store or the copy does not pass its check.
        StoreFull, StoreReadOnly: the target can't be written.
    """
    if target.exists() and not target.is_file():
        raise BadInput(where=str(target), field="backup", value="no file", expected="a file's name")
    _clear_leftovers(profile, target)
    copy = profile.folder / f"{COPYING}{os.getpid()}.db"
    attached = profile.folder / f"{COPYING}{os.getpid()}-{ATTACHED}"
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        _copy_store(profile, key, copy)
        _copy_attached(profile, key, copy, attached, most_attached)
        _pack(profile, copy, attached, part)
        part.replace(target)
        sync_folder(target.parent)
    except OSError as problem:
        raise in_our_words(problem, target.parent) from problem
    finally:
        for left in (copy, attached, part):
            left.unlink(missing_ok=True)
    return target


def _copy_attached(
    profile: Places, key: bytes, copy: Path, attached: Path, most: int | None
) -> None:
    store = open_connection(copy, key)
    try:
        copy_unsent(store, profile.folder, key, attached, most)
    finally:
        store.close()


def _clear_leftovers(profile: Places, target: Path) -> None:
    """Remove what a backup left that was killed; a living one's file is in use for seconds only."""
    old = profile.clock.now().timestamp() - LEFT_AFTER_SECONDS
    parts = target.parent.glob(f".{glob.escape(target.name)}.*.part")
    for left in (*profile.folder.glob(f"{COPYING}*"), *parts):
        with suppress(OSError):
            if left.stat().st_mtime < old:
                left.unlink()


def _copy_store(profile: Places, key: bytes, copy: Path) -> None:
    # An empty file of our own rights first: SQLite would make one that others can read.
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    source = open_connection(profile.store_file, key)
    try:
        source.execute("VACUUM INTO ?", (str(copy),))
    finally:
        source.close()
    check(copy, key)


def check(store_file: Path, key: bytes) -> None:
    """Read a copy of a store through; raise StoreDamaged where it is not sound."""
    connection = open_connection(store_file, key)
    try:
        check_version(connection)
        if problems_in(connection, whole=True):
            raise damaged(store_file.parent)
    finally:
        connection.close()


def _pack(profile: Places, copy: Path, attached: Path, part: Path) -> None:
    facts = {"made_at": profile.clock.now().isoformat(), "format": 1}
    descriptor = os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w+b") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as pack:
            pack.write(copy, "store.db")
            if attached.is_file():
                pack.write(attached, ATTACHED)
            pack.writestr("key.json", json.dumps(profile.keys.facts_for_backup()))
            if profile.recovery_file.is_file():
                pack.write(profile.recovery_file, SEALED)
            pack.writestr("backup.json", json.dumps(facts))
        file.flush()
        os.fsync(file.fileno())


def keep_rolling_backup(profile: Places, key: bytes) -> Path:
    """Write a backup into the profile's own folder and keep the newest three.

    Raises:
        StoreDamaged, StoreFull, StoreReadOnly: none was made; the older ones are kept.
        StoreBusy: another program is at it for long.
    """
    make_private_folder(profile.backups)
    with alone(profile.folder, BACKING_UP):
        return _roll(profile, key, KEPT)


def _roll(profile: Places, key: bytes, kept: int) -> Path:
    stamp = profile.clock.now().strftime(STAMP)
    made = back_up(profile, key, profile.backups / f"{stamp}{SUFFIX}", MOST_ROLLING_BYTES)
    # By name, not by age: a clock that was set back must not throw the new one away.
    older = sorted(path for path in profile.backups.glob(f"*{SUFFIX}") if path != made)
    for old in older[: len(older) - (kept - 1)]:
        old.unlink()
    return made


def renew_backups(profile: Places, key: bytes) -> None:
    """Put one fresh backup in the place of all older ones, so that they hold nothing else.

    Where there is none, none is made. Raises what `keep_rolling_backup` does; then all are kept.
    """
    with alone(profile.folder, BACKING_UP):  # waits for a backup that is being made
        if any(profile.backups.glob(f"*{SUFFIX}")):
            _roll(profile, key, 1)
        for left in (*profile.folder.glob(f"{COPYING}*"), *profile.backups.glob(".*.part")):
            left.unlink()


def is_kept_aside(profile: Places) -> bool:
    """Say whether a store that a backup replaced is still kept beside the profile's."""
    return any(profile.folder.glob(f"{KEPT_ASIDE}*"))


def drop_kept_aside(profile: Places) -> None:
    """Remove the stores that backups replaced more than thirty days ago."""
    last = (profile.clock.now() - KEPT_ASIDE_FOR).strftime(STAMP)
    for folder in profile.folder.glob(f"{KEPT_ASIDE}*"):
        if folder.name.removeprefix(KEPT_ASIDE) < last:
            clear(folder)


def keep_daily_backup(profile: Places, key: bytes) -> Path | None:
    """Write the day's rolling backup where there is none and room for it; return it if made.

    Raises:
        StoreDamaged, StoreFull, StoreReadOnly: none was made; the older ones are kept.
    """
    newest = max(profile.backups.glob(f"*{SUFFIX}"), default=None)
    if newest is not None and newest.name[:8] == profile.clock.now().strftime(STAMP)[:8]:
        return None
    needed = ROOM_FOR_BACKUP * profile.store_file.stat().st_size
    if (profile.folder / ATTACHED).is_file():
        needed += 2 * min(MOST_ROLLING_BYTES, (profile.folder / ATTACHED).stat().st_size)
    if shutil.disk_usage(profile.folder).free < needed:
        return None
    return keep_rolling_backup(profile, key)

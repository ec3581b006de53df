"""Make a profile, open it, and tidy it at each start."""

import os
import zoneinfo
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from fieldapp.base.clock import Clock, local_date, zone_named
from fieldapp.base.errors import StoreBusy, StoreFull, StoreReadOnly
from fieldapp.base.ids import new_id
from fieldapp.domain.area import Area
from fieldapp.domain.officer import Officer
from fieldapp.domain.vocabulary import Role
from fieldapp.storage.keys import read_passphrase_file
from fieldapp.storage.mending import mend_index
from fieldapp.storage.profile import profile_in
from fieldapp.storage.recovery import keep_sealed
from fieldapp.storage.store import Store

FILE_VARIABLE = "FIELDAPP_PASSPHRASE_FILE"
SWEDISH_TIME = "Europe/Stockholm"


def passphrase_from_environment() -> str | None:
    """Return the passphrase in the file that FIELDAPP_PASSPHRASE_FILE names, None if unset."""
    named = os.environ.get(FILE_VARIABLE)
    return read_passphrase_file(Path(named)) if named else None


def make_profile(
    folder: Path,
    name: str,
    *,
    passphrase: str | None = None,
    role: Role = Role.AREA_OFFICER,
    clock: Clock | None = None,
) -> Store:
    """Make a working profile: its store, the officer and a provisional area.

    With a passphrase it alone opens the store; without one the computer's keyring does.

    Raises:
        BadInput: there is a profile already, or the name or passphrase will not do.
        NoPlaceForKey: no passphrase was given and no keyring answers.
    """
    return profile_in(folder, clock).create(
        passphrase=passphrase,
        use_keyring=passphrase is None,
        begin=lambda store: _keep_first_records(store, name, role),
    )


def _keep_first_records(store: Store, name: str, role: Role) -> None:
    officer, area = _first_records(store.clock.now(), name, role)
    store.set_fact(
        "person", {"officer_id": officer.id, "area_id": area.id, "zone": local_zone_name()}
    )
    store.save(area, officer, as_group=False)


def _first_records(now: datetime, name: str, role: Role) -> tuple[Officer, Area]:
    officer_id, area_id = new_id(), new_id()
    common = {
        "area_id": area_id,
        "author_id": officer_id,
        "created_at": now,
        "updated_at": now,
        "first_processed": local_date(now),
        "zone": local_zone_name(),
    }
    officer = Officer.model_validate(
        {**common, "id": officer_id, "display_name": name, "role": role}
    )
    area = Area.model_validate(
        {**common, "id": area_id, "name": "Mitt område", "provisional": True}
    )
    return officer, area


def local_zone_name() -> str:
    """Return the name of the computer's time zone, Swedish time where it can't be told."""
    named = os.environ.get("TZ", "")
    if not named:
        link = Path("/etc/localtime")
        named = str(link.readlink()).partition("zoneinfo/")[2] if link.is_symlink() else ""
    known = named in zoneinfo.available_timezones() and named not in ("UTC", "Etc/UTC")
    return named if known else SWEDISH_TIME


def open_profile(
    folder: Path, *, passphrase: str | None = None, clock: Clock | None = None
) -> Store:
    """Open a profile's store; see `Profile.open` for what it raises."""
    return profile_in(folder, clock).open(passphrase)


def tidy(store: Store) -> int:
    """Do both that a start owes: purge and mend, then back up; return how many were purged.

    A full or read-only disk costs the backup and not the start: the older ones are still there.
    """
    purged = purge_due(store)
    keep_backup(store)
    return purged


def purge_due(store: Store) -> int:
    """Purge personal data whose time is up; return how many records lost theirs.

    A search index that is out of step with the records is made anew as well.
    """
    from fieldapp.storage.purging import purge  # builds every record type with persons in it

    mend_index(store)
    zone = zone_named(store.person.zone)
    return purge(store, local_date(store.clock.now(), zone))


def keep_backup(store: Store) -> None:
    """Keep the day's backup where there is none; takes seconds, and nobody has to wait for it.

    The store's key is sealed to the force's first, where that is due: backups carry it. It reads by a connection of its own, so saving goes on meanwhile.
    """
    from fieldapp.storage.backup import drop_kept_aside, keep_daily_backup  # zipfile, once a day

    profile = profile_in(store.connections.path.parent, store.clock)
    with suppress(StoreFull, StoreReadOnly, StoreBusy):
        keep_sealed(store)
        drop_kept_aside(profile)
        keep_daily_backup(profile, store.connections.key)
